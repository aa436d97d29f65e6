import { type PyException, typeError } from '../object/exception.ts';
import { BaseException } from '../object/exception-types.ts';
import { PyTuple } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';

/** Whether an exception is of one of the classes of an `except`. Errors: TypeError where they are none. */
export function exceptionMatches(exception: PyException, classes: Value): boolean {
  if (classes instanceof PyTuple) {
    for (const cls of classes.items) checkExceptionClass(cls);
    return classes.items.some((cls) => exception.cls.isSubtypeOf(cls as PyType));
  }
  checkExceptionClass(classes);
  return exception.cls.isSubtypeOf(classes as PyType);
}

/** Errors: TypeError where a value of an `except` is no exception class. */
export function checkExceptionClass(cls: Value): void {
  if (!(cls instanceof PyType) || !cls.isSubtypeOf(BaseException)) {
    throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
}
