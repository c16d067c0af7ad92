import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeApp, startPractice } from '../support/practice-app.ts';

let practice: PracticeApp;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());

/** `fetch` sets Host and Sec-Fetch-Site itself, so the request is made by hand. */
function status(url: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      resolve(response.statusCode!);
      response.destroy();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const SEND = JSON.stringify({ do: 'send', channel: 'C0NEWSROOM', thread_ts: null, text: 'intruder' });
const JSON_BODY = { 'content-type': 'application/json' };

describe('the page’s server', () => {
  const act = (headers: Record<string, string>) =>
    status(`${practice.origin}/practice/act`, headers, 'POST', SEND);

  it('takes what its own page sends', async () => {
    expect(await act({ ...JSON_BODY, origin: practice.origin, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('refuses another Origin, none, an opaque one, a form, and another site', async () => {
    const { origin } = practice;
    expect(await act({ ...JSON_BODY, origin: 'http://evil.example' })).toBe(403);
    expect(await act({ ...JSON_BODY, origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await act({ ...JSON_BODY, origin: 'null' })).toBe(403);
    expect(await act(JSON_BODY)).toBe(403);
    expect(await act({ origin, 'content-type': 'text/plain' })).toBe(403);
    expect(await act({ ...JSON_BODY, origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
    const { messages } = await practice.snapshot();
    expect(messages.filter(({ text }) => text === 'intruder')).toHaveLength(1);
  });

  it('refuses another Host, on every path of the page', async () => {
    const { port } = new URL(practice.origin);
    for (const path of ['/', '/practice/changes', '/assets/x.js', '/practice/act']) {
      expect(await status(practice.origin + path, { host: `evil.example:${port}` })).toBe(403);
      expect(await status(practice.origin + path, { host: `127.0.0.1.evil.example:${port}` })).toBe(403);
    }
    expect(await status(`${practice.origin}/practice/changes`, { host: `localhost:${port}` })).toBe(200);
  });

  it('gives no file and no stream to a page from elsewhere', async () => {
    for (const path of ['/practice/changes', '/assets/x.js']) {
      expect(await status(practice.origin + path, { 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await status(practice.origin + path, { 'sec-fetch-site': 'same-site' })).toBe(403);
    }
  });

  it('serves nothing but the built page', async () => {
    for (const path of [
      '/../package.json',
      '/assets/..%2f..%2fmain.js',
      '/main.js',
      '/assets/../../main.js',
    ]) {
      expect(await status(practice.origin + path, {})).toBe(404);
    }
  });

  it('takes unsigned requests to the app from nobody', async () => {
    expect(await status(`${practice.origin}/slack/events`, JSON_BODY, 'POST', '{}')).toBe(401);
  });

  it('forbids scripts from elsewhere, and frames', async () => {
    const { headers } = await fetch(`${practice.origin}/nothing`);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('Slack’s half', () => {
  const call = (headers: Record<string, string>) => status(`${practice.apiUrl}auth.test`, headers, 'POST');

  it('answers nobody who lacks the token', async () => {
    const headers = { authorization: 'Bearer xoxb-guess' };
    const response = await fetch(`${practice.apiUrl}auth.test`, { method: 'POST', headers });
    expect(await response.json()).toEqual({ ok: false, error: 'invalid_auth' });
  });

  it('refuses browsers and other hosts', async () => {
    expect(await call({ origin: practice.origin })).toBe(403);
    expect(await call({ 'sec-fetch-site': 'same-origin' })).toBe(403);
    expect(await call({ host: 'evil.example' })).toBe(403);
  });
});
