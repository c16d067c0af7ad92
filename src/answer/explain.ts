import type { Concept } from '../search/concepts.ts';
import { type Evidence, WEIGHTS } from '../search/evidence.ts';
import { parseQuery } from '../search/query.ts';
import { type Located, labelsOf, passageId } from './citation.ts';
import { decide } from './decide.ts';
import type { Library } from './library.ts';
import { HITS } from './lookup.ts';
import { arrange, type RankedPassage } from './passages.ts';

export interface Piece {
  kind: keyof Evidence;
  /** What it adds to the score, its weight counted in. */
  adds: number;
}

export interface ExplainedPassage {
  id: string;
  /** Short name of its file. */
  file: string;
  paragraph: number;
  score: number;
  /** What is not next to nothing, the most first. */
  pieces: Piece[];
  /** What put it behind the passage before it, the most first; empty where its score is the higher one. */
  behind: Piece[];
  /** Of each concept how much the sentence has, 0..1. */
  shares: number[];
}

/** Why each passage stands where it stands. */
export interface Explanation {
  concepts: Pick<Concept, 'typed' | 'how' | 'instead' | 'importance' | 'isName'>[];
  /** `answered`, or the code of the reason why not. */
  decision: string;
  /** In the order of the answer, and beyond what it shows. */
  passages: ExplainedPassage[];
}

const KINDS = Object.keys(WEIGHTS) as (keyof Evidence)[];
/** Less than this would be printed as nothing. */
const LEAST_SAID = 0.005;

/**
 * What each piece of evidence brought each passage of a look-up, whether or not it is answered. Null for what is no
 * look-up that can be read.
 *
 * @param most passages at most
 */
export function explain({ searcher }: Library, text: string, most: number): Explanation | null {
  const { query } = parseQuery(text);
  const result = query && searcher.search(query, HITS);
  if (!result || 'message' in result) return null;
  const decision = decide(result, searcher.index, false);
  const hits = decision.answers ? decision.hits : result.hits;
  const labels = labelsOf(searcher.dossier.articles);
  const arranged = arrange(hits, searcher.index, query).slice(0, most);
  return {
    concepts: result.analysed.concepts,
    decision: decision.answers ? 'answered' : decision.code,
    passages: arranged.map((passage, i) =>
      explained(passage, arranged[i - 1], labels.get(passage.article.id)!),
    ),
  };
}

function explained(
  passage: RankedPassage,
  before: RankedPassage | undefined,
  file: string,
): ExplainedPassage {
  const { sentence, hit } = passage;
  return {
    id: idOf(passage),
    file,
    paragraph: sentence.paragraph,
    score: hit.score,
    pieces: piecesOf((kind) => hit.evidence[kind]),
    behind:
      before && before.hit.score >= hit.score
        ? piecesOf((kind) => hit.evidence[kind] - before.hit.evidence[kind]).filter(({ adds }) => adds < 0)
        : [],
    shares: hit.shares,
  };
}

const idOf = ({ article, sentence }: Located): string => passageId(article, sentence.passage);

const piecesOf = (valueIn: (kind: keyof Evidence) => number): Piece[] =>
  KINDS.map((kind) => ({ kind, adds: WEIGHTS[kind] * valueIn(kind) }))
    .filter(({ adds }) => Math.abs(adds) >= LEAST_SAID)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
