import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a promise, but no longer than so many milliseconds, and never throws for the wait itself. */
export async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  const limit = sleep(milliseconds, undefined, { signal: patience.signal }).catch(() => {});
  try {
    await Promise.race([promise, limit]);
  } finally {
    patience.abort();
  }
}
