import { describe, expect, it } from 'vitest';
import { type Case, INVENTED } from './invented.ts';
import { INVENTED_LATER } from './invented-later.ts';
import { read, slice } from './measure.ts';

describe.each([
  ['first set', INVENTED],
  ['later set', INVENTED_LATER],
] as [string, Case[]][])('%s of invented copy', (_, cases) => {
  it.each(cases.map((c) => [c.name, c] as const))('%s', (_name, { text, expected }) => {
    const { attributions } = read(text);
    expect(attributions).toHaveLength(expected.length);
    attributions.forEach((found, i) => {
      const [kind, source, cue, stance] = expected[i]!;
      expect({ kind: found.kind, cue: slice(text, found.cue), stance: found.stance }).toEqual({
        kind,
        cue,
        stance,
      });
      if (source === null) expect(found.source).toBeNull();
      else expect(slice(text, found.source)).toContain(source);
    });
  });
});

/** The source of the last sentence. */
const lastSource = (text: string): string | null => slice(text, read(text).attributions.at(-1)!.source);

describe('speakers stated in a neighbouring sentence', () => {
  it('continuesQuotationOverSentences', () => {
    expect(lastSource('“We lost. It hurts. We go on,” said Kim Berg.\nShe left. “Good night.”')).toBeNull();
    const { attributions, text } = read('Kim Berg said: “We lost. It hurts. We go on.”');
    expect(attributions.map((a) => slice(text, a.source))).toEqual(['Kim Berg', 'Kim Berg', 'Kim Berg']);
  });
  it('continuesOverParagraphsLeftOpen', () => {
    expect(lastSource('Kim Berg said: “We lost.\n“It hurts. We go on.”')).toBe('Kim Berg');
  });
  it('takesNoSpeakerOverAClosedParagraph', () => {
    expect(lastSource('“We lost,” said Kim Berg.\n“We won.”')).toBeNull();
  });
  it('followsAnOrphanedCue', () => {
    expect(lastSource('“We lost,” said Kim Berg, of Oslo, adding. “It hurts a lot.”')).toBe('Kim Berg');
  });
  it('takesNoSpeakerWhereTwoWereNamed', () => {
    expect(lastSource('“We lost,” said Kim Berg, while Jo Dahl said “we won”. “It hurts.”')).toBeNull();
  });
  it('handsOnTheNameForAPronoun', () => {
    const text = 'A spokeswoman for the fund said it was a mistake. She added: “It is over. We are sorry.”';
    expect(slice(text, read(text).attributions[1]!.source)).toBe('She');
    expect(lastSource(text)).toBe('A spokeswoman for the fund');
  });
  it('handsOnNoNameOfTheOtherGender', () => {
    expect(
      lastSource('Spokesman Jo Dahl said it was a mistake. She added: “It is over. We are sorry.”'),
    ).toBeNull();
  });
});

describe('noun phrases of sources are whole', () => {
  it.each([
    [
      'Former and current European, U.S., and Asian officials told the paper that talks went on.',
      'Former and current European, U.S., and Asian officials',
    ],
    ['Palace-style spokesman Jo Dahl said no.', 'Palace-style spokesman Jo Dahl'],
    [
      'A spokeswoman for Jo Dahl’s 2024 campaign said it was over.',
      'A spokeswoman for Jo Dahl’s 2024 campaign',
    ],
    [
      'One person aware of the Berg-Dahl talks told the Post, but nobody listened.',
      'One person aware of the Berg-Dahl talks',
    ],
    [
      'Sources familiar with the talks, including former Dutch, Danish, and Irish envoys, claim that he lied.',
      'Sources familiar with the talks',
    ],
    ['Fiona Hale, former head of the trust’s board, said no.', 'Fiona Hale'],
    ['A source cited by the Post described the deal.', 'A source cited by the Post'],
    ['The road is shut, the Evening Post (EP) reported on Oct. 25, citing maps.', 'the Evening Post (EP)'],
    ['The road is shut, according to a report by The Evening Post (EP).', 'The Evening Post (EP)'],
    [
      'The road, which is old, is shut, claimed a report in The Evening Post.',
      'a report in The Evening Post',
    ],
    ['Citing maps from both towns, the report states that the road is shut.', 'the report'],
    ['Earlier this year, Lee told Ana Roth in an interview that he would go.', 'Lee'],
    ['In 2004, the agency said it was shut.', 'the agency'],
    ['A 1964 Navy study concluded that it was shut.', 'A 1964 Navy study'],
    ['China‘s envoy said it was shut.', 'China‘s envoy'],
    ['𝐀nna Berg said it was shut.', '𝐀nna Berg'],
  ])('%s', (text, source) => expect(lastSource(text)).toBe(source));
});

describe('what is not surely a source is null', () => {
  it.each([
    'In the north villagers said no.',
    'No officials said it was shut.',
    'Nobody said it was shut.',
    'Prices rose, it was reported that day.',
  ])('%s', (text) => expect(lastSource(text)).toBeNull());
});

describe('words of the list that report nothing here', () => {
  it.each([
    'The island, which Verland claims as its territory, is empty.',
    'Verland claims the island.',
    'The firm added 200 jobs.',
    'The bank states its fees online.',
    'His reported dialogues with the mayor ended.',
    'The claimed record was never ratified.',
    'Ms Berg found the keys.',
    'The scars suggest that it was old.',
    'She wrote three novels and a play.',
    'They agreed to the ban.',
    'The United States notes were withdrawn.',
    'It was done in order, according to need.',
    'The band is called “The Lost Oars”.',
    'They sell “artisan” bread.',
    'A so-called “flying bank” opened.',
  ])('%s', (text) => expect(read(text).attributions.map((a) => a.kind)).toEqual(['none']));
});

describe('hostile input', () => {
  it('readsNothingFromNothing', () => expect(read('').attributions).toEqual([]));
  it('keepsUnbalancedQuotationMarksApart', () => {
    const { attributions, text } = read('“We lost, said Kim Berg.\nHe said "no.\n\'Never said Lee.');
    for (const a of attributions)
      for (const span of [a.source, a.cue]) if (span) expect(slice(text, span)).not.toBe('');
  });
  it.each([
    ['said', 'said '.repeat(2_000)],
    ['said and', 'Lee said and said, and '.repeat(450)],
    ['commas', 'a, '.repeat(3_300)],
    ['quotation marks', '"“”\'‘’'.repeat(1_700)],
    ['one word', 'x'.repeat(10_000)],
    ['capitals', 'A'.repeat(10_000)],
    ['brackets', '((((('.repeat(2_000)],
    ['according to', 'according to the '.repeat(600)],
    ['names', 'Times Post Journal '.repeat(550)],
    ['no, no', 'no no not only just '.repeat(500)],
  ])('reads 10,000 characters of %s in a quarter of a second', (_, text) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(250);
  });
  it('staysInsideTheFile', () => {
    for (const { text } of [...INVENTED, ...INVENTED_LATER]) {
      const { attributions, sentences } = read(text);
      expect(attributions).toHaveLength(sentences.length);
      attributions.forEach((a, i) => {
        for (const span of [a.source, a.cue]) {
          if (span) expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true);
        }
        if (a.cue) expect(a.cue.start >= sentences[i]!.start && a.cue.end <= sentences[i]!.end).toBe(true);
      });
    }
  });
});
