/** What the listeners share: the dossier, and a short memory of what was asked and shared. */

import { randomBytes } from 'node:crypto';
import type { Answer, AnswerPassage } from '../../answer/answer.ts';
import { labelsOf } from '../../answer/citation.ts';
import type { Desk } from '../../desk.ts';
import { LifetimeMap } from '../lifetime-map.ts';
import type { Log } from '../log.ts';
import type { Carried } from '../views/buttons.ts';
import type { ViewContext } from '../views/message.ts';

/** A response URL lives 30 minutes, but buttons stay; a day covers a shift, and 5,000 questions a busy desk. */
const LIFETIME_MS = 24 * 60 * 60 * 1_000;
const REMEMBERED = 5_000;

export interface Room {
  desk: Desk;
  log: Log;
  /** Questions by answer id. Lost at a restart: see `recallPassages`. */
  questions: LifetimeMap<string>;
  /** What has been shared, by person, message and passages; the value is the time of the click, as Slack gives it. */
  shares: LifetimeMap<string>;
  view(): ViewContext;
}

export function createRoom(desk: Desk, command: string, log: Log): Room {
  return {
    desk,
    log,
    questions: new LifetimeMap(REMEMBERED, LIFETIME_MS),
    shares: new LifetimeMap(REMEMBERED, LIFETIME_MS),
    view: () => ({ command, labels: labelsOf(desk.dossier.articles) }),
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
 * question, or, where that is forgotten or answers otherwise by now, by their ids alone.
 */
export function recallPassages({ desk, questions }: Room, { answer: id, passages: ids }: Carried): Recalled {
  const query = questions.get(id);
  if (query !== undefined) {
    const answer = desk.ask(query);
    const passages = ids.flatMap((passageId) => answer.passages.filter((p) => p.id === passageId));
    if (passages.length === ids.length) return { answer, passages, missing: 0 };
  }
  const { answer, missing } = desk.recall(ids);
  return { answer, passages: answer.passages, missing };
}

/** Said where a button's passages are all gone, or its value is none of ours. */
export const GONE = 'These passages are not in the files any more. Ask again to see what is there now.';
