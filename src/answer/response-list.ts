import type { Article, Response, Span } from '../dossier/article.ts';
import { lowerBound } from '../dossier/passages.ts';
import { Growing } from '../search/growing.ts';
import { WordTable, type WordTableArrays } from '../search/word-table.ts';

const TYPES: readonly Response['type'][] = [
  'denies',
  'limits',
  'no_comment',
  'unaware',
  'negates',
  'counters',
];
/**
 * Numbers a response: document, type, sentence, clause, who responds, whose end is 0 where that is not stated, and where
 * the names of who responds begin.
 */
const WIDTH = 9;

/** A response with the numbers of the names of who responds: the same name has the same number in all files. */
export interface ListedResponse extends Response {
  names: readonly number[];
}

/** A list's arrays, as they are stored. */
export interface ResponseArrays {
  numbers: Uint32Array;
  /** Names of who responds, by their numbers, of one response after the other. */
  names: Uint32Array;
  spellings: WordTableArrays;
}

/** The responses of a dossier by the document they stand in, in flat arrays: no file is read to choose among them. */
export class ResponseList {
  readonly #growing = new Growing();
  readonly #growingNames = new Growing();
  readonly #spellings: WordTable;
  #stored: { numbers: Uint32Array; names: Uint32Array } | null;
  /** One bit a document: whether it has a response. */
  #documents: Uint8Array | null = null;

  /** `arrays`: what another list gave; else responses are added. */
  constructor(arrays: ResponseArrays | null = null) {
    this.#stored = arrays;
    this.#spellings = new WordTable(arrays?.spellings);
  }

  /** Adds those of an article, whose first sentence has the number `first`. Articles come in order. */
  add(
    { text, sentences, responses }: Pick<Article, 'text' | 'sentences' | 'responses'>,
    first: number,
  ): void {
    for (const { start, end, type, span, who } of responses) {
      const index = lowerBound(sentences, start);
      const numbers = [first + index, TYPES.indexOf(type), start, end, span.start, span.end];
      for (const number of [...numbers, who?.start ?? 0, who?.end ?? 0, this.#growingNames.length])
        this.#growing.push(number);
      for (const name of namesIn(text, who)) this.#growingNames.push(this.#spellings.add(name));
    }
    this.#stored = null;
    this.#documents = null;
  }

  arrays(): ResponseArrays {
    return { ...this.#arrays, spellings: this.#spellings.arrays() };
  }

  get #arrays(): { numbers: Uint32Array; names: Uint32Array } {
    this.#stored ??= { numbers: this.#growing.done(), names: this.#growingNames.done() };
    return this.#stored;
  }

  has(document: number): boolean {
    this.#documents ??= this.#markDocuments();
    return ((this.#documents[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;
  }

  #markDocuments(): Uint8Array {
    const { numbers } = this.#arrays;
    const last = numbers[numbers.length - WIDTH] ?? 0;
    const documents = new Uint8Array((last >>> 3) + 1);
    for (let at = 0; at < numbers.length; at += WIDTH)
      documents[numbers[at]! >>> 3]! |= 1 << (numbers[at]! & 7);
    return documents;
  }

  /** Those of a document, in file order. */
  get(document: number): ListedResponse[] {
    const { numbers, names } = this.#arrays;
    const found: ListedResponse[] = [];
    for (let at = WIDTH * this.#firstOf(document); numbers[at] === document; at += WIDTH) {
      const [, type, start, end, from, to, who, whoEnd, firstName] = numbers.subarray(at, at + WIDTH);
      found.push({
        start: start!,
        end: end!,
        type: TYPES[type!]!,
        span: { start: from!, end: to! },
        who: whoEnd === 0 ? null : { start: who!, end: whoEnd! },
        names: [...names.subarray(firstName, numbers[at + 2 * WIDTH - 1] ?? names.length)],
      });
    }
    return found;
  }

  /** Index of the first response at or behind a document. */
  #firstOf(document: number): number {
    const { numbers } = this.#arrays;
    let low = 0;
    let high = numbers.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numbers[WIDTH * middle]! < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Capitalised words of who responds: "Harbour spokesman Al Roe" is Harbour, Al and Roe. */
function namesIn(text: string, who: Span | null): string[] {
  const words = who === null ? '' : text.slice(who.start, who.end).replace(/^The /u, '');
  return words.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
}
