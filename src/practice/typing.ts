/** What the person types: messages, changed messages and slash commands, told to the app as Slack tells them. */

import { isObject } from './check-blocks.ts';
import { DONE, failed, type Practice, parse } from './outcome.ts';
import * as payloads from './payloads.ts';
import { personText } from './person-text.ts';
import { answerAt } from './response-url.ts';
import type { Channel, Json, Message, Outcome } from './shapes.ts';
import { BOT_ID, ME } from './workspace.ts';

/** Sends what stands in a composer: a slash command, or a message. */
export async function send(
  practice: Practice,
  channelId: string,
  thread_ts: string | null,
  typed: string,
): Promise<Outcome> {
  const { workspace } = practice;
  const channel = workspace.channel(channelId);
  const [, name, text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  if (name !== undefined) {
    if (thread_ts !== null) return { ok: false, error: `${name} is not supported in threads. Sorry!` };
    return command(practice, channel, name, text);
  }
  const parent = thread_ts === null ? undefined : workspace.find(channel.id, thread_ts);
  if (thread_ts !== null && !parent) return { ok: false, error: 'This thread is gone.' };
  const message = workspace.post({
    channel: channel.id,
    user: ME.id,
    thread_ts,
    ...personText(typed, workspace.people),
  });
  return sendEvents(practice, message, channel);
}

/** `message` and, where the app is mentioned, `app_mention`: two events with one `ts`, as Slack sends them. */
async function sendEvents(practice: Practice, message: Message, channel: Channel): Promise<Outcome> {
  const { app, deliver } = practice;
  const events: ('message' | 'app_mention')[] = [];
  if (app.events.includes(channel.kind === 'im' ? 'message.im' : 'message.channels')) events.push('message');
  const mentioned = message.text.includes(`<@${BOT_ID}>`);
  if (channel.kind === 'channel' && mentioned && app.events.includes('app_mention'))
    events.push('app_mention');
  const acks = await Promise.all(
    events.map((type) =>
      deliver(
        `event ${type}`,
        payloads.eventCallback(payloads.messageEvent(type, message, channel)),
        'event',
      ),
    ),
  );
  return acks.map((ack) => (ack.ok ? DONE : failed('Telling the app', ack))).find(({ ok }) => !ok) ?? DONE;
}

/** Runs a slash command; what the acknowledgement says is an answer too. */
export async function command(
  practice: Practice,
  channel: Channel,
  name: string,
  text: string,
): Promise<Outcome> {
  const { app, handles, deliver, responseUrl, workspace } = practice;
  if (name !== app.command) {
    return { ok: false, error: `${name} is not a valid command. Here it is ${app.command}.` };
  }
  const place = { channel: channel.id, thread_ts: null, original: null };
  const url = responseUrl(handles.newResponse(place));
  const payload = payloads.slashCommand(channel, name, text.trimEnd(), handles.newTrigger(), url);
  const ack = await deliver(`command ${name}`, payload, 'command');
  if (!ack.ok) return failed(name, ack);
  if (ack.body.trim() !== '') {
    const body = parse(ack.body);
    answerAt(workspace, place, isObject(body) ? body : { text: ack.body });
  }
  return DONE;
}

/** Changes a message of one's own; the app is told as Slack tells it. */
export async function edit(
  practice: Practice,
  channelId: string,
  ts: string,
  typed: string,
): Promise<Outcome> {
  const { workspace, app, deliver } = practice;
  const channel = workspace.channel(channelId);
  const before = workspace.find(channel.id, ts);
  if (before?.user !== ME.id) return { ok: false, error: 'Only your own messages can be edited.' };
  const { text, blocks } = personText(typed, workspace.people);
  const after = workspace.replace(before, text, blocks, true);
  const events: Json[] = [];
  if (app.events.includes(channel.kind === 'im' ? 'message.im' : 'message.channels'))
    events.push(payloads.messageChanged(after, before, channel, workspace.nextTs()));
  if (text.includes(`<@${BOT_ID}>`) && channel.kind === 'channel' && app.events.includes('app_mention'))
    events.push(payloads.messageEvent('app_mention', after, channel));
  for (const event of events) {
    const ack = await deliver(`event ${event.subtype ?? event.type}`, payloads.eventCallback(event), 'event');
    if (!ack.ok) return failed('Telling the app', ack);
  }
  return DONE;
}
