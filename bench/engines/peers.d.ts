/** The part of the peers that is used here: types must hold where they are not installed. */
declare module 'minisearch' {
  export interface Options {
    fields: string[];
    processTerm?: (term: string) => string | null;
    searchOptions?: { fuzzy?: number | ((term: string) => number | false); prefix?: boolean };
  }
  export default class MiniSearch {
    constructor(options: Options);
    add(document: { id: number; text: string }): void;
    search(query: string): { id: number }[];
  }
}
declare module 'lunr' {
  interface Query {
    term(term: string, options: { editDistance: number }): void;
  }
  interface Builder {
    ref(name: string): void;
    field(name: string): void;
    add(document: { id: number; text: string }): void;
  }
  const lunr: {
    (config: (this: Builder) => void): { query(fn: (query: Query) => void): { ref: string }[] };
    stopWordFilter(token: string): string | undefined;
  };
  export default lunr;
}
