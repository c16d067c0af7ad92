import { beforeAll, describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('data/musk-putin');
});
const files = (query: string): string[] => desk.ask(query).passages.map((p) => p.article.slice(0, 3));
const quotes = (query: string): string[] => desk.ask(query).passages.map((p) => p.quote);

describe('a keyword', () => {
  test('brings one passage of every file that has it first, and says so', () => {
    const answer = desk.ask('taiwan');
    expect(new Set(files('taiwan').slice(0, 5))).toEqual(new Set(['000', '001', '002', '003', '004']));
    expect(answer.sourcing).toMatchObject({ matching: 5, of: 5 });
    expect(answer.sourcing.outlets.map((o) => o.name)).toEqual(['The Wall Street Journal']);
    expect(answer.sourcing.near_copies.map((g) => g.map((id) => id.slice(0, 3)))).toEqual([['000', '001']]);
  });
  test('names the outlet that the passage names', () => {
    const [outlet] = desk.ask('118 million').sourcing.outlets;
    expect(outlet).toMatchObject({ name: 'The Washington Post', articles: ['003_a81b00e33f85c6f3'] });
  });
  test('highlights what matched, in file offsets', () => {
    for (const { quote, start, matched } of desk.ask('taiwan').passages.slice(0, 5)) {
      expect(matched.map(([from, to]) => quote.slice(from - start, to - start))).toEqual(['Taiwan']);
    }
  });
  test('an alias is matched and said', () => {
    const answer = desk.ask('twitter');
    expect(answer.notices).toContainEqual(expect.objectContaining({ code: 'alias' }));
    expect(answer.passages.length).toBeGreaterThan(3);
  });
  test.each(['15000', '15,000', '15 000'])('the figure %s is one figure', (query) => {
    expect(quotes(query)[0]).toContain('15,000 Starlink terminals');
  });
});

describe('a passage', () => {
  test('is widened to the whole of a quotation', () => {
    expect(quotes('peace through strength')[0]).toMatch(
      /^She also emphasized .*stating, “There’s only one.*Ukraine\.”$/s,
    );
  });
  test('that is somebody’s words alone brings who says them', () => {
    expect(desk.ask('regulatory gifts').passages[0]?.context?.quote).toContain('said Fiona Hill');
  });
  test('that points back brings the sentence before, and only it where that names somebody', () => {
    const [passage] = desk.ask('from:000 kiriyenko').passages;
    expect(passage?.context?.quote).toMatch(/^Former and current European/);
  });
  test('that stands alone brings nothing', () => {
    expect(desk.ask('nasa').passages[0]?.context).toBeNull();
  });
  test('behind a subhead that asks, the subhead: it answers nothing itself', async () => {
    const files = {
      'a.txt':
        'The bank was robbed on Monday.\n\nWas a ransom paid?\n\nThe bank says not. More will be said on Friday.\n\nWhat now?\n',
      'b.txt': 'Was a toll paid? Nobody knew.\n\nSnow fell there for days.\n',
    };
    const made = await Desk.open(dossierFolder(files));
    const first = (query: string) => made.ask(query).passages[0];
    expect(first('was a ransom paid')).toMatchObject({
      quote: 'The bank says not.',
      context: { quote: 'Was a ransom paid?' },
    });
    expect(first('more said on friday')).toMatchObject({
      quote: 'More will be said on Friday.',
      context: null,
    });
    expect(first('toll paid')?.quote).toBe('Was a toll paid?');
    expect(first('what now "what now"')?.quote).toBe('What now?');
    expect(first('"was a ransom paid"')?.quote).toBe('Was a ransom paid?');
    expect(first('ransom -says')?.quote).toBe('Was a ransom paid?');
  });
});

describe('what cannot be answered says why', () => {
  test.each([
    ['nato', 'absent', 'None of the 5 files contains “nato”.'],
    ['taiwan nuclear', 'absent', '“nuclear”'],
    ['Москва', 'absent', '“Москва”'],
    ['the of and', 'stop_words', 'name nothing to look for'],
    ['?!…', 'no_words', 'no word in this'],
    ['🎉🎉', 'no_words', 'no word in this'],
    ['', 'empty', 'Nothing was asked'],
    ['   ', 'empty', 'Nothing was asked'],
    ['“regular meetings”', 'phrase_absent', '“regular meetings”'],
    ['before:1999 taiwan', 'filtered_out', 'Dated files: 002 2024-10-25'],
  ])('%s: %s', (query, code, words) => {
    const { status, reason, passages } = desk.ask(query);
    expect({ status, code: reason?.code, passages }).toEqual({ status: 'no_answer', code, passages: [] });
    expect(reason?.text).toContain(words);
  });
  test('and offers the hits for the rest', () => {
    const { reason } = desk.ask('taiwan nuclear');
    expect(reason?.try).toEqual(['taiwan']);
    expect(desk.ask(reason!.try[0]!).status).toBe('answered');
  });
  test.each([
    ['from:9 taiwan', 'no file begins with "9"; the files are 000_'],
    ['from:00 taiwan', '"from:00" fits 5 files'],
    ['before:soon taiwan', 'At character 8: "soon" is not a date'],
    ['x'.repeat(10_000), '10,000 characters'],
  ])('%.30s is invalid', (query, words) => {
    const { status, reason } = desk.ask(query);
    expect(status).toBe('invalid');
    expect(reason?.text).toContain(words);
  });
});

describe('nothing is switched in silence', () => {
  test('a misspelling', () => {
    const answer = desk.ask('kirienko');
    expect(answer.passages[0]?.quote).toContain('Kiriyenko');
    expect(answer.notices[0]).toEqual({
      code: 'respelled',
      text: 'searched for “kiriyenko” instead of “kirienko”',
    });
  });
  test('undated files that a date filter leaves out', () => {
    const { notices, sourcing } = desk.ask('before:2024-10-26 taiwan');
    expect(sourcing).toMatchObject({ matching: 1, of: 1 });
    expect(notices).toContainEqual(expect.objectContaining({ code: 'undated' }));
  });
  test('a quotation mark that is not closed', () => {
    expect(desk.ask('“losing money').notices[0]?.code).toBe('unclosed_quote');
  });
});

describe('filters', () => {
  test('from: by the beginning of an id', () => {
    expect(new Set(files('from:000 starlink'))).toEqual(new Set(['000']));
  });
  test('-word leaves out the passages that have it', () => {
    expect(quotes('taiwan -putin').every((q) => !q.includes('Putin'))).toBe(true);
  });
  test('a phrase admits only passages with exactly these words', () => {
    expect(quotes('"losing money"')).toEqual([expect.stringContaining('"losing money"')]);
  });
});

test('the same query gives the same answer, byte for byte', async () => {
  const other = await Desk.open('data/musk-putin');
  for (const query of ['taiwan', 'who interviewed putin', 'starlnk fleet', 'nato']) {
    const strip = (d: Desk): string => JSON.stringify({ ...d.ask(query), took_ms: 0 });
    expect(strip(other)).toBe(strip(desk));
    expect(strip(desk)).toBe(strip(desk));
  }
});

describe('what is said of the files is true', () => {
  test('two files with the same bytes are both counted and shown', async () => {
    const text = 'The bridge was shut on Monday after a long inspection.';
    const twins = await Desk.open(dossierFolder({ 'a.txt': text, 'b.txt': text }));
    const { passages, sourcing } = twins.ask('bridge');
    expect(passages.map((p) => p.article)).toEqual(['a', 'b']);
    expect(sourcing).toMatchObject({ matching: 2, of: 2, apart_from_copies: 1 });
  });
  test('a denial is never “also” an assertion', () => {
    for (const p of desk.ask('regular contact').passages) {
      for (const also of p.also) expect(/denied/.test(also.quote)).toBe(/denied/.test(p.quote));
    }
  });
  test('two keywords that no passage has together are no answer', () => {
    expect(desk.ask('houthi kiriyenko')).toMatchObject({
      status: 'no_answer',
      reason: { code: 'not_together' },
    });
  });
  test('what to try next keeps the filters', () => {
    expect(desk.ask('from:001 taiwan nuclear').reason?.try).toEqual(['from:001 taiwan']);
  });
  test('several absent words are joined with or', () => {
    expect(desk.ask('nato berlin').reason?.text).toBe('None of the 5 files contains “nato” or “berlin”.');
  });
});

describe('a pasted text that no passage answers', () => {
  const pasted =
    'The mayor of Lorne sold the “old ferry” to a museum in spring. Its engine was taken out by pupils of the harbour school and painted green.';
  test('is offered to be checked, and its words are not offered one by one', () => {
    const { status, reason } = desk.ask(pasted);
    expect(status).toBe('no_answer');
    expect(reason?.text).toMatch(
      / To compare a text with the files, sentence by sentence, put check before it\.$/,
    );
    expect(reason?.try).toEqual([`check ${pasted}`]);
  });
  test.each([`check ${pasted}`, 'nato', 'did the mayor of Lorne sell the old ferry to a museum'])(
    'what is checked already, and what was typed, is not: %s',
    (text) => {
      const { status, reason } = desk.ask(text);
      expect(status).toBe('no_answer');
      expect(reason?.text).not.toContain('put check before it');
    },
  );
});
