import { describe, expect, it } from 'vitest';
import { findResponses } from '../../../src/dossier/attribution/responses.ts';
import { read, slice } from './measure.ts';

const sourceOf = (text: string): string | null => slice(text, read(text).attributions.at(-1)!.source);

describe('a role with a name beside it', () => {
  it.each([
    ['“We were tried,” said its founder and chief executive, Orla Finch.', 'Orla Finch'],
    ['“It was dark,” said his widow, Ada Moss, on Monday.', 'Ada Moss'],
    ["“They are sloppy,” said the bank's head of research, Yuri Stahl.", 'Yuri Stahl'],
    ["“We do not bargain,” the firm's director, Nell Okoro-Hart, told reporters.", 'Nell Okoro-Hart'],
    ["The library's director, Hugo Prim, said the roof leaked.", 'Hugo Prim'],
    ['A spokesman, Anders Lund, said an outside doctor would look at it.', 'Anders Lund'],
    ['The chairman of the board, Fredrik Aas, said she would leave.', 'Fredrik Aas'],
    ['She will leave without pay, the chairman of the board, Fredrik Aas, said.', 'Fredrik Aas'],
    [
      "The gap is explained by tenants, whose files go back to 1998 and were left out, the agency's director, Maud Ilse, told a news conference.",
      'Maud Ilse',
    ],
    ['The road was shut, its engineer, Per Holm, told the Courier.', 'Per Holm'],
    ['Orla Finch, the founder, said the deal was off.', 'Orla Finch'],
    ['“No,” said Orla Finch, the founder of the firm.', 'Orla Finch'],
  ])('%s', (text, expected) => expect(sourceOf(text)).toBe(expected));

  it.each([
    ['The company, based in Oslo, said the mill was shut.', 'The company'],
    ['The minister, who is from Bergen, said the mill was shut.', 'The minister'],
    ['“The mill is shut,” said the minister, adding that he was sorry.', 'the minister'],
    ['“The mill is shut,” said the minister, Labour members and nurses.', 'the minister'],
    ['Its insurer, Fjordway, said it would not pay.', 'Fjordway'],
  ])('is none beside what is no name of a person: %s', (text, expected) =>
    expect(sourceOf(text)).toBe(expected),
  );
});

describe('what is said not to have been done', () => {
  const responsesIn = (text: string) => {
    const { sentences, attributions, quotations } = read(text);
    return findResponses(text, sentences, attributions, quotations).map((r) => [r.type, slice(text, r.who)]);
  };
  it.each([
    ['She said no payment had been made and none would be.', 'She'],
    ['The mayor said that no bribe had been paid.', 'The mayor'],
    ['Kestrel Lines insisted no secret deal was struck.', 'Kestrel Lines'],
    ['Lind said no documents were destroyed.', 'Lind'],
    ['The club said no formal offer has been received.', 'The club'],
  ])('is a statement of who says so: %s', (text, who) =>
    expect(responsesIn(text)).toEqual([['counters', who]]),
  );
  it.each([
    'No payment had been made by noon.',
    'The report said no payment had been made.',
    'She said no decision had been made.',
    'Police said no arrests had been made.',
    'She said no payment would be made.',
    'She said no trains ran because the money had been made in Oslo.',
    'He said the deal had been struck and no one was sorry.',
  ])('trap: %s', (text) => expect(responsesIn(text)).toEqual([]));
});

describe('what a third person tells of others', () => {
  const whoIn = (text: string) => {
    const { sentences, attributions, quotations } = read(text);
    return findResponses(text, sentences, attributions, quotations).map((r) => slice(text, r.who));
  };
  it.each([
    [
      'Officials have not raised any concerns about the dam, one person familiar with the talks told the Courier.',
      'one person familiar with the talks',
    ],
    ['The auditor said the bank had found no evidence of fraud.', 'The auditor'],
    ['Investigators found no evidence of fraud.', 'Investigators'],
    ['The regulator has not raised any objections.', 'The regulator'],
  ])('is the teller’s: %s', (text, expected) => expect(whoIn(text)).toEqual([expected]));
});
