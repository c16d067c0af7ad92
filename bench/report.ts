/** The figures of a run as tables for a terminal. */

import { type Cell, table } from '../test/eval/table.ts';
import type { EngineResult, KindResult, SizeResult } from './compare.ts';
import { ENGINES } from './engines/list.ts';
import type { Kind } from './queries.ts';

/** Three digits that matter, without an exponent. @example figure(0.0612) // '0.061', figure(5508.2) // '5,508' */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
}

const orDash = (value: number | null | undefined): Cell => (value == null ? null : figure(value));
const megabytes = (bytes: number | null | undefined): Cell => orDash(bytes == null ? null : bytes / 1e6);

/** One table of figures, one of ratios where ours is among the engines, and a line for everything left out. */
export function reportSize(size: SizeResult, kinds: readonly Kind[]): string {
  const measured = size.engines.filter((e) => Object.keys(e.kinds).length > 0);
  const head = `${size.sentences.toLocaleString('en')} sentences, ${size.words.toLocaleString('en')} different words; p50 / p99 of a query in milliseconds`;
  const figures = table(
    [
      'engine',
      ...['build s', 'RSS MB', 'index B/sentence', 'snapshot MB', 'cold start s'],
      ...kinds,
      ...kinds.filter((kind) => kind !== 'keyword').map((kind) => `1st: ${kind}`),
    ],
    measured.map((e) => [ENGINES[e.name].title, ...costs(e, size), ...times(e, kinds), ...firsts(e, kinds)]),
  );
  return [head, '', figures, '', ...ratios(size, kinds), ...remarks(size)].join('\n');
}

const costs = (e: EngineResult, { sentences }: SizeResult): Cell[] => [
  orDash(e.buildSeconds),
  megabytes(e.rss),
  e.indexBytes === null ? null : String(Math.round(e.indexBytes / sentences)),
  megabytes(e.coldStart?.bytes),
  orDash(e.coldStart?.seconds),
];

const times = (e: EngineResult, kinds: readonly Kind[]): Cell[] =>
  kinds.map((kind) => {
    const result = e.kinds[kind];
    return result ? `${figure(result.p50)} / ${figure(result.p99)}` : null;
  });

const firsts = (e: EngineResult, kinds: readonly Kind[]): Cell[] =>
  kinds.filter((kind) => kind !== 'keyword').map((kind) => e.kinds[kind]?.first.toFixed(2) ?? null);

function ratios({ engines }: SizeResult, kinds: readonly Kind[]): string[] {
  const ours = engines.find((e) => e.name === 'ours' && Object.keys(e.kinds).length > 0);
  const others = engines.filter((e) => e !== ours && Object.keys(e.kinds).length > 0);
  if (!ours || others.length === 0) return [];
  const ratio = (of: number | null | undefined, by: number | null | undefined): Cell =>
    of == null || by == null || by === 0 ? null : `${figure(of / by)} x`;
  const p50 = (result: KindResult | undefined): number | undefined => result?.p50;
  return [
    `Times ${ENGINES.ours.title} (p50, and the build; above 1: ours is faster)`,
    '',
    table(
      ['engine', ...kinds, 'build'],
      others.map((e) => [
        ENGINES[e.name].title,
        ...kinds.map((kind) => ratio(p50(e.kinds[kind]), p50(ours.kinds[kind]))),
        ratio(e.buildSeconds, ours.buildSeconds),
      ]),
    ),
    '',
  ];
}

function remarks({ engines, queries }: SizeResult): string[] {
  return engines.flatMap((e) => {
    const { title } = ENGINES[e.name];
    const some = Object.entries(e.kinds).filter(([, { finished }]) => finished < queries);
    const short = some.map(([kind, { finished }]) => `${finished} ${kind}`).join(', ');
    return [
      ...(e.skipped === null ? [] : [`${title}: ${e.failed ? 'FAILED' : 'left out'}, ${e.skipped}.`]),
      ...(short === '' ? [] : [`${title}: of ${queries} queries a kind it finished ${short} in its time.`]),
    ];
  });
}

/** How the cost of a question grows from each size to the next, engine by engine; empty for one size. */
export function reportGrowth(sizes: readonly SizeResult[], kind: Kind): string {
  if (sizes.length < 2) return '';
  const p50 = (size: SizeResult, name: string) => size.engines.find((e) => e.name === name)?.kinds[kind]?.p50;
  const steps = sizes.slice(1).map((size, i) => ({ from: sizes[i]!, to: size }));
  const label = (n: number): string => n.toLocaleString('en');
  const rows = sizes[0]!.engines.map(({ name }) => [
    ENGINES[name].title,
    ...steps.map(({ from, to }) => {
      const [a, b] = [p50(from, name), p50(to, name)];
      return a && b ? `${figure(b / a)} x` : null;
    }),
  ]);
  const head = steps.map(({ from, to }) => `${label(from.sentences)} to ${label(to.sentences)}`);
  return [`How the p50 of a ${kind} query grows`, '', table(['engine', ...head], rows)].join('\n');
}
