import { asyncGeneratorType } from '../object/core-types.ts';
import { makeException, type PyException } from '../object/exception.ts';
import { GeneratorExit } from '../object/exception-types.ts';
import type { PyGenerator } from '../object/generator.ts';
import { defineType, method, type TypeDefinition } from '../object/native.ts';
import type { Result, Value } from '../object/value.ts';
import {
  asyncStepType,
  asyncThrowType,
  beginStep,
  closeStep,
  type PyAsyncStep,
  sendStep,
  throwStep,
} from '../vm/async-generator.ts';
import type { VM } from '../vm/vm.ts';
import { generatorAttributes, givenException } from './generator.ts';
import { CLASS_GETITEM } from './generic-alias.ts';

const THROW = '(self, type, value=absent, traceback=absent, /)';

/** Throws what throw() was given. */
function throwGiven(how: (vm: VM, self: Value, exception: PyException) => Result) {
  return method(THROW, function* (vm, self: Value, type: Value, value?: Value, traceback?: Value) {
    const exception = (yield vm.defer(givenException(vm, type, value, traceback))) as PyException;
    return yield how(vm, self, exception);
  });
}

const attributes = generatorAttributes('ag', 'ag_await');
defineType(asyncGeneratorType, {
  getset: {
    ...attributes.getset,
    ag_running: { get: (_, self) => (self as PyGenerator).stepping },
  },
  members: attributes.members ?? {},
  methods: {
    __repr__: attributes.methods!.__repr__!,
    __aiter__: method('(self, /)', (_, self: PyGenerator) => self),
    __anext__: method('(self, /)', (vm, self: PyGenerator) =>
      beginStep(vm, self, { kind: 'send', value: null }),
    ),
    asend: method('(self, value, /)', (vm, self: PyGenerator, value: Value) =>
      beginStep(vm, self, { kind: 'send', value }),
    ),
    athrow: throwGiven((vm, self, exception) =>
      beginStep(vm, self as PyGenerator, { kind: 'throw', exception }),
    ),
    aclose: method('(self, /)', (vm, self: PyGenerator) =>
      beginStep(vm, self, { kind: 'close', exception: makeException(GeneratorExit) }),
    ),
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
});

const step: TypeDefinition = {
  methods: {
    __await__: method('(self, /)', (_, self: PyAsyncStep) => self),
    __iter__: method('(self, /)', (_, self: PyAsyncStep) => self),
    __next__: method('(self, /)', (vm, self: PyAsyncStep) => vm.defer(sendStep(vm, self, null))),
    send: method('(self, value, /)', (vm, self: PyAsyncStep, value: Value) =>
      vm.defer(sendStep(vm, self, value)),
    ),
    throw: throwGiven((vm, self, exception) => vm.defer(throwStep(vm, self as PyAsyncStep, exception))),
    close: method('(self, /)', (vm, self: PyAsyncStep) =>
      vm.defer(closeStep(vm, self, makeException(GeneratorExit))),
    ),
  },
};
defineType(asyncStepType, step);
defineType(asyncThrowType, step);
