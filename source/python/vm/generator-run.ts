import { Op } from '../compiler/opcodes.ts';
import { coroutineType } from '../object/core-types.ts';
import {
  isRaised,
  makeException,
  type PyException,
  type PyRaise,
  raise,
  runtimeError,
  typeError,
  valueError,
} from '../object/exception.ts';
import { GeneratorExit, StopIteration } from '../object/exception-types.ts';
import { PyGenerator } from '../object/generator.ts';
import { END, MISSING } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import { DEFERRED, type Deferred, type Result, type Value } from '../object/value.ts';
import { findAttribute } from './attributes.ts';
import { call } from './calls.ts';
import { Note } from './note.ts';
import { hasHandler } from './suspended-handler.ts';
import { unraisable } from './unraisable.ts';
import type { VM } from './vm.ts';

/** What a generator is called in messages. */
function kindOf(generator: PyGenerator): string {
  return generator.cls.name.replace('async_generator', 'async generator');
}

/** Puts a generator's frame on the stack again; `note` says what becomes of what it yields or returns. */
function push(vm: VM, generator: PyGenerator, note: Note, on: Value): void {
  const { frame, slice } = generator;
  if (generator.state === 'running') throw valueError(`${kindOf(generator)} already executing`);
  if (vm.depth >= vm.recursionLimit) vm.overLimit(frame.code);
  if (generator.state === 'created') vm.lifetimes?.begun(generator);
  vm.depth++;
  const back = vm.frame;
  const { stack } = vm;
  const base = back.sp;
  const top = base + frame.code.frameSize;
  while (stack.length <= top) stack.push(undefined);
  for (let i = 0; i < slice.length; i++) stack[base + i] = slice[i];
  frame.back = back;
  frame.base = base;
  frame.sp = base + slice.length;
  frame.note = note;
  frame.noteOn = on;
  generator.handled.previous = vm.handled;
  vm.handled = generator.handled;
  generator.state = 'running';
  vm.frame = frame;
}

/**
Lets a generator go on, `value` being what its yield gives. END: it was over before. `note` says what becomes of what it
yields, and of its return. Errors: ValueError while it runs, TypeError for a value that nobody waits for.
*/
export function resume(vm: VM, generator: PyGenerator, value: Value, note: Note, on: Value): Result {
  if (generator.state === 'closed') {
    refuseReuse(generator);
    return END;
  }
  if (generator.state === 'created' && value !== null) {
    throw typeError(`can't send non-None value to a just-started ${kindOf(generator)}`);
  }
  push(vm, generator, note, on);
  vm.stack[generator.frame.sp++] = value;
  return DEFERRED;
}

/** Raises an exception inside a generator, where it is suspended. One that is over raises it at once. */
export function throwInto(
  vm: VM,
  generator: PyGenerator,
  exception: PyException,
  note: Note,
  on: Value,
): Deferred {
  if (generator.state === 'closed') {
    refuseReuse(generator);
    vm.pending = exception;
    return vm.defer(nothing());
  }
  push(vm, generator, note, on);
  const { frame } = generator;
  frame.before = frame.ip; // a handler on the line of the yield begins a line
  vm.stack[frame.sp++] = null;
  // Its context is what the generator itself handles there, not what its caller does.
  if (generator.handled.exception !== null) vm.link(exception);
  vm.pending = exception;
  return DEFERRED;
}

/** Errors: RuntimeError for a coroutine that has come to its end; a generator may be asked again. */
export function refuseReuse(generator: PyGenerator): void {
  if (generator.cls === coroutineType) throw runtimeError('cannot reuse already awaited coroutine');
}

function* nothing(): Steps {
  yield null;
  return null;
}

/** Takes the innermost frame, a generator's, off the stack: it is suspended until it is resumed. */
export function suspend(vm: VM, generator: PyGenerator, sp: number): void {
  const { frame, slice } = generator;
  const { stack } = vm;
  const count = sp - frame.base;
  if (slice.length !== count) slice.length = count;
  for (let i = 0; i < count; i++) slice[i] = stack[frame.base + i];
  generator.state = 'suspended';
  detach(vm, generator);
  if (hasHandler(generator)) vm.watching().suspended(generator);
}

/** The same for one that has returned or was left by an exception. */
export function finish(vm: VM, generator: PyGenerator): void {
  const { frame } = generator;
  frame.saved = vm.stack.slice(frame.base, frame.base + frame.code.variables);
  generator.slice = [];
  generator.state = 'closed';
  detach(vm, generator);
  if (frame.got !== undefined) vm.letGo(frame);
  vm.lifetimes?.release(generator);
}

/** Whether a suspended generator has a handler of its own around its yield: `try` or `with`, which it goes through at its end. */
function isInsideTry({ frame: { code, ip } }: PyGenerator): boolean {
  return code.ops[ip] === Op.RESUME && (code.args[ip]! & 4) === 0;
}

function detach(vm: VM, generator: PyGenerator): void {
  vm.handled = generator.handled.previous!;
  generator.handled.previous = undefined;
  vm.frame = generator.frame.back!;
  generator.frame.back = undefined;
  vm.depth--;
}

/** What a suspended generator waits for in `yield from` or `await`; undefined: in neither. */
export function delegate(generator: PyGenerator): Value | undefined {
  if (generator.state !== 'suspended') return undefined;
  const { code, ip } = generator.frame;
  if (code.ops[ip] !== Op.RESUME || (code.args[ip]! & 3) < 2) return undefined;
  return generator.slice.at(-1);
}

const VALUE = new Note((_, __, value) => value);

/** generator.send(value), and `__next__` with None. Errors: StopIteration at the end. */
export function send(vm: VM, generator: PyGenerator, value: Value): Result {
  const result = resume(vm, generator, value, VALUE, null);
  if (result === END) throw raise(StopIteration);
  return result;
}

/**
generator.throw(exception): given to what it waits for, if that can take it.

@param given what `throw` was called with, for what is no generator: a class is not an instance there
*/
export function* throwThrough(
  vm: VM,
  generator: PyGenerator,
  exception: PyException,
  given: readonly Value[] = [exception],
): Steps {
  const inner = delegate(generator);
  let own = exception; // what the generator itself is to handle
  try {
    if (inner !== undefined && exception.cls.isSubtypeOf(GeneratorExit)) {
      yield* waiting(generator, () => closeIterator(vm, inner));
    } else if (inner instanceof PyGenerator) {
      return yield throwBelow(vm, generator, throwThrough(vm, inner, exception, given));
    } else if (inner !== undefined) {
      const method = yield findAttribute(vm, inner, 'throw');
      if (method !== MISSING) return yield* waiting(generator, () => call(vm, method, given));
    }
  } catch (error) {
    own = vm.caught(error);
  }
  return yield throwInto(vm, generator, own, VALUE, null);
}

/** An operation for which a generator waits: nobody can enter it meanwhile. */
function* waiting(generator: PyGenerator, operation: () => Result): Generator<Result, Value, Value> {
  generator.state = 'running';
  try {
    return yield operation();
  } finally {
    generator.state = 'suspended';
  }
}

/** Throws into a generator that another waits for: the one that waits is on the stack meanwhile, but does not run. */
function throwBelow(vm: VM, outer: PyGenerator, throwing: Steps): Result {
  push(vm, outer, VALUE, null);
  outer.frame.note = undefined;
  vm.recorder?.waits(outer.frame);
  vm.defer(throwing);
  const leave = (): void => suspend(vm, outer, outer.frame.sp);
  return vm.attach(
    new Note(
      (_, __, value) => {
        leave();
        return value;
      },
      () => {
        leave();
        return undefined;
      },
    ),
    null,
  );
}

/** Closes what a generator waits for. Why its `close` could not be looked up is told to nobody but sys.unraisablehook. */
function closeIterator(vm: VM, iterator: Value): Result {
  return vm.defer(iterator instanceof PyGenerator ? close(vm, iterator) : callClose(vm, iterator));
}

function* callClose(vm: VM, iterator: Value): Steps {
  let method: Value;
  try {
    method = yield findAttribute(vm, iterator, 'close');
  } catch (error) {
    return yield vm.defer(unraisable(vm, vm.caught(error), null, iterator));
  }
  return method === MISSING ? null : yield call(vm, method, []);
}

/** generator.close(): raises GeneratorExit where it is suspended; gives what it then returns. */
export function* close(vm: VM, generator: PyGenerator): Steps {
  if (generator.state === 'created') {
    generator.state = 'closed';
    generator.frame.saved = generator.slice;
    vm.lifetimes?.release(generator);
    return null;
  }
  if (generator.state === 'closed') return null;
  if (generator.state === 'running') throw valueError(`${kindOf(generator)} already executing`);
  const { code, ip } = generator.frame;
  if (!isInsideTry(generator) && code.ops[ip] === Op.RESUME && (code.args[ip]! & 3) < 2) {
    // No handler of its own is around the yield: nothing would see the exception.
    generator.state = 'closed';
    generator.frame.saved = generator.slice.slice(0, code.variables);
    vm.lifetimes?.dropped(generator.slice);
    generator.slice = [];
    return null;
  }
  let exception: PyException | undefined;
  const inner = delegate(generator);
  if (inner !== undefined) {
    try {
      yield* waiting(generator, () => closeIterator(vm, inner));
    } catch (error) {
      exception = vm.caught(error);
    }
  }
  if (exception === undefined) {
    exception = makeException(GeneratorExit);
    vm.link(exception);
  }
  try {
    yield throwInto(vm, generator, exception, VALUE, null);
  } catch (error) {
    if (isRaised(error, StopIteration)) return error.exception.fields?.get('value') ?? null;
    if (isRaised(error, GeneratorExit)) return null;
    throw error;
  }
  throw runtimeError(`${kindOf(generator)} ignored GeneratorExit`);
}

/** A generator has returned: what its note makes of it, or StopIteration. */
export function returned(vm: VM, note: Note | undefined, on: Value, value: Value): Result {
  if (note?.finished !== undefined) return note.finished(vm, on, value);
  throw raiseStop(value);
}

function raiseStop(value: Value): PyRaise {
  return raise(StopIteration, ...(value === null ? [] : [value]));
}
