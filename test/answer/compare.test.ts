import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';

const shipped = await Desk.open('data/musk-putin');

describe('compare', () => {
  const cells = (query: string, desk = shipped): string[][] =>
    desk.ask(query).table?.rows.map((row) => row.map((c) => ('quote' in c ? c.quote.quote : c.text))) ?? [];

  test('a row a file in file order, the same fact side by side, with its hedges', () => {
    const rows = cells('compare taiwan');
    expect(rows.map((r) => r[0])).toEqual(['000', '001', '002', '003', '004']);
    expect(rows[0]?.[1]).toContain('as a favor to Beijing');
    expect(rows[1]?.slice(1)).toEqual([
      expect.stringContaining('favor to China‘s Xi'),
      'no hedge',
      'not attributed here',
    ]);
    expect(rows[2]?.slice(2)).toEqual(['claim', expect.stringMatching(/^Sources familiar/)]);
    expect(rows[4]?.slice(1)).toEqual([
      expect.stringContaining('at the behest of'),
      'allegedly, reportedly',
      'the report',
    ]);
  });
  test('a file without it says so', () => {
    expect(cells('compare houthi').map((r) => r[1])).toEqual([
      'not mentioned',
      'not mentioned',
      'not mentioned',
      expect.stringContaining('Houthi'),
      'not mentioned',
    ]);
  });
  test('nothing to compare, and nothing found, are said', () => {
    expect(shipped.ask('compare').reason?.text).toContain('Type compare and what to compare');
    expect(shipped.ask('compare nato')).toMatchObject({
      kind: 'compare',
      status: 'no_answer',
      reason: { code: 'absent' },
    });
  });
});
