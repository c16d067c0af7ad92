import type { Answer } from './answer.ts';
import { labelsOf } from './citation.ts';
import { EMPTY, type Library } from './library.ts';
import { answerResponse, RESPONSE_WORDS } from './response-as-shown.ts';
import { selectSentences } from './selection.ts';

/** `responses`, alone or with words: who denies, limits or does not answer what, in which file. */
export function responses(library: Library, rest: string, text: string): Answer | null {
  const selection = selectSentences(library, rest);
  if ('status' in selection) return { ...selection, query: text, kind: 'responses' };
  const labels = labelsOf(library.searcher.dossier.articles);
  const rows = selection.sentences.flatMap(({ article, sentence }) =>
    article.responses
      .filter((r) => r.start === sentence.start)
      .map((r) => {
        const { who, type, ...quote } = answerResponse({ article, sentence }, r);
        return [
          { text: labels.get(article.id) ?? article.id },
          { quote },
          { text: RESPONSE_WORDS[type] },
          { text: who ?? 'not stated here' },
        ];
      }),
  );
  return {
    ...EMPTY,
    query: text,
    kind: 'responses',
    status: rows.length > 0 ? 'answered' : 'no_answer',
    reason:
      rows.length > 0
        ? null
        : {
            code: 'weak',
            text: 'No sentence found here denies, limits or leaves unanswered what is said.',
            try: [],
          },
    notices: selection.notices,
    table: rows.length > 0 ? { columns: ['File', 'Passage', 'Response', 'Who'], rows } : null,
  };
}
