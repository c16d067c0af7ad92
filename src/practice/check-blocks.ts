/** What Slack refuses of blocks, so that a view that breaks a limit shows it here first. */

import { LIMITS } from '../slack/limits.ts';
import { textLength } from '../slack/views/text.ts';
import type { Json } from './shapes.ts';

const MESSAGE_BLOCKS = new Set(
  'actions context context_actions divider file header image input markdown rich_text section table video'.split(
    ' ',
  ),
);
/** `alert` is for modals only, and a table for messages only. */
const VIEW_BLOCKS = new Set(
  'actions alert context divider header image input rich_text section video'.split(' '),
);
const ELEMENTS = new Set(
  `button channels_select checkboxes conversations_select datepicker datetimepicker email_text_input external_select
   feedback_buttons icon_button image multi_channels_select multi_conversations_select multi_external_select
   multi_static_select multi_users_select number_input overflow plain_text_input radio_buttons rich_text_input
   static_select timepicker url_text_input users_select workflow_button mrkdwn plain_text`.split(/\s+/),
);

/**
 * What is wrong with some blocks, in the manner of Slack's `response_metadata.messages`; empty where nothing is.
 *
 * @param surface what they are for: a message, or a modal or home tab
 * @example checkBlocks([{ type: 'sektion' }], 'message') // ['unsupported type: sektion [json-pointer:/blocks/0/type]']
 */
export function checkBlocks(blocks: unknown, surface: 'message' | 'view'): string[] {
  if (!Array.isArray(blocks)) return ['must be an array [json-pointer:/blocks]'];
  const most = surface === 'message' ? LIMITS.blocks : LIMITS.modalBlocks;
  const wrong: string[] = [];
  if (blocks.length > most) wrong.push(`no more than ${most} items allowed [json-pointer:/blocks]`);
  const ids = new Set<unknown>();
  for (const [i, block] of blocks.entries()) {
    const at = `/blocks/${i}`;
    if (!isObject(block)) {
      wrong.push(`must be an object [json-pointer:${at}]`);
      continue;
    }
    const known = surface === 'message' ? MESSAGE_BLOCKS : VIEW_BLOCKS;
    if (!known.has(String(block.type))) {
      wrong.push(`unsupported type: ${block.type} [json-pointer:${at}/type]`);
      continue;
    }
    if (block.block_id !== undefined) {
      if (ids.has(block.block_id)) wrong.push(`duplicate block_id [json-pointer:${at}/block_id]`);
      ids.add(block.block_id);
      tooLong(block.block_id, LIMITS.blockId, `${at}/block_id`, wrong);
    }
    checkBlock(block, at, wrong);
  }
  if (blocks.filter((block) => isObject(block) && block.type === 'table').length > LIMITS.tables)
    wrong.push('only one table is allowed [json-pointer:/blocks]');
  return wrong;
}

function checkBlock(block: Json, at: string, wrong: string[]): void {
  const list = (key: string): unknown[] => (Array.isArray(block[key]) ? block[key] : []);
  switch (block.type) {
    case 'section':
      if (!isObject(block.text) && list('fields').length === 0)
        wrong.push(`missing required field: text or fields [json-pointer:${at}]`);
      if (block.text !== undefined) checkText(block.text, LIMITS.sectionText, `${at}/text`, wrong);
      tooMany(list('fields'), LIMITS.fields, `${at}/fields`, wrong);
      for (const [i, field] of list('fields').entries())
        checkText(field, LIMITS.fieldText, `${at}/fields/${i}`, wrong);
      if (block.accessory !== undefined) checkElement(block.accessory, `${at}/accessory`, wrong);
      break;
    case 'header':
      checkText(block.text, LIMITS.headerText, `${at}/text`, wrong);
      break;
    case 'context':
    case 'actions':
    case 'context_actions': {
      const most = block.type === 'actions' ? LIMITS.actionsElements : LIMITS.contextElements;
      if (list('elements').length === 0)
        wrong.push(`must provide at least one element [json-pointer:${at}/elements]`);
      tooMany(list('elements'), most, `${at}/elements`, wrong);
      for (const [i, element] of list('elements').entries()) {
        checkElement(element, `${at}/elements/${i}`, wrong);
      }
      break;
    }
    case 'input':
      checkText(block.label, LIMITS.inputLabel, `${at}/label`, wrong);
      checkElement(block.element, `${at}/element`, wrong);
      break;
    case 'rich_text':
      checkRichText(block.elements, `${at}/elements`, wrong);
      break;
    case 'table':
      checkTable(list('rows'), list('column_settings'), at, wrong);
      break;
  }
}

function checkTable(rows: unknown[], settings: unknown[], at: string, wrong: string[]): void {
  if (rows.length === 0) wrong.push(`must provide at least one row [json-pointer:${at}/rows]`);
  tooMany(rows, LIMITS.tableRows, `${at}/rows`, wrong);
  tooMany(settings, LIMITS.tableCells, `${at}/column_settings`, wrong);
  for (const [i, row] of rows.entries()) {
    const place = `${at}/rows/${i}`;
    if (!Array.isArray(row) || row.length === 0) {
      wrong.push(`must provide at least one cell [json-pointer:${place}]`);
      continue;
    }
    tooMany(row, LIMITS.tableCells, place, wrong);
    for (const [j, cell] of row.entries()) checkCell(cell, `${place}/${j}`, wrong);
  }
  if (textLength(rows) > LIMITS.tableText)
    wrong.push(`must be less than ${LIMITS.tableText + 1} characters in all cells [json-pointer:${at}/rows]`);
}

function checkCell(cell: unknown, at: string, wrong: string[]): void {
  const { type, elements, value } = isObject(cell) ? cell : {};
  if (type === 'rich_text') checkRichText(elements, `${at}/elements`, wrong);
  else if (type === 'raw_text' || type === 'raw_number') checkText(cell, LIMITS.tableText, at, wrong);
  else wrong.push(`unsupported type: ${type} [json-pointer:${at}/type]`);
  if (type === 'raw_number' && typeof value !== 'number')
    wrong.push(`missing required field: value [json-pointer:${at}]`);
}

function checkElement(element: unknown, at: string, wrong: string[]): void {
  if (!isObject(element) || !ELEMENTS.has(String(element.type))) {
    wrong.push(`unsupported type: ${isObject(element) ? element.type : element} [json-pointer:${at}/type]`);
    return;
  }
  if (element.type === 'mrkdwn' || element.type === 'plain_text') {
    checkText(element, LIMITS.contextText, at, wrong);
    return;
  }
  tooLong(element.action_id, LIMITS.actionId, `${at}/action_id`, wrong);
  if (element.type === 'button') {
    checkText(element.text, LIMITS.buttonText, `${at}/text`, wrong);
    tooLong(element.value, LIMITS.buttonValue, `${at}/value`, wrong);
    tooLong(element.accessibility_label, LIMITS.buttonAccessibilityLabel, `${at}/accessibility_label`, wrong);
  }
  if (element.placeholder !== undefined) {
    checkText(element.placeholder, LIMITS.placeholder, `${at}/placeholder`, wrong);
  }
  if (Array.isArray(element.options)) {
    const most = element.type === 'overflow' ? LIMITS.overflowOptions : LIMITS.options;
    tooMany(element.options, most, `${at}/options`, wrong);
    for (const [i, option] of element.options.entries()) {
      if (isObject(option)) tooLong(option.value, LIMITS.optionValue, `${at}/options/${i}/value`, wrong);
      checkText(isObject(option) ? option.text : null, LIMITS.optionText, `${at}/options/${i}/text`, wrong);
    }
  }
}

const LEAVES = new Set('broadcast channel color date emoji link team text user usergroup'.split(' '));
const RUNS = new Set(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']);

function checkRichText(elements: unknown, at: string, wrong: string[]): void {
  if (!Array.isArray(elements)) {
    wrong.push(`missing required field: elements [json-pointer:${at}]`);
    return;
  }
  for (const [i, element] of elements.entries()) {
    const type = isObject(element) ? String(element.type) : '';
    if (RUNS.has(type)) checkRichText((element as Json).elements, `${at}/${i}/elements`, wrong);
    else if (!LEAVES.has(type)) wrong.push(`unsupported type: ${type} [json-pointer:${at}/${i}/type]`);
    else if (type === 'text' && (element as Json).text === '')
      wrong.push(`must be more than 0 characters [json-pointer:${at}/${i}/text]`);
  }
}

function checkText(text: unknown, most: number, at: string, wrong: string[]): void {
  if (!isObject(text) || typeof text.text !== 'string') {
    wrong.push(`missing required field: text [json-pointer:${at}]`);
  } else if (text.text === '') {
    wrong.push(`must be more than 0 characters [json-pointer:${at}/text]`);
  } else tooLong(text.text, most, `${at}/text`, wrong);
}

function tooLong(value: unknown, most: number, at: string, wrong: string[]): void {
  if (typeof value === 'string' && value.length > most)
    wrong.push(`must be less than ${most + 1} characters [json-pointer:${at}]`);
}

function tooMany(items: unknown[], most: number, at: string, wrong: string[]): void {
  if (items.length > most) wrong.push(`no more than ${most} items allowed [json-pointer:${at}]`);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
