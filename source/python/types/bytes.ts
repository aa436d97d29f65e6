import { hashBytes } from '../hash/hash.ts';
import { bytesType } from '../object/core-types.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyBytes, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { reprBytes } from '../text/text-repr.ts';
import { call } from '../vm/calls.ts';
import { chargeHash } from '../vm/compare.ts';
import type { VM } from '../vm/vm.ts';
import { askBytes, bytesWords } from './bytes-convert.ts';
import { PyBytesIterator } from './bytes-iterator.ts';
import { byteMethods, bytesOfHex, makeByteTable } from './bytes-methods.ts';
import { bytesKind } from './text-kind.ts';

function shown(vm: VM, self: PyBytes): string {
  vm.charge(self.value.length >> 3);
  vm.chargeBytes(self.value.length);
  return reprBytes(self.value);
}

function makeBytes(cls: PyType, text: string): PyBytes {
  return cls === bytesType ? new PyBytes(text) : adopt(new PyBytes(text), cls);
}

defineType(bytesType, {
  doc: `bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object`,
  staticMethods: {
    __new__: method(
      '(cls, source=absent, encoding=absent, errors=absent)',
      function* (
        vm,
        cls: PyType,
        source: Value | undefined,
        encoding: Value | undefined,
        errors: Value | undefined,
      ): Steps {
        if (
          source instanceof PyBytes &&
          source.cls === bytesType &&
          cls === bytesType &&
          encoding === undefined &&
          errors === undefined
        ) {
          return source;
        }
        return makeBytes(cls, yield* askBytes(vm, bytesWords, source, encoding, errors));
      },
    ),
    maketrans: makeByteTable,
  },
  classMethods: {
    fromhex: method('(cls, string, /)', (vm, cls: PyType, string: Value) => {
      const bytes = new PyBytes(bytesOfHex(vm, string));
      return cls === bytesType ? bytes : call(vm, cls, [bytes]);
    }),
  },
  methods: {
    __repr__: method('(self, /)', shown),
    __str__: method('(self, /)', shown),
    __hash__: method('(self, /)', (vm, self: PyBytes) => {
      chargeHash(vm, self);
      return hashBytes(self.value);
    }),
    __iter__: method('(self, /)', (_, self: PyBytes) => new PyBytesIterator(self)),
    __getnewargs__: method('(self, /)', (_, self: PyBytes) => new PyTuple([new PyBytes(self.value)])),
    __bytes__: method('(self, /)', (_, self: PyBytes) =>
      self.cls === bytesType ? self : new PyBytes(self.value),
    ),
    __sizeof__: method('(self, /)', (_, self: PyBytes) => 33 + self.value.length),
    ...byteMethods(bytesKind),
  },
});
