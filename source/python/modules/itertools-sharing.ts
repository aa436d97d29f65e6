import type { Int } from '../number/int-arithmetic.ts';
import { builtinType, objectType } from '../object/core-types.ts';
import { valueError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { builtin, defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { ITER_IS_SELF } from '../types/iterator-methods.ts';
import type { Asking } from '../types/set-operations.ts';
import { call } from '../vm/calls.ts';
import { same } from '../vm/compare.ts';
import { iterate, next } from '../vm/iteration.ts';
import { index } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { itertoolsType } from './producing.ts';

export const groupByType = itertoolsType('groupby');
export const teeType = itertoolsType('_tee');
const grouperType = builtinType('_grouper', objectType, { module: 'itertools', uncallable: true });

/** itertools.groupby: one iterator, read by the groupby itself and by the group that it gave last. */
class PyGroupBy extends PyObject {
  item: Value | undefined; // read, and not yet given
  itemKey: Value | undefined;
  groupKey: Value | undefined; // of the group given last
  group: PyGrouper | undefined;

  constructor(
    cls: PyType,
    readonly iterator: Value,
    private readonly key: Value,
  ) {
    super(cls);
  }

  /** Reads an item and works out its key; false: there is none. */
  *read(vm: VM): Asking<boolean> {
    vm.charge(ITEM_WORK);
    const item = yield next(vm, this.iterator);
    if (item === END) return false;
    this.itemKey = this.key === null ? item : yield call(vm, this.key, [item]);
    this.item = item;
    return true;
  }
}

/** The items of one group, as long as the groupby has not gone on to another. */
class PyGrouper extends PyObject {
  constructor(
    readonly parent: PyGroupBy,
    readonly key: Value,
  ) {
    super(grouperType);
  }
}

function* nextGroup(vm: VM, self: PyGroupBy): Steps {
  self.group = undefined;
  for (;;) {
    const { itemKey, groupKey } = self;
    if (itemKey !== undefined) {
      if (groupKey === undefined || (yield same(vm, groupKey, itemKey)) !== true) break;
    }
    if (!(yield* self.read(vm))) return END;
  }
  const key = self.itemKey!;
  self.groupKey = key;
  self.group = new PyGrouper(self, key);
  return new PyTuple([key, self.group]);
}

function* nextOfGroup(vm: VM, self: PyGrouper): Steps {
  const { parent } = self;
  if (parent.group !== self) return END;
  if (parent.item === undefined && !(yield* parent.read(vm))) return END;
  if ((yield same(vm, self.key, parent.itemKey!)) !== true) return END;
  const item = parent.item!;
  parent.item = parent.itemKey = undefined;
  return item;
}

defineType(groupByType, {
  doc: `make an iterator that returns consecutive keys and groups from the iterable

  iterable
    Elements to divide into groups according to the key function.
  key
    A function for computing the group category for each element.
    If the key function is not specified or is None, the element itself
    is used for grouping.`,
  staticMethods: {
    __new__: method('(cls, iterable, key=None)', function* (vm, cls: PyType, iterable: Value, key: Value) {
      return adopt(new PyGroupBy(cls, yield iterate(vm, iterable), key), cls);
    }),
  },
  methods: { __iter__: ITER_IS_SELF, __next__: method('(self, /)', nextGroup) },
});
defineType(grouperType, { methods: { __iter__: ITER_IS_SELF, __next__: method('(self, /)', nextOfGroup) } });

/** An item that was read for several iterators, and the one after it; `item` undefined: not yet read. */
type Link = { item: Value | undefined; next: Link | undefined };

/** One of the iterators that tee() makes of one. All walk the same chain; who comes first reads. */
class PyTee extends PyObject {
  constructor(
    cls: PyType,
    readonly iterator: Value,
    public link: Link,
  ) {
    super(cls);
  }
}

function emptyLink(): Link {
  return { item: undefined, next: undefined };
}

function* nextOfTee(vm: VM, self: PyTee): Steps {
  const { link } = self;
  if (link.item === undefined) {
    const item = yield next(vm, self.iterator);
    if (item === END) return END;
    vm.chargeBytes(16);
    link.item = item;
  }
  link.next ??= emptyLink();
  self.link = link.next;
  return link.item;
}

function* teeOf(vm: VM, iterable: Value): Asking<PyTee> {
  const iterator = yield iterate(vm, iterable);
  return iterator instanceof PyTee ? copyOf(iterator) : new PyTee(teeType, iterator, emptyLink());
}

function copyOf(tee: PyTee): PyTee {
  return new PyTee(teeType, tee.iterator, tee.link);
}

function* tee(vm: VM, iterable: Value, n: Value): Steps {
  const count = (yield index(vm, n)) as Int;
  if (count < 0) throw valueError('n must be >= 0');
  vm.chargeBytes(Number(count) * 32);
  vm.charge(Number(count));
  if (count === 0) return new PyTuple([]);
  const first = yield* teeOf(vm, iterable);
  return new PyTuple(Array.from({ length: Number(count) }, (_, i) => (i === 0 ? first : copyOf(first))));
}

defineType(teeType, {
  doc: 'Iterator wrapped to make it copyable.',
  staticMethods: {
    __new__: method('(cls, iterable, /)', function* (vm, _: PyType, iterable: Value) {
      return yield* teeOf(vm, iterable);
    }),
  },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextOfTee),
    __copy__: method('(self, /)', (_, self: PyTee) => copyOf(self)),
  },
});

/** The function itertools.tee. */
export const teeFunction = builtin(
  'tee',
  '(iterable, n=2, /)',
  tee,
  'Returns a tuple of n independent iterators.',
  'itertools',
);
