import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../src/answer/speaker.ts';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

/** Who a reader is told speaks in the last sentence. */
async function speaker(text: string): Promise<string | null> {
  const [article] = (await Desk.open(dossierFolder({ 'a.txt': `${text}\n` }))).dossier.articles;
  const last = article!.sentences.at(-1)!;
  const span = speakerOf(article!, last, last.attribution.source);
  return span && article!.text.slice(span.start, span.end);
}

describe('a pronoun stands for the one speaker before it', () => {
  it.each([
    ['Dr Amin said the ward was full. She said it would close.', 'Dr Amin'],
    [
      'A spokeswoman for Lars Berg said Oslo was ready. She added that it rained.',
      'A spokeswoman for Lars Berg',
    ],
    ['Mr Lund told Ada Roth it was over. He said so twice.', 'Mr Lund'],
    [
      'Ines Keller said the ferry to be built in Port Vellan would sail on 3 May. She said so twice.',
      'Ines Keller',
    ],
    ['“People like Tarn will pay,” said Ines Keller. She added that it was late.', 'Ines Keller'],
  ])('%s', async (text, name) => expect(await speaker(text)).toBe(name));
});

describe('nobody is named where that is not sure', () => {
  it.each([
    ['two people in the sentence before', 'Ines Keller said Ada Roth lied. She said so twice.'],
    ['another woman by her title', 'Ines Keller said that Mrs Roth lied. She said so twice.'],
    ['the other gender', 'Mrs Keller said it was over. He said so twice.'],
    ['another of the same gender', 'Mr Lund said the man had left. He said he was sorry.'],
    ['no speaker before', 'The ward of Dr Amin is full. She said it would close.'],
    ['two speakers', 'Keller and Roth said it was over. She said so twice.'],
    ['a new paragraph', 'Dr Amin said the ward was full.\n\nShe said it would close.'],
    ['the pronoun inside the sentence', 'Dr Amin said the ward was full. “It is,” she said.'],
    ['a thing', 'The ministry said it rained. It said so twice.'],
    ['an outlet', 'According to the Ledger, it was over. He said so twice.'],
    ['one name, which may be a firm’s', 'Norvik said it was over. He said so twice.'],
    ['a group', 'Nurses said it was full. They said so twice.'],
    ['no name at all', 'The porter said it was full. He said so twice.'],
    ['no sentence before', 'She said it would close.'],
  ])('%s', async (_, text) => expect(await speaker(text)).toBeNull());
});

it('a name is told as the file has it', async () => {
  expect(await speaker('It rained. The mayor, Jo Dahl, said so.')).toBe('Jo Dahl');
});

describe('nobody is told as speaking', () => {
  it.each([
    ['a poll', 'It rained. Our poll found that many readers want a new mayor.'],
    ['a count', 'It rained. She is one of 943 people, according to a count that the trust gave the paper.'],
    ['a survey', 'It rained. A recent survey found that most readers were cold.'],
    ['figures', 'It rained. The figures show that rents have doubled.'],
    [
      'an act and what came of it',
      'It rained. Vane has criticized the aid to Sark, sparking fears of a cut.',
    ],
    [
      'an act and what came of it',
      'It rained. Poole condemned the strike, prompting calls for her to resign.',
    ],
  ])('%s: %s', async (_, text) => expect(await speaker(text)).toBeNull());
  it.each([
    ['A survey by Norstat found that most readers were cold.', 'A survey by Norstat'],
    ['The report found that most readers were cold.', 'The report'],
    ['Count Orlov said that it was over.', 'Count Orlov'],
    ['Poole condemned the strike.', 'Poole'],
    ['The figure skater said that it was over.', 'The figure skater'],
  ])('but here: %s', async (text, expected) => expect(await speaker(`It rained. ${text}`)).toBe(expected));
});
