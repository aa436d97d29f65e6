// How every program of this project is bundled: the one place with the settings of the bundler.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// CommonJS parts of a bundle ask for these three, which an ESM file does not have.
const banner = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  "import { dirname as __dirnameOf } from 'node:path';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  'const __dirname = __dirnameOf(__filename);',
].join('\n');

/** Development-only parts of Ink, which a learner never starts. */
const leftOut = {
  name: 'left-out',
  setup(b) {
    b.onResolve({ filter: /^(react-devtools-core|ws|cpu-features)$/ }, (a) => ({
      path: a.path,
      namespace: 'left-out',
    }));
    b.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default undefined;' }));
  },
};

/**
The interpreter's three loops, made of one file: as it is, with its recording code in, and with that for watched objects. The
two flags are written out, because a constant of a bundled file is a variable that the machine would look at again and again.
*/
const loopForms = {
  name: 'loop-forms',
  setup(b) {
    b.onLoad({ filter: /python[\\/]vm[\\/]execute\.ts$/ }, (a) => {
      const recording = a.suffix === '?recording';
      const watching = recording || a.suffix === '?watching';
      const contents = readFileSync(a.path, 'utf8')
        .replace(/^const (RECORDING|WATCHING): boolean = false;$/gm, '')
        .replaceAll('RECORDING', recording)
        .replaceAll('WATCHING', watching);
      return { contents, loader: 'ts' };
    });
  },
};

/**
The library's Python modules: their texts; or, where the build has compiled them, what reads a file beside the bundle when one is
imported, and the texts are left out.
*/
const pythonLibrary = (compiled) => ({
  name: 'python-library',
  setup(b) {
    b.onLoad({ filter: /python[\\/]library[\\/]texts\.ts$/ }, (a) => {
      const folder = dirname(a.path);
      const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.py'));
      const texts = files.map((file) => [
        `./${file.replaceAll(sep, '/')}`,
        compiled ? '' : readFileSync(join(folder, file), 'utf8'),
      ]);
      return { contents: `export const texts = ${JSON.stringify(Object.fromEntries(texts))};` };
    });
    if (!compiled) return;
    b.onLoad({ filter: /python[\\/]modules[\\/]compiled-library\.ts$/ }, () => ({
      contents: `const load = require;
        export const compiledModule = (name) => load('./library/' + name + '.json');`,
    }));
  },
});

/** `compiled`: the library's modules are in files beside the bundle. */
export function bundle({ compiled = false, ...options }) {
  return build({
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Fields set in the constructor, not defined one by one: the interpreter makes many objects.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    jsx: 'automatic',
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    // `ioredis` is for a workshop on more than one host; who has one installs it.
    external: ['*.node', 'ioredis'],
    banner: { js: banner },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      __VERSION__: JSON.stringify(version),
    },
    plugins: [leftOut, loopForms, pythonLibrary(compiled)],
    logLevel: 'warning',
    ...options,
  });
}
