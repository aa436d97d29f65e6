import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  plugins: [
    {
      // The interpreter's loop a second time, with its recording code in: the same as in scripts/build.mjs.
      name: 'recording-loop',
      enforce: 'pre',
      transform: (code, id) =>
        id.endsWith('execute.ts?recording')
          ? code.replace('const RECORDING: boolean = false', 'const RECORDING = true')
          : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Pty tests start a whole program and wait for its screen; two of them at a time is what two cores bear.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
