import type { Code, Const } from './code.ts';

/** Constants that the compiler makes by itself. */
export const NONE: Const = { kind: 'None' };
export const TRUE: Const = { kind: 'True' };
export const FALSE: Const = { kind: 'False' };

/** The constants of one code object, each once, in order of first use. 1, 1.0 and True are three constants. */
export class ConstTable {
  readonly items: Const[] = [];
  private readonly index = new Map<string, number>();

  /** The index of `constant`, which is added if it is new. */
  add(constant: Const): number {
    if (constant.kind === 'code') return this.addUnlike(constant, (item) => isCodeLike(item, constant.code));
    // No NaN equals another one: each that the text makes is a constant of its own.
    if (constant.kind === 'float' && Number.isNaN(constant.value)) {
      return this.addUnlike(constant, (item) => item === constant);
    }
    const key = constantKey(constant);
    let known = this.index.get(key);
    if (known === undefined) {
      known = this.items.push(constant) - 1;
      this.index.set(key, known);
    }
    return known;
  }

  private addUnlike(constant: Const, isLike: (item: Const) => boolean): number {
    const known = this.items.findIndex(isLike);
    return known >= 0 ? known : this.items.push(constant) - 1;
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

function isCodeLike(item: Const, code: Code): boolean {
  return item.kind === 'code' && sameCode(item.code, code);
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
