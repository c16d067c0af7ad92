import { describe, expect, test } from 'vitest';
import { civilitiesIn } from '../../src/search/civilities.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

/** What is left of a question. */
function left(text: string): string {
  const words = tokenise(text);
  const { before, until } = civilitiesIn(words);
  return words
    .slice(before, until)
    .map((t) => t.word)
    .join(' ');
}

test.each([
  ['good morning, could you please tell me whether the barge sank? thx!!', 'the barge sank'],
  ['Hi there, can someone tell me if the barge sank', 'the barge sank'],
  ['hey team! does anyone know who sank the barge? many thanks in advance', 'who sank the barge'],
  ['pls tell me when the barge sank', 'when the barge sank'],
  ['tell me who sank the barge pls', 'who sank the barge'],
  ['do you happen to know how many barges sank', 'how many barges sank'],
  ["I'd like to know why the barge sank. Thank you very much!", 'why the barge sank'],
  ['we need to know whether or not the barge sank', 'the barge sank'],
  ['just wondering, did the barge sank', 'did the barge sank'],
  ['is it true that the barge sank', 'the barge sank'],
  ['sorry to bother you, quick question: who owns the barge?', 'who owns the barge'],
  ['could you show me the barge', 'the barge'],
  ['excuse me, who sank the barge', 'who sank the barge'],
  ['hi, good morning, can you tell me who sank the barge', 'who sank the barge'],
  ['Morning everyone, hello, who sank the barge', 'who sank the barge'],
  ['sorry quick question who sank the barge', 'who sank the barge'],
  ['morning tell me who sank the barge', 'who sank the barge'],
  ['ok: the barge sank', 'the barge sank'],
  ['howdy, who sank the barge', 'who sank the barge'],
  ['could you perhaps tell me who sank the barge', 'who sank the barge'],
  ['can you quickly tell me who sank the barge', 'who sank the barge'],
  ['could you also tell me who sank the barge', 'who sank the barge'],
  ['please inform me who sank the barge', 'who sank the barge'],
  ['can you find out who sank the barge', 'who sank the barge'],
  ['could you explain why the barge sank', 'why the barge sank'],
  ['could you confirm whether the barge sank', 'the barge sank'],
  ['can you look up who owns the barge', 'who owns the barge'],
  ['can you say when the barge sank', 'when the barge sank'],
  ['can you help me understand why the barge sank', 'why the barge sank'],
  ['I wonder who sank the barge', 'who sank the barge'],
  ["we're wondering who sank the barge", 'who sank the barge'],
  ["we'd like to know why the barge sank", 'why the barge sank'],
  ['any idea who sank the barge', 'who sank the barge'],
  ['any clue if the barge sank', 'the barge sank'],
  ['was this right that the barge sank', 'the barge sank'],
  ['who sank the barge, thanks, cheers', 'who sank the barge'],
  ['when did the barge sink? Much appreciated', 'when did the barge sink'],
  ['Would somebody kindly let me know where the barge lies, cheers', 'where the barge lies'],
])('%s', (text, expected) => {
  expect(left(text)).toBe(expected);
});

test.each([
  'morning barge',
  'evening paper barge',
  'the crowd cheers',
  'could you tell me more about it',
  'good morning',
  'thanks',
  'did the barge sink',
  'if the barge sinks who pays',
  'find the barge',
])('all of it is the question: %s', (text) => {
  expect(left(text)).toBe(
    tokenise(text)
      .map((t) => t.word)
      .join(' '),
  );
});

describe('what is asked, with and without them', () => {
  const searcher = searcherOf([
    'The barge sank off the quay on Monday.\n\nGood bread was sold in the morning.\n\nThe owner denied that the barge was old.',
  ]);
  test.each([
    ['good morning, could you tell me when the barge sank? thx', 'when the barge sank'],
    ['hi, can you tell me who denied it about the barge', 'who denied it about the barge'],
    ['do you know how many barges sank', 'how many barges sank'],
  ])('%s', (polite, plain) => {
    const [a, b] = [found(searcher, polite), found(searcher, plain)];
    expect(a.analysed.concepts.map((c) => c.typed)).toEqual(b.analysed.concepts.map((c) => c.typed));
    expect(a.analysed.question.type).toBe(b.analysed.question.type);
    expect(a.hits.map((h) => [h.document, h.score])).toEqual(b.hits.map((h) => [h.document, h.score]));
  });
  test('a clause asks for a yes or a no', () => {
    const { question, isQuestion } = found(searcher, 'can you check if the barge sank').analysed;
    expect([question.type, isQuestion]).toEqual(['yesNo', true]);
    expect(found(searcher, 'show me the barge').analysed.isQuestion).toBe(false);
  });
});
