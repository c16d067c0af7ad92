/**
 * The buttons, and what their values carry: ids only, never text. A value comes back from outside and is parsed
 * as untrusted; the quotation is looked up and checked again on the click.
 */

import type { types } from '@slack/bolt';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { plainText } from './text.ts';

export const SHARE_ANSWER = 'share_answer';
export const MORE_PASSAGES = 'more_passages';
export const SHOW_CONTEXT = 'show_context';

/** `answer`: the remembered question, gone after a restart. `passages`: passage ids, in the order shown. */
const Carried = z.object({
  answer: z.string().max(40),
  passages: z.array(z.string().min(1)).min(1).max(100),
});
export type Carried = z.infer<typeof Carried>;

/** What a clicked button carries; null where the value is not one of ours. */
export function parseCarried(value: string | undefined): Carried | null {
  if (value === undefined || value.length > LIMITS.buttonValue) return null;
  try {
    const [answer, ...passages] = z.array(z.string()).parse(JSON.parse(value));
    return Carried.safeParse({ answer, passages }).data ?? null;
  } catch {
    return null;
  }
}

/** A JSON array of ids; the last ones are left out where 2,000 characters do not hold them all. */
export function carriedValue({ answer, passages }: Carried): string {
  let ids = passages;
  let value = JSON.stringify([answer, ...ids]);
  while (value.length > LIMITS.buttonValue) {
    ids = ids.slice(0, -1);
    value = JSON.stringify([answer, ...ids]);
  }
  return value;
}

export function shareButton(carried: Carried): types.Button {
  return {
    type: 'button',
    action_id: SHARE_ANSWER,
    text: plainText('Share in channel'),
    accessibility_label: 'Share these passages with everyone in this channel',
    value: carriedValue(carried),
  };
}

export function moreButton(carried: Carried): types.Button {
  return {
    type: 'button',
    action_id: MORE_PASSAGES,
    text: plainText(`More (${carried.passages.length})`),
    accessibility_label: `Show the other ${carried.passages.length} passages, only to you`,
    value: carriedValue(carried),
  };
}

/** @param place names the passage for a screen reader, in at most 50 characters */
export function contextButton(carried: Carried, place: string): types.Button {
  return {
    type: 'button',
    action_id: SHOW_CONTEXT,
    text: plainText('Context'),
    accessibility_label: `Context of the passage in ${place}`,
    value: carriedValue(carried),
  };
}
