import type { Answer, Notice } from '../answer.ts';
import { tellsEarlierVersion } from '../context.ts';
import { LISTED } from '../wording.ts';
import type { Part } from './part.ts';
import { MOST_SENTENCES, tellingWords } from './sentences.ts';
import type { Standing } from './standing.ts';

/** Remarks a reader can take in above the passages. */
const MOST_REMARKS = 12;
/** A sentence with fewer telling words than this says too little to be missed in the files ("Here's what we know."). */
const LEAST_NEAR = 4;
/** Of a claim with so few telling words it is said that no denial has them. */
const MOST_DENIED = 8;

/** A sentence of a claim, what to call it, and what it is compared with. */
export interface Found {
  text: string;
  who: string;
  standing: Standing | null;
  parts: Part[];
}

/** A part of a claim that was compared, and what was said of it. */
interface ComparedPart {
  part: Part;
  notices: readonly Notice[];
}

/**
 * What is said of a claim above the passages: where its sentences stand, what no passage is near, what differs, what was
 * left out for length, and what was compared without a difference.
 *
 * @param of how many sentences the claim has; `standing`: what is said of those that stand in a file
 */
export function remarksOn({
  of,
  found,
  compared,
  standing,
}: {
  of: number;
  found: readonly Found[];
  compared: readonly ComparedPart[];
  standing: readonly Notice[];
}): Notice[] {
  const differs = (text: string): Notice => ({ code: 'differs', text });
  const missed = found.filter((f) => f.parts.length === 0 && isMissed(f.text));
  const remarks = [
    ...standing,
    ...missed.map(({ who }) => differs(`nothing in the files is near ${who}`)),
    ...compared.flatMap((c) => c.notices),
  ];
  const more = remarks.length - MOST_REMARKS;
  return [
    ...remarks.slice(0, MOST_REMARKS),
    ...(of > MOST_SENTENCES
      ? [differs(`only the first ${MOST_SENTENCES} of ${of} sentences were checked`)]
      : []),
    ...(more > 0 ? [differs(`${more} more differences are not listed; check a shorter text`)] : []),
    ...corrected(found),
    ...withoutDifference(found, compared),
  ];
}

/** Whether a notice of the look-up is one of the claim: that no denial has all the words of a longer text tells nothing. */
export const isWorthSaying = ({ code }: Notice, claim: string): boolean =>
  code !== 'responses' || tellingWords(claim) <= MOST_DENIED;

/** Whether a reader would wonder that no passage is near: not of a question, nor of a scrap. */
const isMissed = (sentence: string): boolean =>
  !sentence.endsWith('?') && tellingWords(sentence) >= LEAST_NEAR;

/** Whether the nearest passage says what is so after what an earlier version of its file said. */
const isCorrection = ({ best: { context } }: Part): boolean =>
  context !== null && tellsEarlierVersion(context.quote);

/** Said where a claim may be what a file has taken back. */
const corrected = (found: readonly Found[]): Notice[] =>
  found
    .flatMap((f) => f.parts.filter(isCorrection))
    .map(({ who }) => ({
      code: 'compared',
      text: `the passage nearest to ${who} corrects what an earlier version of its file said; read both sentences`,
    }));

/** The result for what was compared without a difference: silence would leave open whether it was compared at all. */
function withoutDifference(found: readonly Found[], compared: readonly ComparedPart[]): Notice[] {
  const isSame = (part: Part): boolean =>
    !isCorrection(part) && compared.some((c) => c.part === part && c.notices.length === 0);
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
export const notNear = ({ passages }: Answer): Notice[] =>
  passages.length === 0
    ? []
    : [{ code: 'compared', text: 'no sentence of this is near enough to a passage to be compared' }];
