import { log } from '../../number/elementary.ts';
import { log2, log10 } from '../../number/elementary-more.ts';
import { bitLength, type Int } from '../../number/int-arithmetic.ts';
import { typeOf } from '../../object/core-types.ts';
import { raise, valueError } from '../../object/exception.ts';
import { ZeroDivisionError } from '../../object/exception-types.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { intOf, PyFloat } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { askDouble, doubleOf } from '../../types/float-convert.ts';
import type { VM } from '../../vm/vm.ts';

/** A logarithm of a number, an int of any size included. Errors: ValueError, TypeError. */
function* logarithm(vm: VM, x: Value, of: (value: number) => number): Generator<Result, number, Value> {
  const int = intOf(x);
  if (int !== undefined && !Number.isFinite(Number(int))) return ofLong(int, of);
  const value = doubleOf(x) ?? (yield* askDouble(vm, x, `must be real number, not ${typeOf(x).tpName}`));
  if (value <= 0) throw valueError('math domain error');
  return of(value);
}

/** log(m * 2^e) as log m + e * log 2, for an int that no double holds. */
function ofLong(value: Int, of: (value: number) => number): number {
  if (value <= 0) throw valueError('math domain error');
  const exponent = bitLength(value);
  const mantissa = Number(BigInt(value) >> BigInt(exponent - 64)) / 2 ** 64;
  return of(mantissa) + of(2) * exponent;
}

function ofBase(name: string, of: (value: number) => number): PyNative {
  const body = function* (vm: VM, x: Value): Steps {
    return new PyFloat(yield* logarithm(vm, x, of));
  };
  return builtin(name, '(x, /)', body, undefined, 'math');
}

/** math.log (of any base), log2, log10. */
export const mathLogarithm: readonly PyNative[] = [
  builtin(
    'log',
    '(x, base=absent, /)',
    function* (vm: VM, x: Value, base: Value | undefined): Steps {
      const value = yield* logarithm(vm, x, log);
      if (base === undefined) return new PyFloat(value);
      const divisor = yield* logarithm(vm, base, log);
      if (divisor === 0) throw raise(ZeroDivisionError, 'float division by zero');
      return new PyFloat(value / divisor);
    },
    undefined,
    'math',
  ),
  ofBase('log2', log2),
  ofBase('log10', log10),
];
