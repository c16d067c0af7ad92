import type { ResponseType } from '../../../src/dossier/attribution/found.ts';

/** Invented copy with the responses a reader finds in it, written before the rules were run on it. */
export interface ResponseCase {
  name: string;
  text: string;
  /** `[type, who]` in order; none for the traps. */
  expected: [type: ResponseType, who: string | null][];
}

export const RESPONSES: ResponseCase[] = [
  { name: 'denied the claims', text: 'The bank denied the claims.', expected: [['denies', 'The bank']] },
  {
    name: 'has repeatedly denied',
    text: 'Mr Hale has repeatedly denied any involvement.',
    expected: [['denies', 'Mr Hale']],
  },
  { name: 'denies doing', text: 'She denies taking the money.', expected: [['denies', 'She']] },
  {
    name: 'denied that',
    text: 'The ministry denied that troops had crossed.',
    expected: [['denies', 'The ministry']],
  },
  {
    name: 'rejected the allegations',
    text: 'The airline rejected the allegations as baseless.',
    expected: [['denies', 'The airline']],
  },
  {
    name: 'dismissed reports',
    text: 'A palace spokesman dismissed reports of a rift.',
    expected: [['denies', 'A palace spokesman']],
  },
  {
    name: 'said claims were false',
    text: 'Ortega said the claims were false.',
    expected: [['denies', 'Ortega']],
  },
  {
    name: 'quoted falsehood',
    text: '“This is completely untrue,” the mayor said.',
    expected: [['denies', 'the mayor']],
  },
  {
    name: 'denied by agent',
    text: 'The report was denied by both clubs.',
    expected: [['denies', 'both clubs']],
  },
  {
    name: 'who denies',
    text: 'Hale, who denies wrongdoing, will appear in court in May.',
    expected: [['denies', 'Hale']],
  },
  {
    name: 'continues to deny',
    text: 'The chairman continues to deny the accusations.',
    expected: [['denies', 'The chairman']],
  },
  { name: 'disputes the account', text: 'Police dispute that account.', expected: [['denies', 'Police']] },
  {
    name: 'did not respond',
    text: 'The company did not respond to a request for comment.',
    expected: [['no_comment', 'The company']],
  },
  {
    name: 'did not immediately respond',
    text: 'Neither ministry immediately responded, and the embassy did not immediately respond to emails.',
    expected: [
      ['no_comment', 'Neither ministry'],
      ['no_comment', 'the embassy'],
    ],
  },
  {
    name: 'declined to comment',
    text: 'A spokeswoman for the fund declined to comment.',
    expected: [['no_comment', 'A spokeswoman for the fund']],
  },
  {
    name: 'could not be reached',
    text: 'Hale could not immediately be reached for comment.',
    expected: [['no_comment', 'Hale']],
  },
  {
    name: 'has yet to respond',
    text: 'The club has yet to respond to the letter.',
    expected: [['no_comment', 'The club']],
  },
  {
    name: 'would not discuss',
    text: 'The agency would not discuss the case.',
    expected: [['no_comment', 'The agency']],
  },
  {
    name: 'had no comment',
    text: 'The White Star Line had no comment.',
    expected: [['no_comment', 'The White Star Line']],
  },
  {
    name: 'refused to answer',
    text: 'He refused to answer questions about the loan.',
    expected: [['no_comment', 'He']],
  },
  {
    name: 'not available for comment',
    text: 'The director was not available for comment.',
    expected: [['no_comment', 'The director']],
  },
  {
    name: 'not aware',
    text: 'A spokesman said he was not aware of the complaint.',
    expected: [['unaware', 'A spokesman']],
  },
  {
    name: 'unaware officials',
    text: 'Council officials were unaware of the transfer.',
    expected: [['unaware', 'Council officials']],
  },
  {
    name: 'no knowledge',
    text: 'The minister said she had no knowledge of the memo.',
    expected: [['unaware', 'The minister']],
  },
  {
    name: 'only one meeting',
    text: 'The envoy said his only contact with the firm was a single lunch.',
    expected: [['limits', 'The envoy']],
  },
  { name: 'only once', text: 'She said she had met him only once.', expected: [['limits', 'She']] },
  { name: 'played down', text: 'The coach played down talk of a rift.', expected: [['limits', 'The coach']] },
  {
    name: 'admitted but',
    text: 'Hale admitted a meeting but said no money was discussed.',
    expected: [['limits', 'Hale']],
  },
  {
    name: 'found no evidence',
    text: 'Investigators found no evidence of fraud.',
    expected: [['negates', 'Investigators']],
  },
  {
    name: 'raised no concerns',
    text: 'The auditor said no concerns had been raised.',
    expected: [['negates', 'The auditor']],
  },
  {
    name: 'has not raised',
    text: 'The regulator has not raised any objections.',
    expected: [['negates', 'The regulator']],
  },
  {
    name: 'counter',
    text: 'Campaigners accused the firm of dumping waste. The firm said it does not use the river.',
    expected: [['counters', 'The firm']],
  },
  {
    name: 'counter by the head',
    text: 'Ann Lowe is the chief executive of Brixo. The report alleged that Brixo sold data. Lowe said Brixo does not sell data.',
    expected: [['counters', 'Lowe']],
  },
  {
    name: 'two in one sentence',
    text: 'The bank denied the claims, while the regulator declined to comment.',
    expected: [
      ['denies', 'The bank'],
      ['no_comment', 'the regulator'],
    ],
  },
  // Traps
  { name: 'trap: denied entry', text: 'Two reporters were denied entry to the hall.', expected: [] },
  { name: 'trap: court denied request', text: 'The court denied her request for a delay.', expected: [] },
  { name: 'trap: denied a goal', text: 'The crossbar denied Novak a second goal.', expected: [] },
  {
    name: 'trap: rejected the offer',
    text: 'Workers rejected the pay offer by 200 votes to 41.',
    expected: [],
  },
  {
    name: 'trap: dismissed the manager',
    text: 'The club dismissed manager Tom Reid on Sunday.',
    expected: [],
  },
  {
    name: 'trap: did not respond to treatment',
    text: 'The tumour did not respond to treatment.',
    expected: [],
  },
  { name: 'trap: shares declined', text: 'Shares declined to a five-year low.', expected: [] },
  {
    name: 'trap: declined to be named',
    text: 'One driver, who declined to be named, blamed the signals.',
    expected: [],
  },
  { name: 'trap: public unaware', text: 'Most drivers are unaware of the rule.', expected: [] },
  { name: 'trap: only candidate', text: '“There is only one way to win,” the coach said.', expected: [] },
  { name: 'trap: not active', text: 'The mine is currently not active.', expected: [] },
  { name: 'trap: asked not to', text: 'The king asked the singer not to perform.', expected: [] },
  { name: 'trap: deny as a noun phrase', text: 'The law denies foreigners a vote.', expected: [] },
  { name: 'trap: undeniable', text: 'The damage is undeniable.', expected: [] },
  { name: 'trap: she said she did not want', text: 'She said she did not want a party.', expected: [] },
  {
    name: 'trap: the plan was false economy',
    text: 'Cutting the line would be a false economy, the union said.',
    expected: [],
  },
];
