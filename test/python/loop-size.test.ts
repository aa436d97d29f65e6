import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle, root } from '../../scripts/bundle.mjs';

// V8 does not optimise a function of more than this: the loop would be twenty times slower from one instruction to the next.
const MOST = 61_440;

it('the loop and its recording copy are small enough to be optimised', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loop-size-'));
  try {
    const entry = join(folder, 'entry.ts');
    const file = JSON.stringify(join(root, 'source/python/run.ts'));
    writeFileSync(
      entry,
      `import { runToEnd } from ${file};
      const budget = { instructions: 1000, steps: 1000, output: 1000, bytes: 1e6 };
      for (const record of [false, true]) {
        runToEnd({ pieces: [{ name: 'a', source: 'x = 1', echo: false }], budget: { ...budget, steps: record ? 1000 : Infinity }, record });
      }`,
    );
    await bundle({ entryPoints: [entry], outfile: join(folder, 'out.mjs'), splitting: false });
    const run = spawnSync(
      process.execPath,
      ['--print-bytecode', '--print-bytecode-filter=runFrames*', join(folder, 'out.mjs')],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const sizes = [...run.stdout.matchAll(/^Bytecode length: (\d+)$/gm)].map((match) => Number(match[1]));
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect(size).toBeLessThan(MOST);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
