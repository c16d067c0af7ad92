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

/** Two more dossiers of fiction, with judged queries only. */
const judged = (name: string): { dossier: string; queries: string } => ({
  dossier: at(`../fixtures/${name}`),
  queries: at(`../fixtures/${name}/gold/queries.jsonl`),
});
export const MERRIDEN_RECALL = judged('merriden-recall');
export const KARSK_ARENA = judged('karsk-arena');

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
