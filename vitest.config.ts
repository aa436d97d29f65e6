import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  plugins: [
    {
      // The interpreter's loop a second and third time, the same as in scripts/bundle.mjs.
      name: 'loop-forms',
      enforce: 'pre',
      transform: (code, id) => {
        if (!/execute\.ts\?(recording|watching)$/.test(id)) return undefined;
        const watching = code.replace('const WATCHING: boolean = false', 'const WATCHING = true');
        return id.endsWith('?recording')
          ? watching.replace('const RECORDING: boolean = false', 'const RECORDING = true')
          : watching;
      },
    },
  ],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Pty tests start a whole program and wait for its screen; two of them at a time is what two cores bear.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
