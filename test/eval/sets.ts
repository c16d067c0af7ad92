/** Where the judged sets are. Those in the project are always there; those beside it only on some machines. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const FICTION = at('../fixtures/vellan-pier');
const BESIDE = at('../../../shared');

export const MUSK_PUTIN = { dossier: at('../../data/musk-putin'), queries: at('./queries/musk-putin.jsonl') };

export const VELLAN_PIER = {
  dossier: FICTION,
  articles: `${FICTION}/articles`,
  queries: `${FICTION}/gold/queries.jsonl`,
  sentences: `${FICTION}/gold/sentences.jsonl`,
  quotations: `${FICTION}/gold/quotations.jsonl`,
  attribution: `${FICTION}/gold/attribution.jsonl`,
  responses: `${FICTION}/gold/responses.jsonl`,
};

const fiction = (name: string): { name: string; dossier: string; queries: string } => ({
  name,
  dossier: at(`../fixtures/${name}`),
  queries: at(`../fixtures/${name}/gold/queries.jsonl`),
});

/** More judged queries: of three dossiers of fiction, and of the shipped one, worded otherwise than its files. */
export const JUDGED = [
  fiction('merriden-recall'),
  fiction('karsk-arena'),
  fiction('birgitta-breach'),
  {
    name: 'musk-putin, reworded',
    dossier: MUSK_PUTIN.dossier,
    queries: at('./queries/musk-putin-reworded.jsonl'),
  },
];

/** Judged queries whose misses nobody looks at: how the program does on what it was not tuned on. */
export const KEPT_ASIDE = [
  fiction('quillan-dam'),
  {
    name: 'musk-putin, kept aside',
    dossier: MUSK_PUTIN.dossier,
    queries: at('./queries/musk-putin-kept-aside.jsonl'),
  },
];

/** The team's judged sets of the shipped dossier, and of a dossier of encyclopedia articles. */
export const SHARED = {
  queries: `${BESIDE}/eval/dev.jsonl`,
  sentences: `${BESIDE}/eval/sentences.jsonl`,
  spans: `${BESIDE}/eval/spans.dev.json`,
  attribution: `${BESIDE}/eval/attribution.dev.jsonl`,
  squad: {
    dossier: `${BESIDE}/eval/squad`,
    queries: `${BESIDE}/eval/squad/queries.jsonl`,
    sentences: `${BESIDE}/eval/squad/sentences.jsonl`,
  },
};

/** Whether the sets beside the project are on this machine. */
export const sharedIsHere = existsSync(SHARED.queries);
