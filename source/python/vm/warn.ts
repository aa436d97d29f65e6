import type { Steps } from '../object/native.ts';
import { makeStr } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { getAttribute } from './attributes.ts';
import { call } from './calls.ts';
import type { VM } from './vm.ts';

/**
Issues a warning from a native, as `warnings.warn` does from Python: the filters decide. `source`: the object that was destroyed,
if the warning is about that. Errors: the warning, where they say so.
*/
export function* warn(vm: VM, category: PyType, message: string, source: Value = null): Steps {
  return yield vm.defer(issue(vm, 'warn', [makeStr(message), category, 1, source]));
}

/** The same for a place in a text, as `warnings.warn_explicit`. */
export function* warnAt(vm: VM, category: PyType, message: string, filename: string, line: number): Steps {
  return yield vm.defer(issue(vm, 'warn_explicit', [makeStr(message), category, makeStr(filename), line]));
}

function* issue(vm: VM, name: string, args: readonly Value[]): Steps {
  const warnings =
    vm.modules.getString('_warnings') ??
    (yield call(vm, vm.builtins.getString('__import__')!, ['_warnings']));
  return yield call(vm, yield getAttribute(vm, warnings, name), args);
}
