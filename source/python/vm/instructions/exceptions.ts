import { Op } from '../../compiler/opcodes.ts';
import { type Instruction, peek, pop, push } from '../../compiler/operand.ts';
import { typeOf } from '../../object/core-types.ts';
import { PyException, type PyRaise, reraising, typeError } from '../../object/exception.ts';
import { splitGroup } from '../../object/exception-group.ts';
import { BaseExceptionGroup, StopIteration } from '../../object/exception-types.ts';
import { PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import { DEFERRED, type Value } from '../../object/value.ts';
import { callSpecial, findSpecial } from '../attributes.ts';
import { call } from '../calls.ts';
import { checkExceptionClass, exceptionMatches } from '../exception-match.ts';
import type { Frame } from '../frame.ts';
import { NOTHING } from '../note.ts';
import type { VM } from '../vm.ts';

/** Handling exceptions, and `with`. */
export const exceptionInstructions: readonly (readonly [Op, Instruction])[] = [
  [Op.PUSH_EXC_INFO, pushExcInfo],
  [Op.POP_EXCEPT, popExcept],
  [Op.CHECK_EXC_MATCH, checkExcMatch],
  [Op.CHECK_EG_MATCH, checkGroupMatch],
  [Op.CLEANUP_THROW, cleanupThrow],
  [Op.BEFORE_WITH, beforeWith],
  [Op.WITH_EXCEPT_START, withExceptStart],
];

function pushExcInfo(vm: VM, frame: Frame): void {
  const exception = pop(vm, frame) as PyException;
  push(vm, frame, vm.handled.exception);
  push(vm, frame, exception);
  vm.handled.exception = exception;
}

function popExcept(vm: VM, frame: Frame): void {
  vm.handled.exception = pop(vm, frame) as PyException | null;
}

function checkExcMatch(vm: VM, frame: Frame): void {
  const classes = pop(vm, frame);
  push(vm, frame, exceptionMatches(peek(vm, frame, 1) as PyException, classes));
}

function checkGroupMatch(vm: VM, frame: Frame): void {
  const classes = pop(vm, frame);
  for (const cls of classes instanceof PyTuple ? classes.items : [classes]) {
    checkExceptionClass(cls);
    if ((cls as PyType).isSubtypeOf(BaseExceptionGroup)) {
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
  const exception = pop(vm, frame) as PyException | null; // None: nothing is left of it
  const parts = exception === null ? new PyTuple([null, null]) : splitGroup(vm, exception, classes);
  const pair = vm.andThen(parts, (value) => {
    const [match, rest] = (value as PyTuple).items;
    vm.stack[frame.sp++] = rest;
    vm.stack[frame.sp++] = match;
    if (match instanceof PyException) vm.handled.exception = match;
    return NOTHING;
  });
  if (pair !== DEFERRED && pair !== NOTHING) push(vm, frame, pair);
}

/** An exception came out of `yield from` or `await`: StopIteration is the value, all others go on. */
function cleanupThrow(vm: VM, frame: Frame): void {
  const exception = pop(vm, frame) as PyException;
  frame.sp -= 2;
  if (!exception.cls.isSubtypeOf(StopIteration)) {
    frame.sp += 2;
    push(vm, frame, exception);
    throw reraising(exception);
  }
  push(vm, frame, null);
  push(vm, frame, exception.fields?.get('value') ?? null);
}

/** TypeError of a value that is no context manager. */
function noManager(vm: VM, value: Value, missing: string, asynchronous: boolean): PyRaise {
  const cls = typeOf(value);
  const kind = asynchronous ? 'asynchronous context manager' : 'context manager';
  const place = missing === (asynchronous ? '__aexit__' : '__exit__') ? ` (missed ${missing} method)` : '';
  vm.charge(1);
  return typeError(`'${cls.tpName}' object does not support the ${kind} protocol${place}`);
}

function beforeWith(vm: VM, frame: Frame): void {
  enterContext(vm, frame, '__enter__', '__exit__', false);
}

/** Pushes the bound exit method, then what the enter method gives. */
export function enterContext(vm: VM, frame: Frame, enter: string, exit: string, asynchronous: boolean): void {
  const manager = pop(vm, frame);
  if (typeOf(manager).lookup(enter) === undefined) throw noManager(vm, manager, enter, asynchronous);
  if (typeOf(manager).lookup(exit) === undefined) throw noManager(vm, manager, exit, asynchronous);
  const bound = findSpecial(vm, manager, exit);
  const entered = vm.andThen(bound, (method) => {
    vm.stack[frame.sp++] = method;
    return callSpecial(vm, manager, enter, []);
  });
  push(vm, frame, entered);
}

/** Calls the exit method, which is below what handling the exception has pushed, with the exception. */
function withExceptStart(vm: VM, frame: Frame): void {
  const exception = peek(vm, frame, 1) as PyException;
  const exit = peek(vm, frame, 4);
  push(vm, frame, call(vm, exit, [exception.cls, exception, exception.traceback]));
}
