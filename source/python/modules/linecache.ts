import { builtin } from '../object/native.ts';
import { makeStr, PyList, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The native part of `linecache`: the lines of the texts that the run was given. */
export const nativeLinecache: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin(
        'lines',
        '(filename, /)',
        (vm, file: Value) => {
          const lines = vm.sources.get(textOf(file) ?? '') ?? [];
          const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
          for (const line of lines) vm.chargeBytes(32 + line.length);
          return new PyList(lines.slice(0, count).map((line) => makeStr(`${line}\n`)));
        },
        'All lines of a text, each with its line end.',
        '_linecache',
      ),
    ),
};
