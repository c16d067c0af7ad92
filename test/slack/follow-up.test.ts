/** Questions that name nothing ("who said that"): about what their thread is about, or not answered. */

import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { quotedIn, quotedInBlocks } from '../../src/slack/listeners/closest.ts';
import { checkMessage, objects, quotations } from '../support/check-message.ts';
import { dossierFolder } from '../support/dossier-folder.ts';
import { directMessage, mention } from '../support/payloads.ts';
import type { PostedMessage } from '../support/slack.ts';
import { type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

const THREAD = { thread_ts: '1771120000.000100', parent_user_id: 'U0OTHER' };
const above = { channel: 'C0NEWSROOM', user: 'U0OTHER', ts: THREAD.thread_ts };
let turn = 0;
async function say(text: string, change: object = THREAD, event = mention): Promise<PostedMessage> {
  turn += 1;
  const n = app.slack.posted.length;
  const ts = `17712266${10 + turn}.000100`;
  await app.sendEvent(event(text, { ts, ...change }, { event_id: `Ev0FOLLOW${turn}` }));
  const message = await app.slack.until(() => app.slack.posted[n]);
  checkMessage(message);
  return message;
}
const first3 = (query: string) =>
  app.desk
    .ask(query)
    .passages.slice(0, 3)
    .map(({ quote }) => quote);
/** The passages in the rows of a table, each once. */
const rowPassages = (query: string): string[] => [
  ...new Set(
    app.desk
      .ask(query)
      .table!.rows.flat()
      .flatMap((cell) => ('quote' in cell && cell.quote.id !== null ? [cell.quote.quote] : [])),
  ),
];
const buttons = (message: PostedMessage) => objects(message.blocks).map(({ action_id }) => action_id);

describe('a question that names nothing', () => {
  it.each([
    ['who said that', /^Who speaks there: Putin \(003, paragraph \d+\)/],
    ['who says so', /^Who speaks there: Putin \(003/],
    ['and when did they speak?', /^Dates there: “Earlier this year” \(003, paragraph \d+\)$/],
    ['which year', /^Dates there: “Earlier this year”/],
    ['how much?', /^No figure stands there\.$/],
    ['who else has it', /^Only 1 of 5 files has as much of the question as the first passage shown · /],
    ['who else reports it', /^Only 1 of 5 files has as much of the question as the first passage shown · /],
    ['is that confirmed?', /^Only 1 of 5 files .* · (?:Responses: |No denial and no reply)/],
    ['did he deny it?', /^(?:Responses: |No denial and no reply)/],
    ['in which paper?', /^Only 1 of 5 files has as much of the question as the first passage shown · /],
    ['on which page', /^Where it stands: 003, paragraph \d+$/],
    ['oh really?', /^Only 1 of 5 files .* · (?:Responses: |No denial and no reply)/],
    ['who exactly said that', /^Who speaks there: Putin \(003, paragraph \d+\)/],
    ['where does it say that?', /^Where it stands: 003, paragraph \d+$/],
  ])('is answered in one line from the last answer of its thread: %s', async (text, line) => {
    app = await startOverHttp();
    await say('who interviewed putin');
    const message = await say(text);
    const [asked, ...rest] = message.text.split('\n');
    expect(asked).toBe(`Asked: ${text} · taken to be about the last answer, to “who interviewed putin”`);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(line);
    expect(quotations(message.blocks)).toEqual([]);
    expect(buttons(message)).toContain('show_sources');
  });

  it('that no line answers gets the passages again', async () => {
    app = await startOverHttp();
    const answered = await say('who interviewed putin');
    const message = await say('but why?');
    expect(quotations(message.blocks)).toEqual(quotations(answered.blocks));
    expect(buttons(message)).not.toContain('ask_both');
  });

  it('leaves the thread about what it was about', async () => {
    app = await startOverHttp();
    await say('taiwan');
    await say('who said that');
    expect((await say('when was that?')).text).toContain('to “taiwan”');
    expect(quotations((await say('but why?')).blocks)).toEqual(first3('taiwan'));
    const both = objects((await say('and trump?')).blocks).find(({ action_id }) => action_id === 'ask_both');
    expect(both?.text).toMatchObject({ text: 'Ask with “taiwan” too' });
  });

  it.each(['help', 'and the'])('is about the last question behind what asks nothing: %s', async (text) => {
    app = await startOverHttp();
    await say('taiwan');
    await say(text);
    expect((await say('who said that')).text).toContain('to “taiwan”');
  });

  it('is answered by the last answer of a direct message, in a thread or not', async () => {
    app = await startOverHttp();
    await say('taiwan', {}, directMessage);
    const { text } = await say('who said that', {}, directMessage);
    expect(text).toMatch(/to “taiwan”\nWho speaks there: .*, paragraph 9\)/);
  });

  it.each([
    ['in marks', 'Look: “you need to find some common ground with him” great stuff'],
    ['behind >', 'Is it so?\n&gt; you need to find some common ground with him'],
    ['without marks', 'You need to find some common ground with him.'],
  ])('is answered by the passage that the message above quotes %s', async (_, text) => {
    app = await startOverHttp();
    app.slack.state.workspace.post({ ...above, text });
    const message = await say('who said that');
    expect(quotations(message.blocks)[0]).toContain('you need to find some common ground with him');
    expect(message.text).toMatch(
      /^Asked: who said that · taken to be about the message above\nWho speaks there: Putin \(/,
    );
    const again = await say('but why?');
    expect(quotations(again.blocks)).toEqual(quotations(message.blocks));
    expect(again.text).toContain('taken to be about the last answer');
  });

  it('is about the message that was checked in its thread', async () => {
    app = await startOverHttp();
    app.slack.state.workspace.post({
      ...above,
      text: 'Putin told Tucker Carlson that you need some common ground',
    });
    await say('');
    expect((await say('who said that')).text).toMatch(
      /^Asked: who said that · taken to be about the last answer, to “Putin told Tucker Carlson .*”\nWho speaks there: Putin/,
    );
  });

  it('is answered by the passages of an answer that was shared above', async () => {
    app = await startOverHttp();
    const [passage] = app.desk.ask('who interviewed putin').passages;
    const quote = { type: 'rich_text_quote', elements: [{ type: 'text', text: passage!.quote }] };
    const shared = {
      type: 'message',
      user: 'U0DESKBOT',
      ts: THREAD.thread_ts,
      text: 'Asked: who interviewed putin',
      blocks: [{ type: 'rich_text', elements: [quote] }],
    };
    app.slack.answer('conversations.replies', { ok: true, messages: [shared], has_more: false });
    expect(quotations((await say('who said that')).blocks)).toEqual([passage!.quote]);
  });

  it.each(['compare taiwan', 'timeline', 'numbers from:003', 'responses'])(
    'is answered by the passages of a table that its thread was answered with: %s',
    async (query) => {
      app = await startOverHttp();
      await say(query);
      const message = await say('who said that');
      expect(quotations(message.blocks)).toEqual(rowPassages(query).slice(0, 3));
      expect(message.text).toContain('speaker');
      expect(message.text.split('\n')[0]).toBe(
        `Asked: who said that · taken to be about the last answer, to “${query}”`,
      );
    },
  );

  it.each(['compare taiwan', 'timeline from:003'])(
    'is answered by the passages of a table that was shared above: %s',
    async (query) => {
      app = await startOverHttp();
      const posted = await say(query, {});
      const table = objects(posted.blocks).filter(({ type }) => type === 'table');
      expect(table).toHaveLength(1);
      const shared = { type: 'message', user: 'U0DESKBOT', ts: THREAD.thread_ts, text: '', blocks: table };
      app.slack.answer('conversations.replies', { ok: true, messages: [shared], has_more: false });
      const found = quotations((await say('who said that')).blocks);
      expect(found.length).toBeGreaterThan(0);
      for (const quote of found) expect(rowPassages(query)).toContain(quote);
    },
  );

  it.each([
    ['chat', 'Lunch, anyone? The canteen has soup.'],
    ['a quotation that no file has', 'He said “we never met him in any harbour bar” on air'],
    ['words near to the files', 'Somebody says Musk was told to keep quiet about China'],
  ])('is not answered under %s', async (_, text) => {
    app = await startOverHttp();
    app.slack.state.workspace.post({ ...above, text });
    const message = await say('who said that');
    expect(message.blocks).toBeUndefined();
    expect(message.text).toBe(
      'These words name nothing to look for, and the message above quotes none of the files. Add a name, a place, a number or what it is about.',
    );
  });

  it('is not answered under words of the app’s own, which nobody said', async () => {
    app = await startOverHttp();
    const text = 'You need to find some common ground with him.';
    app.slack.state.workspace.post({ ...above, user: 'U0DESKBOT', text });
    expect((await say('who said that')).text).toContain('the message above quotes none of the files');
  });

  it('says what to type where the message above cannot be read', async () => {
    app = await startOverHttp();
    app.slack.refuse('conversations.replies', 'missing_scope');
    expect((await say('who said that')).text).toBe(
      'This app was not given the right to read messages here. Type the words after the mention, for example the sentence to look for.',
    );
  });

  it('has nothing to go on outside a thread, nor behind a question without an answer', async () => {
    app = await startOverHttp();
    for (const change of [{}, {}]) {
      const message = await say('who said that', change);
      expect(quotations(message.blocks)).toEqual([]);
      expect(message.text).toContain('These words name nothing to look for; add a name');
    }
    await say('nato', {}, directMessage);
    expect(quotations((await say('who said that', {}, directMessage)).blocks)).toEqual([]);
  });

  it.each([
    ['thanks for that', 'You’re welcome.'],
    ['thanks!', 'You’re welcome.'],
    ['hi', 'Hello. Ask about the files in your own words, or type help.'],
    [':thumbsup:', '👍'],
  ])('that is none gets a word back: %s', async (text, reply) => {
    app = await startOverHttp();
    await say('taiwan');
    const message = await say(text);
    expect([message.text, message.blocks]).toEqual([reply, undefined]);
    expect((await say('when was that?')).text).toContain('to “taiwan”');
  });

  it('under pasted copy without marks says where it stands and what differs, and accuses nobody', async () => {
    app = await startOverHttp();
    const { text: file, paragraphs } = app.desk.dossier.articles[2]!;
    const whole = paragraphs.map(({ start, end }) => file.slice(start, end)).find((p) => p.includes('U.S.'))!;
    const pasted = whole.replace(/["“”]/g, '').replace('Sources familiar', 'Sources close');
    app.slack.state.workspace.post({ ...above, text: pasted });
    const message = await say('who said that');
    expect(message.text).toMatch(
      /\nWho speaks there: Sources familiar with the discussions \(002, paragraph 2\)/,
    );
    expect(message.text).toMatch(/stands nearly word for word in 002 .*has “familiar” for “close”/);
    expect(message.text).not.toContain('NOT IN QUOTATION MARKS');
    const alone = await say('');
    expect(quotations(alone.blocks)).toEqual(quotations(message.blocks));
    expect(alone.text).toContain('stands nearly word for word in 002');
  });
});

it('of passages that are together too long to ask, as many are taken as can be asked', async () => {
  const passages = Array.from({ length: 12 }, (_, i) => `The quay ${i} was ${'very '.repeat(80)}long.`);
  const desk = await Desk.open(dossierFolder({ 'a.txt': `${passages.join('\n\n')}\n` }));
  const ask = (text: string) => desk.ask(text);
  for (const found of [quotedInBlocks(ask, passages), quotedIn(ask, passages.join('\n'))])
    expect(found?.passages.slice(0, 8).map(({ quote }) => quote)).toEqual(passages.slice(0, 8));
});
