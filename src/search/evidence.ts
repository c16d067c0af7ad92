/**
 * What speaks for a sentence, each piece 0..1 or a little above: shares of the query's weight, or the cosine of an
 * angle. `WEIGHTS` says what each counts.
 */
export interface Evidence {
  /** BM25 of the sentence, of the concepts themselves: words near in meaning have their own evidence. */
  sentence: number;
  /** The same of its paragraph. */
  paragraph: number;
  /** What the sentence lacks and one of the two before it has. */
  before: number;
  /** Names that the sentence lacks, the two before it have, and its first word points back at. */
  pointedAt: number;
  /** Neighbouring concepts of the query that are neighbours here too. */
  order: number;
  /** A number, by "how many", "how much" and their like, or a time, by "when", and what the sentence covers of the query. */
  figure: number;
  /** Something of the kind the question asks for, whatever else the sentence covers. */
  answerType: number;
  /** A name of the query beside a word of saying, where the question asks who says it. */
  reported: number;
  /** How alike the nearest words are to what is missing. */
  likeness: number;
  /** How alike the sentence as a whole is to the query. */
  meaning: number;
  /** The heaviest concept that nothing in the sentence is like; counts against it. */
  missing: number;
}

/**
 * What each piece counts, for one unit of BM25. Found by maximising the likelihood of the judged sentences (a softmax
 * over the candidates of each query); DESIGN.md says on which queries, and what each piece brings.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  sentence: 1,
  paragraph: 0.89,
  before: 0.38,
  pointedAt: 0.43,
  order: 0.45,
  figure: 0.35,
  answerType: 0.4,
  reported: 0.19,
  likeness: 0.73,
  meaning: 0.76,
  missing: -0.24,
};

/** No evidence at all, to be filled in. */
export const noEvidence = (): Evidence => ({
  sentence: 0,
  paragraph: 0,
  before: 0,
  pointedAt: 0,
  order: 0,
  figure: 0,
  answerType: 0,
  reported: 0,
  likeness: 0,
  meaning: 0,
  missing: 0,
});

/** A term that stands for so much of a concept is the concept itself. */
export const ITSELF = 0.6;
/** A sentence has a concept if a term there stands for so much of it; less is only near it in meaning. */
export const HAS = 0.4;

/** Words less alike than this have nothing to do with each other. */
const UNLIKE = 0.3;

/** How much a word stands for another that it is so alike in use, 0..1. `alike`: a cosine. */
export const standsFor = (alike: number): number => Math.max(0, (alike - UNLIKE) / (1 - UNLIKE));

/** What evidence adds up to: never quite 0, as what counts against a sentence makes it last, not nothing. */
export const scoreOf = (e: Evidence): number =>
  Math.max(
    Number.EPSILON,
    WEIGHTS.sentence * e.sentence +
      WEIGHTS.paragraph * e.paragraph +
      WEIGHTS.before * e.before +
      WEIGHTS.pointedAt * e.pointedAt +
      WEIGHTS.order * e.order +
      WEIGHTS.figure * e.figure +
      WEIGHTS.answerType * e.answerType +
      WEIGHTS.reported * e.reported +
      WEIGHTS.likeness * e.likeness +
      WEIGHTS.meaning * e.meaning +
      WEIGHTS.missing * e.missing,
  );
