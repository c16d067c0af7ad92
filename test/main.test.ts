import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import * as source from '../src/opening.ts';
import { dossierFolder } from './support/dossier-folder.ts';
import { slashCommand } from './support/payloads.ts';
import { buildProgram, MainProcess } from './support/process.ts';
import { commandForm, SIGNING_SECRET, signedHeaders } from './support/signed.ts';
import { TestSlack } from './support/slack.ts';

let main: MainProcess;
let slack: TestSlack | undefined;
beforeAll(buildProgram, 60_000);
afterEach(async () => {
  // A test without a process of its own finds the last one's, or none.
  main?.kill();
  await main?.ended;
  slack?.stop();
  slack = undefined;
});

const BOT_TOKEN = 'xoxb-secret-1';
const HTTP = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, HOST: '127.0.0.1' };
const SOCKET = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-secret-2' };
const STARTED = /"port":(\d+).*"started"/;

async function health(port: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('without Slack variables', () => {
  it('opens the practice workspace, serves health, and ends with 0 on SIGTERM', async () => {
    main = new MainProcess({ PORT: '0' });
    const [, port] = await main.says(/http:\/\/127\.0\.0\.1:(\d+)\n/);
    expect(main.stdout).toContain('No Slack variables are set, so this is the practice workspace:');
    expect(main.stdout).toContain('Nothing leaves this machine.');
    const { status, body } = await health(port!);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', mode: 'none', files: 5 });
    expect(body.dossier).toBeTypeOf('string');
    expect(body.sentences).toBeGreaterThan(50);
    expect(new Date(body.loadedAt as string).toISOString()).toBe(body.loadedAt);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST' })).status).toBe(401);
    main.kill('SIGTERM');
    expect(await main.ended).toEqual({ code: 0, signal: null });
  });
});

describe('over HTTP', () => {
  it('answers, finishes what is being answered on SIGTERM, ends with 0, and logs no secret and no text', async () => {
    slack = await TestSlack.start(BOT_TOKEN);
    main = new MainProcess({ ...HTTP, SLACK_API_URL: slack.apiUrl, PORT: '0', LOG_LEVEL: 'trace' });
    const [, port] = await main.says(STARTED);
    const ask = async (url: string) => {
      const body = commandForm(slashCommand('taiwan', slack!.responseUrl(url)));
      const request = { method: 'POST', body, headers: signedHeaders(body) };
      return (await fetch(`http://127.0.0.1:${port}/slack/events`, request)).status;
    };
    expect(await ask('first')).toBe(200);
    await slack.until(() => slack!.posts[0]);
    expect((await health(port!)).body).toMatchObject({ status: 'ok', mode: 'http', bot: 'ok' });

    // The answer fails while the process stops; the sentence to the user is what must still be sent.
    slack.faults.set('response', ['slow', { status: 500 }]);
    expect(await ask('last')).toBe(200);
    await slack.until(() => slack!.held.length === 1);
    main.kill('SIGTERM');
    await main.says(/"stopping"/);
    slack.release();
    expect(await main.ended).toEqual({ code: 0, signal: null });
    expect(slack.posts.map(({ url }) => url)).toEqual(['first', 'last']);
    expect(slack.posts[1]!.body.text).toContain('incident');

    expect(main.stdout).toContain('"asked"');
    const { trigger_id } = slashCommand('', '');
    for (const secret of ['taiwan', 'Taiwan', 'xoxb-', SIGNING_SECRET, '/response/', trigger_id!]) {
      expect(main.stdout + main.stderr).not.toContain(secret);
    }
  });
});

describe('over Socket Mode', () => {
  it('tells by health whether the socket is connected, logs no secret, and ends with 0 on SIGINT', async () => {
    slack = await TestSlack.start(BOT_TOKEN);
    main = new MainProcess({ ...SOCKET, SLACK_API_URL: slack.apiUrl, PORT: '0', LOG_LEVEL: 'trace' });
    const [, port] = await main.says(STARTED);
    await main.says(/"socket connected"/);
    expect(await health(port!)).toMatchObject({
      status: 200,
      body: { status: 'ok', mode: 'socket', socket: 'connected' },
    });
    slack.sendEnvelope({
      type: 'slash_commands',
      envelope_id: 'e1',
      payload: slashCommand('taiwan', slack.responseUrl('r')),
    });
    await slack.until(() => slack!.posts[0]);

    slack.faults.set('apps.connections.open', ['hang']);
    slack.socketMode.drop();
    await main.says(/"socket disconnected"/);
    expect(await health(port!)).toMatchObject({
      status: 503,
      body: { status: 'unavailable', socket: 'disconnected' },
    });
    main.kill('SIGINT');
    expect(await main.ended).toEqual({ code: 0, signal: null });
    const { trigger_id } = slashCommand('', '');
    for (const secret of ['taiwan', 'Taiwan', 'xoxb-', 'xapp-', '/response/', trigger_id!]) {
      expect(main.stdout + main.stderr).not.toContain(secret);
    }
  });

  it('ends with 1 and says what to do where Slack refuses the app-level token', async () => {
    slack = await TestSlack.start(BOT_TOKEN);
    const body = '{"ok":false,"error":"invalid_auth"}';
    slack.faults.set('apps.connections.open', [{ status: 200, body }]);
    main = new MainProcess({ ...SOCKET, SLACK_API_URL: slack.apiUrl, PORT: '0' });
    expect((await main.ended).code).toBe(1);
    expect(main.stderr).toBe(
      'Slack refused SLACK_APP_TOKEN (invalid_auth). ' +
        'Copy the token again from "Basic Information", "App-Level Tokens".\n',
    );
  });
});

describe('what cannot start', () => {
  it('ends with 1 and lists every problem of the settings', async () => {
    main = new MainProcess({ SLACK_BOT_TOKEN: BOT_TOKEN, PORT: 'x' });
    expect((await main.ended).code).toBe(1);
    expect(main.stderr.split('\n')).toEqual([
      'The settings cannot be used:',
      expect.stringContaining('PORT is not a port.'),
      expect.stringContaining('SLACK_BOT_TOKEN is set, but neither'),
      '',
    ]);
    expect(main.stdout + main.stderr).not.toContain('secret-1');
  });

  it('reads .env of the working directory, which the environment overrides', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'main-'));
    writeFileSync(join(folder, '.env'), 'PORT=x\nLOG_LEVEL=loud\n');
    main = new MainProcess({ LOG_LEVEL: 'info' }, folder);
    expect((await main.ended).code).toBe(1);
    expect(main.stderr).toContain('PORT is not a port.');
    expect(main.stderr).not.toContain('LOG_LEVEL');
  });

  it('ends with 2 and names the folder where the dossier cannot be read', async () => {
    main = new MainProcess({ DOSSIER: 'nowhere', PORT: '0' });
    expect((await main.ended).code).toBe(2);
    expect(main.stderr).toMatch(/^The dossier cannot be read:\n {2}.*nowhere: .+\n/);
  });

  it('ends with 1 and says so where the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    main = new MainProcess({ PORT: String(port) });
    const { code } = await main.ended;
    other.close();
    expect(code).toBe(1);
    expect(main.stderr).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop the other program, or set PORT to a free port.\n`,
    );
  });
});

test('opened in turn by the compiled program and by its source, a large dossier is read once by each', async () => {
  const sentences = Array.from({ length: 2100 }, (_, i) => `The quay ${i} was shut.`);
  const path = dossierFolder({ 'a.txt': `${sentences.join(' ')}\n` });
  const cache = dossierFolder({});
  // Its address is no constant, so that the types need no build.
  const compiled: typeof source = await import(new URL('../dist/opening.js', import.meta.url).href);
  const isRead = ({ openLibrary }: typeof source): boolean => {
    let read = false;
    const { searcher } = openLibrary(path, { cache, onProgress: () => (read = true) }).library;
    expect(searcher.index.size).toBe(sentences.length);
    return read;
  };
  const programs = [compiled, source, compiled, source, compiled];
  expect(programs.map(isRead)).toEqual([true, true, false, false, false]);
});
