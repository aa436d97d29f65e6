import { builtinType } from '../object/core-types.ts';
import { valueError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../object/value.ts';
import { iterate, next } from '../vm/iteration.ts';
import { PyIterator } from '../vm/iterators.ts';
import { truth } from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { ITER_IS_SELF } from './iterator-methods.ts';

export const zipType = builtinType('zip');

class PyZip extends PyObject {
  quick: readonly PyIterator[] | undefined; // the iterators, where none of them calls Python

  constructor(
    cls: PyType,
    readonly iterators: PyTuple,
    public strict: boolean,
  ) {
    super(cls);
    this.quick = strict ? undefined : quickOnes(iterators.items);
  }
}

function quickOnes(iterators: readonly Value[]): readonly PyIterator[] | undefined {
  return iterators.every((iterator) => iterator instanceof PyIterator) ? iterators : undefined;
}

function* makeZip(vm: VM, cls: PyType, iterables: readonly Value[], strict: Value): Steps {
  const iterators: Value[] = [];
  for (const iterable of iterables) iterators.push(yield iterate(vm, iterable));
  return adopt(new PyZip(cls, new PyTuple(iterators), (yield truth(vm, strict)) === true), cls);
}

function nextZipped(vm: VM, self: PyZip): Result {
  const { quick, iterators } = self;
  if (iterators.items.length === 0) return END;
  if (quick === undefined) return vm.defer(nextAsking(vm, self));
  vm.charge(quick.length * ITEM_WORK);
  const items: Value[] = [];
  for (const iterator of quick) {
    const item = iterator.advance();
    if (item === END) return END;
    items.push(item);
  }
  vm.chargeBytes(items.length * 8);
  return new PyTuple(items);
}

function* nextAsking(vm: VM, { iterators: { items: iterators }, strict }: PyZip): Steps {
  const items: Value[] = [];
  for (let place = 0; place < iterators.length; place++) {
    let item = next(vm, iterators[place]!);
    if (item === DEFERRED) item = yield item;
    if (item === END) {
      if (!strict) return END;
      if (place > 0) throw unequal(place, 'shorter');
      return yield* checkRest(vm, iterators);
    }
    items.push(item);
  }
  vm.chargeBytes(items.length * 8);
  return new PyTuple(items);
}

/** The first iterator has ended: with strict=True the others must end as well. */
function* checkRest(vm: VM, iterators: readonly Value[]): Steps {
  for (let place = 1; place < iterators.length; place++) {
    if ((yield next(vm, iterators[place]!)) !== END) throw unequal(place, 'longer');
  }
  return END;
}

function unequal(place: number, how: 'shorter' | 'longer') {
  const others = place === 1 ? ' 1' : `s 1-${place}`;
  return valueError(`zip() argument ${place + 1} is ${how} than argument${others}`);
}

defineType(zipType, {
  doc: `The zip object yields n-length tuples, where n is the number of iterables
passed as positional arguments to zip().  The i-th element in every tuple
comes from the i-th iterable argument to zip().  This continues until the
shortest argument is exhausted.

If strict is true and one of the arguments is exhausted before the others,
raise a ValueError.

   >>> list(zip('abcdefg', range(3), range(4)))
   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]`,
  staticMethods: { __new__: method('(cls, /, *iterables, strict=False)', makeZip) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextZipped),
    __reduce__: method(
      '(self, /)',
      (_, { cls, iterators, strict }: PyZip) => new PyTuple([cls, iterators, ...(strict ? [true] : [])]),
    ),
    __setstate__: method('(self, state, /)', (vm, self: PyZip, state: Value) =>
      vm.andThen(truth(vm, state), (strict) => {
        self.strict = strict === true;
        self.quick = self.strict ? undefined : quickOnes(self.iterators.items);
        return null;
      }),
    ),
  },
});
