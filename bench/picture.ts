/** The cost of a query against the size of the corpus, as an SVG picture: both axes logarithmic, one line an engine. */

import type { SizeResult } from './compare.ts';
import { ENGINE_NAMES, ENGINES } from './engines/list.ts';
import type { Kind } from './queries.ts';

/** Okabe and Ito's colours, told apart by colour-blind readers too; ours is the text's own colour, and thick. */
const COLOURS = ['', '#56b4e9', '#d55e00', '#e69f00', '#0072b2', '#009e73', '#cc79a7', '#8a7f00'];

const [WIDTH, HEIGHT] = [760, 440];
const PLOT = { left: 70, right: 560, top: 48, bottom: 390 };
/** Pixels between the names at the ends of the lines. */
const LABEL_STEP = 15;

interface Line {
  title: string;
  colour: string;
  width: number;
  points: { sentences: number; ms: number }[];
}

/** @param kind whose p50 is drawn. Engines without a figure are left out; a single size gives dots. */
export function picture(sizes: readonly SizeResult[], kind: Kind): string {
  const lines = linesOf(sizes, kind);
  const counts = sizes.map(({ sentences }) => sentences);
  const costs = lines.flatMap(({ points }) => points.map(({ ms }) => ms));
  const x = scale(Math.min(...counts), Math.max(...counts), PLOT.left, PLOT.right);
  const [low, high] = [
    10 ** Math.floor(Math.log10(Math.min(...costs))),
    10 ** Math.ceil(Math.log10(Math.max(...costs))),
  ];
  const y = scale(low, high, PLOT.bottom, PLOT.top);
  const description = `Median milliseconds of a ${kind} query by number of sentences: ${lines
    .map(
      ({ title, points }) => `${title} ${points.map((p) => `${shortly(p.ms)} at ${p.sentences}`).join(', ')}`,
    )
    .join('; ')}.`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${description}">`,
    `<style>text{font:12px system-ui,sans-serif;fill:#24292f}.head{font-size:14px;font-weight:600}.grid{stroke:#d0d7de}.own{stroke:#24292f;fill:#24292f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.grid{stroke:#3d444d}.own{stroke:#e6edf3;fill:#e6edf3}}</style>`,
    `<text class="head" x="${PLOT.left}" y="22">Milliseconds a ${kind} query takes (median), by number of sentences</text>`,
    ...powersOfTen(low, high).map(
      (ms) =>
        `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(ms)}" y2="${y(ms)}"/><text x="${PLOT.left - 8}" y="${y(ms) + 4}" text-anchor="end">${shortly(ms)}</text>`,
    ),
    ...counts.map(
      (n) =>
        `<line class="grid" x1="${x(n)}" x2="${x(n)}" y1="${PLOT.top}" y2="${PLOT.bottom}"/><text x="${x(n)}" y="${PLOT.bottom + 20}" text-anchor="middle">${n.toLocaleString('en')}</text>`,
    ),
    ...lines.map((line) => drawn(line, x, y)),
    ...labels(lines, x, y),
    '</svg>',
    '',
  ].join('\n');
}

const linesOf = (sizes: readonly SizeResult[], kind: Kind): Line[] =>
  ENGINE_NAMES.map((name, i) => ({
    title: ENGINES[name].title,
    colour: COLOURS[i]!,
    width: COLOURS[i] === '' ? 3.5 : 1.75,
    points: sizes.flatMap(({ sentences, engines }) => {
      const ms = engines.find((e) => e.name === name)?.kinds[kind]?.p50;
      return ms ? [{ sentences, ms }] : [];
    }),
  })).filter(({ points }) => points.length > 0);

type Scale = (value: number) => number;

/** Logarithmic; the middle of the range where it has no width. */
function scale(least: number, most: number, from: number, to: number): Scale {
  const width = Math.log(most / least);
  return (value) =>
    round(width === 0 ? (from + to) / 2 : from + ((to - from) * Math.log(value / least)) / width);
}

const round = (value: number): number => Math.round(value * 10) / 10;
const shortly = (ms: number): string =>
  ms >= 1 ? Math.round(ms).toLocaleString('en') : String(Number(ms.toPrecision(2)));
const powersOfTen = (low: number, high: number): number[] =>
  Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, i) => low * 10 ** i);

function drawn({ colour, width, points }: Line, x: Scale, y: Scale): string {
  const paint = colour === '' ? 'class="own"' : `stroke="${colour}" fill="${colour}"`;
  const places = points.map(({ sentences, ms }) => ({ cx: x(sentences), cy: y(ms) }));
  const path = places.map(({ cx, cy }) => `${cx},${cy}`).join(' ');
  const dots = places.map(({ cx, cy }) => `<circle cx="${cx}" cy="${cy}" r="${width + 1}"/>`).join('');
  return `<g ${paint}><polyline points="${path}" stroke-width="${width}" style="fill:none"/>${dots}</g>`;
}

/** Each name beside the end of its line, moved down as far as the one above it asks; a thin line leads to it. */
function labels(lines: readonly Line[], x: Scale, y: Scale): string[] {
  const ends = lines
    .map((line) => ({ line, end: line.points.at(-1)! }))
    .map(({ line, end }) => ({ line, cx: x(end.sentences), cy: y(end.ms) }))
    .sort((a, b) => a.cy - b.cy);
  let above = Number.NEGATIVE_INFINITY;
  return ends.map(({ line, cx, cy }) => {
    const at = Math.max(cy, above + LABEL_STEP);
    above = at;
    const left = PLOT.right + 16;
    const { title, colour } = line;
    const key = colour === '' ? 'class="own"' : `stroke="${colour}"`;
    return `<path d="M${cx + 5} ${cy}L${left - 4} ${round(at)}" ${key} stroke-opacity=".5" style="fill:none"/><text x="${left}" y="${round(at + 4)}"${colour === '' ? ' class="head"' : ''}>${title}</text>`;
  });
}
