import type { Outlet } from '../dossier/article.ts';
import type { Sourcing } from './answer.ts';
import type { RankedPassage } from './passages.ts';

const isWordCharacter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Whether a name stands in a text as a whole word, in its own capitals ("the Journal" is not "the journal"). */
function names(text: string, name: string): boolean {
  const bare = name.replace(/^[Tt]he /u, '');
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + bare.length])) return true;
  }
  return false;
}

/**
 * Who else has it: how many files have a matching passage, and which outlets those passages name. A statement about
 * the text; that an outlet is named in a passage does not make it the passage's source.
 */
export function sourcingOf(
  matching: readonly RankedPassage[],
  of: number,
  outlets: readonly Outlet[],
  nearCopies: readonly string[][],
): Sourcing {
  const files = new Set(matching.map((p) => p.article.id));
  const named = outlets.map((outlet) => ({
    name: outlet.name,
    articles: [
      ...new Set(
        matching
          .filter(({ article, sentence }) => {
            const text = article.text.slice(sentence.passage.start, sentence.passage.end);
            return outlet.names.some((n) => names(text, n));
          })
          .map((p) => p.article.id),
      ),
    ].sort(),
  }));
  return {
    matching: files.size,
    of,
    outlets: named.filter((o) => o.articles.length > 0),
    near_copies: nearCopies.map((g) => g.filter((id) => files.has(id))).filter((g) => g.length > 1),
  };
}
