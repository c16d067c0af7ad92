import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dossierFolder } from '../support/dossier-folder.ts';

function run(script: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', `src/cli/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DOSSIER: '' },
  });
  return { status, stdout, stderr };
}
const ask = (...args: string[]) => run('ask', args);

describe('ask prints lists and documents', () => {
  test('numbers: a block a passage, the quotation whole', () => {
    const { status, stdout } = ask('numbers', 'satellites');
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        '$1.8 billion · in 2 of 5 files: 000, 001',
        '2021 · in 1 of 5 files: 000',
        'SpaceX, which operates Starlink, was awarded a classified $1.8 billion contract in 2021, reportedly to build a network of spy satellites for U.S. intelligence.',
        '000 · 3278a60c-1t1-4f',
        '',
        '',
      ].join('\n'),
    );
  });
  test('timeline: a date that is stated as it is read is printed once', () => {
    const { stdout } = ask('timeline', 'satellites');
    expect(stdout).toMatch(/^2021 · in 1 of 5 files: 000\nSpaceX, /);
  });
  test('sources: our own words within 80 columns', () => {
    const { stdout } = ask('sources');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('\n  Date: 2024-10-25\n');
  });
  test('show: before, the passage, after', () => {
    const { stdout } = ask('show', '41b0d8c6-h-6i');
    expect(stdout).toMatch(
      /^before it: the file begins here\n\n1\. 004 .*\nElon Musk, .* report\.\n\nafter it:\nThe Wall .*\n\n$/s,
    );
  });
  test('an export alone on standard output, its remarks on standard error', () => {
    const { status, stdout, stderr } = ask(
      '--dossier',
      'test/fixtures/vellan-pier',
      'export ris from:radio piles',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^TY {2}- NEWS\r\n.*ER {2}- \r\n$/s);
    expect(stderr).toMatch(/^Note: [0-9a-z-]+ is not in the ris: it has line breaks or/);
  });
  test('--json: the answer with its table or export', () => {
    expect(JSON.parse(ask('--json', 'timeline').stdout)).toMatchObject({
      kind: 'timeline',
      table: { columns: ['Date', 'Stated', 'Passage', 'Files'] },
    });
    expect(JSON.parse(ask('--json', 'export md houthi').stdout)).toMatchObject({
      kind: 'export',
      export: { format: 'md', media_type: 'text/markdown' },
    });
  });
  test('help names each of them', () => {
    const { stdout } = ask('help');
    for (const typed of ['numbers', 'timeline', 'show ID', 'copy ID', 'export md', 'sources']) {
      expect(stdout).toContain(`\n  ${typed}`);
    }
  });
});

describe('dossier check', () => {
  const dossier = dossierFolder({
    'articles/a.txt': ' date 2024-13-45 The quay is shut, and nobody knows why.\nIt is Norway‘s oldest.',
  });
  test('lists what is known, and what to mend with its place; exit code 0', () => {
    const { status, stdout } = run('dossier', ['check', '--dossier', dossier]);
    expect(status).toBe(0);
    expect(stdout).toContain('  not in file: title, publisher, date, url\n');
    expect(stdout).toContain(
      `${dossier}/articles/a.txt:1:7: date that is no day of the calendar: "2024-13-45"\n`,
    );
    expect(stdout).toContain(`${dossier}/articles/a.txt:2:7: reversed apostrophe: "Norway‘s"\n`);
  });
  test('--json: the same as one document', () => {
    const { files } = JSON.parse(run('dossier', ['check', '--json']).stdout);
    expect(files).toHaveLength(5);
    expect(files[0]).toMatchObject({ sentences: 20, near_copies: ['001_d107dca1dd60d824'], publisher: null });
    expect(files[4].notes).toEqual([expect.objectContaining({ kind: 'orphanedCue', quote: 'adding.' })]);
  });
  test.each<[string[], string]>([
    [[], 'nothing to do was given'],
    [['mend'], 'does not know "mend"'],
    [['check', '--nonsense'], "Unknown option '--nonsense'"],
    [['check', '--dossier', '/nowhere'], '/nowhere: there is no such folder'],
  ])('%j: exit code 2', (args, message) => {
    const { status, stdout, stderr } = run('dossier', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
  test('every problem of a dossier that cannot be read', () => {
    const broken = dossierFolder({
      'articles/a.txt': new Uint8Array([0xff, 0x41]),
      'articles/b.txt': new Uint8Array([0x41, 0x00]),
    });
    const { status, stderr } = run('dossier', ['check', '--dossier', broken]);
    expect(status).toBe(2);
    expect(stderr).toContain('a.txt:1: is not UTF-8');
    expect(stderr).toContain('b.txt: is not text: byte 1 is zero');
  });
});
