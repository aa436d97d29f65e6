import { typeOf } from '../../object/core-types.ts';
import { typeError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { method, type NativeSpec, type Steps } from '../../object/native.ts';
import { adopt, intOf, type PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../../object/value.ts';
import { call } from '../../vm/calls.ts';
import { collect, iterate, next } from '../../vm/iteration.ts';
import { truth } from '../../vm/operators.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType } from './itertool.ts';

export const compressType = itertoolsType('compress');
export const takeWhileType = itertoolsType('takewhile');
export const dropWhileType = itertoolsType('dropwhile');
export const filterFalseType = itertoolsType('filterfalse');
export const starMapType = itertoolsType('starmap');

/** What goes through one iterator with a function: takewhile, dropwhile, filterfalse, starmap. */
class PySelecting extends PyObject {
  decided = false; // takewhile has stopped, dropwhile has started

  constructor(
    cls: PyType,
    readonly fn: Value,
    readonly iterator: Value,
  ) {
    super(cls);
  }
}

function maker(name: string): NativeSpec {
  return method(`(cls, ${name}, iterable, /)`, (vm, cls: PyType, fn: Value, iterable: Value) =>
    vm.andThen(iterate(vm, iterable), (iterator) => adopt(new PySelecting(cls, fn, iterator), cls)),
  );
}

const reduce = (_: VM, { fn, iterator }: PySelecting) => ({ args: [fn, iterator] });
const reduceDecided = (_: VM, { fn, iterator, decided }: PySelecting) => ({
  args: [fn, iterator],
  state: decided ? 1 : 0,
});
function setDecided(_: VM, self: PySelecting, state: Value): void {
  const flag = intOf(state);
  if (flag === undefined)
    throw typeError(`'${typeOf(state).tpName}' object cannot be interpreted as an integer`);
  self.decided = flag !== 0;
}

/** Whether the function takes an item. */
function* chooses(vm: VM, fn: Value, item: Value): Generator<Result, boolean, Value> {
  let answer = call(vm, fn, [item]);
  if (answer === DEFERRED) answer = yield answer;
  let good = truth(vm, answer);
  if (good === DEFERRED) good = yield good;
  return good === true;
}

defineTool(takeWhileType, {
  doc: 'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  make: maker('predicate'),
  next: function* (vm, self: PySelecting): Steps {
    if (self.decided) return END;
    const item = yield next(vm, self.iterator);
    if (item === END) return END;
    if (yield* chooses(vm, self.fn, item)) return item;
    self.decided = true;
    return END;
  },
  reduce: reduceDecided,
  setState: setDecided,
});

defineTool(dropWhileType, {
  doc: `Drop items from the iterable while predicate(item) is true.

Afterwards, return every element until the iterable is exhausted.`,
  make: maker('predicate'),
  next: function* (vm, self: PySelecting): Steps {
    for (;;) {
      vm.charge(ITEM_WORK);
      const item = yield next(vm, self.iterator);
      if (item === END || self.decided) return item;
      if (yield* chooses(vm, self.fn, item)) continue;
      self.decided = true;
      return item;
    }
  },
  reduce: reduceDecided,
  setState: setDecided,
});

defineTool(filterFalseType, {
  doc: `Return those items of iterable for which function(item) is false.

If function is None, return the items that are false.`,
  make: maker('function'),
  next: function* (vm, { fn, iterator }: PySelecting): Steps {
    for (;;) {
      vm.charge(ITEM_WORK);
      const item = yield next(vm, iterator);
      if (item === END) return END;
      const chosen = fn === null ? (yield truth(vm, item)) === true : yield* chooses(vm, fn, item);
      if (!chosen) return item;
    }
  },
  reduce,
});

defineTool(starMapType, {
  doc: 'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
  make: maker('function'),
  next: function* (vm, { fn, iterator }: PySelecting): Steps {
    const args = yield next(vm, iterator);
    if (args === END) return END;
    const items = args instanceof PyTuple ? args.items : ((yield collect(vm, args)) as PyList).items;
    return yield call(vm, fn, items);
  },
  reduce,
});

/** itertools.compress. */
class PyCompress extends PyObject {
  constructor(
    cls: PyType,
    readonly data: Value,
    readonly selectors: Value,
  ) {
    super(cls);
  }
}

defineTool(compressType, {
  doc: 'Return data elements corresponding to true selector elements.',
  make: method('(cls, data, selectors)', function* (vm, cls: PyType, data: Value, selectors: Value) {
    const first = yield iterate(vm, data);
    return adopt(new PyCompress(cls, first, yield iterate(vm, selectors)), cls);
  }),
  next: function* (vm, { data, selectors }: PyCompress): Steps {
    for (;;) {
      vm.charge(ITEM_WORK);
      const item = yield next(vm, data);
      if (item === END) return END;
      const chosen = yield next(vm, selectors);
      if (chosen === END) return END;
      if ((yield truth(vm, chosen)) === true) return item;
    }
  },
  reduce: (_, { data, selectors }: PyCompress) => ({ args: [data, selectors] }),
});
