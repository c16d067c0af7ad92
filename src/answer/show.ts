import type { Article, Sentence, Span } from '../dossier/article.ts';
import type { Answer, Quote } from './answer.ts';
import { locate } from './citation.ts';
import { answerOf } from './given-passages.ts';
import { type Library, refuse } from './library.ts';
import { quoteOf } from './passages.ts';

/** An id as it is copied from an answer, with the marks that may come along; nothing else looks like one. */
const ID = /^[<`"'“‘([]*([0-9a-f]{8}-[0-9a-z]{1,7}-[0-9a-z]{1,7})[>`"'”’)\].,;]*$/iu;

/** The id that a typed word is, or null where it does not look like one. */
export const idTyped = (word: string): string | null => ID.exec(word)?.[1]?.toLowerCase() ?? null;

/** The reason given for an id that names nothing. */
export const unknownId = (id: string): string =>
  `No passage has the id ${id}: the file it named has changed or is not in this dossier, or a letter is wrong.`;

/** `show ID`: a passage with what stands before and after it. Null where `rest` is no id: then it is looked up. */
export function show(library: Library, rest: string, text: string): Answer | null {
  const id = idTyped(rest);
  if (id === null) return null;
  const place = locate(library.searcher.dossier, id);
  if (place === null) {
    return refuse(text, 'no_answer', 'show', { code: 'unknown_id', text: unknownId(id), try: ['sources'] });
  }
  return {
    ...answerOf(library, [place]),
    query: text,
    kind: 'show',
    around: around(place.article, place.sentence),
  };
}

/** The passages (sentences, whole quotations with them) on either side of one. */
function around(article: Article, { passage }: Sentence): { before: Quote | null; after: Quote | null } {
  const { sentences } = article;
  const before = sentences.findLast((s) => s.passage.end <= passage.start)?.passage;
  const after = sentences.find((s) => s.passage.start >= passage.end)?.passage;
  const quoted = (span: Span | undefined): Quote | null => (span ? quoteOf(article, span) : null);
  return { before: quoted(before), after: quoted(after) };
}
