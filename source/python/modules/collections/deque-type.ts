import type { Int } from '../../number/int-arithmetic.ts';
import { builtinType, NotImplemented, objectType, typeOf } from '../../object/core-types.ts';
import { indexError, runtimeError, typeError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps } from '../../object/native.ts';
import { adopt, EMPTY_TUPLE, intOf, PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { hostText, joinTexts, type Text } from '../../text/text.ts';
import { comparisons } from '../../types/comparisons.ts';
import { CLASS_GETITEM } from '../../types/generic-alias.ts';
import { asSize, clampedIndex, withIndex, withRepeatCount } from '../../types/indexes.ts';
import { quickItems } from '../../types/items.ts';
import { defineIterator } from '../../types/iterator-methods.ts';
import { quickSame } from '../../types/quick-compare.ts';
import { guardedRepr } from '../../types/recursion-guard.ts';
import { compareSequences, repeated, reprItems } from '../../types/sequence.ts';
import type { Asking } from '../../types/set-operations.ts';
import { askSliceIndex, hasIndex, placeOf } from '../../types/subscript.ts';
import { callMethod } from '../../vm/calls.ts';
import { type Comparison, same } from '../../vm/compare.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { PyIterator } from '../../vm/iterators.ts';
import { index } from '../../vm/operators.ts';
import { repr } from '../../vm/repr.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { dequeType, PyDeque } from './deque.ts';

const traits = { final: true, module: 'collections' };
export const dequeIteratorType = builtinType('_deque_iterator', objectType, traits);
export const dequeReverseIteratorType = builtinType('_deque_reverse_iterator', objectType, traits);

/** Walks a deque from one end to the other. */
class PyDequeIterator extends PyIterator {
  private place = 0;
  private readonly changes: number;
  rest: number;

  constructor(
    cls: PyType,
    readonly deque: PyDeque,
  ) {
    super(cls);
    this.changes = deque.changes;
    this.rest = deque.length;
  }

  advance(): Value {
    const { deque, place } = this;
    if (deque.changes !== this.changes) {
      this.rest = 0;
      throw runtimeError('deque mutated during iteration');
    }
    if (this.rest === 0) return END;
    this.rest--;
    this.place++;
    return deque.at(this.cls === dequeIteratorType ? place : deque.length - 1 - place);
  }
}

for (const type of [dequeIteratorType, dequeReverseIteratorType]) {
  defineIterator(type, (self: PyDequeIterator) => self.rest);
  defineType(type, {
    staticMethods: {
      __new__: method('(cls, deque, index=0, /)', function* (vm, cls: PyType, deque: Value, at: Value) {
        if (!(deque instanceof PyDeque))
          throw typeError(`${type.name}() argument 1 must be collections.deque, not ${typeOf(deque).tpName}`);
        const passed = Number(asSize((yield index(vm, at)) as Int));
        const made = new PyDequeIterator(cls, deque);
        for (let i = 0; i < passed && made.advance() !== END; i++) vm.charge(1);
        return made;
      }),
    },
    methods: {
      __reduce__: method(
        '(self, /)',
        (_, { cls, deque, rest }: PyDequeIterator) =>
          new PyTuple([cls, new PyTuple([deque, deque.length - rest])]),
      ),
    },
  });
}

/** Puts each item of an iterable at one end. */
function* extend(vm: VM, self: PyDeque, iterable: Value, put: (item: Value) => void): Asking<void> {
  const known = iterable === self ? self.items : quickItems(iterable);
  const iterator = known === undefined ? yield iterate(vm, iterable) : null;
  for (let i = 0; i !== known?.length; i++) {
    vm.charge(ITEM_WORK);
    let item: Result = known === undefined ? next(vm, iterator) : known[i]!;
    if (item === DEFERRED) item = yield item;
    if (item === END) return;
    vm.chargeBytes(8);
    put(item);
  }
}

/** The place of the first item from `start` to before `stop` that equals `value`, −1: none. Errors: RuntimeError. */
function* find(vm: VM, self: PyDeque, value: Value, start: number, stop: number): Asking<number> {
  const { changes } = self;
  vm.charge(Math.max(0, stop - start));
  for (let i = start; i < stop; i++) {
    const answer = quickSame(self.at(i), value) ?? (yield same(vm, self.at(i), value));
    if (self.changes !== changes) throw runtimeError('deque mutated during iteration');
    if (answer === true) return i;
  }
  return -1;
}

function* count(vm: VM, self: PyDeque, value: Value): Steps {
  let times = 0;
  for (let at = 0; ; times++) {
    at = (yield* find(vm, self, value, at, self.length)) + 1;
    if (at === 0) return times;
  }
}

function* indexOf(vm: VM, self: PyDeque, value: Value, start: Value, stop: Value | undefined): Steps {
  const from = clampedIndex(yield* askSliceIndex(vm, start), self.length);
  const to = stop === undefined ? self.length : clampedIndex(yield* askSliceIndex(vm, stop), self.length);
  const place = yield* find(vm, self, value, from, to);
  if (place < 0) throw valueError(`${hostText((yield repr(vm, value)) as Text)} is not in deque`);
  return place;
}

function* remove(vm: VM, self: PyDeque, value: Value): Steps {
  const { changes, length } = self;
  vm.charge(length);
  for (let i = 0; i < length; i++) {
    const answer = quickSame(self.at(i), value) ?? (yield same(vm, self.at(i), value));
    if (self.changes !== changes) throw indexError('deque mutated during remove().');
    if (answer === true) {
      self.replace(self.items.toSpliced(i, 1));
      return null;
    }
  }
  throw valueError(`${hostText((yield repr(vm, value)) as Text)} is not in deque`);
}

/** Goes on with the place that a subscript means. Errors: TypeError, IndexError. */
function withPlace(vm: VM, self: PyDeque, key: Value, use: (place: number) => Result): Result {
  if (!hasIndex(key)) throw typeError(`sequence index must be integer, not '${typeOf(key).tpName}'`);
  return withIndex(vm, key, (at) => {
    const place = placeOf(at, self.length);
    if (place === undefined) throw indexError('deque index out of range');
    return use(place);
  });
}

function rotate(vm: VM, self: PyDeque, steps: Int): Value {
  const { length } = self;
  if (length < 2) return null;
  const turn = Number(BigInt(asSize(steps)) % BigInt(length));
  vm.charge(Math.abs(turn));
  for (let i = 0; i < turn; i++) self.appendLeft(self.pop());
  for (let i = 0; i > turn; i--) self.append(self.popLeft());
  return null;
}

function insert(vm: VM, self: PyDeque, at: Int, item: Value): Value {
  if (self.length === self.most) throw indexError('deque already at its maximum size');
  vm.charge(self.length);
  vm.chargeBytes(8);
  self.replace(self.items.toSpliced(clampedIndex(asSize(at), self.length), 0, item));
  return null;
}

/** A deque of the same class and maxlen. */
function* copyOf(vm: VM, self: PyDeque): Asking<PyDeque> {
  const copy = adopt(new PyDeque(self.cls), self.cls);
  copy.most = self.most;
  yield* extend(vm, copy, self, (item) => copy.append(item));
  return copy;
}

function* concat(vm: VM, self: PyDeque, other: Value): Steps {
  if (!(other instanceof PyDeque))
    throw typeError(`can only concatenate deque (not "${typeOf(other).tpName}") to deque`);
  const result = yield* copyOf(vm, self);
  yield* extend(vm, result, other, (item) => result.append(item));
  return result;
}

/** Fills a deque with its items `times` over; of a bounded one only the last ones stay. */
function fill(vm: VM, target: PyDeque, items: readonly Value[], times: Int): PyDeque {
  const all = repeated(vm, items, times);
  target.replace(target.most === undefined ? all : all.slice(Math.max(0, all.length - target.most)));
  return target;
}

function repeat(vm: VM, self: PyDeque, times: Value): Result {
  return withRepeatCount(vm, times, (count) => {
    const result = adopt(new PyDeque(self.cls), self.cls);
    result.most = self.most;
    return fill(vm, result, self.items, count);
  });
}

function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: PyDeque, other: Value) =>
    other instanceof PyDeque ? compareSequences(vm, operator, self, other) : NotImplemented,
  );
}

function* init(vm: VM, self: PyDeque, iterable: Value | undefined, most: Value): Steps {
  const bound = most === null ? undefined : intOf(most);
  if (bound === undefined && most !== null) throw typeError('an integer is required');
  if (bound !== undefined && bound < 0) throw valueError('maxlen must be non-negative');
  self.most = bound === undefined ? undefined : Number(asSize(bound));
  self.replace([]);
  if (iterable !== undefined) yield* extend(vm, self, iterable, (item) => self.append(item));
  return null;
}

function* reprParts(vm: VM, self: PyDeque): Generator<Result, Text, Value> {
  const items = yield* reprItems(vm, new PyList([...self.items]));
  return joinTexts([self.cls.name, '([', items, self.most === undefined ? '])' : `], maxlen=${self.most})`]);
}

defineType(dequeType, {
  doc: 'A list-like sequence optimized for data accesses near its endpoints.',
  staticMethods: {
    __new__: method('(cls, /, *args, **kwargs)', (_, cls: PyType) => adopt(new PyDeque(cls), cls)),
  },
  methods: {
    __init__: method('(self, iterable=absent, maxlen=None)', init),
    __repr__: method('(self, /)', (vm, self: PyDeque) =>
      vm.defer(guardedRepr(vm, self, '[...]', reprParts(vm, self))),
    ),
    __len__: method('(self, /)', (_, self: PyDeque) => self.length),
    __bool__: method('(self, /)', (_, self: PyDeque) => self.length > 0),
    __iter__: method('(self, /)', (_, self: PyDeque) => new PyDequeIterator(dequeIteratorType, self)),
    __reversed__: method(
      '(self, /)',
      (_, self: PyDeque) => new PyDequeIterator(dequeReverseIteratorType, self),
    ),
    __contains__: method('(self, key, /)', function* (vm, self: PyDeque, key: Value) {
      return (yield* find(vm, self, key, 0, self.length)) >= 0;
    }),
    __getitem__: method('(self, key, /)', (vm, self: PyDeque, key: Value) =>
      withPlace(vm, self, key, (at) => self.at(at)),
    ),
    __setitem__: method('(self, key, value, /)', (vm, self: PyDeque, key: Value, value: Value) =>
      withPlace(vm, self, key, (at) => {
        self.setAt(at, value);
        return null;
      }),
    ),
    __delitem__: method('(self, key, /)', (vm, self: PyDeque, key: Value) =>
      withPlace(vm, self, key, (at) => {
        vm.charge(self.length);
        self.replace(self.items.toSpliced(at, 1));
        return null;
      }),
    ),
    __add__: method('(self, value, /)', concat),
    __iadd__: method('(self, value, /)', function* (vm, self: PyDeque, value: Value) {
      yield* extend(vm, self, value, (item) => self.append(item));
      return self;
    }),
    __mul__: method('(self, value, /)', repeat),
    __rmul__: method('(self, value, /)', repeat),
    __imul__: method('(self, value, /)', (vm, self: PyDeque, times: Value) =>
      withRepeatCount(vm, times, (count) => fill(vm, self, self.items, count)),
    ),
    ...comparisons(comparison),
    append: method('(self, item, /)', (vm, self: PyDeque, item: Value) => {
      vm.chargeBytes(8);
      self.append(item);
      return null;
    }),
    appendleft: method('(self, item, /)', (vm, self: PyDeque, item: Value) => {
      vm.chargeBytes(8);
      self.appendLeft(item);
      return null;
    }),
    extend: method('(self, iterable, /)', function* (vm, self: PyDeque, iterable: Value) {
      yield* extend(vm, self, iterable, (item) => self.append(item));
      return null;
    }),
    extendleft: method('(self, iterable, /)', function* (vm, self: PyDeque, iterable: Value) {
      yield* extend(vm, self, iterable, (item) => self.appendLeft(item));
      return null;
    }),
    pop: method('(self, /)', (_, self: PyDeque) => {
      if (self.length === 0) throw indexError('pop from an empty deque');
      return self.pop();
    }),
    popleft: method('(self, /)', (_, self: PyDeque) => {
      if (self.length === 0) throw indexError('pop from an empty deque');
      return self.popLeft();
    }),
    insert: method('(self, index, value, /)', (vm, self: PyDeque, at: Value, item: Value) =>
      withIndex(vm, at, (place) => insert(vm, self, place, item)),
    ),
    remove: method('(self, value, /)', remove),
    index: method('(self, value, start=0, stop=absent, /)', indexOf),
    count: method('(self, value, /)', count),
    rotate: method('(self, n=1, /)', (vm, self: PyDeque, n: Value) =>
      withIndex(vm, n, (steps) => rotate(vm, self, steps)),
    ),
    reverse: method('(self, /)', (vm, self: PyDeque) => {
      vm.charge(self.length);
      self.replace(self.items.toReversed());
      return null;
    }),
    clear: method('(self, /)', (_, self: PyDeque) => {
      self.replace([]);
      return null;
    }),
    __reduce__: method('(self, /)', function* (vm, self: PyDeque) {
      const args = self.most === undefined ? [] : [EMPTY_TUPLE, self.most];
      const state = yield callMethod(vm, self, '__getstate__', []);
      return new PyTuple([self.cls, new PyTuple(args), state, yield iterate(vm, self)]);
    }),
    copy: method('(self, /)', copyOf),
    __copy__: method('(self, /)', copyOf),
  },
  getset: {
    maxlen: {
      get: (_, self) => (self as PyDeque).most ?? null,
      doc: 'maximum size of a deque or None if unbounded',
    },
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
  constants: { __hash__: null },
});
