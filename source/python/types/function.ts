import { ASYNC_GENERATOR, COROUTINE, GENERATOR } from '../compiler/code.ts';
import { Cell } from '../object/cell.ts';
import { PyCode } from '../object/code-object.ts';
import { functionType, methodType, NotImplemented, typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError, valueError } from '../object/exception.ts';
import { DeprecationWarning } from '../object/exception-types.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method } from '../object/native.ts';
import { makeStr, PyTuple, textOf } from '../object/object.ts';
import { dictOf, replaceDict } from '../object/shape.ts';
import type { Result, Value } from '../object/value.ts';
import { findAttribute, genericAttribute, getAttribute } from '../vm/attributes.ts';
import { call, type Keywords } from '../vm/calls.ts';
import { compare, hash } from '../vm/compare.ts';
import { repr } from '../vm/repr.ts';
import { builtinsOf } from '../vm/run-code.ts';
import { addressOf } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { warn } from '../vm/warn.ts';
import { attributeName } from './object.ts';

const fn = (value: Value): PyFunction => value as PyFunction;

function setText(what: string, set: (self: PyFunction, value: Value) => void) {
  return (_: VM, self: Value, value: Value): Result => {
    if (textOf(value) === undefined) throw typeError(`${what} must be set to a string object`);
    set(fn(self), value);
    return null;
  };
}

/** Refuses to delete an attribute in the words of setting it to a wrong value. */
function keep(message: string) {
  return (): Result => {
    throw typeError(message);
  };
}

function setDefaults(_: VM, self: Value, value: Value): Result {
  if (value !== null && !(value instanceof PyTuple))
    throw typeError('__defaults__ must be set to a tuple object');
  fn(self).defaults = value;
  return null;
}

function setKwdefaults(_: VM, self: Value, value: Value): Result {
  if (value !== null && !(value instanceof PyDict))
    throw typeError('__kwdefaults__ must be set to a dict object');
  fn(self).kwdefaults = value;
  return null;
}

const OTHER_KIND =
  'Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)';

function setCode(vm: VM, self: Value, value: Value): Result {
  if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
  const needed = value.code.freevars.length;
  const { closure, name } = fn(self);
  if (needed !== closure.length) {
    throw valueError(
      `${textOf(name)}() requires a code object with ${closure.length} free vars, not ${needed}`,
    );
  }
  const kinds = GENERATOR | COROUTINE | ASYNC_GENERATOR;
  const warned =
    ((fn(self).code.code.flags ^ value.code.flags) & kinds) === 0
      ? null
      : vm.defer(warn(vm, DeprecationWarning, OTHER_KIND));
  return vm.andThen(warned, () => {
    fn(self).code = value;
    return null;
  });
}

/** types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None). */
function makeFunction(
  vm: VM,
  _cls: Value,
  code: Value,
  globals: Value,
  name: Value,
  defaults: Value,
  closure: Value,
  kwdefaults: Value,
): Result {
  const wrong = (name: string, type: string, value: Value) =>
    typeError(`function() argument '${name}' must be ${type}, not ${typeOf(value).tpName}`);
  if (!(code instanceof PyCode)) throw wrong('code', 'code', code);
  if (!(globals instanceof PyDict)) throw wrong('globals', 'dict', globals);
  if (name !== null && textOf(name) === undefined) throw typeError('arg 3 (name) must be None or string');
  if (defaults !== null && !(defaults instanceof PyTuple))
    throw typeError('arg 4 (defaults) must be None or tuple');
  if (kwdefaults !== null && !(kwdefaults instanceof PyDict))
    throw typeError('arg 6 (kwdefaults) must be None or dict');
  const needed = code.code.freevars.length;
  if (!(closure instanceof PyTuple)) {
    if (needed > 0 && closure === null) throw typeError('arg 5 (closure) must be tuple');
    if (closure !== null) throw typeError('arg 5 (closure) must be None or tuple');
  }
  const cells = closure instanceof PyTuple ? closure.items : [];
  if (cells.length !== needed) {
    throw valueError(`${code.code.name} requires closure of length ${needed}, not ${cells.length}`);
  }
  const made = new PyFunction(code, globals, builtinsOf(vm, globals));
  made.closure = cells.map((cell) => {
    if (!(cell instanceof Cell))
      throw typeError(`arg 5 (closure) expected cell, found ${typeOf(cell).tpName}`);
    return cell;
  });
  if (name !== null) made.name = name;
  made.defaults = defaults as PyTuple | null;
  if (kwdefaults instanceof PyDict) made.kwdefaults = kwdefaults;
  made.module = globals.getString('__name__') ?? null;
  if (vm.recorder !== undefined) made.number = vm.numberOfFunction(made.code);
  return made;
}

defineType(functionType, {
  doc: `Create a function object.

  code
    a code object
  globals
    the globals dictionary
  name
    a string that overrides the name from the code object
  argdefs
    a tuple that specifies the default argument values
  closure
    a tuple that supplies the bindings for free variables
  kwdefaults
    a dictionary that specifies the default keyword argument values`,
  staticMethods: {
    __new__: method(
      '(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
      makeFunction,
    ),
  },
  methods: {
    __call__: method(
      '(self, *args, **kwargs)',
      (vm, self: PyFunction, args: readonly Value[], kwargs: Keywords) =>
        call(vm, self, args, kwargs.size > 0 ? kwargs : undefined),
    ),
    __get__: method('(self, instance, owner=None, /)', (_, self: PyFunction, instance: Value) =>
      instance === null ? self : new PyMethod(self, instance),
    ),
    __repr__: method('(self, /)', (vm, self: PyFunction) =>
      makeStr(`<function ${textOf(self.qualname)} at ${addressOf(vm, self)}>`),
    ),
  },
  members: {
    __closure__: { get: (_, self) => (fn(self).closure.length === 0 ? null : new PyTuple(fn(self).closure)) },
    __doc__: {
      get: (_, self) => fn(self).doc,
      set: (_, self, value) => {
        fn(self).doc = value;
        return null;
      },
      delete: (_, self) => {
        fn(self).doc = null;
        return null;
      },
    },
    __globals__: { get: (_, self) => fn(self).globals },
    __builtins__: { get: (_, self) => fn(self).builtins },
    __module__: {
      get: (_, self) => fn(self).module,
      set: (_, self, value) => {
        fn(self).module = value;
        return null;
      },
      delete: (_, self) => {
        fn(self).module = null;
        return null;
      },
    },
  },
  getset: {
    __name__: {
      get: (_, self) => fn(self).name,
      set: setText('__name__', (self, value) => {
        self.name = value;
      }),
      delete: keep('__name__ must be set to a string object'),
    },
    __qualname__: {
      get: (_, self) => fn(self).qualname,
      set: setText('__qualname__', (self, value) => {
        self.qualname = value;
      }),
      delete: keep('__qualname__ must be set to a string object'),
    },
    __code__: {
      get: (_, self) => fn(self).code,
      set: setCode,
      delete: keep('__code__ must be set to a code object'),
    },
    __defaults__: {
      get: (_, self) => fn(self).defaults,
      set: setDefaults,
      delete: (vm, self) => setDefaults(vm, self, null),
    },
    __kwdefaults__: {
      get: (_, self) => fn(self).kwdefaults,
      set: setKwdefaults,
      delete: (vm, self) => setKwdefaults(vm, self, null),
    },
    __annotations__: {
      get: (_, self) => (fn(self).annotations ??= new PyDict()),
      set: (_, self, value) => {
        if (value !== null && !(value instanceof PyDict))
          throw typeError('__annotations__ must be set to a dict object');
        fn(self).annotations = value;
        return null;
      },
      delete: (_, self) => {
        fn(self).annotations = null;
        return null;
      },
    },
    __type_params__: {
      get: (_, self) => fn(self).typeParams,
      set: (_, self, value) => {
        if (!(value instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
        fn(self).typeParams = value;
        return null;
      },
      delete: keep('__type_params__ must be set to a tuple'),
    },
    __dict__: {
      get: (_, self) => dictOf(fn(self)),
      set: (_, self, value) => {
        if (!(value instanceof PyDict))
          throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).tpName}'`);
        replaceDict(fn(self), value);
        return null;
      },
      delete: keep('cannot delete __dict__'),
    },
  },
});

const bound = (value: Value): PyMethod => value as PyMethod;

/** The name that a bound method's repr shows. */
function nameOfMethod(vm: VM, self: PyMethod): Result {
  return vm.andThen(findAttribute(vm, self.fn, '__qualname__'), (qualname) => {
    if (textOf(qualname) !== undefined) return qualname;
    return vm.andThen(findAttribute(vm, self.fn, '__name__'), (name) =>
      textOf(name) === undefined ? '?' : name,
    );
  });
}

defineType(methodType, {
  doc: 'Create a bound instance method object.',
  staticMethods: {
    __new__: method('(cls, function, instance, /)', (_, _cls, callable: Value, instance: Value) => {
      if (typeOf(callable).lookup('__call__') === undefined)
        throw typeError('first argument must be callable');
      if (instance === null) throw typeError('instance must not be None');
      return new PyMethod(callable, instance);
    }),
  },
  methods: {
    __call__: method(
      '(self, *args, **kwargs)',
      (vm, self: PyMethod, args: readonly Value[], kwargs: Keywords) =>
        call(vm, self, args, kwargs.size > 0 ? kwargs : undefined),
    ),
    __get__: method('(self, instance, owner=None, /)', (_, self: PyMethod) => self),
    __getattribute__: method('(self, name, /)', (vm, self: PyMethod, name: Value) => {
      const text = attributeName(name);
      const own = genericAttribute(vm, self, methodType, text);
      return own === MISSING ? getAttribute(vm, self.fn, text) : own;
    }),
    __eq__: method('(self, value, /)', (vm, self: PyMethod, other: Value) => {
      if (!(other instanceof PyMethod)) return NotImplemented;
      return self.self === other.self ? compare(vm, '==', self.fn, other.fn) : false;
    }),
    __hash__: method('(self, /)', (vm, self: PyMethod) => hash(vm, self.fn)),
    __repr__: method('(self, /)', (vm, self: PyMethod) =>
      vm.andThen(nameOfMethod(vm, self), (name) =>
        vm.andThen(repr(vm, self.self), (object) =>
          makeStr(`<bound method ${textOf(name)} of ${textOf(object)}>`),
        ),
      ),
    ),
  },
  getset: {
    __doc__: {
      get: (vm, self) =>
        vm.andThen(findAttribute(vm, bound(self).fn, '__doc__'), (doc) => (doc === MISSING ? null : doc)),
    },
  },
  members: {
    __func__: { get: (_, self) => bound(self).fn },
    __self__: { get: (_, self) => bound(self).self },
  },
});
