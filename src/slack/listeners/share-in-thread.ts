/** The button Share in thread of "Check this message": the passages for everyone, under the message, once. */

import {
  type AllMiddlewareArgs,
  type BlockAction,
  type ButtonAction,
  RespondError,
  type SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { errorDetail } from '../log.ts';
import { UnsurePostError } from '../posts.ts';
import { respondWith } from '../reply.ts';
import { type Carried, parseCarried } from '../views/buttons.ts';
import { type Checked, parseChecked } from '../views/check-modal.ts';
import type { Message } from '../views/message.ts';
import { sharedAnswerMessage } from '../views/shared-answer.ts';
import { GONE, type Room, recallPassages } from './room.ts';
import { windowAgain } from './window-again.ts';

const UNSURE = 'Slack did not say whether this was posted. Look in the thread before you share again.';

export function shareInThread(room: Room) {
  return async (
    { action, body, client }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const carried = parseCarried(action.value);
    const checked = body.view && parseChecked(body.view.private_metadata);
    if (!carried || !body.view || !checked) return tell(GONE);
    const { view } = body;
    const say = async (note: string) => {
      const again = windowAgain(room, view, carried, note);
      if (again) await client.views.update({ view_id: view.id, view: again });
      else await tell(note);
    };
    const key = JSON.stringify([body.user.id, checked.channel, checked.thread, ...carried.passages]);
    const earlier = room.shares.get(key);
    if (earlier === action.action_ts) return;
    if (earlier !== undefined) return say('You have already shared this in the thread.');

    const { answer, passages, missing } = recallPassages(room, carried);
    if (passages.length === 0) return tell(GONE);
    room.shares.set(key, action.action_ts);
    try {
      await post(
        room,
        checked,
        carried,
        sharedAnswerMessage(answer, passages, body.user.id, missing, room.view()),
      );
    } catch (error) {
      if (!(error instanceof UnsurePostError)) {
        room.shares.delete(key);
        throw error;
      }
      room.log.warn({ error: errorDetail(error) }, 'not known whether shared');
      return say(UNSURE);
    }
    room.log.info({ passages: passages.length, missing }, 'shared');
    await say('Shared in the thread.');
  };
}

/**
 * By the response URL of the shortcut, which needs no membership; as the app's own post where that has been used up,
 * has expired or is forgotten after a restart.
 */
async function post(room: Room, checked: Checked, { answer }: Carried, message: Message): Promise<void> {
  const { channel, thread: thread_ts } = checked;
  const respond = room.responders.get(answer);
  if (respond === undefined) return room.posts.post({ channel, thread_ts }, message);
  try {
    await respondWith(respond, message, { response_type: 'in_channel', replace_original: false, thread_ts });
  } catch (error) {
    const refused = error instanceof RespondError && error.statusCode < 500;
    if (!refused) throw new UnsurePostError('not known whether posted', { cause: error });
    room.responders.delete(answer);
    await room.posts.post({ channel, thread_ts }, message);
  }
}
