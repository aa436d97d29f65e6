import type { VariableKind } from '../../timeline/step.ts';
import { OPTIMIZED } from '../compiler/code.ts';
import { Cell } from '../object/cell.ts';
import { PyDict } from '../object/dict.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';

/** A variable of a frame, with the live objects behind it. Unbound ones are here too, without a value. */
export type Variable = {
  readonly name: string;
  readonly kind: VariableKind;
  readonly value: Value | undefined;
  readonly cell: Cell | undefined;
  readonly fast: boolean; // in a place of the frame, and not in a namespace
};

const HIDDEN_IN_MODULE = new Set([
  '__builtins__',
  '__name__',
  '__doc__',
  '__package__',
  '__loader__',
  '__spec__',
  '__file__',
  '__cached__',
  '__annotations__',
]);

const HIDDEN_IN_CLASS = new Set([
  '__module__',
  '__qualname__',
  '__firstlineno__',
  '__static_attributes__',
  '__doc__',
  '__classcell__',
  '__classdictcell__',
]);

/**
The variables of a frame in the trace's order: the names of a module's or class body's namespace, then the fast variables
(parameters, locals, cells, free variables).

@param slots where the fast variables are, from `base` on: the VM's stack, or what a suspended generator has saved
*/
export function variablesOf(frame: Frame, slots: readonly (Value | undefined)[], base: number): Variable[] {
  const { code } = frame.code;
  const out: Variable[] = [];
  if (code.name === '<module>') namespace(frame.globals, 'global', HIDDEN_IN_MODULE, [], out);
  else if (frame.namespace instanceof PyDict && (code.flags & OPTIMIZED) === 0) {
    namespace(frame.namespace, 'local', HIDDEN_IN_CLASS, [...code.freevars, ...code.cellvars], out);
  }
  for (let i = 0; i < code.localsplusnames.length; i++) {
    const name = code.localsplusnames[i]!;
    if (name.startsWith('.')) continue; // the iterator handed to a generator expression
    const kind = frame.code.kindOf(i);
    const raw = slots[base + i];
    if (kind === 'local' || !(raw instanceof Cell))
      out.push({ name, kind, value: raw, cell: undefined, fast: true });
    else out.push({ name, kind, value: raw.contents, cell: raw, fast: true });
  }
  return out;
}

function namespace(
  dict: PyDict,
  kind: VariableKind,
  hidden: ReadonlySet<string>,
  fast: readonly string[],
  out: Variable[],
): void {
  for (const { key, value } of dict.entries()) {
    if (typeof key !== 'string' || hidden.has(key) || fast.includes(key)) continue;
    out.push({ name: key, kind, value, cell: undefined, fast: false });
  }
}
