import type { Code, Const } from '../compiler/code.ts';
import { type Hash, hashInt, hashTuple } from '../hash/hash.ts';
import { hashText } from '../hash/plain-hash.ts';

const NUMBERS = ['argcount', 'posonlyargcount', 'kwonlyargcount', 'flags', 'firstlineno'] as const;
const LISTS = ['ops', 'args', 'positions', 'names', 'localsplusnames', 'localspluskinds'] as const;

/** Whether two code objects are equal: the same block at the same place, whatever the file is called. */
export function isSameCode(a: Code, b: Code): boolean {
  if (a === b) return true;
  return (
    a.name === b.name &&
    NUMBERS.every((key) => a[key] === b[key]) &&
    LISTS.every((key) => isSameList(a[key], b[key])) &&
    a.consts.length === b.consts.length &&
    a.consts.every((constant, i) => isSameConst(constant, b.consts[i]!)) &&
    a.exceptionTable.length === b.exceptionTable.length &&
    a.exceptionTable.every((entry, i) => {
      const other = b.exceptionTable[i]!;
      return entry.start === other.start && entry.end === other.end && entry.target === other.target;
    })
  );
}

/** A hash that equal code objects share. */
export function hashCode(code: Code): Hash {
  return hashTuple([
    hashText(code.name),
    ...NUMBERS.map((key) => hashInt(code[key])),
    ...code.names.map(hashText),
    ...code.localsplusnames.map(hashText),
    ...Array.from(code.ops, hashInt),
  ]);
}

function isSameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether two constants are the same of the same type: 1 is not 1.0, nor 0.0 −0.0. */
function isSameConst(a: Const, b: Const): boolean {
  if (a.kind === 'code' && b.kind === 'code') return isSameCode(a.code, b.code);
  if ('items' in a && 'items' in b)
    return (
      a.kind === b.kind &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => isSameConst(item, b.items[i]!))
    );
  if (a.kind === 'bytes' && b.kind === 'bytes') return isSameList(a.value, b.value);
  if (a.kind === 'complex' && b.kind === 'complex')
    return Object.is(a.value, b.value) && Object.is(a.real ?? 0, b.real ?? 0);
  return (
    a.kind === b.kind && Object.is('value' in a ? a.value : undefined, 'value' in b ? b.value : undefined)
  );
}
