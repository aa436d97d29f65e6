import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../oracle/judge.ts';
import { keys } from './keys.ts';
import { inTurn, ms, ratio, row } from './measure.ts';
import { snippets } from './snippets.ts';
import { startUp } from './start-up.ts';

/**
`npm run bench -- [--rounds N] [--python PATH]`: medians and ratios of start-up, of a snippet never seen before, of a key from
press to paint, and of five programs against a CPython 3.13 where one is installed.
*/
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, python: { type: 'string', default: 'python3.13' } },
});
const rounds = Number(values.rounds);
const cli = join(projectFolder(), 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'closure-tutor-bench-'));
try {
  await startUp(cli, folder, rounds);
  await snippets();
  await keys();
  programs();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Five programs against CPython: CPU of the whole process, and the ratio. Below 1: faster than CPython. */
function programs(): void {
  const at = join(projectFolder(), 'test', 'bench', 'program');
  const empty = join(folder, 'empty.py');
  writeFileSync(empty, '');
  row('\nprograms, CPU of the process', 'ours', 'CPython', 'ratio');
  let product = 1;
  const files = readdirSync(at).sort();
  for (const file of files) {
    const [ours, theirs] = inTurn(Math.min(rounds, 5), [
      [process.execPath, cli, 'run', join(at, file)],
      [values.python, join(at, file)],
    ]) as [number, number];
    if (theirs < 5) {
      console.log(`(no CPython at ${values.python}: nothing to compare with)`);
      return;
    }
    product *= ours / theirs;
    row(file, ms(ours), ms(theirs), ratio(ours, theirs));
  }
  row('geometric mean', '', '', (product ** (1 / files.length)).toFixed(2));
}
