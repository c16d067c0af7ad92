import { classesOf, REPORTING } from '../../search/word-classes.ts';
import type { Difference } from './difference.ts';
import { type CheckedWord, checkedWords } from './words.ts';

/** Verbs with which one tells another something. */
const TELLING: ReadonlySet<string> = new Set(
  `told tells tell asked asks ask assured assures promised promises informed informs warned warns urged urges begged begs
   ordered orders instructed instructs advised advises reminded reminds notified notifies`.split(/\s+/u),
);
/** Any of these in a passage may be how somebody told somebody something. */
const SPEAKING =
  /(?<!\p{L})(?:sa(?:y|id)|t(?:old|ell)|talk|sp(?:ea|o)k|speech|conversation|convers|discuss|call|phone|messag|letter|e-?mail|wr(?:ote|ite|itten)|note|statement|declar|announc|according|interview|meet|met(?!\p{L})|hear|heard|quot|report|repl|answer|order|request|demand|promis|assur|warn|urg|inform|instruct|advis|remind|notif|let\s+\p{L}+\s+know|remark|comment|word)/iu;
/** Before a verb of saying: who that is, stands somewhere else. */
const SOMEBODY: ReadonlySet<string> = new Set('he she they it who which i we'.split(' '));
/** Words of a claim that say more than "said". */
const ADMITTING = /(?<!\p{L})(?:confirm|admit|acknowledg|conced|confess)(?:s|es|ed|ted)(?!\p{L})/iu;
const ADMITTED =
  /(?<!\p{L})(?:confirm|admi(?:t|ssion)|acknowledg|conced|concession|confess|verif|corroborat|concur|agree|own(?:s|ed)? up|grant(?:s|ed) that)/iu;

const NAME = String.raw`(?:The )?\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*`;
const BETWEEN = String.raw`(?: (?:has|had|also|once|then|later|reportedly|\p{Ll}+ly))*`;
const TELLS = new RegExp(
  `(?<!\\p{L})(?<who>${NAME})${BETWEEN} (?<verb>${[...TELLING].join('|')}) (?<whom>${NAME})(?!\\p{L})`,
  'gu',
);
const SAYS = new RegExp(
  `(?<!\\p{L})(?<who>${NAME})${BETWEEN} (?<verb>sa(?:id|ys)|stat(?:ed|es)|announced|claim(?:ed|s)|insist(?:ed|s)|argu(?:ed|es)|add(?:ed|s)|wrote|writes)(?!\\p{L})`,
  'u',
);
/** Words behind a name in which its verb stands ("Poe, the chair of the board, said" is left to the reader). */
const REACH = 4;

/**
 * Who speaks, or tells whom, by the claim and otherwise by the passage: the passage has the two the other way round or no
 * word of speaking at all, or gives what it says to another speaker by name, or "confirmed" and the like is the claim's
 * word. Silent wherever the passage may say it in another way.
 *
 * @param source the speaker as the passage has it; null where it states none, or has more than one sentence
 */
export function speakerDifferences(claim: string, passage: string, source: string | null): Difference[] {
  const words = checkedWords(passage);
  const told = [...claim.matchAll(TELLS)].flatMap((m) =>
    telling(m[0], m.groups!.who!, m.groups!.whom!, passage, words),
  );
  return [...told, ...(told.length > 0 ? [] : saying(claim, words, source)), ...admitting(claim, passage)];
}

function telling(
  literal: string,
  who: string,
  whom: string,
  passage: string,
  words: readonly CheckedWord[],
): Difference[] {
  const [a, b] = [who, whom].map(lastKey) as [string, string];
  const isThere = (key: string): boolean => words.some((w) => w.key === key);
  if (a === b || !isThere(a) || !isThere(b) || speaks(a, words)) return [];
  const reversed = words.findIndex((w, i) => w.key === b && tellsAt(words, i, a) > 0);
  if (reversed >= 0) {
    if (new RegExp(`(?<!\\p{L})by (?:\\p{L}+ ){0,3}${a}(?!\\p{L})`, 'iu').test(passage)) return [];
    const end = words[tellsAt(words, reversed, a)]!.end;
    return [
      {
        kind: 'speaker',
        claim: literal,
        passage: [passage.slice(words[reversed]!.start, end)],
        says: 'words',
      },
    ];
  }
  const isSilent = !SPEAKING.test(passage) && !/["“”„«»]/u.test(passage);
  return isSilent ? [{ kind: 'speaker', claim: literal, passage: [], says: 'words' }] : [];
}

/** Where the one told stands behind a teller and a verb of telling; 0: nowhere. */
function tellsAt(words: readonly CheckedWord[], teller: number, told: string): number {
  const verb = words.findIndex((w, i) => i > teller && i <= teller + REACH - 1 && TELLING.has(w.key));
  if (verb < 0) return 0;
  return Math.max(
    0,
    words.findIndex((w, i) => i > verb && i <= verb + 2 && w.key === told),
  );
}

function saying(claim: string, words: readonly CheckedWord[], source: string | null): Difference[] {
  const said = SAYS.exec(claim);
  if (!said || source === null) return [];
  const who = lastKey(said.groups!.who!);
  const speaker = checkedWords(source);
  const last = speaker.at(-1);
  const isNamed =
    last !== undefined && /^\p{Lu}/u.test(source.slice(last.start)) && !SOMEBODY.has(speaker[0]!.key);
  const reports = words.filter(({ key }) => (classesOf(key) & REPORTING) !== 0).length;
  const isOther =
    isNamed &&
    reports === 1 &&
    words.some((w) => w.key === who) &&
    !speaker.some((w) => w.key === who) &&
    !speaks(who, words);
  return isOther ? [{ kind: 'speaker', claim: said[0], passage: [source], says: 'speaker' }] : [];
}

function admitting(claim: string, passage: string): Difference[] {
  const word = ADMITTING.exec(claim)?.[0];
  if (word === undefined || ADMITTED.test(passage)) return [];
  return [{ kind: 'speaker', claim: word, passage: [], says: 'nothing' }];
}

/** Whether a verb of saying stands behind the name, or behind a word for somebody named before. */
function speaks(name: string, words: readonly CheckedWord[]): boolean {
  return words.some(
    (w, i) =>
      (w.key === name || SOMEBODY.has(w.key)) &&
      words
        .slice(i + 1, i + 1 + REACH)
        .some(({ key }) => TELLING.has(key) || (classesOf(key) & REPORTING) !== 0),
  );
}

const lastKey = (name: string): string => checkedWords(name).at(-1)?.key ?? '';
