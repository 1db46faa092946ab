import { defineConfig } from 'vitest/config';

/** Pictures for the documents, by the means of the tests: npm run screenshots. */
export default defineConfig({
  test: {
    include: ['test/e2e/play.ts'],
    globalSetup: 'test/e2e/harness/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
