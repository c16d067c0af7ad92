import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from '../src/desk.ts';
import { openLibrary } from '../src/opening.ts';
import { WEIGHTS } from '../src/search/evidence.ts';
import type { Searcher } from '../src/search/search.ts';
import { MONEY, NAME } from '../src/search/word-traits.ts';
import { dossierFolder } from './support/dossier-folder.ts';
import { found } from './support/made-dossier.ts';

/** Enough sentences for a snapshot, in files that differ. */
function large(): Record<string, string> {
  const files: Record<string, string> = {
    'dossier.yml': 'title: The quays\naliases:\n  - [Nimbus, Stratus]\n',
  };
  for (let f = 0; f < 21; f++) {
    const sentences = Array.from({ length: 100 }, (_, s) =>
      s % 10 === 0
        ? `Ann Poe${f} told the Harbour Post that Nimbus ${f}-${s} was shut.`
        : `“The quay${f} was never number ${s},” said Al Roe${s}.`,
    );
    files[`articles/f${f}.txt`] =
      `${sentences.join('\n\n')}\n\nThe Port Health Office (PHO) denied it in ${2000 + f}.\n`;
  }
  return files;
}

const QUERIES = [
  'quay3',
  'stratus 4-10',
  'who told the Harbour Post',
  'quai7',
  'PHO denied',
  'numbers from:f2',
  'zzz',
];
const answersOf = (desk: Desk): unknown[] => QUERIES.map((query) => ({ ...desk.ask(query), took_ms: 0 }));
const opened = (path: string, cache: string | null) => {
  const read: string[] = [];
  const desk = Desk.open(path, { cache, onProgress: (what) => read.push(what) });
  return desk.then((d) => ({ desk: d, fromFiles: read.length > 0 }));
};

test('the second start is from the snapshot, and its answers are the same, to the byte', async () => {
  const path = dossierFolder(large());
  const cache = join(dossierFolder({}), 'made/when/needed');
  const first = await opened(path, cache);
  expect(first.fromFiles).toBe(true);
  const second = await opened(path, cache);
  expect(second.fromFiles).toBe(false);
  expect(JSON.stringify(answersOf(second.desk))).toBe(JSON.stringify(answersOf(first.desk)));
  expect(second.desk.completions).toEqual(first.desk.completions);
  expect(second.desk.dossier.title).toBe('The quays');
  expect(answersOf((await opened(path, null)).desk)).toEqual(answersOf(first.desk));
});

test('opened from the snapshot, the ranking is the same to the last piece of evidence', () => {
  const path = dossierFolder({
    ...large(),
    'articles/z.txt':
      'Ann Poe met the surgeon at the Port Health Office. He said Nimbus had cost $300.\n\nThey asked the Northern Rail Council why, because of fog.\n',
  });
  const cache = dossierFolder({});
  const open = (): { searcher: Searcher; fromFiles: boolean } => {
    let fromFiles = false;
    const { library } = openLibrary(path, { cache, onProgress: () => (fromFiles = true) });
    return { searcher: library.searcher, fromFiles };
  };
  const [built, kept] = [open(), open()];
  expect([built.fromFiles, kept.fromFiles]).toEqual([true, false]);
  const { searcher } = kept;
  expect(searcher.index.traits).toEqual(built.searcher.index.traits);
  expect(new Set(searcher.index.traits)).toEqual(new Set([0, NAME, MONEY]));
  const kinds = new Set<string>();
  for (const query of [
    ...['what did stratus say of the surgeon', 'how much did nimbus cost', 'why', 'who met the doctor'],
    ...[
      'when did the PHO deny it',
      'how many quays',
      'Al Roe9 told',
      'stratus',
      'Poe nimbus cost',
      'NRC fog',
    ],
  ]) {
    const expected = found(built.searcher, query, 100);
    const result = found(searcher, query, 100);
    expect(result).toEqual(expected);
    for (const { evidence } of result.hits)
      for (const [kind, value] of Object.entries(evidence)) if (value > 0) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(Object.keys(WEIGHTS).sort());
});

test('a changed, new or missing file, another dossier.yml, a damaged or foreign snapshot: the files are read', async () => {
  const path = dossierFolder(large());
  const cache = dossierFolder({});
  const snapshot = (): string => join(cache, readdirSync(cache)[0]!);
  await opened(path, cache);
  const changes: [string, () => void][] = [
    ['file', () => appendFileSync(join(path, 'articles/f1.txt'), '\n\nThe lighthouse is dark.\n')],
    ['new', () => writeFileSync(join(path, 'articles/g.txt'), 'The gulls are loud.\n')],
    ['gone', () => rmSync(join(path, 'articles/f2.txt'))],
    ['renamed', () => renameSync(join(path, 'articles/f3.txt'), join(path, 'articles/h3.txt'))],
    ['known', () => writeFileSync(join(path, 'dossier.yml'), 'title: Other quays\n')],
    [
      'damaged',
      () => {
        const bytes = readFileSync(snapshot());
        bytes[bytes.length >> 1]! ^= 4;
        writeFileSync(snapshot(), bytes);
      },
    ],
    ['cut', () => writeFileSync(snapshot(), readFileSync(snapshot()).subarray(0, 5000))],
  ];
  for (const [what, change] of changes) {
    change();
    expect([what, (await opened(path, cache)).fromFiles]).toEqual([what, true]);
    expect([what, (await opened(path, cache)).fromFiles]).toEqual([what, false]);
  }
  const { desk } = await opened(path, cache);
  expect(desk.ask('lighthouse').passages[0]?.quote).toBe('The lighthouse is dark.');
  expect(desk.dossier.title).toBe('Other quays');
  // Of another dossier, under this one's name.
  const other = dossierFolder({ ...large(), 'articles/other.txt': 'Another one.\n' });
  const otherCache = dossierFolder({});
  await opened(other, otherCache);
  renameSync(join(otherCache, readdirSync(otherCache)[0]!), snapshot());
  expect((await opened(path, cache)).fromFiles).toBe(true);
});

test('files that were only touched are known by their bytes', async () => {
  const path = dossierFolder(large());
  const cache = dossierFolder({});
  await opened(path, cache);
  for (const name of readdirSync(join(path, 'articles'))) utimesSync(join(path, 'articles', name), 1, 1);
  expect((await opened(path, cache)).fromFiles).toBe(false);
});

test('a small dossier needs none, and a folder that cannot be written breaks nothing', async () => {
  const cache = dossierFolder({ 'a-file': '' });
  await opened(dossierFolder({ 'a.txt': 'The quay is shut.' }), cache);
  expect(readdirSync(cache)).toEqual(['a-file']);
  const told: Error[] = [];
  const path = dossierFolder(large());
  openLibrary(path, { cache: join(cache, 'a-file'), onUncached: (error) => told.push(error) });
  expect(told).toHaveLength(1);
});

test('opened from a snapshot, a file that changes is not quoted from what was known of it', async () => {
  const path = dossierFolder(large());
  const cache = dossierFolder({});
  await opened(path, cache);
  const { desk } = await opened(path, cache);
  const file = join(path, 'articles/f5.txt');
  const { mtime } = statSync(file);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('The quay5 was never number 1', 'The quay5 was never number 9'),
  );
  utimesSync(file, mtime, mtime);
  for (const { quote, article } of desk.ask('from:f5 quay5 never number').passages) {
    expect(readFileSync(join(path, `articles/${article}.txt`), 'utf8')).toContain(quote);
  }
  expect(existsSync(file)).toBe(true);
});
