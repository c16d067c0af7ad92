import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../src/answer/citation.ts';
import { Desk } from '../../src/desk.ts';
import { lineInShort } from '../../src/slack/views/in-short.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const desk = await Desk.open(
  dossierFolder({
    'articles/wire.txt':
      'Ann Poe said the ferry cost 3 crowns in May 2030, 3 crowns in June 2031 and 4 crowns on Monday.\n\nAnn Poe denied that the ferry was overloaded.',
    'articles/post.txt':
      'The heron stood at the pier.\n\n2 barges, 3 boats, 4 rafts, 5 canoes and 6 tugs lay in Tarn.',
    'articles/bee.txt': 'Bees left the town.',
    'dossier.yml':
      'articles: [{ file: wire.txt, date: 2031-07-01 }, { file: post.txt }, { file: bee.txt, date: 2031-08-01 }]',
  }),
);
const line = (words: string, about: string) =>
  lineInShort(words, desk.ask(about), labelsOf(desk.dossier.articles));

describe('the line that answers a follow-up', () => {
  it.each([
    'who denies it?',
    'was it denied',
    'any denial',
    'who replied',
    'no comment?',
    'did he react',
    'what is the response',
  ])('tells who answers: %s', (words) => {
    expect(line(words, 'overloaded ferry')).toMatch(/^Responses: Ann Poe denied \(wire\)/);
    expect(line(words, 'heron')).toBe('No denial and no reply that bears on it was found in the files.');
  });
  it.each(['is it true?', 'IS THAT CONFIRMED', 'really?', 'But really'])(
    'tells who has it and who denies it, never whether it is so: %s',
    (words) => {
      expect(line(words, 'heron')).toBe(
        'In 1 of 3 files · no outlet recognised · No denial and no reply that bears on it was found in the files.',
      );
    },
  );
  it.each(['who has it', 'who have it', 'which outlet', 'who else', 'who reported it', "who's the source"])(
    'tells the files and outlets: %s',
    (words) => expect(line(words, 'heron')).toBe('In 1 of 3 files · no outlet recognised'),
  );
  it.each(['when was that', 'When?', "when's that", 'what year'])(
    'tells each date once, and the dates of its files: %s',
    (words) => {
      expect(line(words, 'ferry cost')).toBe(
        'Dates there: “May 2030”, “June 2031”, “Monday” (wire, paragraph 1) · dates of the files: wire 2031-07-01',
      );
      expect(line(words, 'heron')).toBe('No date stands there.');
    },
  );
  it.each(['how much', 'how many?'])('tells each figure once, and four at most: %s', (words) => {
    expect(line(words, 'ferry cost')).toBe('Figures there: “3 crowns”, “4 crowns” (wire, paragraph 1)');
    expect(line(words, 'barges')).toBe('Figures there: “2”, “3”, “4”, “5” (post, paragraph 2)');
  });
  it.each(['who said that', 'Whose words', 'who’s that?', 'whos that'])('tells who speaks: %s', (words) => {
    expect(line(words, 'ferry cost')).toContain('Who speaks there: Ann Poe (wire, paragraph 1)');
    expect(line(words, 'heron')).toBe('Who speaks there: the article’s own words (post, paragraph 1)');
  });
  it.each(['where is that', 'where’s that', 'which page'])('tells the place: %s', (words) => {
    expect(line(words, 'heron')).toBe('Where it stands: post, paragraph 1');
  });
  it.each(['why?', 'so what'])('is none: %s', (words) => expect(line(words, 'heron')).toBeNull());
  it('is none where no passage stands', () => expect(line('when', 'zebra')).toBeNull());
});
