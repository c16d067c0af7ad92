import { IRREGULAR_BASE } from './irregular-forms.ts';

/** By base form, the irregular ones. */
const irregular = new Map<string, string[]>();
for (const [form, base] of IRREGULAR_BASE) irregular.set(base, [...(irregular.get(base) ?? []), form]);

/**
 * The forms that a noun or a verb takes, itself first; some of them are no words. By these a word is known in a text
 * where its stem would be known in others, too: "authorise" and "authorised", but not "author".
 */
export function inflected(word: string): string[] {
  if (word.endsWith('ise')) return [...formsOf(word), ...formsOf(`${word.slice(0, -3)}ize`)];
  return formsOf(word);
}

function formsOf(word: string): string[] {
  const regular = /[^aeiou]y$/u.test(word)
    ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`]
    : word.endsWith('e')
      ? [`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
      : [`${word}s`, `${word}es`, `${word}ed`, `${word}ing`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/u.test(word)
    ? [`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`]
    : [];
  return [word, ...regular, ...doubled, ...(irregular.get(word) ?? [])];
}
