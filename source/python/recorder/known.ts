import type { Place } from '../../timeline/step.ts';
import type { Cell } from '../object/cell.ts';
import type { PyCode } from '../object/code-object.ts';
import type { PyFunction } from '../object/function.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { safeRepr } from './safe-repr.ts';

/** What stays known of a call: its frame may have returned while a closure still holds its cells. */
export type CallRecord = {
  readonly frame: number;
  readonly code: PyCode;
  readonly fn: PyFunction | undefined;
  readonly call: Place | undefined; // its text, where the program's own text made it
  readonly number: number; // which call of this code it is, from 1
  line: number; // of the last event in it
  lastLine: number; // of the line event before; 0: none yet
  depth: number; // frames of the program's own on the stack, up to this one, since it was last entered
  readonly deleted: Set<string>; // variables that had a value, and were deleted
};

/** Earlier contents of a cell, oldest first. Values that cannot change are kept as they are, and written out when asked for. */
type History = { readonly was: (Value | Written)[]; more: number };

class Written {
  constructor(readonly text: string) {}
}

/** So many earlier contents of a cell are kept. */
const KEPT = 8;

/**
What a recording knows beside the live state of the VM: calls by their frames, what cells held before. What belongs to a cell
hangs on the cell, so that a long run keeps only what the program itself keeps.
*/
export class Known {
  private readonly calls = new Map<number, CallRecord>(); // frames on the stack and suspended generators
  private readonly numbers = new Map<PyCode, number>(); // how many calls of a code object there were
  private readonly makers = new WeakMap<Cell, CallRecord>();
  private readonly histories = new WeakMap<Cell, History>();

  /** A call begins: its frame is known from now on. */
  call(frame: Frame, call: Place | undefined): CallRecord {
    const number = (this.numbers.get(frame.code) ?? 0) + 1;
    this.numbers.set(frame.code, number);
    const record: CallRecord = {
      frame: frame.number,
      code: frame.code,
      fn: frame.fn,
      call,
      number,
      line: frame.code.code.firstlineno,
      lastLine: 0,
      depth: 0,
      deleted: new Set(),
    };
    this.calls.set(frame.number, record);
    return record;
  }

  callOf(frame: number): CallRecord | undefined {
    return this.calls.get(frame);
  }

  /** A call is over: from now on only the cells that it made lead to it. */
  forget(frame: number): void {
    this.calls.delete(frame);
  }

  made(cell: Cell, by: CallRecord): void {
    this.makers.set(cell, by);
  }

  makerOf(cell: Cell): CallRecord | undefined {
    return this.makers.get(cell);
  }

  /** A cell gets new contents: what it held until now becomes history. */
  overwritten(cell: Cell, before: Value | undefined): void {
    if (before === undefined) return;
    let history = this.histories.get(cell);
    if (history === undefined) this.histories.set(cell, (history = { was: [], more: 0 }));
    history.was.push(before instanceof PyObject ? new Written(safeRepr(before)) : before);
    if (history.was.length > KEPT) {
      history.was.shift();
      history.more++;
    }
  }

  historyOf(cell: Cell): { was: string[]; wasMore: number } {
    const history = this.histories.get(cell);
    if (history === undefined) return { was: [], wasMore: 0 };
    return {
      was: history.was.map((value) => (value instanceof Written ? value.text : safeRepr(value))),
      wasMore: history.more,
    };
  }
}
