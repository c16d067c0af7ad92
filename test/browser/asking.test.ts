/** Every other place that one asks from: a mention, a thread, direct messages, shortcuts, the app's home. */

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

const thread = () => page.getByRole('complementary', { name: 'Thread' });

test('a mention is answered in its thread, and so is a mention there', async () => {
  await composer(page).pressSequentially('@Do');
  await page.getByRole('option', { name: /@Dossier Desk/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('taiwan');
  await page.keyboard.press('Enter');
  await message(page, '@Dossier Desk taiwan').getByRole('button', { name: '1 reply' }).click();
  await thread().locator('blockquote').first().waitFor();
  await say(page, '@Dossier Desk "118 million"', 'Reply in thread');
  await thread().locator('blockquote').filter({ hasText: '118 million' }).first().waitFor();
  await looksRight(page, 'thread');
  await page.keyboard.press('Escape');
  await thread().waitFor({ state: 'detached' });
});

test.each([
  ['compare', 'compare taiwan'],
  ['sources', 'sources'],
  ['export', 'export md taiwan'],
])('the answer to %s fits the page', async (name, query) => {
  await say(page, `/musk-putin ${query}`);
  const answer = message(page, `Asked: ${query}`);
  await answer.waitFor();
  if (name === 'sources') expect((await answer.allInnerTexts()).join()).toMatch(/File: 000\n+Title/);
  await looksRight(page, name);
});

test('a mention without words, typed in full, is sent with one Enter', async () => {
  await composer(page).fill('');
  await composer(page).pressSequentially('@Dossier Desk');
  await page.keyboard.press('Enter');
  await page
    .getByRole('article')
    .filter({ hasText: '@Dossier Desk' })
    .last()
    .getByRole('button', { name: '1 reply' })
    .waitFor();
  expect(await composer(page).inputValue()).toBe('');
});

test('what went wrong leaves the composer free, and goes with the next message', async () => {
  await say(page, '/musk taiwan');
  const alert = page.getByRole('alert').getByText('/musk');
  await alert.waitFor();
  const [toast, box] = [await alert.boundingBox(), await composer(page).boundingBox()];
  expect(toast!.y + toast!.height).toBeLessThan(box!.y);
  await looksRight(page, 'toast');
  await say(page, '/musk-putin taiwan');
  await alert.waitFor({ state: 'detached' });
});

test('a slash command in a thread is refused, as in Slack', async () => {
  await message(page, 'Can we have this?').hover();
  await message(page, 'Can we have this?').getByRole('button', { name: 'Reply in thread' }).click();
  await say(page, '/musk-putin taiwan', 'Reply in thread');
  const alert = page.getByRole('alert').filter({ hasText: 'is not supported in threads' });
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await thread().getByRole('button', { name: 'Close thread' }).click();
});

test('a message is checked from its menu', async () => {
  const line = message(page, 'Can we have this?');
  await line.hover();
  await line.getByRole('button', { name: 'Check this message' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('blockquote').first().waitFor();
  await looksRight(page, 'check');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('the dossier is searched from a window that completes what is typed', async () => {
  await page.getByRole('button', { name: 'Search the dossier' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').pressSequentially('taiw');
  await dialog.getByRole('option').first().waitFor();
  await looksRight(page, 'search');
  await page.keyboard.press('Enter');
  await dialog.locator('blockquote').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('the app has a home, and answers direct messages', async () => {
  await page.getByRole('button', { name: 'Dossier Desk' }).first().click();
  const home = page.getByRole('tabpanel', { name: 'Home' });
  await home.getByRole('button').first().waitFor();
  await looksRight(page, 'home');
  await page.getByRole('tab', { name: 'Messages' }).click();
  await say(page, 'taiwan', 'Message Dossier Desk');
  await message(page, 'Asked: taiwan').locator('blockquote').first().waitFor();
  await looksRight(page, 'messages');
});

test('the keyboard alone reaches a message’s menu', async () => {
  await page
    .getByRole('button', { name: '# newsroom' })
    .or(page.getByRole('button', { name: 'newsroom' }))
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const button = message(page, 'Can we have this?').getByRole('button', { name: 'Check this message' });
  await button.focus();
  await expect
    .poll(() => button.evaluate((element) => getComputedStyle(element.parentElement!).opacity))
    .toBe('1');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
});
