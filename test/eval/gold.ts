/** The judged files, read and checked at the edge. Offsets are half-open UTF-16 code units into the article's file. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '../../src/dossier/article.ts';
import type { GradedPlace } from './measures.ts';
import type { MaybeSpan } from './spans.ts';

export interface JudgedQuery {
  id: string;
  type: string;
  query: string;
  answerable: boolean;
  gold: GradedPlace[];
}

const grade = z.union([z.literal(1), z.literal(2)]);
const query = z.object({ id: z.string(), type: z.string(), query: z.string(), answerable: z.boolean() });

const ownQuery = query.extend({
  gold: z.array(z.object({ article: z.string(), contains: z.string().min(1), grade })),
});
export type OwnQuery = z.infer<typeof ownQuery>;

const numberedQuery = query.extend({
  gold: z.array(z.object({ article: z.string(), n: z.number().int(), grade })),
});

const place = z.object({ article: z.string(), start: z.number().int(), end: z.number().int() });

const sentence = place.extend({
  /** 1-based number among the body sentences of its article; null for furniture. */
  n: z.number().int().nullable(),
  /** `body`, or the kind of furniture. */
  kind: z.string(),
  /** 1-based number of its paragraph, counted over running text; null for furniture and where it was not judged. */
  paragraph: z.number().int().nullable().default(null),
  text: z.string(),
});
export type GoldSentence = z.infer<typeof sentence>;

const quotation = place.extend({
  text: z.string(),
  /** Literal text of the file; null: no speaker in the sentence. */
  speaker: z.string().nullable(),
  /** 0, or 1 for a quotation inside another. */
  depth: z.number().int(),
  /** Other right names of the speaker. */
  accept: z.array(z.string()).default([]),
});
export type GoldQuotation = z.infer<typeof quotation>;

const kind = z.enum(['direct', 'indirect', 'none']);
const stance = z.enum(['asserts', 'denies', 'no_comment', 'unaware']);
const attribution = place.extend({
  kind,
  source: z.string().nullable(),
  cue: z.string().nullable(),
  stance: stance.nullable(),
  /** What a reader may also say. */
  accept: z
    .object({
      kind: z.array(kind).default([]),
      source: z.array(z.string()).default([]),
      stance: z.array(stance).default([]),
    })
    .prefault({}),
});
export type GoldAttribution = z.infer<typeof attribution>;

const response = place.extend({ text: z.string(), type: z.string(), optional: z.boolean().optional() });
export type GoldResponse = z.infer<typeof response> & MaybeSpan;

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const row = schema.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${path}:${i + 1}: ${z.prettifyError(row.error)}`);
    return [row.data];
  });
}

export const readOwnQueries = (path: string): OwnQuery[] => readLines(path, ownQuery);
export const readSentences = (path: string): GoldSentence[] => readLines(path, sentence);
export const readQuotations = (path: string): GoldQuotation[] => readLines(path, quotation);
export const readAttribution = (path: string): GoldAttribution[] => readLines(path, attribution);
export const readResponses = (path: string): GoldResponse[] => readLines(path, response);

/** The article with this id or, where none has it, the only one whose id begins with it. */
export function articleNamed(articles: readonly Article[], name: string): Article {
  const same = articles.find((a) => a.id === name);
  const begin = articles.filter((a) => a.id.startsWith(name));
  const found = same ?? (begin.length === 1 ? begin[0] : undefined);
  if (!found) throw new Error(`gold names the article "${name}", which ${begin.length} files begin with`);
  return found;
}

/**
 * Puts the gold of our own queries in its place: the sentence of the dossier in which each literal stands.
 * @throws where a literal does not stand in its file exactly once, or in no sentence.
 */
export function placeOwn(queries: readonly OwnQuery[], articles: readonly Article[]): JudgedQuery[] {
  return queries.map((q) => ({
    ...q,
    gold: q.gold.map(({ article: name, contains, grade }) => {
      const article = articleNamed(articles, name);
      const at = article.text.indexOf(contains);
      const once = at >= 0 && article.text.indexOf(contains, at + 1) < 0;
      const home = article.sentences.find((s) => s.start <= at && at < s.end);
      if (!once || !home)
        throw new Error(`${q.id}: "${contains}" does not stand in one sentence of ${name}, once`);
      return { article: article.id, start: home.start, end: home.end, grade };
    }),
  }));
}

/** Reads queries whose gold names sentences by number, and the sentences, and puts the one into the other. */
export function readNumbered(
  queries: string,
  sentences: string,
  articles: readonly Article[],
): JudgedQuery[] {
  const places = new Map(
    readSentences(sentences)
      .filter((s) => s.kind === 'body')
      .map((s) => [`${s.article} ${s.n}`, s]),
  );
  return readLines(queries, numberedQuery).map((q) => ({
    ...q,
    gold: q.gold.map(({ article, n, grade }) => {
      const found = places.get(`${article} ${n}`);
      if (!found) throw new Error(`${q.id}: there is no sentence ${n} of ${article} in ${sentences}`);
      return { article: articleNamed(articles, article).id, start: found.start, end: found.end, grade };
    }),
  }));
}
