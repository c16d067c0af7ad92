import { defineConfig } from 'vitest/config';

/** `npm run test:browser`: the practice workspace driven in Debian's Chromium. Not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
