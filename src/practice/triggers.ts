/** Trigger ids and response URLs: what an app is handed with each call, and how long and how often it may use it. */

import { randomBytes } from 'node:crypto';
import { SlackRefusal } from './refusal.ts';

/** docs.slack.dev/interactivity/handling-user-interaction: three seconds, once. */
const TRIGGER_LIFETIME_MS = 3_000;
/** Five uses within 30 minutes; same page. */
const RESPONSE_LIFETIME_MS = 30 * 60 * 1_000;
const RESPONSE_USES = 5;

/** The place that a response URL answers to. */
export interface ResponsePlace {
  channel: string;
  /** The thread that answers go to. */
  thread_ts: string | null;
  /** The message that `replace_original` and `delete_original` mean. */
  original: string | null;
}

export class Handles {
  readonly #now: () => number;
  readonly #triggers = new Map<string, { born: number; used: boolean }>();
  readonly #places = new Map<string, { born: number; uses: number; place: ResponsePlace }>();

  /** @param now the clock in milliseconds; tests give their own */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @param id of a recorded call; else a new one */
  newTrigger(id = `${this.#now()}.${this.#triggers.size + 1}.${randomBytes(16).toString('hex')}`): string {
    this.#forget();
    this.#triggers.set(id, { born: this.#now(), used: false });
    return id;
  }

  /** @throws {SlackRefusal} for a trigger that is unknown, used or too old */
  takeTrigger(id: unknown): void {
    const trigger = typeof id === 'string' ? this.#triggers.get(id) : undefined;
    if (!trigger) throw new SlackRefusal('invalid_trigger_id');
    if (trigger.used) throw new SlackRefusal('exchanged_trigger_id');
    if (this.#now() - trigger.born > TRIGGER_LIFETIME_MS) throw new SlackRefusal('expired_trigger_id');
    trigger.used = true;
  }

  /**
   * @param id the secret last part of a recorded address; else a new one
   * @returns it
   */
  newResponse(place: ResponsePlace, id = randomBytes(18).toString('base64url')): string {
    this.#places.set(id, { born: this.#now(), uses: 0, place });
    return id;
  }

  /** @throws {SlackRefusal} for an address that is unknown, used up or too old */
  takeResponse(id: string): ResponsePlace {
    const response = this.#places.get(id);
    if (!response) throw new SlackRefusal('no_service');
    if (this.#now() - response.born > RESPONSE_LIFETIME_MS) throw new SlackRefusal('expired_url');
    if (response.uses >= RESPONSE_USES) throw new SlackRefusal('used_url');
    response.uses++;
    return response.place;
  }

  /** Drops what is so old that nobody asks for it: an hour. */
  #forget(): void {
    const oldest = this.#now() - 2 * RESPONSE_LIFETIME_MS;
    for (const kept of [this.#triggers, this.#places]) {
      for (const [id, { born }] of kept) if (born < oldest) kept.delete(id);
    }
  }
}
