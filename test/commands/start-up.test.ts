import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/bundle.mjs';

const dist = join(root, 'dist');

/** The text of a built file and of all that it loads before it can start. */
function loadedBy(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  const others = [...text.matchAll(/^(?:import|export)[^'"]*["']\.\/([^"']+)["'];?$/gm)];
  return text + others.map(([, other]) => loadedBy(other!, seen)).join('');
}

const INK = /react\.element|createReconciler|yoga/i;

it('only the app loads Ink and React', () => {
  const built = (word: string) => readdirSync(dist).find((file) => file.startsWith(`${word}-`))!;
  expect(loadedBy(built('start'))).toMatch(INK);
  expect(loadedBy(built('help'))).not.toMatch(INK);
  expect(loadedBy('cli.js')).not.toMatch(INK);
  expect(loadedBy('run.cjs')).not.toMatch(INK);
});

it('V8 takes the compiled form of `run` that the build has made', () => {
  const probe = `
    const { readFileSync } = require('node:fs');
    const script = new (require('node:vm').Script)(readFileSync('run.cjs', 'latin1'), { cachedData: readFileSync('run.cache') });
    console.log(script.cachedDataRejected);`;
  const { stdout } = spawnSync(process.execPath, ['-e', probe], { cwd: dist, encoding: 'utf8' });
  expect(stdout).toBe('false\n');
});

it('the built program can be started by its own name, as npx does', () => {
  const { stdout } = spawnSync(join(dist, 'cli.js'), ['--version'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
