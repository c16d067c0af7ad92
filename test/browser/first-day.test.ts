import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composer, looksRight, message, type PracticeInBrowser, say, startInBrowser } from './browser.ts';

let practice: PracticeInBrowser;
let page: Page;
beforeAll(async () => {
  practice = await startInBrowser();
  page = await practice.open();
});
afterAll(() => practice.stop());

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('the page opens with the composer ready, something to press and lines to check', async () => {
  expect(await focused()).toBe('Message #newsroom');
  expect(await message(page, 'try one of these').getByRole('button').count()).toBeGreaterThanOrEqual(3);
  await looksRight(page, 'start');
});

test('a suggested query is one click', async () => {
  await message(page, 'try one of these')
    .getByRole('button', { name: /^Ask for/ })
    .first()
    .click();
  await message(page, 'Only visible to you').waitFor();
});

test('the slash command is completed, answered privately, and the focus stays', async () => {
  await composer(page).pressSequentially('/mu');
  await page.getByRole('option', { name: /\/musk-putin/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('taiwan');
  await page.keyboard.press('Enter');
  const answer = message(page, 'Asked: taiwan');
  await answer.getByText('Only visible to you').waitFor();
  expect(await answer.locator('blockquote').count()).toBeGreaterThan(1);
  expect(await focused()).toBe('Message #newsroom');
  expect(await composer(page).inputValue()).toBe('');
  await looksRight(page, 'answer');
});

test('Context opens a window that Escape closes, with the focus back on its button', async () => {
  const button = message(page, 'Asked: taiwan')
    .getByRole('button', { name: /^Context/ })
    .first();
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'In its paragraph' });
  await dialog.locator('blockquote').waitFor();
  await looksRight(page, 'context');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('Share posts the same quotations for everybody', async () => {
  const answer = message(page, 'Asked: taiwan');
  const quoted = await answer.locator('blockquote').allInnerTexts();
  await answer.getByRole('button', { name: /^Share/ }).click();
  const shared = message(page, 'Shared by');
  await shared.waitFor();
  expect(await shared.locator('blockquote').allInnerTexts()).toEqual(quoted);
  expect(await shared.getByText('Only visible to you').count()).toBe(0);
});

test('a private answer can be dismissed', async () => {
  await say(page, '/musk-putin "regulatory gifts"');
  const answer = message(page, 'Asked: "regulatory gifts"');
  await answer.getByRole('button', { name: 'Dismiss message' }).click();
  await answer.waitFor({ state: 'detached' });
});

test('Shift+Enter breaks the line, Up edits, Escape leaves it as it was', async () => {
  await composer(page).fill('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await message(page, 'one\ntwo').waitFor();
  await page.keyboard.press('ArrowUp');
  expect(await composer(page).inputValue()).toBe('one\ntwo');
  await page.keyboard.press('Escape');
  expect(await composer(page).inputValue()).toBe('');
  await page.keyboard.press('ArrowUp');
  await say(page, 'three');
  await message(page, /three[\s\S]*|\(edited\)/).waitFor();
  await message(page, '(edited)').getByText('three').waitFor();
});

test('a command that is none is said in a corner, and is not lost', async () => {
  await say(page, '/other thing');
  const alert = page.getByRole('alert').filter({ hasText: '/other is not a valid command' });
  await alert.waitFor();
  expect(await composer(page).inputValue()).toBe('/other thing');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await composer(page).fill('');
});

test('the banner tells how to connect, with the manifest to copy', async () => {
  await page.getByRole('button', { name: 'Connect a real workspace' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect a real workspace' });
  await dialog.getByRole('button', { name: 'Copy manifest' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('- command: /musk-putin');
  await looksRight(page, 'connect');
  await page.keyboard.press('Escape');
});

test('the developer’s panel shows each request, with blocks to copy', async () => {
  const toggle = page.getByRole('button', { name: 'Developer', exact: true });
  await toggle.click();
  const panel = page.getByRole('region', { name: 'Developer’s panel' });
  const first = panel.getByRole('listitem').filter({ hasText: 'response_url' }).first();
  await first.locator('summary').click();
  await first.getByRole('button', { name: 'Copy blocks for Block Kit Builder' }).click();
  await first.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.blocks.length).toBeGreaterThan(0);
  await looksRight(page, 'developer');
  await toggle.click();
});

test('the first answer is on screen soon after Enter (printed, not asserted)', async () => {
  const fresh = await practice.open();
  await fresh.evaluate(() => {
    const state = globalThis as unknown as { began?: number; shown?: number };
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Enter') state.began = performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (state.began && !state.shown && document.body.textContent.includes('Asked: 118 million')) {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            state.shown ??= performance.now();
          }),
        );
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  await say(fresh, '/musk-putin 118 million');
  const shown = await fresh.waitForFunction(() => {
    const { began, shown } = globalThis as unknown as { began: number; shown?: number };
    return shown && shown - began;
  });
  process.stdout.write(`Enter to answer on screen: ${Math.round((await shown.jsonValue()) as number)} ms\n`);
  await fresh.close();
});
