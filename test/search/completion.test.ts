import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../src/desk.ts';
import {
  type Completion,
  complete,
  completionsOf,
  noteLowerCase,
  queryFor,
} from '../../src/search/completion.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const DOSSIERS = ['../../data/musk-putin', '../fixtures/vellan-pier'].map(
  (path) => new URL(path, import.meta.url).pathname,
);

async function of(files: Record<string, string>): Promise<[kind: string, text: string, files: number][]> {
  const { dossier } = await Desk.open(dossierFolder(files));
  return completionsOf(dossier).map(({ kind, text, files: n }) => [kind, text, n]);
}

describe('completionsOf', () => {
  it('finds names, figures with their units and short quoted phrases, the most widely used first', async () => {
    const found = await of({
      'a.txt':
        'Yesterday Ada Heron paid $1.2 million. She called it “a gift to gulls” and its critics, only yesterday, gulls.\n',
      'b.txt': 'Critics of Ada Heron say 12 percent was enough for Corvane’s pier.\n',
    });
    expect(found).toEqual([
      ['name', 'Ada Heron', 2],
      ['figure', '$1.2 million', 1],
      ['figure', '12 percent', 1],
      ['name', 'Corvane', 1],
      ['phrase', 'a gift to gulls', 1],
    ]);
  });

  it('takes no word for a name because a sentence begins with it, and no speech for a phrase', async () => {
    const long = 'one two three four five six seven eight nine';
    expect(await of({ 'a.txt': `The pier closed. Nobody came. He said “${long}”.\n` })).toEqual([]);
  });

  it('counts spellings that differ in case as one', async () => {
    expect(await of({ 'a.txt': 'They saw Ada Heron.\n', 'b.txt': 'They saw ADA Heron.\n' })).toEqual([
      ['name', 'Ada Heron', 2],
    ]);
  });

  it.each(DOSSIERS)('every completion of %s stands in a file and is answered', async (path) => {
    const desk = await Desk.open(path);
    const completions = completionsOf(desk.dossier);
    expect(completions.length).toBeGreaterThan(50);
    expect(new Set(completions.map(({ id }) => id)).size).toBe(completions.length);
    for (const completion of completions) {
      const stands = desk.dossier.articles.some(({ text }) =>
        text.replace(/\s+/gu, ' ').includes(completion.text),
      );
      const { passages } = desk.ask(queryFor(completion));
      expect({ text: completion.text, stands, answered: passages.length > 0 }).toEqual({
        text: completion.text,
        stands: true,
        answered: true,
      });
    }
  });

  it('gives the same text the same id, whatever else the dossier holds', async () => {
    const idIn = async (files: Record<string, string>) =>
      completionsOf((await Desk.open(dossierFolder(files))).dossier).find(({ text }) => text === 'Ada Heron')
        ?.id;
    const one = { 'a.txt': 'They saw Ada Heron.\n' };
    expect(await idIn(one)).toMatch(/^[0-9a-f]{12}$/);
    expect(await idIn({ ...one, 'b.txt': 'Nobody saw Port Vellan.\n' })).toBe(await idIn(one));
  });
});

describe('complete', () => {
  const completions = ['Island Gazette', 'Gazette', 'gazebo club', 'Port Vellan', '4,100', 'Agaz'].map(
    (text): Completion => ({ id: text, text, kind: 'name', files: 1 }),
  );
  it.each([
    ['gaz', ['Gazette', 'gazebo club', 'Island Gazette']],
    ['  GAZ ', ['Gazette', 'gazebo club', 'Island Gazette']],
    ['4,1', ['4,100']],
    ['vellan', ['Port Vellan']],
    ['.*', []],
  ])('%j gives what begins with it, then what has a word that does', (typed, expected) => {
    expect(complete(completions, typed, 10).map(({ text }) => text)).toEqual(expected);
  });

  it('gives the first ones where nothing is typed, and never more than asked for', () => {
    expect(complete(completions, ' ', 2).map(({ text }) => text)).toEqual(['Island Gazette', 'Gazette']);
    expect(complete(completions, 'gaz', 1)).toHaveLength(1);
  });
});

describe('queryFor', () => {
  it('asks for the words together, whatever marks they hold', () => {
    const query = (text: string) => queryFor({ id: '', text, kind: 'name', files: 1 });
    expect(query('Gazette')).toBe('Gazette');
    expect(query('Ada Heron')).toBe('"Ada Heron"');
    expect(query('a “gift” to gulls')).toBe('"a gift to gulls"');
  });
});

describe('the words that a text writes in lower case', () => {
  const units = ['a', 'b', 'Z', 'é', 'É', '𝒶', '𝒜', '\u0301', "'", '’', '-', ' ', '1', '.', '😀', '\n'];
  const copy = fc.array(fc.constantFrom(...units), { maxLength: 14 }).map((parts) => parts.join(''));

  it('are those that begin with a small letter, not behind a letter, an apostrophe or a hyphen', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const words = new WordTable();
        noteLowerCase(words, text);
        const all = text.matchAll(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]*/gu);
        const noted = Array.from({ length: words.length }, (_, id) => words.at(id));
        expect(noted.sort()).toEqual([...new Set([...all].map(([word]) => word))].sort());
      }),
      { numRuns: 2000 },
    );
  });
});
