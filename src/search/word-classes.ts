/**
 * What kind of word a word is, as far as the word alone tells: one bit each. By these a sentence is seen to hold a
 * number, a time, a place, a reason. The lists are written by hand; closed classes nearly all.
 */
export const NUMBER = 1;
export const TIME = 2;
export const REASON = 4;
/** "officials", "experts": people without a name. */
export const PEOPLE = 8;
/** Stands before a place. */
export const PREPOSITION = 16;
/** "hours", "years". */
export const SPAN_OF_TIME = 32;
/** "since", "until": begins or ends a span of time. */
export const BOUND = 64;
/** "few", "past": may stand before a span of time in place of a number. */
export const VAGUE_NUMBER = 128;
/** "million", "dollars", "percent": makes a sum of the number before it. */
export const SCALE = 256;
export const SUPERLATIVE = 512;
/** "said", "according": tells who says it. */
export const REPORTING = 1024;
/** Points back at somebody or something named before. */
export const PRONOUN = 2048;

/** "aged", "born": tells an age. */
export const AGE = 4096;

/** "regular", "daily": tells how often. */
export const FREQUENCY = 8192;

const LISTS: readonly [number, string][] = [
  [
    NUMBER,
    `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
     nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
     billion billions trillion dozen dozens once twice half single both several many most majority`,
  ],
  [
    TIME,
    `january february march april june july august september october november december jan feb mar apr jul aug
     sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
     century centuries decade decades year years month months week weeks day days hour hours since earlier later ago
     noon midnight morning afternoon evening spring summer autumn winter a.m p.m pm bc`,
  ],
  [
    REASON,
    `because since due as over for to so order citing given owing result results cause caused causes reason reasons amid
     fear fears fearing feared concern concerns concerned favor favour after despite therefore thus led leads`,
  ],
  [
    PEOPLE,
    'official officials expert experts spokesman spokeswoman spokesperson spokespeople source sources',
  ],
  [
    PREPOSITION,
    'in at from near to of on over across via outside inside through into around toward towards between above',
  ],
  [
    SPAN_OF_TIME,
    `second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades
     century centuries`,
  ],
  [BOUND, 'since until till'],
  [VAGUE_NUMBER, 'a an few past last whole all several many'],
  [
    SCALE,
    `percent cent dollar dollars euro euros pound pounds crown crowns franc francs ruble rubles rouble roubles yen yuan
     cents pence times hundred thousand million billion trillion mn bn tn m k`,
  ],
  [
    REPORTING,
    `said says say saying told tells tell wrote writes reported reports report according denied denies deny claimed claims
     claim stated states announced announces added adds asked asks insisted insists argued argues warned warns testified
     testifies replied replies confirmed confirms acknowledged acknowledges admitted admits called calls described
     describes responded responds respond accused accuses alleged alleges quoted quoting cited citing emphasized
     emphasised stressed suggested suggests praised criticized criticised thinks believes argues vowed pledged promised`,
  ],
  [PRONOUN, 'he she it they this these those that his her its their him them we i such'],
  [AGE, 'aged old born built founded'],
  [
    FREQUENCY,
    `once twice single often regular regularly frequent frequently constant constantly daily weekly monthly yearly annually occasional
     occasionally rarely seldom repeated repeatedly sometimes always never every times`,
  ],
];

const CLASSES: ReadonlyMap<string, number> = classify();

function classify(): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [bit, list] of LISTS) {
    for (const word of list.split(/\s+/u)) classes.set(word, (classes.get(word) ?? 0) | bit);
  }
  return classes;
}

/** The classes of a word in normal form, 0 for one that has none. */
export function classesOf(word: string): number {
  let classes = CLASSES.get(word) ?? 0;
  if (/^\p{N}/u.test(word)) classes |= NUMBER;
  if (/^(?:(?:1[0-9]|20)\d{2}s?|\d{1,2}[ap]m)$/.test(word)) classes |= TIME;
  if (/^\p{L}{3,}est$/u.test(word)) classes |= SUPERLATIVE;
  return classes;
}
