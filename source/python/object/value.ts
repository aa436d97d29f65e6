import type { PyType } from './type-object.ts';

/**
A Python value.

- int: a JavaScript number within ±(2^53−1), never −0; outside of it, and only there, a bigint.
- bool: a JavaScript boolean (not an int: arithmetic says what it does with one). None: null.
- str: a JavaScript string that has no surrogate, so that a unit is a code point; any other text is a WideStr.
- All else, float included, is a PyObject.

Empty (an unbound variable, an empty cell) is `undefined`, which is no Value.
*/
export type Value = number | bigint | boolean | null | string | PyObject;

/** Whatever Python sees that is no JavaScript primitive. `cls` is its type. */
export abstract class PyObject {
  constructor(public cls: PyType) {}
}

/**
The answer of an operation that has to run Python code first: a frame has been pushed, and its result goes to whoever
runs the frame below. Who gets DEFERRED returns it (its own result is then the frame's), or is a `function*` and yields it.
*/
export const DEFERRED: unique symbol = Symbol('deferred');
export type Deferred = typeof DEFERRED;

/** What an operation answers: the value, or that it comes later. */
export type Result = Value | Deferred;

/** A singleton with a type of its own: Ellipsis, NotImplemented. */
export class PySingleton extends PyObject {
  constructor(
    cls: PyType,
    readonly name: string,
  ) {
    super(cls);
  }
}

/** A value that is never seen by Python: what a native gets where there is none. */
export class Marker extends PyObject {
  constructor(
    readonly name: string,
    cls: PyType,
  ) {
    super(cls);
  }
}
