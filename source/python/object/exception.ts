import type { PyDict } from './dict.ts';
import * as types from './exception-types.ts';
import { makeStr, PyTuple } from './object.ts';
import { type Attributed, rootShape, type Shape } from './shape.ts';
import type { PyTraceback } from './traceback.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/**
An exception object. `fields` holds what a built-in exception type keeps beside `args`: StopIteration's `value`,
NameError's `name` …
*/
export class PyException extends PyObject implements Attributed {
  shape: Shape = rootShape;
  slots: (Value | undefined)[] = [];
  dict: PyDict | undefined = undefined;
  traceback: PyTraceback | null = null;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  fields: Map<string, Value> | undefined = undefined;

  constructor(
    cls: PyType,
    public args: PyTuple,
  ) {
    super(cls);
  }
}

/**
A Python exception on its way through JavaScript: what natives throw. The loop catches it and goes on by the exception
table; Python's own `raise` never throws one.
*/
export class PyRaise {
  /** Still to be linked to the exception that is being handled where it was raised. */
  fresh = true;
  /** It goes on where it was raised: it has been told of, and its traceback has a row for the frame. */
  told = false;
  constructor(readonly exception: PyException) {}
}

/** An exception of a built-in type, ready to be thrown: `throw raise(IndexError, 'list index out of range')`. */
export function raise(type: PyType, ...args: Value[]): PyRaise {
  return new PyRaise(makeException(type, ...args));
}

/** An exception that has been raised before, on its way again: its context stays what it is. */
export function raising(exception: PyException): PyRaise {
  const thrown = new PyRaise(exception);
  thrown.fresh = false;
  return thrown;
}

/** The same for an instruction that hands an exception on, as RERAISE does. */
export function reraising(exception: PyException): PyRaise {
  const thrown = raising(exception);
  thrown.told = true;
  return thrown;
}

const unicode = ['encoding', 'object', 'start', 'end', 'reason'];

/** The fields that arguments become, of the types that natives raise. */
const FIELDS = new Map<PyType, readonly string[]>([
  [types.StopIteration, ['value']],
  [types.SystemExit, ['code']],
  [types.ImportError, ['msg']],
  [types.ModuleNotFoundError, ['msg']],
  [types.UnicodeDecodeError, unicode],
  [types.UnicodeEncodeError, unicode],
]);

/** An exception object of a built-in type, as calling the type makes it. */
export function makeException(type: PyType, ...args: Value[]): PyException {
  const exception = new PyException(type, new PyTuple(args));
  const names = FIELDS.get(type);
  names?.forEach((name, i) => {
    setField(exception, name, args[i] ?? null);
  });
  return exception;
}

export function setField(exception: PyException, name: string, value: Value): void {
  exception.fields ??= new Map();
  exception.fields.set(name, value);
}

/** `throw typeError(…)` and its sisters: the exceptions that natives raise all the time. */
export function typeError(message: string): PyRaise {
  return raise(types.TypeError, makeStr(message));
}

export function valueError(message: string): PyRaise {
  return raise(types.ValueError, makeStr(message));
}

export function indexError(message: string): PyRaise {
  return raise(types.IndexError, makeStr(message));
}

export function keyError(key: Value): PyRaise {
  return raise(types.KeyError, key);
}

export function overflowError(message: string): PyRaise {
  return raise(types.OverflowError, makeStr(message));
}

export function runtimeError(message: string): PyRaise {
  return raise(types.RuntimeError, makeStr(message));
}

/** AttributeError with the `name` and `obj` that suggestions are made from. */
export function attributeError(message: string, name: string, object: Value): PyRaise {
  const error = raise(types.AttributeError, makeStr(message));
  setField(error.exception, 'name', name);
  setField(error.exception, 'obj', object);
  return error;
}

/** NameError or UnboundLocalError about a name. */
export function nameError(message: string, name: string, type: PyType = types.NameError): PyRaise {
  const error = raise(type, makeStr(message));
  if (type === types.NameError) setField(error.exception, 'name', name);
  return error;
}

/** StopIteration, with the value that a generator returned. */
export function stopIteration(value: Value = null): PyException {
  return value === null ? makeException(types.StopIteration) : makeException(types.StopIteration, value);
}

/** Whether a thrown JavaScript value is a Python exception of this type: for natives that handle one. */
export function isRaised(error: unknown, type: PyType): error is PyRaise {
  return error instanceof PyRaise && error.exception.cls.isSubtypeOf(type);
}
