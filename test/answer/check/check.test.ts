import { describe, expect, test } from 'vitest';
import { Desk } from '../../../src/desk.ts';
import { dossierFolder } from '../../support/dossier-folder.ts';

const shipped = await Desk.open('data/musk-putin');
const own = await Desk.open(
  dossierFolder({
    'a.txt':
      'Minister Ann Poe said “we will not pay 15,000 crowns for a broken quay”. Inspectors have raised no concerns about the pier.\nThe harbour master called it “a solid start – nothing risky remains”.',
    'b.txt':
      'Poe said the state would not pay 15,000 crowns for a broken quay. Engineers have not raised the alarm in March.',
  }),
);
const verdict = (desk: Desk, text: string) => {
  const { check, status } = desk.ask(`check ${text}`);
  const [first] = check?.quotations ?? [];
  return {
    status,
    verdict: check?.verdict,
    files: first?.files.map((f) => `${f.article.slice(0, 3)} ${f.verdict}`),
  };
};

describe('words in quotation marks', () => {
  test.each<[string, string, string[]]>([
    ['"space and current as well as future technologies"', 'EXACT', ['002 EXACT', '004 CLOSE']],
    ['"there is no way in hell that Russia could lose the war"', 'PARTLY QUOTED', ['000 PARTLY QUOTED']],
    ['"you need to find some common ground with them"', 'CLOSE', ['003 CLOSE']],
    ['“He has long championed a peace through strength foreign policy”', 'TYPOGRAPHY', ['002 TYPOGRAPHY']],
    [
      '«have not raised any concerns about security»',
      'NOT IN QUOTATION MARKS',
      ['003 NOT IN QUOTATION MARKS'],
    ],
    [
      '"find a role in a Trump administration loads of militaries around the world"',
      'STITCHED',
      ['003 STITCHED', '004 STITCHED'],
    ],
  ])('%s: %s', (text, expected, files) => {
    expect(verdict(shipped, text)).toEqual({ status: 'answered', verdict: expected, files });
  });

  test.each([
    ['"the"', 'TOO SHORT'],
    ['"lost for ever in the deepest trench of all"', 'NOT IN DOSSIER'],
  ])('%s: %s', (text, expected) => {
    expect(verdict(shipped, text)).toMatchObject({ status: 'no_answer', verdict: expected });
  });

  test('too short to prove anything, but where it stands is said', () => {
    expect(shipped.ask('check "categorically false"').check?.quotations[0]?.says).toMatch(
      /^TOO SHORT: .* It stands in 002\.$/,
    );
  });
  test('what changed is said in words', () => {
    const says = shipped.ask('check "you need to find some common ground with them"').check?.quotations[0]
      ?.says;
    expect(says).toBe('CLOSE: 003 has “him” for “them”.');
  });
  test('of a close quotation it is said how many words the file has in quotation marks, where not all', () => {
    const says = (text: string) => shipped.ask(`check ${text}`).check?.quotations[0]?.says;
    expect(says('"there is no way in hell that Russia would lose the war"')).toBe(
      'CLOSE: 000 has “could” for “would”. Only 6 of its 12 words there stand in quotation marks.',
    );
    const close = own.ask('check "the state would not pay 16,000 crowns for a broken quay"');
    expect(close.check?.quotations[0]?.says).toContain('None of its words there stand in quotation marks.');
  });
  test('extra and lost words are said in plain English, in marks that have their partner', () => {
    const says = (text: string) => own.ask(`check ${text}`).check?.quotations[0]?.says;
    expect(says('"Inspectors have really raised no concerns about pier"')).toMatch(
      /^CLOSE: a does not have “really” and has the extra word “the”\./,
    );
    const across = says('"Minister Ann Poe said they will not pay 15,000 crowns"')!;
    expect(across).toContain('has “we” for “they”');
    expect(across.split('“').length).toBe(across.split('”').length);
  });
  test('small words in common make nothing close, nor do two telling words', async () => {
    const desk = await Desk.open(
      dossierFolder({
        'a.txt': 'He was to be at the castle of the queen in sunny Malm.\n\nThey paid for a broken quay.\n',
      }),
    );
    const found = (text: string) => {
      const [quotation] = desk.ask(`check “${text}”`).check!.quotations;
      return [quotation!.verdict, quotation!.files.length];
    };
    expect(found('He was to be at the ferry of the king in rainy Lorne')).toEqual(['NOT IN DOSSIER', 0]);
    expect(found('for the broken quay')).toEqual(['TOO SHORT', 0]);
    expect(found('for a broken quay')).toEqual(['TOO SHORT', 1]);
  });
  test('pieces are stitched from their longest runs, and only where they cover most of the words', async () => {
    const desk = await Desk.open(
      dossierFolder({
        'a.txt': 'Roe, who asked nobody, sold the old pier; the harbour master never did.',
        'b.txt':
          'The old pier was sold to Roe.\n\nRain fell on the town.\n\nNobody ever asked the harbour master.\n',
      }),
    );
    const check = (text: string) => desk.ask(`check “${text}”`).check!.quotations[0]!;
    const stitched = check('the old pier was sold to Roe nobody ever asked the harbour master');
    expect([stitched.verdict, stitched.files.map(({ article }) => article)]).toEqual([
      'STITCHED',
      ['b', 'b'],
    ]);
    expect(check('the old pier was zebras graze lions hunt tigers roar nobody ever asked').verdict).toBe(
      'NOT IN DOSSIER',
    );
  });
  test('a run of words moved is said to stand in another place, once', () => {
    const says = own.ask('check “we will not pay for a broken quay 15,000 crowns”').check?.quotations[0]
      ?.says;
    expect(says).toContain('has “15,000 crowns” in another place');
    expect(says).not.toContain('extra');
  });
  test('quotations that overlap in a passage are marked once', () => {
    const [passage] = own.ask(
      'check “we will not pay 15,000 crowns” and “pay 15,000 crowns for a broken quay”',
    ).passages;
    expect(
      passage!.matched.map(([from, to]) => passage!.quote.slice(from - passage!.start, to - passage!.start)),
    ).toEqual(['we will not pay 15,000 crowns']);
  });
  test('sentences around a quotation that stand in a file are not compared again', async () => {
    const desk = await Desk.open(
      dossierFolder({
        'a.txt':
          'Poe sold 12 ships in Malm.\n\nRoe bought 7 barges in Tarn.\n\nLind said “nobody ever sold the old pier”.\n',
      }),
    );
    const { check } = desk.ask(
      'check Poe sold 12 ships in Malm. Roe bought 7 barges in Tarn. Lind said “nobody ever sold the old pier”.',
    );
    expect(check?.missing).toEqual([]);
  });
  test('a quotation inside a quotation is part of it', () => {
    const { check } = own.ask('check “the ‘broken harbour quay’ was sold by nobody we know”');
    expect(check?.quotations).toHaveLength(1);
  });
  test('a negation of the nearest passage is not held against words around a quotation that no file has', async () => {
    const desk = await Desk.open(
      dossierFolder({ 'a.txt': 'The old pier was not sold to the harbour school.\n' }),
    );
    const { check } = desk.ask(
      'check The old pier was sold to the harbour school, “zebras graze where lions hunt tigers”',
    );
    expect(check?.missing).toEqual([]);
  });
  test('the passages of quotations too short to prove anything stand behind the others', async () => {
    const desk = await Desk.open(
      dossierFolder({
        'a.txt':
          'Roe called it “a quay”.\n\nPoe called it “a quay”.\n\nLind said “nobody ever sold the old pier”.\n',
      }),
    );
    const { check, passages } = desk.ask('check It was “a quay” and “nobody ever sold the old pier”.');
    expect(check?.quotations.map(({ verdict: v }) => v)).toEqual(['TOO SHORT', 'EXACT']);
    expect(passages[0]?.quote).toContain('nobody ever sold the old pier');
  });
  test('a word that stands elsewhere in the passage is not replaced', async () => {
    const desk = await Desk.open(
      dossierFolder({
        'a.txt': 'Norvane, for instance, runs a secret depot with 12 cranes near the old fortress wall.',
        'b.txt': 'The bailiff also asked Norvane to close the tannery beside the river before winter came.',
      }),
    );
    const says = (text: string) => desk.ask(`check ${text}`).check?.quotations[0];
    const aside = says('"Norvane runs a secret depot with 12 cranes near the fortress wall"');
    expect(aside?.says).toMatch(
      /^CLOSE: a has the extra words “for instance” and has the extra word “old”\./,
    );
    expect(aside?.files[0]?.start).toBe(0);
    const swapped = says('"Norvane asked the bailiff to close the tannery beside the river before winter"');
    expect(swapped?.says).toMatch(/^CLOSE: b has “Norvane” in another place/);
    expect(swapped?.says).not.toContain('for “Norvane”');
  });
  test('only dashes and marks differ', () => {
    expect(verdict(own, '“A solid start - nothing risky remains”').verdict).toBe('TYPOGRAPHY');
  });
  test('a possessive, a plural or a currency is not typography', () => {
    expect(verdict(own, '"we will not pay 15,000 crown for a broken quay"').verdict).toBe('CLOSE');
    expect(verdict(own, '"we will not pay $15,000 crowns for a broken quay"').verdict).toBe('CLOSE');
  });
  test('a negation pair is never exact or typography, and it is said', () => {
    const { check } = own.ask('check "we will pay 15,000 crowns for a broken quay"');
    expect(check?.verdict).toBe('CLOSE');
    expect(check?.quotations[0]?.says).toContain('A negation differs.');
  });
  test('small words in common make nothing close', () => {
    expect(verdict(own, '"we will not sell the harbour to a bank"').verdict).toBe('NOT IN DOSSIER');
    expect(verdict(own, '"they said the tunnel is not for the king"').verdict).toBe('NOT IN DOSSIER');
  });
  test('each of several quotations has its verdict', () => {
    const { check } = own.ask(
      'check Poe said "we will not pay 15,000 crowns for a broken quay" and "a tunnel will replace every harbour crane"',
    );
    expect(check?.quotations.map((q) => q.verdict)).toEqual(['EXACT', 'NOT IN DOSSIER']);
  });
  test('the place is a slice of the file, and the passages hold it', () => {
    const answer = shipped.ask('check "you need to find some common ground with them"');
    const [file] = answer.check!.quotations[0]!.files;
    const text = shipped.dossier.articles.find((a) => a.id === file!.article)!.text;
    expect(text.slice(file!.start, file!.end)).toBe('you need to find some common ground with him');
    expect(answer.passages[0]!.matched).toEqual([[file!.start, file!.end]]);
    expect(answer.table?.rows[0]?.[2]).toMatchObject({
      quote: { quote: 'you need to find some common ground with him' },
    });
  });
});

describe('the words around quotations', () => {
  const QUOTED = '"there is no way in hell that Russia could lose the war"';
  const around = (desk: Desk, text: string) => {
    const { check, notices } = desk.ask(`check ${text}`);
    return { missing: check?.missing, notices: notices.map((n) => n.text) };
  };
  test('a figure that neither the passage quoted nor the nearest one carries', () => {
    const { missing, notices } = around(shipped, `Musk said ${QUOTED} and donated 99,000 terminals`);
    expect(missing).toEqual([{ kind: 'figure', claim: '99,000', passage: ['15,000'] }]);
    expect(notices).toEqual([
      'the text around the quotation says “99,000”; the nearest passage (001, paragraph 3) says “15,000”',
      'the words outside the quotation marks were compared by their figures, dates, names and negations only',
    ]);
  });
  test('nothing is missing where another passage carries the figure', () => {
    expect(around(shipped, `Musk said ${QUOTED} and donated 15,000 terminals`).missing).toEqual([]);
  });
  test('a negation, of the sentence around and not of the quotation', () => {
    const quotation = '“we will not pay 15,000 crowns for a broken quay”';
    expect(around(own, `Poe said ${quotation}`).missing).toEqual([]);
    expect(around(own, `Poe never said ${quotation}`).missing).toEqual([
      { kind: 'negation', claim: 'never', passage: [] },
    ]);
  });
  test('a name', () => {
    expect(
      around(own, 'Minister Eva Lind said “we will not pay 15,000 crowns for a broken quay”').missing,
    ).toEqual([{ kind: 'name', claim: 'Eva Lind', passage: [] }]);
  });
  test('of a quotation that no file has, too', () => {
    const answer = own.ask(
      'check Poe would pay 99,000 crowns for the quay: “a tunnel will replace every crane”',
    );
    expect(answer).toMatchObject({ status: 'no_answer', check: { verdict: 'NOT IN DOSSIER' } });
    expect(answer.check?.missing).toContainEqual({
      kind: 'figure',
      claim: '99,000 crowns',
      passage: ['15,000 crowns'],
    });
  });
  test('nothing is said where there are none, and that they were not checked where nothing is near', () => {
    expect(around(shipped, QUOTED).notices).toEqual([]);
    expect(around(own, 'zebras “lost for ever in the deepest trench of all”').notices).toEqual([
      'the words outside the quotation marks were not checked',
    ]);
  });
  test('more quotations than are checked are counted', () => {
    const many = Array.from({ length: 14 }, (_, i) => `“zebra ${i} grazes beside giraffes”`).join(' ');
    expect(around(own, many).notices).toContain('only the first 12 of 14 quotations were checked');
  });
});

describe('a claim without quotation marks gets no verdict, but what the passage does not carry', () => {
  const missing = (desk: Desk, claim: string) => desk.ask(`check ${claim}`).check?.missing;
  test('figures and years', () => {
    expect(missing(shipped, 'Musk donated 20,000 Starlink terminals to Ukraine in 2023')).toEqual([
      { kind: 'figure', claim: '20,000', passage: ['15,000'] },
      { kind: 'date', claim: '2023', passage: ['2022'] },
    ]);
    expect(shipped.ask('check Musk donated 20,000 Starlink terminals').notices[0]?.text).toBe(
      'the claim says “20,000”; the first passage says “15,000”',
    );
  });
  test('a currency, a unit and the month May are part of a figure', () => {
    const desk = own;
    expect(missing(desk, 'Poe would not pay €15,000 for a broken quay')).toContainEqual({
      kind: 'figure',
      claim: '€15,000',
      passage: ['15,000 crowns'],
    });
    expect(missing(desk, 'Engineers have not raised the alarm in May')).toEqual([
      { kind: 'date', claim: 'May', passage: ['March'] },
    ]);
  });
  test('what is the same in another writing, or less exact, is carried', () => {
    expect(missing(shipped, 'SpaceX has a 1.8bn dollar contract')).toEqual([]);
    expect(missing(own, 'Engineers have not raised the alarm in Mar.')).toEqual([]);
  });
  test('names, in one piece', () => {
    expect(
      missing(own, 'Minister Eva Lind said the state will not pay 15,000 crowns for the quay'),
    ).toContainEqual({
      kind: 'name',
      claim: 'Eva Lind',
      passage: [],
    });
  });
  test('a negation on one side', () => {
    expect(missing(own, 'Engineers have raised the alarm in March')).toEqual([
      { kind: 'negation', claim: '', passage: ['not'] },
    ]);
  });
  test('nothing where the passage carries all of it', () => {
    expect(missing(own, 'Poe would not pay 15,000 crowns for a broken quay')).toEqual([]);
  });
  test('words that stand in a file as they are', () => {
    const { notices } = own.ask('check Engineers have not raised the alarm in March');
    expect(notices[0]).toEqual({ code: 'word_for_word', text: 'these words stand in b' });
  });
});

test('nothing to check is said', () => {
  expect(own.ask('check').reason?.text).toContain('type check and the words behind it');
  expect(own.ask('check "…!"').status).not.toBe('answered');
});
