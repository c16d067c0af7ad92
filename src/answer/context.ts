import type { Article, Sentence, Span } from '../dossier/article.ts';

/** Openings that point back at somebody or something named before (F8 in the product's feature list). */
const POINTS_BACK =
  /^(?:He|She|It|They|This|These|Those|That|His|Her|Its|Their|However|Also|Instead|But|The (?:two|pair|latter|former))\b/u;
const STARTS_QUOTED = /^["“‘«]/u;
const NAMES_SOMEBODY = /(?:^|\s)["“‘(]?(?:\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+|(?<=\p{L},? )\p{Lu}\p{Ll}+)/u;
const MOST_SENTENCES = 2;

const QUESTION = /\?["”’»]?$/u;

/** Whether a sentence is a question. */
export const asks = (article: Article, { start, end }: Span): boolean =>
  QUESTION.test(article.text.slice(start, end));

/** "An earlier version of this article said …": what stands there is not so; the sentence behind says what is. */
const EARLIER_VERSION =
  /(?<!\p{L})(?:earlier|previous|original|first) (?:versions?|editions?) of (?:this|our) (?:article|story|report|piece|post|page|item)(?!\p{L})/iu;

/** Whether a sentence tells what a file said before it was corrected. */
export const tellsEarlierVersion = (sentence: string): boolean => EARLIER_VERSION.test(sentence);

/**
 * The sentence or two before a passage that cannot stand alone: one that opens with a word that points back, or that
 * is somebody's words without saying whose, or that says what is so after an earlier version. Walks back until somebody
 * is named, two sentences at most, never past the article's first sentence. Also the question that stands before it as a
 * subhead. Null where the passage stands alone.
 */
export function contextOf(article: Article, sentence: Sentence): Span | null {
  const { text, sentences } = article;
  const opening = text.slice(sentence.passage.start, sentence.passage.start + 40);
  const { source } = sentence.attribution;
  const namesSpeaker =
    source !== null && source.start >= sentence.passage.start && source.end <= sentence.passage.end;
  const speakerless = STARTS_QUOTED.test(opening) && !namesSpeaker;
  const firstInPassage = sentences.findIndex((s) => s.start >= sentence.passage.start);
  const subhead = subheadBefore(article, firstInPassage);
  const before = sentences[firstInPassage - 1];
  if (before?.paragraph === sentence.paragraph && tellsEarlierVersion(text.slice(before.start, before.end)))
    return { start: before.start, end: before.end };
  if (!POINTS_BACK.test(opening) && !speakerless) return subhead;
  let from = firstInPassage;
  while (from > 0 && firstInPassage - from < MOST_SENTENCES) {
    from--;
    const candidate = text.slice(sentences[from]!.start, sentences[from]!.end);
    if (NAMES_SOMEBODY.test(candidate) && !POINTS_BACK.test(candidate)) break;
  }
  if (from === firstInPassage) return null;
  return { start: sentences[from]!.start, end: sentences[firstInPassage - 1]!.end };
}

/** The question before a sentence that is a paragraph of its own, where the sentence begins the next one. */
function subheadBefore(article: Article, at: number): Span | null {
  const [earlier, before, sentence] = [at - 2, at - 1, at].map((i) => article.sentences[i]);
  const isSubhead =
    before !== undefined &&
    before.paragraph !== sentence!.paragraph &&
    before.paragraph !== earlier?.paragraph &&
    asks(article, before);
  return isSubhead ? { start: before.start, end: before.end } : null;
}
