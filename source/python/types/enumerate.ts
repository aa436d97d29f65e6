import { addInts, type Int } from '../number/int-arithmetic.ts';
import { builtinType } from '../object/core-types.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { iterate, next } from '../vm/iteration.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { ITER_IS_SELF } from './iterator-methods.ts';

export const enumerateType = builtinType('enumerate');

class PyEnumerate extends PyObject {
  constructor(
    cls: PyType,
    readonly iterator: Value,
    public count: Int,
  ) {
    super(cls);
  }
}

function* makeEnumerate(vm: VM, cls: PyType, iterable: Value, start: Value): Steps {
  const first = (yield index(vm, start)) as Int;
  return adopt(new PyEnumerate(cls, yield iterate(vm, iterable), first), cls);
}

defineType(enumerateType, {
  doc: `Return an enumerate object.

  iterable
    an object supporting iteration

The enumerate object yields pairs containing a count (from start, which
defaults to zero) and a value yielded by the iterable argument.

enumerate is useful for obtaining an indexed list:
    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...`,
  staticMethods: { __new__: method('(cls, iterable, start=0)', makeEnumerate) },
  methods: {
    __iter__: ITER_IS_SELF,
    __next__: method('(self, /)', (vm, self: PyEnumerate) =>
      vm.andThen(next(vm, self.iterator), (item) => {
        if (item === END) return END;
        const { count } = self;
        self.count = addInts(count, 1);
        vm.chargeBytes(16);
        return new PyTuple([count, item]);
      }),
    ),
    __reduce__: method(
      '(self, /)',
      (_, { cls, iterator, count }: PyEnumerate) => new PyTuple([cls, new PyTuple([iterator, count])]),
    ),
  },
});
