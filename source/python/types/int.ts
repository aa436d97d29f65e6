import { hashInt } from '../hash/hash.ts';
import {
  absoluteInt,
  andInts,
  bitCount,
  bitLength,
  type Int,
  invertInt,
  negateInt,
  orInts,
  xorInts,
} from '../number/int-arithmetic.ts';
import {
  chargeDigits,
  floatFrom,
  intAdd,
  intBitwise,
  intDivmod,
  intFloorDivide,
  intModulo,
  intMultiply,
  intPower,
  intPowerModulo,
  intShiftLeft,
  intShiftRight,
  intSubtract,
  intTrueDivide,
} from '../number/int-operations.ts';
import { decimalText, tooManyDigits } from '../number/int-text.ts';
import { intType, NotImplemented } from '../object/core-types.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import { intOf, PyFloat, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { withInts } from './indexed.ts';
import { bytesOfInt, intOfBytes } from './int-bytes.ts';
import { convertToInt } from './int-convert.ts';
import { formatIntMethod, roundIntMethod } from './int-format.ts';

/** The int in self, which the protocol has checked. */
function own(self: Value): Int {
  return intOf(self)!;
}

/** A binary operator and its reflected form; NotImplemented where the other is no int. */
function operator(operation: (vm: VM, a: Int, b: Int) => Value): readonly [NativeSpec, NativeSpec] {
  const run = (vm: VM, left: Value, right: Value): Value => {
    const a = intOf(left);
    const b = intOf(right);
    return a === undefined || b === undefined ? NotImplemented : operation(vm, a, b);
  };
  return [
    method('(self, value, /)', (vm, self: Value, value: Value) => run(vm, self, value)),
    method('(self, value, /)', (vm, self: Value, value: Value) => run(vm, value, self)),
  ];
}

function comparison(test: (a: Int, b: Int) => boolean): NativeSpec {
  return operator((_, a, b) => test(a, b))[0];
}

function unary(operation: (vm: VM, a: Int) => Value): NativeSpec {
  return method('(self, /)', (vm, self: Value) => operation(vm, own(self)));
}

function power(vm: VM, left: Value, right: Value, modulus: Value | undefined): Value {
  const a = intOf(left);
  const b = intOf(right);
  if (a === undefined || b === undefined) return NotImplemented;
  if (modulus === undefined || modulus === null) return intPower(vm, a, b);
  const m = intOf(modulus);
  return m === undefined ? NotImplemented : intPowerModulo(vm, a, b, m);
}

const [add, radd] = operator(intAdd);
const [subtract, rsubtract] = operator(intSubtract);
const [multiply, rmultiply] = operator(intMultiply);
const [modulo, rmodulo] = operator(intModulo);
const [divmod, rdivmod] = operator(intDivmod);
const [floorDivide, rfloorDivide] = operator(intFloorDivide);
const [trueDivide, rtrueDivide] = operator(intTrueDivide);
const [shiftLeft, rshiftLeft] = operator(intShiftLeft);
const [shiftRight, rshiftRight] = operator(intShiftRight);
const [and, rand] = operator((vm, a, b) => intBitwise(vm, andInts, a, b));
const [or, ror] = operator((vm, a, b) => intBitwise(vm, orInts, a, b));
const [xor, rxor] = operator((vm, a, b) => intBitwise(vm, xorInts, a, b));

const same = unary((_, a) => a);

defineType(intType, {
  doc: `int([x]) -> integer
int(x, base=10) -> integer

Convert a number or text to an integer, towards zero. A text may have a base of 2 to 36; base 0 takes it from the
prefix, as in the source: int('0b100', base=0) is 4.`,
  staticMethods: { __new__: convertToInt },
  methods: {
    __repr__: unary((vm, a) => {
      if (typeof a === 'bigint') chargeDigits(vm, bitLength(a) * 0.302);
      const text = decimalText(a, vm.maxStrDigits);
      if (text === undefined) throw tooManyDigits(vm.maxStrDigits);
      return text;
    }),
    __hash__: unary((_, a) => hashInt(a)),
    __lt__: comparison((a, b) => a < b),
    __le__: comparison((a, b) => a <= b),
    __eq__: comparison((a, b) => a === b),
    __ne__: comparison((a, b) => a !== b),
    __gt__: comparison((a, b) => a > b),
    __ge__: comparison((a, b) => a >= b),
    __add__: add,
    __radd__: radd,
    __sub__: subtract,
    __rsub__: rsubtract,
    __mul__: multiply,
    __rmul__: rmultiply,
    __mod__: modulo,
    __rmod__: rmodulo,
    __divmod__: divmod,
    __rdivmod__: rdivmod,
    __pow__: method('(self, value, mod=None, /)', (vm, self: Value, value: Value, mod: Value) =>
      power(vm, self, value, mod),
    ),
    __rpow__: method('(self, value, mod=None, /)', (vm, self: Value, value: Value, mod: Value) =>
      power(vm, value, self, mod),
    ),
    __neg__: unary((_, a) => negateInt(a)),
    __pos__: same,
    __abs__: unary((_, a) => absoluteInt(a)),
    __bool__: unary((_, a) => a !== 0),
    __invert__: unary((_, a) => invertInt(a)),
    __lshift__: shiftLeft,
    __rlshift__: rshiftLeft,
    __rshift__: shiftRight,
    __rrshift__: rshiftRight,
    __and__: and,
    __rand__: rand,
    __xor__: xor,
    __rxor__: rxor,
    __or__: or,
    __ror__: ror,
    __int__: same,
    __float__: unary((_, a) => new PyFloat(floatFrom(a))),
    __floordiv__: floorDivide,
    __rfloordiv__: rfloorDivide,
    __truediv__: trueDivide,
    __rtruediv__: rtrueDivide,
    __index__: same,
    conjugate: same,
    bit_length: unary((_, a) => bitLength(a)),
    bit_count: unary((_, a) => bitCount(a)),
    to_bytes: bytesOfInt,
    as_integer_ratio: unary((_, a) => new PyTuple([a, 1])),
    __trunc__: same,
    __floor__: same,
    __ceil__: same,
    __round__: method('(self, ndigits=absent, /)', withInts([1], roundIntMethod)),
    __getnewargs__: unary((_, a) => new PyTuple([a])),
    __format__: formatIntMethod,
    __sizeof__: unary((_, a) => 24 + 4 * Math.max(1, Math.ceil(bitLength(a) / 30))),
    is_integer: unary(() => true),
  },
  classMethods: { from_bytes: intOfBytes },
  getset: {
    real: { get: (_, self) => own(self), doc: 'the real part of a complex number' },
    imag: { get: () => 0, doc: 'the imaginary part of a complex number' },
    numerator: { get: (_, self) => own(self), doc: 'the numerator of a rational number in lowest terms' },
    denominator: { get: () => 1, doc: 'the denominator of a rational number in lowest terms' },
  },
});
