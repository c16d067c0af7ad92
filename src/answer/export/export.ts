import type { Dossier } from '../../dossier/article.ts';
import type { Answer, AnswerPassage } from '../answer.ts';
import { labelsOf, locate } from '../citation.ts';
import { answerOf } from '../given-passages.ts';
import { type Library, refuse } from '../library.ts';
import { lookup } from '../lookup.ts';
import { describeTextPosition, describeTextQuote } from '../selectors.ts';
import { idTyped, unknownId } from '../show.ts';
import { textFragmentLink } from '../text-fragment.ts';
import { text as citeFormat } from './cite-text.ts';
import { cslJson } from './csl-json.ts';
import type { ExportItem, Format } from './format.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';

const FORMATS: readonly Format[] = [markdown, jsonLd, cslJson, ris];
/** What can be typed behind `export`. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map((f) => f.name);
const OTHER_NAMES: Record<string, string> = { markdown: 'md', 'json-ld': 'jsonld', 'csl-json': 'csl' };

/** `export FORMAT ID ...` and `export FORMAT WORDS`; null where no format is named, and the text is looked up. */
export function exportPassages(library: Library, rest: string, text: string): Answer | null {
  const [, name = '', what = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? [];
  const wanted = OTHER_NAMES[name.toLowerCase()] ?? name.toLowerCase();
  const format = FORMATS.find((f) => f.name === wanted);
  if (!format) return null;
  if (what === '') {
    return refuse(text, 'invalid', 'export', {
      code: 'empty',
      text: `Say what to export behind “${name}”: words to look up, or the ids of passages. Formats: ${FORMAT_NAMES.join(', ')}.`,
      try: ['help'],
    });
  }
  const ids = what.split(/\s+/u).map(idTyped);
  const answer = ids.every((id) => id !== null) ? recalled(library, ids, text) : lookup(library, what);
  if (answer.status !== 'answered') return { ...answer, query: text, kind: 'export' };
  return exported(library, { ...answer, query: text }, format);
}

/** `copy ID`: the passage ready to paste. Null where `rest` is no id. */
export function copyPassage(library: Library, rest: string, text: string): Answer | null {
  const id = idTyped(rest);
  if (id === null) return null;
  const answer = recalled(library, [id], text);
  return answer.status === 'answered' ? exported(library, answer, citeFormat) : answer;
}

/** The passages with these ids; those that name none are said. */
function recalled(library: Library, ids: readonly string[], text: string): Answer {
  const { dossier } = library.searcher;
  const missing = ids.filter((id) => locate(dossier, id) === null);
  if (missing.length === ids.length) {
    const reason = { code: 'unknown_id' as const, text: unknownId(missing[0]!), try: ['sources'] };
    return refuse(text, 'no_answer', 'export', reason);
  }
  const answer = answerOf(
    library,
    ids.flatMap((id) => locate(dossier, id) ?? []),
  );
  const notices = missing.map((id) => ({ code: 'left_out' as const, text: `no passage has the id ${id}` }));
  return { ...answer, query: text, notices };
}

/** The answer with its document. A passage that the format would not give back letter by letter is left out, and said. */
function exported(library: Library, answer: Answer, format: Format): Answer {
  const items = itemsOf(answer.passages, answer, library.searcher.dossier);
  const survives = (item: ExportItem): boolean => {
    const back = format.read(format.write([item]));
    return back.length === 1 && back[0] === item.passage.quote;
  };
  const kept = items.filter(survives);
  const lost = items.filter((item) => !kept.includes(item)).map(({ passage }) => passage.id);
  const because = format.cannot ?? 'the format would change it';
  if (kept.length === 0) {
    return refuse(answer.query, 'no_answer', 'export', {
      code: 'not_exported',
      text: `Nothing can be exported as ${format.name} without changing a quotation: ${because}.`,
      try: [`export md ${lost[0]}`],
    });
  }
  const left = lost.map((id) => ({
    code: 'left_out' as const,
    text: `${id} is not in the ${format.name}: ${because}`,
  }));
  return {
    ...answer,
    kind: 'export',
    passages: kept.map((item) => item.passage),
    notices: [...answer.notices, ...left],
    export: { format: format.name, media_type: format.mediaType, text: format.write(kept) },
  };
}

function itemsOf(
  passages: readonly AnswerPassage[],
  { sources }: Answer,
  { articles }: Dossier,
): ExportItem[] {
  const labels = labelsOf(articles);
  return passages.map((passage) => {
    const { text, sha256, metadata } = articles.find((a) => a.id === passage.article)!;
    return {
      passage,
      source: sources.find((s) => s.article === passage.article)!,
      author: metadata.author,
      label: labels.get(passage.article)!,
      sha256,
      position: describeTextPosition(text, passage),
      quote: describeTextQuote(text, passage),
      link: metadata.url && textFragmentLink(metadata.url, text, passage),
    };
  });
}
