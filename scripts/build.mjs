// node scripts/build.mjs [FOLDER]: bundles source/ into a few ESM files in dist/ (or FOLDER) with no run-time dependencies, and
// collects their licences. The folder is replaced as a whole at the end, so that a program started meanwhile finds one build.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle, root } from './bundle.mjs';

const target = resolve(process.argv[2] ?? join(root, 'dist'));
const out = `${target}.${process.pid}`;

rmSync(out, { recursive: true, force: true });
compileLibrary();
const result = await bundle({ compiled: true, entryPoints: { cli: 'source/cli.ts' }, outdir: out });
chmodSync(join(out, 'cli.js'), 0o755);
writeFileSync(join(out, 'LICENSES.txt'), licences(Object.keys(result.metafile.inputs)));

// `run` is one script, which V8 can be given as it has compiled it once: most of its start-up would be that.
const script = join(out, 'run.cjs');
await bundle({
  compiled: true,
  entryPoints: ['source/commands/run.ts'],
  outfile: script,
  splitting: false,
  format: 'cjs',
  minifyWhitespace: true,
  banner: { js: '(function (exports, require, module) {' },
  footer: { js: '})' },
});
const warmUp = ['scripts/script-command.mjs', script, join(out, 'run.cache'), 'scripts/warm-up.py'];
const compiled = spawnSync(process.execPath, warmUp, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (compiled.status !== 0) throw new Error('the compiled form of `run` could not be made');

rmSync(target, { recursive: true, force: true });
renameSync(out, target);

/** Compiles the library's Python modules with the compiler that is about to be bundled. */
function compileLibrary() {
  const program = ['scripts/run-ts.mjs', 'scripts/compile-library.ts', join(out, 'library')];
  const compiled = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit' });
  if (compiled.status !== 0) throw new Error('the library could not be compiled');
}

/** The licence texts of every package that has a file in the bundle. */
function licences(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) packages.add(match[1]);
  }
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return `${name} ${version} (${license})\n\n${licenceText(join(root, folder))}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder) {
  for (const file of ['license', 'LICENSE', 'LICENSE.md', 'license.md', 'LICENSE.txt', 'LICENCE']) {
    try {
      return readFileSync(join(folder, file), 'utf8').trim();
    } catch {}
  }
  return '';
}
