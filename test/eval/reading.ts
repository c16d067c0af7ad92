/** How well a dossier is read, file by file: sentences, quotations, who says what, responses. */
import type { Article, Span } from '../../src/dossier/article.ts';
import { type Agreement, attributionAgreement, speakerTally } from './agreement.ts';
import {
  articleNamed,
  type GoldAttribution,
  type GoldQuotation,
  type GoldResponse,
  type GoldSentence,
} from './gold.ts';
import type { Place } from './measures.ts';
import { boundaries, overlappingSpans, sameSpans, type Tally, total } from './spans.ts';

/** The articles that the gold rows name, each with its rows; an article without rows was not judged. */
function judged<Row extends Place>(
  articles: readonly Article[],
  rows: readonly Row[],
): { article: Article; rows: Row[] }[] {
  const names = [...new Set(rows.map((r) => r.article))].sort();
  return names.map((name) => ({
    article: articleNamed(articles, name),
    rows: rows.filter((r) => r.article === name),
  }));
}

export interface FileBoundaries {
  article: string;
  /** Starts and ends of body sentences. */
  boundaries: Tally;
  /** Whole body sentences, right at both ends. */
  sentences: Tally;
  /** Of the sentences right at both ends, the share that is told to stand in the right paragraph. */
  sameParagraph: number;
  /** Furniture right at both ends, whatever its kind is called. */
  furniture: Tally;
}

export function readBoundaries(
  articles: readonly Article[],
  gold: readonly GoldSentence[],
): FileBoundaries[] {
  return judged(articles, gold).map(({ article, rows }) => {
    const body = rows.filter((r) => r.kind === 'body');
    return {
      article: article.id,
      boundaries: boundaries(article.sentences, body),
      sentences: sameSpans(article.sentences, body),
      sameParagraph: sameParagraph(article, body),
      furniture: sameSpans(
        article.furniture,
        rows.filter((r) => r.kind !== 'body'),
      ),
    };
  });
}

function sameParagraph(article: Article, body: readonly GoldSentence[]): number {
  const pairs = body.flatMap((gold) => {
    const found = article.sentences.find((s) => s.start === gold.start && s.end === gold.end);
    return found ? [found.paragraph === gold.paragraph] : [];
  });
  return pairs.filter((same) => same).length / Math.max(1, pairs.length);
}

/** Quotations of one depth (0: in the article's own words, 1: inside another), right at both ends. */
export function readQuotationSpans(
  articles: readonly Article[],
  gold: readonly GoldQuotation[],
  depth: number,
): Tally {
  return total(
    judged(articles, gold).map(({ article, rows }) =>
      sameSpans(
        article.quotations.filter((q) => q.depth === depth),
        rows.filter((r) => r.depth === depth),
      ),
    ),
  );
}

/** Speakers of quotations, taken from the sentence in which a quotation opens. */
export function readSpeakers(articles: readonly Article[], gold: readonly GoldQuotation[]): Tally {
  return total(judged(articles, gold).map(({ article, rows }) => speakerTally(article, rows)));
}

/** The clauses that deny, limit or leave unanswered, against the response spans of the gold. */
export function readResponseSpans(articles: readonly Article[], gold: readonly GoldResponse[]): Tally {
  return total(judged(articles, gold).map(({ article, rows }) => overlappingSpans(clauses(article), rows)));
}

const clauses = ({ responses }: Article): Span[] => responses.map(({ span }) => span);

export function readAgreement(articles: readonly Article[], gold: readonly GoldAttribution[]): Agreement {
  const files = judged(articles, gold).map(({ article, rows }) => attributionAgreement(article, rows));
  return {
    compared: files.reduce((sum, f) => sum + f.compared, 0),
    kindRight: files.reduce((sum, f) => sum + f.kindRight, 0),
    sources: total(files.map((f) => f.sources)),
    cues: total(files.map((f) => f.cues)),
    stances: total(files.map((f) => f.stances)),
  };
}
