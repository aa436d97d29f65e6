import { typeOf } from '../../object/core-types.ts';
import {
  attributeError,
  isRaised,
  makeException,
  type PyException,
  typeError,
} from '../../object/exception.ts';
import { StopIteration } from '../../object/exception-types.ts';
import { PyGenerator } from '../../object/generator.ts';
import { END, MISSING } from '../../object/markers.ts';
import { PyTuple } from '../../object/object.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { callSpecial, findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import type { Frame } from '../frame.ts';
import { refuseReuse } from '../generator-run.ts';
import { next } from '../iteration.ts';
import { PyIterator } from '../iterators.ts';
import { NOTHING, Note } from '../note.ts';
import type { VM } from '../vm.ts';

/** The frame's FOR_ITER has come to an end: the iterator goes, and so does END_FOR. */
function endLoop(frame: Frame): Value {
  frame.sp--;
  frame.ip = frame.code.args[frame.ip - 1]! + 2;
  return NOTHING;
}

/** Tells the recorder of a StopIteration that an instruction itself takes care of. */
function tellStop(vm: VM, frame: Frame, exception: PyException): void {
  if (vm.recorder?.exception(frame, exception) === true) vm.pausing = true;
}

/** What END_SEND tells of. Made as C makes exceptions: a tuple is their arguments. */
function stopOfSend(value: Value): PyException {
  if (value instanceof PyTuple) return makeException(StopIteration, ...value.items);
  return value === null ? makeException(StopIteration) : makeException(StopIteration, value);
}

/** What becomes of what an iterator gives to FOR_ITER. */
export const FOR_NEXT = new Note(
  (vm, _, value) => (value === END ? endLoop(vm.frame) : value),
  (vm, _, exception) => {
    if (!exception.cls.isSubtypeOf(StopIteration)) return undefined;
    tellStop(vm, vm.frame, exception);
    return endLoop(vm.frame);
  },
  (vm, _, value) => {
    // A generator's end is told only if it returns something: else no StopIteration is made.
    if (value !== null) tellStop(vm, vm.frame, makeException(StopIteration, value));
    return endLoop(vm.frame);
  },
);

/** FOR_ITER on an iterator with a `__next__`: the item, or END. */
export function forNext(vm: VM, iterator: Value): Result {
  if (iterator instanceof PyGenerator) return END;
  try {
    const result = nextItem(vm, iterator);
    return result === DEFERRED ? vm.attach(FOR_NEXT, null) : result;
  } catch (error) {
    if (!isRaised(error, StopIteration)) throw error;
    tellStop(vm, vm.frame, vm.caught(error));
    return END;
  }
}

function nextItem(vm: VM, iterator: Value): Result {
  const result = callSpecial(vm, iterator, '__next__', []);
  if (result === MISSING) throw typeError(`'${typeOf(iterator).tpName}' object is not an iterator`);
  return result;
}

/** SEND has got the end: its value takes the place of what was sent, and the loop of `yield from` is over. */
function endSend(vm: VM, value: Value): Value {
  const { frame } = vm;
  frame.ip = frame.code.args[frame.ip - 1]!;
  vm.stack[frame.sp++] = value;
  return NOTHING;
}

/** What becomes of what a generator gives to SEND. */
export const SENT = new Note(
  (vm, _, value) => (value === END ? endSend(vm, null) : value),
  (vm, _, exception) => {
    if (!exception.cls.isSubtypeOf(StopIteration)) return undefined;
    tellStop(vm, vm.frame, exception);
    return endSend(vm, exception.fields?.get('value') ?? null);
  },
  (vm, _, value) => {
    const { frame } = vm;
    // The event belongs to END_SEND, where the loop goes on.
    frame.line = frame.code.lineOf(frame.code.args[frame.ip - 1]!);
    tellStop(vm, frame, stopOfSend(value));
    return endSend(vm, value);
  },
);

/** SEND to what is no generator that can go on; the receiver is the frame's topmost operand. Gives DEFERRED or null. */
export function sendTo(vm: VM, receiver: Value, value: Value): Result {
  const { frame } = vm;
  if (receiver instanceof PyGenerator) {
    refuseReuse(receiver);
    endSend(vm, null);
    return null;
  }
  try {
    const result =
      value !== null
        ? vm.andThen(findAttribute(vm, receiver, 'send'), (send) => {
            if (send === MISSING)
              throw attributeError(
                `'${typeOf(receiver).tpName}' object has no attribute 'send'`,
                'send',
                receiver,
              );
            return call(vm, send, [value]);
          })
        : receiver instanceof PyIterator
          ? next(vm, receiver)
          : nextItem(vm, receiver);
    if (result === DEFERRED) return vm.attach(SENT, null);
    if (result === END) endSend(vm, null);
    else vm.stack[frame.sp++] = result;
    return null;
  } catch (error) {
    if (!isRaised(error, StopIteration)) throw error;
    const exception = vm.caught(error);
    tellStop(vm, frame, exception);
    endSend(vm, exception.fields?.get('value') ?? null);
    return null;
  }
}
