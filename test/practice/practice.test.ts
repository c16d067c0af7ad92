import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Message } from '../../src/practice/shapes.ts';
import { DM, NEWSROOM } from '../../src/practice/workspace.ts';
import { objects, quotations } from '../support/check-message.ts';
import { type PracticeApp, startPractice } from '../support/practice-app.ts';

let practice: PracticeApp;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());

const ask = (text: string) => practice.act({ do: 'send', channel: NEWSROOM, thread_ts: null, text });
const answerTo = (query: string) =>
  practice.until(({ messages }) =>
    messages.findLast((m) => m.ephemeral && JSON.stringify(m.blocks).includes(`Asked: ${query}`)),
  );
const press = (message: Message, action_id: string) => {
  const block = message.blocks.find((one) =>
    objects(one).some((inner) => inner.action_id === action_id),
  ) as Block;
  const place = { channel: message.channel, ts: message.ts };
  return practice.act({ do: 'press', place, block_id: block.block_id, action_id, choice: {}, values: {} });
};

describe('every other way in', () => {
  const line = async () => {
    const { messages } = await practice.snapshot();
    return messages.find((m) => m.text.startsWith('Can we have this?'))!;
  };

  it('answers a mention in its thread, once', async () => {
    await practice.act({ do: 'send', channel: NEWSROOM, thread_ts: null, text: '@dossier desk taiwan' });
    const { ts } = await practice.until(({ messages }) =>
      messages.find((m) => m.text === '<@U0DESKBOT> taiwan'),
    );
    const reply = await practice.until(({ messages }) => messages.find((m) => m.thread_ts === ts));
    expect(quotations(reply.blocks).length).toBeGreaterThan(0);
    await practice.act({ do: 'send', channel: NEWSROOM, thread_ts: ts, text: '@Dossier Desk "118 million"' });
    await practice.until(({ messages }) => messages.filter((m) => m.thread_ts === ts)[2]);
  });

  it('answers a direct message without a mention', async () => {
    await practice.act({ do: 'send', channel: DM, thread_ts: null, text: 'taiwan' });
    await practice.until(({ messages }) =>
      messages.find((m) => m.channel === DM && quotations(m.blocks).length > 0),
    );
  });

  it('checks a message in a window that is filled while it is open', async () => {
    const { channel, ts } = await line();
    const act = { do: 'messageShortcut', callback_id: 'check_message', channel, ts } as const;
    expect(await practice.act(act)).toEqual({ ok: true });
    const view = await practice.until(({ views }) =>
      views.find(({ blocks }) => quotations(blocks).length > 0),
    );
    await practice.act({ do: 'close', view: view.id });
  });

  it('completes names of the dossier in the search window, and shows the answer there', async () => {
    await practice.act({ do: 'shortcut', callback_id: 'search_dossier' });
    const view = await practice.until(({ views }) => views[0]);
    const { block_id, accessory } = view.blocks[0]!;
    const { action_id } = accessory as { action_id: string };
    const place = { view: view.id };
    const outcome = await practice.act({ do: 'suggest', place, block_id, action_id, value: 'taiw' });
    const [selected_option] = outcome.ok ? outcome.options! : [];
    expect(selected_option!.text.text).toContain('Taiwan');
    const choice = { selected_option };
    await practice.act({ do: 'press', place, block_id, action_id, choice, values: {} });
    await practice.until(({ views }) => views.some(({ blocks }) => quotations(blocks).length > 0));
    await practice.act({ do: 'close', view: view.id });
  });

  it('publishes the app’s home when its tab is opened', async () => {
    await practice.act({ do: 'openHome', tab: 'home' });
    expect((await practice.until(({ home }) => home ?? false)).blocks.length).toBeGreaterThan(3);
  });
});

describe('a first day in the practice workspace', () => {
  it('opens with lines to check, and with queries that the app answers', async () => {
    const { messages, suggestions, manifest, app } = await practice.snapshot();
    expect(suggestions).toHaveLength(3);
    expect(manifest).toContain(`- command: ${app.command}`);
    const first = messages.find(
      (m) => m.channel === NEWSROOM && JSON.stringify(m.blocks).includes('practice_ask_0'),
    )!;
    expect(await press(first, 'practice_ask_0')).toEqual({ ok: true });
    expect(quotations((await answerTo(suggestions[0]!)).blocks).length).toBeGreaterThan(0);
  });

  it('answers the slash command privately, shares once, opens and closes the context', async () => {
    expect(await ask('/musk-putin "peace through strength"')).toEqual({ ok: true });
    const answer = await answerTo('\\"peace through strength\\"');
    await press(answer, 'share_answer');
    const shared = await practice.until(({ messages }) =>
      messages.find((m) => !m.ephemeral && m.text.startsWith('Shared by <@U0REPORTER>')),
    );
    expect(quotations(shared.blocks)).toEqual(quotations(answer.blocks));
    await press(answer, 'show_context');
    const view = await practice.until(({ views }) => views[0]);
    expect(await practice.act({ do: 'close', view: view.id })).toEqual({ ok: true });
    expect((await practice.snapshot()).views).toEqual([]);
  });

  it('notes every exchange, and no token in any', async () => {
    await ask('/musk-putin help');
    const { exchanges } = await practice.snapshot();
    expect(exchanges.map(({ direction, name }) => `${direction} ${name}`)).toEqual(
      expect.arrayContaining(['to app command /musk-putin', 'from app response_url', 'from app auth.test']),
    );
    expect(exchanges.every(({ outcome }) => outcome === 'ok')).toBe(true);
    expect(JSON.stringify(exchanges)).not.toMatch(/xoxb-|x-slack-signature/i);
  });

  it('says what is no command, and that commands do not work in threads', async () => {
    expect(await ask('/other x')).toEqual({
      ok: false,
      error: '/other is not a valid command. Here it is /musk-putin.',
    });
    const { messages } = await practice.snapshot();
    const [{ ts: thread_ts }] = messages.filter((m) => m.channel === NEWSROOM) as [Message];
    expect(await practice.act({ do: 'send', channel: NEWSROOM, thread_ts, text: '/musk-putin x' })).toEqual({
      ok: false,
      error: '/musk-putin is not supported in threads. Sorry!',
    });
  });

  it('keeps what is typed literal, and lets only its own messages be edited', async () => {
    const typed = '<img src=x onerror=alert(1)> <@U0DESKBOT>';
    await practice.act({ do: 'send', channel: DM, thread_ts: null, text: typed });
    const mine = await practice.until(({ messages }) => messages.find((m) => m.text.startsWith('&lt;img')));
    expect(mine.text).toBe('&lt;img src=x onerror=alert(1)&gt; &lt;@U0DESKBOT&gt;');
    await practice.act({ do: 'edit', channel: DM, ts: mine.ts, text: 'plain' });
    await practice.until(({ messages }) =>
      messages.find((m) => m.ts === mine.ts && m.edited && m.text === 'plain'),
    );
    const { messages } = await practice.snapshot();
    const theirs = messages.find((m) => m.user === 'U0COLLEAGUE')!;
    expect(
      await practice.act({ do: 'edit', channel: theirs.channel, ts: theirs.ts, text: 'x' }),
    ).toMatchObject({
      ok: false,
    });
  });

  it('takes a private message away', async () => {
    await ask('/musk-putin "regulatory gifts"');
    const { channel, ts } = await answerTo('\\"regulatory gifts\\"');
    await practice.act({ do: 'dismiss', channel, ts });
    expect((await practice.snapshot()).messages.some((m) => m.ts === ts)).toBe(false);
  });

  it('presses nothing that the app did not send', async () => {
    const { messages } = await practice.snapshot();
    const { channel, ts } = messages[0]!;
    const act = {
      do: 'press',
      place: { channel, ts },
      block_id: 'b',
      action_id: 'share_answer',
      choice: {},
      values: {},
    };
    expect(await practice.act(act as never)).toEqual({
      ok: false,
      error: 'Slack would refuse this: action_not_found.',
    });
    expect(await practice.act({ do: 'fly' } as never)).toMatchObject({ ok: false });
  });
});
