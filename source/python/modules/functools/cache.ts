import type { Hash } from '../../hash/hash.ts';
import type { Int } from '../../number/int-arithmetic.ts';
import { dictDescriptor } from '../../object/class-slots.ts';
import { builtinType, objectType, tupleType, typeOf } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { keyOf } from '../../object/dict-key.ts';
import { typeError } from '../../object/exception.ts';
import { PyMethod } from '../../object/function.ts';
import { MISSING } from '../../object/markers.ts';
import { defineType, method, type Steps } from '../../object/native.ts';
import { adopt, intOf, makeBare, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { DEFERRED, PyObject, type Value } from '../../object/value.ts';
import type { Leading } from '../../recorder/reach.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { call, isCallable, type Keywords } from '../../vm/calls.ts';
import { hash } from '../../vm/compare.ts';
import { dictGet, dictSet, dictTake } from '../../vm/dict-protocol.ts';
import { truth } from '../../vm/operators.ts';
import type { VM } from '../../vm/vm.ts';

export const cacheWrapperType = builtinType('_lru_cache_wrapper', objectType, {
  module: 'functools',
  hasDict: true,
  hasWeakref: true,
});

/** What cache_info() gives: a named tuple. */
export const cacheInfoType = builtinType('CacheInfo', tupleType, { module: 'functools' });

/** In the key of a call: here the keywords begin. */
const KEYWORDS = makeBare();

/** A function that remembers its results, the least recently asked for first in `results`. */
class PyCacheWrapper extends PyObject implements Leading {
  readonly results = new PyDict();
  hits = 0;
  misses = 0;

  constructor(
    cls: PyType,
    readonly fn: Value,
    readonly most: Int | null, // None: no bound
    readonly typed: boolean,
  ) {
    super(cls);
  }

  leadsTo(): readonly Value[] {
    return [this.fn];
  }
}

/** What a call is remembered by: its arguments, and their types if these are to count. */
function keyOfCall(args: readonly Value[], keywords: Keywords, typed: boolean): Value {
  if (keywords.size === 0 && !typed) {
    const only = args[0];
    if (args.length === 1 && (typeof only === 'number' || typeof only === 'string')) return only;
    return new PyTuple(args);
  }
  const parts = [...args];
  if (keywords.size > 0) parts.push(KEYWORDS);
  for (const [name, value] of keywords) parts.push(name, value);
  if (typed) for (const value of [...args, ...keywords.values()]) parts.push(typeOf(value));
  return new PyTuple(parts);
}

function* callCached(vm: VM, self: PyCacheWrapper, args: readonly Value[], keywords: Keywords): Steps {
  const { results, most, fn } = self;
  if (most === 0) {
    self.misses++;
    return yield call(vm, fn, args, keywords);
  }
  const key = keyOfCall(args, keywords, self.typed);
  // An argument is asked for its hash once in each call, whatever is then done with the key.
  const known = keyOf(key, vm) === undefined ? ((yield hash(vm, key)) as Hash) : undefined;
  let found = dictGet(vm, results, key, known);
  if (found === DEFERRED) found = yield found;
  if (found !== MISSING) {
    self.hits++;
    if (most !== null) {
      yield dictTake(vm, results, key, known);
      yield dictSet(vm, results, key, found, known);
    }
    return found;
  }
  self.misses++;
  const result = yield call(vm, fn, args, keywords);
  if (most !== null) {
    // The call may have put the result there itself, by calling itself with the same arguments.
    if ((yield dictGet(vm, results, key, known)) !== MISSING) return result;
    if (results.size >= most) results.removeEntry(results.entries().next().value!);
  }
  yield dictSet(vm, results, key, result, known);
  return result;
}

function* makeWrapper(vm: VM, cls: PyType, fn: Value, most: Value, typed: Value): Steps {
  if (!isCallable(fn)) throw typeError('the first argument must be callable');
  const bound = most === null ? null : intOf(most);
  if (bound === undefined) throw typeError('maxsize should be integer or None');
  return adopt(
    new PyCacheWrapper(cls, fn, bound === null || bound > 0 ? bound : 0, (yield truth(vm, typed)) === true),
    cls,
  );
}

const FIELDS = ['hits', 'misses', 'maxsize', 'currsize'] as const;

defineType(cacheInfoType, {
  doc: 'CacheInfo(hits, misses, maxsize, currsize)',
  staticMethods: {
    __new__: method('(cls, hits, misses, maxsize, currsize)', (_, cls: PyType, ...fields) =>
      adopt(new PyTuple(fields as Value[]), cls),
    ),
  },
  methods: {
    __repr__: method('(self, /)', (_, self: PyTuple) => {
      const shown = FIELDS.map((name, i) => `${name}=${self.items[i] ?? 'None'}`);
      return `CacheInfo(${shown.join(', ')})`;
    }),
    _asdict: method('(self, /)', (_, self: PyTuple) => {
      const dict = new PyDict();
      for (const [i, name] of FIELDS.entries()) dict.setString(name, self.items[i]!);
      return dict;
    }),
  },
  getset: Object.fromEntries(
    FIELDS.map((name, i) => [name, { get: (_: VM, self: Value) => (self as PyTuple).items[i]! }]),
  ),
  constants: { _fields: new PyTuple([...FIELDS]) },
});

defineType(cacheWrapperType, {
  doc: 'A function that remembers its results.',
  staticMethods: {
    __new__: method('(cls, user_function, maxsize, typed, cache_info_type=None)', makeWrapper),
  },
  methods: {
    __call__: method('(self, /, *args, **kwargs)', callCached),
    __get__: method('(self, instance, owner=None, /)', (_, self: PyCacheWrapper, instance: Value) =>
      instance === null ? self : new PyMethod(self, instance),
    ),
    cache_info: method(
      '(self, /)',
      (_, { hits, misses, most, results }: PyCacheWrapper) =>
        new PyTuple([hits, misses, most, results.size], cacheInfoType),
    ),
    cache_clear: method('(self, /)', (_, self: PyCacheWrapper) => {
      self.results.clear();
      self.hits = self.misses = 0;
      return null;
    }),
    __reduce__: method('(self, /)', (vm, self: Value) => getAttribute(vm, self, '__qualname__')),
    __copy__: method('(self, /)', (_, self: Value) => self),
    __deepcopy__: method('(self, memo, /)', (_, self: Value) => self),
  },
  constants: { __dict__: dictDescriptor(cacheWrapperType) },
});
