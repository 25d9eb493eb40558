import { defineConfig } from 'vitest/config';

const BROWSER = 'tests/**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: [BROWSER] } },
      {
        test: {
          name: 'browser', include: [BROWSER], globalSetup: ['tests/web/browser-setup.ts'], testTimeout: 60_000, hookTimeout: 120_000,
          // A busy machine may take its time to come to where the test waits for it.
          expect: { poll: { timeout: 20_000 } },
          // One browser at a time: its GL is drawn by the processor.
          fileParallelism: false,
        },
      },
    ],
  },
});
