import type { AliasGroup } from './article.ts';

const NAME_AND_ABBREVIATION =
  /(?<![\p{L}\p{N}])(?<name>(?:\p{Lu}[\p{L}\p{N}.&’'-]{0,40}|of|the|and|for|de|&)(?:\s(?:\p{Lu}[\p{L}\p{N}.&’'-]{0,40}|of|the|and|for|de|&)){1,7})\s\((?:the )?(?<short>\p{Lu}[\p{Lu}\p{N}&.]{1,7})\)/gu;

const FORMERLY =
  /(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}\p{N}&’'-]{0,40}(?: \p{Lu}[\p{L}\p{N}&’'-]{0,40}){0,3}),? \(?(?:formerly(?: known as)?|previously(?: known as| called)?|also known as|once known as|then called|a\.?k\.?a\.?)(?: the)? (?<other>\p{Lu}[\p{L}\p{N}&’'-]*(?: \p{Lu}[\p{L}\p{N}&’'-]*){0,4})/gu;

const SMALL = /^(?:of|the|and|for|de|&)$/u;

/**
 * The shortest tail of `words` whose initials spell the abbreviation, small words counted or not, or null.
 * ("yesterday The World Health Organization", "WHO") gives "World Health Organization".
 */
function tailSpelling(words: readonly string[], short: string): string | null {
  const wanted = short.replace(/[.&]/gu, '').toLowerCase();
  for (let from = words.length - 1; from >= 0; from--) {
    const tail = words.slice(from);
    if (SMALL.test(tail[0]!)) continue;
    const all = tail.map((w) => w[0]!.toLowerCase()).join('');
    const big = tail
      .filter((w) => !SMALL.test(w))
      .map((w) => w[0]!.toLowerCase())
      .join('');
    if (all === wanted || big === wanted) return tail.join(' ');
  }
  return null;
}

/**
 * Names that an article itself declares to be the same: `Port Health Office (PHO)`, `Nimbus (formerly known as
 * Stratus)`. The file's own words only; nothing is looked up.
 */
export function declaredAliases(text: string, article: string): AliasGroup[] {
  const groups: AliasGroup[] = [];
  for (const match of text.matchAll(NAME_AND_ABBREVIATION)) {
    const short = match.groups!.short!;
    const name = tailSpelling(match.groups!.name!.split(/\s/u), short);
    if (name) groups.push({ names: [name, short], declaredBy: article });
  }
  for (const match of text.matchAll(FORMERLY)) {
    groups.push({ names: [match.groups!.name!, match.groups!.other!], declaredBy: article });
  }
  return groups;
}

/** One group for names that share a spelling, case ignored; the longest-known order is kept. */
export function mergeAliases(groups: readonly AliasGroup[]): AliasGroup[] {
  const merged: AliasGroup[] = [];
  for (const group of groups) {
    const keys = new Set(group.names.map(aliasKey));
    const same = merged.filter((m) => m.names.some((n) => keys.has(aliasKey(n))));
    const into = same[0] ?? { names: [], declaredBy: group.declaredBy };
    if (!same[0]) merged.push(into);
    for (const other of same.slice(1)) {
      into.names.push(...other.names);
      merged.splice(merged.indexOf(other), 1);
    }
    into.names.push(...group.names);
    const seen = new Set<string>();
    into.names = into.names.filter((n) => !seen.has(aliasKey(n)) && seen.add(aliasKey(n)));
  }
  return merged;
}

/** What makes two spellings of a name one: case and a leading article do not count. */
export const aliasKey = (name: string): string =>
  name.toLowerCase().replace(/^the /u, '').replace(/[.’']/gu, '');
