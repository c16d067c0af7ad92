import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../src/practice/check-blocks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: plain(text) });
const button = (more: object) => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: 'a', text: plain('x'), ...more }],
});
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: unknown[], more: object = {}) => ({ type: 'table', rows, ...more });
const leaf = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
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
    ['a table of 100 rows and 20 cells', [table(many(100, () => many(20, () => cell('x'))))]],
    ['a table of 10,000 characters', [table([[cell('x'.repeat(5_000)), leaf('x'.repeat(5_000))]])]],
    [
      'a table with every kind of cell',
      [
        table([[cell('x'), leaf('x'), { type: 'raw_number', value: 1, text: '1' }]], {
          column_settings: [{}],
        }),
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
    [
      'a table of 101 rows',
      [table(many(101, () => [cell('x')]))],
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      'a row of 21 cells',
      [table([[cell('x')], many(21, () => cell('x'))])],
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/1]',
    ],
    [
      'a table of 10,001 characters',
      [table([[cell('x'.repeat(5_000)), leaf('x'.repeat(5_001))]])],
      'must be less than 10001 characters in all cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'two tables',
      [table([[cell('x')]]), table([[cell('x')]])],
      'only one table is allowed [json-pointer:/blocks]',
    ],
    ['a table of nothing', [table([])], 'must provide at least one row [json-pointer:/blocks/0/rows]'],
    ['a row of nothing', [table([[]])], 'must provide at least one cell [json-pointer:/blocks/0/rows/0]'],
    [
      'an empty cell',
      [table([[cell('')]])],
      'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]',
    ],
    [
      'an empty leaf in a cell',
      [table([[leaf('')]])],
      'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/elements/0/elements/0/text]',
    ],
    [
      'an unknown cell',
      [table([[plain('x')]])],
      'unsupported type: plain_text [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      'a number without its value',
      [table([[{ type: 'raw_number', text: '1' }]])],
      'missing required field: value [json-pointer:/blocks/0/rows/0/0]',
    ],
    [
      '21 column settings',
      [table([[cell('x')]], { column_settings: many(21, () => ({})) })],
      'no more than 20 items allowed [json-pointer:/blocks/0/column_settings]',
    ],
    ['no list', 'x', 'must be an array [json-pointer:/blocks]'],
  ])('%s', (_, blocks, message) => expect(checkBlocks(blocks, 'message')).toEqual([message]));

  it('refuses a table in a view', () => {
    expect(checkBlocks([table([[cell('x')]])], 'view')).toEqual([
      'unsupported type: table [json-pointer:/blocks/0/type]',
    ]);
  });

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
