import type { Int } from '../number/int-arithmetic.ts';
import { valueError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { method } from '../object/native.ts';
import { type PyList, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { collect, iterate, next } from '../vm/iteration.ts';
import { binary, index, truth } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { defineProducer, itertoolsType, Produced, type Producing, producer } from './producing.ts';

/** A type of one iterable, and what its body does with the iterator and the other argument. */
function define(
  name: string,
  signature: string,
  doc: string,
  which: 'first' | 'second', // of the two arguments, the iterable
  body: (vm: VM, iterator: Value, other: Value) => Producing,
): PyType {
  const type = itertoolsType(name);
  defineProducer(
    type,
    doc,
    method(signature, function* (vm, cls: PyType, first: Value, second: Value) {
      const iterator = yield iterate(vm, which === 'first' ? first : second);
      return producer(cls, body(vm, iterator, which === 'first' ? second : first));
    }),
  );
  return type;
}

export const compressType = define(
  'compress',
  '(cls, data, selectors)',
  'Return data elements corresponding to true selector elements.',
  'first',
  function* (vm, data, selectors) {
    const choice = (yield iterate(vm, selectors)) as Value;
    for (;;) {
      const item = (yield next(vm, data)) as Value;
      if (item === END) return;
      const chosen = (yield next(vm, choice)) as Value;
      if (chosen === END) return;
      if ((yield truth(vm, chosen)) === true) yield new Produced(item);
    }
  },
);

export const takeWhileType = define(
  'takewhile',
  '(cls, predicate, iterable, /)',
  'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  'second',
  function* (vm, iterator, predicate) {
    for (;;) {
      const item = (yield next(vm, iterator)) as Value;
      if (item === END || (yield truth(vm, (yield call(vm, predicate, [item])) as Value)) !== true) return;
      yield new Produced(item);
    }
  },
);

export const dropWhileType = define(
  'dropwhile',
  '(cls, predicate, iterable, /)',
  `Drop items from the iterable while predicate(item) is true.

Afterwards, return every element until the iterable is exhausted.`,
  'second',
  function* (vm, iterator, predicate) {
    for (let dropping = true; ; ) {
      vm.charge(ITEM_WORK);
      const item = (yield next(vm, iterator)) as Value;
      if (item === END) return;
      if (dropping && (yield truth(vm, (yield call(vm, predicate, [item])) as Value)) === true) continue;
      dropping = false;
      yield new Produced(item);
    }
  },
);

export const filterFalseType = define(
  'filterfalse',
  '(cls, function, iterable, /)',
  `Return those items of iterable for which function(item) is false.

If function is None, return the items that are false.`,
  'second',
  function* (vm, iterator, predicate) {
    for (;;) {
      vm.charge(ITEM_WORK);
      const item = (yield next(vm, iterator)) as Value;
      if (item === END) return;
      const answer = predicate === null ? item : ((yield call(vm, predicate, [item])) as Value);
      if ((yield truth(vm, answer)) !== true) yield new Produced(item);
    }
  },
);

export const starMapType = define(
  'starmap',
  '(cls, function, iterable, /)',
  'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
  'second',
  function* (vm, iterator, fn) {
    for (;;) {
      const args = (yield next(vm, iterator)) as Value;
      if (args === END) return;
      const items = args instanceof PyTuple ? args.items : ((yield collect(vm, args)) as PyList).items;
      yield new Produced((yield call(vm, fn, items)) as Value);
    }
  },
);

export const pairwiseType = define(
  'pairwise',
  '(cls, iterable, /)',
  `Return an iterator of overlapping pairs taken from the input iterator.

    s -> (s0,s1), (s1,s2), (s2, s3), ...`,
  'first',
  function* (vm, iterator) {
    let before = (yield next(vm, iterator)) as Value;
    while (before !== END) {
      const item = (yield next(vm, iterator)) as Value;
      if (item === END) return;
      const pair = new PyTuple([before, item]);
      before = item;
      yield new Produced(pair);
    }
  },
);

export const accumulateType = itertoolsType('accumulate');

function* accumulate(vm: VM, iterator: Value, fn: Value, initial: Value): Producing {
  let total = initial === null ? ((yield next(vm, iterator)) as Value) : initial;
  if (total === END) return;
  for (;;) {
    yield new Produced(total);
    const item = (yield next(vm, iterator)) as Value;
    if (item === END) return;
    total = (yield fn === null ? binary(vm, '+', total, item) : call(vm, fn, [total, item])) as Value;
  }
}

defineProducer(
  accumulateType,
  'Return series of accumulated sums.',
  method(
    '(cls, iterable, func=None, *, initial=None)',
    function* (vm, cls: PyType, iterable: Value, fn: Value, initial: Value) {
      return producer(cls, accumulate(vm, yield iterate(vm, iterable), fn, initial));
    },
  ),
);

export const batchedType = itertoolsType('batched');

function* batched(vm: VM, iterator: Value, size: number, strict: boolean): Producing {
  for (;;) {
    const batch: Value[] = [];
    while (batch.length < size) {
      vm.charge(ITEM_WORK);
      const item = (yield next(vm, iterator)) as Value;
      if (item === END) break;
      vm.chargeBytes(8);
      batch.push(item);
    }
    if (batch.length === 0) return;
    if (strict && batch.length < size) throw valueError('batched(): incomplete batch');
    yield new Produced(new PyTuple(batch));
    if (batch.length < size) return;
  }
}

defineProducer(
  batchedType,
  `Batch data into tuples of length n. The last batch may be shorter than n.

Loops over the input iterable and accumulates data into tuples
up to size n.  The input is consumed lazily, just enough to
fill a batch.  The result is yielded as soon as a batch is full
or when the input iterable is exhausted.`,
  method(
    '(cls, iterable, n, *, strict=False)',
    function* (vm, cls: PyType, iterable: Value, n: Value, strict: Value) {
      const size = (yield index(vm, n)) as Int;
      if (size < 1) throw valueError('n must be at least one');
      const iterator = yield iterate(vm, iterable);
      return producer(cls, batched(vm, iterator, Number(size), (yield truth(vm, strict)) === true));
    },
  ),
);
