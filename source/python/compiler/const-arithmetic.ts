import {
  type Complex,
  complexPower,
  divideComplex,
  isInfinite,
  multiplyComplex,
} from '../number/complex-arithmetic.ts';
import { floatOfInt, floorDivideFloats, moduloFloats, trueDivideInts } from '../number/float-arithmetic.ts';
import { powerOfFloats } from '../number/float-power.ts';
import {
  addInts,
  andInts,
  bitLength,
  floorDivideInts,
  type Int,
  invertInt,
  moduloInts,
  multiplyInts,
  negateInt,
  orInts,
  powerOfInts,
  shiftLeft,
  shiftRight,
  subtractInts,
  xorInts,
} from '../number/int-arithmetic.ts';
import type { BinaryOperator, UnaryOperator } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { FALSE, TRUE } from './const-table.ts';

// What folding may make: larger values are left to the running program. Source: Python/ast_opt.c
const MAX_INT_BITS = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

function bool(value: boolean): Const {
  return value ? TRUE : FALSE;
}

function int(value: Int): Const {
  return { kind: 'int', value };
}

function float(value: number): Const {
  return { kind: 'float', value };
}

function complex(real: number, imaginary: number): Const {
  return { kind: 'complex', real, value: imaginary };
}

/** The int that it is or, as a bool, counts as. */
function asInt(a: Const): Int | undefined {
  return a.kind === 'int' ? a.value : a.kind === 'True' ? 1 : a.kind === 'False' ? 0 : undefined;
}

function asFloat(a: Const): number | undefined {
  if (a.kind === 'float') return a.value;
  const value = asInt(a);
  return value === undefined ? undefined : floatOfInt(value);
}

function asComplex(a: Const): Complex | undefined {
  if (a.kind === 'complex') return { real: a.real ?? 0, imaginary: a.value };
  const real = asFloat(a);
  return real === undefined ? undefined : { real, imaginary: 0 };
}

/** The truth of a constant. */
export function truth(a: Const): boolean {
  switch (a.kind) {
    case 'None':
    case 'False':
      return false;
    case 'int':
    case 'float':
      return a.value !== 0 && a.value !== 0n;
    case 'complex':
      return a.value !== 0 || (a.real ?? 0) !== 0;
    case 'str':
    case 'bytes':
      return a.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return a.items.length > 0;
    default:
      return true;
  }
}

/** `-a`, `not a` … of a constant; undefined: it raises, so it is left to the running program. */
export function foldUnary(op: UnaryOperator, a: Const): Const | undefined {
  if (op === 'Not') return bool(!truth(a));
  const value = asInt(a);
  if (value !== undefined) {
    return int(op === 'USub' ? negateInt(value) : op === 'Invert' ? invertInt(value) : value);
  }
  if (op === 'Invert') return undefined;
  if (a.kind === 'float') return op === 'USub' ? float(-a.value) : a;
  if (a.kind === 'complex') return op === 'USub' ? complex(-(a.real ?? 0), -a.value) : a;
  return undefined;
}

/** `a + b` … of constants; undefined: it raises, or the result is too large for a constant. */
export function foldBinary(op: BinaryOperator, a: Const, b: Const): Const | undefined {
  const [m, n] = [asInt(a), asInt(b)];
  if (m !== undefined && n !== undefined) {
    const isBool = a.kind !== 'int' && b.kind !== 'int';
    return foldInts(op, m, n, isBool);
  }
  if (isNumber(a) && isNumber(b)) {
    if (a.kind === 'complex' || b.kind === 'complex') return foldComplexes(op, asComplex(a), asComplex(b));
    return foldFloats(op, asFloat(a), asFloat(b));
  }
  if (op === 'Add') return concatenate(a, b);
  if (op === 'Mult') {
    if (n !== undefined) return repeat(a, n);
    if (m !== undefined) return repeat(b, m);
  }
  return undefined;
}

function isNumber(a: Const): boolean {
  return a.kind === 'float' || a.kind === 'complex' || asInt(a) !== undefined;
}

function foldInts(op: BinaryOperator, a: Int, b: Int, isBool: boolean): Const | undefined {
  switch (op) {
    case 'Add':
      return int(addInts(a, b));
    case 'Sub':
      return int(subtractInts(a, b));
    case 'Mult':
      if (a && b && bitLength(a) + bitLength(b) > MAX_INT_BITS) return undefined;
      return int(multiplyInts(a, b));
    case 'Div': {
      const quotient = Number(b) === 0 ? undefined : trueDivideInts(a, b);
      return quotient === undefined ? undefined : float(quotient);
    }
    case 'FloorDiv':
      return b ? int(floorDivideInts(a, b)) : undefined;
    case 'Mod':
      return b ? int(moduloInts(a, b)) : undefined;
    case 'Pow':
      if (b < 0) return foldFloats(op, floatOfInt(a), floatOfInt(b));
      if (a && b && bitLength(a) > Math.floor(MAX_INT_BITS / Number(b))) return undefined;
      return int(powerOfInts(a, b));
    case 'LShift':
      if (b < 0) return undefined;
      if (a && b && (b > MAX_INT_BITS || bitLength(a) > MAX_INT_BITS - Number(b))) return undefined;
      return a ? int(shiftLeft(a, b)) : int(0);
    case 'RShift':
      return b < 0 ? undefined : int(shiftRight(a, b));
    case 'BitAnd':
      return isBool ? bool(!!a && !!b) : int(andInts(a, b));
    case 'BitOr':
      return isBool ? bool(!!a || !!b) : int(orInts(a, b));
    case 'BitXor':
      return isBool ? bool(a !== b) : int(xorInts(a, b));
    case 'MatMult':
      return undefined;
  }
}

function foldFloats(op: BinaryOperator, a: number | undefined, b: number | undefined): Const | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (op) {
    case 'Add':
      return float(a + b);
    case 'Sub':
      return float(a - b);
    case 'Mult':
      return float(a * b);
    case 'Div':
      return b === 0 ? undefined : float(a / b);
    case 'FloorDiv':
      return b === 0 ? undefined : float(floorDivideFloats(a, b));
    case 'Mod':
      return b === 0 ? undefined : float(moduloFloats(a, b));
    case 'Pow': {
      if (a === 0 && b < 0) return undefined;
      if (a < 0 && !Number.isInteger(b))
        return foldComplexes(op, { real: a, imaginary: 0 }, { real: b, imaginary: 0 });
      const power = powerOfFloats(a, b);
      return Number.isFinite(power) || !Number.isFinite(a) || !Number.isFinite(b) ? float(power) : undefined;
    }
    default:
      return undefined;
  }
}

function foldComplexes(
  op: BinaryOperator,
  a: Complex | undefined,
  b: Complex | undefined,
): Const | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (op) {
    case 'Add':
      return complex(a.real + b.real, a.imaginary + b.imaginary);
    case 'Sub':
      return complex(a.real - b.real, a.imaginary - b.imaginary);
    case 'Mult':
      return asConst(multiplyComplex(a, b));
    case 'Div':
      return asConst(divideComplex(a, b));
    case 'Pow': {
      const power = complexPower(a, b);
      return power && !isInfinite(power) ? asConst(power) : undefined;
    }
    default:
      return undefined;
  }
}

function asConst(a: Complex | undefined): Const | undefined {
  return a && complex(a.real, a.imaginary);
}

function concatenate(a: Const, b: Const): Const | undefined {
  if (a.kind === 'str' && b.kind === 'str') {
    return wouldPair(a.value, b.value) ? undefined : { kind: 'str', value: a.value + b.value };
  }
  if (a.kind === 'tuple' && b.kind === 'tuple') return { kind: 'tuple', items: [...a.items, ...b.items] };
  if (a.kind === 'bytes' && b.kind === 'bytes') {
    return { kind: 'bytes', value: Uint8Array.from([...a.value, ...b.value]) };
  }
  return undefined;
}

/** Whether a lone surrogate at the end of one text and one at the begin of the next would be read as an astral character. */
function wouldPair(a: string, b: string): boolean {
  return /[\ud800-\udbff]$/.test(a) && /^[\udc00-\udfff]/.test(b);
}

function repeat(a: Const, count: Int): Const | undefined {
  if (a.kind === 'str' || a.kind === 'bytes') {
    const size = a.kind === 'str' ? [...a.value].length : a.value.length;
    if (size > 0 && (count < 0 || count > Math.floor(MAX_STR_SIZE / size))) return undefined;
    const times = size > 0 ? Number(count) : 0;
    if (a.kind === 'str') {
      return wouldPair(a.value, a.value) ? undefined : { kind: 'str', value: a.value.repeat(times) };
    }
    return {
      kind: 'bytes',
      value: Uint8Array.from(
        Array(times)
          .fill([...a.value])
          .flat(),
      ),
    };
  }
  if (a.kind !== 'tuple') return undefined;
  const size = a.items.length;
  if (size > 0) {
    if (count < 0 || count > Math.floor(MAX_COLLECTION_SIZE / size)) return undefined;
    if (count && totalItems(a) > Math.floor(MAX_TOTAL_ITEMS / Number(count))) return undefined;
  }
  const times = size > 0 ? Number(count) : 0;
  return { kind: 'tuple', items: Array<readonly Const[]>(times).fill(a.items).flat() };
}

function totalItems(a: Const): number {
  return a.kind === 'tuple' ? a.items.reduce((sum, item) => sum + totalItems(item), a.items.length) : 0;
}

/** `a[b]` of constants; undefined: it raises. */
export function foldSubscript(a: Const, b: Const): Const | undefined {
  const index = asInt(b);
  if (typeof index !== 'number') return undefined;
  if (a.kind === 'tuple') return a.items.at(index);
  if (a.kind === 'bytes') {
    const byte = a.value.at(index);
    return byte === undefined ? undefined : int(byte);
  }
  if (a.kind !== 'str') return undefined;
  const value = [...a.value].at(index);
  return value === undefined ? undefined : { kind: 'str', value };
}
