import { Cell } from '../cell.ts';
import { CELL, FREE, OPTIMIZED } from '../code.ts';
import { PyDict } from '../dict.ts';
import { runtimeError } from '../exception.ts';
import type { Frame } from '../frame.ts';
import { builtin, type PyNative } from '../native.ts';
import type { Value } from '../value.ts';
import type { VM } from '../vm.ts';

/** The frame of the Python code that called the native. Errors: RuntimeError where there is none. */
export function callerOf(vm: VM): Frame {
  const frame = vm.pythonFrame();
  if (frame === undefined) throw runtimeError('no current frame');
  return frame;
}

/**
What `locals()` gives: the namespace itself in a module or class body, a new dict of the variables that have a value in a
function (PEP 667).
*/
export function namespaceHere(vm: VM): Value {
  const frame = callerOf(vm);
  return (frame.code.code.flags & OPTIMIZED) === 0 ? (frame.namespace ?? frame.globals) : snapshot(vm, frame);
}

function snapshot(vm: VM, frame: Frame): PyDict {
  const { localsplusnames, localspluskinds } = frame.code.code;
  const variables = new PyDict();
  for (let i = 0; i < localsplusnames.length; i++) {
    const held = vm.stack[frame.base + i];
    const value = held instanceof Cell && (localspluskinds[i]! & (CELL | FREE)) !== 0 ? held.contents : held;
    if (value !== undefined) variables.setString(localsplusnames[i]!, value);
  }
  return variables;
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
