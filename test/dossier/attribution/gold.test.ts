import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/dossier/article.ts';
import { attribute } from '../../../src/dossier/attribution/attribute.ts';
import { findResponses } from '../../../src/dossier/attribution/responses.ts';
import { findOutlets, outletMentions } from '../../../src/dossier/outlets.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import { slice } from './measure.ts';

/** The judged sentences of the dossier that ships stand beside the repository, and only on some machines. */
const SHARED = join(import.meta.dirname, '../../../../shared');
const PRESENT = existsSync(join(SHARED, 'eval/attribution.dev.jsonl'));
if (!PRESENT) process.stdout.write(`gold.test.ts: no judged attributions at ${SHARED}; not measured here\n`);

interface Gold {
  article: string;
  n: number;
  attribution: 'direct_quote' | 'indirect' | 'none';
  attribution_accept?: string[];
  speaker: string | null;
  speaker_text: string | null;
  speaker_accept?: string[];
  stance: string | null;
  stance_accept?: string[];
}

describe.runIf(PRESENT)('the judged sentences', () => {
  const articles = PRESENT ? readDossier(join(SHARED, 'articles')).articles : [];
  const gold: Gold[] = PRESENT
    ? readFileSync(join(SHARED, 'eval/attribution.dev.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const attributionsOf = (a: Article) => attribute(a.text, a.sentences, a.quotations);
  const responsesOf = (a: Article) => findResponses(a.text, a.sentences, attributionsOf(a), a.quotations);
  const judged = gold.map((g) => {
    const article = articles.find((a) => a.id.startsWith(g.article))!;
    const found = attributionsOf(article)[g.n - 1]!;
    return { g, found, source: slice(article.text, found.source) };
  });

  it('kindIsRight', () => {
    const right = judged.filter(({ g, found }) =>
      [g.attribution, ...(g.attribution_accept ?? [])]
        .map((k) => k.replace('direct_quote', 'direct'))
        .includes(found.kind),
    );
    expect(right.length / judged.length).toBe(1);
  });
  it('speakerIsNeverWrongAndOftenGiven', () => {
    const has = (a: string, b: string) =>
      a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase());
    const given = judged.filter(({ source }) => source !== null);
    const wrong = given.filter(({ g, source }) => {
      const accepted = [g.speaker_text, g.speaker, ...(g.speaker_accept ?? [])].filter(
        (s): s is string => s !== null,
      );
      return (
        !accepted.some((s) => has(source!, s)) &&
        !(g.speaker_text === null && g.speaker !== null && source!.includes('spokeswoman'))
      );
    });
    expect(wrong.map(({ g, source }) => [g.article, g.n, source])).toEqual([]);
    expect(given.length / judged.filter(({ g }) => g.speaker !== null).length).toBeGreaterThanOrEqual(0.95);
  });
  it('stanceIsRight', () => {
    const right = judged.filter(
      ({ g, found }) =>
        [g.stance, ...(g.stance_accept ?? [])].includes(found.stance) ||
        (g.attribution_accept ?? []).includes(found.kind),
    );
    expect(right.length / judged.length).toBe(1);
  });
  it('outletsProseIsTheOutlets', () => {
    const quoting = articles.find((a) => a.id.startsWith('003'))!;
    const direct = attributionsOf(quoting)
      .filter((a) => a.kind === 'direct')
      .map((a) => slice(quoting.text, a.source));
    expect(direct.filter((s) => s === 'Musk')).toEqual([]);
    expect(direct.filter((s) => s?.includes('Journal') || s?.includes('Post'))).toHaveLength(6);
  });
  it('findsNineteenResponsesWithoutAFalseAlarm', () => {
    expect(articles.map((a) => responsesOf(a).length)).toEqual([5, 2, 5, 3, 4]);
  });
  it('responsesCoverTheJudgedSpans', () => {
    const { responses } = JSON.parse(readFileSync(join(SHARED, 'eval/spans.dev.json'), 'utf8')) as {
      responses: { file: string; start: number; end: number }[];
    };
    const missed = responses.filter((r) => {
      const found = responsesOf(articles.find((a) => r.file.startsWith(a.id))!);
      return !found.some(
        ({ span }) => Math.min(span.end, r.end) - Math.max(span.start, r.start) > (r.end - r.start) / 2,
      );
    });
    expect(missed).toEqual([]);
  });
  it('namesThreeOutlets', () => {
    const outlets = findOutlets(articles, []);
    expect(outlets.map((o) => o.name)).toEqual([
      'The Wall Street Journal',
      'The Washington Post',
      'The Guardian',
    ]);
    expect(
      articles.map((a) => new Set(outletMentions(a.text, outlets).map((m) => m.outlet.name)).size),
    ).toEqual([1, 1, 1, 2, 2]);
  });
});
