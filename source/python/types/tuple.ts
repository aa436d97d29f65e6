import { foldHash, type Hash, hashTuple } from '../hash/hash.ts';
import { plainHash } from '../hash/plain-hash.ts';
import { NotImplemented, tupleType, typeOf } from '../object/core-types.ts';
import { indexError, typeError } from '../object/exception.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { adopt, EMPTY_TUPLE, type PyList, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { type Comparison, chargeHash, hash } from '../vm/compare.ts';
import { collect } from '../vm/iteration.ts';
import { PyTupleIterator } from '../vm/iterators.ts';
import type { VM } from '../vm/vm.ts';
import { comparisons } from './comparisons.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { withRepeatCount, withSubscript } from './indexes.ts';
import { quickItems } from './items.ts';
import { itemsOfRange } from './list-extend.ts';
import { guardedRepr } from './recursion-guard.ts';
import {
  compareSequences,
  repeated,
  reprItems,
  sequenceContains,
  sequenceCount,
  sequenceIndex,
} from './sequence.ts';
import { askSliceIndex, itemsOfSlice, placeOf } from './subscript.ts';

/** A plain tuple of items that nobody else changes; their room is charged. */
function newTuple(vm: VM, items: readonly Value[]): PyTuple {
  if (items.length === 0) return EMPTY_TUPLE;
  vm.chargeBytes(items.length * 8);
  return new PyTuple(items);
}

function makeTuple(vm: VM, cls: PyType, iterable: Value | undefined): Result {
  const make = (items: readonly Value[]) =>
    cls === tupleType ? newTuple(vm, items) : adopt(new PyTuple(items), cls);
  if (iterable === undefined) return make([]);
  if (cls === tupleType && iterable instanceof PyTuple && iterable.cls === tupleType) return iterable;
  const known = itemsOfRange(vm, iterable) ?? quickItems(iterable);
  if (known === undefined) return vm.andThen(collect(vm, iterable), (list) => make((list as PyList).items));
  vm.charge(known.length);
  return make(known.slice());
}

function getItem(vm: VM, self: PyTuple, key: Value): Result {
  return withSubscript(vm, key, 'tuple indices', (what) => {
    if (typeof what === 'object') {
      const slice = what.of(self.items.length);
      if (slice.count === self.items.length && slice.step === 1 && self.cls === tupleType) return self;
      vm.charge(slice.count);
      return newTuple(vm, itemsOfSlice(self.items, slice));
    }
    const place = placeOf(what, self.items.length);
    if (place === undefined) throw indexError('tuple index out of range');
    return self.items[place]!;
  });
}

function concat(vm: VM, self: PyTuple, other: Value): Result {
  if (!(other instanceof PyTuple)) {
    throw typeError(`can only concatenate tuple (not "${typeOf(other).tpName}") to tuple`);
  }
  if (self.items.length === 0 && other.cls === tupleType) return other;
  if (other.items.length === 0 && self.cls === tupleType) return self;
  vm.charge(self.items.length + other.items.length);
  return newTuple(vm, self.items.concat(other.items));
}

function repeat(vm: VM, self: PyTuple, count: Value): Result {
  return withRepeatCount(vm, count, (times) =>
    times === 1 && self.cls === tupleType ? self : newTuple(vm, repeated(vm, self.items, times)),
  );
}

function hashOf(vm: VM, self: PyTuple): Result {
  const { items } = self;
  vm.charge(items.length);
  const hashes: Hash[] = [];
  for (const item of items) {
    chargeHash(vm, item);
    const known = plainHash(item, vm);
    if (known === undefined) return vm.defer(askHash(vm, self, hashes));
    hashes.push(known);
  }
  return hashTuple(hashes);
}

/** The hash of a tuple; those of the first items are known already. */
function* askHash(vm: VM, self: PyTuple, hashes: Hash[]): Steps {
  for (const item of self.items.slice(hashes.length)) {
    let answer = hash(vm, item);
    if (answer === DEFERRED) answer = yield answer;
    hashes.push(foldHash(answer as Hash));
  }
  return hashTuple(hashes);
}

function* indexOf(vm: VM, self: PyTuple, value: Value, start: Value, stop: Value): Steps {
  const from = yield* askSliceIndex(vm, start);
  const to = yield* askSliceIndex(vm, stop);
  // biome-ignore lint/correctness/useYield: the words need no repr, unlike list's
  return yield* sequenceIndex(vm, self, value, from, to, function* () {
    return 'tuple.index(x): x not in tuple';
  });
}

function* reprParts(vm: VM, self: PyTuple): Generator<Result, Text, Value> {
  return joinTexts(['(', yield* reprItems(vm, self), self.items.length === 1 ? ',)' : ')']);
}

function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: PyTuple, other: Value) =>
    other instanceof PyTuple ? compareSequences(vm, operator, self, other) : NotImplemented,
  );
}

defineType(tupleType, {
  doc: `Built-in immutable sequence.

If no argument is given, the constructor returns an empty tuple.
If iterable is specified the tuple is initialized from iterable's items.

If the argument is a tuple, the return value is the same object.`,
  staticMethods: { __new__: method('(cls, iterable=absent, /)', makeTuple) },
  methods: {
    __repr__: method('(self, /)', (vm, self: PyTuple) =>
      self.items.length === 0 ? '()' : vm.defer(guardedRepr(vm, self, '(...)', reprParts(vm, self))),
    ),
    __hash__: method('(self, /)', hashOf),
    __len__: method('(self, /)', (_, self: PyTuple) => self.items.length),
    __iter__: method('(self, /)', (_, self: PyTuple) => new PyTupleIterator(self)),
    __contains__: method('(self, key, /)', sequenceContains),
    __getitem__: method('(self, key, /)', getItem),
    __add__: method('(self, value, /)', concat),
    __mul__: method('(self, value, /)', repeat),
    __rmul__: method('(self, value, /)', repeat),
    ...comparisons(comparison),
    index: method('(self, value, start=0, stop=9007199254740991, /)', indexOf),
    count: method('(self, value, /)', sequenceCount),
    __getnewargs__: method('(self, /)', (_, self: PyTuple) => new PyTuple([new PyTuple(self.items)])),
    __sizeof__: method('(self, /)', (_, self: PyTuple) => 24 + 8 * self.items.length),
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
});
