import type { Attribution, Quotation, Span } from '../../../src/dossier/article.ts';
import { attribute } from '../../../src/dossier/attribution/attribute.ts';
import type { PlacedSentence } from '../../../src/dossier/attribution/reading.ts';
import { findQuotations } from '../../../src/dossier/quotations.ts';
import { splitSentences } from '../../../src/dossier/sentences.ts';

export interface Read {
  text: string;
  sentences: PlacedSentence[];
  quotations: Quotation[];
  attributions: Attribution[];
}

/** A text read as the dossier reads it; its paragraphs are its lines. */
export function read(text: string): Read {
  const paragraphs: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g))
    paragraphs.push({ start: line.index, end: line.index + line[0].length });
  const quotations = paragraphs.flatMap((p, i) =>
    findQuotations(text, p, /^["“«]/u.test(text.slice(paragraphs[i + 1]?.start ?? text.length))),
  );
  const sentences = paragraphs.flatMap((p, i) =>
    splitSentences(text, p).map((s) => ({ ...s, paragraph: i + 1 })),
  );
  return { text, sentences, quotations, attributions: attribute(text, sentences, quotations) };
}

export const slice = (text: string, span: Span | null): string | null =>
  span ? text.slice(span.start, span.end) : null;
