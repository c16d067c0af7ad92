import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const shipped = await Desk.open('data/musk-putin');
const fiction = await Desk.open('test/fixtures/vellan-pier');
const short = (id: string): string => id.slice(0, 3);

describe('responses', () => {
  test.each(['kremlin', 'regular contact'])(
    '%s brings the versions of every file, whole sentences, one a file',
    (query) => {
      const { responses } = shipped.ask(query);
      expect(responses.map((r) => short(r.article))).toEqual(['000', '001', '002', '003', '004']);
      expect(responses.map((r) => r.who)).toEqual([
        'The Kremlin',
        'The Kremlin',
        'Kremlin spokesman Dmitry Peskov',
        'Kremlin spokesperson Dmitry Peskov',
        expect.stringContaining('Peskov'),
      ]);
      for (const r of responses) expect(r.quote).toMatch(/[.”"]$/);
    },
  );
  test('none is shown with a query it has no word of, and that is said', () => {
    const { responses, notices } = shipped.ask('taiwan');
    expect(responses).toEqual([]);
    expect(notices).toContainEqual({
      code: 'responses',
      text: '19 denials or non-responses in these files; none mentions “taiwan” (type responses to see them)',
    });
  });
  test.each([
    ['does musk have a clearance', '19 denials or non-responses in these files; none mentions “clearance”'],
    ['check Musk has a clearance', '19 denials or non-responses in these files; none mentions “clearance”'],
    ['from:004 trump', '4 denials or non-responses in these files; none mentions “trump”'],
  ])('that none bears on a deed, a claim or a name is said: %s', (query, text) => {
    const { responses, notices } = shipped.ask(query);
    expect(responses).toEqual([]);
    expect(notices.filter(({ code }) => code === 'responses').map((n) => n.text)).toEqual([
      `${text} (type responses to see them)`,
    ]);
  });
  test.each([
    'oligarch',
    'propaganda',
    'who interviewed putin',
    'middle east',
    'efficiency commission',
    'what did fiona hill say',
  ])('nothing is said of them with keywords and other questions: %s', (query) => {
    const { status, responses, notices } = shipped.ask(query);
    expect([status, responses]).toEqual(['answered', []]);
    expect(notices.map(({ code }) => code)).not.toContain('responses');
  });
  test('nothing is said of them of somebody whom no response names', async () => {
    const text = `The captain Poe bought a trawler.\n\nThe captain Roe bought a barge.\n
Then Poe moved to Hull.\n\nThen Poe denied the theft of a lamp.\n`;
    const desk = await Desk.open(dossierFolder({ 'a.txt': text }));
    const codes = (query: string) => desk.ask(query).notices.map(({ code }) => code);
    expect(codes('did Poe buy a trawler')).toContain('responses');
    expect(codes('did Roe buy a barge')).not.toContain('responses');
  });
  test('of two in one sentence the one that the query is about', () => {
    const response = shipped.ask('kremlin').responses.find((r) => short(r.article) === '003');
    expect(response).toMatchObject({ type: 'denies', who: 'Kremlin spokesperson Dmitry Peskov' });
  });
  test('they are found in another dossier by the same rules', () => {
    const { responses } = fiction.ask('marrant');
    expect(responses.length).toBeGreaterThan(2);
    expect(responses.every((r) => /\b(?:Marrant|she|he|minister)\b/i.test(r.quote))).toBe(true);
  });
});
