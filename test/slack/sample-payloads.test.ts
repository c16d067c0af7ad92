/** Slack's sample payloads in ../shared, which is not part of this repository: skipped, by name, where it is absent. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { slashCommand } from '../support/payloads.ts';
import { commandForm } from '../support/signed.ts';
import { type RunningApp, type SocketApp, startOverHttp, startOverSocket } from '../support/slack-app.ts';

const FOLDER = new URL('../../../shared/slack/payloads/', import.meta.url);
const present = existsSync(FOLDER);

let app: RunningApp | SocketApp;
afterEach(() => app?.stop());

type Sample = [name: string, body: Record<string, unknown>];

function samples(kind: string): Sample[] {
  if (!present) return [];
  const folder = new URL(`${kind}/`, FOLDER);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('ack.'))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);
}

/** The samples that a person wrote to this app, and how many answers each gets; every other one gets none. */
const ANSWERED: Record<string, number> = {
  'app_mention.channel.json': 1,
  'app_mention.enterprise_grid.json': 1,
  'app_mention.in_thread.derived.json': 1,
  'app_mention.in_thread.empty.derived.json': 1,
  'app_mention.second_workspace.json': 1,
  'app_mention.shared_channel_installed_team.json': 1,
  'app_mention.top_level_twin.json': 1,
  'app_mention.with_file.json': 1,
  'message.im.agent_view_app_context.json': 1,
  'message.im.assistant_thread.json': 1,
  'message.im.assistant_thread_action_token.json': 1,
  'message.im.followup.json': 1,
  'message.im.json': 1,
  'events_api.app_mention.json': 1,
};
/** The envelope of an inner event. */
const envelope = (event: Record<string, unknown>) => ({
  type: 'event_callback',
  team_id: event.team ?? 'T1',
  event_id: 'Ev0INNER',
  event,
});

describe.runIf(present)('Slack’s sample payloads over HTTP (../shared/slack/payloads)', () => {
  const inner = samples('events/inner').map(([name, event]): Sample => [name, envelope(event)]);
  const events = [...samples('events'), ...inner];

  it.each(events)('event %s', async (name, body) => {
    const http = await startOverHttp();
    app = http;
    expect(await http.sendEvent(body)).toBe(200);
    await ends(http);
    expect(http.slack.posted).toHaveLength(ANSWERED[name] ?? 0);
    expect(http.slack.called('views.publish')).toHaveLength(name === 'app_home_opened.home_tab.json' ? 1 : 0);
  });

  it('interactions: acknowledged, and none of them is one of ours', async () => {
    const http = await startOverHttp();
    app = http;
    // Two of the files are what an app answers with.
    for (const [name, body] of samples('interactivity').filter(([, body]) => 'type' in body)) {
      expect([name, await http.interact(body)]).toEqual([name, 200]);
    }
    await ends(http);
    expect(http.slack.posted).toEqual([]);
    expect(http.slack.calls.filter(({ name }) => name.startsWith('views.'))).toEqual([]);
  });

  it('commands: acknowledged, told which command is answered', async () => {
    const http = await startOverHttp();
    app = http;
    const bodies = samples('commands').map(([, body]) => commandForm(body as Record<string, string>));
    bodies.push(readFileSync(new URL('commands/slash_command.enterprise.form.txt', FOLDER), 'utf8').trim());
    for (const body of bodies) expect(await http.send(body)).toBe(200);
    await ends(http);
    expect(http.slack.posted).toEqual([]);
  });
});

/** The app lives: it answers a command, and that is the only thing it says by a response URL. */
async function ends(http: RunningApp): Promise<void> {
  await http.send(commandForm(slashCommand('taiwan', http.slack.responseUrl('after'))));
  await http.slack.until(() => http.slack.posts.find(({ url }) => url === 'after'));
  await http.face.stop(2_000);
  expect(http.slack.posts).toHaveLength(1);
}

describe.runIf(present)('Slack’s sample payloads over a socket (../shared/slack/payloads)', () => {
  it.each(samples('socket_mode'))('%s', async (name, envelope) => {
    const socket = await startOverSocket();
    app = socket;
    await socket.slack.until(() => socket.slack.socketMode.opened === 1);
    const reconnects = envelope.type === 'disconnect' ? 1 : 0;
    socket.slack.sendEnvelope(envelope);
    await socket.slack.until(() => socket.slack.socketMode.opened === 1 + reconnects);
    socket.slack.sendEnvelope({
      type: 'slash_commands',
      envelope_id: 'after',
      payload: slashCommand('taiwan', socket.slack.responseUrl('after')),
    });
    await socket.slack.until(() => socket.slack.posts[0]);
    await socket.face.stop(2_000);
    expect(socket.slack.posts.map(({ url }) => url)).toEqual(['after']);
    expect(socket.slack.posted).toHaveLength(ANSWERED[name] ?? 0);
  });
});
