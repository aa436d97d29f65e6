import { type Hash, hashFrozenset } from '../hash/hash.ts';
import { frozensetType, NotImplemented, setType, typeOf } from '../object/core-types.ts';
import { isRaised, keyError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { defineType, method, type NativeSpec, type Steps, type TypeDefinition } from '../object/native.ts';
import { adopt, PyList } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { joinHalves } from '../object/set-table.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import type { Comparison } from '../vm/compare.ts';
import { setAdd, setHas, setTake } from '../vm/dict-protocol.ts';
import type { VM } from '../vm/vm.ts';
import { comparisons } from './comparisons.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { guardedRepr } from './recursion-guard.ts';
import { reprItems } from './sequence.ts';
import { PySetIterator } from './set-iterator.ts';
import {
  type Asking,
  clearSet,
  difference,
  intersection,
  isDisjoint,
  isSubset,
  isSuperset,
  makeSet,
  replaceKeys,
  subtract,
  symmetricDifference,
  toggle,
  updateSet,
} from './set-operations.ts';

/** set or frozenset: the type of what an operation on a set, or on an instance of a subclass, gives. */
function baseOf(set: PySet): PyType {
  return set.cls.isSubtypeOf(frozensetType) ? frozensetType : setType;
}

/** An operator between sets; anything else is for the other operand. */
function operator(work: (vm: VM, self: PySet, other: PySet) => Asking<Value>): NativeSpec {
  return method('(self, value, /)', (vm, self: PySet, other: Value) =>
    other instanceof PySet ? vm.defer(work(vm, self, other)) : NotImplemented,
  );
}

/** The mirror image of `operator`, for a left operand that is no set. */
function reflected(work: (vm: VM, self: PySet, other: PySet) => Asking<Value>): NativeSpec {
  return method('(self, value, /)', (vm, self: PySet, other: Value) =>
    other instanceof PySet ? vm.defer(work(vm, other, self)) : NotImplemented,
  );
}

/** An operator that changes the set on its left. */
function inPlace(work: (vm: VM, self: PySet, other: PySet) => Asking<void>): NativeSpec {
  return operator(function* (vm, self, other) {
    yield* work(vm, self, other);
    return self;
  });
}

function comparison(kind: Comparison): NativeSpec {
  return operator(function* (vm, self, other) {
    switch (kind) {
      case '==':
        return self.size === other.size && (yield* isSubset(vm, self, other));
      case '!=':
        return self.size !== other.size || !(yield* isSubset(vm, self, other));
      case '<=':
        return yield* isSubset(vm, self, other);
      case '>=':
        return yield* isSubset(vm, other, self);
      case '<':
        return self.size < other.size && (yield* isSubset(vm, self, other));
      case '>':
        return self.size > other.size && (yield* isSubset(vm, other, self));
    }
  });
}

function* union(vm: VM, self: PySet, others: readonly Value[]): Asking<PySet> {
  const result = yield* makeSet(vm, self, baseOf(self));
  for (const other of others) if (other !== self) yield* updateSet(vm, result, other);
  return result;
}

function* intersectAll(vm: VM, self: PySet, others: readonly Value[]): Asking<PySet> {
  if (others.length === 0) return yield* makeSet(vm, self, baseOf(self));
  let result = self;
  for (const other of others) result = yield* intersection(vm, result, other, baseOf(self));
  return result;
}

function* subtractAll(vm: VM, self: PySet, others: readonly Value[]): Asking<PySet> {
  if (others.length === 0) return yield* makeSet(vm, self, baseOf(self));
  const result = yield* difference(vm, self, others[0]!, baseOf(self));
  for (const other of others.slice(1)) yield* subtract(vm, result, other);
  return result;
}

/** A set as a key of a set is looked up as a frozenset of the same keys. */
function* lookUp(
  vm: VM,
  self: PySet,
  key: Value,
  operation: (vm: VM, set: PySet, key: Value) => Result,
): Steps {
  try {
    return yield operation(vm, self, key);
  } catch (error) {
    if (!isRaised(error, exceptions.TypeError) || !(key instanceof PySet) || !key.cls.isSubtypeOf(setType))
      throw error;
    return yield operation(vm, self, yield* makeSet(vm, key, frozensetType));
  }
}

function has(vm: VM, self: PySet, key: Value): Result {
  return key instanceof PySet ? vm.defer(lookUp(vm, self, key, setHas)) : setHas(vm, self, key);
}

function* reprParts(vm: VM, self: PySet): Generator<Result, Text, Value> {
  const keys = new PyList([...self.keys()]);
  const items = yield* reprItems(vm, keys);
  return self.cls === setType ? joinTexts(['{', items, '}']) : joinTexts([self.cls.name, '({', items, '})']);
}

function reprOf(vm: VM, self: PySet): Result {
  const { name } = self.cls;
  return self.size === 0 ? `${name}()` : vm.defer(guardedRepr(vm, self, `${name}(...)`, reprParts(vm, self)));
}

/** The hashes of frozensets that have been asked for theirs: a frozenset of frozensets would ask again and again. */
const frozenHashes = new WeakMap<PySet, Hash>();

function hashOf(vm: VM, self: PySet): Hash {
  const known = frozenHashes.get(self);
  if (known !== undefined) return known;
  vm.chargeItems(self.size);
  const { table } = self;
  const hashes: Hash[] = [];
  for (let slot = table.next(0); slot >= 0; slot = table.next(slot + 1))
    hashes.push(joinHalves(table.lowAt(slot), table.highAt(slot)));
  const made = hashFrozenset(hashes);
  frozenHashes.set(self, made);
  return made;
}

/** What set and frozenset have in common. */
const common: NonNullable<TypeDefinition['methods']> = {
  __repr__: method('(self, /)', reprOf),
  __len__: method('(self, /)', (_, self: PySet) => self.size),
  __iter__: method('(self, /)', (_, self: PySet) => new PySetIterator(self)),
  __contains__: method('(self, object, /)', has),
  ...comparisons(comparison),
  __or__: operator((vm, self, other) => union(vm, self, [other])),
  __and__: operator((vm, self, other) => intersection(vm, self, other, baseOf(self))),
  __sub__: operator((vm, self, other) => difference(vm, self, other, baseOf(self))),
  __xor__: operator((vm, self, other) => symmetricDifference(vm, self, other, baseOf(self))),
  __ror__: reflected((vm, left, right) => union(vm, left, [right])),
  __rand__: reflected((vm, left, right) => intersection(vm, left, right, baseOf(left))),
  __rsub__: reflected((vm, left, right) => difference(vm, left, right, baseOf(left))),
  __rxor__: reflected((vm, left, right) => symmetricDifference(vm, left, right, baseOf(left))),
  union: method('(self, /, *others)', union),
  intersection: method('(self, /, *others)', intersectAll),
  difference: method('(self, /, *others)', subtractAll),
  symmetric_difference: method('(self, other, /)', function* (vm, self: PySet, other: Value) {
    return yield* symmetricDifference(vm, self, other, baseOf(self));
  }),
  isdisjoint: method('(self, other, /)', isDisjoint),
  issubset: method('(self, other, /)', isSubset),
  issuperset: method('(self, other, /)', isSuperset),
  __sizeof__: method(
    '(self, /)',
    (_, self: PySet) => 200 + (self.table.capacity > 8 ? 16 * self.table.capacity : 0),
  ),
};

defineType(setType, {
  doc: 'Build an unordered collection of unique elements.',
  staticMethods: {
    __new__: method('(cls, /, *args, **kwargs)', (_, cls: PyType) => adopt(new PySet(cls), cls)),
  },
  methods: {
    ...common,
    __init__: method('(self, iterable=absent, /)', function* (vm, self: PySet, iterable: Value | undefined) {
      clearSet(self);
      if (iterable !== undefined) yield* updateSet(vm, self, iterable);
      return null;
    }),
    __ior__: inPlace(updateSet),
    __isub__: inPlace(subtract),
    __ixor__: inPlace(toggle),
    __iand__: inPlace(function* (vm, self, other) {
      replaceKeys(self, yield* intersection(vm, self, other, setType));
    }),
    add: method('(self, object, /)', setAdd),
    discard: method('(self, object, /)', function* (vm, self: PySet, key: Value) {
      yield* lookUp(vm, self, key, setTake);
      return null;
    }),
    remove: method('(self, object, /)', function* (vm, self: PySet, key: Value) {
      if ((yield* lookUp(vm, self, key, setTake)) !== true) throw keyError(key);
      return null;
    }),
    pop: method('(self, /)', (_, self: PySet) => {
      if (self.size === 0) throw keyError('pop from an empty set');
      self.changes++;
      return self.table.pop();
    }),
    clear: method('(self, /)', (_, self: PySet) => {
      clearSet(self);
      return null;
    }),
    copy: method('(self, /)', function* (vm, self: PySet) {
      return yield* makeSet(vm, self, setType);
    }),
    update: method('(self, /, *others)', function* (vm, self: PySet, others: readonly Value[]) {
      for (const other of others) yield* updateSet(vm, self, other);
      return null;
    }),
    difference_update: method('(self, /, *others)', function* (vm, self: PySet, others: readonly Value[]) {
      for (const other of others) yield* subtract(vm, self, other);
      return null;
    }),
    intersection_update: method('(self, /, *others)', function* (vm, self: PySet, others: readonly Value[]) {
      replaceKeys(self, yield* intersectAll(vm, self, others));
      return null;
    }),
    symmetric_difference_update: method('(self, other, /)', function* (vm, self: PySet, other: Value) {
      yield* toggle(vm, self, other);
      return null;
    }),
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
  constants: { __hash__: null },
});

function* makeFrozenset(vm: VM, cls: PyType, iterable: Value | undefined): Steps {
  if (iterable !== undefined && cls === frozensetType && typeOf(iterable) === frozensetType) return iterable;
  const set = adopt(new PySet(cls), cls);
  if (iterable !== undefined) yield* updateSet(vm, set, iterable);
  return set;
}

defineType(frozensetType, {
  doc: 'Build an immutable unordered collection of unique elements.',
  staticMethods: { __new__: method('(cls, iterable=absent, /)', makeFrozenset) },
  methods: {
    ...common,
    __hash__: method('(self, /)', hashOf),
    copy: method('(self, /)', function* (vm, self: PySet) {
      return self.cls === frozensetType ? self : yield* makeSet(vm, self, frozensetType);
    }),
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
});
