import { stemmer } from 'stemmer';
import { IRREGULAR_BASE } from './words/irregular-forms.ts';
import { spell } from './words/spelling.ts';

const cache = new Map<string, string>();
/** Enough for the running vocabulary of a large dossier; past it the cache starts again. */
const CACHE_SIZE = 200_000;

/**
 * The term under which a word (in normal form, see `normalise`) is indexed and looked up: its base form where it is
 * irregular, one spelling, then its stem by Porter's algorithm (Porter 1980), and the verb's stem for nouns in -al.
 * So *denial*, *denied* and *denies* meet, and so do *favour* and *favors*. Numbers stay as they are.
 *
 * @example termOf('denied') // 'deni'
 * @example termOf('spoken') // 'speak'
 */
export function termOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const term = /^\p{N}/u.test(word) ? word : (APART.get(word) ?? stemOf(word));
  cache.set(word, term);
  return term;
}

const stemOf = (word: string): string => nounInAl(stemmer(spell(IRREGULAR_BASE.get(word) ?? word)));

/**
 * Words that Porter's algorithm joins to others of another meaning (*response*, *organisation*, *university*, *newly*),
 * and the term that keeps them apart. Written by hand; each is its own family.
 */
const APART: ReadonlyMap<string, string> = new Map(
  `responsible responsibly responsibility responsibilities
organ organs
universe universes
generic generics generically
emergency emergencies
international internationally
important importantly
particle particles`
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word): [string, string] => [word, `${words[0]}=`]);
    }),
);

/** *denial*, *refusal*, *survival*, *withdrawal*: Porter leaves short ones, whose verb ends in -y, -s, -v or -w. */
function nounInAl(stem: string): string {
  return /^[a-z]{2,}[isvw]al$/u.test(stem) && stem.length >= 6 ? stem.slice(0, -2) : stem;
}
