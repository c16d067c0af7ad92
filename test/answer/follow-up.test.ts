import { describe, expect, test } from 'vitest';
import { pointsBack } from '../../src/answer/follow-up.ts';
import { Desk } from '../../src/desk.ts';

const fiction = await Desk.open(new URL('../fixtures/vellan-pier', import.meta.url).pathname);

describe('a question that names nothing points back', () => {
  test.each([
    'who said that',
    'Who says so?',
    'and when did they speak?',
    'when was that',
    'where does it say that',
    'who else has it',
    'which paper reported this',
    "who's the source for that?",
    'did anyone deny that',
    'is that true?',
    'says who?',
    'what else did he say',
    'but why?',
    'anyone else?',
    'which year',
    'how much?',
    'and in what year?',
    'is that confirmed?',
    'did he deny it?',
    'who else reports it',
    'who says so',
    'and when?',
    'and in which paper?',
    'which page',
    'really?',
    'what exactly did he say',
    'when exactly?',
    'did he really say that?',
  ])('%j', (text) => expect(pointsBack(text)).toBe(true));

  test.each([
    'thanks for that',
    'who are you',
    'what’s up?',
    'can you do more?',
    'ok thanks',
    'show it again',
    'said',
    'who denied the charge',
    'who denies',
    'who said that about Heron',
    'when did the mayor speak',
    'who said "that"',
    'from:wire who said that',
    'how many were there',
    'exactly',
    'which pier',
    'not really',
    'really big pier?',
    '',
    'before:soon who said that',
  ])('%j does not', (text) => expect(pointsBack(text)).toBe(false));
});

test('alone it is not answered by a passage that has its word of saying', () => {
  for (const text of ['who said that', 'and when did they speak?', 'where does it say that']) {
    const { status, reason, passages } = fiction.ask(text);
    expect([status, reason?.code, passages]).toEqual(['no_answer', 'stop_words', []]);
    expect(reason?.text).toContain('add a name');
  }
  expect(fiction.ask('check who said that').kind).toBe('check');
  expect(fiction.ask('who said the pier was safe').status).toBe('answered');
});
