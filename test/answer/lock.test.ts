import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { lock, QuotationMismatch } from '../../src/answer/lock.ts';
import { Desk } from '../../src/desk.ts';

const desk = await Desk.open('data/musk-putin');
const textOf = (id: string): string | null => desk.dossier.articles.find((a) => a.id === id)?.text ?? null;
const answer = desk.ask('taiwan');
const changed = (change: (a: Answer) => void): Answer => {
  const copy = structuredClone(answer);
  change(copy);
  return copy;
};

describe('the exact-text lock', () => {
  test('lets an answer through as it is', () => {
    expect(lock(answer, textOf)).toBe(answer);
  });
  test.each<[string, (a: Answer) => void]>([
    [
      'a changed letter',
      (a) => {
        a.passages[0]!.quote = a.passages[0]!.quote.replace('S', 's');
      },
    ],
    [
      'a trimmed end',
      (a) => {
        a.passages[0]!.quote = a.passages[0]!.quote.slice(0, -1);
      },
    ],
    [
      'a curly mark made straight',
      (a) => {
        a.passages[1]!.quote = a.passages[1]!.quote.replace('‘', "'");
      },
    ],
    [
      'an offset off by one',
      (a) => {
        a.passages[0]!.start++;
      },
    ],
    [
      'another file’s name',
      (a) => {
        a.passages[0]!.article = a.passages[1]!.article;
      },
    ],
    [
      'a file that is not there',
      (a) => {
        a.passages[0]!.article = 'nobody';
      },
    ],
    ['an empty quotation', (a) => void Object.assign(a.passages[0]!, { quote: '', start: 5, end: 5 })],
    [
      'a changed “also” quotation',
      (a) => {
        a.passages.find((p) => p.also.length > 0)!.also[0]!.quote += ' ';
      },
    ],
    [
      'a changed context',
      (a) => {
        a.passages[0]!.context = { quote: 'x', start: 0, end: 1 };
      },
    ],
    [
      'a changed response',
      (a) =>
        void a.responses.push({
          article: a.passages[0]!.article,
          quote: 'x',
          start: 0,
          end: 1,
          type: 'denies',
          id: 'x',
          who: null,
        }),
    ],
    [
      'a source that is not in the file',
      (a) => {
        a.passages[0]!.attribution.source = 'Nobody at All';
      },
    ],
  ])('refuses %s', (_, change) => {
    expect(() => lock(changed(change), textOf)).toThrow(QuotationMismatch);
  });

  const checked = desk.ask('check "you need to find some common ground with them"');
  const compared = desk.ask('compare taiwan');
  test.each<[string, Answer, (a: Answer) => void]>([
    [
      'a word that `check` says is the file’s',
      checked,
      (a) => {
        const { diff } = a.check!.quotations[0]!.files[0]!;
        diff.find((d) => d.change === '+')!.words += 's';
      },
    ],
    [
      'two such words in another order',
      checked,
      (a) => {
        const file = a.check!.quotations[0]!.files[0]!;
        file.diff = [
          { change: '+', words: 'ground' },
          { change: '+', words: 'common' },
        ];
      },
    ],
    [
      'who says it in a comparison',
      compared,
      (a) => {
        const who = a.table!.rows.flat().find((c) => 'quote' in c && c.quote.id === null);
        (who as { quote: { quote: string } }).quote.quote += ' and others';
      },
    ],
  ])('refuses a changed %s', (_, from, change) => {
    const copy = structuredClone(from);
    expect(lock(copy, textOf)).toBe(copy);
    change(copy);
    expect(() => lock(copy, textOf)).toThrow(QuotationMismatch);
  });
});
