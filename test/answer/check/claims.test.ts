import { describe, expect, test } from 'vitest';
import { countedFiles } from '../../../src/answer/sourcing.ts';
import { Desk } from '../../../src/desk.ts';
import { dossierFolder } from '../../support/dossier-folder.ts';

/** What is said of a claim beside the one file there is. */
async function remarks(claim: string, passage: string): Promise<string[]> {
  const desk = await Desk.open(dossierFolder({ 'a.txt': passage }));
  const { notices, passages } = desk.ask(`check ${claim}`);
  expect(passages.length).toBeGreaterThan(0);
  return notices.filter(({ code }) => code === 'differs').map(({ text }) => text);
}

describe('claims that say what the passage says stay without a remark', () => {
  test.each<[claim: string, passage: string]>([
    // The same negation in other words, or in another place.
    [
      'The mayor told the firm not to open the sluice',
      'The mayor told the firm to avoid opening the sluice before dawn.',
    ],
    ['The mayor did not comment on the leak', 'The mayor declined to comment on the leak.'],
    ['Lindqvist refused to sign the lease', 'Lindqvist would not sign the lease, her aide said.'],
    ['Inspectors did not check the boiler', 'Inspectors failed to check the boiler twice.'],
    ['Officials were not aware of the flaw', 'Officials were unaware of the flaw until Friday.'],
    ['No shots were fired at the depot', 'Shots were not fired at the depot, guards insisted.'],
    ['The ferry line had no contact with the broker', 'The ferry line denied any contact with the broker.'],
    ['The council has not answered the letter', 'The council is yet to answer the letter.'],
    ['The bakery did not reply or comment', 'The bakery did not reply and would not comment.'],
    ['The dredger was withdrawn on January 9', 'It was not until January 9 that the dredger was withdrawn.'],
    ['The union rejects that it broke the truce', 'The union did not break the truce, it says.'],
    ['The crew was unable to open the sluice', 'The crew could not open the sluice.'],
    ['The pier is unlikely to open in May', 'The pier does not open in May.'],
    ['No 10 opened the sluice', 'Number 10 opened the sluice.'],
    ['The pier was not safe', 'The pier was unsafe and the quay was safe.'],
    // A negation that only one of two statements has.
    [
      'The port paid the crew, and did not pay the clerks',
      'The port paid the crew, and the clerks had to wait.',
    ],
    // Another word of the claim may say "not".
    [
      'The engineers dispute that they knew of the crack in the dam',
      'The engineers had never heard of the crack in the dam.',
    ],
    // A negation about something else in the passage.
    [
      'The brewer apologised to its drivers',
      'The brewer apologised to its drivers, but said that the memo had never reached the board.',
    ],
    [
      'Dock workers marched to the customs house',
      'Dock workers marched to the customs house, while clerks said they were not told of the route.',
    ],
    // Figures of the right party.
    ['Organisers put the rally at 9,000', 'Organisers counted 9,000 people; police put the rally at 4,000.'],
    ['Police counted 4,000 at the rally', 'Organisers counted 9,000 people; police put the rally at 4,000.'],
    [
      'Organisers said 9,000 turned out',
      'At least 9,000 marched, organisers said, but only 4,000 turned up, according to police.',
    ],
    [
      'Police detained three people in the town',
      'Police detained five people in Varo and three in Dornburg.',
    ],
    ['Three people were detained', 'Five people were detained in March and three in May.'],
    [
      'The brewery spent 5 million crowns',
      'The brewery spent 5 million crowns and the dairy 3 million crowns.',
    ],
    ['Seven people died', 'The toll has risen to 41 infections and seven deaths across six valleys.'],
    ['The pier will cost billions', 'The pier will cost billions of crowns.'],
    [
      'The rally drew 9,000 people, up from 4,000 in May',
      'The rally drew 9,000 people in June, up from 4,000 in May.',
    ],
    ['Divers found 40 crates', 'Divers found 40 crates, more than the 12 of the first dive.'],
    [
      'The quay cost 310 million crowns',
      'The quay cost 310 million crowns, compared with 90 million for the pier.',
    ],
    ['Repairs fell from 90 in 2030', 'Repairs fell from 90 in 2030 to 12 in 2031.'],
    ['The ferry carried fewer than 300 people', 'The ferry carried fewer than 300 people on 12 trips.'],
    [
      'The brewery gave 118 million crowns',
      'The brewery gave 118 million crowns and the dairy billions of crowns.',
    ],
    [
      'The clerk found 40 faults in the ledger',
      'The clerk found 40 faults in the ledger and 12 in the safe.',
    ],
    // Figures that the passage has twice, or of more than one rival.
    [
      'The dairy spent 5 million crowns',
      'The brewery spent 5 million crowns, the dairy 3 million crowns and the mill 5 million crowns.',
    ],
    [
      'The dairy spent 5 million crowns',
      'The brewery spent 5 million crowns, the dairy 3 million crowns in May and the dairy 2 million crowns in June.',
    ],
    [
      'The agency found 212 alerts',
      'The agency found 187 alerts, fewer than the 212 in the draft, and 212 of another kind.',
    ],
    [
      'The agency found 212 alerts',
      'Fewer than the 187 of last year, more than the 212 of May: the agency’s alerts.',
    ],
    // Who speaks, and to whom.
    ['Brekke told Lind the pier was safe', 'Brekke told Lind that the pier was safe.'],
    ['Brekke told Lind the pier was safe', 'Lind asked Brekke about the pier, and he said it was safe.'],
    ['Brekke told Lind the pier was safe', 'Lind was told by Brekke that the pier was safe.'],
    ['Brekke told Lind the pier was safe', 'Lind asked Brekke twice; Brekke replied that the pier was safe.'],
    ['Brekke told Lind the pier was safe', 'In a letter from Brekke to Lind the pier is called safe.'],
    ['Brekke said the pier was safe', 'The pier was safe, Brekke said.'],
    [
      'Brekke said the pier was safe',
      'The pier was safe, the chair of the board said, as Brekke had promised.',
    ],
    [
      'Brekke said the pier was unsafe',
      'The pier of Brekke was unsafe, Sigrid Holm said, and the Herald reported it.',
    ],
    ['Brekke said the pier was unsafe', 'Like Brekke, Holm said the pier was unsafe.'],
    ['Brekke said she left the board', 'Brekke left the board, the chair said.'],
    ['The board admitted a fault in the crane', 'The board conceded a fault in the crane.'],
    ['The board confirmed the sale of the crane', 'The board acknowledged the sale of the crane.'],
    // Modals.
    ['The bill will be brought before Easter', 'The clerk said the bill would be brought before Easter.'],
    ['Two drivers were charged', 'Two drivers were detained.'],
    ['The ferry could sink', 'The ferry might sink.'],
    ['The line will close in May', 'The line could close in May; the board says it will close in May.'],
    [
      'In May ferry traffic of the line stopped',
      'The line will ferry crews to the island, which it stopped in May.',
    ],
    // Names.
    [
      'Brekke signed one invoice in 2029',
      'Chairman Halvard Brekke met the crowd. It was raining. Asked by a reporter, he said he had signed one invoice in 2029.',
    ],
    [
      'Halvard Brekke leased the quay',
      'Halvard Brekke came to town in May. Two years later the council met again, and Brekke leased the quay.',
    ],
    [
      'Halvard Brekke leased the quay',
      'Halvard Brekke came to town in May.\n\nThe council met in June.\n\nIn the end Brekke leased the quay.',
    ],
    [
      'The Port Health Office leased the quay in June',
      'The Port Health Office (PHO) was shut in May.\n\nRain fell on the town.\n\nThe PHO leased the quay in June.',
    ],
  ])('%s', async (claim, passage) => {
    expect(await remarks(claim, passage)).toEqual([]);
  });
});

describe('claims that say something else are told so', () => {
  test.each<[claim: string, passage: string, remark: string]>([
    [
      'The port denied any leak, while customs officers said they were aware of the spill',
      'The port denied any leak, while customs officers said they were not aware of the spill.',
      'the first passage has “not” before “aware”; the claim does not',
    ],
    [
      'The port denied any leak, while customs officers said they were not aware of the spill',
      'The port denied any leak, while customs officers said they were aware of the spill.',
      'the claim has “not” before “aware”; the first passage does not',
    ],
    [
      'The foreman warned the crew and would not say why',
      'The foreman did not warn the crew and would not say why.',
      'the first passage has “not” before “warn”; the claim does not',
    ],
    [
      'The mayor told the firm to open the sluice',
      'The mayor told the firm to avoid opening the sluice.',
      'the first passage has “avoid” before “opening”; the claim has no negation',
    ],
    [
      'The dairy has not denied selling spoiled milk',
      'The dairy has denied selling spoiled milk.',
      'the claim has “not” before “denied”; the first passage does not',
    ],
    [
      'Officials were aware of the flaw',
      'Officials were unaware of the flaw.',
      'the first passage has “unaware”; the claim does not',
    ],
    [
      'The engineers knew of the crack in the dam',
      'The engineers had never heard of the crack in the dam.',
      'the first passage has “never” before “heard”; the claim has no negation',
    ],
    [
      'police put the rally at 9,000',
      'Organisers counted 9,000 people; police put the rally at 4,000.',
      'the first passage has “9,000” in “Organisers counted 9,000 people”, but “4,000” in “police put the rally at 4,000”',
    ],
    [
      'The dairy spent 5 million crowns',
      'The brewery spent 5 million crowns and the dairy 3 million crowns.',
      'the first passage has “5 million crowns” in “The brewery spent 5 million crowns”, but “3 million crowns” in “the dairy 3 million crowns”',
    ],
    [
      'Three people were detained in Varo',
      'Five people were detained in Varo and three in Dornburg.',
      'the first passage has “Three” in “three in Dornburg”, but “Five” in “Five people were detained in Varo”',
    ],
    [
      'The bridge opened in 1999',
      'The pier opened in 1999 and the bridge in 2004.',
      'the first passage has “1999” in “The pier opened in 1999”, but “2004” in “the bridge in 2004”',
    ],
    [
      'The toll is 7 infections in six valleys',
      'The toll has risen to 41 infections and seven deaths across six valleys.',
      'the first passage has “7” in “seven deaths across six valleys”, but “41” in “The toll has risen to 41 infections”',
    ],
    [
      'The agency found 212 alerts in its final report',
      'The final report puts the alerts found by the agency at 187, fewer than the 212 in the draft.',
      'the first passage has “212” in “fewer than the 212 in the draft”, but “187” in “The final report puts the alerts found by the agency at 187”',
    ],
    [
      'The agency counted 212 alerts in the final report',
      'The agency counted 212 alerts in the draft and 187 in the final report.',
      'the first passage has “212” in “The agency counted 212 alerts in the draft”, but “187” in “187 in the final report”',
    ],
    [
      'The dairy lost 3 million crowns',
      'The dairy lost 5 million crowns, up from 3 million crowns a year ago.',
      'the first passage has “3 million crowns” in “up from 3 million crowns a year ago”, but “5 million crowns” in “The dairy lost 5 million crowns”',
    ],
    [
      'Some 90 people live in the tower',
      'Some 40 people live in the tower, compared with 90 at its height.',
      'the first passage has “90” in “compared with 90 at its height”, but “40” in “Some 40 people live in the tower”',
    ],
    [
      'Brekke told Lind to close the pier',
      'Lind asked Brekke to close the pier.',
      'the first passage does not say that Brekke told Lind; it has “Lind asked Brekke”',
    ],
    [
      'Brekke promised Lind that the pier would be sold',
      'Lind also urged Brekke to sell the pier, the Herald wrote.',
      'the first passage does not say that Brekke promised Lind; it has “Lind also urged Brekke”',
    ],
    [
      'Brekke told Lind about the sale of the pier',
      'Brekke and Lind signed the sale of the pier.',
      'the first passage does not say that Brekke told Lind',
    ],
    [
      'Brekke said the pier was unsafe',
      'The pier of Brekke was unsafe, Sigrid Holm said.',
      'the claim has “Brekke said”; the speaker in the first passage is “Sigrid Holm”',
    ],
    [
      'The harbour board confirmed a single delivery',
      'The harbour board played down the matter and spoke of a single delivery.',
      'the claim has “confirmed”; no word to that effect is in the first passage',
    ],
    [
      'The minister will resign',
      'The minister could resign in May.',
      'the claim has “will” before “resign”; the first passage has “could”',
    ],
    [
      'The minister may resign',
      'The minister will resign in May.',
      'the claim has “may” before “resign”; the first passage has “will”',
    ],
    [
      'The clerk said the tram line will close',
      'The clerk said the tram line would close if the grant is lost.',
      'the claim has “will” before “close”; the first passage has “would”',
    ],
    [
      'The mayor did not immediately resign',
      'The mayor immediately resigned.',
      'the claim has “not” before “resign”; the first passage has no negation',
    ],
    [
      'The board did not know of the sale',
      'The board does know of the sale.',
      'the claim has “not” before “know”; the first passage has no negation',
    ],
    [
      'The board never met the firm that had sold the crane',
      'The board never met the firm that had not sold the crane.',
      'the first passage has “not” before “sold”; the claim does not',
    ],
    [
      'Brekke told Lind the pier was unsafe, Brekke said',
      'Lind told Brekke the pier was unsafe.',
      'the first passage does not say that Brekke told Lind; it has “Lind told Brekke”',
    ],
    [
      'Brekke says he’ll resign',
      'Brekke says he could resign.',
      'the claim has “he’ll” before “resign”; the first passage has “could”',
    ],
    [
      'The line will finally close',
      'The line could close in May.',
      'the claim has “will” before “close”; the first passage has “could”',
    ],
    [
      'Holm leased the quay in 2029',
      'Sigrid Holm came to town.\n\nThe quay was leased in 2029.',
      'the name “Holm” of the claim is not in the first passage',
    ],
    [
      'Sigrid Brekke leased the quay',
      'Halvard Brekke leased the quay.',
      'the name “Sigrid” of the claim is not in the first passage',
    ],
  ])('%s', async (claim, passage, remark) => {
    expect(await remarks(claim, passage)).toEqual([remark]);
  });
});

describe('a claim of more than one sentence is compared sentence by sentence', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'north.txt':
        'The harbour board bought 40 cranes in Malm.\nThe dredger was not insured, the owner Sigrid Holm said.\nPolice found two passports in the cellar.',
      'south.txt': 'The harbour board bought 40 cranes in Tarn.\nThe lighthouse keeper retired in 2031.',
    }),
  );
  const ask = (text: string) => {
    const { notices, passages, check, sources, sourcing } = desk.ask(`check ${text}`);
    const differing = notices.filter(({ code }) => code === 'differs').map((n) => n.text);
    return { differing, notices, passages, check, sources, sourcing };
  };

  test('each with its own nearest passage, in order, and nothing is said of what that has', () => {
    const { differing, passages, sourcing } = ask(
      'The dredger was not insured. Police found two passports in the cellar.\nThe lighthouse keeper retired in 2031.',
    );
    expect(differing).toEqual([]);
    expect(passages.slice(0, 3).map((p) => p.quote)).toEqual([
      'The dredger was not insured, the owner Sigrid Holm said.',
      'Police found two passports in the cellar.',
      'The lighthouse keeper retired in 2031.',
    ]);
    expect(passages.slice(0, 3).every(({ score }) => score === 1)).toBe(true);
    expect(sourcing.matching).toBe(2);
  });
  test('remarks name the sentence and the passage; the details missing are those of all sentences', () => {
    const { differing, check } = ask(
      'The dredger was insured. Police found nine passports in the cellar. Zebras graze where giraffes sleep.',
    );
    expect(differing).toEqual([
      'nothing in the files is near sentence 3 (“Zebras graze where giraffes” …)',
      'the first passage has “not” before “insured”; sentence 1 (“The dredger was insured”) has no negation',
      'sentence 2 (“Police found nine passports” …) says “nine”; the second passage (north) says “two”',
    ]);
    expect(check).toEqual({
      verdict: 'CLAIM',
      quotations: [],
      missing: [
        { kind: 'negation', claim: '', passage: ['not'] },
        { kind: 'figure', claim: 'nine', passage: ['two'] },
      ],
    });
  });
  test('sentences that stand as they are, are named', () => {
    const { notices } = ask('The dredger was insured. Police found two passports in the cellar.');
    expect(notices[0]).toEqual({
      code: 'word_for_word',
      text: 'sentence 2 stands word for word in north',
    });
  });
  test('greetings and questions that share a word with some passage are no claim', () => {
    const { differing, passages } = ask(
      'Hello! Did you see 12 giraffes in the harbour? Police found two passports in the cellar.',
    );
    expect(differing).toEqual([]);
    expect(passages[0]?.quote).toBe('Police found two passports in the cellar.');
  });
  test('a scrap of a sentence belongs to the one before it', () => {
    expect(ask('Police found two passports in the cellar. So it was.').differing).toEqual([]);
  });
  test('so many sentences and remarks at most, and it is said', () => {
    const many = Array.from(
      { length: 11 },
      (_, i) => `The board bought ${i + 50} cranes and ${i + 70} ships.`,
    );
    const { differing, check, passages } = ask(many.join(' '));
    expect(differing).toHaveLength(14);
    expect(differing).toContain('only the first 8 of 11 sentences were checked');
    expect(differing).toContain('4 more differences are not listed; check a shorter text');
    expect(check?.missing).toHaveLength(16);
    expect(passages.length).toBeLessThanOrEqual(10);
  });
  test('a filter is for the whole claim, and no word of it', () => {
    const { differing, passages } = ask('from:south The lighthouse keeper retired in 2031. He left in 2031.');
    expect(differing).toEqual([]);
    expect(passages.every(({ article }) => article === 'south')).toBe(true);
  });
});

describe('of a detail that another passage shown has', () => {
  const remarks = async (text: string, claim: string) => {
    const desk = await Desk.open(dossierFolder({ 'a.txt': text }));
    const { notices } = desk.ask(`check ${claim}`);
    return notices.filter(({ code }) => code === 'differs').map((n) => n.text);
  };
  test('nothing is said where that has little else of the claim', async () => {
    expect(
      await remarks(
        'Prosecutors said that five captains had been arrested by guards over the harbour fraud.\n\nRain fell.\n\nOver the harbour fraud, prosecutors questioned six captains.\n',
        'Prosecutors said that six captains had been arrested by guards over the harbour fraud',
      ),
    ).toContain('the claim says “six”; the first passage says “five”');
  });
  test('a name is said to stand there in any case', async () => {
    expect(
      await remarks(
        'Captains were arrested at dawn by guards over the harbour fraud.\n\nRain fell.\n\nThe captains of Malm met over the harbour fraud.\n',
        'Captains in Malm were arrested at dawn by guards over the harbour fraud',
      ),
    ).toEqual(['“Malm” is in the second passage (a), not in the first passage']);
  });
});

describe('a part of a sentence is compared with another passage', () => {
  const differing = async (text: string, claim: string) => {
    const desk = await Desk.open(dossierFolder({ 'a.txt': text }));
    const { notices, passages } = desk.ask(`check ${claim}`);
    const remarks = notices.filter(({ code }) => code === 'differs').map((n) => n.text);
    return { remarks, nearest: passages[0]?.quote };
  };
  test('not where the whole sentence stands nearly word for word', async () => {
    const sold = 'Ann Poe sold twelve old ships to the harbour school, and the crew was paid';
    const { remarks } = await differing(
      `${sold} 40 crowns in spring.\n\nRain fell on the town.\n\nThe crew was paid 50 crowns in spring by the owner.\n`,
      `${sold} 50 crowns in spring`,
    );
    expect(remarks).toEqual(['the claim says “50 crowns”; the first passage says “40 crowns”']);
  });
  test('not where that has no more of the part', async () => {
    const { remarks } = await differing(
      'The dredger sank in Malm in 2029, and the harbour board paid the crew.\n\nRain fell on the town.\n\nThe board paid 40 clerks.\n',
      'In 2029 near Malm an old dredger sank, and the harbour board paid 40 crowns',
    );
    expect(remarks).toEqual(['the figure “40 crowns” of the claim is not in the first passage']);
  });
});

test('of many passages near to the sentences of a claim there are ten', async () => {
  const desk = await Desk.open('data/musk-putin');
  const sentences = [
    'Musk talked with Putin about space.',
    'NASA depends on rockets for astronauts.',
    'The Houthi rebels shipped arms.',
    'Peskov spoke of future technologies.',
  ];
  expect(desk.ask(`check ${sentences.join(' ')}`).passages).toHaveLength(10);
});

test('that no denial has its words is not said of a long claim', async () => {
  const desk = await Desk.open('data/musk-putin');
  const codes = (claim: string) => desk.ask(`check ${claim}`).notices.map(({ code }) => code);
  expect(codes('Musk has a clearance')).toContain('responses');
  expect(
    codes(
      'Musk has a clearance, rockets, satellites, terminals, astronauts, platforms, yachts and a fortune',
    ),
  ).not.toContain('responses');
});

test('a claim put together from two places stands in none', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'a.txt':
        'The old pier was sold to Roe.\n\nRain fell on the town.\n\nNobody ever asked the harbour master.\n',
    }),
  );
  const { notices } = desk.ask('check The old pier was sold to Roe nobody ever asked the harbour master');
  expect(notices.map(({ code }) => code)).not.toContain('word_for_word');
});

test('what another passage shown has with the rest of the claim is said to stand there', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'east.txt':
        'Prosecutors in the harbour case said five captains had been arrested over the harbour fraud.',
      'west.txt': 'Prosecutors said that six captains had been arrested over the fraud.',
    }),
  );
  const { notices, passages, check } = desk.ask(
    'check Prosecutors in the harbour case said six captains had been arrested over fraud',
  );
  expect(passages.map(({ article }) => article)).toEqual(['east', 'west']);
  expect(check?.missing).toEqual([{ kind: 'figure', claim: 'six', passage: ['five'] }]);
  expect(notices.find(({ code }) => code === 'differs')?.text).toBe(
    '“six” is in the second passage (west); the first passage has “five”',
  );
});

test('a name is not missing where the context shown, or the sentence before in the paragraph, has it', async () => {
  const passage = 'Ingrid Solvang leads the ferry union. She said that the ferry line sold three ships.';
  expect(await remarks('Solvang said the ferry line sold three ships', passage)).toEqual([]);
  expect(await remarks('Solvang said the ferry line sold three ships', passage.replace('. ', '.\n'))).toEqual(
    [],
  );
  expect(await remarks('Halvorsen said the ferry line sold three ships', passage)).toEqual([
    'the name “Halvorsen” of the claim is not in the first passage',
  ]);
});

test('hostile claims and passages cost no more than others of their length', async () => {
  const words = [
    'not aware ',
    'no 1,000 and ',
    'will could go ',
    'denied, and unaware ',
    'Ann Poe ',
    'x; y: ',
    '. a ',
  ];
  for (const word of words) {
    const long = word.repeat(Math.floor(3_900 / word.length));
    const desk = await Desk.open(dossierFolder({ 'a.txt': `${word.repeat(6_000 / word.length)} end.` }));
    expect(desk.ask(`check ${long}`).kind).toBe('check');
  }
});

describe('every sentence compared has a result', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'dock.txt':
        'The harbour board, the U.S. consul Ada Gull said on Monday, bought 40 cranes for the northern quay in Malm.\nThe dredger was not insured at all.\nMayor Otto Lind gave the ferry line 900 lifejackets after the storm.\nThe lighthouse keeper Berit Foss asked Otto Lind to repaint the old lighthouse tower before winter.',
    }),
  );
  const ask = (text: string) => desk.ask(`check ${text}`);
  const of = (text: string, code: string) =>
    ask(text)
      .notices.filter((n) => n.code === code)
      .map((n) => n.text);
  const SAME = 'no difference in figures, dates, names or negations was found between';
  const READ = 'and the nearest passage; whether the rest agrees is for you to read';

  test('a claim without a difference', () => {
    expect(of('The ferry line got 900 lifejackets', 'compared')).toEqual([`${SAME} the claim ${READ}`]);
    expect(of('The ferry line got 700 lifejackets', 'compared')).toEqual([]);
  });
  test('those of several sentences that have none, by number', () => {
    const text =
      'The ferry line got 900 lifejackets. The dredger had been insured. The board bought cranes for Malm.';
    expect(of(text, 'compared')).toEqual([`${SAME} sentences 1 and 3 ${READ}`]);
  });
  test('words that stand in a file say so, with who speaks there', () => {
    const text =
      'The harbour board, the U.S. consul Ada Gull said on Monday, bought 40 cranes for the northern quay in Malm.';
    expect(of(text, 'word_for_word')).toEqual([
      'these words stand in dock (speaker there: “the U.S. consul Ada Gull”)',
    ]);
    expect(of(text, 'compared')).toEqual([]);
    expect(of(text.replace('40', '50'), 'word_for_word')).toEqual([
      'the claim stands nearly word for word in dock (speaker there: “the U.S. consul Ada Gull”); the file has “40” for “50”',
    ]);
  });
  test('a changed copy of a paragraph’s last sentence ends with its paragraph', () => {
    const [near] = of('The dredger was not insured at all in the northern quay of Malm', 'word_for_word');
    expect(near ?? '').not.toContain('Mayor');
    const check = ask('“The dredger was never insured at all Otto Lind”').check;
    expect(check?.quotations[0]?.says).not.toContain('Mayor');
  });
  test('the words around quotations', () => {
    expect(of('Gull said the board “bought 40 cranes for the northern quay” in Malm', 'compared')[0]).toMatch(
      /^in the words outside the quotation marks no difference/,
    );
  });
  test('a pasted sentence with its own quotation marks stands there', () => {
    expect(of('“The dredger was not insured at all.” Lind fell.', 'word_for_word')).toEqual([
      'sentence 1 stands word for word in dock',
    ]);
  });
  test('sentences of a pasted paragraph that stand there are not compared with another passage', () => {
    const text =
      '“The dredger was not insured at all.” Mayor Otto Lind gave the ferry line 900 lifejackets after the storm. Gull bought 70 ships.';
    expect(of(text, 'word_for_word')).toEqual(['sentences 1 and 2 stand word for word in dock']);
    const told = of(text, 'differs').join('\n');
    expect(told).toContain('70');
    expect(told).not.toContain('900');
  });
  test('each part of a sentence that has its figure elsewhere is beside its own passage', () => {
    const { notices, passages } = ask(
      'Lind gave the ferry line 700 lifejackets, the Herald says, and asked Foss to repaint the old lighthouse tower',
    );
    expect(passages.slice(0, 2).map((p) => p.quote.slice(0, 14))).toEqual([
      'Mayor Otto Lin',
      'The lighthouse',
    ]);
    const differing = notices.filter((n) => n.code === 'differs').map((n) => n.text);
    expect(differing).toContain(
      'the part “Lind gave the ferry line 700” … of the claim says “700”; the first passage says “900”',
    );
    expect(differing).toContain(
      'the second passage (dock) does not say that Lind asked Foss; it has “Foss asked Otto Lind”',
    );
  });
  test('no number of files stands under a claim', () => {
    expect(countedFiles(ask('The ferry line got 900 lifejackets'))).toBeNull();
    expect(countedFiles(ask('“The dredger was not insured at all”'))).toBe('in 1 of 1 file');
  });
});

test('a claim that a file has taken back is not said to be without a difference', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'a.txt':
        'The mill stood still on Monday.\n\nCorrection: An earlier version of this article said that the court had fined the mill. It has not; a notice was served.\n',
    }),
  );
  const results = desk.ask('check The court fined the mill.').notices.filter((n) => n.code === 'compared');
  expect(results.map((n) => n.text)).toEqual([
    'the passage nearest to the claim corrects what an earlier version of its file said; read both sentences',
  ]);
});
