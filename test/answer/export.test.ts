import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { type Node, Parser } from 'commonmark';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { passageId } from '../../src/answer/citation.ts';
import { matchTextPosition, matchTextQuote } from '../../src/answer/selectors.ts';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const HOSTILE = [
  'The <!channel> quay & the <@U1> pier cost *$1.8bn*, _he_ said | “it’s `done`, ~maybe~. Or not” > all.',
  '> Not a quote. <https://evil.example|click> @here &lt;b&gt; &#42; <img src=x onerror=alert(1)>',
  '1. Not a list. # Not a heading. - Nor this one \\* here :smile: #12 [a](b) ![c](d).',
  '😀 The 👩‍👩‍👧 quay has 𝒜stral letters.\r\nIt\u00A0is\u202Freal. \u202EThe pier\u202C is.',
  '“ER  - \tis « no » end of „anything“,” he said; N1  - neither is this. ⟪Right⟫.',
];
/** Hard-wrapped copy with CRLF, an indented line and a quotation over two paragraphs. */
const WRAPPED = [
  'The harbour office said in a long notice to all skippers of the\r\nport that the quay would stay shut until the\r\nboards were mended. “We will not open a pier that\r\n1. is broken, and which nobody has looked at since\r\n  the storm of the last winter.\r\n\r\n',
  '“Nor will we open the other one,” the head of the port office added in\r\nher letter of Monday.\r\n',
].join('');

const desks = await Promise.all([
  Desk.open('data/musk-putin'),
  Desk.open('test/fixtures/vellan-pier'),
  Desk.open(dossierFolder(Object.fromEntries(HOSTILE.map((text, i) => [`articles/h${i}.txt`, text])))),
  Desk.open(dossierFolder({ 'articles/wrapped.txt': WRAPPED })),
]);
const [shipped, fiction, , wrapped] = desks as [Desk, Desk, Desk, Desk];

/** Calls `visit` with the export of every passage of every file, one by one. */
function everyPassage(command: string, visit: (quote: string, answer: Answer) => void): void {
  for (const desk of desks) {
    for (const article of desk.dossier.articles) {
      for (const { passage } of article.sentences) {
        const answer = desk.ask(`${command} ${passageId(article, passage)}`);
        visit(article.text.slice(passage.start, passage.end), answer);
      }
    }
  }
}

/** The text of each block quote as a Markdown program reads it. */
function blockQuotes(markdown: string): string[] {
  const quotes: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  let inside: string | null = null;
  for (let event = walker.next(); event; event = walker.next()) {
    const node: Node = event.node;
    if (node.type === 'block_quote') {
      if (event.entering) inside = '';
      else quotes.push(inside!);
      if (!event.entering) inside = null;
    } else if (inside !== null && event.entering) {
      if (node.type === 'text') inside += node.literal;
      else if (node.type === 'softbreak') inside += '\n';
      else if (node.type !== 'paragraph') inside += `<${node.type}>`;
    }
  }
  return quotes;
}

describe('a quotation comes back letter by letter', () => {
  test('from Markdown, read by commonmark', () => {
    everyPassage('export md', (quote, answer) => {
      expect(blockQuotes(answer.export!.text)).toEqual([quote]);
    });
  });
  test('from CSL-JSON, read by citation-js', () => {
    everyPassage('export csl', (quote, answer) => {
      const [item] = new Cite(answer.export!.text).data;
      expect(item).toMatchObject({ id: answer.passages[0]!.id, type: 'article-newspaper', note: quote });
    });
  });
  test('from RIS, read by citation-js; one that would break a field is refused and says where it can go', () => {
    let refused = 0;
    everyPassage('export ris', (quote, answer) => {
      if (/[\r\n]| {2}- /.test(quote)) {
        refused++;
        expect(answer).toMatchObject({ status: 'no_answer', export: null });
        expect(answer.reason?.text).toContain('which a RIS field cannot hold; md, csl');
        return;
      }
      expect(answer.export!.text).toMatch(/^TY {2}- NEWS\r\n(?:[A-Z][A-Z0-9] {2}- .*\r\n)+ER {2}- \r\n$/);
      const [item] = new Cite(answer.export!.text).data;
      expect(item).toMatchObject({ type: 'article-newspaper', note: quote });
    });
    expect(refused).toBeGreaterThan(0);
  });
  test('from JSON-LD, by either selector', () => {
    for (const desk of desks) {
      for (const { text, sentences, sha256, ...article } of desk.dossier.articles) {
        for (const { passage } of sentences) {
          const id = passageId({ sha256 }, passage);
          const graph = JSON.parse(desk.ask(`export jsonld ${id}`).export!.text);
          const [annotation] = graph['@graph'];
          const target = [annotation.target].flat()[0];
          const [position, quote] = target.selector;
          expect(target.source['dcterms:identifier']).toBe(`sha256:${sha256}`);
          expect(matchTextPosition(text, position), article.id).toEqual(passage);
          expect(matchTextQuote(text, quote)).toEqual([passage]);
        }
      }
    }
  });
  test('from copy text, in marks that it does not hold itself', () => {
    everyPassage('copy', (quote, answer) => {
      const { text } = answer.export!;
      const at = text.indexOf(quote);
      expect(at).toBe(1);
      expect(text.slice(at + quote.length)).toMatch(/^[”’»“⟫]\n— [^\n]*paragraph \d+, [^\n]*\n$/);
      const bare = quote.replace(/(?<=\p{L})’(?=\p{L})/gu, '');
      expect(bare.includes(text[0]!) && bare.includes(text[at + quote.length]!)).toBe(false);
      if (quote.includes('"')) expect(text[0]).not.toBe('“');
    });
  });
});

describe('what is known of the article', () => {
  const pier = fiction.ask('export csl Corvane Holdings from:harbour');
  test('goes along', () => {
    const [item] = new Cite(pier.export!.text).data;
    expect(item).toMatchObject({
      title: 'Ministry Gave Pier Contract Without Tender, Newspaper Says',
      'container-title': 'Harbour Wire',
      author: [{ literal: 'Lena Orvik and T. R. Maddow' }],
      issued: { 'date-parts': [[2031, 3, 3]] },
    });
    const ris = fiction.ask('export ris Corvane Holdings from:harbour').export!.text;
    expect(new Cite(ris).data[0]).toMatchObject({
      title: 'Ministry Gave Pier Contract Without Tender, Newspaper Says',
      'container-title': 'Harbour Wire',
      issued: { 'date-parts': [[2031]] },
    });
    expect(ris).toContain('\r\nDA  - 2031/03/03/\r\n');
  });
  test('what is not known is left out of every format', () => {
    const [item] = JSON.parse(shipped.ask('export csl houthi').export!.text);
    expect(Object.keys(item)).toEqual(['id', 'type', 'note', 'custom']);
    expect(shipped.ask('export ris houthi').export!.text).not.toMatch(/^(?:AU|TI|T2|PY|DA|UR)/m);
    expect(shipped.ask('export jsonld houthi').export!.text).not.toMatch(/"dc:|"via"|:~:text/);
    expect(shipped.ask('export md houthi').export!.text).not.toMatch(/null|undefined|https?:/);
  });
  test('the file’s hash stands in all of them', () => {
    for (const format of ['md', 'jsonld', 'csl', 'ris']) {
      expect(shipped.ask(`export ${format} houthi`).export!.text).toContain(
        shipped.dossier.articles[3]!.sha256,
      );
    }
  });
  test('a text fragment link only where the address is known', () => {
    const [annotation] = JSON.parse(fiction.ask('export jsonld bellweather bids').export!.text)['@graph'];
    expect(annotation.target[1]).toMatchObject({
      source: 'https://example.org/sarnovia-today/pier-no-4',
      selector: { type: 'FragmentSelector', value: expect.stringMatching(/^:~:text=Two%20rivals/) },
    });
    expect(fiction.ask('export md bellweather bids').export!.text).toContain(
      'pier-no-4#:~:text=Two%20rivals',
    );
  });
  test('copy text: file, paragraph and its date or that it has none', () => {
    const place = (id: string): string => shipped.ask(`copy ${id}`).export!.text.split('\n— ')[1]!;
    expect(place(shipped.ask('houthi').passages[0]!.id)).toBe('003, paragraph 4, no date in file\n');
    expect(place(shipped.ask('peskov from:004').passages[0]!.id)).toMatch(
      /^004, paragraph 9, file dated 2024-10-26\n$/,
    );
  });
});

describe('what is exported', () => {
  test('is several ids, and those that name nothing are said', () => {
    const [a, b] = shipped.ask('taiwan').passages;
    const answer = shipped.ask(`export csl-json ${a!.id} 00000000-0-1 ${b!.id}`);
    expect(answer.passages.map((p) => p.id)).toEqual([a!.id, b!.id]);
    expect(answer.notices).toEqual([{ code: 'left_out', text: 'no passage has the id 00000000-0-1' }]);
    expect(new Cite(answer.export!.text).data).toHaveLength(2);
  });
  test('is what a lookup finds', () => {
    const { passages } = shipped.ask('taiwan');
    const answer = shipped.ask('export ris taiwan');
    expect(answer).toMatchObject({ kind: 'export', status: 'answered', query: 'export ris taiwan' });
    expect(answer.passages.map((p) => p.id)).toEqual(passages.map((p) => p.id));
    expect(new Cite(answer.export!.text).data.map((item) => item.note)).toEqual(passages.map((p) => p.quote));
  });
  test('of several passages, those that a format cannot hold are named', () => {
    const answer = wrapped.ask('export ris from:wrapped her letter of Monday');
    expect(answer.reason?.code).toBe('not_exported');
    const some = fiction.ask('export ris from:radio piles');
    expect(some.export).not.toBeNull();
    expect(some.notices.filter((n) => n.code === 'left_out').length).toBeGreaterThan(0);
  });
  test.each([
    ['export ris', 'invalid', 'Say what to export behind “ris”'],
    ['export md nato', 'no_answer', 'None of the 5 files contains “nato”.'],
    ['export md 00000000-0-1', 'no_answer', 'No passage has the id 00000000-0-1'],
    ['copy 00000000-0-1', 'no_answer', 'No passage has the id 00000000-0-1'],
  ])('%s says why not', (query, status, reason) => {
    const answer = shipped.ask(query);
    expect(answer).toMatchObject({ kind: 'export', status, export: null, passages: [] });
    expect(answer.reason?.text).toContain(reason);
  });
  test.each(['export controls', 'copy of the report', 'export'])('%s is looked up', (query) => {
    expect(shipped.ask(query).kind).toBe('lookup');
  });
});
