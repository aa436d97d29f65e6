import { builtinType, objectType, typeOf } from '../object/core-types.ts';
import { isRaised, raise, typeError } from '../object/exception.ts';
import { StopAsyncIteration, StopIteration } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { builtin, defineType, method, type PyNative, type Steps } from '../object/native.ts';
import { PyObject, type Value } from '../object/value.ts';
import { callSpecial } from '../vm/attributes.ts';
import { callMethod } from '../vm/calls.ts';
import { awaitable } from '../vm/instructions/async.ts';
import type { VM } from '../vm/vm.ts';

const anextAwaitableType = builtinType('anext_awaitable', objectType, { final: true, uncallable: true });

/** What `anext(iterator, default)` gives: awaits the next item; the default where there is none. */
class PyAnextAwaitable extends PyObject {
  constructor(
    readonly wrapped: Value,
    readonly fallback: Value,
  ) {
    super(anextAwaitableType);
  }
}

/** Passes a call on to what is awaited. */
function* passOn(vm: VM, self: PyAnextAwaitable, name: string, args: Value[]): Steps {
  const iterator = yield awaitable(vm, self.wrapped, 0);
  try {
    return yield callMethod(vm, iterator, name, args);
  } catch (error) {
    if (!isRaised(error, StopAsyncIteration)) throw error;
    throw raise(StopIteration, self.fallback);
  }
}

defineType(anextAwaitableType, {
  methods: {
    __await__: method('(self, /)', (_, self: PyAnextAwaitable) => self),
    __iter__: method('(self, /)', (_, self: PyAnextAwaitable) => self),
    __next__: method('(self, /)', (vm, self: PyAnextAwaitable) => vm.defer(passOn(vm, self, 'send', [null]))),
    send: method('(self, value, /)', (vm, self: PyAnextAwaitable, value: Value) =>
      vm.defer(passOn(vm, self, 'send', [value])),
    ),
    throw: method('(self, *args)', (vm, self: PyAnextAwaitable, args: readonly Value[]) =>
      vm.defer(passOn(vm, self, 'throw', [...args])),
    ),
    close: method('(self, /)', (vm, self: PyAnextAwaitable) => vm.defer(passOn(vm, self, 'close', []))),
  },
});

/** The builtin functions of asynchronous iteration. Source: the library reference of 3.13. */
export const asyncBuiltins: readonly PyNative[] = [
  builtin(
    'aiter',
    '(async_iterable, /)',
    (vm, iterable: Value) => {
      const result = callSpecial(vm, iterable, '__aiter__', []);
      if (result === MISSING) throw typeError(`'${typeOf(iterable).tpName}' object is not an async iterable`);
      return vm.andThen(result, (iterator) => {
        if (typeOf(iterator).lookup('__anext__') !== undefined) return iterator;
        throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).tpName}'`);
      });
    },
    'Return an AsyncIterator for an AsyncIterable object.',
  ),
  builtin(
    'anext',
    '(aiterator, default=absent, /)',
    (vm, iterator: Value, fallback: Value | undefined) => {
      const result = callSpecial(vm, iterator, '__anext__', []);
      if (result === MISSING) throw typeError(`'${typeOf(iterator).tpName}' object is not an async iterator`);
      return fallback === undefined
        ? result
        : vm.andThen(result, (wrapped) => new PyAnextAwaitable(wrapped, fallback));
    },
    'Return the next item from the async iterator.',
  ),
];
