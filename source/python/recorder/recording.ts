import type { Fact } from '../../timeline/fact.ts';
import type { EventKind, Place, Step, StepEvent, ValueView } from '../../timeline/step.ts';
import type { CellRecord } from '../../timeline/timeline.ts';
import type { Cell } from '../object/cell.ts';
import type { PyCode } from '../object/code-object.ts';
import type { PyException } from '../object/exception.ts';
import type { PyFunction } from '../object/function.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { Limit } from '../vm/limit.ts';
import type { VM } from '../vm/vm.ts';
import { EventLog } from './event-log.ts';
import { exceptionText } from './exception-text.ts';
import { type CallRecord, Known } from './known.ts';
import type { NameScope, Recorder } from './recorder-hooks.ts';
import { type Pieces, snapshot } from './snapshot.ts';
import type { Viewer } from './viewer.ts';

/** A fact with the values themselves: they become views when somebody looks at the step. */
type RawFact = Fact extends infer F
  ? F extends unknown
    ? { [K in keyof F]: ValueView extends F[K] ? Value | undefined : F[K] }
    : never
  : never;

/** So many facts of one step are kept; a line with a long comprehension has thousands. */
const MOST_FACTS = 200;
/** So many cells of a run are listed for the picture's places. */
const MOST_CELLS = 1000;

/** Where a line is: what has run, what runs next. */
type At = { readonly piece: number; readonly line: number };

/** What an event says beside its row in the log. */
type Detail = {
  readonly resumed: boolean;
  readonly dropped?: boolean;
  readonly lineless?: boolean;
  readonly value?: Value | undefined;
  readonly error?: string;
  readonly ran: At | undefined;
  readonly next: At | undefined;
};

/**
Listens to the VM while it runs: counts the events, keeps the facts since the last one, and stops the loop at the event that
is wanted, where `step()` reads the whole state. Code of modules and of `exec` has no events and no facts.

A recording of the first run also logs events, cells and writes; one that only replays to a step does not.
*/
export class Recording implements Recorder {
  readonly log = new EventLog();
  readonly cells: CellRecord[] = [];
  /** The step at which each piece begins. */
  readonly begun: number[] = [];
  readonly writes = { cells: [] as number[], steps: [] as number[] }; // side by side
  /** How many events there have been: the number of the next one. */
  count = 0;
  /** The loop is stopped at the event with this number. */
  pauseAt = Number.POSITIVE_INFINITY;
  /** What runs is not told: it is no part of the run. */
  muted = false;
  private readonly known = new Known();
  private facts: RawFact[] = [];
  private told = false; // the event that the facts led to has been told: the next fact begins a new list
  private event: StepEvent | undefined;
  private detail: Detail = { resumed: false, ran: undefined, next: undefined };
  private over: number | undefined; // the frame that the last event left for good
  private lastCode: PyCode | undefined;
  private lastPiece: number | undefined;

  /**
  @param pieces the program's own texts
  @param mostSteps the run is stopped after so many events
  @param logs whether this is the first run
  */
  constructor(
    private readonly vm: VM,
    private readonly pieces: Pieces,
    private readonly mostSteps: number,
    private readonly logs: boolean,
  ) {}

  /** The state at the event at which the loop was stopped. */
  step(): Step {
    const { state, viewer } = snapshot(this.vm, this.known, this.pieces);
    const { ran, next, resumed, dropped, lineless, error, value } = this.detail;
    const event = this.event!;
    if (value !== undefined) viewer.open(value);
    return {
      index: this.count - 1,
      event,
      ...(event.kind === 'return' && { value: viewer.value(value ?? null) }),
      ...(error !== undefined && { error }),
      resumed,
      ...(dropped && { dropped }),
      ...(lineless && { lineless }),
      ...(ran && { ran }),
      ...(next && { next }),
      ...state,
      facts: this.facts.map((fact) => factView(fact, viewer)),
      output: this.vm.output,
    };
  }

  call(frame: Frame, resumed: boolean): boolean {
    const piece = this.pieceOf(frame.code);
    if (piece === undefined) return false;
    const caller = this.callerOf(frame);
    const call = resumed ? undefined : this.placeOfCall(frame);
    const record = this.known.callOf(frame.number) ?? this.known.call(frame, call);
    record.depth = (caller?.depth ?? 0) + 1;
    this.note({
      kind: 'called',
      frame: frame.number,
      function: frame.code.code.qualname,
      ...(frame.fn && { fn: frame.fn.number }),
      caller: caller?.frame ?? 0,
      ...(call && { call }),
      resumed,
    });
    return this.tell('call', record, piece, frame.line, {
      resumed,
      dropped: frame.generator !== undefined && frame.generator === this.vm.lifetimes?.closing,
      ran: this.lineIn(caller),
      next: { piece, line: frame.line },
    });
  }

  waits(frame: Frame): void {
    const record = this.known.callOf(frame.number);
    if (record !== undefined) record.depth = (this.callerOf(frame)?.depth ?? 0) + 1;
  }

  line(frame: Frame, line: number): boolean {
    const piece = this.pieceOf(frame.code);
    if (piece === undefined) return false;
    const record = this.known.callOf(frame.number)!;
    const ran = record.lastLine > 0 ? { piece, line: record.lastLine } : this.lineIn(this.callerOf(frame));
    record.lastLine = line;
    return this.tell('line', record, piece, line, { resumed: false, ran, next: { piece, line } });
  }

  return(frame: Frame, value: Value | undefined, yielded: boolean): boolean {
    const piece = this.pieceOf(frame.code);
    if (piece === undefined) return false;
    const record = this.known.callOf(frame.number)!;
    if (value !== undefined) {
      this.note({
        kind: 'returned',
        frame: frame.number,
        function: frame.code.code.qualname,
        value,
        yielded,
      });
    }
    const stop = this.tell('return', record, piece, frame.line, {
      resumed: false,
      lineless: frame.code.lineOf(frame.ip - 1) < 0,
      value,
      ran: { piece, line: frame.line },
      next: this.lineIn(this.callerOf(frame)),
    });
    if (!yielded) this.over = frame.number;
    return stop;
  }

  exception(frame: Frame, exception: PyException): boolean {
    const piece = this.pieceOf(frame.code);
    if (piece === undefined) return false;
    const record = this.known.callOf(frame.number)!;
    const error = exceptionText(exception);
    const type = exception.cls.name;
    const message = error.slice(type.length + 2);
    this.note({ kind: 'raised', frame: frame.number, type, message, line: frame.line });
    return this.tell('exception', record, piece, frame.line, {
      resumed: false,
      error,
      ran: { piece, line: frame.line },
      next: undefined,
    });
  }

  isOwn(code: PyCode): boolean {
    return this.pieceOf(code) !== undefined;
  }

  cellMade(cell: Cell, frame: Frame): void {
    if (this.pieceOf(frame.code) === undefined) return;
    // A frame's cells are made before its call is told.
    const record = this.known.callOf(frame.number) ?? this.known.call(frame, this.placeOfCall(frame));
    this.known.made(cell, record);
    this.note({ kind: 'cell-made', cell: cell.number, name: cell.name, frame: frame.number });
    if (this.logs && this.cells.length < MOST_CELLS) {
      this.cells.push({ cell: cell.number, name: cell.name, frame: frame.number, made: this.count });
    }
  }

  cellRead(cell: Cell, name: string, frame: Frame): void {
    if (this.pieceOf(frame.code) === undefined) return;
    this.note({ kind: 'cell-read', cell: cell.number, name, frame: frame.number, value: cell.contents });
  }

  cellWritten(cell: Cell, name: string, before: Value | undefined, frame: Frame, through: boolean): void {
    this.known.overwritten(cell, before);
    // Cells of a library's own calls are not the program's: no picture shows them.
    if (this.logs && this.known.makerOf(cell) !== undefined) {
      this.writes.cells.push(cell.number);
      this.writes.steps.push(this.count);
    }
    if (this.pieceOf(frame.code) === undefined) return;
    this.note({
      kind: 'cell-written',
      cell: cell.number,
      name,
      frame: frame.number,
      before,
      value: cell.contents,
      ...(through && { through: 'cell_contents' }),
    });
  }

  cellEmptied(cell: Cell, name: string, before: Value | undefined, frame: Frame): void {
    this.known.overwritten(cell, before);
    if (this.pieceOf(frame.code) === undefined) return;
    this.known.callOf(frame.number)?.deleted.add(name);
    this.note({ kind: 'cell-emptied', cell: cell.number, name, frame: frame.number });
  }

  functionMade(fn: PyFunction, frame: Frame): void {
    if (this.pieceOf(fn.code) === undefined) return;
    const cells = fn.closure.map((cell, i) => ({ variable: fn.code.code.freevars[i]!, cell: cell.number }));
    this.note({
      kind: 'function-made',
      fn: fn.number,
      function: fn.code.code.qualname,
      frame: frame.number,
      cells,
    });
  }

  nameRead(scope: NameScope, name: string, value: Value | undefined, frame: Frame): void {
    if (this.pieceOf(frame.code) === undefined) return;
    this.note({ kind: 'name-read', scope, name, frame: frame.number, value });
  }

  /** A value of undefined is no write: so an inlined comprehension gives a variable back that had none. */
  nameWritten(
    scope: NameScope,
    name: string,
    before: Value | undefined,
    value: Value | undefined,
    frame: Frame,
  ): void {
    if (value === undefined) return;
    if (this.pieceOf(frame.code) === undefined || scope === 'builtin') return;
    this.known.callOf(frame.number)?.deleted.delete(name);
    this.note({ kind: 'name-written', scope, name, frame: frame.number, before, value });
  }

  nameDeleted(scope: NameScope, name: string, _before: Value | undefined, frame: Frame): void {
    if (this.pieceOf(frame.code) === undefined || scope === 'builtin') return;
    this.known.callOf(frame.number)?.deleted.add(name);
    this.note({ kind: 'name-deleted', scope, name, frame: frame.number });
  }

  caught(frame: Frame, exception: PyException): void {
    if (this.pieceOf(frame.code) === undefined) return;
    this.note({ kind: 'caught', frame: frame.number, type: exception.cls.name, line: frame.line });
  }

  printed(text: string): void {
    this.note({ kind: 'printed', text });
  }

  private tell(kind: EventKind, record: CallRecord, piece: number, line: number, detail: Detail): boolean {
    if (this.count >= this.mostSteps) throw new Limit('steps');
    if (this.over !== undefined && this.over !== record.frame) this.known.forget(this.over);
    this.over = undefined;
    if (this.told) this.facts = [];
    this.told = true;
    record.line = line;
    const qualname = record.code.code.qualname;
    if (kind === 'call' && record.depth === 1) while (this.begun.length <= piece) this.begun.push(this.count);
    if (this.logs) this.log.push(kind, piece, line, qualname, record.frame, record.depth);
    const index = this.count++;
    this.event = { kind, piece, line, function: qualname, frame: record.frame, depth: record.depth };
    this.detail = detail;
    return index === this.pauseAt || (this.logs && this.isLastOf(kind, index, record.depth));
  }

  /** The first run stops where it may be about to end, since that is the step that is looked at first. */
  private isLastOf(kind: EventKind, index: number, depth: number): boolean {
    return (kind === 'return' && depth === 1) || index === this.mostSteps - 1;
  }

  private note(fact: RawFact): void {
    if (this.told) {
      this.facts = [];
      this.told = false;
    }
    if (this.facts.length < MOST_FACTS) this.facts.push(fact);
  }

  private pieceOf(code: PyCode): number | undefined {
    if (this.muted) return undefined;
    if (code !== this.lastCode) {
      this.lastCode = code;
      this.lastPiece = this.pieces.get(code.code.filename);
    }
    return this.lastPiece;
  }

  /** The nearest call of the program's own text that waits for this one. */
  private callerOf(frame: Frame): CallRecord | undefined {
    for (let back = frame.back; back !== undefined; back = back.back) {
      if (back.steps === undefined && this.pieces.has(back.code.code.filename))
        return this.known.callOf(back.number);
    }
    return undefined;
  }

  private lineIn(caller: CallRecord | undefined): At | undefined {
    return caller && caller.lastLine > 0
      ? { piece: this.pieces.get(caller.code.code.filename)!, line: caller.lastLine }
      : undefined;
  }

  /** The text of the call that made a frame, where the program's own text made it and no native stands between. */
  private placeOfCall(frame: Frame): Place | undefined {
    const { back } = frame;
    if (back === undefined || back.steps !== undefined) return undefined;
    const piece = this.pieces.get(back.code.code.filename);
    if (piece === undefined || back.ip === 0) return undefined;
    const { positions } = back.code.code;
    const at = (back.ip - 1) * 4;
    if (positions[at]! < 0 || positions[at + 2]! < 0) return undefined;
    return {
      piece,
      line: positions[at]!,
      endLine: positions[at + 1]!,
      column: positions[at + 2]!,
      endColumn: positions[at + 3]!,
    };
  }
}

function factView(fact: RawFact, viewer: Viewer): Fact {
  const view: Record<string, unknown> = { ...fact };
  for (const key of ['value', 'before']) {
    const value = view[key] as Value | undefined;
    if (value === undefined) delete view[key];
    else view[key] = viewer.value(value);
  }
  return view as Fact;
}
