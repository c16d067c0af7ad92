/** What may be typed behind `npm run bench --`. */

import { parseArgs } from 'node:util';
import { ENGINE_NAMES, type EngineName } from './engines/list.ts';
import { KINDS, type Kind } from './queries.ts';

/**
 * What the time of a build or a query is: as it passes, or as the process uses its processors, which stays the same beside other work
 * but counts what the engine leaves to other threads (collecting garbage, compiling) too.
 */
export const CLOCKS = ['wall', 'cpu'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface Options {
  mode: 'compare' | 'quality' | 'dossier';
  sizes: number[];
  kinds: Kind[];
  /** Queries of each kind. */
  queries: number;
  engines: EngineName[];
  /** Seconds an engine may take over the queries of one kind. */
  budget: number;
  seed: number;
  clock: Clock;
  /** Files; null: not wanted. */
  json: string | null;
  svg: string | null;
  corpus: string | null;
}

export const USAGE = `npm run bench -- [--sizes 1000,10000,100000] [--kinds ${KINDS.join(',')}] [--queries 400]
                 [--peers ${ENGINE_NAMES.join(',')}]
                 [--budget SECONDS] [--clock wall|cpu] [--seed N]
                 [--corpus FILE.jsonl] [--json FILE] [--svg FILE]
npm run bench -- --smoke      a short run that shows that all of it works
npm run bench -- --quality    sentence retrieval on judged questions, where they are on this machine
npm run bench -- --dossier    a whole answer on the shipped dossier, and the idle process`;

/** A million sentences are for those who ask: with every engine they take most of an hour. */
const DEFAULT_SIZES = [1_000, 10_000, 100_000];
const MOST_SENTENCES = 10_000_000;
const DEFAULT_BUDGET = 60;

/** An option that cannot be used: what was found, and what may stand there. */
export class UsageError extends Error {}

/** @throws {UsageError} */
export function readOptions(args: readonly string[]): Options {
  const given = parse(args);
  if ([given.smoke, given.quality, given.dossier].filter(Boolean).length > 1) {
    throw new UsageError('--smoke, --quality and --dossier are runs of their own; name one of them.');
  }
  const smoke = given.smoke === true;
  return {
    mode: given.quality ? 'quality' : given.dossier ? 'dossier' : 'compare',
    sizes: given.sizes === undefined ? (smoke ? [1_000] : DEFAULT_SIZES) : sizesIn(given.sizes),
    kinds: given.kinds === undefined ? [...KINDS] : namesIn('--kinds', given.kinds, KINDS),
    queries: wholeNumber('--queries', given.queries ?? (smoke ? '20' : '400'), 1, 100_000),
    engines: given.peers === undefined ? [...ENGINE_NAMES] : namesIn('--peers', given.peers, ENGINE_NAMES),
    budget: wholeNumber('--budget', given.budget ?? String(smoke ? 1 : DEFAULT_BUDGET), 1, 86_400),
    clock: oneOf('--clock', given.clock ?? 'wall', CLOCKS),
    seed: wholeNumber('--seed', given.seed ?? '1', 0, 2 ** 32 - 1),
    json: fileIn('--json', given.json),
    svg: fileIn('--svg', given.svg),
    corpus: fileIn('--corpus', given.corpus),
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    return parseArgs({
      args: [...args],
      options: {
        ...{ sizes: text, kinds: text, queries: text, peers: text, budget: text, seed: text, clock: text },
        ...{ json: text, svg: text, corpus: text, smoke: flag, quality: flag, dossier: flag },
      },
    }).values;
  } catch (error) {
    // Node's own sentence names the option; its advice on positional arguments does not apply here.
    throw new UsageError(`${(error as Error).message.split('. ')[0]!.replace(/\.$/u, '')}.`);
  }
}

function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} has "${value}"; it takes a whole number from ${least} to ${most}.`);
}

const partsOf = (list: string): string[] => list.split(',').map((part) => part.trim());

function sizesIn(list: string): number[] {
  const sizes = partsOf(list).map((part) => wholeNumber('--sizes', part, 100, MOST_SENTENCES));
  return [...new Set(sizes)].sort((a, b) => a - b);
}

function namesIn<T extends string>(option: string, list: string, known: readonly T[]): T[] {
  for (const part of partsOf(list)) {
    if (!known.some((name) => name === part)) {
      throw new UsageError(
        `${option} has "${part}"; it takes one or more of ${known.join(', ')}, with commas between.`,
      );
    }
  }
  return known.filter((name) => partsOf(list).includes(name));
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found) return found;
  throw new UsageError(`${option} has "${value}"; it takes ${known.join(' or ')}.`);
}

function fileIn(option: string, value: string | undefined): string | null {
  if (value !== undefined && value.trim() === '') throw new UsageError(`${option} needs the name of a file.`);
  return value ?? null;
}
