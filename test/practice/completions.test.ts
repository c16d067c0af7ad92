import { expect, test } from 'vitest';
import { completions } from '../../src/practice/page/completions.ts';
import type { Snapshot } from '../../src/practice/shapes.ts';

const workspace = {
  me: 'U0',
  app: { command: '/desk', commandDescription: 'Find words' },
  people: [
    { id: 'U0', name: 'You', bot: false },
    { id: 'U1', name: 'Dossier Desk', bot: true },
  ],
} as Snapshot;
const offered = (typed: string) => completions(typed, workspace).map(({ text }) => text);

test.each([
  ['/', ['/desk ']],
  ['/de', ['/desk ']],
  ['/desk', []],
  ['/x', []],
  ['a /d', []],
  ['@', ['@Dossier Desk ']],
  ['hello @dossier d', ['hello @Dossier Desk ']],
  ['@Dossier Desk', []],
  ['@dossier desk', []],
  ['@Dossier Desk ', []],
  ['mail a@d', []],
  ['@You', []],
])('%j offers %j', (typed, texts) => expect(offered(typed)).toEqual(texts));
