import { coroutineType, coroutineWrapperType, generatorType, typeOf } from '../object/core-types.ts';
import { PyException, PyRaise, typeError } from '../object/exception.ts';
import { BaseException, DeprecationWarning } from '../object/exception-types.ts';
import { pyFrame } from '../object/frame-object.ts';
import { PyCoroutineWrapper, type PyGenerator } from '../object/generator.ts';
import { defineType, method, type Steps, type TypeDefinition } from '../object/native.ts';
import { PyTuple, textOf } from '../object/object.ts';
import type { PyTraceback } from '../object/traceback.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { call } from '../vm/calls.ts';
import { close, delegate, send, throwThrough } from '../vm/generator-run.ts';
import { repr } from '../vm/repr.ts';
import { addressOf } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { warn } from '../vm/warn.ts';

const OLD_THROW =
  'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.';

const generator = (value: Value): PyGenerator => value as PyGenerator;

const THROW = '(self, type, value=absent, traceback=absent, /)';

/** The exception that throw(exception) means, or in the old form throw(type, value, traceback). Errors: TypeError. */
export function* givenException(
  vm: VM,
  given: Value,
  value: Value | undefined,
  traceback: Value | undefined,
): Steps {
  if (value !== undefined || traceback !== undefined) yield vm.defer(warn(vm, DeprecationWarning, OLD_THROW));
  if (traceback !== undefined && traceback !== null && typeOf(traceback).name !== 'traceback') {
    throw typeError('throw() third argument must be a traceback object');
  }
  let exception: Value = given;
  if (given instanceof PyType && given.isSubtypeOf(BaseException)) {
    if (value instanceof PyException && value.cls.isSubtypeOf(given)) exception = value;
    else {
      const args =
        value === undefined || value === null ? [] : value instanceof PyTuple ? value.items : [value];
      try {
        exception = yield call(vm, given, args);
      } catch (error) {
        if (!(error instanceof PyRaise)) throw error;
        exception = vm.caught(error);
      }
    }
  } else if (given instanceof PyException) {
    if (value !== undefined && value !== null)
      throw typeError('instance exception may not have a separate value');
  } else {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(given).tpName}`,
    );
  }
  const called = exception instanceof PyException ? '' : textOf(yield repr(vm, given));
  const thrown =
    exception instanceof PyException
      ? exception
      : typeError(
          `calling ${called} should have returned an instance of BaseException, not ${typeOf(exception).tpName}`,
        ).exception;
  if (traceback !== undefined && traceback !== null) thrown.traceback = traceback as PyTraceback;
  return thrown;
}

function* throwGiven(vm: VM, self: PyGenerator, type: Value, value?: Value, traceback?: Value): Steps {
  const exception = yield vm.defer(givenException(vm, type, value, traceback));
  const given = [type, value, traceback].filter((argument) => argument !== undefined);
  return yield vm.defer(throwThrough(vm, self, exception as PyException, given));
}

function setText(what: string, set: (self: PyGenerator, value: Value) => void) {
  return (_: VM, self: Value, value: Value): null => {
    if (textOf(value) === undefined) throw typeError(`${what} must be set to a string object`);
    set(generator(self), value);
    return null;
  };
}

/** What generators, coroutines and asynchronous generators share; `prefix` is that of their attributes. */
export function generatorAttributes(prefix: string, awaits: string): TypeDefinition {
  return {
    methods: {
      send: method('(self, value, /)', (vm, self: PyGenerator, value: Value) => send(vm, self, value)),
      throw: method(
        THROW,
        (vm, self: PyGenerator, type: Value, value: Value | undefined, traceback: Value | undefined) =>
          vm.defer(throwGiven(vm, self, type, value, traceback)),
      ),
      close: method('(self, /)', (vm, self: PyGenerator) => vm.defer(close(vm, self))),
      __repr__: method(
        '(self, /)',
        (vm, self: PyGenerator) =>
          `<${self.cls.name} object ${textOf(self.qualname)} at ${addressOf(vm, self)}>`,
      ),
    },
    getset: {
      __name__: {
        get: (_, self) => generator(self).name,
        set: setText('__name__', (self, value) => {
          self.name = value;
        }),
      },
      __qualname__: {
        get: (_, self) => generator(self).qualname,
        set: setText('__qualname__', (self, value) => {
          self.qualname = value;
        }),
      },
      [awaits]: { get: (_, self) => delegate(generator(self)) ?? null },
      [`${prefix}_running`]: { get: (_, self) => generator(self).state === 'running' },
      [`${prefix}_frame`]: {
        get: (_, self) => (generator(self).state === 'closed' ? null : pyFrame(generator(self).frame)),
      },
      [`${prefix}_suspended`]: { get: (_, self) => generator(self).state === 'suspended' },
    },
    members: { [`${prefix}_code`]: { get: (_, self) => generator(self).frame.code } },
  };
}

const generators = generatorAttributes('gi', 'gi_yieldfrom');
defineType(generatorType, {
  ...generators,
  methods: {
    ...generators.methods,
    __iter__: method('(self, /)', (_, self: PyGenerator) => self),
    __next__: method('(self, /)', (vm, self: PyGenerator) => send(vm, self, null)),
  },
});

const coroutines = generatorAttributes('cr', 'cr_await');
defineType(coroutineType, {
  ...coroutines,
  methods: {
    ...coroutines.methods,
    __await__: method('(self, /)', (_, self: PyGenerator) => new PyCoroutineWrapper(self)),
  },
  members: { ...coroutines.members, cr_origin: { get: (_, self) => generator(self).origin } },
});

defineType(coroutineWrapperType, {
  doc: 'A wrapper object implementing __await__ for coroutines.',
  methods: {
    __iter__: method('(self, /)', (_, self: PyCoroutineWrapper) => self),
    __next__: method('(self, /)', (vm, self: PyCoroutineWrapper) => send(vm, self.coroutine, null)),
    send: method('(self, value, /)', (vm, self: PyCoroutineWrapper, value: Value) =>
      send(vm, self.coroutine, value),
    ),
    throw: method(
      THROW,
      (vm, self: PyCoroutineWrapper, type: Value, value: Value | undefined, traceback: Value | undefined) =>
        vm.defer(throwGiven(vm, self.coroutine, type, value, traceback)),
    ),
    close: method('(self, /)', (vm, self: PyCoroutineWrapper) => vm.defer(close(vm, self.coroutine))),
  },
});
