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
  test.each([
    'who denies it',
    'who has denied it?',
    'Did anyone deny this',
    'has it been denied by anybody',
    'any denials',
    'who denied everything',
  ])('%s brings the list of them', (query) => {
    const { kind, table } = shipped.ask(query);
    expect([kind, table]).toEqual(['responses', shipped.ask('responses').table]);
  });
  test.each([
    'denied',
    'who denied the contact',
    'did he deny it',
    'who said it',
    '"who denies it"',
    'from:001 denied',
  ])('%s does not', (query) => {
    expect(shipped.ask(query).kind).toBe('lookup');
  });
  test('the list has them all, with who and what', () => {
    const { kind, table } = shipped.ask('responses');
    expect(kind).toBe('responses');
    expect(table?.rows).toHaveLength(19);
    const [file, passage, ...whatAndWho] = table!.rows[0]!;
    expect(file).toEqual({ text: '000' });
    expect(passage).toHaveProperty('quote');
    expect(whatAndWho).toEqual([{ text: 'denied' }, { text: 'The business tycoon' }]);
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

describe('whether a response bears on a query', async () => {
  const harbour = await Desk.open(
    dossierFolder({
      'a.txt': `The ferry Alba ran aground off Lorne on Friday with 300 passengers.

Rask, who has chaired the Lorne regatta, denied that the ferry was overloaded.

The island of Sark has no hospital and no school.

The operator, Kestrel Lines, declined to discuss the crew's rosters.

The harbour chief executive, Tove Lind, said she was not aware of any inspection of the lifeboats.

A tanker left Lorne for Sark at noon and the pilots went home.
`,
      'b.txt': `Kestrel Lines bought the ferry Alba in Norway for nine million crowns.

Rask rejected claims that Kestrel Lines had bribed the inspectors.

The weather was calm, and the regatta went on with forty boats.

Lind sold her yacht in spring and moved to Bergen.
`,
    }),
  );
  const types = (query: string): string[] => harbour.ask(query).responses.map((r) => r.type);
  test.each([
    ['was the ferry overloaded', ['denies']],
    ['overloaded ferry', ['denies']],
    ['did Kestrel Lines bribe the inspectors', ['denies']],
    ['bribed inspectors', ['denies']],
    ['overloaded', ['denies']],
    ['crew rosters', ['no_comment']],
    ['inspection of the lifeboats', ['unaware']],
  ])('shown: %s', (query, expected) => {
    expect(types(query)).toEqual(expect.arrayContaining(expected));
  });
  test.each([
    ['one word of several', 'where was the ferry bought'],
    ['one word of several', 'how much did the ferry cost in crowns'],
    ['one word of several', 'how many passengers did the ferry have'],
    ['a word told of who answers', 'who chaired the regatta'],
    ['a word told of who answers', 'regatta boats'],
    ['the office of who answers', 'who is the harbour chief executive'],
    ['a name, and nothing asked of it', 'where did the tanker go from Lorne'],
    ['a word for denying', 'did the pilots deny anything'],
  ])('not shown for %s: %s', (_, query) => {
    expect(types(query)).toEqual([]);
  });
});

describe('the sourcing line', () => {
  test('near-copies are counted once', () => {
    expect(shipped.ask('taiwan').sourcing).toMatchObject({ matching: 5, of: 5, apart_from_copies: 4 });
  });
  test('tells the passage, its paragraph and the rest of the file apart', () => {
    const [outlet] = shipped.ask('taiwan').sourcing.outlets;
    expect(outlet?.name).toBe('The Wall Street Journal');
    expect(outlet?.articles.map(short)).toEqual(['000', '003']);
    expect(outlet?.in_paragraph.map(short)).toEqual(['004']);
    expect(outlet?.elsewhere.map(short)).toEqual(['001', '002']);
  });
  test('an outlet that only the file names is near by, not named', () => {
    const { outlets, nearby } = shipped.ask('118 million').sourcing;
    expect(outlets.map((o) => o.name)).toEqual(['The Washington Post']);
    expect(nearby.map((o) => o.name)).toEqual(['The Wall Street Journal']);
  });
  test('a denial is never the outlet’s statement', () => {
    const passage = shipped
      .ask('peskov denied regular contact')
      .passages.find((p) => p.quote.startsWith('Peskov denied'));
    expect(passage?.attribution).toMatchObject({ source: 'Peskov', cue: 'denied', stance: 'denies' });
  });
});

describe('compare', () => {
  const cells = (query: string, desk = shipped): string[][] =>
    desk.ask(query).table?.rows.map((row) => row.map((c) => ('quote' in c ? c.quote.quote : c.text))) ?? [];

  test('a row a file in file order, the same fact side by side, with its hedges', () => {
    const rows = cells('compare taiwan');
    expect(rows.map((r) => r[0])).toEqual(['000', '001', '002', '003', '004']);
    expect(rows[0]?.[1]).toContain('as a favor to Beijing');
    expect(rows[1]?.slice(1)).toEqual([
      expect.stringContaining('favor to China‘s Xi'),
      'no hedge',
      'not attributed here',
    ]);
    expect(rows[2]?.slice(2)).toEqual(['claim', expect.stringMatching(/^Sources familiar/)]);
    expect(rows[4]?.slice(1)).toEqual([
      expect.stringContaining('at the behest of'),
      'allegedly, reportedly',
      'the report',
    ]);
  });
  test('a figure is counted in every file that has it, whatever words brought it', () => {
    const row = shipped
      .ask('numbers starlink')
      .table?.rows.find((r) => JSON.stringify(r[0]).includes('$1.8 billion'));
    expect(row?.[2]).toEqual({ text: 'in 2 of 5 files: 000, 001' });
  });
  test('a file without it says so', () => {
    expect(cells('compare houthi').map((r) => r[1])).toEqual([
      'not mentioned',
      'not mentioned',
      'not mentioned',
      expect.stringContaining('Houthi'),
      'not mentioned',
    ]);
  });
  test('nothing to compare, and nothing found, are said', () => {
    expect(shipped.ask('compare').reason?.text).toContain('Type compare and what to compare');
    expect(shipped.ask('compare nato')).toMatchObject({
      kind: 'compare',
      status: 'no_answer',
      reason: { code: 'absent' },
    });
  });
});

test('a relative time is told with the file’s date or its absence, and no date is computed', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'articles/a.txt': 'The quay was shut yesterday.',
      'articles/b.txt': 'The pier was shut yesterday.',
      'dossier.yml': 'articles: [{ file: a.txt, date: 2031-03-05 }]',
    }),
  );
  expect(desk.ask('quay').notices).toContainEqual({
    code: 'relative_date',
    text: '“yesterday” in a counts from the file’s date, 2031-03-05',
  });
  expect(desk.ask('pier').notices).toContainEqual({
    code: 'relative_date',
    text: '“yesterday” in b counts from a date the file does not have',
  });
});

test('one remark is made once, however many passages call for it', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'a.txt': 'The quay was shut yesterday.\n\nNobody told the quay office of it yesterday.\n',
    }),
  );
  const remarks = desk.ask('quay yesterday').notices.filter(({ code }) => code === 'relative_date');
  expect(remarks).toHaveLength(1);
});
