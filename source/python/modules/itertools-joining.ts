import type { Int } from '../number/int-arithmetic.ts';
import { valueError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import type { Asking } from '../types/set-operations.ts';
import { hasIndex } from '../types/subscript.ts';
import { iterate, next } from '../vm/iteration.ts';
import { index } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { defineProducer, itertoolsType, Produced, type Producing, producer } from './producing.ts';

export const chainType = itertoolsType('chain');
export const isliceType = itertoolsType('islice');
export const zipLongestType = itertoolsType('zip_longest');

function* chain(vm: VM, iterables: Value): Producing {
  for (;;) {
    const iterable = (yield next(vm, iterables)) as Value;
    if (iterable === END) return;
    const iterator = (yield iterate(vm, iterable)) as Value;
    for (;;) {
      const item = (yield next(vm, iterator)) as Value;
      if (item === END) break;
      yield new Produced(item);
    }
  }
}

defineProducer(
  chainType,
  `Return a chain object whose .__next__() method returns elements from the
first iterable until it is exhausted, then elements from the next iterable,
until all of the iterables are exhausted.`,
  method('(cls, *iterables)', function* (vm, cls: PyType, iterables: readonly Value[]) {
    return producer(cls, chain(vm, yield iterate(vm, new PyTuple(iterables))));
  }),
);
defineType(chainType, {
  classMethods: {
    from_iterable: method('(cls, iterable, /)', function* (vm, cls: PyType, iterable: Value) {
      return producer(cls, chain(vm, yield iterate(vm, iterable)));
    }),
  },
});

function* islice(vm: VM, iterator: Value, start: number, stop: number, step: number): Producing {
  let taken = 0;
  for (let wanted = start; ; wanted = Math.min(wanted + step, stop)) {
    for (; taken < wanted; taken++) {
      vm.charge(ITEM_WORK);
      if ((yield next(vm, iterator)) === END) return;
    }
    if (taken >= stop) return;
    const item = (yield next(vm, iterator)) as Value;
    if (item === END) return;
    taken++;
    yield new Produced(item);
  }
}

/** A bound of islice(); None is `otherwise`. Errors: ValueError `refusal`. */
function* bound(vm: VM, value: Value, otherwise: number, least: number, refusal: string): Asking<number> {
  if (value === null) return otherwise;
  const int = hasIndex(value) ? ((yield index(vm, value)) as Int) : -1;
  if (int < least || int > 2n ** 63n - 1n) throw valueError(refusal);
  return Number(int);
}

const RANGE = 'must be None or an integer: 0 <= x <= sys.maxsize.';

function* makeIslice(
  vm: VM,
  cls: PyType,
  iterable: Value,
  first: Value,
  second: Value | undefined,
  third: Value,
): Steps {
  const [from, to] = second === undefined ? [null, first] : [first, second];
  const stopRefusal = `Stop argument for islice() ${RANGE}`;
  const stop = yield* bound(vm, to, Number.POSITIVE_INFINITY, 0, stopRefusal);
  const start = yield* bound(vm, from, 0, 0, `Indices for islice() ${RANGE}`);
  const step = yield* bound(vm, third, 1, 1, 'Step for islice() must be a positive integer or None.');
  return producer(cls, islice(vm, yield iterate(vm, iterable), start, stop, step));
}

defineProducer(
  isliceType,
  `islice(iterable, stop) --> islice object
islice(iterable, start, stop[, step]) --> islice object

Return an iterator whose next() method returns selected values from an
iterable.  If start is specified, will skip all preceding elements;
otherwise, start defaults to zero.  Step defaults to one.  If
specified as another value, step determines how many values are
skipped between successive calls.  Works like a slice() on a list
but returns an iterator.`,
  method('(cls, iterable, start, stop=absent, step=None, /)', makeIslice),
);

function* zipLongest(vm: VM, iterators: readonly Value[], fill: Value): Producing {
  const running: (Value | undefined)[] = [...iterators];
  let left = running.length;
  while (left > 0) {
    const items: Value[] = [];
    for (let i = 0; i < running.length; i++) {
      const iterator = running[i];
      let item: Value = iterator === undefined ? END : ((yield next(vm, iterator)) as Value);
      if (item === END) {
        if (iterator !== undefined && --left === 0) return;
        running[i] = undefined;
        item = fill;
      }
      items.push(item);
    }
    yield new Produced(new PyTuple(items));
  }
}

defineProducer(
  zipLongestType,
  `Return a zip_longest object whose .__next__() method returns a tuple where
the i-th element comes from the i-th iterable argument.  The .__next__()
method continues until the longest iterable in the argument sequence
is exhausted and then it raises StopIteration.  When the shorter iterables
are exhausted, the fillvalue is substituted in their place.  The fillvalue
defaults to None or can be specified by a keyword argument.`,
  method(
    '(cls, *iterables, fillvalue=None)',
    function* (vm, cls: PyType, iterables: readonly Value[], fill: Value) {
      const iterators: Value[] = [];
      for (const iterable of iterables) iterators.push(yield iterate(vm, iterable));
      return producer(cls, zipLongest(vm, iterators, fill));
    },
  ),
);
