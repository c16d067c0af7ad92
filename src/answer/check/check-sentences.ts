import type { Answer, AnswerPassage } from '../answer.ts';
import { locate } from '../citation.ts';
import { answerOf } from '../given-passages.ts';
import type { Library } from '../library.ts';
import { lookup, MOST_PASSAGES } from '../lookup.ts';
import { relativeDateNotices } from '../relative-dates.ts';
import { sourcesOf, sourcingOf } from '../sourcing.ts';
import { excerpt } from '../wording.ts';
import { missingOf } from './difference.ts';
import { comparePart, inCommon, isDetail, type Part } from './part.ts';
import { sentencePieces } from './pieces.ts';
import { type Found, isWorthSaying, notNear, remarksOn } from './remarks.ts';
import { MOST_SENTENCES, sentencesOf, withoutFilters } from './sentences.ts';
import { type Standing, standingNotices, standingOf } from './standing.ts';

/** Look-ups for the parts of sentences. */
const MOST_PIECES = 8;

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
    const words = withoutFilters(sentence);
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
  const remarks = remarksOn({
    of: all.length,
    found,
    compared,
    standing: standingNotices(library, standingOf(library, claim), found),
  });
  return {
    ...answer,
    query: text,
    kind: 'check',
    check: {
      verdict: 'CLAIM',
      quotations: [],
      missing: missingOf(compared.flatMap((d) => d.differences)),
    },
    notices: [...remarks, ...answer.notices.filter((notice) => isWorthSaying(notice, claim))],
  };
}

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

/** Whether a passage has more of a sentence than one word, which a greeting shares with some passage too. */
const isNear = ({ matched }: AnswerPassage): boolean => matched.length > 1;

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
