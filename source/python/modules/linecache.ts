import { builtin } from '../object/native.ts';
import { makeStr, PyList, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

function linesOf(vm: VM, file: Value): readonly string[] {
  return vm.sources.get(textOf(file) ?? '') ?? [];
}

/** The module `linecache`: the lines of the texts that the run was given. There are no files. */
export const linecacheModule: LibraryModule = {
  kind: 'native',
  doc: 'The lines of the texts that are run.',
  contents: () =>
    named(
      builtin(
        'getline',
        '(filename, lineno, module_globals=None)',
        (vm, file: Value, line: Value) => {
          const found = typeof line === 'number' ? linesOf(vm, file)[line - 1] : undefined;
          return found === undefined ? '' : makeStr(`${found}\n`);
        },
        'A line of a text with its line end, or an empty str.',
        'linecache',
      ),
      builtin(
        'getlines',
        '(filename, module_globals=None)',
        (vm, file: Value) => {
          const lines = linesOf(vm, file);
          vm.chargeBytes(16 * lines.length);
          return new PyList(lines.map((line) => makeStr(`${line}\n`)));
        },
        'All lines of a text.',
        'linecache',
      ),
      builtin('checkcache', '(filename=None)', () => null, undefined, 'linecache'),
      builtin('clearcache', '()', () => null, undefined, 'linecache'),
    ),
};
