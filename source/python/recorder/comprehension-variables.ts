import type { Code } from '../compiler/code.ts';
import { Op } from '../compiler/opcodes.ts';

const found = new WeakMap<Code, ReadonlySet<string>>();

/**
The variables of a block that only its inlined comprehensions assign to (PEP 709). They are among the block's fast variables,
but no one who reads the text would call them its own.
*/
export function comprehensionVariables(code: Code): ReadonlySet<string> {
  let names = found.get(code);
  if (names === undefined) found.set(code, (names = find(code)));
  return names;
}

function find(code: Code): ReadonlySet<string> {
  const cleared = new Map<number, number[]>(); // variable → the instructions that save it for a comprehension
  for (let i = 0; i < code.ops.length; i++) {
    if (code.ops[i] !== Op.LOAD_FAST_AND_CLEAR) continue;
    const variable = code.args[i]!;
    const row = cleared.get(variable);
    if (row) row.push(i);
    else cleared.set(variable, [i]);
  }
  if (cleared.size === 0) return new Set();
  const parameters = code.argcount + code.kwonlyargcount;
  for (let i = 0; i < code.ops.length; i++) {
    for (const variable of stored(code.ops[i]!, code.args[i]!)) {
      const saved = cleared.get(variable);
      if (saved && !saved.some((at) => isInside(code.positions, i, at))) cleared.delete(variable);
    }
  }
  return new Set([...cleared.keys()].filter((v) => v >= parameters).map((v) => code.localsplusnames[v]!));
}

/** The fast variables that an instruction assigns to. */
function stored(op: number, arg: number): readonly number[] {
  switch (op) {
    case Op.STORE_FAST:
    case Op.STORE_DEREF:
      return [arg];
    case Op.STORE_FAST_LOAD_FAST:
      return [arg >> 4];
    case Op.STORE_FAST_STORE_FAST:
      return [arg >> 4, arg & 15];
    default:
      return [];
  }
}

/** Whether the text of one instruction lies in that of another. */
function isInside(positions: Int32Array, inner: number, outer: number): boolean {
  const [line, endLine, column, endColumn] = positions.subarray(
    inner * 4,
    inner * 4 + 4,
  ) as unknown as number[];
  const [fromLine, toLine, fromColumn, toColumn] = positions.subarray(
    outer * 4,
    outer * 4 + 4,
  ) as unknown as number[];
  const begins = line! > fromLine! || (line === fromLine && column! >= fromColumn!);
  return begins && (endLine! < toLine! || (endLine === toLine && endColumn! <= toColumn!));
}
