import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerPassage, Sourcing } from '../../src/answer/answer.ts';
import { labelsOf } from '../../src/answer/citation.ts';
import { Desk } from '../../src/desk.ts';
import { answerMessage } from '../../src/slack/views/answer.ts';
import { answerBlocks } from '../../src/slack/views/answer-modal.ts';
import { contextModal } from '../../src/slack/views/context-modal.ts';
import { helpMessage } from '../../src/slack/views/help.ts';
import type { Message } from '../../src/slack/views/message.ts';
import { noAnswerMessage } from '../../src/slack/views/no-answer.ts';
import { sharedAnswerMessage } from '../../src/slack/views/shared-answer.ts';
import { escapeMrkdwn, label } from '../../src/slack/views/text.ts';
import { checkBlocks, checkMessage, objects, quotations, undoEscape } from '../support/check-message.ts';
import { dossierFolder } from '../support/slack-app.ts';

const VIEW = { command: '/desk', labels: new Map([['000_a', '000']]) };

function passage(quote: string, change: Partial<AnswerPassage> = {}): AnswerPassage {
  return {
    id: '0badcafe-a-b',
    article: '000_a',
    quote,
    start: 10,
    end: 10 + quote.length,
    paragraph: 9,
    score: 1,
    matched: [],
    context: null,
    attribution: { kind: 'none', source: null, speaker: null, cue: null, stance: null },
    also: [],
    ...change,
  };
}

const sourcing = (change: Partial<Sourcing>): Sourcing => ({
  matching: 1,
  of: 5,
  apart_from_copies: 1,
  outlets: [],
  nearby: [],
  near_copies: [],
  ...change,
});
const outlet = (name: string, articles: string[]) => ({ name, articles, in_paragraph: [], elsewhere: [] });

function answerOf(passages: AnswerPassage[], change: Partial<Answer> = {}): Answer {
  return {
    query: 'heron',
    kind: 'lookup',
    status: 'answered',
    reason: null,
    notices: [],
    passages,
    sources: [{ article: '000_a', title: null, publisher: null, url: null, date: null }],
    sourcing: sourcing({}),
    responses: [],
    check: null,
    table: null,
    export: null,
    around: null,
    took_ms: 0,
    ...change,
  };
}

const ask = (answer: Answer) => answerMessage(answer, answer.passages, 'answer1', VIEW);
const share = (answer: Answer) => sharedAnswerMessage(answer, answer.passages, 'U1', 0, VIEW);
const sectionTexts = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text.text] : []));
const contextTexts = ({ blocks }: Message) =>
  blocks.flatMap((block) =>
    block.type === 'context' ? block.elements.map((element) => (element as { text: string }).text) : [],
  );
const carriedBy = (message: Message, action: string) =>
  objects(message.blocks)
    .filter(({ action_id }) => action_id === action)
    .map(({ value }) => JSON.parse(value as string) as string[]);

/** Text of the kinds that break Slack messages. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ...['<!channel>', '<@U1>', '@here', '<https://x|y>', '&amp;', '&', '<', '>', '|', '`', '*', '_', '~'],
        ...[
          '\r\n',
          '\n',
          '\t',
          '\u00a0',
          '\u200b',
          '\u202e',
          '\0',
          ' · paragraph 9',
          '😀',
          '👩‍👩‍👧',
          '‘',
          '“',
        ],
        ...[':smile:', '> ', '1. ', 'heron', '﷽'],
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('quotations', () => {
  it('are the passage, character for character, whatever it holds and whatever is highlighted', () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.tuple(fc.nat(500), fc.nat(500))), (quote, ranges) => {
        const answer = answerOf([passage(quote, { matched: ranges.map(([a, b]) => [a, b]) })]);
        for (const message of [ask(answer), share(answer)]) {
          checkMessage(message);
          expect(quotations(message.blocks)).toEqual([quote]);
          expect(undoEscape(message.text)).toContain(quote);
        }
      }),
    );
  });

  it('carry the sentence before as its own leaf', () => {
    fc.assert(
      fc.property(hostile, (before) => {
        const message = ask(
          answerOf([passage('He left.', { context: { quote: before, start: 0, end: 1 } })]),
        );
        checkMessage(message);
        expect(quotations(message.blocks)).toEqual(['He left.']);
        const leaves = objects(message.blocks).filter(({ type }) => type === 'text');
        expect(leaves.map(({ text }) => text)).toContain(before);
      }),
    );
  });

  it('show the matched words bold', () => {
    const message = ask(
      answerOf([
        passage('A heron, a heron.', {
          matched: [
            [12, 17],
            [21, 26],
          ],
        }),
      ]),
    );
    const leaves = objects(message.blocks).filter(({ type }) => type === 'text');
    expect(leaves.map(({ text, style }) => [text, style !== undefined])).toEqual([
      ['A ', false],
      ['heron', true],
      [', a ', false],
      ['heron', true],
      ['.', false],
    ]);
  });
});

describe('weaker passages', () => {
  const scored = (scores: number[]) =>
    answerOf(scores.map((score, i) => passage(`Heron ${i}.`, { id: `id-${i}`, score })));

  it('wait behind More, where they are named so', () => {
    const answer = scored([1, 0.3, 0.9, 0.2]);
    const message = ask(answer);
    checkMessage(message);
    expect(quotations(message.blocks)).toEqual(['Heron 0.', 'Heron 2.']);
    expect(carriedBy(message, 'more_passages')).toEqual([['answer1', 'id-1', 'id-3']]);
    expect(message.text).toContain('2 more passages (weaker) behind the button More.');
    const weaker = [answer.passages[1]!, answer.passages[3]!];
    const more = answerMessage(answer, weaker, 'answer1', VIEW);
    checkMessage(more);
    expect(quotations(more.blocks)).toEqual(['Heron 1.', 'Heron 3.']);
    expect(contextTexts(more)[1]).toMatch(/^Weaker passages/);
    expect(ask(scored([1, 0.9, 0.8, 0.7, 0.3])).text).toContain(
      '2 more passages (1 of them weaker) behind the button More.',
    );
  });

  it('are counted in a window', () => {
    const options = { note: null, canShare: true };
    const { blocks, shown } = answerBlocks(scored([1, 0.3, 0.9]), 'answer1', VIEW, options);
    expect(shown).toEqual(['id-0', 'id-2']);
    expect(JSON.stringify(blocks)).toContain(
      '1 weaker passage not shown. Ask with /desk to page through all of them.',
    );
  });
});

describe('what does not fit', () => {
  it('is left out whole, counted and carried by More', () => {
    const passages = [1, 2, 3, 4, 5].map((n) => passage(`${n}`.repeat(4_000), { id: `id-${n}` }));
    const message = ask(answerOf(passages));
    checkMessage(message);
    expect(quotations(message.blocks)).toEqual(passages.slice(0, 2).map(({ quote }) => quote));
    expect(carriedBy(message, 'share_answer')).toEqual([['answer1', 'id-1', 'id-2']]);
    expect(carriedBy(message, 'more_passages')).toEqual([['answer1', 'id-3', 'id-4', 'id-5']]);
    expect(message.text).toContain('2 passages are only in the message itself.');
    expect(message.text).toContain('3 more passages behind the button More.');
  });

  it('is left out of a shared post and counted', () => {
    const passages = [1, 2, 3].map((n) => passage(`${n}`.repeat(4_000), { id: `id-${n}` }));
    const message = share(answerOf(passages));
    checkMessage(message);
    expect(quotations(message.blocks)).toHaveLength(2);
    expect(contextTexts(message)).toContain('1 passage left out for length.');
    expect(message.text).toContain('1 passage left out for length.');
  });

  it('is named with its length where no message could hold it', () => {
    const passages = [passage('x'.repeat(12_000)), passage('short', { id: 'id-2' })];
    const message = ask(answerOf(passages));
    checkMessage(message);
    expect(quotations(message.blocks)).toEqual(['short']);
    expect(contextTexts(message)).toContainEqual(
      expect.stringMatching(
        /^The passage in 000, paragraph 9 has 12,000 characters, too many for a Slack message/,
      ),
    );
  });

  it('keeps the limits for quotations of any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_900 }), { minLength: 1, maxLength: 10 }),
        (lengths) => {
          const passages = lengths.map((n, i) => passage('&'.repeat(n), { id: `id-${i}` }));
          const message = ask(answerOf(passages));
          checkMessage(message);
          checkMessage(share(answerOf(passages)));
          const shown = carriedBy(message, 'share_answer')[0]!.slice(1);
          const rest = carriedBy(message, 'more_passages')[0]?.slice(1) ?? [];
          expect([...shown, ...rest]).toEqual(passages.map(({ id }) => id));
        },
      ),
    );
  });
});

describe('the lines of our own', () => {
  it('say file, paragraph, date, speaker, publisher and title, and nothing unknown', () => {
    expect(sectionTexts(ask(answerOf([passage('He left.')])))).toEqual([
      '000 · paragraph 9 · no date in file · the article’s own words',
    ]);
    const known = answerOf(
      [
        passage('He left.', {
          attribution: {
            kind: 'indirect',
            source: 'the warden',
            speaker: 'the warden',
            cue: 'said',
            stance: 'asserts',
          },
          also: [{ article: '000_a', quote: 'x', start: 0, end: 1, id: 'y', paragraph: 2 }],
        }),
      ],
      {
        sources: [
          { article: '000_a', title: 'Birds', publisher: 'The Gazette', url: null, date: '2024-10-26' },
        ],
      },
    );
    expect(sectionTexts(ask(known))).toEqual([
      '000 · paragraph 9 · 2024-10-26 · speaker: the warden · The Gazette · Birds\nmuch the same in 000',
    ]);
  });

  it('say that a speaker is not stated, where words are reported without one', () => {
    const attribution = { kind: 'direct', source: null, speaker: null, cue: null, stance: null } as const;
    expect(sectionTexts(ask(answerOf([passage('“No.”', { attribution })])))).toEqual([
      '000 · paragraph 9 · no date in file · speaker not stated here',
    ]);
  });

  it('say what the answer rests on, and how the question was read', () => {
    const answer = answerOf([passage('He left.')], {
      notices: [{ code: 'respelled', text: 'searched for “heron” instead of “herron”' }],
      sourcing: sourcing({
        matching: 2,
        apart_from_copies: 1,
        outlets: [outlet('The Gazette', ['000_a']), outlet('The Herald', ['000_a'])],
        near_copies: [['000_a', '001_b']],
      }),
      responses: [
        {
          article: '000_a',
          quote: 'He denied it.',
          start: 0,
          end: 13,
          id: 'x',
          type: 'denies',
          who: 'The warden',
        },
        { article: '001_b', quote: 'No.', start: 0, end: 3, id: 'y', type: 'no_comment', who: null },
      ],
    });
    expect(contextTexts(ask(answer))).toEqual([
      'Asked: heron',
      'in 2 of 5 files (near-copies counted once: 1) · names The Gazette and The Herald · 000 and 001_b share long runs of text',
      'Responses: The warden denied (000) · somebody not named here gave no answer (001_b). Their own words stand behind the button All sources.',
      'searched for “heron” instead of “herron”',
    ]);
    const shared = contextTexts(share(answer));
    expect(shared).toContain(
      'Responses: The warden denied (000) · somebody not named here gave no answer (001_b).',
    );
  });

  it('say what is counted, where passages of more files stand above', () => {
    const passages = [passage('He left.'), passage('A heron left.', { article: '001_b' })];
    const rests = (answer: Answer) => contextTexts(ask(answer))[1];
    const counted = { sourcing: sourcing({ matching: 1, apart_from_copies: 1 }) };
    expect(rests(answerOf(passages, counted))).toBe(
      'only 1 of 5 files has as much of the question as the first passage shown · no outlet recognised',
    );
    expect(rests(answerOf(passages, { sourcing: sourcing({ matching: 2, of: 9 }) }))).toMatch(
      /^in 2 of 9 files/,
    );
    expect(rests(answerOf(passages, { ...counted, kind: 'check' }))).toBe('no outlet recognised');
    expect(rests(answerOf(passages.slice(0, 1), counted))).toMatch(/^in 1 of 5 files/);
  });

  it('leave out for the channel how to see other responses', () => {
    const text =
      '19 denials or non-responses in these files; none mentions “heron” (type responses to see them)';
    const answer = answerOf([passage('He left.')], { notices: [{ code: 'responses', text }] });
    expect(contextTexts(ask(answer))).toContain(text);
    expect(JSON.stringify(share(answer))).not.toContain('denials');
  });

  it('count what is too much for a line', () => {
    const many = Array.from({ length: 300 }, (_, i) => `file-with-a-long-name-${i}`);
    const also = many.map((article) => ({
      article,
      quote: 'x',
      start: 0,
      end: 1,
      id: article,
      paragraph: 1,
    }));
    const message = ask(
      answerOf([passage('He left.', { also })], {
        sourcing: sourcing({
          outlets: many.map((name) => outlet(name, [])),
          near_copies: [many, many, many, many, many],
        }),
      }),
    );
    checkMessage(message);
    expect(message.text).toContain('and 292 more files share long runs of text');
    expect(message.text).toContain('2 more groups of files share long runs of text');
  });

  it('cannot be forged, broken or made to ping by titles, speakers, names, questions or remarks', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const answer = answerOf(
          [
            passage('He left.', {
              attribution: { kind: 'direct', source: text, speaker: text, cue: null, stance: null },
            }),
          ],
          {
            query: text,
            notices: [{ code: 'respelled', text }],
            sources: [{ article: '000_a', title: text, publisher: text, url: null, date: text }],
            sourcing: sourcing({ outlets: [outlet(text, [])], near_copies: [[text]] }),
          },
        );
        const messages = [
          ask(answer),
          share(answer),
          noAnswerMessage({ ...answer, passages: [], reason: { code: 'absent', text, try: [text] } }, VIEW),
        ];
        for (const message of messages) {
          checkMessage(message);
          const ours = [...sectionTexts(message), ...contextTexts(message)];
          for (const line of ours) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        }
        expect(sectionTexts(messages[0]!)[0]!.split(' · ')).toHaveLength(6);
      }),
    );
  });

  it('mention nobody but the person who shared', () => {
    expect(share(answerOf([passage('He left.')])).blocks[0]).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: 'Shared by <@U1>' }],
    });
    for (const sharer of ['', 'U1>', '!channel', 'u1']) {
      expect(() => sharedAnswerMessage(answerOf([]), [], sharer, 0, VIEW)).toThrow('no Slack user id');
    }
  });
});

describe('no answer', () => {
  it('says why and what to type', () => {
    const reason = {
      code: 'absent',
      text: 'None of the files contains “nato”.',
      try: ['heron', '"a heron"'],
    } as const;
    const message = noAnswerMessage(
      answerOf([], { status: 'no_answer', reason: { ...reason, try: [...reason.try] } }),
      VIEW,
    );
    checkMessage(message);
    expect(undoEscape(message.text)).toBe(
      'Asked: heron\nNone of the files contains “nato”.\nTry:\n/desk heron\n/desk "a heron"',
    );
  });
});

describe('escaping', () => {
  it('is undone by Slack, whatever the text', () => {
    fc.assert(fc.property(hostile, (text) => undoEscape(escapeMrkdwn(text)) === text));
  });

  it('label gives one line of at most so many characters', () => {
    expect(label('A\u202Eb\n· paragraph 9')).toBe('Ab - paragraph 9');
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 50 }), (text, max) => {
        const line = label(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}·]/u);
      }),
    );
  });
});

describe('a hostile dossier through the real desk', async () => {
  const folder = dossierFolder({
    '<!channel> · paragraph 1.txt':
      'The heron said <!channel> & *left* _the_ ~pier~ `now` @here.\r\nAnother heron <@U1> flew | away &amp; back.\r\n',
    'b.txt': `A heron ${'word '.repeat(3_000)}ended.\n\nThe heron 😀 came “back to the pier”.\n`,
  });
  const desk = await Desk.open(folder);
  const view = { command: '/desk', labels: labelsOf(desk.dossier.articles) };
  const texts = new Map(desk.dossier.articles.map(({ id, text }) => [id, text]));

  it.each(['heron', '"the heron"', '<!channel>', 'pier', 'zebra', 'word', '&amp;'])('asked %j', (query) => {
    const answer = desk.ask(query);
    const messages =
      answer.passages.length === 0
        ? [noAnswerMessage(answer, view)]
        : [
            answerMessage(answer, answer.passages, 'a', view),
            sharedAnswerMessage(answer, answer.passages, 'U1', 0, view),
          ];
    const slices = answer.passages.map(({ article, start, end }) => texts.get(article)!.slice(start, end));
    for (const message of messages) {
      checkMessage(message);
      for (const quotation of quotations(message.blocks)) expect(slices).toContain(quotation);
    }
    for (const { id } of answer.passages) checkBlocks(contextModal(desk.paragraphOf(id)!, view).blocks, 100);
  });

  it('has help', () => checkMessage(helpMessage(desk.dossier, view)));
});

describe('a passage asked for by its id', () => {
  it('comes with the sentences before and after it, word for word, and without remarks on an answer', async () => {
    const desk = await Desk.open('data/musk-putin');
    const [{ id }] = desk.ask('taiwan').passages.slice(1) as [AnswerPassage];
    const answer = desk.ask(`show ${id}`);
    const { before, after } = answer.around!;
    const message = ask(answer);
    checkMessage(message);
    const said = JSON.stringify(message.blocks);
    for (const quote of [before, after]) if (quote) expect(said).toContain(JSON.stringify(quote.quote));
    expect(said).not.toMatch(/first passage|outlet/u);
  });
});
