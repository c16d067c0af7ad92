import { expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

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
