/** The window of "Check this message": the passages closest to a message's words, for one person's eyes. */

import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Answer } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import { answerBlocks, modal, waitingModal } from './answer-modal.ts';
import type { ViewContext } from './message.ts';

export const CHECK_MESSAGE = 'check_message';
const TITLE = 'Check this message';

/** What the window carries: where the message stands, and the answer, by ids. */
const Checked = z.object({
  channel: z.string().max(40),
  thread: z.string().max(40),
  answer: z.string().max(40),
  passages: z.array(z.string().min(1)).max(100),
});
export type Checked = z.infer<typeof Checked>;

/** Null where the metadata is not one of ours. */
export function parseChecked(metadata: string): Checked | null {
  try {
    return Checked.safeParse(JSON.parse(metadata)).data ?? null;
  } catch {
    return null;
  }
}

export const waitingCheckModal = (): types.ModalView => waitingModal(TITLE, CHECK_MESSAGE);

/** @param note a line about what was just done here, such as that it was shared */
export function checkModal(
  answer: Answer,
  { channel, thread, answer: answerId }: Omit<Checked, 'passages'>,
  view: ViewContext,
  note: string | null = null,
): types.ModalView {
  const { blocks, shown } = answerBlocks(answer, answerId, view, { note, canShare: true });
  let passages = shown;
  const metadata = () => JSON.stringify({ channel, thread, answer: answerId, passages });
  while (metadata().length > LIMITS.privateMetadata) passages = passages.slice(0, -1);
  return modal(TITLE, CHECK_MESSAGE, metadata(), blocks);
}
