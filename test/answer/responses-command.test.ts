import { expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';

test('the list has them all, with who and what', async () => {
  const shipped = await Desk.open('data/musk-putin');
  const { kind, table } = shipped.ask('responses');
  expect(kind).toBe('responses');
  expect(table?.rows).toHaveLength(19);
  const [file, passage, ...whatAndWho] = table!.rows[0]!;
  expect(file).toEqual({ text: '000' });
  expect(passage).toHaveProperty('quote');
  expect(whatAndWho).toEqual([{ text: 'denied' }, { text: 'The business tycoon' }]);
});
