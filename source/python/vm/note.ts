import { objectType } from '../object/core-types.ts';
import type { PyException } from '../object/exception.ts';
import { Marker, type Result, type Value } from '../object/value.ts';
import type { VM } from './vm.ts';

/** A result that is not to be pushed: a note has already done what there was to do. */
export const NOTHING = new Marker('nothing', objectType);

/**
What becomes of the result of a frame that an operation has pushed, where it is not simply the operation's result: the loop
cannot call the operation again, so the frame carries the rest of it. `on` is what the operation was about.

- `done`: the frame has returned (a generator: yielded) this value. What it answers takes the value's place.
- `failed`: the frame was left by this exception; undefined: not my concern, it goes on.
- `finished`: a generator has returned this value; where a note has none, that is a StopIteration.
*/
export class Note {
  constructor(
    readonly done: (vm: VM, on: Value, value: Value) => Result,
    readonly failed:
      | ((vm: VM, on: Value, exception: PyException) => Result | undefined)
      | undefined = undefined,
    readonly finished: ((vm: VM, on: Value, value: Value) => Result) | undefined = undefined,
  ) {}
}

/** The result does not matter, and nothing takes its place: for instructions that leave no value. */
export const DISCARD = new Note(() => NOTHING);

/** Something else takes the place of the result: what the note is on. */
export const INSTEAD = new Note((_, on) => on);
