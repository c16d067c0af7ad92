import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/dossier/sentences.ts';

/** Each case is written with `|` where a sentence ends and the next begins; the mark stands for one space. */
const CASES: Record<string, string[]> = {
  keepsTitles: [
    'Dr. Lee met Gen. Ortiz and Mrs. Hall.|They left.',
    'Sen. Ann Poe (R-Ohio) spoke.|Nobody listened.',
  ],
  keepsInitialsOfNames: ['George W. Bush spoke.|He left.', 'J. P. Wexley and T. R. Maddow wrote it.'],
  endsAfterALetterThatIsNoInitial: ['They chose Plan B.|The rest is history.'],
  keepsDottedAbbreviations: [
    'The U.S. Senate voted.|It failed.',
    'He works for the U.N. in New York.',
    'It is ex-U.S. President Poe.',
  ],
  endsAfterDottedAbbreviations: [
    'He moved to the U.S.|However, he came back.',
    'It is in the U.K.|The town is small.',
  ],
  keepsNumbersAfterAbbreviations: [
    'Pier No. 4 closed on Oct. 25, it said.',
    'See pp. 3-9 and Fig. 2 there.',
    'born c. 1455 in a village',
  ],
  endsAfterNoThatIsAnAnswer: ['He said no.|Nobody asked why.'],
  keepsClockTimes: ['It opened at 9 a.m. Monday.|It shut.', 'It starts at 8 p.m. ET.'],
  endsAfterClockTimes: ['It opened at 9 a.m.|The queue was long.'],
  keepsCompanies: ['Acme Inc. Chairman Poe left.', 'Acme Corp. said so.', 'Acme Ltd.|The firm grew.'],
  keepsLowercaseAfterAQuestion: ['“Why?” he asked.|Nobody knew.', '"Stop!" she said.'],
  keepsTheSpeechTagOfAName: ['“Why?” Ann Poe asked.|Nobody knew.', '“No!” Smith said.'],
  endsInsideAQuotation: ['He said: “It is late.|We go home.”'],
  takesClosersAlong: [
    'He called it "false."|She agreed.',
    '(It was late.)|She left.',
    'So it goes.[2]|He left.',
  ],
  keepsEllipses: ['He waited... and left.', 'Well… maybe.', 'They . . . left early.'],
  endsAfterAnEllipsis: ['He waited...|Nobody came.', 'He waited…|Nobody came.'],
  keepsSic: ['They was [sic] late.|She was not.'],
  keepsDecimalsAndAddresses: ['It cost $1.8 billion at example.com and rose 3.5 percent.'],
  endsBeforeANumber: ['It ended in 2010.|15,000 people came.'],
  endsBeforeAQuotation: ['He left, adding.|“If they come, we go.”'],
  keepsANameInSmallLetters: ['It was done.|iPhone sales rose.'],
  endsAfterIdeographicStops: ['これは文です。|次の文です。'],
  endsAfterMixedMarks: ['Really?!|Yes.'],
  keepsASmallWordThatLooksLikeAState: ['He is ill.|Bo is not.'],
};

describe('splitSentences', () => {
  for (const [rule, texts] of Object.entries(CASES)) {
    test.each(texts)(`${rule}: %s`, (marked) => {
      const wide = marked.includes('。') ? marked.replaceAll('|', '') : marked.replaceAll('|', ' ');
      const sentences = splitSentences(wide, { start: 0, end: wide.length });
      expect(sentences.map((s) => wide.slice(s.start, s.end))).toEqual(marked.split('|'));
    });
  }

  test('a hard-wrapped sentence keeps its line breaks', () => {
    const text = 'The harbour was\r\nshut.\r\nIt opened again.';
    const sentences = splitSentences(text, { start: 0, end: text.length });
    expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual([
      'The harbour was\r\nshut.',
      'It opened again.',
    ]);
  });

  test('offsets count from the start of the file, not of the block', () => {
    expect(splitSentences('xx One. Two. yy', { start: 3, end: 12 })).toEqual([
      { start: 3, end: 7 },
      { start: 8, end: 12 },
    ]);
  });
});
