import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { openLibrary } from '../../src/opening.ts';
import { respellThroughEnglish } from '../../src/search/respelling.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const folder = dossierFolder({
  'a.txt': 'The variables. She devoted a year to usurping him, and hid it.\n',
});
const { index } = openLibrary(folder).library.searcher;

describe('a misspelling of a form that the files lack', () => {
  test.each([
    ['variavble', 'variables'],
    ['fevote', 'devoted'],
    ['uusrp', 'usurping'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(respellThroughEnglish(typed, index)).toBe(meant);
  });

  test.each(['variable', 'hide', 'xyzzy', 'hidr', '12345', 'élanz', ''])('%s is left', (typed) => {
    expect(respellThroughEnglish(typed, index)).toBeNull();
  });

  test('is said in the answer, in a word of the files', async () => {
    const { status, notices } = (await Desk.open(folder)).ask('fevote');
    expect(status).toBe('answered');
    expect(notices).toContainEqual({
      code: 'respelled',
      text: 'searched for “devoted” instead of “fevote”',
    });
  });
});
