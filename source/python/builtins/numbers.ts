import type { Int } from '../number/int-arithmetic.ts';
import { prefixedText } from '../number/int-text.ts';
import { NotImplemented, typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { builtin, type PyNative } from '../object/native.ts';
import { PyFloat, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { codeAt, textLength, textOfCode } from '../text/text.ts';
import { ownBytesOf } from '../types/bytes-like.ts';
import { MODULUS_OF_FLOATS } from '../types/float.ts';
import { callAsMethod, callSpecial } from '../vm/attributes.ts';
import { attempt } from '../vm/compare.ts';
import { binary, binaryAttempts, index, unsupported } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';

/** The int that a value stands for, written in base 2, 8 or 16 with its prefix. */
function based(name: string, radix: 2 | 8 | 16, doc: string): PyNative {
  return builtin(
    name,
    '(number, /)',
    (vm, number: Value) => vm.andThen(index(vm, number), (int) => prefixedText(int as Int, radix)),
    doc,
  );
}

/** The character of a code point. Errors: ValueError. */
function character(code: Int): Value {
  if (code < 0 || code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return textOfCode(Number(code));
}

function ordinal(_: VM, value: Value): Result {
  const text = strOf(value);
  if (text !== undefined) {
    const length = textLength(text);
    if (length === 1) return codeAt(text, 0);
    throw typeError(`ord() expected a character, but string of length ${length} found`);
  }
  const bytes = ownBytesOf(value);
  if (bytes !== undefined) {
    if (bytes.length === 1) return bytes.charCodeAt(0);
    throw typeError(`ord() expected a character, but string of length ${bytes.length} found`);
  }
  throw typeError(`ord() expected string of length 1, but ${typeOf(value).tpName} found`);
}

/** round(number): `__round__` decides; without ndigits it is called without. */
function round(vm: VM, number: Value, digits: Value): Result {
  const method = typeOf(number).lookup('__round__');
  if (method === undefined) throw typeError(`type ${typeOf(number).tpName} doesn't define __round__ method`);
  return callSpecial(vm, number, '__round__', digits === null ? [] : [digits]);
}

/** pow(base, exp, mod): with three arguments only the first one's `__pow__` is asked. */
function power(vm: VM, base: Value, exponent: Value, modulus: Value): Result {
  if (modulus === null) return binary(vm, '**', base, exponent);
  const method = typeOf(base).lookup('__pow__');
  const result = method === undefined ? NotImplemented : callAsMethod(vm, method, base, [exponent, modulus]);
  return vm.andThen(result, (answer) => {
    if (answer !== NotImplemented) return answer;
    if (exponent instanceof PyFloat || modulus instanceof PyFloat) throw typeError(MODULUS_OF_FLOATS);
    const names = [base, exponent, modulus].map((value) => `'${typeOf(value).tpName}'`);
    throw typeError(`unsupported operand type(s) for ** or pow(): ${names.join(', ')}`);
  });
}

/** Builtin functions about numbers and characters. */
export const numberBuiltins: readonly PyNative[] = [
  builtin(
    'abs',
    '(x, /)',
    (vm, x: Value) => {
      if (typeof x === 'number') return Math.abs(x);
      return vm.andThen(callSpecial(vm, x, '__abs__', []), (answer) => {
        if (answer === MISSING) throw typeError(`bad operand type for abs(): '${typeOf(x).tpName}'`);
        return answer;
      });
    },
    'Return the absolute value of the argument.',
  ),
  based(
    'bin',
    2,
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
  ),
  based('oct', 8, "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'"),
  based(
    'hex',
    16,
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
  ),
  builtin(
    'chr',
    '(i, /)',
    (vm, code: Value) => vm.andThen(index(vm, code), (int) => character(int as Int)),
    'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.',
  ),
  builtin('ord', '(c, /)', ordinal, 'Return the Unicode code point for a one-character string.'),
  builtin(
    'divmod',
    '(x, y, /)',
    (vm, x: Value, y: Value) =>
      attempt(vm, binaryAttempts(x, y, '__divmod__', '__rdivmod__'), 0, () => {
        throw unsupported('divmod()', x, y);
      }),
    'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.',
  ),
  builtin(
    'round',
    '(number, ndigits=None)',
    round,
    `Round a number to a given precision in decimal digits.

The return value is an integer if ndigits is omitted or None.  Otherwise
the return value has the same type as the number.  ndigits may be negative.`,
  ),
  builtin(
    'pow',
    '(base, exp, mod=None)',
    power,
    `Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.

Some types, such as ints, are able to use a more efficient algorithm when
invoked using the three argument form.`,
  ),
];
