import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vitest leaves one core free and would run one file at a time on a machine of two; half of the suite waits for sockets.
  test: { include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 60_000, maxWorkers: 2 },
});
