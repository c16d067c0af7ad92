import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/dossier/furniture.ts';

const BODY = 'The harbour authority shut the old quay on Monday after cracks were found in it.';
const furnitureOf = (text: string): string[] =>
  layoutOf(text).furniture.map((f) => `${f.kind}: ${text.slice(f.start, f.end)}`);
const paragraphsOf = (text: string): string[] =>
  layoutOf(text).paragraphs.map((p) => text.slice(p.start, p.end));

describe('layoutOf', () => {
  test.each<[string, string, string[], string[]]>([
    ['run-in date stamp', ` date 2031-03-05 ${BODY}`, ['dateStamp: date 2031-03-05'], [BODY]],
    ['a stamp that is no calendar date', ` date 2031-13-45 ${BODY}`, ['dateStamp: date 2031-13-45'], [BODY]],
    ['date line', `March 5, 2031\n${BODY}`, ['dateStamp: March 5, 2031'], [BODY]],
    [
      'published line',
      `Published: 5 March 2031, 10:30\n\n${BODY}`,
      ['dateStamp: Published: 5 March 2031, 10:30'],
      [BODY],
    ],
    [
      'stray heading and headline',
      `News\nQuay Shut After Cracks Found\n${BODY}`,
      ['heading: News', 'headline: Quay Shut After Cracks Found'],
      [BODY],
    ],
    ['question as a headline', `Will the Quay Hold?\n\n${BODY}`, ['headline: Will the Quay Hold?'], [BODY]],
    [
      'byline',
      `Quay Shut After Cracks\nBy Ann Poe and T. R. Lee\n${BODY}`,
      ['headline: Quay Shut After Cracks', 'byline: By Ann Poe and T. R. Lee'],
      [BODY],
    ],
    [
      'dateline in capitals',
      `PORT VELLAN, March 3 (Agency) — ${BODY}`,
      ['dateline: PORT VELLAN, March 3 (Agency) —'],
      [BODY],
    ],
    [
      'dateline with an agency',
      `Port Vellan (Agency) - ${BODY}`,
      ['dateline: Port Vellan (Agency) -'],
      [BODY],
    ],
    [
      'bullets',
      `${BODY}\n- first one\n• second one.`,
      ['listMarker: -', 'listMarker: •'],
      [BODY, 'first one', 'second one.'],
    ],
    [
      'subhead between paragraphs',
      `${BODY}\n\nWhat comes next\n\n${BODY}`,
      ['subhead: What comes next'],
      [BODY, BODY],
    ],
    [
      'markdown headings',
      `# Quay shut\n\n${BODY}\n\n## Next\n\n${BODY}`,
      ['headline: # Quay shut', 'subhead: ## Next'],
      [BODY, BODY],
    ],
    ['front matter', `---\ntitle: x\n---\n${BODY}`, ['frontMatter: ---\ntitle: x\n---'], [BODY]],
    ['trailing mark', `${BODY} |`, ['strayMark: |'], [BODY]],
    ['rule of marks', `${BODY}\n***\n${BODY}`, ['strayMark: ***'], [BODY, BODY]],
    ['byte order mark', `\uFEFF${BODY}`, ['byteOrderMark: \uFEFF'], [BODY]],
    [
      'run-in questions, if there are two',
      `What happened ${BODY}\nWhat next? ${BODY}`,
      ['subhead: What happened', 'subhead: What next?'],
      [BODY, BODY],
    ],
    ['one run-in question is a sentence', `What happened ${BODY}`, [], [`What happened ${BODY}`]],
    ['a file of one short line is running text', 'Quay shut', [], ['Quay shut']],
    [
      'CRLF line ends',
      `News\r\nQuay Shut Again Today\r\n${BODY}\r\n`,
      ['heading: News', 'headline: Quay Shut Again Today'],
      [BODY],
    ],
    ['empty file', '', [], []],
    ['white space alone', ' \r\n\t\n', [], []],
  ])('%s', (_, text, furniture, paragraphs) => {
    expect(furnitureOf(text)).toEqual(furniture);
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  test('hard-wrapped copy is joined to its paragraphs', () => {
    const wrapped = [
      'The harbour authority shut the old quay on Monday after',
      'cracks were found in it, and nobody could say how long the',
      'repairs would take, a spokeswoman said in the afternoon.',
      '',
      'The ferries have used another berth since then, which the',
      'islanders say is too far from the bus stop for those who',
      'cannot walk well.',
    ].join('\n');
    expect(paragraphsOf(wrapped)).toEqual(wrapped.split('\n\n'));
  });
});
