import { andInts, type Int, invertInt, orInts, xorInts } from '../number/int-arithmetic.ts';
import { intBitwise } from '../number/int-operations.ts';
import { boolType, NotImplemented } from '../object/core-types.ts';
import { DeprecationWarning } from '../object/exception-types.ts';
import { defineType, method, type NativeSpec } from '../object/native.ts';
import { intOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { truth } from '../vm/operators.ts';
import { warn } from '../vm/warn.ts';

const INVERTED =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.";

/** &, | and ^: of two bools a bool, of a bool and an int an int. */
function logical(operation: (a: Int, b: Int) => Int): NativeSpec {
  return method('(self, value, /)', (vm, self: Value, value: Value) => {
    const a = intOf(self)!;
    const b = intOf(value);
    if (b === undefined) return NotImplemented;
    if (typeof self === 'boolean' && typeof value === 'boolean') return operation(a, b) === 1;
    return intBitwise(vm, operation, a, b);
  });
}

const and = logical(andInts);
const or = logical(orInts);
const xor = logical(xorInts);

defineType(boolType, {
  doc: `Returns True when the argument is true, False otherwise.
The builtins True and False are the only two instances of the class bool.
The class bool is a subclass of the class int, and cannot be subclassed.`,
  staticMethods: {
    __new__: method('(cls, object=False, /)', (vm, _: PyType, object: Value) => {
      return truth(vm, object);
    }),
  },
  methods: {
    __repr__: method('(self, /)', (_, self: Value) => (self === true ? 'True' : 'False')),
    __invert__: method('(self, /)', (vm, self: Value) =>
      vm.andThen(vm.defer(warn(vm, DeprecationWarning, INVERTED)), () => invertInt(intOf(self)!)),
    ),
    __and__: and,
    __rand__: and,
    __or__: or,
    __ror__: or,
    __xor__: xor,
    __rxor__: xor,
  },
});
