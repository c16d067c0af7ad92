import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/practice/check-blocks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: plain(text) });
const button = (more: object) => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: 'a', text: plain('x'), ...more }],
});
const many = <T>(n: number, item: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => item(i));

describe('what Slack takes', () => {
  it.each([
    ['a message of 50 blocks', many(50, () => section('x'))],
    ['a section of 3,000 characters', [section('x'.repeat(3_000))]],
    ['a section with fields and no text', [{ type: 'section', fields: [plain('x')] }]],
    [
      '25 buttons',
      [
        {
          type: 'actions',
          elements: many(25, (i) => ({ type: 'button', action_id: `b${i}`, text: plain('x') })),
        },
      ],
    ],
    [
      'a quotation in leaves',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'x' }] }],
        },
      ],
    ],
  ])('%s', (_, blocks) => expect(checkBlocks(blocks, 'message')).toEqual([]));
});

describe('what Slack refuses', () => {
  it.each([
    ['51 blocks', many(51, () => section('x')), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'a section of 3,001 characters',
      [section('x'.repeat(3_001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [
      'a section of nothing',
      [{ type: 'section' }],
      'missing required field: text or fields [json-pointer:/blocks/0]',
    ],
    ['an unknown block', [{ type: 'sektion' }], 'unsupported type: sektion [json-pointer:/blocks/0/type]'],
    [
      'an alert in a message',
      [{ type: 'alert', text: plain('x') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'an unknown element',
      [{ type: 'actions', elements: [{ type: 'knob' }] }],
      'unsupported type: knob [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'actions of nothing',
      [{ type: 'actions', elements: [] }],
      'must provide at least one element [json-pointer:/blocks/0/elements]',
    ],
    [
      'a long button',
      [button({ text: plain('x'.repeat(76)) })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      [button({ value: 'x'.repeat(2_001) })],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'two blocks of one id',
      [
        { ...section('x'), block_id: 'b' },
        { ...section('y'), block_id: 'b' },
      ],
      'duplicate block_id [json-pointer:/blocks/1/block_id]',
    ],
    [
      'an empty leaf',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }],
        },
      ],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    ['no list', 'x', 'must be an array [json-pointer:/blocks]'],
  ])('%s', (_, blocks, message) => expect(checkBlocks(blocks, 'message')).toEqual([message]));

  it('takes 100 blocks in a view and refuses 101', () => {
    expect(
      checkBlocks(
        many(100, () => section('x')),
        'view',
      ),
    ).toEqual([]);
    expect(
      checkBlocks(
        many(101, () => section('x')),
        'view',
      ),
    ).toHaveLength(1);
  });
});
