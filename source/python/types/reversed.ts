import type { Int } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { isRaised, typeError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { END, MISSING } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, EMPTY_TUPLE, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { callSpecial } from '../vm/attributes.ts';
import { reversedType } from '../vm/iterators.ts';
import { getItem, index, length } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { asSize } from './indexes.ts';
import { ITER_IS_SELF } from './iterator-methods.ts';

/** reversed() of what has `__len__` and `__getitem__`, and no `__reversed__` of its own. */
class PyReversed extends PyObject {
  constructor(
    cls: PyType,
    public sequence: Value | undefined, // undefined: exhausted
    public index: number,
  ) {
    super(cls);
  }
}

function* makeReversed(vm: VM, cls: PyType, sequence: Value): Steps {
  const type = typeOf(sequence);
  const refusal = `'${type.name}' object is not reversible`;
  if (type.lookup('__reversed__') === null) throw typeError(refusal);
  const own = yield callSpecial(vm, sequence, '__reversed__', []);
  if (own !== MISSING) return own;
  if (sequence instanceof PyDict || type.lookup('__getitem__') === undefined) throw typeError(refusal);
  return adopt(new PyReversed(cls, sequence, ((yield length(vm, sequence)) as number) - 1), cls);
}

function* nextReversed(vm: VM, self: PyReversed): Steps {
  if (self.sequence === undefined) return END;
  if (self.index >= 0) {
    try {
      const item = yield getItem(vm, self.sequence, self.index);
      self.index--;
      return item;
    } catch (error) {
      if (!isRaised(error, exceptions.IndexError) && !isRaised(error, exceptions.StopIteration)) throw error;
    }
  }
  self.sequence = undefined;
  self.index = -1;
  return END;
}

defineType(reversedType, {
  doc: 'Return a reverse iterator over the values of the given sequence.',
  staticMethods: { __new__: method('(cls, sequence, /)', makeReversed) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', nextReversed),
    __length_hint__: method('(self, /)', function* (vm, self: PyReversed) {
      if (self.sequence === undefined) return 0;
      const there = (yield length(vm, self.sequence)) as number;
      return there < self.index + 1 ? 0 : self.index + 1;
    }),
    __reduce__: method('(self, /)', (_, { cls, sequence, index }: PyReversed) =>
      sequence === undefined
        ? new PyTuple([cls, new PyTuple([EMPTY_TUPLE])])
        : new PyTuple([cls, new PyTuple([sequence]), index]),
    ),
    __setstate__: method('(self, state, /)', function* (vm, self: PyReversed, state: Value) {
      const place = Number(asSize((yield index(vm, state)) as Int));
      if (self.sequence === undefined) return null;
      const last = ((yield length(vm, self.sequence)) as number) - 1;
      self.index = Math.max(-1, Math.min(place, last));
      return null;
    }),
  },
});
