/** What the listeners share: the dossier, the ways to speak in Slack, and a short memory of what was asked. */

import { randomBytes } from 'node:crypto';
import type { RespondFn } from '@slack/bolt';
import type { Answer, AnswerPassage, Table } from '../../answer/answer.ts';
import { labelsOf } from '../../answer/citation.ts';
import type { Desk } from '../../desk.ts';
import type { Completion } from '../../search/completion.ts';
import type { SlackClient } from '../client.ts';
import { LifetimeMap } from '../lifetime-map.ts';
import type { Log } from '../log.ts';
import type { Posts } from '../posts.ts';
import type { Carried, CarriedRows, Judgment } from '../views/buttons.ts';
import type { ViewContext } from '../views/message.ts';
import { closest, withVerdictOf } from './closest.ts';

/** A response URL lives 30 minutes, but buttons stay; a day covers a shift, and 5,000 questions a busy desk. */
const LIFETIME_MS = 24 * 60 * 60 * 1_000;
const REMEMBERED = 5_000;
/** docs.slack.dev/interactivity/handling-user-interaction: five uses within 30 minutes. */
const RESPONSE_URL_LIFETIME_MS = 30 * 60 * 1_000;

export interface RoomOptions {
  desk: Desk;
  /** The slash command's name, with its slash. */
  command: string;
  log: Log;
  posts: Posts;
  /** For conversations.replies. */
  reads: SlackClient;
  /** Told of every failure. */
  heard: (error: unknown) => void;
}

/** The last question of a conversation that names something, or the message that the app answered there. */
export interface Topic {
  /** As it was written. */
  words: string;
  /** What was asked for it. */
  query: string;
}

export interface Room extends RoomOptions {
  /** Questions by answer id. Lost at a restart: see `recallPassages`. */
  questions: LifetimeMap<string>;
  /** What has been shared, by person, message and passages; the value is the time of the click, as Slack gives it. */
  shares: LifetimeMap<string>;
  /** What a conversation is about, by channel and thread. */
  threads: LifetimeMap<Topic>;
  /** The last judgment of a person on an answer. */
  judgments: LifetimeMap<Judgment>;
  /** How to answer where a message shortcut was used, by answer id: never sent to Slack and back. */
  responders: LifetimeMap<RespondFn>;
  /** What can be completed, most widely used first. */
  completions(): readonly Completion[];
  /** Where the slash command can be typed. */
  view(): ViewContext;
  /** In threads and direct messages, where it cannot. */
  viewWithoutCommand(): ViewContext;
}

export function createRoom(options: RoomOptions): Room {
  const { desk, command } = options;
  const labels = () => labelsOf(desk.dossier.articles);
  return {
    ...options,
    questions: new LifetimeMap(REMEMBERED, LIFETIME_MS),
    shares: new LifetimeMap(REMEMBERED, LIFETIME_MS),
    threads: new LifetimeMap(REMEMBERED, LIFETIME_MS),
    judgments: new LifetimeMap(REMEMBERED, LIFETIME_MS),
    responders: new LifetimeMap(REMEMBERED, RESPONSE_URL_LIFETIME_MS),
    completions: () => desk.completions,
    view: () => ({ command, labels: labels() }),
    viewWithoutCommand: () => ({ command: null, labels: labels() }),
  };
}

/** Remembers a question and returns the id that buttons carry for it. */
export function rememberQuestion({ questions }: Room, query: string): string {
  const id = randomBytes(6).toString('base64url');
  questions.set(id, query);
  return id;
}

export interface Recalled {
  answer: Answer;
  passages: AnswerPassage[];
  /** How many of the ids name no passage any more. */
  missing: number;
}

/**
 * The passages that a button names, checked against the files again: out of the answer to the remembered
 * question, or, where that is forgotten or answers otherwise by now, by their ids alone. What a check says of
 * quotations stays with them.
 */
export function recallPassages({ desk, questions }: Room, { answer: id, passages: ids }: Carried): Recalled {
  const query = questions.get(id);
  const answer = query === undefined ? null : askedAgain((text) => desk.ask(text), query);
  const passages = ids.flatMap((passageId) => answer?.passages.filter((p) => p.id === passageId) ?? []);
  if (answer && passages.length === ids.length) return { answer, passages, missing: 0 };
  const { answer: recalled, missing } = desk.recall(ids);
  return {
    answer: answer ? withVerdictOf(answer, recalled) : recalled,
    passages: recalled.passages,
    missing,
  };
}

/** The answer to a remembered question; a check without passages came with the closest ones. */
export function askedAgain(ask: (text: string) => Answer, query: string): Answer {
  const answer = ask(query);
  if (answer.kind !== 'check' || answer.passages.length > 0) return answer;
  return closest(ask, query.replace(/^\s*check\s+/iu, ''));
}

/** The table that answers a remembered question now; null where it is forgotten or has no rows from there on. */
export function recallTable(
  { desk, questions }: Room,
  { answer: id, from }: CarriedRows,
): { answer: Answer; table: Table } | null {
  const query = questions.get(id);
  const answer = query === undefined ? null : desk.ask(query);
  return answer?.table && from < answer.table.rows.length ? { answer, table: answer.table } : null;
}

export const TABLE_GONE = 'This table is not remembered any more. Ask again to see what is in the files now.';

/** Said where a button's passages are all gone, or its value is none of ours. */
export const GONE = 'These passages are not in the files any more. Ask again to see what is there now.';
