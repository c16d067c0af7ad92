import { afterEach, describe, expect, it } from 'vitest';
import { checkMessage, checkView, objects, quotations } from '../support/check-message.ts';
import { messageAction, viewActions } from '../support/payloads.ts';
import { type RunningApp, SHIPPED, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

type View = Record<string, unknown> & { blocks: unknown[]; title: { text: string } };
type Button = { action_id: string; value: string };

const CLAIM =
  'Is this right? "He asked him not to activate Starlink over Taiwan", says a friend -- from:nobody';

async function checked(text: string, change: Record<string, unknown> = {}, url = 'check'): Promise<View> {
  const before = app.slack.called('views.update').length;
  expect(await app.interact(messageAction(text, app.slack.responseUrl(url), change))).toBe(200);
  const call = await app.slack.until(() => app.slack.called('views.update')[before]);
  return { ...(call.view as View), id: app.slack.viewId };
}

const button = (view: View, action: string) =>
  objects(view.blocks).find(({ action_id }) => action_id === action) as unknown as Button;
const share = (view: View, action: object = {}) =>
  app.interact(viewActions(view, { ...button(view, 'share_in_thread'), ...action }));
const lastView = async (n: number) =>
  (await app.slack.until(() => app.slack.called('views.update')[n - 1])).view as View;
const noteOf = (view: View) => (view.blocks[0] as { elements: { text: string }[] }).elements[0]!.text;

describe('the message shortcut', () => {
  it('says of each quotation in the message what the files have of it', async () => {
    app = await startOverHttp();
    const view = await checked('They say “there is no way in hell that Russia could lose the war”.');
    checkView(view);
    const { check } = app.desk.ask('check “there is no way in hell that Russia could lose the war”');
    const says = check!.quotations[0]!.says;
    expect(says).toContain('PARTLY QUOTED');
    expect(JSON.stringify(view.blocks)).toContain(JSON.stringify(says).slice(1, -1));
  });

  const FABRICATED = 'Putin told Musk "do not turn on Starlink in Taiwan" said the report';
  it('says above the passages that no file has a quotation, and shares that with them', async () => {
    app = await startOverHttp();
    const view = await checked(FABRICATED);
    checkView(view);
    await share(view);
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    for (const blocks of [view.blocks, body.blocks, (await lastView(2)).blocks]) {
      const text = JSON.stringify(blocks);
      expect(quotations(blocks)).not.toEqual([]);
      expect(text.split('NOT IN DOSSIER')).toHaveLength(2);
      expect(text.indexOf('NOT IN DOSSIER')).toBeLessThan(text.indexOf('rich_text_quote'));
    }
    expect(body.text).toContain('NOT IN DOSSIER');
  });

  it('says once that no file has the one quotation, where nothing is near', async () => {
    app = await startOverHttp();
    const view = await checked('“zebras graze beside quiet giraffes”');
    checkView(view);
    expect(quotations(view.blocks)).toEqual([]);
    expect(JSON.stringify(view.blocks).split('NOT IN DOSSIER')).toHaveLength(2);
  });

  it('opens a window at once, then fills it with the passages closest to the message, privately', async () => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    const [opened] = app.slack.called('views.open');
    expect(quotations((opened!.view as View).blocks)).toEqual([]);
    expect(app.slack.called('views.update')[0]!.view_id).toBe(app.slack.viewId);
    expect(app.slack.state.workspace.views).toHaveLength(1);
    checkView(view);
    expect(view.title.text).toBe('Check this message');
    expect(quotations(view.blocks)[0]).toMatch(/activat\w+ .* over Taiwan/);
    for (const quotation of quotations(view.blocks)) {
      expect(app.desk.dossier.articles.some(({ text }) => text.includes(quotation))).toBe(true);
    }
    expect(app.slack.posts).toEqual([]);
    expect(app.slack.posted).toEqual([]);
  });

  it.each([
    ['has no words', '', 'This message has no words to look for.'],
    ['is not in the files', 'zebra giraffe', 'zebra'],
  ])('says so where the message %s', async (_, text, sentence) => {
    app = await startOverHttp();
    const view = await checked(text);
    checkView(view);
    expect(JSON.stringify(view.blocks)).toContain(sentence);
    expect(quotations(view.blocks)).toEqual([]);
  });

  it('finds the sentence that the files know in a message of many', async () => {
    app = await startOverHttp();
    const view = await checked(
      'Good morning zebras! Did anybody see the giraffes yesterday?\nPutin asked Musk not to activate Starlink over Taiwan.',
    );
    expect(quotations(view.blocks)[0]).toMatch(/Putin also asked Musk not to activate Starlink over Taiwan/);
  });
});

describe('Share in thread', () => {
  it('posts once, in the message’s thread, by the response URL, which needs no membership', async () => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    await share(view);
    const { body, url } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    expect(url).toBe('check');
    expect(body).toMatchObject({ response_type: 'in_channel', thread_ts: '1771126000.000100' });
    expect(body.text).toMatch(/^Shared by <@U0REPORTER>\n/);
    expect(quotations(body.blocks)).toEqual(quotations(view.blocks));
    const noted = await lastView(2);
    checkView(noted);
    expect(noteOf(noted)).toBe('Shared in the thread.');
    expect(quotations(noted.blocks)).toEqual(quotations(view.blocks));

    await share(view, { action_ts: '1771126930.000001' });
    expect(noteOf(await lastView(3))).toBe('You have already shared this in the thread.');
    await share(view);
    await app.face.stop(2_000);
    expect(app.slack.posts).toHaveLength(1);
    expect(app.slack.posted).toEqual([]);
  });

  it('goes to the thread that the message stands in', async () => {
    app = await startOverHttp();
    await share(await checked(CLAIM, { thread_ts: '1771120000.000100' }));
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    expect(body.thread_ts).toBe('1771120000.000100');
  });

  it('is the app’s own post after a restart, and where the response URL is dead', async () => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    app.slack.faults.set('response', [{ status: 404 }]);
    await share(view);
    const first = await app.slack.until(() => app.slack.posted[0]);
    await app.stop();
    app = await startOverHttp(SHIPPED);
    await share(view);
    const second = await app.slack.until(() => app.slack.posted[0]);
    for (const message of [first, second]) {
      checkMessage(message);
      expect(message).toMatchObject({ channel: 'C0ELSEWHERE', thread_ts: '1771126000.000100' });
      expect(quotations(message.blocks)).toEqual(quotations(view.blocks));
    }
  });

  it('that can be posted in no way: the person is told why, and may try again', async () => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    app.slack.faults.set('response', [{ status: 404 }]);
    app.slack.refuse('chat.postMessage', 'not_in_channel');
    await share(view);
    const [pushed] = await app.slack.until(() => {
      const calls = app.slack.called('views.push');
      return calls.length > 0 && calls;
    });
    expect(JSON.stringify(pushed!.view)).toContain('this app is not in that channel');
    await share(view, { action_ts: '1771126930.000001' });
    await app.slack.until(() => app.slack.posted[1]);
  });

  it.each([
    ['fails', { status: 500 }],
    ['is reset', 'reset' as const],
  ])('is not repeated where the response URL %s and so did not say', async (_, fault) => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    app.slack.faults.set('response', [fault]);
    await share(view);
    expect(noteOf(await lastView(2))).toContain('Slack did not say whether this was posted.');
    await share(view, { action_ts: '1771126930.000001' });
    expect(noteOf(await lastView(3))).toBe('You have already shared this in the thread.');
    expect(app.slack.posts).toEqual([]);
    expect(app.slack.posted).toEqual([]);
  });

  it.each(['', 'x', '{}', '{"channel":1,"thread":"1","answer":"a","passages":[]}'])(
    'posts nothing for the metadata %j',
    async (private_metadata) => {
      app = await startOverHttp();
      const view = await checked(CLAIM);
      await share({ ...view, private_metadata });
      await app.slack.until(() => app.slack.called('views.push')[0]);
      expect(app.slack.posts).toEqual([]);
      expect(app.slack.posted).toEqual([]);
    },
  );
});

describe('the window’s other buttons', () => {
  it('note a judgment in the window, the last one counting', async () => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    await app.interact(viewActions(view, { ...button(view, 'feedback_useful') }));
    expect(noteOf(await lastView(2))).toBe('Noted: useful. To change that, press the other button.');
    await app.interact(viewActions(view, { ...button(view, 'feedback_not_right') }));
    expect(noteOf(await lastView(3))).toContain('Noted: not the right passage.');
  });

  it.each(['show_context', 'show_sources'])('%s opens on top of it', async (action) => {
    app = await startOverHttp();
    const view = await checked(CLAIM);
    await app.interact(viewActions(view, { ...button(view, action) }));
    const { view: on } = await app.slack.until(() => app.slack.called('views.push')[0]);
    checkView(on as View);
    expect((on as View).title.text).toMatch(/In its paragraph|All sources/);
  });
});
