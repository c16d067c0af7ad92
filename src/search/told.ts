import type { QuestionType } from './question.ts';
import type { Token } from './tokens.ts';

/** Words of a question that copy tells by others, because of what is asked. */
export interface Told {
  /** Such a word and what copy prints for it. */
  by: ReadonlyMap<Token, readonly string[]>;
  /** Words that go with it and are not looked for. */
  without: readonly Token[];
}

const NOTHING: Told = { by: new Map(), without: [] };

/**
 * What copy tells by other words: when something began by "since", when a story was published by "reported", who runs
 * something by an office. `asking`: how many of the words only ask. All lists are written by hand.
 */
export function toldIn(words: readonly Token[], type: QuestionType, asking: number): Told {
  if (type === 'when' || type === 'who') {
    const published = publishedIn(words);
    if (published) return published;
  }
  if (type === 'when') return begunIn(words);
  if (type === 'who') return ledIn(words[asking]);
  return NOTHING;
}

const BEGINNING = /^(?:since|start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|commenc(?:e|es|ed|ing))$/u;
const FUTURE = /^(?:will|wont|shall|going|due|next)$/u;
const SINCE = ['since'];

/** "When did it start", "since when": a beginning in the past. */
function begunIn(words: readonly Token[]): Told {
  if (words.some((t) => FUTURE.test(t.word))) return NOTHING;
  return { by: new Map(words.filter((t) => BEGINNING.test(t.word)).map((t) => [t, SINCE])), without: [] };
}

const STORY = /^(?:stor(?:y|ies)|reports?|articles?|pieces?|scoops?|exclusives?|expos[eé]|investigations?)$/u;
const PUBLISHED =
  /^(?:runs?|ran|publish(?:es|ed)?|appear(?:s|ed)?|prints?|printed|breaks?|broke|airs?|aired)$/u;
const PUBLISHED_IN_TWO: readonly RegExp[] = [/^(?:come|came|go|goes|went)$/u, /^(?:out|live|online)$/u];
const REPORTED = ['reported', 'revealed', 'published'];

/** "When did the story come out", "who published the story"; null where nothing is asked of a story. */
function publishedIn(words: readonly Token[]): Told | null {
  const story = words.find((t) => STORY.test(t.word));
  const verb = words.flatMap((t, at) => {
    if (PUBLISHED.test(t.word)) return [t];
    const pair = words.slice(at, at + PUBLISHED_IN_TWO.length);
    return PUBLISHED_IN_TWO.every((part, i) => part.test(pair[i]?.word ?? '')) ? pair : [];
  });
  return story && verb.length > 0 ? { by: new Map([[story, REPORTED]]), without: verb } : null;
}

const LEADING =
  /^(?:runs?|ran|running|heads?|headed|leads?|led|chairs?|chaired|manages?|managed|directs?|directed)$/u;
const OFFICE =
  'leads heads runs chairs chief executive ceo president director chairman chairwoman boss minister governor'.split(
    ' ',
  );

/** "Who runs the ferry". `first`: the word behind "who". */
const ledIn = (first: Token | undefined): Told =>
  first && LEADING.test(first.word) ? { by: new Map([[first, OFFICE]]), without: [] } : NOTHING;
