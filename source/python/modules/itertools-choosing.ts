import type { Int } from '../number/int-arithmetic.ts';
import { intType, isInstance } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { method } from '../object/native.ts';
import { intOf, type PyList, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { collect } from '../vm/iteration.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { defineProducer, itertoolsType, Produced, type Producing, producer } from './producing.ts';

export const productType = itertoolsType('product');
export const permutationsType = itertoolsType('permutations');
export const combinationsType = itertoolsType('combinations');
export const combinationsWithReplacementType = itertoolsType('combinations_with_replacement');

/** The items at these places, as a tuple. */
function chosen(vm: VM, pool: readonly Value[], places: readonly number[]): Produced {
  vm.charge(places.length);
  vm.chargeBytes(places.length * 8);
  return new Produced(new PyTuple(places.map((place) => pool[place]!)));
}

/** One item of each pool; the last one changes fastest. */
function* product(vm: VM, pools: readonly (readonly Value[])[]): Producing {
  if (pools.some((pool) => pool.length === 0)) return;
  const places = pools.map(() => 0);
  for (;;) {
    vm.charge(places.length);
    vm.chargeBytes(places.length * 8);
    yield new Produced(new PyTuple(places.map((place, i) => pools[i]![place]!)));
    let at = places.length - 1;
    while (at >= 0 && ++places[at]! === pools[at]!.length) places[at--] = 0;
    if (at < 0) return;
  }
}

/** `size` different items in every order, by their places. */
function* permutations(vm: VM, pool: readonly Value[], size: number): Producing {
  if (size > pool.length) return;
  const order = pool.map((_, i) => i);
  const turns = Array.from({ length: size }, (_, i) => pool.length - i); // what is left to swap at each place
  for (;;) {
    yield chosen(vm, pool, order.slice(0, size));
    let at = size - 1;
    for (; at >= 0; at--) {
      if (--turns[at]! > 0) break;
      order.push(...order.splice(at, 1));
      turns[at] = pool.length - at;
    }
    if (at < 0) return;
    const other = pool.length - turns[at]!;
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** `size` items in the order of the pool; `again`: one may be taken several times. */
function* combinations(vm: VM, pool: readonly Value[], size: number, again: boolean): Producing {
  if (again ? size > 0 && pool.length === 0 : size > pool.length) return;
  const places = Array.from({ length: size }, (_, i) => (again ? 0 : i));
  for (;;) {
    yield chosen(vm, pool, places);
    let at = size - 1;
    while (at >= 0 && places[at] === pool.length - (again ? 1 : size - at)) at--;
    if (at < 0) return;
    const first = places[at]! + 1;
    for (let i = at; i < size; i++) places[i] = again ? first : first + i - at;
  }
}

function defineCombinations(type: PyType, doc: string, again: boolean): void {
  defineProducer(
    type,
    doc,
    method('(cls, iterable, r)', function* (vm, cls: PyType, iterable: Value, r: Value) {
      const size = (yield index(vm, r)) as Int;
      const pool = (yield collect(vm, iterable)) as PyList;
      if (size < 0) throw valueError('r must be non-negative');
      return producer(cls, combinations(vm, pool.items, Number(size), again));
    }),
  );
}

defineCombinations(
  combinationsType,
  `Return successive r-length combinations of elements in the iterable.

combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)`,
  false,
);
defineCombinations(
  combinationsWithReplacementType,
  `Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.

combinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')`,
  true,
);

defineProducer(
  permutationsType,
  `Return successive r-length permutations of elements in the iterable.

permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)`,
  method('(cls, iterable, r=None)', function* (vm, cls: PyType, iterable: Value, r: Value) {
    const { items } = (yield collect(vm, iterable)) as PyList;
    if (r !== null && !isInstance(r, intType)) throw typeError('Expected int as r');
    const size = r === null ? items.length : intOf(r)!;
    if (size < 0) throw valueError('r must be non-negative');
    return producer(cls, permutations(vm, items, Number(size)));
  }),
);

defineProducer(
  productType,
  `Cartesian product of input iterables.  Equivalent to nested for-loops.`,
  method(
    '(cls, *iterables, repeat=1)',
    function* (vm, cls: PyType, iterables: readonly Value[], repeat: Value) {
      const times = (yield index(vm, repeat)) as Int;
      if (times < 0) throw valueError('repeat argument cannot be negative');
      const pools: (readonly Value[])[] = [];
      if (times > 0)
        for (const iterable of iterables) pools.push(((yield collect(vm, iterable)) as PyList).items);
      vm.charge(pools.length * Number(times));
      vm.chargeBytes(pools.length * Number(times) * 8);
      const all = Array.from({ length: pools.length * Number(times) }, (_, i) => pools[i % pools.length]!);
      return producer(cls, product(vm, all));
    },
  ),
);
