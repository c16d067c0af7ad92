import { describe, expect, it } from 'vitest';
import { closest } from '../../src/slack/listeners/closest.ts';
import { plainWords, withoutMention, wordsOf } from '../../src/slack/message-text.ts';

describe('plainWords', () => {
  it.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['<https://x.test/a?b=1|x.test> and <https://y.test>', 'x.test and https://y.test'],
    ['<#C1|desk> <@U2> <!here> <!subteam^S1|@editors>', '#desk <@U2> @here @editors'],
    ['2 < 3', '2 < 3'],
  ])('%j', (text, expected) => expect(plainWords(text)).toBe(expected));
});

describe('withoutMention', () => {
  it.each([
    ['<@U0DESKBOT> a <@U2>', ['U0DESKBOT'], ' a <@U2>'],
    ['a <@U0DESKBOT|desk> b <@U0DESKBOT>', ['U0DESKBOT'], 'a  b '],
    ['<@U9> a', [], ' a'],
    ['<@U9> a <@U2>', [], '<@U9> a <@U2>'],
  ])('%j for %j', (text, ours, expected) => expect(withoutMention(text, ours)).toBe(expected));
});

describe('wordsOf', () => {
  it.each<[unknown, string]>([
    [{ text: ' a &amp; b ' }, 'a & b'],
    [{ text: '', attachments: [{ pretext: 'p', title: 't', text: 'x', fallback: 'f' }] }, 'p\nt\nx'],
    [{ attachments: [{ fallback: 'f' }] }, 'f'],
    [{ text: '<@U0DESKBOT> is it shut?' }, 'is it shut?'],
    [{ text: '<@U2>, <@W3|ann>: the pier was shut, said <@U4>' }, 'the pier was shut, said'],
    [{ text: '<@U2>' }, ''],
    [{ text: ':ship: sank' }, ':ship: sank'],
    [{ text: 7 }, ''],
    [{}, ''],
    [undefined, ''],
    ['x', ''],
  ])('%j', (message, expected) => expect(wordsOf(message)).toBe(expected));
});

describe('closest', () => {
  /** What was asked for a message, where nothing is answered. */
  function asked(message: string): string[] {
    const queries: string[] = [];
    closest((text) => {
      queries.push(text);
      return { query: text, passages: [], reason: null } as never;
    }, message);
    return queries;
  }
  it('checks the whole, then asks without marks, then for each sentence', () => {
    expect(asked('He said "no". Really?')).toEqual([
      'check He said "no". Really?',
      'He said  no . Really?',
      'He said  no .',
      'Really?',
    ]);
  });
  it('takes nothing in a message for an operator', () => {
    expect(asked('news -not from:001 or well-known').at(-1)).toBe('news  not from 001 or well-known');
  });
});
