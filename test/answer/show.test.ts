import { describe, expect, test } from 'vitest';
import { passageId } from '../../src/answer/citation.ts';
import { lock, QuotationMismatch, quotationsOf } from '../../src/answer/lock.ts';
import { Desk } from '../../src/desk.ts';

const desk = await Desk.open('data/musk-putin');
const [first] = desk.dossier.articles;
const idOf = (n: number): string => passageId(first!, first!.sentences[n]!.passage);

describe('show ID', () => {
  test('brings the passage with the sentence on either side', () => {
    const answer = desk.ask(`show ${idOf(9)}`);
    expect(answer).toMatchObject({ kind: 'show', status: 'answered' });
    expect(answer.passages[0]?.quote).toMatch(/^Putin also asked/);
    expect(answer.around?.before?.quote).toMatch(/^Musk, an avid user of the platform/);
    expect(answer.around?.after?.quote).toBe('Starlink is currently not active in Taiwan.');
    expect(answer.sources).toHaveLength(1);
  });
  test('at the file’s start and end, nothing on that side', () => {
    expect(desk.ask(`show ${idOf(0)}`).around).toMatchObject({ before: null, after: expect.anything() });
    expect(desk.ask(`show ${idOf(first!.sentences.length - 1)}`).around?.after).toBeNull();
  });
  test('every passage of every file, with what stands beside it, is the file’s own', () => {
    for (const article of desk.dossier.articles) {
      for (const { passage } of article.sentences) {
        const answer = desk.ask(`show ${passageId(article, passage)}`);
        const { before, after } = answer.around!;
        expect(answer.passages[0]).toMatchObject({ start: passage.start, end: passage.end });
        if (before) expect(before.end).toBeLessThanOrEqual(passage.start);
        if (after) expect(after.start).toBeGreaterThanOrEqual(passage.end);
        expect(quotationsOf(answer)).toEqual(
          expect.arrayContaining([before, after].filter((q) => q !== null)),
        );
        for (const { quote, start, end } of quotationsOf(answer)) {
          expect(article.text.slice(start, end)).toBe(quote);
        }
      }
    }
  });
  test('the lock holds what stands beside it, too', () => {
    const answer = desk.ask(`show ${idOf(9)}`);
    answer.around!.before!.quote += ' ';
    expect(() => lock(answer, () => first!.text)).toThrow(QuotationMismatch);
  });
  test('with the marks that come along when it is copied', () => {
    expect(desk.ask(`show \`${idOf(3).toUpperCase()}\`.`).passages[0]?.id).toBe(idOf(3));
  });
  test('an id that names nothing: a plain reason', () => {
    const { status, reason } = desk.ask('show 00000000-0-1');
    expect(status).toBe('no_answer');
    expect(reason).toMatchObject({ code: 'unknown_id' });
    expect(reason?.text).toMatch(/^No passage has the id 00000000-0-1: the file it named has changed/);
  });
  test.each(['show me the fleet', 'show', 'show 2024'])('%s is looked up', (query) => {
    expect(desk.ask(query).kind).toBe('lookup');
  });
});
