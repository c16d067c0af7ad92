import { describe, expect, it } from 'vitest';
import { findOutlets, outletMentions } from '../../../src/dossier/outlets.ts';
import { OUTLETS } from './invented-outlets.ts';

const named = (...texts: string[]): string[] =>
  findOutlets(
    texts.map((text, i) => ({ id: String(i), text })),
    [],
  ).map((o) => o.name);

describe('findOutlets', () => {
  it.each([
    ['by its last word', 'The mayor resigned, the Harbour Times wrote.', ['Harbour Times']],
    ['with its capital determiner', 'She wrote for The Harbour Times until 2019.', ['The Harbour Times']],
    ['of one word with its determiner', 'He lied, claimed a report in The Guardian.', ['The Guardian']],
    ['behind "a report in"', 'He lied, claimed a report in Aftonnytt.', ['Aftonnytt']],
    ['beside a noun for outlets', 'He told the newspaper Aftonnytt so.', ['Aftonnytt']],
    [
      'and not the word before its noun',
      'The Dutch broadcaster Omroep Vier aired the tape.',
      ['Omroep Vier'],
    ],
    ['and not where "a magazine" is from', 'A day after a German magazine reported it, he left.', []],
    ['by all its mentions', 'He told Norpress so. Norpress reported that he lied.', ['Norpress']],
    ['behind "first reported by"', 'The deal was first reported by Circuit Weekly.', ['Circuit Weekly']],
  ])('finds a name %s', (_, text, names) => expect(named(text)).toEqual(names));

  it.each([
    ['a person', 'Lee told Ana Roth that it rained. Roth reported that it snowed.'],
    ['a person known elsewhere', 'He told Roth so. Roth has a cat.'],
    ['a company that reports', 'Norvik reported that sales fell. Norvik sells fish.'],
    ['a social platform', 'He told Twitter so, and reported it in a post on Facebook.'],
    ['a public body', 'She told Parliament so. He told Congress so.'],
    ['a word that is no name', 'It was fake news. The Post Office shut.'],
    ['a weak last word without evidence', 'He met the Royal Mail and Death Star crews.'],
  ])('takes no outlet from %s', (_, text) => expect(named(text)).toEqual([]));

  it.each(OUTLETS)('of one word: %s', (_, text, names) => expect(named(text)).toEqual(names));

  it('joinsFullNameAbbreviationAndShortForm', () => {
    const text = 'The Harbour Daily Journal (HDJ) said so, the Journal said, and HDJ said more.';
    const outlets = findOutlets([{ id: '0', text }], []);
    expect(outlets).toEqual([
      { name: 'Harbour Daily Journal', names: ['Harbour Daily Journal', 'HDJ', 'the Journal'] },
    ]);
    expect(outletMentions(text, outlets).map((m) => text.slice(m.start, m.end))).toEqual([
      'The Harbour Daily Journal',
      'HDJ',
      'the Journal',
      'HDJ',
    ]);
  });
  it('showsTheCapitalDeterminerThatAFileGives', () => {
    expect(named('the Harbour Journal wrote it.', 'He read The Harbour Journal.')).toEqual([
      'The Harbour Journal',
    ]);
  });
  it('keepsDeclaredOutletsAndTheirNames', () => {
    const declared = [{ name: 'Harbour Journal', names: ['Harbour Journal', 'HJ'] }];
    expect(findOutlets([{ id: '0', text: 'The Harbour Journal (HJN) wrote it.' }], declared)).toEqual([
      { name: 'Harbour Journal', names: ['Harbour Journal', 'HJ', 'HJN', 'the Journal'] },
    ]);
  });
});

describe('outletMentions', () => {
  const outlets = [
    { name: 'The Harbour Post', names: ['The Harbour Post', 'the Post'] },
    { name: 'The Valley Post', names: ['The Valley Post', 'the Post'] },
  ];
  it('wantsTheFullNameBeforeAShortForm', () => {
    expect(outletMentions('He drove the Post van.', outlets)).toEqual([]);
  });
  it('givesAShortFormToTheOutletNamedLast', () => {
    const text = 'The Harbour Post wrote it. The Valley Post did not. The Post was wrong.';
    expect(outletMentions(text, outlets).map((m) => m.outlet.name)).toEqual([
      'The Harbour Post',
      'The Valley Post',
      'The Valley Post',
    ]);
  });
  it('findsNoNameInsideAWord', () => {
    expect(outletMentions('the Harbour Poster', outlets)).toEqual([]);
  });
});
