/** The words that generated text is made of: those of real files first, invented names after them, without end. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../../src/search/tokens.ts';
import { STOP_WORDS } from '../../src/search/words/stop-words.ts';

/** In a large text the commonest words are function words; behind the first of them, one word in so many has content. */
const FUNCTION_WORDS_FIRST = 20;
const CONTENT_ONE_IN = 3;

/**
 * The plain words of the articles in a folder by how common they are (ties in alphabetical order), the words with content
 * held back as far as a large text has them: a few files say their own names as often as "the", an archive does not. So
 * the commonest word with content stands in one sentence of six, as "said" does in news, and the fortieth in one of sixty.
 */
export function wordsOfFolder(folder: string): string[] {
  const counts = new Map<string, number>();
  for (const file of readdirSync(folder).sort()) {
    for (const { word } of tokenise(readFileSync(join(folder, file), 'utf8'))) {
      if (/^[a-z]+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const content = words.filter((word) => !STOP_WORDS.has(word));
  const ranked = words.filter((word) => STOP_WORDS.has(word));
  for (const [i, word] of content.entries())
    ranked.splice(FUNCTION_WORDS_FIRST + i * CONTENT_ONE_IN, 0, word);
  return ranked;
}

const ONSETS = 'b d f g h j k l m n p r s t v z br dr kr st'.split(' ');
const VOWELS = 'a e i o u ai'.split(' ');
const CODAS = ['', ...'n r l k t m d nd rt ck ng'.split(' ')];
const SYLLABLES = ONSETS.length * VOWELS.length;
/** How many names there are: three open syllables and an end. */
const NAMES = SYLLABLES ** 3 * CODAS.length;
/** Shares no factor with `NAMES`, so that multiplying by it deals the names out in a scattered order, none twice. */
const STRIDE = 7_368_787;
/** Of so many invented words one is another's form in -s, so that stemming has something to do. */
const FORMS = 4;

/**
 * The invented word number `n` (0 and up, less than 20 million): a pronounceable name, a different one for each number.
 *
 * @example inventedWord(2) // 'Vutedrart', and inventedWord(3) is 'Vutedrarts'
 */
export function inventedWord(n: number): string {
  if (n % FORMS === FORMS - 1) return `${inventedWord(n - 1)}s`;
  let rest = (n * STRIDE + 1) % NAMES;
  let name = CODAS[rest % CODAS.length]!;
  rest = Math.floor(rest / CODAS.length);
  for (let i = 0; i < 3; i++) {
    const syllable = rest % SYLLABLES;
    name = ONSETS[syllable % ONSETS.length]! + VOWELS[Math.floor(syllable / ONSETS.length)]! + name;
    rest = Math.floor(rest / SYLLABLES);
  }
  return name[0]!.toUpperCase() + name.slice(1);
}
