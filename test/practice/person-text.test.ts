import { expect, test } from 'vitest';
import { personText } from '../../src/practice/person-text.ts';

const DESK = { id: 'U1', name: 'Dossier Desk', bot: true };
const leaves = (typed: string) => {
  const { blocks } = personText(typed, [DESK]) as unknown as {
    blocks: { elements: { elements: object[] }[] }[];
  };
  return blocks[0]!.elements[0]!.elements;
};

test('a name after @ is a mention, in any case, anywhere', () => {
  expect(personText('@dossier desk pier, @Dossier Desk?', [DESK]).text).toBe('<@U1> pier, <@U1>?');
  expect(leaves('@Dossier Desk pier')).toEqual([
    { type: 'user', user_id: 'U1' },
    { type: 'text', text: ' pier' },
  ]);
});

test('nobody is mentioned by a longer name, by an id typed out, or by a broadcast', () => {
  expect(personText('@Dossier Deskman <@U1> <!here>', [DESK]).text).toBe(
    '@Dossier Deskman &lt;@U1&gt; &lt;!here&gt;',
  );
});

test('markup stays the characters it is', () => {
  const typed = '<img src=x onerror=alert(1)> & *bold*';
  expect(leaves(typed)).toEqual([{ type: 'text', text: typed }]);
});
