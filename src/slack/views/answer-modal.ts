/** The blocks of an answer in a window: every passage worth showing that fits, what they rest on, and the buttons that work there. */

import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { askedLine, BUTTONS_TEXT, byWorth, feetOf, verdictLines, whyLines } from './answer.ts';
import { copyButton, feedbackButtons, shareInThreadButton, sourcesButton } from './buttons.ts';
import type { ViewContext } from './message.ts';
import { layOutPassages } from './passages.ts';
import { toType } from './suggestions.ts';
import { contextLine, count, label, section, textLength } from './text.ts';

export interface AnswerBlocks {
  blocks: types.KnownBlock[];
  /** Ids of the passages shown. */
  shown: string[];
}

/** A window that is opened at once, before there is anything to show. */
export function waitingModal(title: string, callback_id: string): types.ModalView {
  return modal(title, callback_id, '', [section('Looking in the dossier.')]);
}

/** @param metadata what the window carries for its own buttons, at most 3,000 characters */
export function modal(
  title: string,
  callback_id: string,
  metadata: string,
  blocks: types.KnownBlock[],
): types.ModalView {
  return {
    type: 'modal',
    callback_id,
    private_metadata: metadata,
    title: { type: 'plain_text', text: title, emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks,
  };
}

/**
 * @param note a line about what was just done here, or null
 * @param canShare whether the window belongs to a message, in whose thread the passages can be shared
 */
export function answerBlocks(
  answer: Answer,
  answerId: string,
  { command, labels }: ViewContext,
  { note, canShare }: { note: string | null; canShare: boolean },
): AnswerBlocks {
  const asked = askedLine(answer.query);
  const head: types.KnownBlock[] = [
    ...(note === null ? [] : [contextLine(note)]),
    ...(asked === null ? [] : [contextLine(asked)]),
  ];
  if (answer.passages.length === 0) {
    const why = whyLines(answer).map(section);
    const remarks = answer.notices.map(({ text }) => contextLine(label(text, 300)));
    return {
      blocks: [...head, ...why, ...remarks, ...toType(answer.reason?.try ?? [], command).blocks],
      shown: [],
    };
  }
  head.push(...verdictLines(answer).map(section));
  const feet = feetOf(answer, { labels }).map(contextLine);
  const { strong, weaker } = byWorth(answer, answer.passages);
  const layout = layOutPassages(strong, {
    sources: answer.sources,
    labels,
    most: strong.length,
    reservedText: textLength([...head, ...feet]) + BUTTONS_TEXT,
    reservedBlocks: head.length + feet.length + 3,
    answerId,
  });
  const shown = layout.shown.map(({ id }) => id);
  const carried = { answer: answerId, passages: shown };
  const left = leftOut(layout.rest.length, weaker.length, command).map((line) => contextLine(line));
  const buttons: types.ActionsBlock = {
    type: 'actions',
    elements: [
      ...(canShare ? [shareInThreadButton(carried)] : []),
      copyButton(carried),
      sourcesButton({ answer: answerId, passages: answer.passages.map(({ id }) => id) }),
      ...feedbackButtons(carried),
    ],
  };
  return { blocks: [...head, ...layout.blocks, ...left, ...feet, buttons], shown };
}

function leftOut(long: number, weaker: number, command: string | null): string[] {
  const where = command === null ? 'Ask in a direct message' : `Ask with ${command}`;
  const parts = [
    ...(long > 0 ? [`${count(long, 'passage')} left out for length.`] : []),
    ...(weaker > 0 ? [`${count(weaker, 'weaker passage')} not shown.`] : []),
  ];
  return parts.length > 0 ? [`${parts.join(' ')} ${where} to page through all of them.`] : [];
}
