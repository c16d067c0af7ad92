import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

const folder = dossierFolder({
  'a.txt': 'The smugglers took the money and fled.\n',
  'b.txt': 'The physician saw the smugglers.\n',
});

test('a word whose stand-in was typed too is still named as one that no file has', async () => {
  const { notices } = (await Desk.open(folder)).ask('smugglers money cash');
  expect(notices.map((n) => n.text)).toContainEqual(expect.stringContaining('no file has “cash”'));
});

test('one word typed twice is asked once', async () => {
  const desk = await Desk.open(folder);
  const once = desk.ask('smugglers money');
  const twice = desk.ask('smugglers money Money smuggler');
  expect(twice.passages.map((p) => [p.id, p.score])).toEqual(once.passages.map((p) => [p.id, p.score]));
});

describe('words of asking', () => {
  const searcher = searcherOf(['The clock was reportedly sold.', 'Snow lay on the roofs.']);
  const typed = (query: string) => found(searcher, query).analysed.concepts.map((c) => c.typed);

  test('a hedge is looked for among keywords, not in a question', () => {
    expect(typed('reportedly sold')).toEqual(['reportedly', 'sold']);
    expect(typed('was the clock reportedly sold')).toEqual(['clock', 'sold']);
  });

  test('an idiom of asking is no word to look for', () => {
    expect(typed('does the clock work right now')).toEqual(typed('does the clock work'));
    expect(typed('clock "right now"')).toHaveLength(3);
  });
});
