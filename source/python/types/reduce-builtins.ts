import type { PyByteArray } from '../object/bytearray.ts';
import * as core from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { type PyException, typeError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import type { PyMethod } from '../object/function.ts';
import {
  defineType,
  method,
  type NativeSpec,
  PyBoundNative,
  type PyGetSet,
  PyNative,
  type Steps,
} from '../object/native.ts';
import {
  EMPTY_TUPLE,
  PyBytes,
  PyList,
  type PyRange,
  type PySlice,
  PyTuple,
  textOf,
} from '../object/object.ts';
import type { PySet } from '../object/set.ts';
import { type Attributed, dictOf } from '../object/shape.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { getAttribute } from '../vm/attributes.ts';
import { callMethod } from '../vm/calls.ts';
import type { VM } from '../vm/vm.ts';
import { genericAliasType, type PyGenericAlias } from './generic-alias.ts';
import { simpleNamespaceType } from './simple-namespace.ts';

/* How built-in types that are no iterators say what they are made of, for `copy` and `pickle`. */

/** `__reduce__` of a type that is called with these arguments to make the object again. */
function madeOf<T>(args: (self: T) => readonly Value[]): NativeSpec {
  return method(
    '(self, /)',
    (_, self: Value) => new PyTuple([core.typeOf(self), new PyTuple(args(self as T))]),
  );
}

/** `__reduce__` of what is found under a name in another object. */
function foundIn(place: (vm: VM, self: Value) => readonly [Value, Value]): NativeSpec {
  return method(
    '(self, /)',
    (vm, self: Value) => new PyTuple([vm.builtins.getString('getattr')!, new PyTuple(place(vm, self))]),
  );
}

defineType(core.rangeType, {
  methods: { __reduce__: madeOf((self: PyRange) => [self.start, self.stop, self.step]) },
});
defineType(core.sliceType, {
  methods: { __reduce__: madeOf((self: PySlice) => [self.start, self.stop, self.step]) },
});
defineType(genericAliasType, {
  methods: { __reduce__: madeOf((self: PyGenericAlias) => [self.origin, self.args]) },
});
defineType(core.ellipsisType, { methods: { __reduce__: method('(self, /)', () => 'Ellipsis') } });
defineType(core.notImplementedType, { methods: { __reduce__: method('(self, /)', () => 'NotImplemented') } });

for (const type of [core.setType, core.frozensetType]) {
  defineType(type, {
    methods: {
      __reduce__: method('(self, /)', function* (vm, self: PySet) {
        vm.charge(self.size);
        vm.chargeBytes(self.size * 8);
        const state = yield callMethod(vm, self, '__getstate__', []);
        return new PyTuple([self.cls, new PyTuple([new PyList([...self.keys()])]), state]);
      }),
    },
  });
}

function* reduceBytes(vm: VM, self: PyByteArray, protocol: Value): Steps {
  const state = yield callMethod(vm, self, '__getstate__', []);
  vm.chargeBytes(self.bytes.length);
  const text = self.bytes.map((byte) => String.fromCharCode(byte)).join('');
  const asBytes = typeof protocol === 'number' && protocol >= 3;
  const args = text === '' ? [] : asBytes ? [new PyBytes(text)] : [text, 'latin-1'];
  return new PyTuple([self.cls, new PyTuple(args), state]);
}

defineType(core.bytearrayType, {
  methods: {
    __reduce__: method('(self, /)', (vm, self: PyByteArray) => vm.defer(reduceBytes(vm, self, 2))),
    __reduce_ex__: method('(self, proto=0, /)', reduceBytes),
  },
});

defineType(core.methodType, {
  methods: {
    __reduce__: method('(self, /)', function* (vm, { fn, self }: PyMethod) {
      const name = yield getAttribute(vm, fn, '__name__');
      return new PyTuple([vm.builtins.getString('getattr')!, new PyTuple([self, name])]);
    }),
  },
});

function owned(self: Value): readonly [Value, Value] {
  const { owner, name } = self as PyNative | PyGetSet;
  return [owner!, name];
}
for (const type of [core.methodDescriptorType, core.wrapperDescriptorType, core.memberDescriptorType]) {
  defineType(type, { methods: { __reduce__: foundIn((_, self) => owned(self)) } });
}
const ofBound = foundIn((_, self) => [(self as PyBoundNative).self, (self as PyBoundNative).native.name]);
defineType(core.methodWrapperType, { methods: { __reduce__: ofBound } });
defineType(core.builtinFunctionType, {
  methods: {
    __reduce__: method('(self, /)', (vm, self: PyNative | PyBoundNative) => {
      const get = vm.builtins.getString('getattr')!;
      if (self instanceof PyBoundNative)
        return new PyTuple([get, new PyTuple([self.self, self.native.name])]);
      return self instanceof PyNative && self.owner !== undefined
        ? new PyTuple([get, new PyTuple([self.owner, self.name])])
        : self.name;
    }),
  },
});

defineType(simpleNamespaceType, {
  methods: {
    __reduce__: method(
      '(self, /)',
      (_, self: Attributed) => new PyTuple([self.cls, EMPTY_TUPLE, dictOf(self)]),
    ),
  },
});

/** An exception is made of its class and arguments; its attributes, where it has any, are its state. */
function reduceException(self: PyException, args: PyTuple, state: Value): PyTuple {
  return new PyTuple(state === null ? [self.cls, args] : [self.cls, args, state]);
}

function ownState(self: PyException): Value {
  return self.dict === undefined && self.slots.length === 0 ? null : dictOf(self);
}

/** The attributes of an exception, and fields of its built-in type beside them. */
function stateWith(self: PyException, names: readonly string[], withArgs: boolean): Value {
  const fields = names.filter((name) => (self.fields?.get(name) ?? null) !== null);
  const own = ownState(self);
  if (fields.length === 0) return own;
  const state = new PyDict();
  if (own instanceof PyDict)
    for (const { key, value } of own.entries()) state.setString(textOf(key)!, value!);
  for (const name of fields) state.setString(name, self.fields!.get(name)!);
  if (withArgs) state.setString('args', self.args);
  return state;
}

function* setState(vm: VM, self: PyException, state: Value): Steps {
  if (state === null) return null;
  if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
  for (const { key, value } of [...state.entries()]) yield callMethod(vm, self, '__setattr__', [key, value!]);
  return null;
}

/** An OSError keeps its file names beside its arguments, which they were. */
function argumentsOfOSError(self: PyException): PyTuple {
  const filename = self.fields?.get('filename');
  const second = self.fields?.get('filename2');
  if (self.args.items.length !== 2 || filename === undefined) return self.args;
  return new PyTuple([...self.args.items, filename, ...(second === undefined ? [] : [null, second])]);
}

function reducing(
  type: PyType,
  state: (self: PyException) => Value,
  args: (self: PyException) => PyTuple = (self) => self.args,
): void {
  defineType(type, {
    methods: {
      __reduce__: method('(self, /)', (_, self: PyException) =>
        reduceException(self, args(self), state(self)),
      ),
    },
  });
}

reducing(exceptions.BaseException, ownState);
reducing(exceptions.OSError, ownState, argumentsOfOSError);
reducing(exceptions.ImportError, (self) => stateWith(self, ['name', 'path', 'name_from'], false));
const stateOfAttributeError = (self: PyException): Value => stateWith(self, ['name'], true);
reducing(exceptions.AttributeError, stateOfAttributeError);
defineType(exceptions.AttributeError, {
  methods: { __getstate__: method('(self, /)', (_, self: PyException) => stateOfAttributeError(self)) },
});
defineType(exceptions.BaseException, { methods: { __setstate__: method('(self, object, /)', setState) } });
