/**
 * The buttons Useful and Not the right passage: one line in the log for the owner, with the passages and without the
 * person or the question. A person's last click counts; `before` says which one it takes back.
 */

import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { type Judgment, parseCarried } from '../views/buttons.ts';
import { GONE, type Room } from './room.ts';
import { windowAgain } from './window-again.ts';

const NOTED: Record<Judgment, string> = {
  useful: 'Noted: useful. To change that, press the other button.',
  not_right: 'Noted: not the right passage. To change that, press the other button.',
};

export function feedback(room: Room, judgment: Judgment) {
  return async (
    { action, body, client }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const carried = parseCarried(action.value);
    if (carried === null) return tell(GONE);
    const key = JSON.stringify([body.user.id, carried.answer, ...carried.passages]);
    const before = room.judgments.get(key) ?? null;
    room.judgments.set(key, judgment);
    if (before !== judgment) room.log.info({ judgment, before, passages: carried.passages }, 'feedback');
    const again = body.view && windowAgain(room, body.view, carried, NOTED[judgment]);
    if (body.view && again) await client.views.update({ view_id: body.view.id, view: again });
    else await tell(NOTED[judgment]);
  };
}
