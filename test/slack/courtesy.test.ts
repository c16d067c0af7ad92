import { describe, expect, it } from 'vitest';
import { courtesyTo } from '../../src/slack/courtesy.ts';

describe('words that ask nothing', () => {
  it.each([
    ['thanks!', 'You’re welcome.'],
    ['Thank you so much', 'You’re welcome.'],
    ['great, thx :pray:', 'You’re welcome.'],
    ['hi', 'Hello.'],
    ['Good morning team', 'Hello.'],
    ['Hello there!', 'Hello.'],
    ['👍', '👍'],
    ['👍🏽', '👍'],
    [':+1::skin-tone-3:', '👍'],
    ['perfect', '👍'],
  ])('%s', (text, reply) => expect(courtesyTo(text)).toMatch(new RegExp(`^${reply}`, 'u')));

  it.each([
    '',
    '?',
    '!',
    '12',
    'that',
    'there',
    'good',
    'thanks, and who said it',
    'hi, what did the mayor say?',
    'who said hello',
    '"thanks"',
    'good bot?',
    'thanks for the quay contract',
    ':',
  ])('%j is looked for', (text) => expect(courtesyTo(text)).toBeNull());
});
