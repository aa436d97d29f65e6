import type { Frame } from '../vm/frame.ts';
import { tracebackType } from './core-types.ts';
import { PyObject } from './value.ts';

/** One row of a traceback: a frame that an exception went through, and the instruction it was at. `next` is further in. */
export class PyTraceback extends PyObject {
  constructor(
    public next: PyTraceback | null,
    readonly frame: Frame,
    readonly lasti: number, // index of the instruction
    readonly line: number,
  ) {
    super(tracebackType);
  }
}
