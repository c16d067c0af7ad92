import Fuse from 'fuse.js';
import { bytesOf, type CorpusPlaces, type Engine, type First, RESULTS } from './engine.ts';

/** fuse.js over the sentences, matching anywhere in them; `useTokenSearch`: word by word, as its guide has it for text. */
export class FuseEngine implements Engine {
  readonly #useTokenSearch: boolean;
  #fuse: Fuse<{ text: string }> | null = null;

  constructor(useTokenSearch: boolean) {
    this.#useTokenSearch = useTokenSearch;
  }

  build({ sentences }: CorpusPlaces): number {
    const list = Array.from(sentences(), ({ text }) => ({ text }));
    this.#fuse = new Fuse(list, {
      keys: ['text'],
      ignoreLocation: true,
      useTokenSearch: this.#useTokenSearch,
    });
    return list.reduce((sum, { text }) => sum + bytesOf(text), 0);
  }

  search(query: string): First {
    return this.#fuse!.search(query, { limit: RESULTS })[0]?.refIndex ?? null;
  }
}
