import { describe, expect, test } from 'vitest';
import { healthOf } from '../../src/dossier/health.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const BODY = 'The quay was shut after the storm, the harbour office said in a notice to all skippers.';
const notes = (text: string, yml?: string): string[] => {
  const files = { 'articles/a.txt': text, ...(yml && { 'dossier.yml': yml }) };
  return healthOf(readDossier(dossierFolder(files)).articles[0]!).map(
    (n) => `${n.line}:${n.column} ${n.kind} ${n.quote}`,
  );
};

describe('what to know before quoting', () => {
  test.each<[string, string[]]>([
    [BODY, []],
    [`${BODY}\nIt is Norway‘s oldest pier.`, ['2:7 reversedApostrophe Norway‘s']],
    [`${BODY}\r\nIt fell yesterday.`, ['2:9 relativeDate yesterday']],
    [` date 2024-13-45 ${BODY}`, ['1:7 noSuchDate 2024-13-45']],
    [`${BODY}\nHe said “no and left the hall with his men.`, ['2:9 unbalancedMark “']],
    [`${BODY}\nHe said no” and left the hall with his men.`, ['2:11 unbalancedMark ”']],
    [`${BODY}\nA beam of 6" broke under the weight of snow.`, []],
    [`${BODY}\nHe said “no” and ‘yes’, they’re “‘both’ true”.`, []],
    [`${BODY}\n“It is late,” said Ann Poe of the port, adding. “Go home.”`, ['2:41 orphanedCue adding.']],
    [`${BODY}\nShe said it was late, adding that all should go.`, []],
    [`${BODY}\nThe pierâ€™s deck is wet and closed to all.`, ['2:9 wrongDecoding â€™']],
    [`${BODY}\nThe \u001Bpier is wet and closed to all.`, ['2:5 controlCharacter \u001B']],
  ])('%j', (text, found) => {
    expect(notes(text)).toEqual(found);
  });
  test('a file of known date may say yesterday', () => {
    const yml = 'articles:\n  - file: a.txt\n    date: 2031-03-03\n';
    expect(notes(`${BODY}\nIt fell yesterday.`, yml)).toEqual([]);
  });
  test('a subhead and a stray mark', () => {
    expect(notes(`${BODY}\n\nWhat happens next\n\nNobody knows when the quay will open. |`)).toEqual([
      '3:1 subhead What happens next',
      '5:39 strayMark |',
    ]);
  });
});

test('the shipped files have exactly the known traits', () => {
  const traits = readDossier('data/musk-putin').articles.map((a) =>
    healthOf(a).map((n) => `${n.kind} ${n.quote} ${n.paragraph}`),
  );
  expect(traits).toEqual([
    ['relativeDate earlier this year 8'],
    ['reversedApostrophe China‘s 2', 'reversedApostrophe administration‘s 5'],
    [],
    [
      'relativeDate yesterday 1',
      'relativeDate Earlier this year 3',
      'relativeDate yesterday 4',
      'subhead What happened null',
      'subhead Who said what null',
      'subhead What next? null',
      'strayMark | null',
    ],
    ['orphanedCue adding. 6'],
  ]);
});
