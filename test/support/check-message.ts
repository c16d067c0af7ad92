/** Checks a message or a modal against Slack's limits and this app's promises, from the JSON alone. */

import { expect } from 'vitest';

type Json = Record<string, unknown>;

const MENTION = /^Shared by <@[UW][A-Z0-9]+>$/;

/** Every object inside, itself included. */
export function objects(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objects)];
}

/** The quotations of some blocks: each rich_text_quote with its leaves joined. */
export function quotations(blocks: unknown): string[] {
  return objects(blocks)
    .filter(({ type }) => type === 'rich_text_quote')
    .map(({ elements }) => (elements as Json[]).map(({ text }) => text).join(''));
}

export function undoEscape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function checkMessage(message: { text: string; blocks?: unknown }): void {
  expect(message.text.length).toBeLessThanOrEqual(4_000);
  expect(message.text).not.toBe('');
  const [first = ''] = message.text.split('\n');
  const rest = MENTION.test(first) ? message.text.slice(first.length) : message.text;
  expect(rest).not.toMatch(/[<>]/);
  expect(rest.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
  checkBlocks(message.blocks ?? [], 50);
}

export function checkBlocks(blocks: unknown, most: number): void {
  const list = blocks as Json[];
  expect(list.length).toBeLessThanOrEqual(most);
  const all = objects(blocks);
  const text = all.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  expect(text).toBeLessThanOrEqual(10_000);
  for (const block of list) {
    expect(['section', 'context', 'actions', 'rich_text', 'header']).toContain(block.type);
    const actions = objects(block).flatMap(({ action_id }) => action_id ?? []);
    expect(new Set(actions).size, 'action ids of one block differ').toBe(actions.length);
    if (block.type === 'context') expect((block.elements as Json[]).length).toBeLessThanOrEqual(10);
    if (block.type === 'actions') {
      expect((block.elements as Json[]).length).toBeGreaterThan(0);
      expect((block.elements as Json[]).length).toBeLessThanOrEqual(25);
    }
  }
  for (const object of all) checkObject(object);
}

/** A window or the home tab, as it was sent to Slack. */
export function checkView(view: Json): void {
  checkBlocks(view.blocks, 100);
  if (view.type === 'modal') {
    for (const key of ['title', 'close'])
      expect(((view[key] as Json).text as string).length).toBeLessThanOrEqual(24);
  }
  expect(String(view.private_metadata ?? '').length).toBeLessThanOrEqual(3_000);
  expect(String(view.callback_id ?? '').length).toBeLessThanOrEqual(255);
}

function checkObject(object: Json): void {
  switch (object.type) {
    case 'mrkdwn':
      expect(object.text).toMatch(MENTION);
      break;
    case 'plain_text':
      expect(object.text).not.toBe('');
      expect((object.text as string).length).toBeLessThanOrEqual(3_000);
      expect(object.emoji).toBe(false);
      break;
    case 'text':
      expect(object.text).not.toBe('');
      break;
    case 'button': {
      const label = object.text as Json;
      expect((label.text as string).length).toBeLessThanOrEqual(75);
      expect((object.value as string).length).toBeLessThanOrEqual(2_000);
      expect((object.accessibility_label as string).length).toBeLessThanOrEqual(75);
      expect(object.action_id).toMatch(/^[a-z_]{1,255}$/);
      break;
    }
    case 'header':
      expect(((object.text as Json).text as string).length).toBeLessThanOrEqual(150);
      break;
    case 'external_select':
      expect(((object.placeholder as Json).text as string).length).toBeLessThanOrEqual(150);
      expect(object.action_id).toMatch(/^[a-z_]{1,255}$/);
      if (object.initial_option) checkOption(object.initial_option as Json);
      break;
    case 'user':
    case 'usergroup':
    case 'broadcast':
    case 'channel':
    case 'link':
    case 'markdown':
      expect.fail(`a ${object.type} element`);
  }
}

/** One option of a menu. */
export function checkOption(option: Json): void {
  checkObject(option.text as Json);
  expect(((option.text as Json).text as string).length).toBeLessThanOrEqual(75);
  expect((option.value as string).length).toBeLessThanOrEqual(150);
  expect(option.value).toMatch(/^[0-9a-f]+$/);
}
