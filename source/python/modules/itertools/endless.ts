import { addInts, type Int } from '../../number/int-arithmetic.ts';
import { typeOf } from '../../object/core-types.ts';
import { typeError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { method, type Steps } from '../../object/native.ts';
import { adopt, intOf, PyList, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { PyObject, type Result, type Value } from '../../object/value.ts';
import { joinTexts, type Text } from '../../text/text.ts';
import { asSize } from '../../types/indexes.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { PyIterator, PyListIterator } from '../../vm/iterators.ts';
import { binary, index } from '../../vm/operators.ts';
import { repr } from '../../vm/repr.ts';
import type { VM } from '../../vm/vm.ts';
import { defineTool, itertoolsType } from './itertool.ts';

export const countType = itertoolsType('count');
export const repeatType = itertoolsType('repeat');
export const cycleType = itertoolsType('cycle');

/** itertools.count: `start`, `start + step`, … of any numbers. */
class PyCount extends PyObject {
  constructor(
    cls: PyType,
    public next: Value,
    readonly step: Value,
  ) {
    super(cls);
  }
}

function isNumber(value: Value): boolean {
  const type = typeOf(value);
  return (
    intOf(value) !== undefined || ['__index__', '__float__', '__complex__'].some((name) => type.lookup(name))
  );
}

function makeCount(_: VM, cls: PyType, start: Value, step: Value): Value {
  if (!isNumber(start) || !isNumber(step)) throw typeError('a number is required');
  return adopt(new PyCount(cls, start, step), cls);
}

function nextCount(vm: VM, self: PyCount): Result {
  const { next: item, step } = self;
  if (typeof item !== 'object' && typeof step !== 'object') {
    self.next = addInts(intOf(item)!, intOf(step)!);
    return item;
  }
  return vm.andThen(binary(vm, '+', item, step), (sum) => {
    self.next = sum;
    return item;
  });
}

function* reprOfCount(vm: VM, self: PyCount): Steps {
  const parts: Text[] = [(yield repr(vm, self.next)) as Text];
  if (self.step !== 1) parts.push((yield repr(vm, self.step)) as Text);
  return joinTexts(['count(', joinTexts(parts, ', '), ')']);
}

/** Whether counting goes by one, and has not left a C ssize_t: then the step is not told. */
function isPlainCount({ next, step }: PyCount): boolean {
  return step === 1 && typeof next !== 'object' && BigInt(next as Int) < 2n ** 63n - 1n;
}

defineTool(countType, {
  doc: `Return a count object whose .__next__() method returns consecutive values.

Equivalent to:
    def count(firstval=0, step=1):
        x = firstval
        while 1:
            yield x
            x += step`,
  make: method('(cls, start=0, step=1)', makeCount),
  next: nextCount,
  reduce: (_, self: PyCount) => ({ args: isPlainCount(self) ? [self.next] : [self.next, self.step] }),
  methods: { __repr__: method('(self, /)', reprOfCount) },
});

/** itertools.repeat. */
class PyRepeat extends PyIterator {
  constructor(
    cls: PyType,
    readonly object: Value,
    public left: Int | undefined, // undefined: endless
  ) {
    super(cls);
  }

  advance(): Value {
    const { left } = this;
    if (left === undefined) return this.object;
    if (left <= 0) return END;
    this.left = addInts(left, -1);
    return this.object;
  }
}

function* makeRepeat(vm: VM, cls: PyType, object: Value, times: Value | undefined): Steps {
  const left = times === undefined ? undefined : asSize((yield index(vm, times)) as Int);
  return adopt(new PyRepeat(cls, object, left !== undefined && left < 0 ? 0 : left), cls);
}

function* reprOfRepeat(vm: VM, self: PyRepeat): Steps {
  const object = (yield repr(vm, self.object)) as Text;
  return joinTexts(['repeat(', object, self.left === undefined ? ')' : `, ${self.left})`]);
}

defineTool(repeatType, {
  doc: `repeat(object [,times]) -> create an iterator which returns the object
for the specified number of times.  If not specified, returns the object
endlessly.`,
  make: method('(cls, object, times=absent)', makeRepeat),
  next: (_, self: PyRepeat) => self.advance(),
  reduce: (_, { object, left }: PyRepeat) => ({ args: left === undefined ? [object] : [object, left] }),
  methods: {
    __repr__: method('(self, /)', reprOfRepeat),
    __length_hint__: method('(self, /)', (_, self: PyRepeat) => {
      if (self.left === undefined) throw typeError('len() of unsized object');
      return self.left;
    }),
  },
});

/** itertools.cycle: `saved` is what it will go round in when the iterator has ended. */
class PyCycle extends PyObject {
  saved = new PyList([]);
  place = 0;
  isSaved = false; // the iterator's items are in `saved` from another life

  constructor(
    cls: PyType,
    public iterator: Value | undefined, // undefined: it has ended
  ) {
    super(cls);
  }
}

function* nextOfCycle(vm: VM, self: PyCycle): Steps {
  if (self.iterator !== undefined) {
    const item = yield next(vm, self.iterator);
    if (item !== END) {
      if (self.isSaved) return item;
      vm.chargeBytes(8);
      self.saved.items.push(item);
      return item;
    }
    self.iterator = undefined;
  }
  const { items } = self.saved;
  if (items.length === 0) return END;
  const item = items[self.place]!;
  self.place = self.place + 1 >= items.length ? 0 : self.place + 1;
  return item;
}

defineTool(cycleType, {
  doc: 'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
  make: method('(cls, iterable, /)', function* (vm, cls: PyType, iterable: Value) {
    return adopt(new PyCycle(cls, yield iterate(vm, iterable)), cls);
  }),
  next: nextOfCycle,
  reduce: (_, self: PyCycle) => {
    const { iterator, saved, place, isSaved } = self;
    if (iterator !== undefined) return { args: [iterator], state: new PyTuple([saved, isSaved]) };
    const rest = new PyListIterator(saved);
    rest.index = place;
    return { args: [rest], state: new PyTuple([saved, true]) };
  },
  setState: (_, self: PyCycle, state) => {
    if (!(state instanceof PyTuple)) throw typeError('state is not a tuple');
    const [saved, isSaved] = state.items;
    if (state.items.length !== 2)
      throw typeError(`function takes exactly 2 arguments (${state.items.length} given)`);
    if (!(saved instanceof PyList)) throw typeError(`argument 1 must be list, not ${typeOf(saved!).tpName}`);
    const flag = intOf(isSaved!);
    if (flag === undefined)
      throw typeError(`'${typeOf(isSaved!).tpName}' object cannot be interpreted as an integer`);
    self.saved = saved;
    self.isSaved = flag !== 0;
    self.place = 0;
  },
});
