import { parseFloatText } from '../number/float-text.ts';
import type { Int } from '../number/int-arithmetic.ts';
import { floatFrom } from '../number/int-operations.ts';
import { floatType, typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { method, type Steps } from '../object/native.ts';
import { adopt, intOf, PyFloat, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { hostText } from '../text/text.ts';
import { reprBytes, reprText } from '../text/text-repr.ts';
import { callSpecial } from '../vm/attributes.ts';
import { index, warnStrict } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { bytesOf } from './bytes-like.ts';
import { numeralText, trimBytes } from './int-convert.ts';

/** The double in a float, an int or a bool; undefined: it is neither. Errors: OverflowError for a too large int. */
export function doubleOf(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const int = intOf(value);
  return int === undefined ? undefined : floatFrom(int);
}

/** float == int, exact for an int of any size. */
export function equalsInt(a: number, b: Int): boolean {
  return typeof b === 'number' ? a === b : Number.isInteger(a) && BigInt(a) === b;
}

/** A float as an instance of float or of a subclass. */
export function makeFloat(cls: PyType, value: number): PyFloat {
  return cls === floatType ? new PyFloat(value) : adopt(new PyFloat(value), cls);
}

/** float.__new__ */
export const convertToFloat = method('(cls, x=absent, /)', (vm, cls: PyType, x: Value | undefined) => {
  if (x === undefined) return makeFloat(cls, 0);
  if (typeof x === 'number') return makeFloat(cls, x);
  if (x instanceof PyFloat && x.cls === floatType) return cls === floatType ? x : makeFloat(cls, x.value);
  const numeral = typeOf(x).lookup('__float__') === undefined ? doubleOfNumeral(vm, x) : undefined;
  return numeral === undefined ? vm.defer(convert(vm, cls, x)) : makeFloat(cls, numeral);
});

function* convert(vm: VM, cls: PyType, x: Value): Steps {
  const words = `float() argument must be a string or a real number, not '${typeOf(x).tpName}'`;
  return makeFloat(cls, yield* askDouble(vm, x, words));
}

/** A number as a double: by `__float__`, else by `__index__`. Errors: TypeError, `refusal` where it has neither. */
export function* askDouble(vm: VM, x: Value, refusal: string): Generator<Result, number, Value> {
  const type = typeOf(x);
  const float = yield callSpecial(vm, x, '__float__', []);
  if (float !== MISSING) {
    if (float instanceof PyFloat) {
      if (float.cls !== floatType) yield warnStrict(vm, `${type.name}.__float__`, 'float', float, null);
      return float.value;
    }
    throw typeError(`${type.name}.__float__ returned non-float (type ${typeOf(float).tpName})`);
  }
  if (type.lookup('__index__') === undefined) throw typeError(refusal);
  return floatFrom(intOf(yield index(vm, x))!);
}

/** The double that a str, bytes or bytearray says; undefined: it is none of these. Errors: ValueError. */
function doubleOfNumeral(vm: VM, value: Value): number | undefined {
  const text = strOf(value);
  const bytes = text === undefined ? bytesOf(value) : undefined;
  if (text === undefined && bytes === undefined) return undefined;
  const numeral = text === undefined ? trimBytes(bytes!) : numeralText(text);
  vm.charge(numeral.length >> 4);
  const float = parseFloatText(numeral);
  if (float !== undefined) return float;
  const shown = text === undefined ? reprBytes(bytes!) : hostText(reprText(text));
  throw valueError(`could not convert string to float: ${shown}`);
}
