import { addInts, type Int } from '../number/int-arithmetic.ts';
import { builtinType } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
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

/** The arguments of enumerate, which reads them in a way of its own. Errors: TypeError. */
function enumerateArguments(args: readonly Value[], kwargs: ReadonlyMap<string, Value>): [Value, Value] {
  const given = args.length + kwargs.size;
  if (given > 2 && args.length > 0) {
    throw typeError(`enumerate() takes at most 2 arguments (${given} given)`);
  }
  const known = args.length > 0 ? ['start'] : given > 1 ? ['iterable', 'start'] : ['iterable'];
  const wrong = [...kwargs.keys()].find((key) => !known.includes(key));
  if (wrong !== undefined && given <= 2) {
    throw typeError(`'${wrong}' is an invalid keyword argument for enumerate()`);
  }
  const iterable = args.length > 0 ? args[0] : kwargs.get('iterable');
  if (given > 2 || iterable === undefined) {
    throw typeError("enumerate() missing required argument 'iterable'");
  }
  const start = args.length > 1 ? args[1] : kwargs.get('start');
  return [iterable, start === undefined ? 0 : start];
}

function* makeEnumerate(
  vm: VM,
  cls: PyType,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
): Steps {
  const [iterable, start] = enumerateArguments(args, kwargs);
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
  staticMethods: { __new__: method('(cls, /, *args, **kwargs)', makeEnumerate) },
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
