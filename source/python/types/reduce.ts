import type { Int } from '../number/int-arithmetic.ts';
import {
  codeType,
  dictType,
  ellipsisType,
  isInstance,
  isObject,
  listType,
  noneType,
  notImplementedType,
  objectType,
  typeOf,
} from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { isRaised, typeError, valueError } from '../object/exception.ts';
import { AttributeError } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { defineType, method, PyBoundNative, type Steps } from '../object/native.ts';
import { isAttributed, PyList, PyTuple, textOf } from '../object/object.ts';
import { dictOf } from '../object/shape.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { callSpecial, getAttribute } from '../vm/attributes.ts';
import { call, callMethod } from '../vm/calls.ts';
import { iterate } from '../vm/iteration.ts';
import { libraryAttribute } from '../vm/library-attribute.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import type { Asking } from './set-operations.ts';

/**
`__reduce_ex__`, `__reduce__` and `__getstate__` of object: how `copy` and `pickle` take an object apart that says nothing of
it itself. The answer is (callable, arguments, state, items, pairs).

Source: Objects/typeobject.c (the wordings), https://docs.python.org/3.13/library/pickle.html#object.__reduce__
*/

/** Built-in types whose instances are nothing but themselves. */
const EMPTY = new Set([objectType, noneType, ellipsisType, notImplementedType]);

/** The nearest built-in type: what an instance is made of beside its attributes. */
function layout(type: PyType): PyType {
  return type.mro.find((base) => !base.heap)!;
}

/** The names in the `__slots__` of a class and of its bases, as copyreg keeps them in the class. */
function* slotNames(vm: VM, cls: PyType): Asking<readonly Value[]> {
  if (!cls.heap) return [];
  const known = cls.attributes.get('__slotnames__');
  if (known === null) return [];
  if (known instanceof PyList) return known.items;
  if (known !== undefined) {
    throw typeError(`${cls.tpName}.__slotnames__ should be a list or None, not ${typeOf(known).tpName}`);
  }
  const names = yield call(vm, yield* libraryAttribute(vm, 'copyreg', '_slotnames'), [cls]);
  if (names === null) return [];
  if (names instanceof PyList) return names.items;
  throw typeError("copyreg._slotnames didn't return a list or None");
}

function stateDict(self: Value): Value {
  if (self instanceof PyModule) return self.dict;
  if (!isObject(self) || !isAttributed(self)) return null;
  const empty = self.dict === undefined ? self.slots.length === 0 : self.dict.size === 0;
  return empty ? null : dictOf(self);
}

/** object.__getstate__; `required`: nothing else will tell what the object holds. Errors: TypeError. */
function* defaultState(vm: VM, self: Value, required: boolean): Steps {
  const cls = typeOf(self);
  const base = layout(cls);
  if (required && (base === codeType || base.name === 'memoryview')) {
    throw typeError(`cannot pickle ${cls.tpName} objects`);
  }
  const state = stateDict(self);
  const names = yield* slotNames(vm, cls);
  if (required && !EMPTY.has(base)) throw typeError(`cannot pickle '${cls.tpName}' object`);
  if (names.length === 0) return state;
  const slots = new PyDict();
  for (const name of [...names]) {
    const key = textOf(name) ?? '';
    try {
      slots.setString(key, yield getAttribute(vm, self, key));
    } catch (error) {
      if (!isRaised(error, AttributeError)) throw error;
    }
  }
  return slots.size === 0 ? state : new PyTuple([state, slots]);
}

/** The object's own `__getstate__`. */
function* stateOf(vm: VM, self: Value, required: boolean): Steps {
  const found = yield getAttribute(vm, self, '__getstate__');
  const isDefault =
    found instanceof PyBoundNative && found.native === objectType.attributes.get('__getstate__');
  return isDefault && found.self === self
    ? yield* defaultState(vm, self, required)
    : yield call(vm, found, []);
}

type NewArguments = { readonly args: readonly Value[]; readonly kwargs: PyDict | undefined };

/** What `__new__` is to be given. Errors: TypeError, ValueError. */
function* newArguments(vm: VM, self: Value): Asking<NewArguments | undefined> {
  const given = yield callSpecial(vm, self, '__getnewargs_ex__', []);
  if (given !== MISSING) {
    const name = '__getnewargs_ex__';
    if (!(given instanceof PyTuple))
      throw typeError(`${name} should return a tuple, not '${typeOf(given).tpName}'`);
    if (given.items.length !== 2)
      throw valueError(`${name} should return a tuple of length 2, not ${given.items.length}`);
    const [args, kwargs] = given.items as [Value, Value];
    const tuple = `item of the tuple returned by ${name} must be a`;
    if (!(args instanceof PyTuple)) throw typeError(`first ${tuple} tuple, not '${typeOf(args).tpName}'`);
    if (!(kwargs instanceof PyDict)) throw typeError(`second ${tuple} dict, not '${typeOf(kwargs).tpName}'`);
    return { args: args.items, kwargs: kwargs.size === 0 ? undefined : kwargs };
  }
  const args = yield callSpecial(vm, self, '__getnewargs__', []);
  if (args === MISSING) return undefined;
  if (args instanceof PyTuple) return { args: args.items, kwargs: undefined };
  throw typeError(`__getnewargs__ should return a tuple, not '${typeOf(args).tpName}'`);
}

/** By protocol 2 and later: `cls.__new__(cls, …)`, then the state. */
function* reduceToNew(vm: VM, self: Value): Steps {
  const cls = typeOf(self);
  if (cls.instancesAreNotMade) throw typeError(`cannot pickle '${cls.tpName}' object`);
  const given = yield* newArguments(vm, self);
  const make = given?.kwargs === undefined ? '__newobj__' : '__newobj_ex__';
  const args =
    given?.kwargs === undefined
      ? [cls, ...(given?.args ?? [])]
      : [cls, new PyTuple(given.args), given.kwargs];
  const isList = isInstance(self, listType);
  const isDict = isInstance(self, dictType);
  const state = (yield* stateOf(vm, self, given === undefined && !isList && !isDict)) as Value;
  const items = isList ? yield iterate(vm, self) : null;
  const pairs = isDict ? yield iterate(vm, yield callMethod(vm, self, 'items', [])) : null;
  const maker = yield* libraryAttribute(vm, 'copyreg', make);
  return new PyTuple([maker, new PyTuple(args), state, items, pairs]);
}

function* reduce(vm: VM, self: Value, protocol: Int): Steps {
  if (protocol >= 2) return yield* reduceToNew(vm, self);
  return yield call(vm, yield* libraryAttribute(vm, 'copyreg', '_reduce_ex'), [self, protocol]);
}

defineType(objectType, {
  methods: {
    __getstate__: method('(self, /)', (vm, self: Value) => vm.defer(defaultState(vm, self, false))),
    __reduce__: method('(self, /)', (vm, self: Value) => vm.defer(reduce(vm, self, 0))),
    __reduce_ex__: method('(self, protocol, /)', function* (vm, self: Value, protocol: Value) {
      const number = (yield index(vm, protocol)) as Int;
      if (typeOf(self).lookup('__reduce__') === objectType.attributes.get('__reduce__'))
        return yield* reduce(vm, self, number);
      return yield callMethod(vm, self, '__reduce__', []);
    }),
  },
});
