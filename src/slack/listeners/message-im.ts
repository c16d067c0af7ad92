/** A direct message: a question that needs no mention, answered where it was asked. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { ownUserIds } from '../admission.ts';
import { isQuestion } from '../gate.ts';
import { answeringEvent } from '../incident.ts';
import { plainWords, withoutMention } from '../message-text.ts';
import { answerWords } from './conversation.ts';
import { readParent } from './parent.ts';
import type { Room } from './room.ts';

/**
 * In a thread the answer goes there, as under `agent_view`, where each message stands in one; else beside the question.
 * The gate has left only messages that a person has just written.
 */
export function messageIm(room: Room) {
  return async ({
    event,
    body,
    context,
  }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    if (!isQuestion(event) || !('user' in event) || event.user === undefined) return;
    const { channel } = event;
    const thread_ts = 'thread_ts' in event ? event.thread_ts : undefined;
    const place = { channel, ...(thread_ts !== undefined && { thread_ts }) };
    await answeringEvent('message.im', room, { user: event.user, place }, async () => {
      const ours = ownUserIds(body);
      if (context.botUserId !== undefined) ours.push(context.botUserId);
      const written = 'text' in event ? (event.text ?? '') : '';
      const words = plainWords(ours.length > 0 ? withoutMention(written, ours) : written).trim();
      await answerWords(room, place, words === '' ? 'help' : words, async () =>
        thread_ts === undefined ? null : readParent(room, { channel, thread_ts }, ours),
      );
    });
  };
}
