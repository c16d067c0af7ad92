import type { Article, OutletMention, Span } from '../dossier/article.ts';
import type { Answer, AnswerPassage, AnswerSource, NamedOutlet, Sourcing } from './answer.ts';
import { articlesWith, type Located } from './citation.ts';

/**
 * Who else has it: how many files have a matching passage, and which outlets those passages name, or name near by. A
 * statement about the text; that an outlet is named in a passage does not make it the passage's source. Near-copies
 * are one voice and counted once.
 */
export function sourcingOf(
  matching: readonly Located[],
  of: number,
  nearCopies: readonly string[][],
): Sourcing {
  const files = new Set(matching.map((p) => p.article.id));
  const copies = nearCopies.map((g) => g.filter((id) => files.has(id))).filter((g) => g.length > 1);
  const inPassage = byName(matching, ({ sentence }) => sentence.passage);
  const inParagraph = byName(
    matching,
    ({ article, sentence }) => article.paragraphs[sentence.paragraph - 1]!,
  );
  const inFile = byName(matching, () => ({ start: 0, end: Number.POSITIVE_INFINITY }));
  const named = [...inPassage.keys(), ...[...inFile.keys()].filter((n) => !inPassage.has(n))].map(
    (name): NamedOutlet => {
      const articles = inPassage.get(name) ?? new Set();
      const close = inParagraph.get(name) ?? new Set();
      const elsewhere = [...(inFile.get(name) ?? [])].filter((id) => !articles.has(id) && !close.has(id));
      const in_paragraph = [...close].filter((id) => !articles.has(id));
      return {
        name,
        articles: [...articles].sort(),
        in_paragraph: in_paragraph.sort(),
        elsewhere: elsewhere.sort(),
      };
    },
  );
  return {
    matching: files.size,
    of,
    apart_from_copies: files.size - copies.reduce((n, g) => n + g.length - 1, 0),
    outlets: named.filter((o) => o.articles.length > 0),
    nearby: named.filter((o) => o.articles.length === 0),
    near_copies: copies,
  };
}

/**
 * In how many files it is, for people. Where passages of more files are shown, those are counted that have all that the
 * first passage has (see `carrying`), and a reader must know that, or the rest would seem not to count. Null for a claim
 * without quotation marks: the files near to it would be counted, and that number would seem to bear it out.
 *
 * @example '2 of 5 files have as much of the question as the first passage shown (near-copies counted once: 1)'
 */
export function countedFiles({ kind, check, passages, sourcing }: Answer): string | null {
  if (kind === 'check' && (check === null || check.verdict === 'CLAIM')) return null;
  const { matching, of, apart_from_copies: apart } = sourcing;
  const isOfMore = new Set(passages.map(({ article }) => article)).size > matching;
  const copies = apart < matching ? ` (near-copies counted once: ${apart})` : '';
  const files = `${matching} of ${of} ${of === 1 ? 'file' : 'files'}`;
  if (!isOfMore) return `in ${files}${copies}`;
  const asMuch = `as much of the ${kind === 'check' ? 'words checked' : 'question'} as the first passage shown`;
  return matching === 1 ? `only 1 of ${of} files has ${asMuch}` : `${files} have ${asMuch}${copies}`;
}

/** Outlets named in a stretch of each passage's file, in order of their mention, with those files. */
function byName(
  passages: readonly Located[],
  stretchOf: (passage: Located) => Span,
): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const passage of passages) {
    const { outlets } = passage.article;
    if (outlets.length === 0) continue;
    for (const name of namesIn(outlets, stretchOf(passage))) {
      names.set(name, (names.get(name) ?? new Set()).add(passage.article.id));
    }
  }
  return names;
}

const namesIn = (mentions: readonly OutletMention[], { start, end }: Span): string[] =>
  mentions.filter((m) => m.start >= start && m.end <= end).map((m) => m.name);

/** The source line's facts for each article that passages quote, in the order of `articles`. */
export function sourcesOf(
  passages: readonly Pick<AnswerPassage, 'article' | 'also'>[],
  articles: readonly Article[],
): AnswerSource[] {
  return sourcesNamed(
    new Set(passages.flatMap((p) => [p.article, ...p.also.map((a) => a.article)])),
    articles,
  );
}

/** The same for the articles with these ids. */
export function sourcesNamed(ids: ReadonlySet<string>, articles: readonly Article[]): AnswerSource[] {
  return articlesWith(ids, articles).map(({ id, metadata: { title, publisher, url, date } }) => ({
    article: id,
    title,
    publisher,
    url,
    date,
  }));
}
