import type { Int } from '../../number/int-arithmetic.ts';
import { valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { method, type Steps } from '../../object/native.ts';
import { adopt, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { DEFERRED, PyObject, type Value } from '../../object/value.ts';
import { asSize } from '../../types/indexes.ts';
import { call } from '../../vm/calls.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { PyTupleIterator } from '../../vm/iterators.ts';
import { binary, index, truth } from '../../vm/operators.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType } from './itertool.ts';
import { chainType, isliceType, PyChain } from './joining.ts';

export const accumulateType = itertoolsType('accumulate');
export const batchedType = itertoolsType('batched');
export const pairwiseType = itertoolsType('pairwise');

/** itertools.accumulate. */
class PyAccumulate extends PyObject {
  total: Value | undefined; // undefined: nothing has been given yet

  constructor(
    cls: PyType,
    readonly iterator: Value,
    readonly fn: Value,
    public initial: Value, // None: there is none, or it has been given
  ) {
    super(cls);
  }
}

function* nextTotal(vm: VM, self: PyAccumulate): Steps {
  const { fn, initial } = self;
  if (initial !== null) {
    self.initial = null;
    self.total = initial;
    return initial;
  }
  const item = yield next(vm, self.iterator);
  if (item === END) return END;
  const { total } = self;
  if (total === undefined) self.total = item;
  else self.total = yield fn === null ? binary(vm, '+', total, item) : call(vm, fn, [total, item]);
  return self.total;
}

defineTool(accumulateType, {
  doc: 'Return series of accumulated sums.',
  make: method(
    '(cls, iterable, func=None, *, initial=None)',
    function* (vm, cls: PyType, iterable: Value, fn: Value, initial: Value) {
      return adopt(new PyAccumulate(cls, yield iterate(vm, iterable), fn, initial), cls);
    },
  ),
  next: nextTotal,
  reduce: (_, self: PyAccumulate) => {
    const { cls, iterator, fn, initial, total } = self;
    if (initial !== null) return { args: [chained([initial], iterator), fn], state: null };
    // None as a state would count as none: the total is passed by as a first item instead.
    if (total === null) {
      const again = adopt(new PyAccumulate(cls, chained([null], iterator), fn, null), cls);
      return { by: isliceType, args: [again, 1, null] };
    }
    return { args: [iterator, fn], state: total ?? null };
  },
  setState: (_, self: PyAccumulate, state) => {
    self.total = state;
  },
});

/** The items, then those of the iterator. */
function chained(items: readonly Value[], iterator: Value): PyChain {
  const first = new PyTupleIterator(new PyTuple(items));
  return new PyChain(chainType, new PyTupleIterator(new PyTuple([first, iterator])));
}

/** itertools.batched. */
class PyBatched extends PyObject {
  constructor(
    cls: PyType,
    public iterator: Value | undefined, // undefined: it has ended
    readonly size: number,
    readonly strict: boolean,
  ) {
    super(cls);
  }
}

function* nextBatch(vm: VM, self: PyBatched): Steps {
  const { iterator, size } = self;
  if (iterator === undefined) return END;
  const batch: Value[] = [];
  while (batch.length < size) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) break;
    vm.chargeBytes(8);
    batch.push(item);
  }
  if (batch.length === size) return new PyTuple(batch);
  if (batch.length > 0 && !self.strict) return new PyTuple(batch);
  self.iterator = undefined;
  if (batch.length > 0) throw valueError('batched(): incomplete batch');
  return END;
}

defineTool(batchedType, {
  doc: `Batch data into tuples of length n. The last batch may be shorter than n.

Loops over the input iterable and accumulates data into tuples
up to size n.  The input is consumed lazily, just enough to
fill a batch.  The result is yielded as soon as a batch is full
or when the input iterable is exhausted.`,
  make: method(
    '(cls, iterable, n, *, strict=False)',
    function* (vm, cls: PyType, iterable: Value, n: Value, strict: Value) {
      const size = asSize((yield index(vm, n)) as Int);
      const isStrict = (yield truth(vm, strict)) === true;
      if (size < 1) throw valueError('n must be at least one');
      return adopt(new PyBatched(cls, yield iterate(vm, iterable), Number(size), isStrict), cls);
    },
  ),
  next: nextBatch,
});

/** itertools.pairwise. */
class PyPairwise extends PyObject {
  before: Value | undefined;

  constructor(
    cls: PyType,
    public iterator: Value | undefined, // undefined: it has ended
  ) {
    super(cls);
  }
}

/** The iterator may be this one again, and have moved `before`. */
function* nextPair(vm: VM, self: PyPairwise): Steps {
  if (self.iterator === undefined) return END;
  if (self.before === undefined) {
    const first = yield next(vm, self.iterator);
    self.before = first === END ? undefined : first;
    if (first === END) self.iterator = undefined;
    if (self.iterator === undefined) {
      self.before = undefined;
      return END;
    }
  }
  const { before } = self;
  const item = yield next(vm, self.iterator);
  if (item === END) {
    self.iterator = self.before = undefined;
    return END;
  }
  self.before = item;
  return new PyTuple([before!, item]);
}

defineTool(pairwiseType, {
  doc: `Return an iterator of overlapping pairs taken from the input iterator.

    s -> (s0,s1), (s1,s2), (s2, s3), ...`,
  make: method('(cls, iterable, /)', function* (vm, cls: PyType, iterable: Value) {
    return adopt(new PyPairwise(cls, yield iterate(vm, iterable)), cls);
  }),
  next: nextPair,
});
