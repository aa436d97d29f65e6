import { COROUTINE } from '../../compiler/code.ts';
import { Op } from '../../compiler/opcodes.ts';
import { type Instruction, peek, pop, push } from '../../compiler/operand.ts';
import { coroutineType, typeOf } from '../../object/core-types.ts';
import {
  makeException,
  type PyException,
  PyRaise,
  raising,
  runtimeError,
  typeError,
} from '../../object/exception.ts';
import { StopAsyncIteration, TypeError as TypeErrorType } from '../../object/exception-types.ts';
import { PyGenerator, WrappedValue } from '../../object/generator.ts';
import { MISSING } from '../../object/markers.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { callSpecial } from '../attributes.ts';
import type { Frame } from '../frame.ts';
import { delegate } from '../generator-run.ts';
import { iterate } from '../iteration.ts';
import { Note } from '../note.ts';
import type { VM } from '../vm.ts';
import { enterContext } from './exceptions.ts';

/** Coroutines, asynchronous iteration and contexts, and the ends of `yield from`. */
export const asyncInstructions: readonly (readonly [Op, Instruction])[] = [
  [Op.GET_AWAITABLE, (vm, frame, arg) => push(vm, frame, awaitable(vm, pop(vm, frame), arg))],
  [Op.GET_YIELD_FROM_ITER, (vm, frame) => push(vm, frame, yieldFrom(vm, frame, pop(vm, frame)))],
  [Op.GET_AITER, (vm, frame) => push(vm, frame, asyncIterator(vm, pop(vm, frame)))],
  [Op.GET_ANEXT, (vm, frame) => push(vm, frame, asyncNext(vm, peek(vm, frame, 1)))],
  [Op.BEFORE_ASYNC_WITH, (vm, frame) => enterContext(vm, frame, '__aenter__', '__aexit__', true)],
  [Op.END_SEND, endSend],
  [Op.END_ASYNC_FOR, endAsyncFor],
];

function endSend(vm: VM, frame: Frame): void {
  const value = pop(vm, frame);
  vm.stack[frame.sp - 1] = value;
}

/** What `await` goes on with: coroutines themselves, all else by `__await__`. Errors: TypeError. */
export function awaitable(vm: VM, value: Value, arg: number): Result {
  if (value instanceof PyGenerator && (value.cls === coroutineType || isIterableCoroutine(value))) {
    if (value.cls === coroutineType && delegate(value) !== undefined) {
      throw runtimeError('coroutine is being awaited already');
    }
    return value;
  }
  const result = callSpecial(vm, value, '__await__', []);
  if (result === MISSING) {
    const name = typeOf(value).tpName;
    if (arg === 1)
      throw typeError(
        `'async with' received an object from __aenter__ that does not implement __await__: ${name}`,
      );
    if (arg === 2)
      throw typeError(
        `'async with' received an object from __aexit__ that does not implement __await__: ${name}`,
      );
    throw typeError(`object ${name} can't be used in 'await' expression`);
  }
  return vm.andThen(result, (iterator) => {
    if (iterator instanceof PyGenerator && iterator.cls === coroutineType)
      throw typeError('__await__() returned a coroutine');
    if (typeOf(iterator).lookup('__next__') === undefined) {
      throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).tpName}'`);
    }
    return iterator;
  });
}

const ITERABLE_COROUTINE = 0x100; // CO_ITERABLE_COROUTINE, which types.coroutine sets

function isIterableCoroutine(generator: PyGenerator): boolean {
  return (generator.frame.code.code.flags & ITERABLE_COROUTINE) !== 0;
}

function yieldFrom(vm: VM, frame: Frame, value: Value): Result {
  if (value instanceof PyGenerator) {
    if (value.cls === coroutineType && (frame.code.code.flags & (COROUTINE | ITERABLE_COROUTINE)) === 0) {
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    if (value.cls.lookup('__next__') !== undefined || value.cls === coroutineType) return value;
  }
  return iterate(vm, value);
}

function asyncIterator(vm: VM, value: Value): Result {
  const result = callSpecial(vm, value, '__aiter__', []);
  if (result === MISSING) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(value).tpName}`);
  }
  return vm.andThen(result, (iterator) => {
    if (typeOf(iterator).lookup('__anext__') === undefined) {
      throw typeError(
        `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).tpName}`,
      );
    }
    return iterator;
  });
}

function asyncNext(vm: VM, iterator: Value): Result {
  const result = callSpecial(vm, iterator, '__anext__', []);
  if (result === MISSING) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).tpName}`);
  }
  return vm.andThen(result, (value) => {
    try {
      const found = awaitable(vm, value, 0);
      return found === DEFERRED ? vm.attach(INVALID_NEXT, value) : found;
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error;
      throw invalidNext(value, vm.caught(error));
    }
  });
}

const INVALID_NEXT = new Note(
  (_, __, iterator) => iterator,
  (_, value, exception) => {
    throw invalidNext(value, exception);
  },
);

/** TypeError for what `__anext__` has given that cannot be awaited, caused by what was raised then. */
function invalidNext(value: Value, cause: PyException): PyRaise {
  const name = typeOf(value).tpName;
  const error = makeException(
    TypeErrorType,
    `'async for' received an invalid object from __anext__: ${name}`,
  );
  error.cause = cause;
  error.context = cause;
  error.suppressContext = true;
  return raising(error);
}

function endAsyncFor(vm: VM, frame: Frame): void {
  const exception = pop(vm, frame) as PyException;
  if (!exception.cls.isSubtypeOf(StopAsyncIteration)) throw raising(exception);
  pop(vm, frame);
}

/** What an asynchronous generator yields, told from what the awaits in it yield to the event loop. */
export function wrap(value: Value): WrappedValue {
  return new WrappedValue(value);
}
