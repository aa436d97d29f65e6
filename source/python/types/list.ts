import type { Int } from '../number/int-arithmetic.ts';
import { listType, NotImplemented, typeOf } from '../object/core-types.ts';
import { indexError, typeError, valueError } from '../object/exception.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { adopt, PyList } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { hostText, joinTexts, type Text } from '../text/text.ts';
import { type Comparison, same } from '../vm/compare.ts';
import { PyListIterator } from '../vm/iterators.ts';
import { truth } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { comparisons } from './comparisons.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { asSize, clampedIndex, withIndex, withRepeatCount, withSubscript } from './indexes.ts';
import { appendAll, extendList } from './list-extend.ts';
import { deleteSlice, setSlice } from './list-slice.ts';
import { sortList } from './list-sort.ts';
import { quickSame } from './quick-compare.ts';
import { guardedRepr } from './recursion-guard.ts';
import { PyListReverseIterator } from './reverse-iterators.ts';
import {
  compareSequences,
  repeated,
  reprItems,
  sequenceContains,
  sequenceCount,
  sequenceIndex,
} from './sequence.ts';
import { askSliceIndex, itemsOfSlice, placeOf } from './subscript.ts';

/** A new list of items that nobody else holds; their room is charged. */
function newList(vm: VM, items: Value[]): PyList {
  vm.chargeBytes(items.length * 8);
  return new PyList(items);
}

function getItem(vm: VM, self: PyList, key: Value): Result {
  return withSubscript(vm, key, 'list indices', (what) => {
    if (typeof what === 'object') {
      const slice = what.of(self.items.length);
      vm.charge(slice.count);
      return newList(vm, itemsOfSlice(self.items, slice));
    }
    const place = placeOf(what, self.items.length);
    if (place === undefined) throw indexError('list index out of range');
    return self.items[place]!;
  });
}

function setItem(vm: VM, self: PyList, key: Value, value: Value): Result {
  return withSubscript(vm, key, 'list indices', (what) => {
    if (typeof what === 'object') return setSlice(vm, self, what, value);
    const place = placeOf(what, self.items.length);
    if (place === undefined) throw indexError('list assignment index out of range');
    self.items[place] = value;
    return null;
  });
}

function deleteItem(vm: VM, self: PyList, key: Value): Result {
  return withSubscript(vm, key, 'list indices', (what) => {
    if (typeof what === 'object') {
      deleteSlice(vm, self, what.of(self.items.length));
      return null;
    }
    const place = placeOf(what, self.items.length);
    if (place === undefined) throw indexError('list assignment index out of range');
    vm.charge((self.items.length - place) / 8);
    self.items.splice(place, 1);
    return null;
  });
}

function pop(vm: VM, self: PyList, at: Int): Result {
  const { items } = self;
  const index = asSize(at);
  if (items.length === 0) throw indexError('pop from empty list');
  const place = placeOf(index, items.length);
  if (place === undefined) throw indexError('pop index out of range');
  if (place === items.length - 1) return items.pop()!;
  vm.charge((items.length - place) / 8);
  return items.splice(place, 1)[0]!;
}

function* remove(vm: VM, self: PyList, value: Value): Steps {
  vm.charge(self.items.length);
  for (let i = 0; i < self.items.length; i++) {
    const item = self.items[i]!;
    if ((quickSame(item, value) ?? (yield same(vm, item, value))) === true) {
      self.items.splice(i, 1);
      return null;
    }
  }
  throw valueError('list.remove(x): x not in list');
}

function* indexOf(vm: VM, self: PyList, value: Value, start: Value, stop: Value): Steps {
  const from = yield* askSliceIndex(vm, start);
  const to = yield* askSliceIndex(vm, stop);
  return yield* sequenceIndex(vm, self, value, from, to, function* (missing) {
    return `${hostText((yield repr(vm, missing)) as Text)} is not in list`;
  });
}

function repeat(vm: VM, self: PyList, count: Value): Result {
  return withRepeatCount(vm, count, (times) => new PyList(repeated(vm, self.items, times)));
}

function concat(vm: VM, self: PyList, other: Value): Result {
  if (!(other instanceof PyList)) {
    throw typeError(`can only concatenate list (not "${typeOf(other).tpName}") to list`);
  }
  vm.charge(self.items.length + other.items.length);
  return newList(vm, self.items.concat(other.items));
}

function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: PyList, other: Value) =>
    other instanceof PyList ? compareSequences(vm, operator, self, other) : NotImplemented,
  );
}

function* reprParts(vm: VM, self: PyList): Generator<Result, Text, Value> {
  return joinTexts(['[', yield* reprItems(vm, self), ']']);
}

defineType(listType, {
  doc: `Built-in mutable sequence.

If no argument is given, the constructor creates a new empty list.
The argument must be an iterable if specified.`,
  staticMethods: {
    __new__: method('(cls, /, *args, **kwargs)', (_, cls: PyType) => adopt(new PyList([]), cls)),
  },
  methods: {
    __init__: method('(self, iterable=absent, /)', (vm, self: PyList, iterable: Value | undefined) => {
      self.items = [];
      return iterable === undefined ? null : extendList(vm, self, iterable);
    }),
    __repr__: method('(self, /)', (vm, self: PyList) =>
      self.items.length === 0 ? '[]' : vm.defer(guardedRepr(vm, self, '[...]', reprParts(vm, self))),
    ),
    __len__: method('(self, /)', (_, self: PyList) => self.items.length),
    __iter__: method('(self, /)', (_, self: PyList) => new PyListIterator(self)),
    __reversed__: method('(self, /)', (_, self: PyList) => new PyListReverseIterator(self)),
    __contains__: method('(self, key, /)', sequenceContains),
    __getitem__: method('(self, index, /)', getItem),
    __setitem__: method('(self, key, value, /)', setItem),
    __delitem__: method('(self, key, /)', deleteItem),
    __add__: method('(self, value, /)', concat),
    __iadd__: method('(self, value, /)', function* (vm, self: PyList, value: Value) {
      yield extendList(vm, self, value);
      return self;
    }),
    __mul__: method('(self, value, /)', repeat),
    __rmul__: method('(self, value, /)', repeat),
    __imul__: method('(self, value, /)', (vm, self: PyList, count: Value) =>
      withRepeatCount(vm, count, (times) => {
        self.items = repeated(vm, self.items, times);
        return self;
      }),
    ),
    ...comparisons(comparison),
    append: method('(self, object, /)', (vm, self: PyList, object: Value) => {
      vm.chargeBytes(8);
      self.items.push(object);
      return null;
    }),
    extend: method('(self, iterable, /)', extendList),
    insert: method('(self, index, object, /)', (vm, self: PyList, at: Value, object: Value) =>
      withIndex(vm, at, (place) => {
        vm.chargeBytes(8);
        const to = clampedIndex(asSize(place), self.items.length);
        vm.charge((self.items.length - to) / 8);
        self.items.splice(to, 0, object);
        return null;
      }),
    ),
    pop: method('(self, index=-1, /)', (vm, self: PyList, at: Value) =>
      typeof at === 'number' ? pop(vm, self, at) : withIndex(vm, at, (i) => pop(vm, self, i)),
    ),
    remove: method('(self, value, /)', remove),
    index: method('(self, value, start=0, stop=9007199254740991, /)', indexOf),
    count: method('(self, value, /)', sequenceCount),
    reverse: method('(self, /)', (vm, self: PyList) => {
      vm.charge(self.items.length);
      self.items.reverse();
      return null;
    }),
    copy: method('(self, /)', (vm, self: PyList) => {
      const copy = new PyList([]);
      appendAll(vm, copy, self.items);
      return copy;
    }),
    clear: method('(self, /)', (_, self: PyList) => {
      self.items = [];
      return null;
    }),
    sort: method(
      '(self, *, key=None, reverse=False)',
      function* (vm, self: PyList, key: Value, reverse: Value) {
        return yield* sortList(vm, self, key, (yield truth(vm, reverse)) === true);
      },
    ),
    __sizeof__: method('(self, /)', (_, self: PyList) => 40 + 8 * self.items.length),
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
  constants: { __hash__: null },
});
