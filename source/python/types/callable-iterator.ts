import { builtinType, objectType } from '../object/core-types.ts';
import { isRaised } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { EMPTY_TUPLE } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { same } from '../vm/compare.ts';
import type { VM } from '../vm/vm.ts';
import { ITER_IS_SELF } from './iterator-methods.ts';
import { reducedTo } from './reduce-iterators.ts';

const callableIteratorType = builtinType('callable_iterator', objectType, { final: true, uncallable: true });

/** iter(callable, sentinel): what calls give until one gives the sentinel. */
export class PyCallableIterator extends PyObject {
  constructor(
    public callable: Value | undefined, // undefined: exhausted
    readonly sentinel: Value,
  ) {
    super(callableIteratorType);
  }
}

function* nextCalled(vm: VM, self: PyCallableIterator): Steps {
  if (self.callable === undefined) return END;
  try {
    const item = yield call(vm, self.callable, []);
    if (self.callable !== undefined && (yield same(vm, self.sentinel, item)) !== true) return item;
  } catch (error) {
    if (!isRaised(error, exceptions.StopIteration)) throw error;
  }
  self.callable = undefined;
  return END;
}

defineType(callableIteratorType, {
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextCalled),
    __reduce__: method('(self, /)', (vm, { callable, sentinel }: PyCallableIterator) =>
      callable === undefined
        ? reducedTo(vm, 'iter', [EMPTY_TUPLE])
        : reducedTo(vm, 'iter', [callable, sentinel]),
    ),
  },
});
