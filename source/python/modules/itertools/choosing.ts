import type { Int } from '../../number/int-arithmetic.ts';
import { intType, isInstance } from '../../object/core-types.ts';
import { overflowError, typeError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { method } from '../../object/native.ts';
import { adopt, EMPTY_TUPLE, intOf, type PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { PyObject, type Value } from '../../object/value.ts';
import { collect } from '../../vm/iteration.ts';
import { index } from '../../vm/operators.ts';
import type { VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType, placeIn, type Reduced } from './itertool.ts';

export const productType = itertoolsType('product');
export const permutationsType = itertoolsType('permutations');
export const combinationsType = itertoolsType('combinations');
export const combinationsWithReplacementType = itertoolsType('combinations_with_replacement');

/**
An iterator that goes through the ways of taking items by their places.

- `places`: of the items given last. The first call gives the places as they are, each other one moves them before.
- `ended` may be true from the start: there is no way.
*/
class PyChoosing extends PyObject {
  begun = false;
  turns: number[] = []; // of permutations: what is left to swap at each place

  constructor(
    cls: PyType,
    readonly pools: readonly (readonly Value[])[], // by place; one for all where it is of length 1
    readonly size: number,
    public places: number[],
    public ended: boolean,
  ) {
    super(cls);
  }

  get pool(): readonly Value[] {
    return this.pools[0]!;
  }
}

/** Moves to the next places, or finds that there are none. */
type Move = (self: PyChoosing) => boolean;

function nextChosen(move: Move, from: (self: PyChoosing, at: number) => readonly Value[]) {
  return (vm: VM, self: PyChoosing): Value => {
    if (self.ended) return END;
    vm.charge(self.size);
    vm.chargeBytes(self.size * 8);
    if (self.begun && !move(self)) {
      self.ended = true;
      return END;
    }
    self.begun = true;
    return new PyTuple(Array.from({ length: self.size }, (_, at) => from(self, at)[self.places[at]!]!));
  };
}

const invalid = () => valueError('invalid arguments');

function placesOf(state: Value, count: number): readonly Value[] {
  if (!(state instanceof PyTuple) || state.items.length !== count) throw invalid();
  for (const item of state.items) if (!isInstance(item, intType)) throw typeError('an integer is required');
  return state.items;
}

/** What the types of one pool and a size have in common. */
function reduceChoice(state: (self: PyChoosing) => Value) {
  return (_: VM, self: PyChoosing): Reduced => {
    if (!self.begun) return { args: [new PyTuple(self.pool), self.size] };
    if (self.ended) return { args: [EMPTY_TUPLE, self.size] };
    return { args: [new PyTuple(self.pool), self.size], state: state(self) };
  };
}

function defineCombinations(type: PyType, doc: string, again: boolean): void {
  const last = (self: PyChoosing, at: number): number => self.pool.length - (again ? 1 : self.size - at);
  const move: Move = (self) => {
    const { places, size } = self;
    let at = size - 1;
    while (at >= 0 && places[at] === last(self, at)) at--;
    if (at < 0) return false;
    const first = places[at]! + 1;
    for (let i = at; i < size; i++) places[i] = again ? first : first + i - at;
    return true;
  };
  defineTool(type, {
    doc,
    make: method('(cls, iterable, r)', function* (vm, cls: PyType, iterable: Value, r: Value) {
      const { items } = (yield collect(vm, iterable)) as PyList;
      const wanted = intOf((yield index(vm, r)) as Value) as Int;
      if (wanted >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
      if (wanted < 0) throw valueError('r must be non-negative');
      const size = Number(wanted);
      const ended = again ? size > 0 && items.length === 0 : size > items.length;
      const places = ended ? [] : Array.from({ length: size }, (_, i) => (again ? 0 : i));
      return adopt(new PyChoosing(cls, [items], size, places, ended), cls);
    }),
    next: nextChosen(move, (self) => self.pool),
    reduce: reduceChoice((self) => new PyTuple(self.places)),
    setState: (_, self: PyChoosing, state) => {
      self.places = placesOf(state, self.size).map((place, at) => placeIn(place, 0, last(self, at)));
      self.begun = true;
    },
  });
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

/** `places` is an order of the whole pool; the first ones count. */
function permute(self: PyChoosing): boolean {
  const { places, turns, size } = self;
  for (let at = size - 1; at >= 0; at--) {
    if (--turns[at]! > 0) {
      const other = places.length - turns[at]!;
      [places[at], places[other]] = [places[other]!, places[at]!];
      return true;
    }
    places.push(...places.splice(at, 1));
    turns[at] = places.length - at;
  }
  return false;
}

defineTool(permutationsType, {
  doc: `Return successive r-length permutations of elements in the iterable.

permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)`,
  make: method('(cls, iterable, r=None)', function* (vm, cls: PyType, iterable: Value, r: Value) {
    const { items } = (yield collect(vm, iterable)) as PyList;
    if (r !== null && !isInstance(r, intType)) throw typeError('Expected int as r');
    const wanted = r === null ? items.length : intOf(r)!;
    if (wanted >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
    if (wanted < 0) throw valueError('r must be non-negative');
    const size = Number(wanted);
    const ended = size > items.length;
    const made = new PyChoosing(cls, [items], size, [...items.keys()], ended);
    if (!ended) made.turns = Array.from({ length: size }, (_, i) => items.length - i);
    return adopt(made, cls);
  }),
  next: nextChosen(permute, (self) => self.pool),
  reduce: reduceChoice((self) => new PyTuple([new PyTuple(self.places), new PyTuple(self.turns)])),
  setState: (_, self: PyChoosing, state) => {
    if (!(state instanceof PyTuple) || state.items.length !== 2) throw invalid();
    const count = self.pool.length;
    const [places, turns] = [placesOf(state.items[0]!, count), placesOf(state.items[1]!, self.size)];
    self.places = places.map((place) => placeIn(place, 0, count - 1));
    self.turns = turns.map((turn, at) => placeIn(turn, 1, count - at));
    self.begun = true;
  },
});

/** The last place moves fastest. */
function turn({ places, pools }: PyChoosing): boolean {
  let at = places.length - 1;
  while (at >= 0 && ++places[at]! === pools[at]!.length) places[at--] = 0;
  return at >= 0;
}

const nextProduct = nextChosen(turn, (self, at) => self.pools[at]!);

defineTool(productType, {
  doc: 'Cartesian product of input iterables.  Equivalent to nested for-loops.',
  make: method(
    '(cls, /, *iterables, repeat=1)',
    function* (vm, cls: PyType, iterables: readonly Value[], repeat: Value) {
      const times = (yield index(vm, repeat)) as Int;
      if (times >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
      if (times < 0) throw valueError('repeat argument cannot be negative');
      if (iterables.length * Number(times) > Number.MAX_SAFE_INTEGER)
        throw overflowError('repeat argument too large');
      const pools: (readonly Value[])[] = [];
      if (times > 0)
        for (const iterable of iterables) pools.push(((yield collect(vm, iterable)) as PyList).items);
      const size = pools.length * Number(times);
      vm.charge(size);
      vm.chargeBytes(size * 8);
      const all = Array.from({ length: size }, (_, i) => pools[i % pools.length]!);
      return adopt(
        new PyChoosing(
          cls,
          all,
          size,
          Array.from(all, () => 0),
          false,
        ),
        cls,
      );
    },
  ),
  next: (vm, self: PyChoosing) => {
    if (!self.begun && self.pools.some((pool) => pool.length === 0)) self.ended = true;
    return nextProduct(vm, self);
  },
  reduce: (_, self: PyChoosing) => {
    if (self.ended) return { args: [EMPTY_TUPLE] };
    const args = self.pools.map((pool) => new PyTuple(pool));
    return self.begun ? { args, state: new PyTuple(self.places) } : { args };
  },
  setState: (_, self: PyChoosing, state) => {
    const places = placesOf(state, self.size);
    if (self.pools.some((pool) => pool.length === 0)) {
      self.ended = true;
      return;
    }
    self.places = places.map((place, at) => placeIn(place, 0, self.pools[at]!.length - 1));
    self.begun = true;
  },
});
