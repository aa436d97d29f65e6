import { builtinType, NotImplemented, objectType, setType } from '../object/core-types.ts';
import type { Entry, PyDict } from '../object/dict.ts';
import { PyMappingProxy } from '../object/mapping-proxy.ts';
import { END, MISSING } from '../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps, type TypeDefinition } from '../object/native.ts';
import { PyList, PyTuple } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { type Comparison, same } from '../vm/compare.ts';
import { dictGet } from '../vm/dict-protocol.ts';
import { iterate, next } from '../vm/iteration.ts';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictValueIteratorType,
  PyDictIterator,
  type PyIterator,
} from '../vm/iterators.ts';
import { contains, length } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { comparisons } from './comparisons.ts';
import { quickSame } from './quick-compare.ts';
import { guardedRepr } from './recursion-guard.ts';
import {
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  PyDictReverseIterator,
} from './reverse-iterators.ts';
import { reprItems } from './sequence.ts';
import { type Asking, intersection, makeSet, subtract, toggle, updateSet } from './set-operations.ts';

const traits = { final: true, uncallable: true };
export const dictKeysType = builtinType('dict_keys', objectType, traits);
export const dictValuesType = builtinType('dict_values', objectType, traits);
export const dictItemsType = builtinType('dict_items', objectType, traits);

/** What dict.keys(), values() or items() gives: the dict, seen one way. Keys and items are sets as well. */
export class PyDictView extends PyObject {
  constructor(
    cls: PyType,
    readonly dict: PyDict,
  ) {
    super(cls);
  }
}

/** How a kind of view shows an entry, and the types of its iterators. */
export type Kind = {
  readonly show: (entry: Entry) => Value;
  readonly iterator: PyType;
  readonly reverse: PyType;
  /** An iterator of another class, forth or back. */
  readonly walk?: (dict: PyDict, show: (entry: Entry) => Value, back: boolean) => PyIterator;
};

/** The kind of each type of views. */
export const kinds = new Map<PyType, Kind>([
  [
    dictKeysType,
    { show: ({ key }) => key, iterator: dictKeyIteratorType, reverse: dictReverseKeyIteratorType },
  ],
  [
    dictValuesType,
    { show: ({ value }) => value!, iterator: dictValueIteratorType, reverse: dictReverseValueIteratorType },
  ],
  [
    dictItemsType,
    {
      show: ({ key, value }) => new PyTuple([key, value!]),
      iterator: dictItemIteratorType,
      reverse: dictReverseItemIteratorType,
    },
  ],
]);

/** What a view shows, in a list. */
function listOf(view: PyDictView): PyList {
  return new PyList(Array.from(view.dict.entries(), kinds.get(view.cls)!.show));
}

function* containsItem(vm: VM, view: PyDictView, item: Value): Steps {
  if (view.cls === dictKeysType) return (yield dictGet(vm, view.dict, item)) !== MISSING;
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const value = yield dictGet(vm, view.dict, item.items[0]!);
  if (value === MISSING) return false;
  return (quickSame(value, item.items[1]!) ?? (yield same(vm, value, item.items[1]!))) === true;
}

/** Whether a value is a set, or a view that is like one. */
function isSetLike(value: Value): value is PySet | PyDictView {
  return value instanceof PySet || (value instanceof PyDictView && value.cls !== dictValuesType);
}

/** The items of a view or the keys of any iterable, one by one, until `act` answers true. */
function* each(vm: VM, iterable: Value, act: (item: Value) => Asking<boolean>): Asking<void> {
  const iterator = yield iterate(vm, iterable);
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END || (yield* act(item))) return;
  }
}

/** Whether all of `a`'s items are in `b`. */
function* allIn(vm: VM, a: Value, b: Value): Asking<boolean> {
  let all = true;
  yield* each(vm, a, function* (item) {
    all = (yield contains(vm, b, item)) === true;
    return !all;
  });
  return all;
}

function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', function* (vm, self: PyDictView, other: Value) {
    if (!isSetLike(other)) return NotImplemented;
    const own = self.dict.size;
    const theirs = other instanceof PySet ? other.size : other.dict.size;
    switch (operator) {
      case '==':
        return own === theirs && (yield* allIn(vm, self, other));
      case '!=':
        return !(own === theirs && (yield* allIn(vm, self, other)));
      case '<':
        return own < theirs && (yield* allIn(vm, self, other));
      case '<=':
        return own <= theirs && (yield* allIn(vm, self, other));
      case '>':
        return own > theirs && (yield* allIn(vm, other, self));
      case '>=':
        return own >= theirs && (yield* allIn(vm, other, self));
    }
  });
}

/** An operator that makes a set; either operand may be the view, the other any iterable. */
function operator(work: (vm: VM, left: Value, right: Value) => Asking<Value>): [NativeSpec, NativeSpec] {
  return [
    method('(self, value, /)', (vm, self: Value, other: Value) => vm.defer(work(vm, self, other))),
    method('(self, value, /)', (vm, self: Value, other: Value) => vm.defer(work(vm, other, self))),
  ];
}

function* intersect(vm: VM, left: Value, right: Value): Asking<PySet> {
  let [view, other] = left instanceof PyDictView ? [left, right] : [right as PyDictView, left];
  if (other instanceof PySet && other.cls === setType && view.dict.size <= other.size) {
    return yield* intersection(vm, yield* makeSet(vm, other, setType), view, setType);
  }
  if (other instanceof PyDictView && isSetLike(other) && other.dict.size > view.dict.size) {
    [view, other] = [other, view];
  }
  const shared: Value[] = [];
  yield* each(vm, other, function* (item) {
    if ((yield* containsItem(vm, view, item)) === true) shared.push(item);
    return false;
  });
  return yield* makeSet(vm, new PyList(shared), setType);
}

function* change(
  vm: VM,
  left: Value,
  right: Value,
  by: (vm: VM, set: PySet, other: Value) => Asking<void>,
): Asking<PySet> {
  const result = yield* makeSet(vm, left, setType);
  yield* by(vm, result, right);
  return result;
}

function* disjoint(vm: VM, self: PyDictView, other: Value): Steps {
  if (other === self) return self.dict.size === 0;
  let [walked, container]: [Value, Value] = [other, self];
  if (isSetLike(other) && ((yield length(vm, other)) as number) > self.dict.size)
    [walked, container] = [self, other];
  let none = true;
  yield* each(vm, walked, function* (item) {
    none = (yield contains(vm, container, item)) !== true;
    return !none;
  });
  return none;
}

function* reprParts(vm: VM, self: PyDictView): Generator<Result, Text, Value> {
  return joinTexts([self.cls.name, '([', yield* reprItems(vm, listOf(self)), '])']);
}

/** What all three views have. */
const common: NonNullable<TypeDefinition['methods']> = {
  __repr__: method('(self, /)', (vm, self: PyDictView) =>
    vm.defer(guardedRepr(vm, self, '...', reprParts(vm, self))),
  ),
  __len__: method('(self, /)', (_, self: PyDictView) => self.dict.size),
  __iter__: method('(self, /)', (_, self: PyDictView) => {
    const { show, iterator, walk } = kinds.get(self.cls)!;
    return walk?.(self.dict, show, false) ?? new PyDictIterator(self.dict, show, iterator);
  }),
  __reversed__: method('(self, /)', (vm, self: PyDictView) => {
    vm.chargeItems(self.dict.size);
    const { show, reverse, walk } = kinds.get(self.cls)!;
    return walk?.(self.dict, show, true) ?? new PyDictReverseIterator(self.dict, show, reverse);
  }),
};

const [or, ror] = operator((vm, left, right) => change(vm, left, right, updateSet));
const [xor, rxor] = operator((vm, left, right) => change(vm, left, right, toggle));
const [sub, rsub] = operator((vm, left, right) => change(vm, left, right, subtract));
const [and, rand] = operator(intersect);

const mapping: NonNullable<TypeDefinition['getset']> = {
  mapping: {
    get: (_, self) => new PyMappingProxy((self as PyDictView).dict),
    doc: 'dictionary that this view refers to',
  },
};

defineType(dictValuesType, { methods: common, getset: mapping });
for (const type of [dictKeysType, dictItemsType]) {
  defineType(type, {
    methods: {
      ...common,
      __contains__: method('(self, key, /)', containsItem),
      ...comparisons(comparison),
      __or__: or,
      __ror__: ror,
      __xor__: xor,
      __rxor__: rxor,
      __sub__: sub,
      __rsub__: rsub,
      __and__: and,
      __rand__: rand,
      isdisjoint: method('(self, other, /)', disjoint),
    },
    getset: mapping,
    constants: { __hash__: null },
  });
}
