import { tokenise } from '../search/tokens.ts';
import type { Answer } from './answer.ts';
import { labelsOf } from './citation.ts';
import { EMPTY, type Library } from './library.ts';
import { answerResponse, RESPONSE_WORDS } from './responses.ts';
import { selectSentences } from './selection.ts';

const DENIES = /^(?:deny|denies|denied|denying|denials?)$/u;
const WITH_IT =
  /^(?:who|whos|which|what|did|does|do|has|have|had|is|are|was|were|been|there|ever|yet|it|this|that|these|those|so|far|any|anyone|anybody|someone|somebody|anything|everything|everyone|all|else|of|by|the|and|but)$/u;

/**
 * Whether a question names nothing but a denial: "who denies it", "has anyone denied this". What it points back at is
 * what the files report, so that every response is its answer. One about him or her is about somebody.
 */
export function asksForDenials(text: string): boolean {
  const words = tokenise(text).map((t) => t.word);
  const others = words.filter((word) => !DENIES.test(word));
  const asks = /^(?:and |but |so )?(?:who|which|did|does|do|has|have|is|was|were|are|any)\b/u.test(
    words.join(' '),
  );
  return (
    asks &&
    others.length > 0 &&
    others.length < words.length &&
    !/["“”„«»]/u.test(text) &&
    others.every((w) => WITH_IT.test(w))
  );
}

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
