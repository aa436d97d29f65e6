import { builtinType } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { iterate, next } from '../vm/iteration.ts';
import type { VM } from '../vm/vm.ts';
import { ITER_IS_SELF } from './iterator-methods.ts';

export const mapType = builtinType('map');

class PyMap extends PyObject {
  constructor(
    cls: PyType,
    readonly fn: Value,
    readonly iterators: PyTuple,
  ) {
    super(cls);
  }
}

function* makeMap(vm: VM, cls: PyType, args: readonly Value[]): Steps {
  if (args.length < 2) throw typeError('map() must have at least two arguments.');
  const iterators: Value[] = [];
  for (const iterable of args.slice(1)) iterators.push(yield iterate(vm, iterable));
  return adopt(new PyMap(cls, args[0]!, new PyTuple(iterators)), cls);
}

function nextMapped(vm: VM, self: PyMap): Result {
  const { items: iterators } = self.iterators;
  if (iterators.length > 1) return vm.defer(nextOfSeveral(vm, self));
  return vm.andThen(next(vm, iterators[0]!), (item) => (item === END ? END : call(vm, self.fn, [item])));
}

function* nextOfSeveral(vm: VM, self: PyMap): Steps {
  const items: Value[] = [];
  for (const iterator of self.iterators.items) {
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return END;
    items.push(item);
  }
  return yield call(vm, self.fn, items);
}

defineType(mapType, {
  doc: `Make an iterator that computes the function using arguments from
each of the iterables.  Stops when the shortest iterable is exhausted.`,
  staticMethods: { __new__: method('(cls, /, *args)', makeMap) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextMapped),
    __reduce__: method(
      '(self, /)',
      (_, { cls, fn, iterators }: PyMap) => new PyTuple([cls, new PyTuple([fn, ...iterators.items])]),
    ),
  },
});
