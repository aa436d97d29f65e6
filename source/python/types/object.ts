import { identityHash } from '../hash/plain-hash.ts';
import { isObject, moduleType, NotImplemented, objectType, typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { makeInstance, PyList, textOf } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { callSpecial, findAttribute, genericAttribute, noAttribute, setGeneric } from '../vm/attributes.ts';
import { watchFinalizer } from '../vm/calls.ts';
import { layoutProblem } from '../vm/class-bases.ts';
import { collect } from '../vm/iteration.ts';
import { truth } from '../vm/operators.ts';
import { plainRepr, str } from '../vm/repr.ts';
import { defaultRepr } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { argumentType } from './text-kind.ts';

/** A name given to getattr and its like. Errors: TypeError. */
export function attributeName(name: Value): string {
  const text = textOf(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).tpName}'`);
  return text;
}

/** Whether a class has a method of its own in the place of object's. */
function overrides(cls: PyType, name: string): boolean {
  return cls.lookup(name) !== objectType.lookup(name);
}

function checkNoArguments(
  cls: PyType,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value>,
  own: string,
  other: string,
): void {
  if (args.length === 0 && kwargs.size === 0) return;
  if (overrides(cls, own)) {
    const what = own === '__new__' ? 'type to instantiate' : 'instance to initialize';
    throw typeError(`object.${own}() takes exactly one argument (the ${what})`);
  }
  if (overrides(cls, other)) return;
  throw typeError(
    own === '__new__'
      ? `${cls.name}() takes no arguments`
      : `${cls.name}.__init__() takes exactly one argument (the instance to initialize)`,
  );
}

function* checkAbstract(vm: VM, cls: PyType): Steps {
  const missing = cls.lookup('__abstractmethods__');
  const list = (yield collect(vm, missing ?? new PyList([]))) as PyList;
  const names = list.items.map((item) => `'${textOf(item) ?? ''}'`).sort();
  const plural = names.length > 1 ? 's' : '';
  throw typeError(
    `Can't instantiate abstract class ${cls.name} without an implementation for abstract method${plural} ${names.join(', ')}`,
  );
}

/** The names that `dir()` lists for an object: its own, and those of its class and the bases. */
function* namesOf(vm: VM, self: Value): Steps {
  const names = new Set<string>();
  if (isObject(self)) {
    const dict = yield findAttribute(vm, self, '__dict__');
    if (dict instanceof PyDict)
      for (const { key } of dict.entries()) if (typeof key === 'string') names.add(key);
  }
  const claimed = yield findAttribute(vm, self, '__class__');
  if (claimed instanceof PyType)
    for (const type of claimed.mro) for (const name of type.attributes.keys()) names.add(name);
  return new PyList([...names]);
}

function setClass(vm: VM, self: Value, value: Value): Result {
  if (!(value instanceof PyType)) {
    throw typeError(`__class__ must be set to a class, not '${typeOf(value).tpName}' object`);
  }
  const old = typeOf(self);
  const modules = value.isSubtypeOf(moduleType) && old.isSubtypeOf(moduleType);
  if (!modules && (!value.heap || !old.heap)) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  const problem = layoutProblem(old, value, '__class__');
  if (problem !== undefined) throw problem;
  if (isObject(self)) self.cls = value;
  vm.charge(1);
  return null;
}

/** Errors: TypeError for a type, whose attributes have rules of their own. */
function notType(self: Value, method: string): Value {
  if (!(self instanceof PyType)) return self;
  throw typeError(`can't apply this ${method} to ${self.cls.name} object`);
}

defineType(objectType, {
  doc: `The base class of the class hierarchy.

When called, it accepts no arguments and returns a new featureless
instance that has no instance attributes and cannot be given any.
`,
  staticMethods: {
    __new__: method(
      '(cls, *args, **kwargs)',
      (vm, cls: PyType, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        checkNoArguments(cls, args, kwargs, '__new__', '__init__');
        if (cls.abstract) return vm.defer(checkAbstract(vm, cls));
        vm.chargeBytes(64);
        const instance = makeInstance(cls);
        if (cls.hasFinalizer) watchFinalizer(vm, instance);
        return instance;
      },
    ),
  },
  methods: {
    __init__: method(
      '(self, *args, **kwargs)',
      (_, self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        checkNoArguments(typeOf(self), args, kwargs, '__init__', '__new__');
        return null;
      },
    ),
    __repr__: method('(self, /)', (vm, self: Value) => defaultRepr(vm, self)),
    __str__: method('(self, /)', (vm, self: Value) => {
      vm.checkDepth(' while getting the repr of an object');
      return plainRepr(self) ?? callSpecial(vm, self, '__repr__', []);
    }),
    __hash__: method('(self, /)', (vm, self: Value) => identityHash(vm, self)),
    __eq__: method('(self, value, /)', (_, self: Value, value: Value) =>
      self === value ? true : NotImplemented,
    ),
    __ne__: method('(self, value, /)', (vm, self: Value, value: Value) => {
      const equal = callSpecial(vm, self, '__eq__', [value]);
      return vm.andThen(equal, (answer) =>
        answer === NotImplemented ? NotImplemented : vm.defer(negated(vm, answer)),
      );
    }),
    __lt__: method('(self, value, /)', () => NotImplemented),
    __le__: method('(self, value, /)', () => NotImplemented),
    __gt__: method('(self, value, /)', () => NotImplemented),
    __ge__: method('(self, value, /)', () => NotImplemented),
    __getattribute__: method('(self, name, /)', (vm, self: Value, name: Value) => {
      const found = genericAttribute(vm, self, typeOf(self), attributeName(name));
      if (found === MISSING) throw noAttribute(self, attributeName(name));
      return found;
    }),
    __setattr__: method('(self, name, value, /)', (vm, self: Value, name: Value, value: Value) =>
      setGeneric(vm, notType(self, '__setattr__'), attributeName(name), value),
    ),
    __delattr__: method('(self, name, /)', (vm, self: Value, name: Value) =>
      setGeneric(vm, notType(self, '__delattr__'), attributeName(name), undefined),
    ),
    __format__: method('(self, format_spec, /)', (vm, self: Value, spec: Value) => {
      if (textOf(spec) === undefined)
        throw typeError(`__format__() argument must be str, not ${argumentType(spec)}`);
      if (spec !== '')
        throw typeError(`unsupported format string passed to ${typeOf(self).tpName}.__format__`);
      return str(vm, self);
    }),
    __dir__: method('(self, /)', (vm, self: Value) => vm.defer(namesOf(vm, self))),
    __sizeof__: method('(self, /)', () => 16),
  },
  classMethods: {
    __init_subclass__: method(
      '(cls, *args, **kwargs)',
      (_, cls: PyType, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) => {
        if (kwargs.size > 0)
          throw typeError(`${cls.qualname}.__init_subclass__() takes no keyword arguments`);
        if (args.length > 0)
          throw typeError(`${cls.qualname}.__init_subclass__() takes no arguments (${args.length} given)`);
        return null;
      },
    ),
    __subclasshook__: method('(cls, object, /)', () => NotImplemented),
  },
  getset: {
    __class__: {
      get: (_, self) => typeOf(self),
      set: setClass,
      delete: () => {
        throw typeError("can't delete __class__ attribute");
      },
      doc: "the object's class",
    },
  },
});

function* negated(vm: VM, answer: Value): Steps {
  return (yield truth(vm, answer)) !== true;
}
