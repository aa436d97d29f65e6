import type { Code, Const } from './code.ts';

export const NONE: Const = { kind: 'None' };
export const TRUE: Const = { kind: 'True' };
export const FALSE: Const = { kind: 'False' };

/** The constants of one code object, each once, in order of first use. 1, 1.0 and True are three constants. */
export class ConstTable {
  readonly items: Const[] = [];
  private readonly index = new Map<string, number>();

  /** The index of `constant`, which is added if it is new. */
  add(constant: Const): number {
    const key = constant.kind === 'code' ? '' : constantKey(constant);
    const known =
      constant.kind === 'code'
        ? this.items.findIndex((item) => item.kind === 'code' && sameCode(item.code, constant.code))
        : (this.index.get(key) ?? -1);
    if (known >= 0) return known;
    this.index.set(key, this.items.length);
    return this.items.push(constant) - 1;
  }
}

/** Text that is equal for two constants of the same type and value, and for no others. */
export function constantKey(constant: Const): string {
  switch (constant.kind) {
    case 'str':
      return `s${constant.value}`;
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${Object.is(constant.value, -0) ? '-0' : constant.value}`;
    case 'complex': {
      const { real = 0, value } = constant;
      return `c${Object.is(real, -0) ? '-0' : real},${Object.is(value, -0) ? '-0' : value}`;
    }
    case 'bytes':
      return `b${constant.value.join()}`;
    case 'tuple':
    case 'frozenset':
      return `${constant.kind}${constant.items.map((item) => `${constantKey(item).length}:${constantKey(item)}`).join('')}`;
    case 'code':
      return `code ${constant.code.qualname}`; // never inside a tuple
    default:
      return constant.kind;
  }
}

/** Copies of a `finally` block hold the same lambda twice; it is one constant. */
function sameCode(a: Code, b: Code): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.firstlineno === b.firstlineno &&
      a.argcount === b.argcount &&
      a.posonlyargcount === b.posonlyargcount &&
      a.kwonlyargcount === b.kwonlyargcount &&
      a.flags === b.flags &&
      sameNumbers(a.ops, b.ops) &&
      sameNumbers(a.args, b.args) &&
      sameNumbers(a.positions, b.positions) &&
      a.names.join() === b.names.join() &&
      a.localsplusnames.join() === b.localsplusnames.join() &&
      a.consts.length === b.consts.length &&
      a.consts.every((constant, i) => sameConstant(constant, b.consts[i]!)))
  );
}

function sameConstant(a: Const, b: Const): boolean {
  if (a.kind === 'code' || b.kind === 'code') {
    return a.kind === 'code' && b.kind === 'code' && sameCode(a.code, b.code);
  }
  return constantKey(a) === constantKey(b);
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
