import { runtimeError } from '../object/exception.ts';
import { builtin, type PyNative } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { localsOf } from '../vm/frame-variables.ts';
import type { VM } from '../vm/vm.ts';

/** The frame of the Python code that called the native. Errors: RuntimeError where there is none. */
export function callerOf(vm: VM): Frame {
  const frame = vm.pythonFrame();
  if (frame === undefined) throw runtimeError('no current frame');
  return frame;
}

/** What `locals()` gives to the caller of the native (PEP 667). */
export function namespaceHere(vm: VM): Value {
  return localsOf(vm, callerOf(vm));
}

/** Builtin functions that give the namespaces of the caller. */
export const namespaceBuiltins: readonly PyNative[] = [
  builtin(
    'globals',
    '()',
    (vm) => callerOf(vm).globals,
    `Return the dictionary containing the current scope's global variables.

NOTE: Updates to this dictionary *will* affect name lookups in the current
global scope and vice-versa.`,
  ),
  builtin(
    'locals',
    '()',
    namespaceHere,
    `Return a dictionary containing the current scope's local variables.

NOTE: Whether or not updates to this dictionary will affect name lookups in
the local scope and vice-versa is *implementation dependent* and not
covered by any backwards compatibility guarantees.`,
  ),
];
