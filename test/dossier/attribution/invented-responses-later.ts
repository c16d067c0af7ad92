import type { ResponseCase } from './invented-responses.ts';

/**
 * A second set, written after the rules had been mended on the first and before they were run on it. On the first run
 * 12 of its 31 responses were found, 11 with the right speaker, and nothing else; then the rules were mended on it. One
 * expected speaker was corrected ("it" stands for the guild, as in its neighbours).
 */
export const RESPONSES_LATER: ResponseCase[] = [
  {
    name: 'one silent, another speaks for her',
    text: 'Ms Keller has not responded, but her lawyer called the accusation false.',
    expected: [
      ['no_comment', 'Ms Keller'],
      ['denies', 'her lawyer'],
    ],
  },
  {
    name: 'one declines, another denies',
    text: 'The distillery declined to comment, while its founder, Rob Tarn, denied any wrongdoing.',
    expected: [
      ['no_comment', 'The distillery'],
      ['denies', 'Rob Tarn'],
    ],
  },
  {
    name: 'one denies, another is silent',
    text: 'Osei denied the claim; the league did not reply.',
    expected: [
      ['denies', 'Osei'],
      ['no_comment', 'the league'],
    ],
  },
  {
    name: 'neither answered',
    text: 'Neither the zoo nor Dr Amin answered calls on Friday.',
    expected: [['no_comment', 'Neither the zoo nor Dr Amin']],
  },
  {
    name: 'neither, one by office and name',
    text: 'Neither the board nor its chairman, Per Lind, answered calls on Tuesday.',
    expected: [['no_comment', 'Neither the board nor its chairman, Per Lind']],
  },
  {
    name: 'trap: neither did something else',
    text: 'Neither side won, and the coach answered calls on Friday.',
    expected: [],
  },
  {
    name: 'neither responded',
    text: 'Neither of the two landlords responded to emails.',
    expected: [['no_comment', 'Neither of the two landlords']],
  },
  {
    name: 'nobody could be reached',
    text: 'No one at the clinic could be reached.',
    expected: [['no_comment', 'No one at the clinic']],
  },
  {
    name: 'has not replied to it',
    text: 'The dean has not replied to it.',
    expected: [['no_comment', 'The dean']],
  },
  {
    name: 'had not answered by the evening',
    text: 'By Tuesday evening the brewery had not answered.',
    expected: [['no_comment', 'the brewery']],
  },
  {
    name: 'questions went unanswered',
    text: 'Questions sent to the ferry company went unanswered.',
    expected: [['no_comment', 'the ferry company']],
  },
  {
    name: 'emails were not returned',
    text: 'Messages left for Mr Lund were not returned.',
    expected: [['no_comment', 'Mr Lund']],
  },
  {
    name: 'no comment was received',
    text: 'The guild said it would not be commenting.',
    expected: [['no_comment', 'The guild']],
  },
  {
    name: 'told him it was not aware',
    text: 'The museum said it was not aware of the letter.',
    expected: [['unaware', 'The museum']],
  },
  {
    name: 'his office was not aware',
    text: 'The senator said his office was not aware of the invoices.',
    expected: [['unaware', 'his office']],
  },
  {
    name: 'no record of',
    text: 'The hospital said it had no record of the visit.',
    expected: [['unaware', 'The hospital']],
  },
  {
    name: 'had never heard of',
    text: 'Dr Amin said she had never heard of the foundation.',
    expected: [['unaware', 'Dr Amin']],
  },
  {
    name: 'confirmed but',
    text: 'The railway confirmed that a train had passed a red signal but said nobody was in danger.',
    expected: [['limits', 'The railway']],
  },
  {
    name: 'acknowledged, though',
    text: 'Lund acknowledged receiving the money, though he said it was a loan.',
    expected: [['limits', 'Lund']],
  },
  {
    name: 'insisted it was only',
    text: 'The coach insisted that it had been only a single conversation.',
    expected: [['limits', 'The coach']],
  },
  {
    name: 'called it a lie',
    text: 'Tarn called the report a lie.',
    expected: [['denies', 'Tarn']],
  },
  {
    name: 'described as nonsense',
    text: 'The shipping line described the allegation as nonsense.',
    expected: [['denies', 'The shipping line']],
  },
  {
    name: 'said there was no truth',
    text: 'The abbot said there was no truth in the rumour.',
    expected: [['denies', 'The abbot']],
  },
  {
    name: 'maintains innocence',
    text: 'Keller maintains her innocence.',
    expected: [['denies', 'Keller']],
  },
  {
    name: 'pleaded not guilty',
    text: 'Both brothers pleaded not guilty.',
    expected: [['denies', 'Both brothers']],
  },
  {
    name: 'refuted',
    text: 'The orchestra refuted the accusation in a statement.',
    expected: [['denies', 'The orchestra']],
  },
  {
    name: 'has always denied it',
    text: 'Osei has always denied it.',
    expected: [['denies', 'Osei']],
  },
  {
    name: 'contests the findings',
    text: 'The mill contests the findings.',
    expected: [['denies', 'The mill']],
  },
  {
    name: 'insisted had done nothing wrong',
    text: 'The trainer insisted he had done nothing wrong.',
    expected: [['denies', 'The trainer']],
  },
  {
    name: 'declined through a spokesman',
    text: 'Through a spokeswoman, the duke declined to comment.',
    expected: [['no_comment', 'the duke']],
  },
  {
    name: 'trap: did not respond to treatment',
    text: 'The horse did not respond to treatment.',
    expected: [],
  },
  { name: 'trap: denied bail', text: 'A judge denied him bail.', expected: [] },
  { name: 'trap: denied access', text: 'The crew was denied access to the port.', expected: [] },
  { name: 'trap: rejected the offer', text: 'The union rejected the pay offer.', expected: [] },
  { name: 'trap: called a meeting', text: 'The mayor called the meeting a success.', expected: [] },
  {
    name: 'trap: confirmed without but',
    text: 'The railway confirmed that a new line would open in May.',
    expected: [],
  },
  { name: 'trap: answered', text: 'Both the zoo and Dr Amin answered calls on Friday.', expected: [] },
  { name: 'trap: most people unaware', text: 'Most visitors are not aware of the tunnel.', expected: [] },
  {
    name: 'trap: not replied to a letter of love',
    text: 'Neither team scored before the break.',
    expected: [],
  },
  {
    name: 'trap: went unanswered in sport',
    text: 'Three goals went unanswered in the second half.',
    expected: [],
  },
  { name: 'trap: returned', text: 'The books were not returned to the library.', expected: [] },
  { name: 'trap: guilty plea', text: 'He pleaded guilty to fraud.', expected: [] },
  { name: 'trap: refused to leave', text: 'The tenants refused to leave.', expected: [] },
  { name: 'trap: never heard of it before', text: 'Few readers had heard of the poet.', expected: [] },
  { name: 'trap: a lie as a noun', text: 'The play is about a lie.', expected: [] },
  {
    name: 'trap: but without a party',
    text: 'The forecast confirmed rain but said little about snow.',
    expected: [],
  },
];
