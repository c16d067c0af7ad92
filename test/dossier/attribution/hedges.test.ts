import { describe, expect, it } from 'vitest';
import { findHedges } from '../../../src/dossier/attribution/hedges.ts';

const hedgesIn = (text: string): string[] =>
  findHedges(text, { start: 0, end: text.length }).map((h) => text.slice(h.start, h.end));

describe('findHedges', () => {
  it.each([
    ['He reportedly left, allegedly by boat.', ['reportedly', 'allegedly']],
    ['According to the clerk, it may rain.', ['According to', 'may']],
    ['It rained in May and could rain again.', ['could']],
    ['Verland claims the island as its own.', []],
    ['Verland claims the island is its own.', ['claims']],
    ['He claimed that it was over.', ['claimed']],
    ['They are said to have met.', ['are said to']],
    ['It is alleged that they met.', ['It is alleged that']],
    ['His reported dialogues with the envoy ended.', ['reported']],
    ['The firm reported profits of $4m.', []],
    ['A possible deal might potentially fail.', ['possible', 'might', 'potentially']],
    ['The mayor opened the bridge.', []],
  ])('%s', (text, hedges) => expect(hedgesIn(text)).toEqual(hedges));

  it('looksOnlyInsideTheSpan', () => {
    const text = 'It may rain. It may snow.';
    expect(findHedges(text, { start: 13, end: 25 })).toEqual([{ start: 16, end: 19 }]);
  });
});
