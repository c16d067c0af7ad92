import { splitSentences } from '../../dossier/sentences.ts';
import { MAX_QUERY_LENGTH, parseQuery } from '../../search/query.ts';
import type { Answer, AnswerPassage, Notice } from '../answer.ts';
import { locate } from '../citation.ts';
import { answerOf } from '../given-passages.ts';
import type { Library } from '../library.ts';
import { lookup, MOST_PASSAGES } from '../lookup.ts';
import { relativeDateNotices } from '../relative-dates.ts';
import { sourcesOf, sourcingOf } from '../sourcing.ts';
import { excerpt, LISTED } from '../wording.ts';
import { clauseWords } from './clauses.ts';
import { missingOf } from './difference.ts';
import { comparePart, inCommon, isDetail, type Part } from './part.ts';
import { sentencePieces } from './pieces.ts';
import { type Standing, standingNotices, standingOf } from './standing.ts';

/** Past so many sentences a reader checks a text piece by piece, and Slack waits for nobody. */
const MOST_SENTENCES = 8;
/** Remarks a reader can take in above the passages. */
const MOST_REMARKS = 12;
/** A sentence with fewer telling words ("He did not.") is checked together with the one before it. */
const LEAST_CONTENT = 2;
/** And one with fewer than this says too little to be missed in the files ("Here's what we know."). */
const LEAST_NEAR = 4;

/** Of a claim with so few telling words it is said that no denial has them. */
const MOST_DENIED = 8;
/** Look-ups for the parts of sentences. */
const MOST_PIECES = 8;

/** A sentence of a claim, what to call it, and what it is compared with. */
interface Found {
  text: string;
  who: string;
  standing: Standing | null;
  parts: Part[];
}

/**
 * Compares a claim with the files: each sentence of it with the passage where it stands, word for word or nearly, else
 * with the one nearest to it, and a part of a sentence that has its details elsewhere with the one nearest to the part. The
 * answer's passages are those, in the claim's order, then what else is near the whole.
 */
export function checkSentences(library: Library, claim: string, text: string): Answer {
  const whole = lookup(library, claim, true);
  const all = sentencesOf(claim);
  let left = MOST_PIECES;
  const found = all.slice(0, MOST_SENTENCES).map((sentence, i): Found & { answer: Answer } => {
    const answer = all.length === 1 ? whole : lookup(library, sentence, true);
    const who = all.length === 1 ? 'the claim' : `sentence ${i + 1} (${excerpt(sentence, 30)})`;
    const words = sentence.replace(FILTER, '');
    const standing = words === sentence ? standingOf(library, words) : null;
    const [nearest] = answer.passages;
    const isOwn = all.length === 1 || (nearest && isNear(nearest));
    const best = (standing && passageOf(library, standing, answer)) ?? (isOwn ? nearest : undefined);
    const parts = best ? partsOf(library, { text: words, who, best }, standing ? 0 : left) : [];
    left -= parts.length - 1;
    return { text: words, who, standing, answer, parts };
  });
  const parts = found.flatMap((f) => f.parts);
  const [first] = parts;
  if (!first) return { ...whole, query: text, kind: 'check', notices: [...notNear(whole), ...whole.notices] };
  const isWhole = all.length === 1 && parts.length === 1 && first.best.id === whole.passages[0]?.id;
  const frame = whole.passages.length > 0 ? whole : found.find((f) => f.parts.length > 0)!.answer;
  const answer = isWhole ? whole : merged(library, frame, parts);
  const compared = parts.map((part) => ({ part, ...comparePart(library, part, answer.passages) }));
  const notices = [
    ...standingNotices(library, standingOf(library, claim), found),
    ...found
      .filter((f) => f.parts.length === 0 && isMissed(f.text))
      .map(({ who }): Notice => ({ code: 'differs', text: `nothing in the files is near ${who}` })),
    ...compared.flatMap((d) => d.notices),
  ];
  const more = notices.length - MOST_REMARKS;
  const cut: Notice[] = [];
  if (all.length > MOST_SENTENCES)
    cut.push({
      code: 'differs',
      text: `only the first ${MOST_SENTENCES} of ${all.length} sentences were checked`,
    });
  if (more > 0)
    cut.push({ code: 'differs', text: `${more} more differences are not listed; check a shorter text` });
  return {
    ...answer,
    query: text,
    kind: 'check',
    check: {
      verdict: 'CLAIM',
      quotations: [],
      missing: missingOf(compared.flatMap((d) => d.differences)),
    },
    notices: [
      ...notices.slice(0, MOST_REMARKS),
      ...cut,
      ...withoutDifference(found, compared),
      // That no denial has all the words of a longer text tells a reader nothing.
      ...answer.notices.filter(({ code }) => code !== 'responses' || tellingWords(claim) <= MOST_DENIED),
    ],
  };
}

/** The sentences of a text with quotations, each with its place in it, and where a file has it as it is. */
export function standingSentences(
  library: Library,
  text: string,
): (Omit<Found, 'parts'> & { place: { start: number; end: number } })[] {
  let at = 0;
  return sentencesOf(text)
    .slice(0, MOST_SENTENCES)
    .map((sentence, i) => {
      const start = Math.max(at, text.indexOf(sentence, at));
      at = start + sentence.length;
      const standing = standingOf(library, sentence);
      return {
        text: sentence,
        who: `sentence ${i + 1}`,
        standing: standing?.isExact ? standing : null,
        place: { start, end: at },
      };
    });
}

/** The result for what was compared without a difference: silence would leave open whether it was compared at all. */
function withoutDifference(
  found: readonly Found[],
  compared: readonly { part: Part; notices: readonly Notice[] }[],
): Notice[] {
  const isSame = (part: Part): boolean => compared.some((c) => c.part === part && c.notices.length === 0);
  const names = found.flatMap((f, i) =>
    f.standing
      ? []
      : f.parts.filter(isSame).map(({ who }) => (who === f.who && found.length > 1 ? `${i + 1}` : who)),
  );
  if (names.length === 0) return [];
  const numbers = names.filter((name) => /^\d/u.test(name));
  const sentences =
    numbers.length > 0 ? [`sentence${numbers.length > 1 ? 's' : ''} ${LISTED.format(numbers)}`] : [];
  const what = LISTED.format([...sentences, ...names.filter((name) => !/^\d/u.test(name))]);
  return [
    {
      code: 'compared',
      text: `no difference in figures, dates, names or negations was found between ${what} and the nearest passage; whether the rest agrees is for you to read`,
    },
  ];
}

/** Said where passages are shown with which nothing was compared. */
const notNear = ({ passages }: Answer): Notice[] =>
  passages.length === 0
    ? []
    : [{ code: 'compared', text: 'no sentence of this is near enough to a passage to be compared' }];

/** The passage in which a sentence stands. */
function passageOf(
  library: Library,
  { findings }: Standing,
  { passages }: Answer,
): AnswerPassage | undefined {
  const [best] = findings;
  const { passage } = best!.sentence;
  const known = passages.find((p) => p.article === best!.article.id && p.start === passage.start);
  return known ?? answerOf(library, [best!]).passages[0];
}

/**
 * A sentence in parts, where one of its statements has a detail that the sentence's nearest passage lacks, and is nearer to
 * another passage: each part with its own. `most`: parts that may be looked up.
 */
function partsOf(library: Library, part: Part, most: number): Part[] {
  const pieces = sentencePieces(part.text);
  if (pieces.length < 2 || most < pieces.length) return [part];
  const lost = comparePart(library, part, []).differences.filter(isDetail);
  const moved = pieces.map((piece): Part | null => {
    if (!lost.some(({ claim }) => piece.literal.includes(claim))) return null;
    const [best] = lookup(library, piece.matter, true).passages;
    if (!best || !isNear(best) || best.id === part.best.id) return null;
    if (inCommon(piece.matter, best.quote) <= inCommon(piece.matter, part.best.quote)) return null;
    return { text: piece.text, who: `the part ${excerpt(piece.literal, 40)} of ${part.who}`, best };
  });
  if (moved.every((m) => m === null)) return [part];
  const stay = pieces.filter((_, i) => moved[i] === null);
  const rest: Part[] = stay.length > 0 ? [{ ...part, text: stay.map((p) => p.text).join(', ') }] : [];
  const at = moved.indexOf(null);
  const parts = moved.filter((m) => m !== null);
  return [...parts.slice(0, at < 0 ? undefined : at), ...rest, ...(at < 0 ? [] : parts.slice(at))];
}

/** `from:`, `before:` and `after:` with what they ask for: no words of the claim. */
const FILTER = /(?<!\S)(?:from|before|after):\S+/giu;

/** The sentences of a pasted text; all of it where filters stand in it, which are for the whole. */
function sentencesOf(claim: string): string[] {
  const { query } = parseQuery(claim);
  const filters = query?.filters;
  const isFiltered =
    !filters ||
    filters.from.length + filters.without.length > 0 ||
    filters.before !== null ||
    filters.after !== null;
  if (isFiltered || claim.length > MAX_QUERY_LENGTH) return [claim];
  const sentences: string[] = [];
  for (const line of claim.split('\n')) {
    for (const { start, end } of splitSentences(line, { start: 0, end: line.length })) {
      const sentence = line.slice(start, end);
      const isShort = tellingWords(sentence) < LEAST_CONTENT;
      if (isShort && sentences.length > 0) sentences.push(`${sentences.pop()} ${sentence}`);
      else sentences.push(sentence);
    }
  }
  return sentences.length > 1 ? sentences : [claim];
}

/** Whether a passage has more of a sentence than one word, which a greeting shares with some passage too. */
const isNear = ({ matched }: AnswerPassage): boolean => matched.length > 1;

/** Whether a reader would wonder that no passage is near: not of a question, nor of a scrap. */
const isMissed = (sentence: string): boolean =>
  !sentence.endsWith('?') && tellingWords(sentence) >= LEAST_NEAR;

const tellingWords = (text: string): number => clauseWords(text).filter((w) => w.isContent).length;

/** The nearest passage of each sentence, each once, then those of the whole; what else is said is said of the whole. */
function merged(library: Library, frame: Answer, parts: readonly Part[]): Answer {
  const { dossier } = library.searcher;
  const seen = new Set<string>();
  const once = ({ id }: AnswerPassage): boolean => !seen.has(id) && seen.add(id) !== undefined;
  // A sentence's own nearest passage is what was asked for, however little of the whole it has.
  const nearest = parts.map(({ best }) => ({ ...best, score: 1 })).filter(once);
  const passages = [...nearest, ...frame.passages.filter(once)].slice(0, MOST_PASSAGES);
  const places = nearest.flatMap(({ id, also }) => [id, ...also.map((a) => a.id)]);
  const located = [...new Set(places)].map((id) => locate(dossier, id)).filter((l) => l !== null);
  return {
    ...frame,
    passages,
    sources: sourcesOf(passages, dossier.articles),
    sourcing: sourcingOf(located, frame.sourcing.of, library.nearCopies),
    notices: [
      ...frame.notices.filter(({ code }) => code !== 'relative_date'),
      ...relativeDateNotices(passages, dossier.articles),
    ],
  };
}
