import { classMethodType, propertyType, staticMethodType, typeOf } from '../object/core-types.ts';
import { PyClassMethod, PyProperty, PyStaticMethod } from '../object/descriptor.ts';
import { isRaised, typeError } from '../object/exception.ts';
import { AttributeError } from '../object/exception-types.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method, type Steps, type TypeDefinition } from '../object/native.ts';
import { adopt, makeStr, textOf } from '../object/object.ts';
import { type Attributed, dictOf } from '../object/shape.ts';
import { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { findAttribute, noAccessor, noAttribute, propertyGet, setAttribute } from '../vm/attributes.ts';
import { call, type Keywords } from '../vm/calls.ts';
import { truth } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';

const property = (value: Value): PyProperty => value as PyProperty;

/** A property with one of its functions replaced. */
function* changed(vm: VM, old: PyProperty, part: 'getter' | 'setter' | 'deleter', fn: Value): Steps {
  const parts = { getter: old.getter, setter: old.setter, deleter: old.deleter };
  parts[part] = fn;
  const doc = old.docFromGetter && parts.getter !== null ? null : old.doc;
  const made = yield call(vm, old.cls, [parts.getter, parts.setter, parts.deleter, doc]);
  if (made instanceof PyProperty) made.name = old.name;
  return made;
}

/** The doc of a property is its getter's, unless one is given. */
function* takeDoc(vm: VM, self: PyProperty, doc: Value): Steps {
  self.doc = doc;
  if (doc === null && self.getter !== null) {
    const own = yield findAttribute(vm, self.getter, '__doc__');
    if (own !== MISSING && own !== null) {
      self.doc = own;
      self.docFromGetter = true;
    }
  }
  if (self.cls === propertyType) return null;
  // In an instance of a subclass the class's own `__doc__` would hide it.
  try {
    yield setAttribute(vm, self, '__doc__', self.doc);
  } catch (error) {
    if (self.docFromGetter || !isRaised(error, AttributeError)) throw error;
  }
  return null;
}

function* anyAbstract(vm: VM, parts: readonly Value[]): Steps {
  for (const part of parts) {
    if (part === null) continue;
    const flag = yield findAttribute(vm, part, '__isabstractmethod__');
    if (flag !== MISSING && (yield truth(vm, flag)) === true) return true;
  }
  return false;
}

function nameOf(vm: VM, self: PyProperty): Result {
  if (self.name !== undefined) return self.name;
  const found = self.getter === null ? MISSING : findAttribute(vm, self.getter, '__name__');
  return vm.andThen(found, (name) => {
    if (name === MISSING) throw noAttribute(self, '__name__');
    return name;
  });
}

defineType(propertyType, {
  doc: `Property attribute.

  fget
    function to be used for getting an attribute value
  fset
    function to be used for setting an attribute value
  fdel
    function to be used for del'ing an attribute
  doc
    docstring`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => adopt(new PyProperty(cls), cls)),
  },
  methods: {
    __init__: method(
      '(self, fget=None, fset=None, fdel=None, doc=None)',
      (vm, self: PyProperty, getter: Value, setter: Value, deleter: Value, doc: Value) => {
        self.getter = getter;
        self.setter = setter;
        self.deleter = deleter;
        return getter instanceof PyFunction && self.cls === propertyType
          ? quickDoc(self, getter, doc)
          : vm.defer(takeDoc(vm, self, doc));
      },
    ),
    getter: method('(self, fget, /)', (vm, self: PyProperty, fn: Value) =>
      vm.defer(changed(vm, self, 'getter', fn)),
    ),
    setter: method('(self, fset, /)', (vm, self: PyProperty, fn: Value) =>
      vm.defer(changed(vm, self, 'setter', fn)),
    ),
    deleter: method('(self, fdel, /)', (vm, self: PyProperty, fn: Value) =>
      vm.defer(changed(vm, self, 'deleter', fn)),
    ),
    __get__: method('(self, instance, owner=None, /)', (vm, self: PyProperty, instance: Value) =>
      instance === null ? self : propertyGet(vm, self, instance),
    ),
    __set__: method('(self, instance, value, /)', (vm, self: PyProperty, instance: Value, value: Value) => {
      if (self.setter === null) throw noAccessor(self, instance, 'setter');
      return vm.andThen(call(vm, self.setter, [instance, value]), () => null);
    }),
    __delete__: method('(self, instance, /)', (vm, self: PyProperty, instance: Value) => {
      if (self.deleter === null) throw noAccessor(self, instance, 'deleter');
      return vm.andThen(call(vm, self.deleter, [instance]), () => null);
    }),
    __set_name__: method('(self, *args)', (_, self: PyProperty, args: readonly Value[]) => {
      if (args.length !== 2)
        throw typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
      self.name = args[1]!;
      return null;
    }),
  },
  members: {
    fget: { get: (_, self) => property(self).getter },
    fset: { get: (_, self) => property(self).setter },
    fdel: { get: (_, self) => property(self).deleter },
    __doc__: {
      get: (_, self) => property(self).doc,
      set: (_, self, value) => {
        property(self).doc = value;
        return null;
      },
    },
  },
  getset: {
    __name__: {
      get: (vm, self) => nameOf(vm, property(self)),
      set: (_, self, value) => {
        property(self).name = value;
        return null;
      },
      delete: (_, self) => {
        property(self).name = undefined;
        return null;
      },
    },
    __isabstractmethod__: {
      get: (vm, self) => {
        const { getter, setter, deleter } = property(self);
        return vm.defer(anyAbstract(vm, [getter, setter, deleter]));
      },
    },
  },
});

function quickDoc(self: PyProperty, getter: PyFunction, doc: Value): null {
  self.doc = doc ?? getter.doc;
  self.docFromGetter = doc === null && getter.doc !== null;
  return null;
}

type Wrapper = PyClassMethod | PyStaticMethod;

/** A classmethod or staticmethod takes over what tells its function's name. */
function* wrap(vm: VM, self: Wrapper, fn: Value): Steps {
  self.fn = fn;
  for (const name of ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__']) {
    const value = yield findAttribute(vm, fn, name);
    if (value !== MISSING) yield setAttribute(vm, self, name, value);
  }
  return null;
}

function wrapping(kind: 'classmethod' | 'staticmethod'): TypeDefinition {
  return {
    methods: {
      __init__: method('(self, function, /)', (vm, self: Wrapper, fn: Value) => vm.defer(wrap(vm, self, fn))),
      __get__: method(
        '(self, instance, owner=None, /)',
        (vm, self: Wrapper, instance: Value, owner: Value) => {
          const cls = owner instanceof PyType ? owner : typeOf(instance);
          vm.charge(1);
          return kind === 'classmethod' ? new PyMethod(self.fn, cls) : self.fn;
        },
      ),
      __repr__: method('(self, /)', (vm, self: Wrapper) =>
        vm.andThen(repr(vm, self.fn), (text) => makeStr(`<${kind}(${textOf(text)})>`)),
      ),
    },
    members: {
      __func__: { get: (_, self) => (self as Wrapper).fn },
      __wrapped__: { get: (_, self) => (self as Wrapper).fn },
    },
    getset: {
      __isabstractmethod__: { get: (vm, self) => vm.defer(anyAbstract(vm, [(self as Wrapper).fn])) },
      __dict__: { get: (_, self) => dictOf(self as Wrapper & Attributed) },
    },
  };
}

const classDefinition = wrapping('classmethod');
defineType(classMethodType, {
  ...classDefinition,
  doc: 'Convert a function to be a class method.',
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => adopt(new PyClassMethod(cls), cls)),
  },
});

const staticDefinition = wrapping('staticmethod');
defineType(staticMethodType, {
  ...staticDefinition,
  doc: 'Convert a function to be a static method.',
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => adopt(new PyStaticMethod(cls), cls)),
  },
  methods: {
    ...staticDefinition.methods,
    __call__: method(
      '(self, *args, **kwargs)',
      (vm, self: PyStaticMethod, args: readonly Value[], kwargs: Keywords) =>
        call(vm, self.fn, args, kwargs.size > 0 ? kwargs : undefined),
    ),
  },
});
