import { hashFloat } from '../hash/hash.ts';
import { integerRatio, roundToInt, roundToPlaces } from '../number/float-arithmetic.ts';
import {
  floatDivide,
  floatDivmod,
  floatFloorDivide,
  floatModulo,
  floatPower,
} from '../number/float-operations.ts';
import { hexFloat, parseHexFloat, reprFloat } from '../number/float-text.ts';
import type { Int } from '../number/int-arithmetic.ts';
import { floatType, NotImplemented, typeOf } from '../object/core-types.ts';
import { overflowError, typeError, valueError } from '../object/exception.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import { intOf, PyFloat, PyTuple, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { formatFloat } from '../text/format-number.ts';
import { call } from '../vm/calls.ts';
import { str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { convertToFloat, doubleOf, equalsInt } from './float-convert.ts';
import { withOptionalInts } from './indexed.ts';
import { intOfFloat, trimBytes } from './int-convert.ts';
import { readSpec, specArgument } from './int-format.ts';
import { argumentType } from './text-kind.ts';

/** A binary operator and its reflected form; NotImplemented where the other is no real number. */
function operator(operation: (a: number, b: number) => Value): readonly [NativeSpec, NativeSpec] {
  return [
    method('(self, value, /)', (_, self: PyFloat, value: Value) => {
      const other = doubleOf(value);
      return other === undefined ? NotImplemented : operation(self.value, other);
    }),
    method('(self, value, /)', (_, self: PyFloat, value: Value) => {
      const other = doubleOf(value);
      return other === undefined ? NotImplemented : operation(other, self.value);
    }),
  ];
}

/** A comparison, exact with an int of any size: the host compares a number with a bigint by their values. */
function comparison(test: (a: number, b: Int) => boolean): NativeSpec {
  return method('(self, value, /)', (_, self: PyFloat, value: Value) => {
    const other = value instanceof PyFloat ? value.value : intOf(value);
    return other === undefined ? NotImplemented : test(self.value, other);
  });
}

function unary(operation: (vm: VM, a: number, self: PyFloat) => Value): NativeSpec {
  return method('(self, /)', (vm, self: PyFloat) => operation(vm, self.value, self));
}

/** What `pow` says of three arguments with a float among them. */
export const MODULUS_OF_FLOATS = 'pow() 3rd argument not allowed unless all arguments are integers';

function power(left: Value, right: Value, modulus: Value): Value {
  const a = doubleOf(left);
  const b = doubleOf(right);
  if (modulus !== null) throw typeError(MODULUS_OF_FLOATS);
  if (a === undefined || b === undefined) return NotImplemented;
  return floatPower(a, b);
}

function round(_: VM, self: PyFloat, ndigits: Int | undefined): Value {
  const { value } = self;
  if (ndigits === undefined) {
    intOfFloat(value); // refuses what is not finite
    return roundToInt(value);
  }
  const rounded = roundToPlaces(value, Number(ndigits));
  if (rounded === undefined) throw overflowError('rounded value too large to represent');
  return new PyFloat(rounded);
}

function ratio(value: number): PyTuple {
  if (Number.isNaN(value)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw overflowError('cannot convert Infinity to integer ratio');
  return new PyTuple(integerRatio(value));
}

function fromHex(vm: VM, cls: PyType, string: Value): Result {
  const text = strOf(string);
  if (text === undefined) throw typeError('bad argument type for built-in operation');
  const value = typeof text === 'string' ? parseHexFloat(trimBytes(text)) : undefined;
  if (value === undefined) throw valueError('invalid hexadecimal floating-point string');
  if (!Number.isFinite(value) && !/[in]/i.test(text as string)) {
    throw overflowError('hexadecimal value too large to represent as a float');
  }
  const float = new PyFloat(value);
  return cls === floatType ? float : call(vm, cls, [float]);
}

const [add, radd] = operator((a, b) => new PyFloat(a + b));
const [subtract, rsubtract] = operator((a, b) => new PyFloat(a - b));
const [multiply, rmultiply] = operator((a, b) => new PyFloat(a * b));
const [modulo, rmodulo] = operator(floatModulo);
const [divmod, rdivmod] = operator(floatDivmod);
const [floorDivide, rfloorDivide] = operator(floatFloorDivide);
const [trueDivide, rtrueDivide] = operator(floatDivide);

const own = unary((_, value, self) => (self.cls === floatType ? self : new PyFloat(value)));
const truncate = unary((_, value) => intOfFloat(value));

defineType(floatType, {
  doc: 'Convert a string or number to a floating-point number, if possible.',
  staticMethods: { __new__: convertToFloat },
  methods: {
    __repr__: unary((_, value) => reprFloat(value)),
    __hash__: unary((vm, value, self) =>
      hashFloat(value, Number.isNaN(value) ? vm.identities.of(self) / 16 : 0),
    ),
    __lt__: comparison((a, b) => a < b),
    __le__: comparison((a, b) => a <= b),
    __eq__: comparison(equalsInt),
    __ne__: comparison((a, b) => !equalsInt(a, b)),
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
    __pow__: method('(self, value, mod=None, /)', (_, self: PyFloat, value: Value, mod: Value) =>
      power(self, value, mod),
    ),
    __rpow__: method('(self, value, mod=None, /)', (_, self: PyFloat, value: Value, mod: Value) =>
      power(value, self, mod),
    ),
    __neg__: unary((_, value) => new PyFloat(-value)),
    __pos__: own,
    __abs__: unary((_, value) => new PyFloat(Math.abs(value))),
    __bool__: unary((_, value) => value !== 0),
    __int__: truncate,
    __float__: own,
    __floordiv__: floorDivide,
    __rfloordiv__: rfloorDivide,
    __truediv__: trueDivide,
    __rtruediv__: rtrueDivide,
    conjugate: own,
    __trunc__: truncate,
    __floor__: unary((_, value) => intOfFloat(Math.floor(value))),
    __ceil__: unary((_, value) => intOfFloat(Math.ceil(value))),
    __round__: method('(self, ndigits=None, /)', withOptionalInts([1], round)),
    as_integer_ratio: unary((_, value) => ratio(value)),
    hex: unary((_, value) => hexFloat(value)),
    is_integer: unary((_, value) => Number.isInteger(value)),
    __getnewargs__: unary((_, value) => new PyTuple([new PyFloat(value)])),
    __format__: method('(self, format_spec, /)', (vm, self: PyFloat, format_spec: Value) => {
      const spec = specArgument(format_spec);
      if (spec === '') return str(vm, self);
      return formatFloat(self.value, readSpec(vm, spec, self, 'number'), typeOf(self).name);
    }),
  },
  classMethods: {
    fromhex: method('(cls, string, /)', fromHex),
    __getformat__: method('(cls, typestr, /)', (_, __, typestr: Value) => {
      if (strOf(typestr) === undefined) {
        throw typeError(`__getformat__() argument must be str, not ${argumentType(typestr)}`);
      }
      if (typestr !== 'double' && typestr !== 'float') {
        throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
      }
      return 'IEEE, little-endian';
    }),
  },
  getset: {
    real: { get: (_, self) => self, doc: 'the real part of a complex number' },
    imag: { get: () => new PyFloat(0), doc: 'the imaginary part of a complex number' },
  },
});
