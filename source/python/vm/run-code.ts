import { OPTIMIZED } from '../compiler/code.ts';
import type { Closure, PyCode } from '../object/code-object.ts';
import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { PyFunction } from '../object/function.ts';
import { PyMappingProxy } from '../object/mapping-proxy.ts';
import { PyModule } from '../object/module.ts';
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
  const isFunctions = (code.code.flags & OPTIMIZED) !== 0 || closure.length > 0;
  const fn = isFunctions ? functionOf(vm, code, globals, closure) : undefined;
  const frame = vm.enter(code, fn, globals, vm.frame.sp, 0);
  frame.namespace = namespace;
  return DEFERRED;
}

/** What runs a function's code that is given to exec: a function of its own, called as the code is. */
function functionOf(vm: VM, code: PyCode, globals: PyDict, closure: Closure): PyFunction {
  const fn = new PyFunction(code, globals, vm.builtins);
  fn.closure = closure;
  fn.qualname = fn.name;
  if (vm.recorder !== undefined) fn.number = vm.numberOfFunction(code);
  return fn;
}

/**
Where names are looked up that the globals do not have: what their `__builtins__` says, the caller's where they have none.
Errors: TypeError.
*/
export function builtinsOf(vm: VM, globals: PyDict): PyDict {
  const own = globals.getString('__builtins__');
  if (own === undefined) return vm.pythonFrame()?.builtins ?? vm.builtins;
  if (own instanceof PyModule) return own.dict;
  if (own instanceof PyDict) return own;
  if (own instanceof PyMappingProxy && own.mapping instanceof PyDict) return own.mapping;
  throw typeError(`'${typeOf(own).tpName}' object is not subscriptable`);
}

/** Runs the body of a class; gives the cell of `__class__` if a method uses it, else None. */
export function runBody(vm: VM, body: PyFunction, namespace: PyObject): Deferred {
  const frame = vm.enter(body.code, body, body.globals, vm.frame.sp, 0);
  frame.namespace = namespace;
  return DEFERRED;
}
