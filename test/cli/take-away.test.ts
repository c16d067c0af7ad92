import { describe, expect, test, vi } from 'vitest';
import * as askCommand from '../../src/cli/ask-command.ts';
import * as dossierCommand from '../../src/cli/dossier-command.ts';
import { runAsProcess, runInProcess } from '../support/command.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

vi.stubEnv('DOSSIER', '');
const ask = (...args: string[]) => runInProcess(askCommand.ask, args);
const dossier = (...args: string[]) => runInProcess(dossierCommand.dossier, args);

describe('ask prints lists and documents', () => {
  test('numbers: a block a passage, the quotation whole', async () => {
    const { status, stdout } = await ask('numbers', 'satellites');
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
  test('timeline: a date that is stated as it is read is printed once', async () => {
    const { stdout } = await ask('timeline', 'satellites');
    expect(stdout).toMatch(/^2021 · in 1 of 5 files: 000\nSpaceX, /);
  });
  test('sources: our own words within 80 columns', async () => {
    const { stdout } = await ask('sources');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('\n  Date: 2024-10-25\n');
  });
  test('show: before, the passage, after', async () => {
    const { stdout } = await ask('show', '41b0d8c6-h-6i');
    expect(stdout).toMatch(
      /^before it: the file begins here\n\n1\. 004 .*\nElon Musk, .* report\.\n\nafter it:\nThe Wall .*\n\n$/s,
    );
  });
  test('an export alone on standard output, its remarks on standard error', async () => {
    const { status, stdout, stderr } = await ask(
      '--dossier',
      'test/fixtures/vellan-pier',
      'export ris from:radio piles',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^TY {2}- NEWS\r\n.*ER {2}- \r\n$/s);
    expect(stderr).toMatch(/^Note: [0-9a-z-]+ is not in the ris: it has line breaks or/);
  });
  test('--json: the answer with its table or export', async () => {
    expect(JSON.parse((await ask('--json', 'timeline')).stdout)).toMatchObject({
      kind: 'timeline',
      table: { columns: ['Date', 'Stated', 'Passage', 'Files'] },
    });
    expect(JSON.parse((await ask('--json', 'export md houthi')).stdout)).toMatchObject({
      kind: 'export',
      export: { format: 'md', media_type: 'text/markdown' },
    });
  });
  test('help names each of them', async () => {
    const { stdout } = await ask('help');
    for (const typed of ['numbers', 'timeline', 'show ID', 'copy ID', 'export md', 'sources']) {
      expect(stdout).toContain(`\n  ${typed}`);
    }
  });
});

describe('dossier check', () => {
  test('as a process: the same output and exit codes', async () => {
    const good = runAsProcess('dossier', ['check']);
    expect(good).toEqual({ status: 0, stdout: (await dossier('check')).stdout, stderr: '' });
    expect(runAsProcess('dossier', ['mend'])).toEqual(await dossier('mend'));
  });
  const odd = dossierFolder({
    'articles/a.txt': ' date 2024-13-45 The quay is shut, and nobody knows why.\nIt is Norway‘s oldest.',
  });
  test('lists what is known, and what to mend with its place; exit code 0', async () => {
    const { status, stdout } = await dossier('check', '--dossier', odd);
    expect(status).toBe(0);
    expect(stdout).toContain('  not in file: title, publisher, date, url\n');
    expect(stdout).toContain(
      `${odd}/articles/a.txt:1:7: date that is no day of the calendar: "2024-13-45"\n`,
    );
    expect(stdout).toContain(`${odd}/articles/a.txt:2:7: reversed apostrophe: "Norway‘s"\n`);
  });
  test('--json: the same as one document', async () => {
    const { files } = JSON.parse((await dossier('check', '--json')).stdout);
    expect(files).toHaveLength(5);
    expect(files[0]).toMatchObject({ sentences: 20, near_copies: ['001_d107dca1dd60d824'], publisher: null });
    expect(files[4].notes).toEqual([expect.objectContaining({ kind: 'orphanedCue', quote: 'adding.' })]);
  });
  test.each<[string[], string]>([
    [[], 'nothing to do was given'],
    [['mend'], 'does not know "mend"'],
    [['check', '--nonsense'], "Unknown option '--nonsense'"],
    [['check', '--dossier', '/nowhere'], '/nowhere: there is no such folder'],
  ])('%j: exit code 2', async (args, message) => {
    const { status, stdout, stderr } = await dossier(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
  test('every problem of a dossier that cannot be read', async () => {
    const broken = dossierFolder({
      'articles/a.txt': new Uint8Array([0xff, 0x41]),
      'articles/b.txt': new Uint8Array([0x41, 0x00]),
    });
    const { status, stderr } = await dossier('check', '--dossier', broken);
    expect(status).toBe(2);
    expect(stderr).toContain('a.txt:1: is not UTF-8');
    expect(stderr).toContain('b.txt: is not text: byte 1 is zero');
  });
});
