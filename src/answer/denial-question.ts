import { tokenise } from '../search/tokens.ts';

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
