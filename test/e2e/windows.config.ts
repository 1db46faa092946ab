import { defineConfig } from 'vitest/config';

/** What is done by the means of the tests in VS Code and is none: pictures for the documents (npm run screenshots), times (npm run bench -- window). */
export default defineConfig({
  test: {
    include: ['test/e2e/{screenshots,activation}.ts'],
    globalSetup: 'test/e2e/harness/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
