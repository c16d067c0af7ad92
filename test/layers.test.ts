import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rooms of the house, and which each may import. Biome holds the same while one types. */
const MAY_IMPORT: Record<string, string[]> = {
  dossier: [],
  search: ['dossier'],
  answer: ['dossier', 'search'],
  'slack/views': ['dossier', 'search', 'answer', 'slack'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
const importsOf = (file: string): string[] =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/from '([^']+)'/g)].map((m) => m[1]!);
/** Path under src/ of a relative import. */
const target = (file: string, path: string): string =>
  new URL(path, `file:///src/${file}`).pathname.replace('/src/', '');

test.each(Object.keys(MAY_IMPORT))('%s imports only what stands before it', (room) => {
  const inside = files.filter((f) => f.startsWith(`${room}/`));
  expect(inside.length).toBeGreaterThan(0);
  for (const file of inside) {
    for (const path of importsOf(file).filter((p) => p.startsWith('.'))) {
      const to = target(file, path);
      const allowed = [room, ...MAY_IMPORT[room]!].some((r) => to.startsWith(`${r}/`));
      expect({ file, to, allowed }).toMatchObject({ allowed: true });
    }
  }
});

const only = (module: RegExp, allowed: RegExp): string[] =>
  files.filter((f) => !allowed.test(f) && importsOf(f).some((p) => module.test(p)));

test('fuse.js is imported in one file, Slack only where Slack is spoken', () => {
  expect(only(/^fuse\.js/, /^search\/vocabulary\.ts$/)).toEqual([]);
  expect(only(/^@slack\//, /^(?:slack|practice)\/|^main\.ts$/)).toEqual([]);
});

test('views import no listeners', () => {
  const views = files.filter((f) => f.startsWith('slack/views/'));
  expect(views.flatMap(importsOf).filter((p) => p.includes('listeners'))).toEqual([]);
});

test('process.env is read in config.ts alone', () => {
  expect(files.filter((f) => readFileSync(`src/${f}`, 'utf8').includes('process.env'))).toEqual([
    'config.ts',
  ]);
});

test('no word of the shipped story stands in src', () => {
  const story = new RegExp(
    ['mu.k', 'puti.', 'starl.nk', 'kreml.n', 'ta.wan', 'pesk.v', 'wall str.et'].join('|'),
    'iu',
  );
  const known = /\/musk-putin|data\/musk-putin/g;
  const telling = files.filter((f) => story.test(readFileSync(`src/${f}`, 'utf8').replace(known, '')));
  expect(telling).toEqual([]);
});
