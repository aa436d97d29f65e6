import { PyException, typeError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { makeStr, PyList } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { lastLines, printException } from '../vm/traceback-text.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

function exceptionOf(value: Value): PyException {
  if (!(value instanceof PyException)) throw typeError('an exception was expected');
  return value;
}

/** The native part of `traceback`: what the VM itself prints. */
export const nativeTraceback: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin(
        'last_lines',
        '(exc, /)',
        function* (vm: VM, value: Value) {
          const text = yield* lastLines(vm, exceptionOf(value));
          return new PyList((text.match(/[^\n]*\n/g) ?? []).map(makeStr));
        },
        'The lines of type, message and notes.',
        '_traceback',
      ),
      builtin(
        'group',
        '(exc, /)',
        function* (vm: VM, value: Value) {
          return makeStr(yield* printException(vm, exceptionOf(value), vm.sources));
        },
        'The text of an exception group.',
        '_traceback',
      ),
    ),
};
