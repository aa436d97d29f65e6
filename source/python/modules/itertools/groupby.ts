import { typeOf } from '../../object/core-types.ts';
import { typeError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { method, type Steps } from '../../object/native.ts';
import { adopt, EMPTY_TUPLE, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { PyObject, type Value } from '../../object/value.ts';
import type { Asking } from '../../types/set-operations.ts';
import { call } from '../../vm/calls.ts';
import { same } from '../../vm/compare.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType } from './itertool.ts';

export const groupByType = itertoolsType('groupby');
export const grouperType = itertoolsType('_grouper');

/** itertools.groupby: one iterator, read by the groupby itself and by the group that it gave last. */
class PyGroupBy extends PyObject {
  item: Value | undefined; // read, and not yet given
  itemKey: Value | undefined;
  groupKey: Value | undefined; // of the group given last
  group = 0; // number of the group given last; 0: none is open (the groupby does not hold it)
  groups = 0; // given so far

  constructor(
    cls: PyType,
    readonly iterator: Value,
    readonly key: Value,
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
  readonly number: number;

  constructor(
    readonly parent: PyGroupBy,
    readonly key: Value,
  ) {
    super(grouperType);
    this.number = parent.group = ++parent.groups;
  }
}

function* nextGroup(vm: VM, self: PyGroupBy): Steps {
  self.group = 0;
  for (;;) {
    const { itemKey, groupKey } = self;
    if (itemKey !== undefined) {
      if (groupKey === undefined || (yield same(vm, groupKey, itemKey)) !== true) break;
    }
    if (!(yield* self.read(vm))) return END;
  }
  const key = self.itemKey!;
  self.groupKey = key;
  return new PyTuple([key, new PyGrouper(self, key)]);
}

function* nextOfGroup(vm: VM, self: PyGrouper): Steps {
  const { parent } = self;
  if (parent.group !== self.number) return END;
  if (parent.item === undefined && !(yield* parent.read(vm))) return END;
  if ((yield same(vm, self.key, parent.itemKey!)) !== true) return END;
  const item = parent.item!;
  parent.item = parent.itemKey = undefined;
  return item;
}

defineTool(groupByType, {
  doc: `make an iterator that returns consecutive keys and groups from the iterable

  iterable
    Elements to divide into groups according to the key function.
  key
    A function for computing the group category for each element.
    If the key function is not specified or is None, the element itself
    is used for grouping.`,
  make: method('(cls, iterable, key=None)', function* (vm, cls: PyType, iterable: Value, key: Value) {
    return adopt(new PyGroupBy(cls, yield iterate(vm, iterable), key), cls);
  }),
  next: nextGroup,
  reduce: (_, { iterator, key, item, itemKey, groupKey }: PyGroupBy) => {
    const args = [iterator, key];
    if (item === undefined || itemKey === undefined || groupKey === undefined) return { args };
    return { args, state: new PyTuple([item, groupKey, itemKey]) };
  },
  setState: (_, self: PyGroupBy, state) => {
    if (!(state instanceof PyTuple)) throw typeError('state is not a tuple');
    const { length } = state.items;
    if (length !== 3) throw typeError(`function takes exactly 3 arguments (${length} given)`);
    [self.item, self.groupKey, self.itemKey] = state.items;
  },
});

defineTool(grouperType, {
  make: method('(cls, parent, tgtkey, /)', (_, __, parent: Value, key: Value) => {
    if (!(parent instanceof PyGroupBy))
      throw typeError(`_grouper() argument 1 must be itertools.groupby, not ${typeOf(parent).tpName}`);
    return new PyGrouper(parent, key);
  }),
  next: nextOfGroup,
  reduce: (vm, self: PyGrouper) =>
    self.parent.group === self.number
      ? { args: [self.parent, self.key] }
      : { by: vm.builtins.getString('iter')!, args: [EMPTY_TUPLE] },
});
