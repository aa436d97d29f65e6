import type { Int } from '../../number/int-arithmetic.ts';
import { typeOf } from '../../object/core-types.ts';
import { runtimeError, typeError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { builtin, method, type Steps } from '../../object/native.ts';
import { adopt, EMPTY_TUPLE, intOf, PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { PyObject, type Value } from '../../object/value.ts';
import { asSize } from '../../types/indexes.ts';
import type { Asking } from '../../types/set-operations.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { index } from '../../vm/operators.ts';
import type { VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType } from './itertool.ts';

export const teeType = itertoolsType('_tee', true);
export const teeDataType = itertoolsType('_tee_dataobject');

/** Items in one link of the chain. */
const LINK = 57;

/** Items that were read for several iterators, and the link after them, which begins where this one is full. */
class PyTeeData extends PyObject {
  readonly items: Value[] = [];
  next: PyTeeData | undefined;
  running = false;

  constructor(readonly iterator: Value) {
    super(teeDataType);
  }

  /** The item at a place, which is read if it has not been. Errors: RuntimeError. */
  *at(vm: VM, place: number): Steps {
    if (place < this.items.length) return this.items[place]!;
    if (this.running) throw runtimeError('cannot re-enter the tee iterator');
    this.running = true;
    try {
      const item = yield next(vm, this.iterator);
      if (item === END) return END;
      vm.chargeBytes(8);
      this.items.push(item);
      return item;
    } finally {
      this.running = false;
    }
  }
}

/** One of the iterators that tee() makes of one. All walk the same chain; who comes first reads. */
class PyTee extends PyObject {
  constructor(
    cls: PyType,
    public link: PyTeeData,
    public place: number,
  ) {
    super(cls);
  }
}

function* nextOfTee(vm: VM, self: PyTee): Steps {
  if (self.place >= LINK) {
    self.link.next ??= new PyTeeData(self.link.iterator);
    self.link = self.link.next;
    self.place = 0;
  }
  const item = yield* self.link.at(vm, self.place);
  if (item !== END) self.place++;
  return item;
}

function* teeOf(vm: VM, cls: PyType, iterable: Value): Asking<PyTee> {
  const iterator = yield iterate(vm, iterable);
  return iterator instanceof PyTee ? copyOf(iterator) : new PyTee(cls, new PyTeeData(iterator), 0);
}

function copyOf(tee: PyTee): PyTee {
  return new PyTee(teeType, tee.link, tee.place);
}

function* tee(vm: VM, iterable: Value, n: Value): Steps {
  const count = Number(asSize((yield index(vm, n)) as Int));
  if (count < 0) throw valueError('n must be >= 0');
  vm.chargeBytes(count * 32);
  vm.charge(count);
  if (count === 0) return new PyTuple([]);
  const iterator = yield iterate(vm, iterable);
  const first = iterator instanceof PyTee ? iterator : yield* teeOf(vm, teeType, iterator);
  return new PyTuple(Array.from({ length: count }, (_, i) => (i === 0 ? first : copyOf(first))));
}

defineTool(teeType, {
  doc: 'Iterator wrapped to make it copyable.',
  make: method('(cls, iterable, /)', function* (vm, cls: PyType, iterable: Value) {
    return adopt(yield* teeOf(vm, teeType, iterable), cls);
  }),
  next: nextOfTee,
  reduce: (_, { link, place }: PyTee) => ({
    args: [EMPTY_TUPLE],
    state: new PyTuple([link, place]),
  }),
  setState: (_, self: PyTee, state) => {
    if (!(state instanceof PyTuple)) throw typeError('state is not a tuple');
    const [link, place] = state.items;
    if (state.items.length !== 2)
      throw typeError(`function takes exactly 2 arguments (${state.items.length} given)`);
    if (!(link instanceof PyTeeData))
      throw typeError(`argument 1 must be itertools._tee_dataobject, not ${typeOf(link!).tpName}`);
    const at = intOf(place!);
    if (at === undefined)
      throw typeError(`'${typeOf(place!).tpName}' object cannot be interpreted as an integer`);
    if (at < 0 || at > LINK) throw valueError('Index out of range');
    self.link = link;
    self.place = Number(at);
  },
  methods: { __copy__: method('(self, /)', (_, self: PyTee) => copyOf(self)) },
});

defineTool(teeDataType, {
  doc: 'teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.',
  make: method('(cls, it, values, next, /)', (_, __, iterator: Value, values: Value, after: Value) => {
    if (!(values instanceof PyList))
      throw typeError(`teedataobject() argument 2 must be list, not ${typeOf(values).tpName}`);
    const made = new PyTeeData(iterator);
    made.items.push(...values.items.slice(0, LINK + 1));
    if (made.items.length > LINK) throw valueError('Invalid arguments');
    if (made.items.length === LINK) {
      if (after !== null && !(after instanceof PyTeeData)) throw valueError('Invalid arguments');
      made.next = after ?? undefined;
    } else if (after !== null) throw valueError('Invalid arguments');
    return made;
  }),
  reduce: (_, { iterator, items, next: after }: PyTeeData) => ({
    args: [iterator, new PyList([...items]), after ?? null],
  }),
});

/** The function itertools.tee. */
export const teeFunction = builtin(
  'tee',
  '(iterable, n=2, /)',
  tee,
  'Returns a tuple of n independent iterators.',
  'itertools',
);
