import MiniSearch, { type Options } from 'minisearch';
import { stemmer } from 'stemmer';
import { STOP_WORDS } from '../../src/search/words/stop-words.ts';
import { type CorpusPlaces, type Engine, type First, RESULTS } from './engine.ts';

/** As its documentation recommends for text: a fifth of a word's letters may differ, and prefixes count. */
export const DOCUMENTED: Options = { fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } };

/** As somebody would set it up who wants it good and fast: stop words left out, stems, edits for longer words alone. */
export const TUNED: Options = {
  fields: ['text'],
  processTerm: (term) => {
    const word = term.toLowerCase();
    return STOP_WORDS.has(word) ? null : stemmer(word);
  },
  searchOptions: { fuzzy: (term) => (term.length > 4 ? 0.2 : false), prefix: false },
};

export class MiniSearchEngine implements Engine {
  readonly #index: MiniSearch;

  constructor(options: Options) {
    this.#index = new MiniSearch(options);
  }

  build({ sentences }: CorpusPlaces): number {
    let id = 0;
    for (const { text } of sentences()) this.#index.add({ id: id++, text });
    return 0;
  }

  search(query: string): First {
    return this.#index.search(query).slice(0, RESULTS)[0]?.id ?? null;
  }
}
