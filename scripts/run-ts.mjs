// node scripts/run-ts.mjs FILE.ts [ARG …]: bundles a TypeScript program of this project and runs it.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [file, ...args] = process.argv.slice(2);
// Two folders below the checkout, as the folders of test/ are: what a program says of its own place stays true.
const folder = join(root, '.cache', 'programs');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, file.replace(/[\\/]/g, '-').replace(/\.tsx?$/, '.mjs'));
await bundle({ entryPoints: [resolve(root, file)], outfile, packages: 'external', splitting: false });
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
