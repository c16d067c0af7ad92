import type { Answer } from './answer.ts';
import { alsoIn, type Document } from './carrying.ts';
import type { Located } from './citation.ts';
import { EMPTY, type Library } from './library.ts';
import { answerPassage } from './passages.ts';
import { sourcesOf, sourcingOf } from './sourcing.ts';

/** An answer made of given passages, each once, for ids, checks and clicks on a message whose query is not known any more. */
export function answerOf(library: Library, places: readonly Located[]): Answer {
  const { dossier, index } = library.searcher;
  const seen = new Set<string>();
  const documents = places
    .filter(({ article, sentence }) => {
      const place = `${article.id} ${sentence.passage.start}`;
      return !seen.has(place) && seen.add(place);
    })
    .map(({ article, sentence }): Document => {
      const document = index.articleStart[dossier.articles.indexOf(article)]! + sentence.index;
      return { article, sentence, document };
    });
  const passages = documents.map((d) =>
    answerPassage(d, { score: 1, matched: [], also: alsoIn(d, documents, index) }),
  );
  return {
    ...EMPTY,
    status: passages.length > 0 ? 'answered' : 'no_answer',
    passages,
    sources: sourcesOf(passages, dossier.articles),
    sourcing: sourcingOf(documents, dossier.articles.length, library.nearCopies),
  };
}
