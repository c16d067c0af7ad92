import type { AliasGroup } from './article.ts';

const NAME_AND_ABBREVIATION =
  /(?<![\p{L}\p{N}])(?<name>(?:\p{Lu}[\p{L}\p{N}.&’'-]{0,40}|of|the|and|for|de|&)(?:\s(?:\p{Lu}[\p{L}\p{N}.&’'-]{0,40}|of|the|and|for|de|&)){1,7})\s\((?:the )?(?<short>\p{Lu}[\p{Lu}\p{N}&.]{1,7})\)/gu;

/** Without these no text has a match of the patterns beside them, which take longer. */
const ABBREVIATION = /\((?:the )?\p{Lu}[\p{Lu}\p{N}&.]{1,7}\)/u;
const ANOTHER_NAME = /formerly|previously|also known as|once known as|then called|a\.?k\.?a/;

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
  for (const match of ABBREVIATION.test(text) ? text.matchAll(NAME_AND_ABBREVIATION) : []) {
    const short = match.groups!.short!;
    const name = tailSpelling(match.groups!.name!.split(/\s/u), short);
    if (name) groups.push({ names: [name, short], declaredBy: article });
  }
  for (const match of ANOTHER_NAME.test(text) ? text.matchAll(FORMERLY) : []) {
    groups.push({ names: [match.groups!.name!, match.groups!.other!], declaredBy: article });
  }
  return groups;
}

/** One group for names that share a spelling, case ignored; the longest-known order is kept. */
export function mergeAliases(groups: readonly AliasGroup[]): AliasGroup[] {
  const merged: (AliasGroup | null)[] = [];
  /** Index in `merged` of the group that has a spelling. */
  const homes = new Map<string, number>();
  for (const group of groups) {
    const known = group.names.flatMap((name) => homes.get(aliasKey(name)) ?? []);
    const [home = merged.length, ...others] = [...new Set(known)].sort((a, b) => a - b);
    const into = merged[home] ?? { names: [], declaredBy: group.declaredBy };
    merged[home] = into;
    const names = [...others.flatMap((other) => merged[other]!.names), ...group.names];
    for (const other of others) merged[other] = null;
    for (const name of names) {
      if (homes.get(aliasKey(name)) !== home) into.names.push(name);
      homes.set(aliasKey(name), home);
    }
  }
  return merged.filter((group) => group !== null);
}

/** What makes two spellings of a name one: case and a leading article do not count. */
export const aliasKey = (name: string): string =>
  name.toLowerCase().replace(/^the /u, '').replace(/[.’']/gu, '');
