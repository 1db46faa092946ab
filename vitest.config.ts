import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Laws over generated protocols do real work on two slow cores.
    testTimeout: 30_000,
  },
});
