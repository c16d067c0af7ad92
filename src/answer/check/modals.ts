import { classesOf, REPORTING } from '../../search/word-classes.ts';
import { type ClauseWord, clauseWords } from './clauses.ts';
import type { Difference } from './difference.ts';

const CERTAIN: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'wont',
  'hell',
  'shell',
  'theyll',
  'itll',
  'well',
]);
const POSSIBLE: ReadonlySet<string> = new Set(['could', 'may', 'might', 'couldnt']);
const WOULD: ReadonlySet<string> = new Set(['would', 'wouldnt']);
/** How many words behind a modal its verb may stand ("will not also be asked"). */
const REACH = 5;

type Strength = 'certain' | 'possible';

interface Modal {
  literal: string;
  verb: string;
  strength: Strength;
}

/**
 * Verbs that the claim has with "will" and the passage with "could", "may", "might" or "would", or the other way round.
 * "Would" beside a word of saying is "will" reported ("said she would resign") unless an "if" makes it open.
 */
export function modalDifferences(claim: string, passage: string): Difference[] {
  const inClaim = modalsIn(claim);
  if (inClaim.size === 0) return [];
  const inPassage = modalsIn(passage);
  return [...inClaim].flatMap(([term, mine]): Difference[] => {
    const theirs = inPassage.get(term);
    if (!theirs || mine.strength === theirs.strength) return [];
    return [{ kind: 'modal', claim: mine.literal, passage: [theirs.literal], before: mine.verb }];
  });
}

/** The modals of a text by their verbs' terms; a verb that has modals of both strengths is left out. */
function modalsIn(text: string): Map<string, Modal> {
  const words = clauseWords(text);
  const found = new Map<string, Modal | null>();
  const isOpen = words.some(({ key }) => key === 'if' || key === 'unless');
  const isReported = words.some(({ key }) => (classesOf(key) & REPORTING) !== 0);
  for (const [at, word] of words.entries()) {
    const strength = strengthOf(text, word, isReported, isOpen);
    const verb = strength && verbBehind(words, at);
    if (!strength || !verb) continue;
    const known = found.get(verb.term);
    const [literal, own] = [word, verb].map((w) => text.slice(w.start, w.end)) as [string, string];
    if (known === undefined) found.set(verb.term, { literal, verb: own, strength });
    else if (known?.strength !== strength) found.set(verb.term, null);
  }
  return new Map([...found].filter((entry): entry is [string, Modal] => entry[1] !== null));
}

function strengthOf(text: string, word: ClauseWord, isReported: boolean, isOpen: boolean): Strength | null {
  const literal = text.slice(word.start, word.end);
  if (/^\p{Lu}/u.test(literal)) return null;
  if (CERTAIN.has(word.key)) return /^(?:will|shall)$|['’‘ʼ`´]/u.test(literal) ? 'certain' : null;
  if (POSSIBLE.has(word.key)) return 'possible';
  if (!WOULD.has(word.key)) return null;
  return isReported && !isOpen ? 'certain' : 'possible';
}

/** The first telling word behind a modal that is no adverb. */
function verbBehind(words: readonly ClauseWord[], at: number): ClauseWord | null {
  const { clause } = words[at]!;
  for (let i = at + 1; i <= at + REACH && words[i]?.clause === clause; i++) {
    if (words[i]!.isContent && !/\p{L}ly$/u.test(words[i]!.key)) return words[i]!;
  }
  return null;
}
