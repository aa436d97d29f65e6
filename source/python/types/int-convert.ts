import { truncateFloat } from '../number/float-arithmetic.ts';
import type { Int } from '../number/int-arithmetic.ts';
import { chargeDigits } from '../number/int-operations.ts';
import { parseIntText } from '../number/int-text.ts';
import { floatType, intType, typeOf } from '../object/core-types.ts';
import { overflowError, typeError, valueError } from '../object/exception.ts';
import { DeprecationWarning } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyMemoryView } from '../object/memoryview.ts';
import { method, type Steps } from '../object/native.ts';
import { adopt, intOf, PyBoxed, PyFloat, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { codesOf, hostText, isAscii, type Text } from '../text/text.ts';
import { reprBytes, reprText } from '../text/text-repr.ts';
import { decimalValue, isDecimal, isSpace } from '../text/unicode.ts';
import { callSpecial } from '../vm/attributes.ts';
import { index, warnStrict } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { warn } from '../vm/warn.ts';
import { bytesOf } from './bytes-like.ts';
import { hasIndex } from './subscript.ts';

/**
A text as `int()`, `float()` and `complex()` read it: white space of any kind taken off its ends, digits of any script as
0 … 9. What else is not ASCII makes it unreadable.
*/
export function numeralText(text: Text): string {
  if (isAscii(text)) return trimBytes(text as string);
  let out = '';
  const codes = codesOf(text);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 128) out += String.fromCharCode(code);
    else out += isSpace(code) ? ' ' : isDecimal(code) ? decimalValue(code) : '?';
  }
  return trimBytes(out);
}

/** Bytes, or a text that may be ASCII only, without the white space at their ends. */
export function trimBytes(text: string): string {
  return text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
}

/** An int as an instance of int or of a subclass. */
export function makeInt(cls: PyType, value: Int): Value {
  return cls === intType ? value : adopt(new PyBoxed(cls, value), cls);
}

/** int.__new__ */
export const convertToInt = method(
  '(cls, x=absent, /, base=absent)',
  (vm, cls: PyType, x: Value | undefined, base: Value | undefined) => {
    if (base !== undefined) {
      if (x === undefined) throw typeError('int() missing string argument');
      return vm.defer(convertWithBase(vm, cls, x, base));
    }
    if (x === undefined) return makeInt(cls, 0);
    if (typeof x === 'number' || typeof x === 'bigint') return makeInt(cls, x);
    if (typeof x === 'string') return makeInt(cls, intOfText(vm, x, 10));
    if (x instanceof PyFloat && x.cls === floatType) return makeInt(cls, intOfFloat(x.value));
    return vm.defer(convert(vm, cls, x));
  },
);

function* convertWithBase(vm: VM, cls: PyType, x: Value, base: Value): Steps {
  const asked = intOf(yield index(vm, base))!;
  if (asked !== 0 && !(asked >= 2 && asked <= 36)) {
    throw valueError('int() base must be >= 2 and <= 36, or 0');
  }
  const value = x instanceof PyMemoryView ? undefined : intOfNumeral(vm, x, Number(asked));
  if (value === undefined) throw typeError("int() can't convert non-string with explicit base");
  return makeInt(cls, value);
}

function* convert(vm: VM, cls: PyType, x: Value): Steps {
  return makeInt(cls, yield* askInt(vm, x));
}

/** int(x) of anything: its `__int__`, `__index__`, `__trunc__`, or what it says as a text. Errors: TypeError, ValueError. */
export function* askInt(vm: VM, x: Value): Generator<Result, Int, Value> {
  const type = typeOf(x);
  const int = type.lookup('__int__') === undefined ? MISSING : yield callSpecial(vm, x, '__int__', []);
  if (int !== MISSING) {
    const meant = intOf(int);
    if (meant === undefined) throw typeError(`__int__ returned non-int (type ${typeOf(int).tpName})`);
    return intOf(meant === int ? meant : yield warnStrict(vm, '__int__', 'int', int, meant))!;
  }
  if (type.lookup('__index__') !== undefined) return intOf(yield index(vm, x))!;
  if (type.lookup('__trunc__') !== undefined) {
    yield vm.defer(warn(vm, DeprecationWarning, 'The delegation of int() to __trunc__ is deprecated.'));
    const whole = yield callSpecial(vm, x, '__trunc__', []);
    if (hasIndex(whole)) return intOf(yield index(vm, whole))!;
    throw typeError(`__trunc__ returned non-Integral (type ${typeOf(whole).tpName})`);
  }
  const value = intOfNumeral(vm, x, 10);
  if (value !== undefined) return value;
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${type.tpName}'`,
  );
}

/** The int that a str, bytes or bytearray says; undefined: it is none of these. Errors: ValueError. */
function intOfNumeral(vm: VM, value: Value, base: number): Int | undefined {
  const text = strOf(value);
  if (text !== undefined) return intOfText(vm, text, base);
  const bytes = bytesOf(value);
  return bytes === undefined ? undefined : readInt(vm, trimBytes(bytes), base, () => reprBytes(bytes));
}

function intOfText(vm: VM, text: Text, base: number): Int {
  return readInt(vm, numeralText(text), base, () => hostText(reprText(text)));
}

function readInt(vm: VM, text: string, base: number, shown: () => string): Int {
  vm.charge(text.length >> 4);
  if (base === 0 || (base & (base - 1)) !== 0) chargeDigits(vm, text.length);
  const parsed = parseIntText(text, base, vm.maxStrDigits);
  switch (parsed.kind) {
    case 'int':
      return parsed.value;
    case 'too-long':
      throw valueError(
        `Exceeds the limit (${vm.maxStrDigits} digits) for integer string conversion: value has ${parsed.digits} digits; ` +
          'use sys.set_int_max_str_digits() to increase the limit',
      );
    case 'invalid':
      throw valueError(`invalid literal for int() with base ${base}: ${shown().slice(0, 200)}`);
  }
}

/** int(float). Errors: OverflowError, ValueError. */
export function intOfFloat(value: number): Int {
  if (Number.isNaN(value)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw overflowError('cannot convert float infinity to integer');
  return truncateFloat(value);
}
