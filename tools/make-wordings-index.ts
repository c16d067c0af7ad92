/**
 * Makes `resources/wordings/index.bin`, by which an expression is found in `wordings.txt` beside it. To be run when
 * that list or the stems of words have changed (a test says so):
 *
 *   npx tsx tools/make-wordings-index.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { indexOfLines } from '../src/search/words/wordings.ts';

const folder = new URL('../resources/wordings/', import.meta.url);
const index = indexOfLines(readFileSync(new URL('wordings.txt', folder)));
writeFileSync(new URL('index.bin', folder), new Uint8Array(index.buffer));
