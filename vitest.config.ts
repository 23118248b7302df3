import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const BROWSERS = ['chromium', 'firefox'] as const;

/**
 * The specs in a real browser, once for each browser. One at a time: two browsers at once starve each other on a small machine.
 * A spec that only one browser can run says so in its name (`input-method.chromium.test.ts`): a skipped test counts as failed.
 */
const endToEnd = BROWSERS.map((browser) => ({
  test: {
    name: `e2e-${browser}`,
    include: ['tests/e2e/*.test.ts'],
    exclude: BROWSERS.filter((other) => other !== browser).map((other) => `tests/e2e/*.${other}.test.ts`),
    env: { BROWSER: browser },
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}));

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/house/shipped/**'],
        },
      },
      { test: { name: 'shipped', include: ['tests/house/shipped/*.test.ts'] } },
      ...endToEnd,
    ],
  },
});
