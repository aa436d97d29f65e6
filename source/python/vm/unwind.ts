import type { ExceptionEntry } from '../compiler/code.ts';
import type { PyCode } from '../object/code-object.ts';
import { type PyException, PyRaise, raise, raising } from '../object/exception.ts';
import { StopIteration } from '../object/exception-types.ts';
import { END, WAIT } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import { PyTraceback } from '../object/traceback.ts';
import { DEFERRED, PyObject, type Result, type Value } from '../object/value.ts';
import { setAttributeContext } from './attribute-context.ts';
import type { Frame } from './frame.ts';
import { finish, returned } from './generator-run.ts';
import { standAt } from './line-events.ts';
import { NOTHING } from './note.ts';
import type { VM } from './vm.ts';

/** How far an exception has come in the innermost frame; where a paused recording goes on. */
export type Stage = 'raised' | 'told' | 'left';

/** Gives the result of a frame that has been taken off to the frame below it, as the frame's notes say. */
export function deliver(vm: VM, from: Frame, value: Value): void {
  const { note } = from;
  if (note === undefined) {
    give(vm, value);
    return;
  }
  const { noteOn, moreNotes } = from;
  from.note = undefined;
  from.moreNotes = undefined;
  give(vm, rest(vm, moreNotes, note.done(vm, noteOn, value)));
}

/** The same for what a generator has returned. */
export function deliverReturned(vm: VM, from: Frame, value: Value): void {
  const { note, noteOn, moreNotes } = from;
  from.note = undefined;
  from.moreNotes = undefined;
  let result: Result;
  try {
    result = returned(vm, note, noteOn, value);
  } catch (error) {
    if (moreNotes === undefined || !(error instanceof PyRaise)) throw error;
    const exception = vm.caught(error);
    if (!take(vm, moreNotes, exception)) throw raising(exception);
    return;
  }
  give(vm, rest(vm, moreNotes, result));
}

/** Applies the notes after the first one to a result, or hands them on to the frame that it waits for. */
function rest(vm: VM, notes: Frame['moreNotes'], result: Result): Result {
  if (notes === undefined) return result;
  let current = result;
  for (const { note, on } of notes)
    current = current === DEFERRED ? vm.attach(note, on) : note.done(vm, on, current);
  return current;
}

function give(vm: VM, result: Result): void {
  if (result === DEFERRED) return;
  const { frame } = vm;
  if (frame.steps !== undefined) {
    frame.sent = result;
    if (vm.lifetimes !== undefined) hold(vm, frame, result);
  } else if (result === END) throw raise(StopIteration);
  else if (result !== NOTHING) vm.stack[frame.sp++] = result;
}

/** What it costs a native to go on with a value that was there at once, in instructions. */
const STEP_WORK = 4;

/** Lets the innermost frame, a native, go on until it waits for something or is done. On a WAIT the loop stops. */
export function stepNative(vm: VM, frame: Frame): void {
  const steps = frame.steps!;
  let { sent } = frame;
  for (;;) {
    const step = steps.next(sent);
    if (step.done) {
      finishNative(vm, frame, step.value);
      return;
    }
    if (step.value === WAIT) {
      frame.sent = null;
      return;
    }
    if (step.value === DEFERRED) {
      if (vm.frame === frame) throw new Error('internal error: a native waits for nothing');
      return;
    }
    sent = step.value;
    vm.charge(STEP_WORK);
    if (vm.lifetimes !== undefined) hold(vm, frame, sent);
  }
}

/** Notes that a native has been given a value, which it may keep. */
function hold(vm: VM, frame: Frame, value: Value): void {
  if (frame.held === undefined || !(value instanceof PyObject)) return;
  frame.got ??= [];
  frame.got.push(...vm.lifetimes!.heldBy([value]));
}

/** A native whose last act was an operation that is still to come: what that gives is its result. */
const PASSING: Steps = Object.assign(
  (function* (): Steps {
    yield null;
    return null;
  })(),
  {
    next: (value: Value) => ({ done: true as const, value }),
    throw: (error: unknown) => {
      throw error;
    },
  },
);

function finishNative(vm: VM, frame: Frame, value: Result): void {
  if (value === DEFERRED) {
    frame.steps = PASSING;
    frame.held = [];
    return;
  }
  vm.leave(frame);
  if (frame.back !== undefined) deliver(vm, frame, value);
}

/**
Lets an exception go on from the innermost frame: to the handler that the exception table names, or out of the frame, into
natives on the way, until somebody handles it. True: the recorder wants to stop here; `vm.unwinding` says where to go on.

Source: Objects/exception_handling_notes.txt
*/
export function unwind(vm: VM, raised: PyException, from: Stage): boolean {
  let exception = raised;
  let stage = from;
  for (;;) {
    const { frame } = vm;
    if (frame.steps !== undefined) {
      const thrown = throwIntoNative(vm, frame, exception);
      if (thrown === undefined) return false;
      exception = thrown;
    } else {
      if (stage === 'raised') {
        addTraceback(frame, exception);
        stage = 'told';
        standAt(frame, frame.ip - 1);
        if (vm.recorder?.exception(frame, exception) === true) return pause(vm, exception, stage);
      }
      if (stage === 'told') {
        if (enterHandler(vm, frame, exception)) return false;
        stage = 'left';
        vm.lifetimes?.unwound(frame, frame.base + frame.code.variables);
        standAt(frame, frame.ip - 1);
        if (vm.recorder?.return(frame, undefined, false) === true) return pause(vm, exception, stage);
      }
      if (frame.generator !== undefined) finish(vm, frame.generator);
      else vm.leave(frame);
    }
    stage = 'raised';
    try {
      if (failed(vm, frame, exception)) return false;
    } catch (error) {
      exception = vm.caught(error);
    }
  }
}

function pause(vm: VM, exception: PyException, stage: Stage): true {
  vm.unwinding = { exception, stage };
  return true;
}

/** Asks the notes of a frame that an exception has left. True: one of them took it. */
function failed(vm: VM, from: Frame, exception: PyException): boolean {
  const { note, noteOn, moreNotes } = from;
  from.note = undefined;
  from.moreNotes = undefined;
  setAttributeContext(vm, from, exception);
  if (note === undefined) return false;
  return take(vm, [{ note, on: noteOn }, ...(moreNotes ?? [])], exception);
}

/** Asks notes in turn what becomes of an exception. True: one of them took it. */
function take(vm: VM, notes: NonNullable<Frame['moreNotes']>, exception: PyException): boolean {
  for (let i = 0; i < notes.length; i++) {
    const result = notes[i]!.note.failed?.(vm, notes[i]!.on, exception);
    if (result === undefined) continue;
    give(vm, rest(vm, notes.slice(i + 1), result));
    return true;
  }
  return false;
}

/** Throws into a native; the exception that comes out of it, or undefined where it goes on or is done. */
function throwIntoNative(vm: VM, frame: Frame, exception: PyException): PyException | undefined {
  try {
    const step = frame.steps!.throw(raising(exception));
    if (step.done) finishNative(vm, frame, step.value);
    else if (step.value !== DEFERRED) {
      frame.sent = step.value;
      stepNative(vm, frame);
    }
    return undefined;
  } catch (error) {
    const next = vm.caught(error);
    if (vm.frame === frame) vm.leave(frame);
    return next;
  }
}

/** Texts of library modules that CPython has in C: there, no frame of theirs is in a traceback. */
const IN_C: ReadonlySet<string> = new Set(['<decimal>', '<datetime>', '<contextvars>', '<io>']);

/** Puts a row for this frame in front of an exception's traceback. */
export function addTraceback(frame: Frame, exception: PyException): void {
  if (IN_C.has(frame.code.code.filename)) return;
  frame.kept = true;
  const lasti = frame.ip - 1;
  exception.traceback = new PyTraceback(exception.traceback, frame, lasti, frame.code.lineOf(lasti));
}

/** Sets a frame to the handler for its present instruction, if there is one. */
function enterHandler(vm: VM, frame: Frame, exception: PyException): boolean {
  const at = frame.raisedAt < 0 ? frame.ip - 1 : frame.raisedAt;
  frame.raisedAt = -1;
  const entry = handlerFor(frame.code, at);
  if (entry === undefined) return false;
  const { stack } = vm;
  const sp = frame.base + frame.code.variables + entry.depth;
  vm.lifetimes?.unwound(frame, sp);
  frame.sp = sp;
  if (entry.lasti) stack[frame.sp++] = frame.ip - 1;
  stack[frame.sp++] = exception;
  frame.ip = entry.target;
  vm.recorder?.caught(frame, exception);
  return true;
}

/** The entry of the exception table that covers an instruction. The entries are in order and do not overlap. */
export function handlerFor(code: PyCode, at: number): ExceptionEntry | undefined {
  for (const entry of code.code.exceptionTable) {
    if (at < entry.start) return undefined;
    if (at < entry.end) return entry;
  }
  return undefined;
}
