import type { Span } from '../../dossier/article.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';
import type { Notice } from '../answer.ts';
import { labelsOf } from '../citation.ts';
import type { Library } from '../library.ts';
import { lookup } from '../lookup.ts';
import { type Compared, comparedWith, differencesOf } from './claim.ts';
import { type Difference, type Missing, missingOf } from './difference.ts';
import type { Checked, Finding } from './finding.ts';
import { differs } from './says.ts';
import { checkedWords } from './words.ts';

/** What comes of the words around checked quotations. */
export interface Outside {
  /** Their figures, dates, names and negations that the passages compared do not carry. */
  missing: Missing[];
  notices: Notice[];
}

/** A passage that the words are compared with, and what to call it. */
interface Named extends Compared {
  name: string;
}

/**
 * Compares the words outside the quotation marks with the passages of the quotations found, what was quoted of them
 * left out, and with the passage nearest to those words: a detail is missing that none of them carries. Negations
 * are asked of the first alone; where no quotation was found, only a negation of the words themselves counts, for the
 * nearest passage may deny something else.
 *
 * @param quotations places in `text` that are not compared: all quotations, of which `checked` may be fewer, and what else
 *   stands in a file as it is
 */
export function besideQuotations(
  library: Library,
  text: string,
  quotations: readonly Span[],
  checked: readonly Checked[],
): Outside {
  const words = withoutSpans(text, 0, quotations);
  if (!checkedWords(words).some(({ key }) => !STOP_WORDS.has(key))) return { missing: [], notices: [] };
  const held = holding(checked);
  const compared = [...held, ...nearest(library, words)];
  if (compared.length === 0) return { missing: [], notices: [remark('were not checked')] };
  const lists = compared.map((c) => differencesOf(words, c, library.searcher.index));
  const counts = (m: Difference): boolean =>
    m.kind === 'negation'
      ? held.length > 0 || m.claim !== ''
      : lists.every((list) => list.some((n) => isSame(n, m)));
  const shown = lists[0]!.filter(counts).map((m) => {
    if (m.kind === 'negation') return { m, name: compared[0]!.name };
    return { m: lists.at(-1)!.find((n) => isSame(n, m))!, name: compared.at(-1)!.name };
  });
  return {
    missing: missingOf(shown.map(({ m }) => m)),
    notices: [
      ...shown.map(
        (s): Notice => ({ code: 'differs', text: differs(s.m, 'the text around the quotation', s.name) }),
      ),
      shown.length > 0
        ? remark('were compared by their figures, dates, names and negations only')
        : NO_DIFFERENCE,
    ],
  };
}

const NO_DIFFERENCE: Notice = {
  code: 'compared',
  text: 'in the words outside the quotation marks no difference in figures, dates, names or negations was found; whether the rest agrees is for you to read',
};

const remark = (what: string): Notice => ({
  code: 'left_out',
  text: `the words outside the quotation marks ${what}`,
});

const isSame = (a: Difference, b: Difference): boolean => a.kind === b.kind && a.claim === b.claim;

/** The passage of each quotation's first finding, without the words found. */
function holding(checked: readonly Checked[]): Named[] {
  const best = checked.flatMap((c): Finding[] => c.findings.slice(0, 1));
  return best.map(({ article, sentence, place }) => {
    const { start, end } = sentence.passage;
    const text = withoutSpans(article.text.slice(start, end), start, [place]);
    return { ...comparedWith(article, sentence.passage, null), text, name: 'the first passage' };
  });
}

/** The passage nearest to the words; none where nothing in the files is near. */
function nearest(library: Library, words: string): Named[] {
  const { articles } = library.searcher.dossier;
  const [best] = lookup(library, words, true).passages;
  const article = best && articles.find(({ id }) => id === best.article);
  if (!best || !article) return [];
  const label = labelsOf(articles).get(best.article) ?? best.article;
  const name = `the nearest passage (${label}, paragraph ${best.paragraph})`;
  return [{ ...comparedWith(article, best, best.context), name }];
}

/** The text with an ellipsis for each span. `from`: where the text begins, in the spans' offsets. */
function withoutSpans(text: string, from: number, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, Math.max(at, start - from))} … `;
    at = Math.max(at, end - from);
  }
  return rest + text.slice(at);
}
