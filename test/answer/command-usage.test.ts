import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const desk = await Desk.open(
  dossierFolder({
    'a.txt': 'The pier was sold to Gull.\n\nA copy of the deed was lost.\n',
    'b.txt': 'A show on the pier was cancelled by Gull.\n',
  }),
);

describe('a command that cannot use what was typed says what it takes', () => {
  test.each([
    ['show', /^“show” takes the id of a passage, such as show \S+; /, ['help']],
    ['copy xyz', /^“copy” takes the id of a passage, such as copy \S+, and “xyz” is none/, ['help']],
    ['export', /^“export” takes a format first; the formats are md, jsonld, csl, ris/, ['help']],
    ['export xml pier', /^“xml” is no format that can be exported; the formats are md/, ['export md pier']],
    ['Export PDF the pier', /^“PDF” is no format/, ['export md the pier']],
    ['export zebra', /^“export” takes a format first/, ['help']],
  ])('%s', (query, text, instead) => {
    const { status, reason } = desk.ask(query);
    expect(status).toBe('invalid');
    expect(reason?.text).toMatch(text);
    expect(reason?.try).toEqual(instead);
  });
});

test.each(['show me the pier', 'show on the pier', 'copy of the deed', 'copy', 'show pier'])(
  'words like any others are looked up: %s',
  (query) => {
    expect(desk.ask(query)).toMatchObject({ kind: 'lookup', status: 'answered' });
  },
);

test.each(['export controls on zebras', 'show me the zebra'])(
  'and have the usual reason where no file answers: %s',
  (query) => {
    expect(desk.ask(query)).toMatchObject({ status: 'no_answer', reason: { code: 'absent' } });
  },
);
