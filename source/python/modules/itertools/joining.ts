import type { Int } from '../../number/int-arithmetic.ts';
import { typeOf } from '../../object/core-types.ts';
import { typeError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { defineType, method, type Steps } from '../../object/native.ts';
import { adopt, EMPTY_TUPLE, intOf, PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../../object/value.ts';
import { genericAlias } from '../../types/generic-alias.ts';
import type { Asking } from '../../types/set-operations.ts';
import { hasIndex } from '../../types/subscript.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { PyIterator, PyListIterator, PyTupleIterator } from '../../vm/iterators.ts';
import { index } from '../../vm/operators.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType } from './itertool.ts';

export const chainType = itertoolsType('chain');
export const isliceType = itertoolsType('islice');
export const zipLongestType = itertoolsType('zip_longest');

/** itertools.chain: an iterator over iterables, and the one over the iterable that it is in. */
export class PyChain extends PyObject {
  active: Value | undefined; // undefined: the next iterable is to come

  constructor(
    cls: PyType,
    public source: Value | undefined, // undefined: it has ended
  ) {
    super(cls);
  }
}

function nextOfChain(vm: VM, self: PyChain): Result {
  const { active } = self;
  if (active instanceof PyIterator) {
    const item = active.advance();
    if (item !== END) return item;
    self.active = undefined;
  }
  return vm.defer(linkAndNext(vm, self));
}

function* linkAndNext(vm: VM, self: PyChain): Steps {
  while (self.source !== undefined) {
    if (self.active === undefined) {
      const iterable = yield next(vm, self.source);
      if (iterable === END) {
        self.source = undefined;
        return END;
      }
      try {
        self.active = yield iterate(vm, iterable);
      } catch (error) {
        self.source = undefined;
        throw error;
      }
    }
    const item = yield next(vm, self.active!);
    if (item !== END) return item;
    self.active = undefined;
  }
  return END;
}

defineTool(chainType, {
  doc: `Return a chain object whose .__next__() method returns elements from the
first iterable until it is exhausted, then elements from the next iterable,
until all of the iterables are exhausted.`,
  make: method('(cls, /, *iterables)', (_, cls: PyType, iterables: readonly Value[]) =>
    adopt(new PyChain(cls, new PyTupleIterator(new PyTuple(iterables))), cls),
  ),
  next: nextOfChain,
  reduce: (_, { source, active }: PyChain) => {
    if (source === undefined) return { args: [] };
    return { args: [], state: new PyTuple(active === undefined ? [source] : [source, active]) };
  },
  setState: (_, self: PyChain, state) => {
    if (!(state instanceof PyTuple)) throw typeError('state is not a tuple');
    const { items } = state;
    if (items.length < 1 || items.length > 2)
      throw typeError(
        `function takes at ${items.length < 1 ? 'least 1 argument' : 'most 2 arguments'} (${items.length} given)`,
      );
    if (items.some((item) => typeOf(item).lookup('__next__') === undefined))
      throw typeError('Arguments must be iterators.');
    [self.source, self.active] = items;
  },
});
defineType(chainType, {
  classMethods: {
    from_iterable: method('(cls, iterable, /)', function* (vm, cls: PyType, iterable: Value) {
      return adopt(new PyChain(cls, yield iterate(vm, iterable)), cls);
    }),
    __class_getitem__: method('(cls, item, /)', (_, cls: PyType, item: Value) => genericAlias(cls, item)),
  },
});

/** itertools.islice: which item is wanted next, and how many have been read. */
class PyIslice extends PyObject {
  read = 0;

  constructor(
    cls: PyType,
    public iterator: Value | undefined, // undefined: it has ended
    public wanted: number,
    readonly stop: number,
    readonly step: number,
  ) {
    super(cls);
  }
}

function* nextOfSlice(vm: VM, self: PyIslice): Steps {
  const { iterator } = self;
  if (iterator === undefined) return END;
  while (self.read < self.wanted) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return end(self);
    self.read++;
  }
  if (self.read >= self.stop) return end(self);
  const item = yield next(vm, iterator);
  if (item === END) return end(self);
  self.read++;
  self.wanted = Math.min(self.wanted + self.step, self.stop);
  return item;
}

function end(self: PyIslice): Value {
  self.iterator = undefined;
  return END;
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
  return adopt(new PyIslice(cls, yield iterate(vm, iterable), start, stop, step), cls);
}

defineTool(isliceType, {
  doc: `islice(iterable, stop) --> islice object
islice(iterable, start, stop[, step]) --> islice object

Return an iterator whose next() method returns selected values from an
iterable.  If start is specified, will skip all preceding elements;
otherwise, start defaults to zero.  Step defaults to one.  If
specified as another value, step determines how many values are
skipped between successive calls.  Works like a slice() on a list
but returns an iterator.`,
  make: method('(cls, iterable, start, stop=absent, step=None, /)', makeIslice),
  next: nextOfSlice,
  reduce: (_, { iterator, wanted, stop, step, read }: PyIslice) => {
    if (iterator === undefined) return { args: [new PyListIterator(new PyList([])), 0], state: 0 };
    return { args: [iterator, wanted, Number.isFinite(stop) ? stop : null, step], state: read };
  },
  setState: (_, self: PyIslice, state) => {
    const read = intOf(state);
    if (read === undefined)
      throw typeError(`'${typeOf(state).tpName}' object cannot be interpreted as an integer`);
    self.read = Number(read);
  },
});

/** itertools.zip_longest. */
class PyZipLongest extends PyObject {
  left: number; // iterators that have not ended

  constructor(
    cls: PyType,
    readonly iterators: (Value | undefined)[], // undefined: it has ended
    public fill: Value,
  ) {
    super(cls);
    this.left = iterators.length;
  }
}

function* nextZipped(vm: VM, self: PyZipLongest): Steps {
  const { iterators } = self;
  if (self.left === 0) return END;
  vm.chargeBytes(iterators.length * 8);
  const items: Value[] = [];
  for (let at = 0; at < iterators.length; at++) {
    const iterator = iterators[at];
    let item: Value = END;
    if (iterator !== undefined) {
      try {
        item = yield next(vm, iterator);
      } catch (error) {
        self.left = 0;
        throw error;
      }
      if (item === END) {
        if (--self.left <= 0) return END;
        iterators[at] = undefined;
      }
    }
    items.push(item === END ? self.fill : item);
  }
  return new PyTuple(items);
}

defineTool(zipLongestType, {
  doc: `Return a zip_longest object whose .__next__() method returns a tuple where
the i-th element comes from the i-th iterable argument.  The .__next__()
method continues until the longest iterable in the argument sequence
is exhausted and then it raises StopIteration.  When the shorter iterables
are exhausted, the fillvalue is substituted in their place.  The fillvalue
defaults to None or can be specified by a keyword argument.`,
  make: method(
    '(cls, /, *iterables, **kwargs)',
    function* (vm, cls: PyType, iterables: readonly Value[], kwargs: ReadonlyMap<string, Value>) {
      const fill = kwargs.get('fillvalue');
      if (kwargs.size > (fill === undefined ? 0 : 1)) {
        throw typeError('zip_longest() got an unexpected keyword argument');
      }
      const iterators: Value[] = [];
      for (const iterable of iterables) iterators.push(yield iterate(vm, iterable));
      return adopt(new PyZipLongest(cls, iterators, fill === undefined ? null : fill), cls);
    },
  ),
  next: nextZipped,
  reduce: (_, { iterators, fill }: PyZipLongest) => ({
    args: iterators.map((iterator) => iterator ?? EMPTY_TUPLE),
    state: fill,
  }),
  setState: (_, self: PyZipLongest, fill) => {
    self.fill = fill;
  },
});
