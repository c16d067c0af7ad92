import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/support/clean-up.ts'],
    testTimeout: 60_000,
    // Vitest leaves one core free and would run one file at a time on a machine of two; half of the suite waits for sockets.
    maxWorkers: 2,
    // Bolt, the word lists and our own modules are loaded once a worker; loading them for each file was half of the work.
    isolate: false,
  },
});
