import { builtinType, objectType } from '../../object/core-types.ts';
import { typeError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { builtin, defineType, method, type NativeSpec, type Steps } from '../../object/native.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../../object/value.ts';
import { comparisons } from '../../types/comparisons.ts';
import { isIterable } from '../../types/items.ts';
import { call } from '../../vm/calls.ts';
import { type Comparison, compare } from '../../vm/compare.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { type LibraryModule, named } from '../native-module.ts';
import { cacheInfoType, cacheWrapperType } from './cache.ts';
import { partialType } from './partial.ts';

function* reduce(vm: VM, fn: Value, iterable: Value, initial: Value | undefined): Steps {
  if (!isIterable(iterable)) throw typeError('reduce() arg 2 must support iteration');
  const iterator = yield iterate(vm, iterable);
  let total = initial;
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) break;
    if (total === undefined) total = item;
    else {
      let result: Result = call(vm, fn, [total, item]);
      if (result === DEFERRED) result = yield result;
      total = result;
    }
  }
  if (total === undefined) throw typeError('reduce() of empty iterable with no initial value');
  return total;
}

const keyType = builtinType('KeyWrapper', objectType, { module: 'functools', uncallable: true });

/** What cmp_to_key() makes: called with an object, the key that is sorted by; `object` undefined: not called yet. */
class PyKey extends PyObject {
  constructor(
    readonly compare: Value,
    public object: Value | undefined,
  ) {
    super(keyType);
  }
}

function comparison(operator: Comparison): NativeSpec {
  return method('(self, value, /)', (vm, self: PyKey, other: Value) => {
    if (!(other instanceof PyKey)) throw typeError('other argument must be K instance');
    const answer = call(vm, self.compare, [self.object ?? null, other.object ?? null]);
    return vm.andThen(answer, (order) => compare(vm, operator, order, 0));
  });
}

defineType(keyType, {
  methods: {
    __call__: method('(self, obj)', (_, self: PyKey, object: Value) => new PyKey(self.compare, object)),
    ...comparisons(comparison),
  },
  members: {
    obj: {
      get: (_, self) => (self as PyKey).object ?? null,
      set: (_, self, value) => {
        (self as PyKey).object = value;
        return null;
      },
      doc: 'Value wrapped by a key function.',
    },
  },
  constants: { __hash__: null },
});

/** The native part of `functools`. */
export const nativeFunctools: LibraryModule = {
  kind: 'native',
  contents: () => [
    ['_CacheInfo', cacheInfoType],
    ...named(
      partialType,
      cacheWrapperType,
      builtin(
        'reduce',
        '(function, iterable, initial=absent, /)',
        reduce,
        'Apply a function of two arguments cumulatively to the items of an iterable, from left to right.',
        'functools',
      ),
      builtin(
        'cmp_to_key',
        '(mycmp)',
        (_, mycmp: Value) => new PyKey(mycmp, undefined),
        'Convert a cmp= function into a key= function.',
        'functools',
      ),
    ),
  ],
};
