import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';

const shipped = await Desk.open('data/musk-putin');
const short = (id: string): string => id.slice(0, 3);

describe('the sourcing line', () => {
  test('near-copies are counted once', () => {
    expect(shipped.ask('taiwan').sourcing).toMatchObject({ matching: 5, of: 5, apart_from_copies: 4 });
  });
  test('tells the passage, its paragraph and the rest of the file apart', () => {
    const [outlet] = shipped.ask('taiwan').sourcing.outlets;
    expect(outlet?.name).toBe('The Wall Street Journal');
    expect(outlet?.articles.map(short)).toEqual(['000', '003']);
    expect(outlet?.in_paragraph.map(short)).toEqual(['004']);
    expect(outlet?.elsewhere.map(short)).toEqual(['001', '002']);
  });
  test('an outlet that only the file names is near by, not named', () => {
    const { outlets, nearby } = shipped.ask('118 million').sourcing;
    expect(outlets.map((o) => o.name)).toEqual(['The Washington Post']);
    expect(nearby.map((o) => o.name)).toEqual(['The Wall Street Journal']);
  });
  test('a denial is never the outlet’s statement', () => {
    const passage = shipped
      .ask('peskov denied regular contact')
      .passages.find((p) => p.quote.startsWith('Peskov denied'));
    expect(passage?.attribution).toMatchObject({ source: 'Peskov', cue: 'denied', stance: 'denies' });
  });
});
