import type { Sentence } from '../text/generate.ts';

/** The number of the first sentence found, or its text (or more); null where nothing was found. */
export type First = number | string | null;

/** What a bench process measures: one engine, filled once, then asked for ten results at a time. */
export interface Engine {
  /** Reads a corpus; returns the bytes of text that it keeps beside its index. */
  build(from: CorpusPlaces): Promise<number> | number;
  /** Everything from the text of a query to its ten best results in hand. */
  search(query: string): First;
  /** Writes the index to disk; returns its size in bytes. */
  save?(path: string): Promise<number> | number;
  /** Opens what `save` wrote, in a process that has built nothing. */
  open?(path: string): Promise<void> | void;
}

export interface CorpusPlaces {
  sentences: () => Iterable<Sentence>;
  /** The same sentences as a dossier folder; empty where no engine of the run wants one. */
  dossier: string;
}

/** Results wanted of every query. */
export const RESULTS = 10;

/** What stands for characters in a text kept as a string of Latin letters. */
export const bytesOf = (text: string): number => text.length;
