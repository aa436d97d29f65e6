import type { Cell } from '../object/cell.ts';
import type { PyCode } from '../object/code-object.ts';
import type { PyException } from '../object/exception.ts';
import type { PyFunction } from '../object/function.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';

/** Where a name was looked up or set. */
export type NameScope = 'local' | 'global' | 'builtin' | 'class';

/**
What the recording loop tells while a run is recorded. The four events are those of sys.settrace, in its order; each answers
whether the loop is to stop right there: `execute` then returns 'paused', everything is as it was at the event, and the next
`execute` goes on after it. The rest are facts, told as they happen, between the events.

- At an event `frame.ip`, `frame.sp` and `vm.frame` are stored, so that all frames, variables and operands can be read.
- `frame.line` is the line of the event's instruction.
*/
export interface Recorder {
  /** A frame begins (or, resumed, goes on: next, send, throw, close). */
  call(frame: Frame, resumed: boolean): boolean;
  /** No event: a suspended generator is on the stack again, but only waits while an exception goes to what it delegates to. */
  waits(frame: Frame): void;
  /** A line is about to run. */
  line(frame: Frame, line: number): boolean;
  /** A frame ends with a value, yields one, or (value undefined) is left by an exception: None for settrace. */
  return(frame: Frame, value: Value | undefined, yielded: boolean): boolean;
  /** An exception was raised in a frame, or has come into it. */
  exception(frame: Frame, exception: PyException): boolean;

  /** Whether a code object is the program's own: what is told is told of such code. */
  isOwn(code: PyCode): boolean;
  cellMade(cell: Cell, frame: Frame): void;
  cellRead(cell: Cell, name: string, frame: Frame): void;
  /** `before`: what it held. Told after the write. `through` cell_contents: not by the variable. */
  cellWritten(cell: Cell, name: string, before: Value | undefined, frame: Frame, through: boolean): void;
  cellEmptied(cell: Cell, name: string, before: Value | undefined, frame: Frame): void;
  functionMade(fn: PyFunction, frame: Frame): void;
  /** `value` undefined: not found. */
  nameRead(scope: NameScope, name: string, value: Value | undefined, frame: Frame): void;
  nameWritten(scope: NameScope, name: string, before: Value | undefined, value: Value, frame: Frame): void;
  nameDeleted(scope: NameScope, name: string, before: Value | undefined, frame: Frame): void;
  /** An exception handler has been entered. */
  caught(frame: Frame, exception: PyException): void;
  printed(text: string): void;
}
