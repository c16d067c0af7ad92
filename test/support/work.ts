/** How much work a piece of this program does, counted and not timed, so that a slow machine changes nothing. */

import { type Profiler, Session } from 'node:inspector';

/**
 * Begins to count how often blocks of code under `src/` (function bodies, branches, loop bodies) are entered, by V8's
 * precise coverage (chromedevtools.github.io/devtools-protocol, Profiler.startPreciseCoverage). Blocks are counted in
 * code that is compiled after this alone, so what is measured is imported after it, with `import()`. What a built-in
 * does inside, such as a regular expression, is not seen.
 *
 * @returns a function that runs something and gives the count for it
 */
export function countWork(): (run: () => void) => number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return (run) => {
    let work = 0;
    // Counts begin anew with each taking.
    session.post('Profiler.takePreciseCoverage');
    run();
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      work = blocksIn(taken.result);
    });
    return work;
  };
}

const blocksIn = (scripts: readonly Profiler.ScriptCoverage[]): number =>
  scripts
    .filter(({ url }) => url.includes('/src/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
