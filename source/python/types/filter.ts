import { builtinType } from '../object/core-types.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { iterate, next } from '../vm/iteration.ts';
import { truth } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { ITER_IS_SELF } from './iterator-methods.ts';

export const filterType = builtinType('filter');

class PyFilter extends PyObject {
  constructor(
    cls: PyType,
    readonly fn: Value, // None: the items' own truth
    readonly iterator: Value,
  ) {
    super(cls);
  }
}

function* makeFilter(vm: VM, cls: PyType, fn: Value, iterable: Value): Steps {
  return adopt(new PyFilter(cls, fn, yield iterate(vm, iterable)), cls);
}

function* nextFiltered(vm: VM, { fn, iterator }: PyFilter): Steps {
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return END;
    let answer: Result = item;
    if (fn !== null) {
      answer = call(vm, fn, [item]);
      if (answer === DEFERRED) answer = yield answer;
    }
    let good = truth(vm, answer);
    if (good === DEFERRED) good = yield good;
    if (good === true) return item;
  }
}

defineType(filterType, {
  doc: `Return an iterator yielding those items of iterable for which function(item)
is true. If function is None, return the items that are true.`,
  staticMethods: { __new__: method('(cls, function, iterable, /)', makeFilter) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextFiltered),
    __reduce__: method(
      '(self, /)',
      (_, { cls, fn, iterator }: PyFilter) => new PyTuple([cls, new PyTuple([fn, iterator])]),
    ),
  },
});
