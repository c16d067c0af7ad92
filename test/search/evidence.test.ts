import { describe, expect, test } from 'vitest';
import { type Evidence, WEIGHTS } from '../../src/search/evidence.ts';
import type { Hit } from '../../src/search/rank.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

const REST =
  'Bakers sold loaves near the square until dusk.\n\nA choir sang under the lanterns on Sunday.\n\nSnow lay on the roofs.';

/** What a hit would score without one piece of evidence. */
const without = (kind: keyof Evidence, { score, evidence }: Hit): number =>
  score - WEIGHTS[kind] * evidence[kind];

/** The best hits of the first and of the second of some files. */
function bestOfTwo(query: string, texts: readonly [string, string]): [Hit, Hit] {
  const searcher = searcherOf([...texts, REST]);
  const { hits } = found(searcher, query);
  const of = (article: number): Hit => hits.find((h) => searcher.index.articleOf[h.document] === article)!;
  return [of(0), of(1)];
}

interface Pair {
  kind: keyof Evidence;
  /** What the evidence tells apart. */
  what: string;
  query: string;
  /** Two files. The second is the better answer; ties go to the first. */
  texts: [string, string];
}

const PAIRS: Pair[] = [
  {
    kind: 'sentence',
    what: 'a short sentence over a long one with the same word',
    query: 'ferry',
    texts: [
      'The ferry left Ott Ruhl Kerz Vlim Drox. Snow fell.',
      'The ferry left. Ott Ruhl Kerz Vlim Drox snow fell.',
    ],
  },
  {
    kind: 'paragraph',
    what: 'a sentence whose paragraph has the rest of the query',
    query: 'ferry captain',
    texts: [
      'One captain sat in the boat.\n\nThen Ruhl Kerz came late.\n\nNear Drox was Vlim.\n\nThe ferry was late.',
      'One captain sat in the boat. The ferry was late.\n\nThen Ruhl Kerz came late.\n\nNear Drox was Vlim.',
    ],
  },
  {
    kind: 'before',
    what: 'a sentence that comes after what it lacks',
    query: 'ferry captain',
    texts: [
      'The bakery closed at noon.\n\nOne captain sat in the boat.',
      'The ferry closed at noon.\n\nOne captain sat in the boat.',
    ],
  },
  {
    kind: 'pointedAt',
    what: 'a sentence that begins with “he”, behind the name',
    query: 'Veltmann resigned',
    texts: [
      'Nobody liked Veltmann there.\n\nOtt resigned at the harbour.',
      'Nobody liked Veltmann there.\n\nHe resigned at the harbour.',
    ],
  },
  {
    kind: 'order',
    what: 'the words side by side as they were typed',
    query: 'blue heron',
    texts: ['The heron stood in the pond painted blue.', 'The blue heron stood in the pond painted.'],
  },
  {
    kind: 'figure',
    what: 'a number with most of the query over all of it without one',
    query: 'how many passengers boarded the ferry',
    texts: ['Passengers boarded the ferry.', 'The ferry of Ott by then was boarded by forty passengers.'],
  },
  {
    kind: 'answerType',
    what: 'a reason, by “why”',
    query: 'why did the mill burn',
    texts: ['The mill burned badly.', 'The bread of the mill burned amid straw.'],
  },
  {
    kind: 'reported',
    what: 'a word of saying beside the name',
    query: 'what did Orsini say of the dam',
    texts: [
      'Of the old house by the dam Orsini and his men all said.',
      'Of the old house and his men all by the dam said Orsini.',
    ],
  },
  {
    kind: 'likeness',
    what: 'a word used more like the missing one',
    query: 'surgeon ferry',
    texts: ['The chemist took the ferry.', 'The physician of Ott then at last took the same ferry.'],
  },
  {
    kind: 'meaning',
    what: 'a sentence about the like of the query',
    query: 'surgeon',
    texts: ['The surgeon met some bakers and sailors.', 'The surgeon met some nurses and patients.'],
  },
  {
    kind: 'missing',
    what: 'a sentence that lacks nothing of the query wholly',
    query: 'surgeon ferry',
    texts: [
      'The lecturer took the ferry.',
      'The sergeant then at last took the ferry.\n\nOne physician slept.',
    ],
  },
];

describe.each(PAIRS)('$kind: $what', ({ kind, query, texts }) => {
  const [worse, better] = bestOfTwo(query, texts);

  test('decides, and nothing else would', () => {
    expect(better.score).toBeGreaterThan(worse.score);
    expect(without(kind, better)).toBeLessThanOrEqual(without(kind, worse) + 1e-7);
  });

  test('is the same wherever the two files stand', () => {
    const [first, second] = bestOfTwo(query, [texts[1], texts[0]]);
    expect(first.score).toBeGreaterThan(second.score);
    expect(first.evidence).toEqual(better.evidence);
  });
});

test('every piece of evidence that is weighed has its pair', () => {
  expect(PAIRS.map((p) => p.kind)).toEqual(Object.keys(WEIGHTS));
});

const FERRY = 'The ferry closed.\n\nSnow fell.\n\nBread rose.\n\nOne captain sat there.';

describe('what does not count', () => {
  test.each<[keyof Evidence, string, string, string]>([
    ['before', 'what stands three sentences before', 'ferry captain', FERRY],
    ['pointedAt', 'a word that is no name', 'quarry fell', 'Nobody liked the quarry.\n\nIt fell at noon.'],
    ['order', 'words the other way round', 'blue heron', 'The heron blue stood there.'],
    ['order', 'words three places apart', 'blue heron', 'The blue and old heron stood there.'],
    ['reported', 'where no question is who says it', 'dam of Orsini', 'All of the dam, said Orsini.'],
    ['reported', 'four words from the name', 'what did Orsini say', 'Orsini of the house said it.'],
    ['answerType', 'where nothing is asked', 'mill burned', 'The mill burned yesterday amid straw.'],
  ])('is no %s: %s', (kind, _, query, text) => {
    const searcher = searcherOf([`Then came Orsini.\n\n${text}`, REST]);
    const hit = found(searcher, query).hits.find((h) => h.shares.at(-1) === 1);
    expect(hit?.evidence[kind]).toBe(0);
  });
});

test('of two sentences that say the same, the earlier comes first, with the same evidence', () => {
  const texts = ['physician', 'chemist', 'nurse', 'dentist'].map((word) => `The ${word} took the ferry.`);
  for (const text of texts) {
    const [first, second] = found(searcherOf([text, text, REST]), 'doctor ferry').hits;
    expect([first!.document, second!.document]).toEqual([0, 1]);
    expect(second!.evidence).toEqual(first!.evidence);
  }
});

describe('names by other names', () => {
  const searcher = searcherOf(
    ['A crane stood by the Harbour Board.\n\nThe Quay Trust sold it.', REST],
    'aliases:\n  - [Harbour Board, Quay Trust]\n',
  );

  test('an alias counts as the name itself, in each of its pieces', () => {
    const [byName, byAlias] = ['Quay Trust sold', 'Harbour Board sold'].map(
      (q) => found(searcher, q).hits[0]!,
    );
    expect(byAlias!.document).toBe(1);
    for (const kind of ['sentence', 'paragraph', 'missing'] as const)
      expect(byAlias!.evidence[kind]).toBe(byName!.evidence[kind]);
    expect(byAlias!.evidence.sentence).toBeGreaterThan(0.9);
    expect(byAlias!.evidence.order).toBeGreaterThan(0.4);
  });
});

test('nothing of one query is left for the next', () => {
  const searcher = searcherOf([...PAIRS.flatMap((p) => p.texts), REST]);
  const ask = (): unknown[] => PAIRS.map((p) => found(searcher, p.query).hits);
  const first = ask();
  expect(ask()).toEqual(first);
  const alone = PAIRS.map((p) => found(searcherOf([...PAIRS.flatMap((x) => x.texts), REST]), p.query).hits);
  expect(first).toEqual(alone);
});
