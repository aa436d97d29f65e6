// `npm test`: build, types, lint, tests, lesson check, in this order; ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let passed = 0;
let failed = 0;

function stage(name, command, args) {
  console.log(`\n== ${name}`);
  const run = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  process.stdout.write(run.stdout ?? '');
  if (run.error) console.error(run.error.message);
  return run;
}

/** A stage that is one check: it passed when its command exited with 0. */
function single(name, command, args) {
  if (stage(name, command, args).status === 0) passed++;
  else failed++;
}

const folder = mkdtempSync(join(tmpdir(), 'closure-tutor-test-'));
const report = join(folder, 'vitest.json');
try {
  single('build', 'node', ['scripts/build.mjs']);
  single('types', 'npx', ['tsc', '--noEmit']);
  single('lint', 'npx', ['biome', 'ci', '--error-on-warnings', '.']);
  const tests = stage('tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that fails to load has no failed test of its own, and must not pass unseen.
  if (tests.status !== 0 && counts.numFailedTests === 0) failed++;
  const check = stage('lesson check', 'node', ['dist/cli.js', 'check', 'lessons']);
  const line = /^(\d+) passed, (\d+) failed$/m.exec(check.stdout ?? '');
  passed += line ? Number(line[1]) : 0;
  failed += line ? Number(line[2]) : 0;
  if (check.status !== 0 && !(line && Number(line[2]) > 0)) failed++;
} catch (error) {
  console.error(error);
  failed++;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
