import { describe, expect, test, vi } from 'vitest';
import * as command from '../../src/cli/ask-command.ts';
import { runAsProcess, runInProcess } from '../support/command.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

vi.stubEnv('DOSSIER', '');
const ask = (args: string[], input = '') => runInProcess(command.ask, args, input);

describe('as a process', () => {
  test('answers on standard output, exit code 0', async () => {
    const { status, stdout, stderr } = runAsProcess('ask', ['taiwan']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe((await ask(['taiwan'])).stdout);
  });
  test('reads its queries from standard input, exit code 0', () => {
    const { status, stdout } = runAsProcess('ask', ['--batch'], 'nato\r\n\nhouthi');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
  });
  test('says on standard error what went wrong, exit code 2', () => {
    const { status, stdout, stderr } = runAsProcess('ask', ['before:soon taiwan']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('At character 8: "soon" is not a date');
  });
  test('no answer: exit code 1', () => expect(runAsProcess('ask', ['nato']).status).toBe(1));
});

describe('ask', () => {
  test('prints quotations with file, paragraph and date or its absence; exit code 0', async () => {
    const { status, stdout } = await ask(['taiwan']);
    expect(status).toBe(0);
    for (const place of [
      '000 · paragraph 9 · no date in file',
      '001 · Elon Musk’s Secret Conversations with Vladimir Putin Raise Security and Geopolitical Concerns · paragraph 2 · no date in file',
      '002 · paragraph 2 · 2024-10-25',
      '003 · paragraph 2 · no date in file',
      '004 · paragraph 2 · 2024-10-26',
    ]) {
      expect(stdout).toContain(place);
    }
    expect(stdout).toContain('In 5 of 5 files (near-copies counted once: 4).');
    expect(stdout).not.toContain('\u001B');
  });
  test('what the first passage does not carry of a claim stands above it', async () => {
    const { stdout } = await ask(['check', 'Musk donated 20,000 terminals']);
    expect(stdout).toMatch(/^The claim says “20,000”; the first passage says “15,000”\.\n\n1\. /);
  });
  test('no answer: the reason, exit code 1', async () => {
    expect(await ask(['nato'])).toEqual({
      status: 1,
      stdout: 'None of the 5 files contains “nato”.\n',
      stderr: '',
    });
  });
  test('what an id offered instead shows is said', async () => {
    const { stdout } = await ask(['houthi taiwan']);
    expect(stdout).toMatch(/\nTry: taiwan\nTry: show [0-9a-z-]+ \(the nearest passage\)\n$/);
  });
  test('a query that cannot be read: exit code 2, the reason on standard error', async () => {
    const { status, stdout, stderr } = await ask(['before:soon taiwan']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('At character 8: "soon" is not a date');
  });
  test('--json prints one document', async () => {
    const { status, stdout } = await ask(['--json', 'houthi']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ query: 'houthi', kind: 'lookup', status: 'answered' });
  });
  test('--batch answers every line in order, the empty one too; exit code 0', async () => {
    const { status, stdout } = await ask(['--batch'], 'nato\r\n\nhouthi');
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((a) => [a.query, a.status])).toEqual([
      ['nato', 'no_answer'],
      ['', 'no_answer'],
      ['houthi', 'answered'],
    ]);
  });
  test('--dossier reads another one', async () => {
    const dossier = dossierFolder({ 'a.txt': 'The quay is shut.' });
    expect((await ask(['--dossier', dossier, 'quay'])).stdout).toContain('\nThe quay is shut.\n');
  });
  test('help says what can be typed', async () => {
    const { status, stdout } = await ask(['help']);
    expect(status).toBe(0);
    expect(stdout).toContain('from:001');
  });
  test('control characters of an article never reach the terminal', async () => {
    const dossier = dossierFolder({ 'a.txt': 'The quay \u001B[2Jis shut.\nThe quay is open.' });
    const { stdout } = await ask(['--dossier', dossier, 'quay']);
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toContain('[not printed: it holds control characters; see a or --json]');
  });
});

describe('bad usage: exit code 2 and a message on standard error', () => {
  test.each<[string[], string]>([
    [[], 'no query was given'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--batch', 'x'], '--batch reads its queries from standard input'],
    [['--dossier', '/nowhere', 'x'], '/nowhere: there is no such folder. Check DOSSIER in .env'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await ask(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
