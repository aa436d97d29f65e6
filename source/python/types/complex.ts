import { hashComplex, hashFloat } from '../hash/hash.ts';
import { type Complex, divideComplex, multiplyComplex, powerComplex } from '../number/complex-arithmetic.ts';
import { parseComplexText } from '../number/complex-text.ts';
import { hypot } from '../number/elementary.ts';
import { reprComplex } from '../number/float-text.ts';
import { complexType, NotImplemented, typeOf } from '../object/core-types.ts';
import { overflowError, type PyRaise, raise, typeError, valueError } from '../object/exception.ts';
import { ZeroDivisionError } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { adopt, intOf, PyComplex, PyFloat, PyTuple, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { formatComplex } from '../text/format-number.ts';
import { hostText, type Text } from '../text/text.ts';
import { reprText } from '../text/text-repr.ts';
import { callSpecial } from '../vm/attributes.ts';
import { warnStrict } from '../vm/operators.ts';
import { str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { askDouble, doubleOf, equalsInt } from './float-convert.ts';
import { numeralText } from './int-convert.ts';
import { readSpec, specArgument } from './int-format.ts';

/** A number as a complex one; undefined: it is none. */
function complexOf(value: Value): Complex | undefined {
  if (value instanceof PyComplex) return value;
  const real = doubleOf(value);
  return real === undefined ? undefined : { real, imaginary: 0 };
}

function makeComplex({ real, imaginary }: Complex, cls: PyType = complexType): PyComplex {
  const made = new PyComplex(real, imaginary);
  return cls === complexType ? made : adopt(made, cls);
}

function operator(operation: (a: Complex, b: Complex) => Complex): readonly [NativeSpec, NativeSpec] {
  const run = (left: Value, right: Value): Value => {
    const a = complexOf(left);
    const b = complexOf(right);
    return a === undefined || b === undefined ? NotImplemented : makeComplex(operation(a, b));
  };
  return [
    method('(self, value, /)', (_, self: Value, value: Value) => run(self, value)),
    method('(self, value, /)', (_, self: Value, value: Value) => run(value, self)),
  ];
}

function unary(operation: (vm: VM, self: PyComplex) => Value): NativeSpec {
  return method('(self, /)', operation);
}

/** Equality; the order of complex numbers is not defined, so every other comparison is NotImplemented. */
function equality(equal: boolean): NativeSpec {
  return method('(self, value, /)', (_, self: PyComplex, value: Value) => {
    const other = value instanceof PyFloat || value instanceof PyComplex ? complexOf(value) : undefined;
    if (other !== undefined) {
      return (self.real === other.real && self.imaginary === other.imaginary) === equal;
    }
    const whole = intOf(value);
    if (whole === undefined) return NotImplemented;
    return (self.imaginary === 0 && equalsInt(self.real, whole)) === equal;
  });
}

const unordered = method('(self, value, /)', () => NotImplemented);

function divide(a: Complex, b: Complex): Complex {
  const quotient = divideComplex(a, b);
  if (quotient === undefined) throw raise(ZeroDivisionError, 'complex division by zero');
  return quotient;
}

function power(left: Value, right: Value, modulus: Value): Value {
  const a = complexOf(left);
  const b = complexOf(right);
  if (a === undefined || b === undefined) return NotImplemented;
  if (modulus !== null) throw valueError('complex modulo');
  return makeComplex(powerComplex(a, b));
}

function absolute(self: PyComplex): PyFloat {
  const size = hypot(self.real, self.imaginary);
  if (size === Number.POSITIVE_INFINITY && Number.isFinite(self.real) && Number.isFinite(self.imaginary)) {
    throw overflowError('absolute value too large');
  }
  return new PyFloat(size);
}

function malformed(text: Text): PyRaise {
  // An underscore belongs between two digits.
  return /^_|_$|[^0-9]_|_[^0-9]/.test(hostText(text))
    ? valueError(`could not convert string to complex: ${hostText(reprText(text))}`)
    : valueError('complex() arg is a malformed string');
}

/** complex.__new__: of a text, of a number, or of a real and an imaginary part that may be complex themselves. */
function* convert(_: VM, cls: PyType, real: Value | undefined, imag: Value | undefined): Steps {
  if (real instanceof PyComplex && real.cls === complexType && imag === undefined && cls === complexType)
    return real;
  const text = real === undefined ? undefined : strOf(real);
  if (text !== undefined) {
    if (imag !== undefined) throw typeError("complex() can't take second arg if first is a string");
    const value = parseComplexText(numeralText(text));
    if (value === undefined) throw malformed(text);
    return makeComplex(value, cls);
  }
  if (imag !== undefined && strOf(imag) !== undefined) {
    throw typeError("complex() second arg can't be a string");
  }
  const first = real === undefined ? zero : yield* askFirst(_, real);
  const second = imag === undefined ? zero : yield* askSecond(_, imag);
  if (imag === undefined) return makeComplex(first, cls);
  return makeComplex(
    {
      real: imag instanceof PyComplex ? first.real - second.imaginary : first.real,
      imaginary: isComplexLike(real) ? second.real + first.imaginary : second.real,
    },
    cls,
  );
}

const zero: Complex = { real: 0, imaginary: 0 };

function isComplexLike(value: Value | undefined): boolean {
  return (
    value !== undefined && (value instanceof PyComplex || typeOf(value).lookup('__complex__') !== undefined)
  );
}

function* askFirst(vm: VM, value: Value): Generator<Result, Complex, Value> {
  if (value instanceof PyComplex && value.cls === complexType) return value;
  const own = yield callSpecial(vm, value, '__complex__', []);
  if (own instanceof PyComplex) {
    if (own.cls !== complexType) yield warnStrict(vm, '__complex__', 'complex', own, null);
    return own;
  }
  if (own !== MISSING) throw typeError(`__complex__ returned non-complex (type ${typeOf(own).tpName})`);
  const words = `complex() first argument must be a string or a number, not '${typeOf(value).tpName}'`;
  return { real: yield* askDouble(vm, value, words), imaginary: 0 };
}

function* askSecond(vm: VM, value: Value): Generator<Result, Complex, Value> {
  if (value instanceof PyComplex) return value;
  const words = `complex() second argument must be a number, not '${typeOf(value).tpName}'`;
  return { real: yield* askDouble(vm, value, words), imaginary: 0 };
}

const [add, radd] = operator((a, b) => ({ real: a.real + b.real, imaginary: a.imaginary + b.imaginary }));
const [subtract, rsubtract] = operator((a, b) => ({
  real: a.real - b.real,
  imaginary: a.imaginary - b.imaginary,
}));
const [multiply, rmultiply] = operator(multiplyComplex);
const [trueDivide, rtrueDivide] = operator(divide);
const own = unary((_, self) => (self.cls === complexType ? self : makeComplex(self)));

defineType(complexType, {
  doc: `Create a complex number from a string or numbers.

If a string is given, parse it as a complex number.
If a single number is given, convert it to a complex number.
If the 'real' or 'imag' arguments are given, create a complex number
with the specified real and imaginary components.`,
  staticMethods: { __new__: method('(cls, real=absent, imag=absent)', convert) },
  methods: {
    __repr__: unary((_, self) => reprComplex(self.real, self.imaginary)),
    __hash__: unary((vm, self) => {
      const identity =
        Number.isNaN(self.real) || Number.isNaN(self.imaginary) ? vm.identities.of(self) / 16 : 0;
      return hashComplex(hashFloat(self.real, identity), hashFloat(self.imaginary, identity));
    }),
    __lt__: unordered,
    __le__: unordered,
    __eq__: equality(true),
    __ne__: equality(false),
    __gt__: unordered,
    __ge__: unordered,
    __add__: add,
    __radd__: radd,
    __sub__: subtract,
    __rsub__: rsubtract,
    __mul__: multiply,
    __rmul__: rmultiply,
    __pow__: method('(self, value, mod=None, /)', (_, self: Value, value: Value, mod: Value) =>
      power(self, value, mod),
    ),
    __rpow__: method('(self, value, mod=None, /)', (_, self: Value, value: Value, mod: Value) =>
      power(value, self, mod),
    ),
    __neg__: unary((_, self) => new PyComplex(-self.real, -self.imaginary)),
    __pos__: own,
    __abs__: unary((_, self) => absolute(self)),
    __bool__: unary((_, self) => self.real !== 0 || self.imaginary !== 0),
    __truediv__: trueDivide,
    __rtruediv__: rtrueDivide,
    conjugate: unary((_, self) => new PyComplex(self.real, -self.imaginary)),
    __complex__: own,
    __getnewargs__: unary((_, self) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imaginary)])),
    __format__: method('(self, format_spec, /)', (vm, self: PyComplex, format_spec: Value) => {
      const spec = specArgument(format_spec);
      if (spec === '') return str(vm, self);
      return formatComplex(self.real, self.imaginary, readSpec(vm, spec, self, 'number'), typeOf(self).name);
    }),
  },
  members: {
    real: {
      get: (_, self) => new PyFloat((self as PyComplex).real),
      doc: 'the real part of a complex number',
    },
    imag: {
      get: (_, self) => new PyFloat((self as PyComplex).imaginary),
      doc: 'the imaginary part of a complex number',
    },
  },
});
