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

/** Fails with what was to hold. Unlike `expect` it costs nothing where it does hold, and there are a million objects. */
function must(holds: boolean, what: string, found: unknown): void {
  if (!holds) expect.fail(`${what}: ${JSON.stringify(found)}`);
}

/** A text of 1 to `most` characters. */
function mustBeText(text: unknown, most: number, what: string): void {
  must(typeof text === 'string' && text.length > 0 && text.length <= most, `${what} of 1 to ${most}`, text);
}

const BLOCKS = new Set(['section', 'context', 'actions', 'rich_text', 'header', 'table']);

export function checkBlocks(blocks: unknown, most: number): void {
  const list = blocks as Json[];
  must(list.length <= most, `no more than ${most} blocks`, list.length);
  const all = objects(blocks);
  const text = all.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  must(text <= 10_000, 'no more than 10,000 characters', text);
  for (const block of list) {
    must(BLOCKS.has(block.type as string), 'a block that is used here', block);
    if (block.type === 'table') checkTable(block);
    const actions = objects(block).flatMap(({ action_id }) => action_id ?? []);
    must(new Set(actions).size === actions.length, 'action ids of one block differ', actions);
    const { length } = Array.isArray(block.elements) ? block.elements : [];
    if (block.type === 'context') must(length <= 10, 'at most 10 elements', block);
    if (block.type === 'actions') must(length > 0 && length <= 25, '1 to 25 elements', block);
  }
  for (const object of all) checkObject(object);
}

function checkTable({ rows }: Json): void {
  const cells = rows as Json[][];
  expect(cells.length).toBeLessThanOrEqual(100);
  for (const row of cells) {
    expect(row).toHaveLength(cells[0]!.length);
    expect(row.length).toBeLessThanOrEqual(20);
    for (const cell of row) expect(cell.type).toBe('rich_text');
  }
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
  const textIn = (key: string) => (object[key] as Json).text;
  switch (object.type) {
    case 'mrkdwn':
      must(MENTION.test(String(object.text)), 'a mention and no other markup', object);
      break;
    case 'plain_text':
      mustBeText(object.text, 3_000, 'plain text');
      must(object.emoji === false, 'no emoji', object);
      break;
    case 'text':
      must(object.text !== '', 'a leaf with text', object);
      break;
    case 'button':
      mustBeText(textIn('text'), 75, 'a label');
      must((object.value as string).length <= 2_000, 'a value of at most 2,000', object);
      must((object.accessibility_label as string).length <= 75, 'a spoken label of at most 75', object);
      must(/^[a-z_]{1,255}$/.test(String(object.action_id)), 'an action id', object);
      break;
    case 'header':
      mustBeText(textIn('text'), 150, 'a header');
      break;
    case 'external_select':
      mustBeText(textIn('placeholder'), 150, 'a placeholder');
      must(/^[a-z_]{1,255}$/.test(String(object.action_id)), 'an action id', object);
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
  mustBeText((option.text as Json).text, 75, 'an option');
  must(/^[0-9a-f]{1,150}$/.test(String(option.value)), 'a value of hexadecimal digits', option);
}
