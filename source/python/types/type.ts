import { typeOf, typeType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { attributeError, type PyRaise, raise, typeError } from '../object/exception.ts';
import { AttributeError } from '../object/exception-types.ts';
import { ClassDictProxy } from '../object/mapping-proxy.ts';
import { MISSING } from '../object/markers.ts';
import { linearize } from '../object/mro.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { EMPTY_TUPLE, makeStr, PyList, PyTuple, textOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { bindDescriptor, noAttribute, setTypeAttribute, typeAttribute } from '../vm/attributes.ts';
import { type Keywords, makeAndInit } from '../vm/calls.ts';
import { assignBases } from '../vm/class-bases.ts';
import { makeType, subclassesOf } from '../vm/class-creation.ts';
import { truth } from '../vm/operators.ts';
import { checkTypeName, fullName } from '../vm/type-text.ts';
import { plainInstanceCheck, plainSubclassCheck } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { classSignature } from './class-signatures.ts';
import { unionOf } from './generic-alias.ts';
import { attributeName } from './object.ts';
import { argumentType } from './text-kind.ts';
import { itemSize, typeFlags } from './type-flags.ts';

function newType(vm: VM, meta: PyType, args: readonly Value[], kwargs: Keywords): Result {
  if (args.length !== 3) throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [name, bases, namespace] = args as [Value, Value, Value];
  const text = textOf(name);
  const wrong = (place: number, type: string, value: Value): PyRaise =>
    typeError(`type.__new__() argument ${place} must be ${type}, not ${argumentType(value)}`);
  if (text === undefined) throw wrong(1, 'str', name);
  if (!(bases instanceof PyTuple)) throw wrong(2, 'tuple', bases);
  if (!(namespace instanceof PyDict)) throw wrong(3, 'dict', namespace);
  return vm.defer(makeType(vm, meta, text, bases.items, namespace, kwargs));
}

/** Changes an attribute that classes made by the program may change. Errors: TypeError for built-in types. */
function checkHeap(type: PyType, name: string): void {
  if (!type.heap || type.immutable)
    throw typeError(`cannot set '${name}' attribute of immutable type '${fullName(type)}'`);
}

/** A type's name without its module, which the names of some built-in types begin with. */
function simpleName(type: PyType): string {
  const prefix = `${type.module}.`;
  return type.name.startsWith(prefix) ? type.name.slice(prefix.length) : type.name;
}

function setName(_: VM, self: Value, value: Value): Result {
  const type = self as PyType;
  checkHeap(type, '__name__');
  const text = textOf(value);
  if (text === undefined)
    throw typeError(`can only assign string to ${type.name}.__name__, not '${typeOf(value).tpName}'`);
  checkTypeName(text);
  type.name = text;
  return null;
}

function setQualname(_: VM, self: Value, value: Value): Result {
  const type = self as PyType;
  checkHeap(type, '__qualname__');
  const text = textOf(value);
  if (text === undefined) {
    throw typeError(`can only assign string to ${type.name}.__qualname__, not '${typeOf(value).tpName}'`);
  }
  type.qualname = text;
  return null;
}

function setBases(vm: VM, self: Value, value: Value): Result {
  checkHeap(self as PyType, '__bases__');
  return vm.defer(assignBases(vm, self as PyType, value));
}

/** What of a class is never deleted, in the words for a class that cannot be changed at all. */
function undeletable(name: string): (vm: VM, self: Value) => never {
  return (_, self) => {
    throw typeError(`cannot delete '${name}' attribute of immutable type '${(self as PyType).name}'`);
  };
}

/** A class attribute that lives in the class's own namespace under its own name, with a default. */
function ownAttribute(name: string, absent: (type: PyType) => Value) {
  return {
    get: (_: VM, self: Value): Result => {
      const own = (self as PyType).attributes.get(name);
      return own === undefined || self === typeType ? absent(self as PyType) : own;
    },
    set: (_: VM, self: Value, value: Value): Result => {
      checkHeap(self as PyType, name);
      (self as PyType).set(name, value);
      return null;
    },
    delete: (_: VM, self: Value): Result => {
      checkHeap(self as PyType, name);
      if (!(self as PyType).attributes.delete(name)) throw attributeError(name, name, self);
      (self as PyType).changed();
      return null;
    },
  };
}

function* setAbstract(vm: VM, type: PyType, value: Value): Steps {
  type.abstract = (yield truth(vm, value)) === true;
  type.set('__abstractmethods__', value);
  return null;
}

defineType(typeType, {
  doc: `type(object) -> the object's type
type(name, bases, dict, **kwds) -> a new type`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (vm, cls: PyType, args: readonly Value[], kwargs: Keywords) =>
      newType(vm, cls, args, kwargs),
    ),
  },
  methods: {
    __init__: method(
      '(self, *args, **kwargs)',
      (_, _self: PyType, args: readonly Value[], kwargs: Keywords) => {
        if (args.length === 1 && kwargs.size > 0)
          throw typeError('type.__init__() takes no keyword arguments');
        if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
        return null;
      },
    ),
    __call__: method(
      '(self, *args, **kwargs)',
      (vm, self: PyType, args: readonly Value[], kwargs: Keywords) =>
        makeAndInit(vm, self, args, kwargs.size > 0 ? kwargs : undefined),
    ),
    __repr__: method('(self, /)', (_, self: PyType) => `<class '${fullName(self)}'>`),
    __getattribute__: method('(self, name, /)', (vm, self: PyType, name: Value) => {
      const found = typeAttribute(vm, self, attributeName(name));
      if (found === MISSING) throw noAttribute(self, attributeName(name));
      return found;
    }),
    __setattr__: method('(self, name, value, /)', (vm, self: PyType, name: Value, value: Value) =>
      setTypeAttribute(vm, self, attributeName(name), value),
    ),
    __delattr__: method('(self, name, /)', (vm, self: PyType, name: Value) =>
      setTypeAttribute(vm, self, attributeName(name), undefined),
    ),
    __or__: method('(self, value, /)', unionOf),
    __ror__: method('(self, value, /)', (vm, self: Value, value: Value) => unionOf(vm, value, self)),
    mro: method('(self, /)', (_, self: PyType) => new PyList(linearize(self, self.bases))),
    __subclasses__: method('(self, /)', (vm, self: PyType) => new PyList([...subclassesOf(vm, self)])),
    __instancecheck__: method('(self, instance, /)', (vm, self: PyType, instance: Value) =>
      plainInstanceCheck(vm, instance, self),
    ),
    __subclasscheck__: method('(self, subclass, /)', (vm, self: PyType, subclass: Value) =>
      plainSubclassCheck(vm, subclass, self),
    ),
    __dir__: method('(self, /)', (_, self: PyType) => {
      const names = new Set<string>();
      for (const type of self.mro) for (const name of type.attributes.keys()) names.add(name);
      return new PyList([...names]);
    }),
    __sizeof__: method('(self, /)', () => 1064),
  },
  classMethods: {
    __prepare__: method('(cls, *args, **kwargs)', () => new PyDict()),
  },
  getset: {
    __name__: {
      get: (_, self) => makeStr(simpleName(self as PyType)),
      set: setName,
      delete: undeletable('__name__'),
    },
    __qualname__: {
      get: (_, self) => makeStr((self as PyType).qualname),
      set: setQualname,
      delete: undeletable('__qualname__'),
    },
    __module__: {
      ...ownAttribute('__module__', (type) => type.module),
      set: (_, self, value) => {
        checkHeap(self as PyType, '__module__');
        (self as PyType).attributes.delete('__firstlineno__'); // of the text of another module
        (self as PyType).set('__module__', value);
        return null;
      },
      delete: undeletable('__module__'),
    },
    __doc__: {
      get: (vm, self) => {
        const type = self as PyType;
        const own = type.heap ? (type.attributes.get('__doc__') ?? null) : type.doc;
        return typeOf(own).heap ? bindDescriptor(vm, own, null, type) : own;
      },
      set: (_, self, value) => {
        checkHeap(self as PyType, '__doc__');
        (self as PyType).set('__doc__', value);
        return null;
      },
      delete: undeletable('__doc__'),
    },
    __bases__: {
      get: (_, self) => new PyTuple((self as PyType).bases),
      set: setBases,
      delete: undeletable('__bases__'),
    },
    __annotations__: ownAttribute('__annotations__', (type) => {
      if (!type.heap)
        throw attributeError(
          `type object '${type.name}' has no attribute '__annotations__'`,
          '__annotations__',
          type,
        );
      const dict = new PyDict();
      type.set('__annotations__', dict);
      return dict;
    }),
    __type_params__: {
      ...ownAttribute('__type_params__', () => EMPTY_TUPLE),
      delete: undeletable('__type_params__'),
    },
    __abstractmethods__: {
      get: (_, self) => {
        const value = (self as PyType).attributes.get('__abstractmethods__');
        if (value === undefined || self === typeType)
          throw attributeError('__abstractmethods__', '__abstractmethods__', self);
        return value;
      },
      set: (vm, self, value) => vm.defer(setAbstract(vm, self as PyType, value)),
      delete: (_, self) => {
        const type = self as PyType;
        if (!type.attributes.delete('__abstractmethods__'))
          throw raise(AttributeError, '__abstractmethods__');
        type.abstract = false;
        type.changed();
        return null;
      },
    },
    // None while its metaclass's mro() works it out.
    __mro__: {
      get: (_, self) => ((self as PyType).mro.length === 0 ? null : new PyTuple((self as PyType).mro)),
    },
    __dict__: { get: (_, self) => new ClassDictProxy(self as PyType) },
    __text_signature__: { get: (_, self) => classSignature(self as PyType) ?? null },
  },
  members: {
    __base__: { get: (_, self) => (self as PyType).base ?? null },
    __basicsize__: { get: () => 16 },
    __flags__: { get: (_, self) => typeFlags(self as PyType) },
    __itemsize__: { get: (_, self) => itemSize(self as PyType) },
    __dictoffset__: { get: (_, self) => ((self as PyType).hasDict ? -1 : 0) },
    __weakrefoffset__: { get: (_, self) => ((self as PyType).hasWeakref ? -32 : 0) },
  },
});
