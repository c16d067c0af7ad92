/** The team's gold of who says what, read into the shapes of our own. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '../../src/dossier/article.ts';
import {
  articleNamed,
  type GoldAttribution,
  type GoldQuotation,
  type GoldResponse,
  readSentences,
} from './gold.ts';

const kind = z
  .enum(['direct_quote', 'indirect', 'none'])
  .transform((k) => (k === 'direct_quote' ? 'direct' : k));
const stance = z.enum(['asserts', 'denies', 'no_comment', 'unaware']);

const attributionRow = z.object({
  article: z.string(),
  n: z.number().int(),
  attribution: kind,
  speaker: z.string().nullable(),
  speaker_text: z.string().nullable(),
  speaker_accept: z.array(z.string()).default([]),
  via_text: z.string().nullable(),
  attribution_accept: z.array(kind).default([]),
  cue: z.string().nullable(),
  stance: stance.nullable(),
  stance_accept: z.array(stance).default([]),
});

/** `quotes[].file` is the file's name; the offsets are ours. */
const spansFile = z.object({
  quotes: z.array(
    z.object({
      file: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
      speaker_literal: z.string().nullable(),
    }),
  ),
  responses: z.array(
    z.object({
      file: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
      type: z.string(),
    }),
  ),
});

const idOf = (file: string): string => file.replace(/\.txt$/u, '');

/** Attribution rows with the places of their sentences; the short name of a speaker is accepted as well. */
export function readSharedAttribution(
  path: string,
  sentences: string,
  articles: readonly Article[],
): GoldAttribution[] {
  const places = new Map(readSentences(sentences).map((s) => [`${s.article} ${s.n}`, s]));
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row = attributionRow.parse(JSON.parse(line));
      const place = places.get(`${row.article} ${row.n}`)!;
      const others = [...row.speaker_accept, row.speaker, row.via_text].filter((name) => name !== null);
      return {
        article: articleNamed(articles, row.article).id,
        start: place.start,
        end: place.end,
        kind: row.attribution,
        source: row.speaker_text,
        cue: row.cue,
        stance: row.stance,
        accept: { kind: row.attribution_accept, source: others, stance: row.stance_accept },
      };
    });
}

/** Outer quotations and response spans. */
export function readSharedSpans(path: string): { quotations: GoldQuotation[]; responses: GoldResponse[] } {
  const { quotes, responses } = spansFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    quotations: quotes.map(({ file, speaker_literal, ...span }) => ({
      ...span,
      article: idOf(file),
      speaker: speaker_literal,
      depth: 0,
      accept: [],
    })),
    responses: responses.map(({ file, ...span }) => ({ ...span, article: idOf(file) })),
  };
}
