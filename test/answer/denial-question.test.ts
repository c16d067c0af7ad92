import { expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';

const shipped = await Desk.open('data/musk-putin');

test.each([
  'who denies it',
  'who has denied it?',
  'Did anyone deny this',
  'has it been denied by anybody',
  'any denials',
  'who denied everything',
])('%s brings the list of responses', (query) => {
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
