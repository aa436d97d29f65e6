import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Pty tests start a whole program and wait for its screen; two of them at a time is what two cores bear.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
