import { defineConfig } from 'vitest/config';

/** Count the work of code that is compiled while they count, so no other file may have loaded it before. */
const ALONE = ['test/dossier/linear.test.ts', 'test/search/long-words.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/clean-up.ts'],
    testTimeout: 120_000,
    // Vitest leaves one core free and would run one file at a time on a machine of two; half of the suite waits for sockets.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...ALONE],
          // Bolt, the word lists and our own modules are loaded once a worker; for each file it was half of the work.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
