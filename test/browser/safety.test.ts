import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierFolder } from '../support/dossier-folder.ts';
import { looksRight, message, type PracticeInBrowser, say, showAs, startInBrowser } from './browser.ts';

/** Runs if it ever becomes markup. */
const HOSTILE = '<img src=x onerror="document.title=`owned`"><script>document.title=`owned`</script>';

let practice: PracticeInBrowser;
let elsewhere: Server;
let elsewhereUrl = '';
beforeAll(async () => {
  const article = `The heron stood at the pier, ${HOSTILE} said the harbour master Tovik. Tovik left.\n`;
  practice = await startInBrowser({ DOSSIER: dossierFolder({ 'a.txt': article, 'b.txt': article }) });
  elsewhere = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<p>elsewhere'),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  elsewhere.close();
  await practice.stop();
});

test('markup in an article, a query and a message is shown as the characters it is', async () => {
  const page = await practice.open();
  await say(page, '/musk-putin heron');
  await message(page, 'Asked: heron').locator('blockquote').filter({ hasText: HOSTILE }).first().waitFor();
  await say(page, `/musk-putin ${HOSTILE}`);
  await message(page, /Asked: <img src=x/).waitFor();
  await say(page, HOSTILE);
  await message(page, HOSTILE).waitFor();
  expect(await page.locator('img, .messages script').count()).toBe(0);
  expect(await page.title()).not.toContain('owned');
  await page.close();
});

test('markup in a name is shown as the characters it is', async () => {
  const page = await practice.context.newPage();
  await showAs(page, (snapshot) => {
    for (const person of snapshot.people) person.name = HOSTILE;
    for (const channel of snapshot.channels) channel.name = HOSTILE;
  });
  await page.goto(practice.url);
  await message(page, HOSTILE).waitFor();
  expect(await page.locator('img, .page script').count()).toBe(0);
  expect(await page.title()).not.toContain('owned');
  await page.close();
});

test('a table shows its cells as they are, and scrolls without the page', async () => {
  const text = `*The* _heron_ stood &gt; <@U0REPORTER> :smile: ${HOSTILE}`;
  const cells = [
    { type: 'raw_text', text },
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
    { type: 'raw_number', value: 118_000_000, text: '118 million' },
  ];
  const head = ['In a.txt', 'In b.txt', 'Count'].map((label) => ({ type: 'raw_text', text: label }));
  const column_settings = [{ is_wrapped: true }, { is_wrapped: true }, { align: 'right' }];
  const page = await practice.context.newPage();
  await showAs(page, ({ messages }) => {
    const last = messages.at(-1)!;
    messages.splice(0, messages.length, last);
    last.blocks = [{ type: 'table', block_id: 't', rows: [head, cells, cells], column_settings }];
  });
  await page.goto(practice.url);
  const table = page.getByRole('region', { name: 'Table' });
  await table.waitFor();
  expect(await table.locator('td').allInnerTexts()).toEqual([
    ...['In a.txt', 'In b.txt', 'Count'],
    ...[text, text, '118 million'],
    ...[text, text, '118 million'],
  ]);
  await looksRight(page, 'table');
  await page.close();
});

test('a page from elsewhere can neither read it, nor write to it, nor load a script of it', async () => {
  const page = await practice.context.newPage();
  await page.goto(elsewhereUrl);
  const tried = await page.evaluate(async (url) => {
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        () => 'refused',
      );
    const loads = (element: HTMLElement) =>
      outcome(
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          document.body.append(element);
        }),
      );
    const body = JSON.stringify({ do: 'send', channel: 'C0NEWSROOM', thread_ts: null, text: 'intruder' });
    const headers = { 'content-type': 'application/json' };
    const script = (src: string) => loads(Object.assign(document.createElement('script'), { src }));
    return {
      read: await outcome(fetch(url)),
      write: await outcome(fetch(`${url}/practice/act`, { method: 'POST', headers, body })),
      blindWrite: await outcome(fetch(`${url}/practice/act`, { method: 'POST', mode: 'no-cors', body })),
      stream: await outcome(
        new Promise((resolve, reject) => {
          const source = new EventSource(`${url}/practice/changes`);
          source.onmessage = resolve;
          source.onopen = resolve;
          source.onerror = reject;
        }),
      ),
      script: await script(`${url}/practice/changes`),
    };
  }, practice.url);
  expect(tried).toEqual({
    read: 'refused',
    write: 'refused',
    blindWrite: 'refused',
    stream: 'refused',
    script: 'refused',
  });
  const mine = await practice.open();
  expect(await mine.getByText('intruder').count()).toBe(0);
  await mine.close();
  await page.close();
});

test('the page runs no script from elsewhere and calls nobody else', async () => {
  const page = await practice.context.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto(practice.url);
  await page.getByRole('textbox', { name: 'Message #newsroom' }).waitFor();
  expect([...asked].filter((origin) => origin !== 'null')).toEqual([practice.url]);
  const loaded = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { src });
        script.onload = () => resolve('ran');
        script.onerror = () => resolve('refused');
        document.body.append(script);
      }),
    `${elsewhereUrl}/x.js`,
  );
  expect(loaded).toBe('refused');
  await page.close();
});
