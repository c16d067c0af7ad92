import type { Article, Attribution, Sentence, Span } from '../dossier/article.ts';
import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { HAS, ITSELF } from '../search/evidence.ts';
import { findAliases, type SearchIndex } from '../search/index.ts';
import type { Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import { isPlainStandIn } from '../search/stand-ins.ts';
import { type Token, tokenise } from '../search/tokens.ts';
import type { AnswerPassage, Quote } from './answer.ts';
import { type Located, passageId } from './citation.ts';
import { asks, contextOf, tellsEarlierVersion } from './context.ts';
import { speakerOf } from './speaker.ts';

/** A hit with the sentence it is, several hits of one passage joined. */
export interface RankedPassage extends Located {
  hit: Hit;
}

/** Whether other words stand for one that no file has. */
export const isStoodFor = (how: Concept['how']): boolean => how === 'near' || how === 'synonym';

/** "Post" in "the Evening Post", no first word of a name, is part of that name, and stands for no job. */
export function endsName(text: string, before: Token | undefined, { start, end }: Token): boolean {
  const isCapitalised = (from: number, to: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(from, to));
  return (
    before !== undefined &&
    start - before.end === 1 &&
    isCapitalised(start, end) &&
    isCapitalised(before.start, before.end)
  );
}

/** Another file's passage comes before a second one of the same file if it is at least so good beside the best. */
const WORTH_A_FILE = 0.75;

/** A passage with less than this share of the best one's score is counted, not shown: it is seldom what was asked. */
const WORTH_SHOWING = 0.4;

/** One passage alone seldom has all: another is shown with it if the ranking puts it so near to the best. */
const WORTH_A_SECOND = 0.7;

/** Words of a subhead. */
const LONGEST_SUBHEAD = 12;

/** The passages to show unasked; the others stay in the answer for who wants them. */
export function worthShowing(passages: readonly AnswerPassage[]): AnswerPassage[] {
  const best = Math.max(...passages.map((p) => p.score));
  return passages.filter((p) => p.score >= WORTH_SHOWING * best);
}

/** The sentence that a document is, by the index: its article is read only when it is asked who speaks. */
export function sentenceOf(index: SearchIndex, document: number): Located {
  const { articles, articleOf, articleStart } = index;
  const number = articleOf[document]!;
  const article = articles[number]!;
  return { article, sentence: new IndexedSentence(article, index, document, articleStart[number]!) };
}

class IndexedSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly paragraph: number;
  readonly passage: Span;
  readonly #article: Article;

  constructor(article: Article, { spans, paragraphOf }: SearchIndex, document: number, first: number) {
    const at = 4 * document;
    this.start = spans[at]!;
    this.end = spans[at + 1]!;
    this.passage = { start: spans[at + 2]!, end: spans[at + 3]! };
    this.index = document - first;
    // Every paragraph has a sentence, so that the first one's is the first paragraph.
    this.paragraph = paragraphOf[document]! - paragraphOf[first]! + 1;
    this.#article = article;
  }

  get attribution(): Attribution {
    return this.#article.sentences[this.index]!.attribution;
  }
}

/**
 * How good passages are beside each other, in (0, 1]: by how much of the query they have, and by their place in the
 * ranking. Where one alone would be worth showing, the next best is too if it ranks nearly as high: it may have the
 * figure or the name in other words than the query's.
 */
export function scoresOf(hits: readonly Hit[]): number[] {
  const best = Math.max(...hits.map((hit) => hit.score));
  const scores = hits.map((hit) => hit.coverage * (hit.score / best) || Number.EPSILON);
  const least = WORTH_SHOWING * Math.max(...scores);
  if (scores.filter((score) => score >= least).length > 1) return scores;
  const second = hits.findIndex((hit, i) => scores[i]! < least && hit.score >= WORTH_A_SECOND * best);
  return scores.map((score, i) => (i === second ? least : score));
}

/** A subhead that asks ("Was a ransom paid?") answers nothing, nor does what an earlier version said; the sentence behind it does. */
function answering(hit: Hit, index: SearchIndex, { phrases, filters }: Query): Hit {
  // What stands behind it was never asked whether it has the phrases and lacks the words left out.
  if (phrases.length > 0 || filters.without.length > 0) return hit;
  const { paragraphOf, paragraphStart, articleOf, articleStart, wordStart } = index;
  const { document } = hit;
  const paragraph = paragraphOf[document]!;
  const isAlone = paragraphStart[paragraph + 1]! - paragraphStart[paragraph]! === 1;
  const isShort = wordStart[document + 1]! - wordStart[document]! <= LONGEST_SUBHEAD;
  const isLast = document + 1 === articleStart[articleOf[document]! + 1];
  if (isLast) return hit;
  const { article, sentence } = sentenceOf(index, document);
  const behind = sentenceOf(index, document + 1).sentence;
  const isSubhead = isAlone && isShort && asks(article, sentence) && !asks(article, behind);
  const isCorrected =
    paragraphOf[document + 1] === paragraph &&
    tellsEarlierVersion(article.text.slice(sentence.start, sentence.end));
  return isSubhead || isCorrected ? { ...hit, document: document + 1 } : hit;
}

/** Joins hits that share a passage (the best one stands for it), then puts one passage per file first. */
export function arrange(hits: readonly Hit[], index: SearchIndex, query: Query): RankedPassage[] {
  const seen = new Set<string>();
  const passages: RankedPassage[] = [];
  for (const found of hits) {
    const hit = answering(found, index, query);
    const { article, sentence } = sentenceOf(index, hit.document);
    const place = `${article.id} ${sentence.passage.start}`;
    if (seen.has(place)) continue;
    seen.add(place);
    passages.push({ article, sentence, hit });
  }
  const best = passages[0]?.hit.score ?? 0;
  const files = new Set<Article>();
  const first: RankedPassage[] = [];
  const rest: RankedPassage[] = [];
  for (const passage of passages) {
    const leads = !files.has(passage.article) && passage.hit.score >= WORTH_A_FILE * best;
    if (leads) files.add(passage.article);
    (leads ? first : rest).push(passage);
  }
  return [...first, ...rest];
}

export function quoteOf(article: Article, span: { start: number; end: number }): Quote {
  const { start, end } = span;
  return { article: article.id, quote: article.text.slice(start, end), start, end };
}

/** Places in the passage of what the query asked for, in file offsets, ascending, neighbours not joined. */
export function matchesIn(
  { article, sentence }: Located,
  analysed: AnalysedQuery,
  index: SearchIndex,
): [number, number][] {
  const tokens = tokenise(article.text, sentence.passage.start, sentence.passage.end);
  const terms = new Set<number>();
  const hints = new Set<number>();
  // What stands for less of its word is a hint for the ranking, and would puzzle a reader in bold.
  for (const { terms: some, how, words } of analysed.concepts)
    for (const { id, share } of some)
      if (share >= HAS || (how === 'near' && isPlainStandIn(words[0]!, share)))
        (share < ITSELF || isStoodFor(how) ? hints : terms).add(id);
  const marked = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    const word = index.vocabulary.get(tokens[i]!.word);
    if (word === undefined) continue;
    const term = index.termOfWord[word]!;
    const isHint = hints.has(term) && !endsName(article.text, tokens[i - 1], tokens[i]!);
    if (terms.has(term) || isHint) marked.add(i);
  }
  const words = tokens.map((t) => t.word);
  for (const match of findAliases(index, words)) {
    if (!terms.has(match.alias.term)) continue;
    for (let i = 0; i < match.length; i++) marked.add(match.from + i);
  }
  for (const phrase of analysed.query.phrases) {
    for (let at = 0; at + phrase.words.length <= words.length; at++) {
      if (phrase.words.every((w, i) => words[at + i] === w))
        for (const i of phrase.words.keys()) marked.add(at + i);
    }
  }
  return [...marked].sort((a, b) => a - b).map((i) => [tokens[i]!.start, tokens[i]!.end]);
}

/** The passage as it is answered. `score`: in (0, 1]; `matched`: see `matchesIn`; `also`: the same fact in other files. */
export function answerPassage(
  { article, sentence }: Located,
  { score, matched, also }: Pick<AnswerPassage, 'score' | 'matched' | 'also'>,
): AnswerPassage {
  const context = contextOf(article, sentence);
  const literal = (span: { start: number; end: number } | null): string | null =>
    span && article.text.slice(span.start, span.end);
  return {
    id: passageId(article, sentence.passage),
    ...quoteOf(article, sentence.passage),
    paragraph: sentence.paragraph,
    score,
    matched,
    context: context && { quote: article.text.slice(context.start, context.end), ...context },
    attribution: {
      kind: sentence.attribution.kind,
      source: literal(sentence.attribution.source),
      speaker: literal(speakerOf(article, sentence, sentence.attribution.source)),
      cue: literal(sentence.attribution.cue),
      stance: sentence.attribution.stance,
    },
    also,
  };
}
