import { describe, expect, it } from 'vitest';
import { findResponses } from '../../../src/dossier/attribution/responses.ts';
import { RESPONSES } from './invented-responses.ts';
import { RESPONSES_LATER } from './invented-responses-later.ts';
import { read, slice } from './measure.ts';

const responsesIn = (text: string) => {
  const { sentences, attributions, quotations } = read(text);
  return findResponses(text, sentences, attributions, quotations);
};

describe.each([
  ['first set', RESPONSES],
  ['later set', RESPONSES_LATER],
])('%s of responses in invented copy', (_, cases) => {
  it.each(cases.map((c) => [c.name, c] as const))('%s', (_, { text, expected }) => {
    expect(responsesIn(text).map((r) => [r.type, slice(text, r.who)])).toEqual(expected);
  });
});

describe('spans of responses', () => {
  it('splitsTwoClausesOfOneSentence', () => {
    const text = 'The port has denied it, and two envoys told the Post they are not aware of it.';
    expect(responsesIn(text).map((r) => slice(text, r.span))).toEqual([
      'The port has denied it',
      'two envoys told the Post they are not aware of it',
    ]);
  });
  it('givesTheWholeSentence', () => {
    const text = 'It rained. Lee denied the claims, calling them “a joke”. It rained.';
    expect(responsesIn(text).map((r) => slice(text, r))).toEqual([
      'Lee denied the claims, calling them “a joke”.',
    ]);
  });
  it('namesWhoIsUnawareBehindWith', () => {
    const text =
      'The report stated that it was secret, with even senior members of the cabinet being unaware of it.';
    expect(responsesIn(text).map((r) => [r.type, slice(text, r.who)])).toEqual([
      ['unaware', 'senior members of the cabinet'],
    ]);
  });
  it('countersOnlyACharge', () => {
    expect(responsesIn('The sun shone. The firm said it does not use the river.')).toEqual([]);
  });
  it('takesNothingFromNothing', () => expect(responsesIn('')).toEqual([]));
});
