import type { Closure, PyCode } from '../object/code-object.ts';
import type { PyDict } from '../object/dict.ts';
import { PyFunction } from '../object/function.ts';
import { DEFERRED, type Deferred, type PyObject } from '../object/value.ts';
import type { VM } from './vm.ts';

/**
Runs the code of a module or class body, or of exec; its names are in `namespace` (the globals, if not given), its free
variables in `closure`.
*/
export function runCode(
  vm: VM,
  code: PyCode,
  globals: PyDict,
  namespace: PyObject = globals,
  closure: Closure = [],
): Deferred {
  const fn = closure.length === 0 ? undefined : new PyFunction(code, globals, vm.builtins);
  if (fn !== undefined) fn.closure = closure;
  const frame = vm.enter(code, fn, globals, vm.frame.sp, 0);
  frame.namespace = namespace;
  return DEFERRED;
}

/** Runs the body of a class; gives the cell of `__class__` if a method uses it, else None. */
export function runBody(vm: VM, body: PyFunction, namespace: PyObject): Deferred {
  const frame = vm.enter(body.code, body, body.globals, vm.frame.sp, 0);
  frame.namespace = namespace;
  return DEFERRED;
}
