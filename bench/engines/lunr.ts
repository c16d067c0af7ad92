import lunr from 'lunr';
import type { CorpusPlaces, Engine, First } from './engine.ts';

/** lunr with its usual pipeline (stop words, stems); every word of a query may be one edit off. */
export class LunrEngine implements Engine {
  #index: ReturnType<typeof lunr> | null = null;

  build({ sentences }: CorpusPlaces): number {
    this.#index = lunr(function () {
      this.ref('id');
      this.field('text');
      let id = 0;
      for (const { text } of sentences()) this.add({ id: id++, text });
    });
    return 0;
  }

  search(query: string): First {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const results = this.#index!.query((q) => {
      for (const word of words) if (lunr.stopWordFilter(word)) q.term(word, { editDistance: 1 });
    });
    return results[0] ? Number(results[0].ref) : null;
  }
}
