/** Debian's Chromium on the practice workspace, one program and one clean profile for each test file. */

import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Snapshot } from '../../src/practice/shapes.ts';
import { MainProcess } from '../support/process.ts';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENSHOTS = new URL('../../artifacts/browser/', import.meta.url).pathname;
const WIDTHS = { narrow: { width: 360, height: 740 }, wide: { width: 1440, height: 900 } };

export interface PracticeInBrowser {
  url: string;
  context: BrowserContext;
  /** A new page on the workspace, whose errors fail the test. */
  open(): Promise<Page>;
  stop(): Promise<void>;
}

/** @param env of the program, beside a free port */
export async function startInBrowser(env: Record<string, string> = {}): Promise<PracticeInBrowser> {
  const main = new MainProcess({ PORT: '0', LOG_LEVEL: 'warn', ...env });
  const [url] = await main.says(/http:\/\/127\.0\.0\.1:\d+/);
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'chromium-')), {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: WIDTHS.wide,
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const errors: string[] = [];
  return {
    url,
    context,
    async open() {
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(url);
      await page.getByRole('textbox', { name: 'Message #newsroom' }).waitFor();
      return page;
    },
    async stop() {
      await context.close();
      main.kill('SIGTERM');
      expect(await main.ended).toEqual({ code: 0, signal: null });
      expect(errors).toEqual([]);
    },
  };
}

/** Shows the workspace changed in this way, which no app and no person could bring about. */
export async function showAs(page: Page, change: (snapshot: Snapshot) => void): Promise<void> {
  await page.route('**/practice/changes', async (route) => {
    const stream = await fetch(route.request().url());
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
    await reader.cancel();
    const snapshot = JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as Snapshot;
    change(snapshot);
    const body = `event: snapshot\ndata: ${JSON.stringify(snapshot)}\n\n`;
    await route.fulfill({ contentType: 'text/event-stream', body });
  });
}

/** Screenshots at both widths in both themes, and no serious finding of axe's in any of them. */
export async function looksRight(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}-${colorScheme}.png`) });
      expect({ name, width, sideways: await scrollsSideways(page) }).toEqual({ name, width, sideways: [] });
      expect({ name, width, colorScheme, problems: await axeProblems(page) }).toMatchObject({ problems: [] });
    }
  }
  await page.setViewportSize(WIDTHS.wide);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What is wider than its place, but for tables and code, which scroll by themselves. */
async function scrollsSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body *:not(.table, pre, textarea)')]
      .filter((element) => element.matches('html') || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
}

async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
}

export function composer(page: Page, name = 'Message #newsroom'): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Types into the composer and presses Enter. */
export async function say(page: Page, text: string, name?: string): Promise<void> {
  await composer(page, name).fill(text);
  await page.keyboard.press('Enter');
}

/** The newest message with this text in it. */
export function message(page: Page, text: string | RegExp): Locator {
  return page.getByRole('article').filter({ hasText: text }).last();
}
