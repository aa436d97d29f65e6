import type { Int } from '../number/int-arithmetic.ts';
import { bytesOfText, PyByteArray } from '../object/bytearray.ts';
import { bytearrayType, typeOf } from '../object/core-types.ts';
import { indexError, typeError, valueError } from '../object/exception.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { reprBytes } from '../text/text-repr.ts';
import { call } from '../vm/calls.ts';
import type { VM } from '../vm/vm.ts';
import { checkResizable, releaseView } from './bytearray-exports.ts';
import { deleteByteSlice, setByteSlice } from './bytearray-slice.ts';
import { askByte, askBytes, bytearrayWords, bytesFromItems, bytesOfItems } from './bytes-convert.ts';
import { PyByteArrayIterator } from './bytes-iterator.ts';
import { bytesOf } from './bytes-like.ts';
import { byteMethods, bytesOfHex, makeByteTable, outOfRange } from './bytes-methods.ts';
import { withInts } from './indexed.ts';
import { asSize, clampedIndex, fitsSize, withRepeatCount, withSubscript } from './indexes.ts';
import { isIterable } from './items.ts';
import { askSubscript, placeOf } from './subscript.ts';
import { bytearrayKind } from './text-kind.ts';

function shown(vm: VM, self: PyByteArray): string {
  vm.charge(self.bytes.length >> 3);
  vm.chargeBytes(self.bytes.length);
  return `${self.cls.name}(${reprBytes(self.text)})`;
}

function* setItem(vm: VM, self: PyByteArray, key: Value, value: Value): Steps {
  const what = yield* askSubscript(vm, key, 'bytearray indices');
  if (typeof what !== 'object') {
    if (!fitsSize(what)) throw outOfRange(what, '');
    const byte = yield* askByte(vm, value);
    const place = placeOf(what, self.bytes.length);
    if (place === undefined) throw outOfRange(what, 'bytearray index out of range');
    self.bytes[place] = byte;
    return null;
  }
  if (bytesOf(value) === undefined && (strOf(value) !== undefined || !isIterable(value))) {
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  const bytes = yield* bytesFromItems(vm, value, bytearrayWords);
  setByteSlice(vm, self, what.of(self.bytes.length), bytes, value);
  return null;
}

function deleteItem(vm: VM, self: PyByteArray, key: Value): Result {
  return withSubscript(vm, key, 'bytearray indices', (what) => {
    vm.charge(self.bytes.length >> 3);
    if (typeof what === 'object') deleteByteSlice(vm, self, what.of(self.bytes.length));
    else {
      const place = placeOf(what, self.bytes.length);
      if (place === undefined) throw outOfRange(what, 'bytearray index out of range');
      checkResizable(vm, self);
      self.bytes.splice(place, 1);
    }
    return null;
  });
}

function* extend(vm: VM, self: PyByteArray, source: Value): Steps {
  const bytes = bytesOf(source);
  if (bytes === undefined && !isIterable(source)) {
    throw typeError(`can't extend bytearray with ${typeOf(source).tpName}`);
  }
  if (strOf(source) !== undefined && source !== '')
    throw typeError("expected iterable of integers; got: 'str'");
  const given =
    bytes === undefined ? yield* bytesOfItems(vm, source, bytearrayWords.range) : bytesOfText(bytes);
  vm.chargeBytes(given.length);
  if (given.length > 0) checkResizable(vm, self, source);
  self.bytes = self.bytes.concat(given);
  return null;
}

function pop(vm: VM, self: PyByteArray, index: Int): Value {
  const place = placeOf(asSize(index), self.bytes.length);
  if (self.bytes.length === 0) throw indexError('pop from empty bytearray');
  if (place === undefined) throw indexError('pop index out of range');
  checkResizable(vm, self);
  return self.bytes.splice(place, 1)[0]!;
}

defineType(bytearrayType, {
  doc: `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => {
      return cls === bytearrayType ? new PyByteArray([]) : adopt(new PyByteArray([]), cls);
    }),
    maketrans: makeByteTable,
  },
  classMethods: {
    fromhex: method('(cls, string, /)', (vm, cls: PyType, string: Value) => {
      const bytes = new PyByteArray(bytesOfText(bytesOfHex(vm, string)));
      return cls === bytearrayType ? bytes : call(vm, cls, [bytes]);
    }),
  },
  constants: { __hash__: null },
  methods: {
    __init__: method(
      '(self, source=absent, encoding=absent, errors=absent)',
      function* (
        vm,
        self: PyByteArray,
        source: Value | undefined,
        encoding: Value | undefined,
        errors: Value | undefined,
      ): Steps {
        if (self.bytes.length > 0) checkResizable(vm, self);
        self.bytes = bytesOfText(yield* askBytes(vm, bytearrayWords, source, encoding, errors));
        return null;
      },
    ),
    __repr__: method('(self, /)', shown),
    __str__: method('(self, /)', shown),
    __iter__: method('(self, /)', (_, self: PyByteArray) => new PyByteArrayIterator(self)),
    __setitem__: method('(self, key, value, /)', setItem),
    __delitem__: method('(self, key, /)', deleteItem),
    __iadd__: method('(self, value, /)', (vm, self: PyByteArray, value: Value) => {
      const other = bytesOf(value);
      if (other === undefined) throw typeError(`can't concat ${typeOf(value).tpName} to bytearray`);
      vm.charge((self.bytes.length + other.length) >> 3);
      vm.chargeBytes(other.length);
      if (other.length > 0) checkResizable(vm, self, value);
      self.bytes = self.bytes.concat(bytesOfText(other));
      return self;
    }),
    __imul__: method('(self, value, /)', (vm, self: PyByteArray, value: Value) =>
      withRepeatCount(vm, value, (times) => {
        const size = times > 0 ? self.bytes.length * Number(times) : 0;
        vm.charge(size >> 3);
        vm.chargeBytes(size);
        if (size !== self.bytes.length) checkResizable(vm, self);
        self.bytes = size === 0 ? [] : bytesOfText(self.text.repeat(Number(times)));
        return self;
      }),
    ),
    __sizeof__: method(
      '(self, /)',
      (_, self: PyByteArray) => 56 + (self.bytes.length && self.bytes.length + 1),
    ),
    append: method('(self, item, /)', function* (vm, self: PyByteArray, item: Value): Steps {
      const byte = yield* askByte(vm, item);
      vm.chargeBytes(1);
      checkResizable(vm, self);
      self.bytes.push(byte);
      return null;
    }),
    clear: method('(self, /)', (vm, self: PyByteArray) => {
      if (self.bytes.length > 0) checkResizable(vm, self);
      self.bytes = [];
      return null;
    }),
    copy: method('(self, /)', (vm, self: PyByteArray) => {
      vm.chargeBytes(self.bytes.length);
      return new PyByteArray(self.bytes.slice());
    }),
    extend: method('(self, iterable_of_ints, /)', extend),
    insert: method(
      '(self, index, item, /)',
      withInts([1], (vm: VM, self: PyByteArray, index: Int, item: Value) =>
        vm.defer(insert(vm, self, asSize(index), item)),
      ),
    ),
    pop: method('(self, index=-1, /)', withInts([1], pop)),
    __alloc__: method('(self, /)', (_, self: PyByteArray) =>
      self.bytes.length === 0 ? 0 : self.bytes.length + 1,
    ),
    remove: method('(self, value, /)', function* (vm, self: PyByteArray, value: Value): Steps {
      const place = self.bytes.indexOf(yield* askByte(vm, value));
      if (place < 0) throw valueError('value not found in bytearray');
      checkResizable(vm, self);
      self.bytes.splice(place, 1);
      return null;
    }),
    reverse: method('(self, /)', (vm, self: PyByteArray) => {
      vm.charge(self.bytes.length >> 4);
      self.bytes.reverse();
      return null;
    }),
    __release_buffer__: method('(self, buffer, /)', (_, _self, buffer: Value) => releaseView(buffer)),
    ...byteMethods(bytearrayKind),
    __len__: method('(self, /)', (_, self: PyByteArray) => self.bytes.length),
  },
});

function* insert(vm: VM, self: PyByteArray, index: Int, item: Value): Steps {
  const byte = yield* askByte(vm, item);
  vm.charge(self.bytes.length >> 4);
  vm.chargeBytes(1);
  checkResizable(vm, self);
  self.bytes.splice(clampedIndex(index, self.bytes.length), 0, byte);
  return null;
}
