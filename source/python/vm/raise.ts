import { typeOf } from '../object/core-types.ts';
import { PyException, raising, runtimeError, typeError } from '../object/exception.ts';
import { BaseException } from '../object/exception-types.ts';
import type { Steps } from '../object/native.ts';
import { PyType } from '../object/type-object.ts';
import type { Deferred, Value } from '../object/value.ts';
import { call } from './calls.ts';
import type { VM } from './vm.ts';

/**
RAISE_VARARGS: the exception of `raise`, `raise exception`, `raise exception from cause`, whose operands are at `at`. Undefined:
a class has to be called first, and the exception is raised when that is done. Errors: TypeError, RuntimeError.
*/
export function raiseFromStack(vm: VM, count: number, at: number): PyException | undefined {
  if (count === 0) {
    const handled = vm.handledException;
    if (handled === null) throw runtimeError('No active exception to reraise');
    return handled;
  }
  const raised = vm.stack[at]!;
  const cause = count === 2 ? vm.stack[at + 1]! : undefined;
  if (
    raised instanceof PyException &&
    (cause === undefined || cause === null || cause instanceof PyException)
  ) {
    return prepare(vm, raised, cause);
  }
  vm.defer(make(vm, raised, cause));
  return undefined;
}

function prepare(vm: VM, exception: PyException, cause: PyException | null | undefined): PyException {
  if (cause !== undefined) {
    exception.cause = cause;
    exception.suppressContext = true;
  }
  vm.link(exception);
  return exception;
}

/** Calls the classes, and raises the exception in the frame below. */
function* make(vm: VM, raised: Value, cause: Value | undefined): Steps {
  const exception = (yield* instance(vm, raised, 'exceptions must derive from BaseException'))!;
  const made =
    cause === undefined || cause === null
      ? cause
      : yield* instance(vm, cause, 'exception causes must derive from BaseException');
  throw raising(prepare(vm, exception, made));
}

function* instance(vm: VM, value: Value, otherwise: string): Generator<Value | Deferred, PyException, Value> {
  if (value instanceof PyException) return value;
  if (!(value instanceof PyType) || !value.isSubtypeOf(BaseException)) throw typeError(otherwise);
  const made = yield call(vm, value, []);
  if (made instanceof PyException) return made;
  throw typeError(
    `calling ${value.name} should have returned an instance of BaseException, not ${typeOf(made).tpName}`,
  );
}
