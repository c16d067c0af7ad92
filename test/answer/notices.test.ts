/** How a query was read: what stood in for a word that no file has, and only where it truly did. */

import { expect, test } from 'vitest';
import { partedNotices } from '../../src/answer/parted-notices.ts';
import { worthShowing } from '../../src/answer/passages.ts';
import { Desk } from '../../src/desk.ts';
import { termOf } from '../../src/search/analysis.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const NAMES = ['vellan-pier', 'karsk-arena', 'merriden-recall'];
const dossiers = await Promise.all(
  NAMES.map((name) => Desk.open(new URL(`../fixtures/${name}`, import.meta.url).pathname)),
);
const terms = (text: string) => tokenise(text, 0, text.length).map(({ word }) => termOf(word));
const QUERIES = [
  'who leaked the letters',
  'airport runway contract',
  'cops probe the firm',
  'was strandbau the lowest bidder',
  'what happened to the pharmacist who complained',
  'taxpayer money for the arena',
  'symptoms',
  'did they take cash',
  'boss sacked over vessel',
  'police probe',
  'physicians',
  'attorney',
  'employees fired',
  'film of the accident',
  'hurt workers',
  'vehicles',
  'ship',
  'buy',
  'bribe',
  'stadium',
  'doctors',
];

test('at most three stand-ins are named, each of which stands in a passage shown', () => {
  let named = 0;
  for (const desk of dossiers) {
    for (const query of QUERIES) {
      const { passages, notices } = desk.ask(query);
      if (passages.length === 0) continue;
      const shown = worthShowing(passages).map(
        ({ quote, context }) => ` ${[...terms(context?.quote ?? ''), ...terms(quote)].join(' ')} `,
      );
      for (const { text } of notices.filter(({ code }) => code === 'alias')) {
        const words = [...(text.split('also matched: ')[1] ?? '').matchAll(/“([^”]+)”/gu)].map((m) => m[1]!);
        expect(words.length).toBeLessThanOrEqual(3);
        for (const word of words) {
          named += 1;
          expect([query, word, shown.some((s) => s.includes(` ${terms(word).join(' ')} `))]).toEqual([
            query,
            word,
            true,
          ]);
        }
      }
    }
  }
  expect(named).toBeGreaterThan(10);
});

test('one that no shown passage has is not said to be matched', async () => {
  const text = 'Ann Poe was dismissed on Monday.\n\nThe rocket was launched on Friday from the pier.\n';
  const desk = await Desk.open(dossierFolder({ 'a.txt': text }));
  const notices = (query: string) => desk.ask(query).notices.map((n) => n.text);
  expect(notices('fired')).toContainEqual('no file has “fired”; also matched: “dismissed”');
  const rocket = desk.ask('rocket launched friday pier fired');
  expect(rocket.passages.map(({ quote }) => quote)).toEqual([expect.stringContaining('rocket')]);
  expect(rocket.notices.map((n) => n.text).join()).not.toContain('dismissed');
  expect(rocket.notices.map((n) => n.text).join()).toContain('“fired”');
});

test('without an answer they were only searched for', async () => {
  const [, , recall] = dossiers;
  const { status, notices } = recall!.ask('why is it worse for kids on chemo');
  expect(status).toBe('no_answer');
  expect(notices.map((n) => n.text)).toContainEqual('no file has “kids”; also searched for: “child”');
});

test('a word that no file has is not offered to ask instead', () => {
  let offers = 0;
  for (const desk of dossiers) {
    for (const word of ['cops', 'boss', 'cash', 'kids', 'beer', 'cost']) {
      for (const query of [
        `${word} zebra`,
        `how much did the ${word} of ${NAMES.join(' ')} say per lightyear`,
      ]) {
        const { reason, notices } = desk.ask(query);
        const said = notices.some(({ text }) => text.startsWith(`no file has “${word}”`));
        if (!said || !reason) continue;
        offers += reason.try.length;
        expect(reason.text).not.toContain(`“${word}” is in none`);
        expect(reason.try.filter((instead) => instead.split(' ').includes(word))).toEqual([]);
      }
    }
  }
  expect(offers).toBeGreaterThan(2);
});

const GULL = await Desk.open(
  dossierFolder({
    'a.txt': 'Gull sold the ferry last May.\n\nThe Evening Post praised Gull, who lost the ferry.\n',
    'b.txt': 'Gull lost a role on the ferry for years.\n',
  }),
);

test.each(['quit', 'true', 'want'])(
  'a word without a plain stand-in is said to be in no file, above the passages: %s',
  (word) => {
    const query = `why did Gull ${word} the ferry`;
    const { findings } = partedNotices(GULL.ask(query));
    expect(findings).toEqual([expect.stringMatching(/^No file has “.*; these passages have the rest\.$/)]);
  },
);

test('what a claim has beyond the files is told by the check alone', () => {
  const answer = GULL.ask('check Gull lost the zeppelin ferry');
  expect(partedNotices(answer).findings.join()).not.toContain('these passages have the rest');
});

test('the last word of a name stands for no other word', () => {
  const { passages, notices } = GULL.ask('what job had Gull on the ferry');
  const marked = passages.flatMap((p) =>
    p.matched.map(([start, end]) => p.quote.slice(start - p.start, end - p.start)),
  );
  expect(marked).toContain('role');
  expect(marked).not.toContain('Post');
  expect(notices.map((n) => n.text)).toContainEqual('no file has “job”; also matched: “role”');
});

test('a reason says where the very word stands, and where a form of it', () => {
  const { reason } = GULL.ask('how many zebras did Gull lose on ferries');
  expect(reason?.text).toContain('a form of “lose”');
  expect(reason?.text).toContain('a form of “ferries”');
  expect(GULL.ask('zebra ferries').reason?.text).toMatch(/\. A form of “ferries” is in /);
  expect(GULL.ask('zebra lost').reason?.text).toContain(' “lost” is in a, b.');
});
