/**
 * The buttons, and what their values carry: ids only, never text. A value comes back from outside and is parsed
 * as untrusted; the quotation is looked up and checked again on the click.
 */

import type { types } from '@slack/bolt';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { label, plainText } from './text.ts';

export const SHARE_ANSWER = 'share_answer';
export const SHARE_IN_THREAD = 'share_in_thread';
export const MORE_PASSAGES = 'more_passages';
export const SHOW_CONTEXT = 'show_context';
export const SHOW_SOURCES = 'show_sources';
export const COPY_CITATION = 'copy_citation';
export const MORE_ROWS = 'more_rows';
export const SHARE_ROWS = 'share_rows';
export const ASK_BOTH = 'ask_both';
/** What to ask instead, the first offer and those behind it: ids of one block differ. */
export const ASK_INSTEAD = ['ask_instead', 'ask_instead_second', 'ask_instead_third'] as const;
export const ASK_QUERY = 'ask_query';
export const FEEDBACK_USEFUL = 'feedback_useful';
export const FEEDBACK_NOT_RIGHT = 'feedback_not_right';

/** What a person thinks of an answer. */
export type Judgment = 'useful' | 'not_right';

/** `answer`: the remembered question, gone after a restart. `passages`: passage ids, in the order shown. */
export const Carried = z.object({
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

/** `answer`: the remembered question that a table answers. `from`: the row to begin with, 0-based. */
const CarriedRows = z.tuple([z.string().max(40), z.int().min(0).max(100_000)]);
export interface CarriedRows {
  answer: string;
  from: number;
}

/** What a button under a table carries; null where the value is not one of ours. */
export function parseRows(value: string | undefined): CarriedRows | null {
  try {
    const [answer, from] = CarriedRows.parse(JSON.parse(value ?? ''));
    return { answer, from };
  } catch {
    return null;
  }
}

const rowsValue = ({ answer, from }: CarriedRows): string => JSON.stringify([answer, from]);

function button(action_id: string, text: string, accessibility_label: string, value: string): types.Button {
  return { type: 'button', action_id, text: plainText(text), accessibility_label, value };
}

export function shareButton(carried: Carried): types.Button {
  const spoken = 'Share in channel: these passages, with everyone here';
  return button(SHARE_ANSWER, 'Share in channel', spoken, carriedValue(carried));
}

export function shareInThreadButton(carried: Carried): types.Button {
  const spoken = 'Share in thread: these passages, with everyone, below the message';
  return button(SHARE_IN_THREAD, 'Share in thread', spoken, carriedValue(carried));
}

export function moreButton(carried: Carried): types.Button {
  const { length } = carried.passages;
  return button(
    MORE_PASSAGES,
    `More (${length})`,
    `More (${length}): the other passages, only to you`,
    carriedValue(carried),
  );
}

export function shareRowsButton(carried: CarriedRows): types.Button {
  const spoken = 'Share in channel: these rows, with everyone here';
  return button(SHARE_ROWS, 'Share in channel', spoken, rowsValue(carried));
}

/** @param left how many rows are behind the button */
export function moreRowsButton(carried: CarriedRows, left: number): types.Button {
  return button(
    MORE_ROWS,
    `More rows (${left})`,
    `More rows (${left}): the rest of this table, only to you`,
    rowsValue(carried),
  );
}

/** Copy texts of the passages carried, in a window. */
export function copyButton(carried: Carried): types.Button {
  const several = carried.passages.length > 1;
  return button(
    COPY_CITATION,
    several ? 'Copy citations' : 'Copy citation',
    several ? 'Copy citations: these passages ready to paste' : 'Copy citation: this passage ready to paste',
    carriedValue(carried),
  );
}

/** @param place names the passage for a screen reader; at most 49 characters of it are said */
export function contextButton(carried: Carried, place: string): types.Button {
  const spoken = label(`Context of the passage in ${place}`, LIMITS.buttonAccessibilityLabel);
  return button(SHOW_CONTEXT, 'Context', spoken, carriedValue(carried));
}

export function sourcesButton(carried: Carried): types.Button {
  return button(
    SHOW_SOURCES,
    'All sources',
    'All sources of this answer, only to you',
    carriedValue(carried),
  );
}

export function feedbackButtons(carried: Carried): types.Button[] {
  const value = carriedValue(carried);
  return [
    button(FEEDBACK_USEFUL, 'Useful', 'Useful: tell the owner of the app so', value),
    button(
      FEEDBACK_NOT_RIGHT,
      'Not the right passage',
      'Not the right passage: tell the owner of the app so',
      value,
    ),
  ];
}

/** @param answerId of the remembered combination. @param before the question asked before, as typed */
export function askBothButton(answerId: string, before: string): types.Button {
  const text = `Ask with “${label(before, 50)}” too`;
  return button(ASK_BOTH, text, 'Ask this together with the question before it, only to you', answerId);
}

/** A question that can be asked instead. */
export interface Offer {
  query: string;
  /** Of the remembered question. */
  id: string;
}

/** Buttons for the first offers, as many as there are ids for. */
export function insteadButtons(offers: readonly Offer[]): types.Button[] {
  return offers.slice(0, ASK_INSTEAD.length).map(({ query, id }, i) => {
    const text = offerText(query);
    return button(ASK_INSTEAD[i]!, text, label(`${text}: the answer only to you`, 75), id);
  });
}

function offerText(query: string): string {
  if (query === 'help') return 'What can be typed';
  if (query.startsWith('check ')) return 'Check this text';
  return query.startsWith('show ') ? 'See the nearest passage' : `Ask “${label(query, 50)}”`;
}

/** @param id of the completion to look up. @param text what it says, at most 60 characters */
export function askQueryButton(id: string, text: string): types.Button {
  return button(ASK_QUERY, 'Ask', label(`Ask for ${text}`, 75), id);
}
