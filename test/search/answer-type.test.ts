import { describe, expect, test } from 'vitest';
import { found, searcherOf } from '../support/made-dossier.ts';

/** Names are told by their capitals inside a sentence, so the other file shows them so. */
const NAMES = 'There came Orsini from Karlow with Ott.\n\nSnow lay on the roofs.';

/** How well the one sentence of a file holds what the question asks for. */
function answerType(question: string, sentence: string): number {
  const searcher = searcherOf([`${sentence}`, NAMES]);
  const hit = found(searcher, question).hits.find((h) => searcher.index.articleOf[h.document] === 0);
  if (!hit) throw new Error(`“${question}” does not find “${sentence}”`);
  return hit.answerType;
}

test('a number counts what stands for the counted word', () => {
  expect(answerType('how many cops came to the mill', 'To the mill came 40 police.')).toBe(1);
  expect(answerType('how many cops came to the mill', 'To the mill came police in 40 cars.')).toBe(0.5);
});

describe('who', () => {
  test.each([
    ['a name', 'The dam was sold by Orsini.', 1],
    ['people without a name', 'The dam was sold by officials.', 1],
    ['no name', 'The dam was sold by them.', 0],
    ['a month, which is written like a name', 'The dam was sold there in October.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('who sold the dam', sentence)).toBe(expected);
  });

  test('the name asked about answers nothing', () => {
    expect(answerType('who paid Orsini for the dam', 'The dam was paid for to Orsini.')).toBe(0);
    expect(answerType('who paid Orsini for the dam', 'The dam was paid for to Orsini by Ott.')).toBe(1);
  });
});

describe('when', () => {
  test.each([
    ['a day', 'The dam broke on Monday.', 1],
    ['a year', 'The dam broke in 1998.', 1],
    ['an hour', 'The dam broke at noon.', 1],
    ['an hour in figures', 'The dam broke at 8 p.m. by the clock.', 1],
    ['an hour in figures of one word', 'The dam broke at 8pm by the clock.', 1],
    ['a week told from today', 'The dam broke last week.', 1],
    ['days told from another one', 'The dam broke two days later.', 1],
    ['a span of time', 'The dam broke in two days.', 0],
    ['a span before the dam broke, which tells no time', 'For four years the dam broke.', 0],
    ['a number that is no year', 'The dam broke in 40 places.', 0],
    ['nothing', 'The dam broke in pieces.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('when did the dam break', sentence)).toBe(expected);
  });
});

describe('where', () => {
  test.each([
    ['a name behind a preposition', 'The dam broke near Karlow.', 1],
    ['a name within three words of it', 'The dam broke in the old Karlow.', 1],
    ['a name four words away', 'The dam broke in the very old Karlow.', 0],
    ['a name without a preposition', 'The dam broke, Karlow said.', 0],
    ['a month behind one', 'The dam broke in October.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('where did the dam break', sentence)).toBe(expected);
  });

  test('the name asked about answers nothing', () => {
    expect(answerType('where is the dam of Karlow', 'The dam is in Karlow.')).toBe(0);
  });
});

test.each(['the reason the dam broke', "what's the reason the dam broke", 'reasons why the dam broke'])(
  '“%s” asks why, and “reason” is no word to look for',
  (query) => {
    const { analysed } = found(searcherOf(['The dam broke because of ice.', NAMES]), query);
    expect(analysed.question.type).toBe('why');
    expect(analysed.concepts.map((c) => c.words[0])).toEqual(['dam', 'broke']);
  },
);

describe('why', () => {
  test.each([
    ['because', 'The dam broke because the wall was thin.', 1],
    ['amid', 'The dam broke amid a storm.', 1],
    ['nothing', 'The dam broke with a noise.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('why did the dam break', sentence)).toBe(expected);
  });
});

describe('how many', () => {
  test.each([
    ['a number before what is counted', 'The ferry carried 40 passengers.', 1],
    ['a number word', 'The ferry carried forty passengers.', 1],
    ['four words before it', 'The ferry carried 40 of the wet passengers.', 1],
    ['five words before it', 'The ferry carried 40 of the very wet passengers.', 0.5],
    ['before its singular', 'The ferry carried one passenger.', 1],
    ['before another name for it', 'The ferry carried 40 travellers with all the passengers.', 1],
    ['before something else', 'The ferry carried passengers to 40 islands.', 0.5],
    ['behind it', 'The ferry carried passengers, 40.', 0.5],
    ['no number', 'The ferry carried passengers.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how many passengers did the ferry carry', sentence)).toBe(expected);
  });
});

describe('how much', () => {
  test.each([
    ['a currency sign', 'The builders were paid $300.', 1],
    ['per cent', 'The builders were paid 12% more.', 1],
    ['a number and a currency', 'The builders were paid 300 crowns.', 1],
    ['a number, a scale', 'The builders were paid 3 million.', 1],
    ['within two words', 'The builders were paid 300 gold crowns.', 1],
    ['three words away', 'The builders were paid 300 old gold crowns.', 0],
    ['a mere number', 'The builders were paid on day 300.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how much were the builders paid', sentence)).toBe(expected);
  });
});

describe('how long', () => {
  test.each([
    ['a number of weeks', 'The strike lasted six weeks.', 1],
    ['a vague number of them', 'The strike lasted a few weeks.', 1],
    ['within two words', 'The strike lasted six long weeks.', 1],
    ['three words away', 'The strike lasted six very long weeks.', 0],
    ['a bound', 'The strike lasted until the thaw.', 1],
    ['a number of something else', 'The strike lasted with six men.', 0],
    ['weeks without a number', 'The strike lasted through weeks of rain.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how long was the strike', sentence)).toBe(expected);
  });
});

describe('how often', () => {
  test.each([
    ['a word for it', 'The ferry sank regularly.', 1],
    ['a number of times', 'The ferry sank twice.', 1],
    ['any number', 'The ferry sank with 40 hands.', 0.75],
    ['nothing', 'The ferry sank with them.', 0],
  ])('%s', (_, sentence, expected) => {
    for (const asking of ['how often', 'how many times'])
      expect(answerType(`${asking} did the ferry sink`, sentence)).toBe(expected);
  });
});

describe('how old', () => {
  test.each([
    ['years behind the name', 'The dam was sold by Orsini, 44, and it broke.', 1],
    ['a word for it', 'The dam was sold by a man aged forty.', 1],
    ['years of age', 'The 40-year-old dam was sold.', 1],
    ['a number behind no name', 'The dam was sold for 44 horses.', 0],
    ['a day of a month', 'The dam was sold there on October 14.', 0],
    ['nothing', 'The dam was sold by Orsini.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how old is the man who sold the dam', sentence)).toBe(expected);
  });
});

describe('a name', () => {
  test.each([
    ['before what its bearer is', 'The dam was sold by Orsini, a keeper.', 1],
    ['behind it', 'The dam was sold by the keeper Orsini.', 1],
    ['six words from it', 'The keeper sold the dam and all the sand to Orsini.', 0.5],
    ['of a month', 'The keeper sold the dam in October.', 0],
    ['missing', 'The keeper sold the dam.', 0],
  ])('%s', (_, sentence, expected) => {
    for (const asking of ["what's the name of", 'name of', 'who is', "who's", 'who was'])
      expect(answerType(`${asking} the keeper of the dam`, sentence)).toBe(expected);
  });

  test('one that belongs to a name of the question answers nothing', () => {
    const question = 'name of the keeper of Karlow';
    expect(answerType(question, 'There the keeper of Ott Karlow slept.')).toBe(0.5);
    expect(answerType(question, 'There keeper Orsini of Karlow slept.')).toBe(1);
  });

  test('“who is” without an article asks for one only before “of”', () => {
    expect(
      answerType('who is keeper of the dam', 'The dam has a keeper, the old and tired and sad Orsini.'),
    ).toBe(0.5);
    expect(
      answerType('who is selling the dam', 'The dam and the house of the keeper Orsini is selling.'),
    ).toBe(1);
  });
});

describe('how large', () => {
  test.each([
    ['a number', 'The dam was 90 metres.', 1],
    ['a superlative', 'The dam was the tallest there.', 1],
    ['a sum', 'The dam was worth $9.', 1],
    ['nothing', 'The dam was there.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how tall was the dam', sentence)).toBe(expected);
  });
});

test.each(['dam broke', 'did the dam break', 'what broke the dam'])('“%s” asks for no kind', (question) => {
  expect(answerType(question, 'The dam broke there.')).toBe(1);
});

describe('an age set apart by its marks', () => {
  test.each([
    ['between commas', 'The harpist, 33, went home.', 1],
    ['at the end', 'It was won by the harpist, 9.', 1],
    ['in brackets', 'The harpist (71) went home.', 1],
    ['with a word before it', 'The harpist, now 102, went home.', 1],
    ['told by its verb', 'The harpist turned 40 in May.', 1],
    ['in a clause', 'The harpist, who is 40 and lives alone, went home.', 1],
    ['no age, but a list', 'The harpist, 12, 14 and 16 stayed dark.', 0],
    ['no age, but a count', 'The harpist gave 33 concerts.', 0],
    ['no age, but a date', 'The harpist left on May 3.', 0],
    ['no age, but a sum', 'The harpist, 33.5, and others were ranked.', 0],
    ['no age of anybody alive', 'The harpist, 456, went home.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how old is the harpist', sentence)).toBe(expected);
  });
});

describe('how much was given', () => {
  test.each([
    ['a sum', 'The abbey donated $300 to the poor.', 1],
    ['things', 'The abbey donated 15,000 blankets to the poor.', 0.9],
    ['things that are told more nearly', 'The abbey donated forty woollen blankets.', 0.9],
    ['a year', 'The abbey donated blankets in 1998.', 0],
    ['days', 'The abbey donated for 12 days.', 0],
    ['no number', 'The abbey donated blankets.', 0],
  ])('%s', (_, sentence, expected) => {
    expect(answerType('how much did the abbey donate', sentence)).toBe(expected);
  });
  test('things are no answer to what was paid', () => {
    expect(answerType('how much did the abbey pay', 'The abbey did pay for 15,000 blankets.')).toBe(0);
  });
});
