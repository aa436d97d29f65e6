import type { Hash } from '../hash/hash.ts';
import { dictType, frozensetType, NotImplemented, setType } from '../object/core-types.ts';
import { type Entry, PyDict } from '../object/dict.ts';
import { keyOf } from '../object/dict-key.ts';
import { keyError, typeError } from '../object/exception.ts';
import { END, MISSING } from '../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { adopt, PyTuple } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { joinHalves } from '../object/set-table.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { joinTexts, type Text, textLength } from '../text/text.ts';
import { callSpecial } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import { hash, same } from '../vm/compare.ts';
import { dictGet, dictSet, dictTake, findAsking } from '../vm/dict-protocol.ts';
import { iterate, next } from '../vm/iteration.ts';
import { PyDictIterator } from '../vm/iterators.ts';
import { setItem } from '../vm/operators.ts';
import { plainRepr, repr } from '../vm/repr.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { updateDict } from './dict-update.ts';
import { dictItemsType, dictKeysType, dictValuesType, PyDictView } from './dict-view.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { quickItems } from './items.ts';
import { quickSame } from './quick-compare.ts';
import { guardedRepr } from './recursion-guard.ts';
import { dictReverseKeyIteratorType, PyDictReverseIterator } from './reverse-iterators.ts';
import type { Asking } from './set-operations.ts';

/** `dict[key]`; `missing` is what there is without it. */
function lookUp(
  vm: VM,
  self: PyDict,
  key: Value,
  missing: (vm: VM, self: PyDict, key: Value) => Result,
): Result {
  const plain = keyOf(key, vm);
  if (plain === undefined || self.asked !== undefined) return vm.defer(lookUpAsking(vm, self, key, missing));
  const value = self.entry(plain)?.value;
  return value === undefined ? missing(vm, self, key) : value; // None is null: not for ??
}

function* lookUpAsking(
  vm: VM,
  self: PyDict,
  key: Value,
  missing: (vm: VM, self: PyDict, key: Value) => Result,
): Steps {
  const found = yield dictGet(vm, self, key);
  return found === MISSING ? yield missing(vm, self, key) : found;
}

/** What `dict[key]` does without the key: asks `__missing__` of a subclass. Errors: KeyError. */
function missingKey(vm: VM, self: PyDict, key: Value): Result {
  if (self.cls !== dictType && self.cls.lookup('__missing__') !== undefined) {
    return callSpecial(vm, self, '__missing__', [key]);
  }
  throw keyError(key);
}

function* pop(vm: VM, self: PyDict, key: Value, otherwise: Value | undefined): Steps {
  if (self.size === 0) {
    if (otherwise === undefined) throw keyError(key);
    return otherwise;
  }
  const value = yield dictTake(vm, self, key);
  if (value !== MISSING) return value;
  if (otherwise === undefined) throw keyError(key);
  return otherwise;
}

/** The entries of a dict that popitem() empties, the last one last, as they were after `changes` changes. */
type Stack = { readonly entries: Entry[]; changes: number };

/** A Map has no last entry: popitem() lists them once, and goes on with the list as long as nobody else changes the dict. */
const stacks = new WeakMap<PyDict, Stack>();

function popItem(vm: VM, self: PyDict): Value {
  if (self.size === 0) throw keyError('popitem(): dictionary is empty');
  let stack = stacks.get(self);
  if (stack === undefined || stack.changes !== self.changes) {
    vm.chargeItems(self.size);
    stack = { entries: [...self.entries()], changes: 0 };
    stacks.set(self, stack);
  }
  const entry = stack.entries.pop()!;
  const item = new PyTuple([entry.key, entry.value!]);
  self.removeEntry(entry);
  stack.changes = self.changes;
  vm.chargeBytes(16);
  return item;
}

/** The entry of a key, whose hash is known where it has to be asked; one is made if there is none. */
function* entryOf(vm: VM, self: PyDict, key: Value, value: Value, known?: Hash): Asking<Entry> {
  const plain = keyOf(key, vm);
  const asks = plain === undefined || self.asked !== undefined;
  const wanted = asks ? (known ?? ((yield hash(vm, key)) as Hash)) : 0;
  const entry = asks ? yield* findAsking(vm, self, key, wanted) : self.entry(plain);
  if (entry !== undefined) return entry;
  vm.chargeBytes(64);
  return plain === undefined ? self.addAsked(key, value, wanted) : self.add(plain, key, value);
}

function* setDefault(vm: VM, self: PyDict, key: Value, value: Value): Steps {
  return (yield* entryOf(vm, self, key, value)).value!;
}

/** Whether a value is a set or frozenset, and no instance of a subclass, so that it knows its keys' hashes. */
function isSet(value: Value): value is PySet {
  return value instanceof PySet && (value.cls === setType || value.cls === frozensetType);
}

/** dict.fromkeys: of a subclass it is called, and filled by its own `__setitem__`. */
function* fromKeys(vm: VM, cls: PyType, iterable: Value, value: Value): Steps {
  const dict = yield call(vm, cls, []);
  const plain = dict instanceof PyDict && dict.cls === dictType ? dict : undefined;
  if (plain !== undefined && plain.size === 0 && isSet(iterable)) {
    const { table } = iterable;
    vm.chargeItems(iterable.size);
    for (let slot = table.next(0); slot >= 0; slot = table.next(slot + 1)) {
      yield* entryOf(vm, plain, table.keyAt(slot), value, joinHalves(table.lowAt(slot), table.highAt(slot)));
    }
    return dict;
  }
  const known = quickItems(iterable);
  const iterator = known === undefined ? yield iterate(vm, iterable) : null;
  for (let i = 0; i !== known?.length; i++) {
    vm.charge(ITEM_WORK);
    const key = known === undefined ? yield next(vm, iterator) : known[i]!;
    if (key === END) break;
    const done = plain === undefined ? setItem(vm, dict, key, value) : dictSet(vm, plain, key, value);
    if (done === DEFERRED) yield done;
  }
  return dict;
}

/** Whether two dicts have equal values for the same keys. */
function* isEqual(vm: VM, a: PyDict, b: PyDict): Generator<Result, boolean, Value> {
  if (a.size !== b.size) return false;
  vm.chargeItems(a.size);
  for (const { key, value, hash } of [...a.entries()]) {
    if (value === undefined) continue;
    const other = yield dictGet(vm, b, key, hash);
    if (other === MISSING) return false;
    if ((quickSame(value, other) ?? (yield same(vm, value, other))) !== true) return false;
  }
  return true;
}

function equality(operator: '==' | '!='): NativeSpec {
  return method('(self, value, /)', function* (vm, self: PyDict, other: Value) {
    if (!(other instanceof PyDict)) return NotImplemented;
    return (yield* isEqual(vm, self, other)) === (operator === '==');
  });
}

function* union(vm: VM, self: Value, other: Value): Steps {
  if (!(self instanceof PyDict) || !(other instanceof PyDict)) return NotImplemented;
  const result = copyOf(vm, self);
  yield* updateDict(vm, result, other, new Map());
  return result;
}

function copyOf(vm: VM, dict: PyDict): PyDict {
  vm.chargeItems(dict.size);
  vm.chargeBytes(dict.size * 64);
  return dict.copy();
}

function* reprParts(vm: VM, self: PyDict): Generator<Result, Text, Value> {
  const parts: Text[] = [];
  for (const entry of self.entries()) {
    const texts: Text[] = [];
    for (const part of [entry.key, entry.value!]) {
      let text: Result = plainRepr(part) ?? repr(vm, part);
      if (text === DEFERRED) text = yield text;
      vm.chargeBytes(textLength(text as Text) + 2);
      texts.push(text as Text);
    }
    parts.push(joinTexts(texts, ': '));
  }
  return joinTexts(['{', joinTexts(parts, ', '), '}']);
}

/** The one argument that dict() and update() take by place. Errors: TypeError. */
function onlyOne(name: string, args: readonly Value[]): Value | undefined {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  return args[0];
}

type Named = ReadonlyMap<string, Value>;

defineType(dictType, {
  doc: `dict() -> new empty dictionary
dict(mapping) -> new dictionary initialized from a mapping object's
    (key, value) pairs
dict(iterable) -> new dictionary initialized as if via:
    d = {}
    for k, v in iterable:
        d[k] = v
dict(**kwargs) -> new dictionary initialized with the name=value pairs
    in the keyword argument list.  For example:  dict(one=1, two=2)`,
  staticMethods: {
    __new__: method('(cls, /, *args, **kwargs)', (_, cls: PyType) => adopt(new PyDict(cls), cls)),
  },
  methods: {
    __init__: method(
      '(self, /, *args, **kwargs)',
      function* (vm, self: PyDict, args: readonly Value[], named: Named) {
        yield* updateDict(vm, self, onlyOne('dict', args), named);
        return null;
      },
    ),
    __repr__: method('(self, /)', (vm, self: PyDict) => {
      vm.chargeItems(self.size);
      return self.size === 0 ? '{}' : vm.defer(guardedRepr(vm, self, '{...}', reprParts(vm, self)));
    }),
    __len__: method('(self, /)', (_, self: PyDict) => self.size),
    __iter__: method('(self, /)', (_, self: PyDict) => new PyDictIterator(self)),
    __reversed__: method('(self, /)', (vm, self: PyDict) => {
      vm.chargeItems(self.size);
      return new PyDictReverseIterator(self, (entry: Entry) => entry.key, dictReverseKeyIteratorType);
    }),
    __contains__: method('(self, key, /)', function* (vm, self: PyDict, key: Value) {
      return (yield dictGet(vm, self, key)) !== MISSING;
    }),
    __getitem__: method('(self, key, /)', (vm, self: PyDict, key: Value) =>
      lookUp(vm, self, key, missingKey),
    ),
    __setitem__: method('(self, key, value, /)', dictSet),
    __delitem__: method('(self, key, /)', function* (vm, self: PyDict, key: Value) {
      if ((yield dictTake(vm, self, key)) === MISSING) throw keyError(key);
      return null;
    }),
    __eq__: equality('=='),
    __ne__: equality('!='),
    __or__: method('(self, value, /)', union),
    __ror__: method('(self, value, /)', (vm, self: PyDict, other: Value) => vm.defer(union(vm, other, self))),
    __ior__: method('(self, value, /)', function* (vm, self: PyDict, other: Value) {
      yield* updateDict(vm, self, other, new Map());
      return self;
    }),
    get: method('(self, key, default=None, /)', (vm, self: PyDict, key: Value, otherwise: Value) => {
      const found = dictGet(vm, self, key);
      if (found === DEFERRED) return vm.andThen(found, (value) => (value === MISSING ? otherwise : value));
      return found === MISSING ? otherwise : found;
    }),
    setdefault: method('(self, key, default=None, /)', setDefault),
    pop: method('(self, key, default=absent, /)', pop),
    popitem: method('(self, /)', popItem),
    keys: method('(self, /)', (_, self: PyDict) => new PyDictView(dictKeysType, self)),
    values: method('(self, /)', (_, self: PyDict) => new PyDictView(dictValuesType, self)),
    items: method('(self, /)', (_, self: PyDict) => new PyDictView(dictItemsType, self)),
    update: method(
      '(self, /, *args, **kwargs)',
      function* (vm, self: PyDict, args: readonly Value[], named: Named) {
        yield* updateDict(vm, self, onlyOne('update', args), named);
        return null;
      },
    ),
    clear: method('(self, /)', (_, self: PyDict) => {
      self.clear();
      return null;
    }),
    copy: method('(self, /)', copyOf),
    __sizeof__: method('(self, /)', (_, self: PyDict) => (self.size === 0 ? 48 : 168 + 40 * self.size)),
  },
  classMethods: {
    __class_getitem__: CLASS_GETITEM,
    fromkeys: method('(cls, iterable, value=None, /)', fromKeys),
  },
  constants: { __hash__: null },
});
