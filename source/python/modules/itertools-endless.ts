import { addInts, type Int } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, intOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { ITER_IS_SELF } from '../types/iterator-methods.ts';
import { iterate, next } from '../vm/iteration.ts';
import { PyIterator } from '../vm/iterators.ts';
import { binary, index } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { defineProducer, itertoolsType, Produced, type Producing, producer } from './producing.ts';

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

defineType(countType, {
  doc: `Return a count object whose .__next__() method returns consecutive values.

Equivalent to:
    def count(firstval=0, step=1):
        x = firstval
        while 1:
            yield x
            x += step`,
  staticMethods: { __new__: method('(cls, start=0, step=1)', makeCount) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextCount),
    __repr__: method('(self, /)', reprOfCount),
  },
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
  const left = times === undefined ? undefined : ((yield index(vm, times)) as Int);
  return adopt(new PyRepeat(cls, object, left !== undefined && left < 0 ? 0 : left), cls);
}

function* reprOfRepeat(vm: VM, self: PyRepeat): Steps {
  const object = (yield repr(vm, self.object)) as Text;
  return joinTexts(['repeat(', object, self.left === undefined ? ')' : `, ${self.left})`]);
}

defineType(repeatType, {
  doc: `repeat(object [,times]) -> create an iterator which returns the object
for the specified number of times.  If not specified, returns the object
endlessly.`,
  staticMethods: { __new__: method('(cls, object, times=absent)', makeRepeat) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', (_, self: PyRepeat) => self.advance()),
    __repr__: method('(self, /)', reprOfRepeat),
    __length_hint__: method('(self, /)', (_, self: PyRepeat) => {
      if (self.left === undefined) throw typeError('len() of unsized object');
      return self.left;
    }),
  },
});

function* cycle(vm: VM, iterator: Value): Producing {
  const saved: Value[] = [];
  for (;;) {
    const item = (yield next(vm, iterator)) as Value;
    if (item === END) break;
    vm.chargeBytes(8);
    saved.push(item);
    yield new Produced(item);
  }
  while (saved.length > 0) for (const item of saved) yield new Produced(item);
}

defineProducer(
  cycleType,
  'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
  method('(cls, iterable, /)', function* (vm, cls: PyType, iterable: Value) {
    return producer(cls, cycle(vm, yield iterate(vm, iterable)));
  }),
);
