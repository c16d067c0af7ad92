/** Says on standard error what is being waited for, where it takes longer than two seconds. */

const SILENT_MS = 2_000;
const AGAIN_MS = 10_000;

/**
 * The same for work that never waits: call what this returns as often as you like with what is done so far; it says so
 * after two seconds and again every ten.
 */
export function ticker(what: string): (done: number) => void {
  let due = performance.now() + SILENT_MS;
  return (done) => {
    if (performance.now() < due) return;
    process.stderr.write(`  ${what} ... ${done.toLocaleString('en')}\n`);
    due = performance.now() + AGAIN_MS;
  };
}

/** Awaits `work`; `what` is named after two seconds, again every ten, and with its time at the end if it was named. */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - began) / 1000)} s`;
  const say = (state: string): void => void process.stderr.write(`  ${what} ... ${state}\n`);
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    say(seconds());
    again = setInterval(() => say(seconds()), AGAIN_MS);
  }, SILENT_MS);
  try {
    const result = await work;
    if (again) say(`done in ${seconds()}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
