/** The engines of the bench by name, and what is known of each before it runs. */

import type { Engine } from './engine.ts';

interface Listed {
  title: string;
  /** Larger corpora are left out, with this reason; null: no limit. */
  most: { sentences: number; why: string } | null;
  /** Makes it, in its own process; libraries are loaded there alone. Null: not a JavaScript engine. */
  make: (() => Promise<Engine>) | null;
}

const SCAN = {
  sentences: 200_000,
  why: 'it reads every sentence for every query: minutes for each at this size',
};

export const ENGINES = {
  ours: {
    title: 'ours, search',
    most: null,
    make: async () => new (await import('./ours.ts')).OursSearch(),
  },
  answer: {
    title: 'ours, whole answer',
    most: null,
    make: async () => new (await import('./ours.ts')).OursAnswer(),
  },
  fuse: {
    title: 'fuse.js',
    most: SCAN,
    make: async () => new (await import('./fuse.ts')).FuseEngine(false),
  },
  'fuse-token': {
    title: 'fuse.js, token search',
    most: SCAN,
    make: async () => new (await import('./fuse.ts')).FuseEngine(true),
  },
  minisearch: {
    title: 'MiniSearch, fuzzy, prefix',
    most: null,
    make: async () => {
      const { DOCUMENTED, MiniSearchEngine } = await import('./minisearch.ts');
      return new MiniSearchEngine(DOCUMENTED);
    },
  },
  'minisearch-tuned': {
    title: 'MiniSearch, tuned',
    most: null,
    make: async () => {
      const { MiniSearchEngine, TUNED } = await import('./minisearch.ts');
      return new MiniSearchEngine(TUNED);
    },
  },
  lunr: {
    title: 'lunr, fuzzy',
    most: { sentences: 200_000, why: 'it needs more than 6 GB of memory at this size' },
    make: async () => new (await import('./lunr.ts')).LunrEngine(),
  },
  xapian: { title: 'Xapian (C++), BM25', most: null, make: null },
} satisfies Record<string, Listed>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];
/** A limit, where the engine has one; widened from the literal types above. */
export const limitOf = (name: EngineName): Listed['most'] => ENGINES[name].most;
