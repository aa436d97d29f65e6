import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LibraryModule, ModuleFinder } from '../../source/python/modules/native-module.ts';
import { projectFolder } from '../oracle/judge.ts';
import type { Reporter } from './native.ts';
import { suiteModule } from './native.ts';

/** Modules of CPython's that are neither a file in its library nor in its lib-dynload. */
const BUILT_IN =
  'atexit errno faulthandler marshal posix pwd time _ast _codecs _io _signal _sre _stat _imp _warnings _string _testcapi _testinternalcapi _testlimitedcapi _symtable _thread _tracemalloc _weakref';

/**
The modules that the suite's runs can import beside the library's: our own small unittest, doctest and test.support; the files in
the `test` package of an installed CPython, as they stand there; and for what CPython's library has and ours has not, a
module whose use skips the test.
*/
export function moduleFinder(lib: string, report: Reporter): ModuleFinder {
  const own = join(projectFolder(), 'test', 'suite', 'modules');
  const missing = readFileSync(join(own, 'missing.py'), 'utf8');
  const absent = new Set(BUILT_IN.split(' '));
  const dynload = join(lib, 'lib-dynload');
  if (existsSync(dynload)) for (const file of readdirSync(dynload)) absent.add(file.split('.')[0]!);
  return (name) => {
    if (name === '_suite') return suiteModule(report, (path) => dataAt(join(lib, 'test'), path));
    const path = name.split('.').join('/');
    const found =
      pythonAt(join(own, path)) ?? (/^test(\.|$)/.test(name) ? pythonAt(join(lib, path)) : undefined);
    if (found !== undefined) return found;
    const first = name.split('.')[0]!;
    if (/^_test\w*\./.test(name)) return undefined;
    if (absent.has(first) || isPython(join(lib, path)) || (first !== name && isPython(join(lib, first))))
      return { kind: 'python', source: missing, file: 'missing.py' };
    return undefined;
  };
}

/** The text of a file that lies in the `test` package with the tests that read it; undefined: there is none. */
function dataAt(folder: string, path: string): string | undefined {
  const file = resolve(folder, path);
  return file.startsWith(join(folder, '/')) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function isPython(path: string): boolean {
  return existsSync(`${path}.py`) || existsSync(join(path, '__init__.py'));
}

function pythonAt(path: string): LibraryModule | undefined {
  for (const file of [`${path}.py`, join(path, '__init__.py')]) {
    if (existsSync(file)) return { kind: 'python', source: readFileSync(file, 'utf8'), file };
  }
  return undefined;
}
