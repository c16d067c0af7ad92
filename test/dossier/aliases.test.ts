import { expect, test } from 'vitest';
import { declaredAliases, mergeAliases } from '../../src/dossier/aliases.ts';

test.each<[string, string, string[][]]>([
  ['name and abbreviation', 'He told the Port Health Office (PHO) so.', [['Port Health Office', 'PHO']]],
  ['words before the name', 'Yesterday The World Trade Forum (WTF) met.', [['World Trade Forum', 'WTF']]],
  [
    'small words count or not',
    'the Bank of East Anglia (BEA) and the Union of Dockers (UD)',
    [
      ['Bank of East Anglia', 'BEA'],
      ['Union of Dockers', 'UD'],
    ],
  ],
  ['initials that do not fit', 'He told Ann Poe (CEO) so.', []],
  ['formerly known as', 'She runs Nimbus (formerly known as Stratus) now.', [['Nimbus', 'Stratus']]],
  ['formerly', 'the platform Nimbus (formerly Stratus), that', [['Nimbus', 'Stratus']]],
  [
    'previously called, with a comma',
    'Blue Line, previously called Red Line, went',
    [['Blue Line', 'Red Line']],
  ],
  ['a job is no name', 'Ann Poe, formerly a minister, left', []],
])('%s', (_, text, expected) => {
  expect(declaredAliases(text, 'a').map((g) => g.names)).toEqual(expected);
});

test('groups that share a spelling become one, articles and case aside', () => {
  const groups = [
    ['The Daily Post', 'DP'],
    ['Nimbus', 'Stratus'],
    ['daily post', 'the Post'],
  ];
  const merged = mergeAliases(groups.map((names) => ({ names, declaredBy: 'x' })));
  expect(merged.map((g) => g.names)).toEqual([
    ['The Daily Post', 'DP', 'the Post'],
    ['Nimbus', 'Stratus'],
  ]);
});
