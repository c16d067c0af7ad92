import { expect, test } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import { VELLAN_PIER } from './sets.ts';
import { sameFirstPassage, type TypoPair, typoPairs } from './typos.ts';

const { articles } = readDossier(VELLAN_PIER.dossier);
const never = (): boolean => false;
const { alone, inFragment } = typoPairs(articles, 7, never);

/** Edits of one letter between two words, a swap of neighbours counted as one, by trying them all. */
function isOneEdit(from: string, to: string): boolean {
  const at = [...from].findIndex((c, i) => c !== to[i]);
  const i = at < 0 ? from.length : at;
  return [
    from.slice(0, i) + from.slice(i + 1) === to,
    to.slice(0, i) + to.slice(i + 1) === from,
    from.slice(i + 1) === to.slice(i + 1),
    from[i + 1] === to[i] && from[i] === to[i + 1] && from.slice(i + 2) === to.slice(i + 2),
  ].some((one) => one);
}

test('sameSeedSameTyposAndAnotherSeedOthers', () => {
  expect(typoPairs(articles, 7, never).alone).toEqual(alone);
  expect(typoPairs(articles, 8, never).alone).not.toEqual(alone);
});

test('makesOneEditInAWordOfFiveLettersOrMore', () => {
  expect(alone.length).toBeGreaterThan(800);
  for (const { word, right, wrong } of alone) {
    expect(word).toMatch(/^[a-z]{5,}$/u);
    expect(right).toBe(word);
    expect(isOneEdit(right, wrong), `${right} ${wrong}`).toBe(true);
  }
  expect([...new Set(alone.map((p) => p.edit))].sort()).toEqual([
    'delete',
    'insert',
    'substitute',
    'transpose',
  ]);
});

test('leavesOutWhatIsAnotherWord', () => {
  const words = new Set(alone.map((p) => p.word));
  expect(alone.filter((p) => words.has(p.wrong))).toEqual([]);
  const wrong = alone[0]!.wrong;
  expect(typoPairs(articles, 7, (w) => w === wrong).alone.some((p) => p.wrong === wrong)).toBe(false);
});

test('putsTheSameTypoInUpToFourWords', () => {
  expect(inFragment.map((p) => p.word)).toEqual(alone.map((p) => p.word));
  for (const [i, { right, wrong }] of inFragment.entries()) {
    expect(right.split(' ').length).toBeLessThanOrEqual(4);
    expect(right.split(' ')).toContain(alone[i]!.right);
    expect(wrong.split(' ')).toContain(alone[i]!.wrong);
  }
});

test('sameFirstPassageComparesWithTheRightSpelling', () => {
  const passage = (start: number): unknown => ({ article: 'a', start, end: start + 1 });
  const answers: Record<string, unknown> = {
    pier: { status: 'answered', passages: [passage(0)], notices: [] },
    pirr: { status: 'answered', passages: [passage(0)], notices: [{ code: 'respelled', text: '' }] },
    peir: { status: 'answered', passages: [passage(9)], notices: [] },
    pie: { status: 'no_answer', passages: [], notices: [] },
    which: { status: 'no_answer', passages: [], notices: [] },
    whcih: { status: 'no_answer', passages: [], notices: [] },
  };
  const pair = (right: string, wrong: string): TypoPair => ({ word: right, edit: 'delete', right, wrong });
  const pairs = [pair('pier', 'pirr'), pair('pier', 'peir'), pair('pier', 'pie'), pair('which', 'whcih')];
  const score = sameFirstPassage((query) => answers[query] as never, pairs);
  expect(score).toEqual({ asked: 3, same: 1, said: 1, misses: [pairs[1], pairs[2]] });
});
