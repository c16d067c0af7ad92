import { afterEach, describe, expect, it } from 'vitest';
import { checkMessage, objects, quotations } from '../support/check-message.ts';
import { blockActions, directMessage } from '../support/payloads.ts';
import { type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

const posted = () => app.slack.until(() => app.slack.posted[0]);

describe('a direct message', () => {
  it('is answered where it was asked, verbatim, and needs no mention', async () => {
    app = await startOverHttp();
    expect(await app.sendEvent(directMessage('taiwan'))).toBe(200);
    const message = await posted();
    checkMessage(message);
    expect(message.channel).toBe('D0DESKBOT');
    expect(message.thread_ts).toBeUndefined();
    expect(quotations(message.blocks)).toEqual(
      app.desk
        .ask('taiwan')
        .passages.slice(0, 3)
        .map(({ quote }) => quote),
    );
    expect(objects(message.blocks).map(({ action_id }) => action_id)).not.toContain('share_answer');
  });

  it.each([
    ['in a thread', {}],
    ['under agent_view, with what the person is looking at', { app_context: { entities: [] } }],
    [
      'under the assistant view',
      { assistant_thread: { action_token: 'x' }, user_team: 'T0PRACTICE', source_team: 'T0PRACTICE' },
    ],
    ['shown in the channel too', { subtype: 'thread_broadcast' }],
  ])('%s is answered in its thread', async (_, change) => {
    app = await startOverHttp();
    await app.sendEvent(directMessage('taiwan', { thread_ts: '1771126698.000100', ...change }));
    expect(await posted()).toMatchObject({ channel: 'D0DESKBOT', thread_ts: '1771126698.000100' });
  });

  it('that checks a quotation and a claim says what it found, above any passage', async () => {
    app = await startOverHttp();
    const text =
      'check Musk said "there is no way in hell that Russia could lose the war" and donated 99,000 terminals';
    await app.sendEvent(directMessage(text));
    const message = await posted();
    checkMessage(message);
    const blocks = JSON.stringify(message.blocks);
    for (const said of ['PARTLY QUOTED', 'The text around the quotation says “99,000”']) {
      expect(blocks.indexOf(said)).toBeGreaterThan(0);
      expect(blocks.indexOf(said)).toBeLessThan(blocks.indexOf('rich_text_quote'));
    }
  });

  it('with words in quotation marks that no file has says so above the passages', async () => {
    app = await startOverHttp();
    await app.sendEvent(directMessage('Putin told Musk "do not turn on Starlink in Taiwan"'));
    const blocks = JSON.stringify((await posted()).blocks);
    const said = blocks.indexOf('No file has “do not turn on Starlink in Taiwan” in these words');
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(blocks.indexOf('rich_text_quote'));
  });

  it('with a file is answered by its words', async () => {
    app = await startOverHttp();
    const file = { subtype: 'file_share', files: [{ id: 'F1', name: 'a.png' }] };
    await app.sendEvent(directMessage('taiwan', file));
    expect((await posted()).text).toMatch(/^Asked: taiwan\n/);
  });

  it.each([
    ['help', 'help', {}],
    ['a file without words', '', { subtype: 'file_share', files: [{ id: 'F1' }] }],
  ])('with %s gets help', async (_, text, change) => {
    app = await startOverHttp();
    await app.sendEvent(directMessage(text, change));
    const message = await posted();
    checkMessage(message);
    expect(message.text).toContain('in a direct message, just type it');
  });

  it('has buttons that answer there, without a button to share', async () => {
    app = await startOverHttp();
    await app.sendEvent(directMessage('contacts with the kremlin'));
    const more = objects((await posted()).blocks).find(({ action_id }) => action_id === 'more_passages')!;
    await app.interact(
      blockActions({
        action_id: 'more_passages',
        value: more.value as string,
        channel: 'D0DESKBOT',
        response_url: app.slack.responseUrl('more'),
      }),
    );
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    expect(quotations(body.blocks)).not.toEqual([]);
    expect(objects(body.blocks).map(({ action_id }) => action_id)).not.toContain('share_answer');
  });
});
