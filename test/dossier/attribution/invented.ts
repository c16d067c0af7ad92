/**
 * Invented news copy on other subjects, with what a reader would say of each sentence: written before the rules were
 * first run on it. `[kind, source, cue, stance]`; the source is the literal core of the phrase.
 */

export type Expected = [
  kind: 'direct' | 'indirect' | 'none',
  source: string | null,
  cue: string | null,
  stance: 'asserts' | 'denies' | 'no_comment' | 'unaware' | null,
];

/** A paragraph and one expectation a sentence. */
export interface Case {
  name: string;
  text: string;
  expected: Expected[];
}

const NONE: Expected = ['none', null, null, null];

export const INVENTED: Case[] = [
  // Courts
  {
    name: 'court: prosecutor told the jury',
    text: 'Prosecutor Anne Whitlow told the jury that the defendant had emptied the account in March.',
    expected: [['indirect', 'Prosecutor Anne Whitlow', 'told the jury', 'asserts']],
  },
  {
    name: 'court: judge, inverted',
    text: '“You abused a position of trust,” said Judge Marcus Oyelaran, sentencing him to six years.',
    expected: [['direct', 'Judge Marcus Oyelaran', 'said', 'asserts']],
  },
  {
    name: 'court: pleaded not guilty',
    text: 'Hallam, 52, of Wexcombe, pleaded not guilty to three counts of fraud.',
    expected: [NONE],
  },
  {
    name: 'court: denied bail',
    text: 'Hallam was denied bail and will appear again on 3 June.',
    expected: [NONE],
  },
  {
    name: 'court: judge denied the motion',
    text: 'The judge denied the motion to dismiss.',
    expected: [NONE],
  },
  {
    name: 'court: denies the charges',
    text: 'Hallam denies all the charges against him.',
    expected: [['indirect', 'Hallam', 'denies', 'denies']],
  },
  {
    name: 'court: according to documents',
    text: 'The yacht was bought with client money, according to court documents seen by the Argus.',
    expected: [['indirect', 'court documents seen by the Argus', 'according to', 'asserts']],
  },
  {
    name: 'court: lawyer could not be reached',
    text: 'A lawyer for Hallam could not be reached for comment.',
    expected: [['none', 'A lawyer for Hallam', 'could not be reached', 'no_comment']],
  },
  {
    name: 'court: allegedly',
    text: 'The pair allegedly moved the money through four shell firms.',
    expected: [['indirect', null, 'allegedly', 'asserts']],
  },
  {
    name: 'court: ruled',
    text: 'The appeals court ruled on Thursday that the search was unlawful.',
    expected: [['indirect', 'The appeals court', 'ruled', 'asserts']],
  },
  // Sport
  {
    name: 'sport: keeper denied striker',
    text: 'Goalkeeper Lena Brandt denied Okafor from close range in the 70th minute.',
    expected: [NONE],
  },
  {
    name: 'sport: claimed victory',
    text: 'Rossi claimed his third title of the season in Valencia.',
    expected: [NONE],
  },
  {
    name: 'sport: coach said after',
    text: '"We were second best all night," coach Dan Pruitt said after the 4-1 loss.',
    expected: [['direct', 'coach Dan Pruitt', 'said', 'asserts']],
  },
  {
    name: 'sport: rejected the bid',
    text: 'The club rejected a bid of £40m for the winger.',
    expected: [NONE],
  },
  {
    name: 'sport: sources told',
    text: 'Two people close to the player told the broadcaster that talks had stalled.',
    expected: [['indirect', 'Two people close to the player', 'told the broadcaster', 'asserts']],
  },
  {
    name: 'sport: dismissed as nonsense',
    text: 'Manager Iñaki Soto dismissed the reports as "complete nonsense".',
    expected: [['direct', 'Manager Iñaki Soto', 'dismissed', 'denies']],
  },
  {
    name: 'sport: split quotation',
    text: '“It is my last tournament,” she said, “and I want to enjoy it.”',
    expected: [['direct', 'she', 'said', 'asserts']],
  },
  { name: 'sport: nickname', text: 'The stadium, known as “The Furnace”, holds 41,000.', expected: [NONE] },
  // Business
  {
    name: 'business: reported profits',
    text: 'Norvik Foods reported pre-tax profits of $48 million, up from $31 million a year earlier.',
    expected: [NONE],
  },
  {
    name: 'business: chief executive appositive',
    text: 'Priya Raman, chief executive of Norvik Foods, said demand had held up.',
    expected: [['indirect', 'Priya Raman', 'said', 'asserts']],
  },
  {
    name: 'business: statement',
    text: 'In a statement on Monday, the company said it had no plans to close the plant.',
    expected: [['indirect', 'the company', 'said', 'asserts']],
  },
  {
    name: 'business: analysts expect, trailing',
    text: 'The merger will cost 900 jobs, two analysts said.',
    expected: [['indirect', 'two analysts', 'said', 'asserts']],
  },
  {
    name: 'business: bank spokesman declined',
    text: 'A spokesman for Calder Bank declined to comment on the talks.',
    expected: [['none', 'A spokesman for Calder Bank', 'declined to comment', 'no_comment']],
  },
  { name: 'business: shares', text: 'Shares in Norvik fell 6% and bonds weakened.', expected: [NONE] },
  {
    name: 'business: announced plans',
    text: 'The carmaker announced plans for a second factory near Leipzig.',
    expected: [NONE],
  },
  {
    name: 'business: it was reported that',
    text: 'It was reported last week that the regulator had opened a second inquiry.',
    expected: [['indirect', null, 'was reported', 'asserts']],
  },
  {
    name: 'business: coordinated verb phrase',
    text: 'The founder sold his shares in May and insisted that he had broken no rule.',
    expected: [['indirect', 'The founder', 'insisted', 'asserts']],
  },
  {
    name: 'business: US style day before verb',
    text: 'Treasury officials on Tuesday said the auction had drawn strong demand.',
    expected: [['indirect', 'Treasury officials', 'said', 'asserts']],
  },
  // Science
  {
    name: 'science: study found',
    text: 'The study, published in the journal Marine Policy, found that nets killed one in nine porpoises.',
    expected: [['indirect', 'The study', 'found', 'asserts']],
  },
  {
    name: 'science: lead author',
    text: '“The signal is unmistakable,” said Tomoko Arai, a glaciologist at the University of Tromsø who led the work.',
    expected: [['direct', 'Tomoko Arai', 'said', 'asserts']],
  },
  {
    name: 'science: evidence shows, own words',
    text: 'The lake has shrunk by a third since 1980.',
    expected: [NONE],
  },
  {
    name: 'science: according to researchers, fronted',
    text: 'According to researchers at the Halden Institute, the vaccine halved the number of cases.',
    expected: [['indirect', 'researchers at the Halden Institute', 'According to', 'asserts']],
  },
  {
    name: 'science: as saying',
    text: 'Dr. Ilse Maarten was quoted as saying the trial had been stopped for safety reasons.',
    expected: [['indirect', 'Dr. Ilse Maarten', 'was quoted as saying', 'asserts']],
  },
  {
    name: 'science: warned of',
    text: 'Scientists have warned of further tremors along the fault.',
    expected: [['indirect', 'Scientists', 'warned of', 'asserts']],
  },
  {
    name: 'science: is thought to',
    text: 'The comet is thought to have formed beyond Neptune.',
    expected: [['indirect', null, 'is thought to', 'asserts']],
  },
  // Local politics
  {
    name: 'council: leader told the paper',
    text: 'Council leader Joan Feeney told the Evening Gazette: "There is simply no money left."',
    expected: [['direct', 'Council leader Joan Feeney', 'told the Evening Gazette', 'asserts']],
  },
  {
    name: 'council: opposition accused',
    text: 'Opposition councillors accused her of hiding the figures.',
    expected: [['indirect', 'Opposition councillors', 'accused', 'asserts']],
  },
  {
    name: 'council: did not respond to emails',
    text: 'The mayor’s office did not immediately respond to emailed questions.',
    expected: [['none', 'The mayor’s office', 'did not immediately respond', 'no_comment']],
  },
  {
    name: 'council: not aware',
    text: 'Feeney said she was not aware of the report.',
    expected: [['indirect', 'Feeney', 'said', 'unaware']],
  },
  {
    name: 'council: quotation then quotation',
    text: '“We asked for help in April,” said Feeney. “Nobody came.”',
    expected: [
      ['direct', 'Feeney', 'said', 'asserts'],
      ['direct', 'Feeney', null, 'asserts'],
    ],
  },
  {
    name: 'council: two sentences in one quotation',
    text: 'Resident Bill Tharp said: “The bins are full. The rats are back.”',
    expected: [
      ['direct', 'Resident Bill Tharp', 'said', 'asserts'],
      ['direct', 'Resident Bill Tharp', null, 'asserts'],
    ],
  },
  {
    name: 'council: speaker at the end',
    text: '“The bins are full. The rats are back,” said resident Bill Tharp.',
    expected: [
      ['direct', 'resident Bill Tharp', null, 'asserts'],
      ['direct', 'resident Bill Tharp', 'said', 'asserts'],
    ],
  },
  {
    name: 'council: minutes',
    text: 'Minutes of the meeting show that members voted 6-5 against the scheme.',
    expected: [['indirect', 'Minutes of the meeting', 'show', 'asserts']],
  },
  {
    name: 'council: parenthetical',
    text: 'The bridge, engineers say, could fail within a decade.',
    expected: [['indirect', 'engineers', 'say', 'asserts']],
  },
  // World, wire style
  {
    name: 'wire: while clause',
    text: 'The army said it had retaken the town, while rebels claimed they still held the bridge.',
    expected: [['indirect', 'The army', 'said', 'asserts']],
  },
  {
    name: 'wire: claims the province',
    text: 'Arvonia, which claims the province as its own, sent 300 troops to the border.',
    expected: [NONE],
  },
  {
    name: 'wire: state television',
    text: 'State television reported that the president had left the capital.',
    expected: [['indirect', 'State television', 'reported', 'asserts']],
  },
  {
    name: 'wire: condition of anonymity',
    text: 'A senior official, speaking on condition of anonymity because the talks are private, said a deal was close.',
    expected: [['indirect', 'A senior official', 'said', 'asserts']],
  },
  {
    name: 'wire: citing',
    text: 'The ferry sank within minutes, the Daily Courier wrote, citing port records.',
    expected: [['indirect', 'the Daily Courier', 'wrote', 'asserts']],
  },
  {
    name: 'wire: outlet prose in quotation marks',
    text: 'The minister "misled parliament for a year," the Courier said.',
    expected: [['direct', 'the Courier', 'said', 'asserts']],
  },
  {
    name: 'wire: foreign ministry rejected',
    text: 'The foreign ministry rejected the allegations and called them "a provocation."',
    expected: [['direct', 'The foreign ministry', 'called them', 'denies']],
  },
  {
    name: 'wire: denied by',
    text: 'The claims were denied by the airline.',
    expected: [['indirect', 'the airline', 'denied by', 'denies']],
  },
  {
    name: 'wire: says present',
    text: 'Human Rights Monitor says at least 40 people were killed.',
    expected: [['indirect', 'Human Rights Monitor', 'says', 'asserts']],
  },
  {
    name: 'wire: noun report',
    text: 'Media reports that the talks had collapsed unsettled markets.',
    expected: [NONE],
  },
  {
    name: 'wire: the claim that',
    text: 'The claim that the dam was safe has been tested since.',
    expected: [NONE],
  },
  {
    name: 'wire: pronoun adds',
    text: '“It will take years,” he added.',
    expected: [['direct', 'he', 'added', 'asserts']],
  },
  {
    name: 'wire: long list subject',
    text: 'Aid workers, doctors and teachers said they had not been paid since May.',
    expected: [['indirect', 'Aid workers, doctors and teachers', 'said', 'asserts']],
  },
  {
    name: 'wire: since clause',
    text: 'Since the vote was held, observers from four countries have complained that ballots went missing.',
    expected: [['indirect', 'observers from four countries', 'complained', 'asserts']],
  },
  // Culture and others
  {
    name: 'culture: title',
    text: 'Her second novel, “A Quiet Harbour”, sold 200,000 copies.',
    expected: [NONE],
  },
  {
    name: 'culture: critic called it',
    text: 'One critic called it “the best thing on television this year”.',
    expected: [['direct', 'One critic', 'called it', 'asserts']],
  },
  {
    name: 'culture: adding gerund',
    text: 'The singer thanked fans, adding that the tour would resume in spring.',
    expected: [['indirect', 'The singer', 'adding', 'asserts']],
  },
  {
    name: 'culture: scare quotes',
    text: 'The gallery sells “heritage” furniture to tourists.',
    expected: [NONE],
  },
  {
    name: 'culture: who relative',
    text: 'Marchetti, who once said he would never act again, stars in the film.',
    expected: [NONE],
  },
  {
    name: 'health: spokeswoman',
    text: 'A hospital spokeswoman confirmed two patients had died.',
    expected: [['indirect', 'A hospital spokeswoman', 'confirmed', 'asserts']],
  },
  {
    name: 'health: responded to treatment',
    text: 'The child did not respond to treatment and died on Friday.',
    expected: [NONE],
  },
  {
    name: 'health: nobody said',
    text: 'No one said the tests were wrong.',
    expected: [['indirect', null, 'said', 'asserts']],
  },
  {
    name: 'health: pronoun It',
    text: 'It added that the wards would reopen in July.',
    expected: [['indirect', 'It', 'added', 'asserts']],
  },
  {
    name: 'weather: own words',
    text: 'Heavy rain closed the pass overnight and left 2,000 homes without power.',
    expected: [NONE],
  },
  {
    name: 'transport: told not to',
    text: 'Passengers were told to leave the train at Selby.',
    expected: [NONE],
  },
  {
    name: 'transport: regulator report',
    text: 'A report by the rail regulator said the points had not been inspected since 2019.',
    expected: [['indirect', 'A report by the rail regulator', 'said', 'asserts']],
  },
  {
    name: 'transport: single quotes',
    text: "The operator apologised for what it called 'an unacceptable delay'.",
    expected: [['direct', 'it', 'called', 'asserts']],
  },
  {
    name: 'tech: post on social media',
    text: '“Fixed,” the engineer wrote on her account minutes later.',
    expected: [['direct', 'the engineer', 'wrote', 'asserts']],
  },
  {
    name: 'tech: declined to be named',
    text: 'An employee who declined to be named said morale was low.',
    expected: [['indirect', 'An employee', 'said', 'asserts']],
  },
  {
    name: 'tech: has yet to comment',
    text: 'The company has yet to comment on the leak.',
    expected: [['none', 'The company', 'has yet to comment', 'no_comment']],
  },
];
