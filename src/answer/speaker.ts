import type { Article, Sentence, Span } from '../dossier/article.ts';

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|one|some|others|another|both|many|few|all|those|these|this|that)$/iu;
/** Words that tell of a man or a woman. Written by hand. */
const OF_GENDER = {
  she: /(?<![\p{L}])(?:Mrs|Ms|Miss|Madam|Lady|Dame|\p{L}*woman|\p{L}*women|mother|wife|daughter|sister|widow|actress|queen|princess|duchess|baroness|nun|girl|herself)(?![\p{L}])/iu,
  he: /(?<![\p{L}])(?:Mr|Sir|Lord|(?:\p{L}*[^o\P{L}])?man|father|husband|son|brother|widower|king|prince|duke|baron|monk|boy|himself)(?![\p{L}])/iu,
};
/** A name in the running text that may be somebody's: behind a small letter or a mark; no place that is named as one. */
const NAME =
  /(?<=[\p{Ll}\d,;:’'”"|] )(?<!(?<![\p{L}])(?:in|on|at|near) (?:\p{Lu}\p{L}+ )*)\p{Lu}[\p{L}’'-]*/gu;
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
/** First and last name, a title before them or not: "the Ledger" and "Norpress" may be outlets, firms or towns. */
const PERSON =
  /^(?:[\p{L}.-]+ )*\p{Lu}[\p{L}’'.-]* (?:\p{Lu}\. |(?:van|von|de|da|del|al|bin) )*\p{Lu}\p{Ll}[\p{L}’'-]*$/u;

/** A poll, a count: what was found, and nobody who says it, unless it is named whose it is. */
const COUNTED =
  /^(?:(?:an?|the|our|its|their|his|her|this|that|one|some)\s)?(?:\p{Ll}[\p{L}-]*\s)*?(?:polls?|polling|surveys?|counts?|tall(?:y|ies)|figures?|data|statistics?|estimates?|projections?|forecasts?|calculations?|timelines?)(?:\s(?:of|on|in|for|from|by|among|with|that)\s[^\p{Lu}]*)?$/iu;

/** "Lee has criticised the cuts, sparking anger": the article tells of an act and what came of it, in its own words. */
const ACT = /^(?:criticis|criticiz|condemn|denounc|blam|accus|attack|describ)/iu;
const EFFECT =
  /, (?:sparking|prompting|raising|fuell?ing|triggering|stoking|provoking|igniting|setting off|leading to)(?![\p{L}])/u;

/**
 * Who speaks, where a reader can be told: the source as the file has it; for "he" and "she" at the start of a sentence
 * the one speaker of the sentence before it, if no word there tells of another; null where that is not sure, and for
 * every other pronoun.
 *
 * @param source who the sentence says speaks, or responds
 */
export function speakerOf(
  article: Article,
  { index, paragraph, start }: Sentence,
  source: Span | null,
): Span | null {
  if (source === null) return null;
  const { text } = article;
  const pronoun = text.slice(source.start, source.end).toLowerCase();
  if (isCounted(text.slice(source.start, source.end))) return null;
  if (tellsOfAct(article, index, source)) return null;
  if (!PRONOUN.test(pronoun)) return source;
  const before = article.sentences[index - 1];
  const name = before?.attribution.source;
  if ((pronoun !== 'he' && pronoun !== 'she') || source.start !== start || !name) return null;
  const words = text.slice(name.start, name.end);
  if (before.paragraph !== paragraph || PRONOUN.test(words)) return null;
  const other = pronoun === 'he' ? 'she' : 'he';
  if (OF_GENDER[other].test(words)) return null;
  const around = withoutQuotations(article, before, name);
  if (OF_GENDER[pronoun].test(around)) return null;
  if (OF_GENDER[pronoun].test(words)) return name;
  const isPerson = PERSON.test(words) && !/^the |(?<![\p{L}])and(?![\p{L}])/iu.test(words);
  const isOutlet = article.outlets.some((o) => o.start < name.end && o.end > name.start);
  const others = (around.match(NAME) ?? []).filter((word) => !CALENDAR.test(word));
  return isPerson && !isOutlet && others.length === 0 ? name : null;
}

function tellsOfAct({ text, sentences }: Article, index: number, { start }: Span): boolean {
  const { attribution, end } = sentences[index]!;
  const { kind, cue, source } = attribution;
  if (kind !== 'indirect' || cue === null || source?.start !== start) return false;
  return ACT.test(text.slice(cue.start, cue.end)) && EFFECT.test(text.slice(cue.end, end));
}

const isCounted = (words: string): boolean => !/(?<=\s)\p{Lu}/u.test(words) && COUNTED.test(words);

/** The words of a sentence but those of its speaker and those in quotation marks. */
function withoutQuotations({ text, quotations }: Article, sentence: Span, name: Span): string {
  let kept = '';
  let at = sentence.start;
  const left = [name, ...quotations.filter((q) => q.depth === 0)]
    .filter((s) => s.start < sentence.end && s.end > sentence.start)
    .toSorted((a, b) => a.start - b.start);
  for (const { start, end } of left) {
    if (start > at) kept += `${text.slice(at, start)}|`;
    at = Math.max(at, end);
  }
  return kept + text.slice(at, sentence.end);
}
