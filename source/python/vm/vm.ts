import type { Budget } from '../budget.ts';
import { Lifetimes } from '../lifetimes/lifetimes.ts';
import type { ModuleFinder } from '../modules/native-module.ts';
import { MAX_STR_DIGITS } from '../number/int-text.ts';
import type { PyCode } from '../object/code-object.ts';
import { PyDict } from '../object/dict.ts';
import { makeException, type PyException, PyRaise, raise } from '../object/exception.ts';
import { EOFError, RecursionError } from '../object/exception-types.ts';
import type { PyFunction } from '../object/function.ts';
import { Handled } from '../object/generator.ts';
import { WAIT } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import { NO_CODE } from '../object/no-code.ts';
import { makeStr } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { DEFERRED, type Deferred, type PyObject, type Result, type Value } from '../object/value.ts';
import type { Recorder } from '../recorder/recorder-hooks.ts';
import { Frame } from './frame.ts';
import { Identities } from './identities.ts';
import { Limit } from './limit.ts';
import { Memory } from './memory.ts';
import { Note } from './note.ts';
import type { TraceFunction } from './trace-function.ts';
import type { Stage } from './unwind.ts';

/** Python frames on the stack, at most: sys.getrecursionlimit(). */
const RECURSION_LIMIT = 1000;

/** Natives on the stack that wait for something, at most: as deep as CPython's C stack goes. */
const NATIVE_LIMIT = 10_000;

/** What it costs to begin a native that may wait, in instructions. */
const NATIVE_WORK = 60;

/** What a native charges for each item that it takes from an iterator, in instructions. */
export const ITEM_WORK = 8;

/**
One run's machine: the stack, the frames, the modules, what has been printed, and what may still be used. It holds all that
a run can change; nothing of it outlives the run.
*/
export class VM {
  /** Variables and operands of all frames under way. */
  readonly stack: (Value | undefined)[] = [];
  frame: Frame;
  depth = 0; // Python frames under way
  recursionLimit = RECURSION_LIMIT;
  /** Code that may run beyond the recursion limit: the library's, on a machine that only looks at values. */
  admits: ((code: PyCode, depth: number) => boolean) | undefined = undefined;
  maxStrDigits = MAX_STR_DIGITS; // sys.set_int_max_str_digits()
  nativeDepth = 0; // natives that wait
  handled = new Handled();
  readonly builtins = new PyDict();
  /** sys.modules */
  readonly modules = new PyDict();
  output = '';
  errorOutput = '';
  recorder: Recorder | undefined = undefined;
  /** Of sys.settrace, once it has been called. */
  trace: TraceFunction | undefined = undefined;
  /** Modules of this run alone, beside the library's. */
  finder: ModuleFinder | undefined = undefined;
  /** Subclasses of built-in types, which are the same for all runs and so do not know them. */
  readonly subclasses = new Map<PyType, PyType[]>();
  /** State of modules that natives need to find again, by a key of their own. */
  readonly states = new Map<string, unknown>();
  /** What `input()` shows while it waits for a line; the loop has stopped until `answer` is called. */
  asking: string | undefined = undefined;
  private readonly answers: (string | undefined)[];
  /** The main native has ended. */
  done = false;
  /** To be raised in the innermost frame before anything else happens there. */
  pending: PyException | undefined = undefined;
  /** An exception on its way, where a recording was paused. */
  unwinding: { readonly exception: PyException; readonly stage: Stage } | undefined = undefined;
  /** Which event of the next instruction has been told already, where a recording was paused. */
  told: 'nothing' | 'line' | 'opcode' | 'return' = 'nothing';
  /** The recorder wants to stop as soon as the present instruction is done. */
  pausing = false;

  /** Only while an object is watched whose death could be seen. */
  lifetimes: Lifetimes | undefined = undefined;
  /** The lines of the program's own texts, by file name. */
  readonly sources = new Map<string, readonly string[]>();

  // Counters of the recording: of cells, functions and frames made.
  private readonly own = { cells: 0, functions: 0 };
  private readonly others = { cells: 0, functions: 0 };
  frames = 0;

  /** Instructions left in this slice; may fall below 0. */
  left = 0;
  /** Instructions left in the run beyond this slice. */
  private reserve: number;
  private readonly memory: Memory;
  private outputLeft: number;
  readonly identities = new Identities();
  private readonly printing = new Set<PyObject>();

  constructor(
    readonly budget: Budget,
    main: Steps,
    answers: readonly string[] = [],
  ) {
    this.answers = [...answers];
    this.reserve = budget.instructions;
    this.memory = new Memory(budget.bytes);
    this.outputLeft = budget.output;
    this.frame = new Frame(undefined, NO_CODE, this.builtins, this.builtins);
    this.frame.steps = main;
  }

  /** Gives the loop up to n instructions of the run's budget; none before memory is reclaimed, where that is due. */
  refill(n: number): void {
    if (this.memory.isDue) return;
    this.reserve += this.left;
    this.left = Math.min(n, this.reserve);
    this.reserve -= this.left;
  }

  /** While a run is recorded: the number of a cell that some code makes. The program's are counted from 1, others below 0. */
  numberOfCell(code: PyCode): number {
    return this.recorder!.isOwn(code) ? ++this.own.cells : -++this.others.cells;
  }

  /** The same for a function with some code. */
  numberOfFunction(code: PyCode): number {
    return this.recorder!.isOwn(code) ? ++this.own.functions : -++this.others.functions;
  }

  /** Whether the whole run's instructions are used up, and not just the slice's. */
  get exhausted(): boolean {
    return this.left + this.reserve <= 0;
  }

  /** Lets the loop come back at the next chance, as if its slice were used up: another form of it is to go on. (While a run is recorded there is but one.) */
  private leaveLoop(always = false): void {
    if (this.recorder !== undefined && !always) return;
    this.reserve += this.left + 1;
    this.left = -1;
  }

  /** The watch over objects whose death can be seen; begins it where there is none. */
  watching(): Lifetimes {
    if (this.lifetimes === undefined) {
      this.lifetimes = new Lifetimes(this);
      this.leaveLoop();
    }
    return this.lifetimes;
  }

  /** Events are told to `trace` from now on, unless they are recorded. */
  beginTracing(): void {
    this.leaveLoop();
    this.recorder ??= this.trace;
  }

  /** Nothing is left to be watched. */
  stopWatching(): void {
    if (this.lifetimes === undefined) return;
    this.lifetimes = undefined;
    this.leaveLoop();
  }

  /** Takes a native's work, in instructions, from the budget before it is done. */
  charge(work: number): void {
    this.left -= work;
    if (this.left < 0 && this.exhausted) throw new Limit('instructions');
  }

  /** The same for work on so many entries, each of them hashed, looked up or made. */
  chargeItems(count: number): void {
    this.charge(count * ITEM_WORK);
  }

  /** Takes memory from the budget before it is allocated. */
  chargeBytes(bytes: number): void {
    if (this.frame.steps !== undefined) this.frame.taken += bytes;
    if (this.memory.take(bytes)) this.leaveLoop(true);
  }

  /** Gives memory back that is not in use any more, if the loop came back for that. */
  reclaim(): boolean {
    return this.memory.reclaim(this);
  }

  /** Writes to stdout. */
  write(text: string): void {
    this.outputLeft -= text.length;
    if (this.outputLeft < 0) {
      this.output += text.slice(0, text.length + this.outputLeft);
      throw new Limit('output');
    }
    this.output += text;
    this.recorder?.printed(text);
  }

  /** Writes to stderr. */
  writeError(text: string): void {
    this.outputLeft -= text.length;
    if (this.outputLeft < 0) throw new Limit('output');
    this.errorOutput += text;
  }

  /** input(): the next line, as a str. Where there is none the loop stops and asks. Errors: EOFError. */
  readLine(prompt: string): Deferred {
    return this.defer(this.waitForLine(prompt));
  }

  /** Raises an exception (KeyboardInterrupt) at the next chance. */
  interrupt(exception: PyException): void {
    this.pending ??= exception;
  }

  /** Gives the line that the loop asks for; undefined: there are no more. */
  answer(line: string | undefined): void {
    this.asking = undefined;
    this.answers.push(line);
  }

  private *waitForLine(prompt: string): Steps {
    this.write(prompt);
    while (this.answers.length === 0) {
      this.asking = prompt;
      yield WAIT;
    }
    const line = this.answers.shift();
    if (line === undefined) throw raise(EOFError, 'EOF when reading a line');
    return makeStr(line);
  }

  /** Begins the repr of a container; false: it is being printed already, so it holds itself. */
  enterRepr(object: PyObject): boolean {
    if (this.printing.has(object)) return false;
    this.printing.add(object);
    return true;
  }

  leaveRepr(object: PyObject): void {
    this.printing.delete(object);
  }

  /** RecursionError before a native goes one deeper, or `more`, than the stack of natives may; `where`: ` in comparison`. */
  checkDepth(where: string, more = 0): void {
    if (this.nativeDepth + more >= NATIVE_LIMIT)
      throw raise(RecursionError, `maximum recursion depth exceeded${where}`);
  }

  /** RecursionError where one more Python frame would be one too many. */
  overLimit(code: PyCode): void {
    if (this.admits?.(code, this.depth) !== true)
      throw raise(RecursionError, 'maximum recursion depth exceeded');
  }

  /**
  Goes on as a native that may call Python: what it returns is the operation's result. `held`: all values that it may hold in
  variables of its own when Python code runs; not given: nobody knows, and no object dies meanwhile.
  */
  defer(steps: Steps, held?: readonly Value[]): Deferred {
    const back = this.frame;
    this.checkDepth('');
    this.nativeDepth++;
    this.left -= NATIVE_WORK;
    const frame = new Frame(back, NO_CODE, this.builtins, this.builtins);
    frame.base = frame.sp = back.sp;
    frame.steps = steps;
    frame.sent = null;
    frame.held = held;
    this.frame = frame;
    return DEFERRED;
  }

  /**
  Pushes a frame for a code object, whose variables begin at `base` on the stack (arguments may be there already), empty
  from the `filled`-th on. The caller's `sp` is where the result goes. Errors: RecursionError.
  */
  enter(code: PyCode, fn: PyFunction | undefined, globals: PyDict, base: number, filled: number): Frame {
    const back = this.frame;
    if (this.depth >= this.recursionLimit) this.overLimit(code);
    this.depth++;
    let frame = back.spare;
    if (this.recorder !== undefined) {
      frame = new Frame(back, code, globals, fn === undefined ? this.builtins : fn.builtins);
      frame.number = ++this.frames;
      code.calls++;
    } else if (frame === undefined) {
      frame = new Frame(back, code, globals, fn === undefined ? this.builtins : fn.builtins);
      back.spare = frame;
    } else {
      frame.code = code;
      frame.globals = globals;
      frame.builtins = fn === undefined ? this.builtins : fn.builtins;
    }
    frame.fn = fn;
    frame.base = base;
    frame.ip = 0;
    const { stack } = this;
    const top = base + code.frameSize;
    while (stack.length <= top) stack.push(undefined);
    const variables = base + code.variables;
    for (let i = base + filled; i < variables; i++) stack[i] = undefined;
    frame.sp = variables;
    this.frame = frame;
    return frame;
  }

  /** Takes the innermost frame off. One that somebody keeps takes its variables with it. */
  leave(frame: Frame): void {
    const { back } = frame;
    if (back === undefined) {
      this.done = true;
      return;
    }
    this.frame = back;
    if (frame.steps !== undefined) {
      this.nativeDepth--;
      this.lifetimes?.drop(frame);
      return;
    }
    this.depth--;
    if (frame.got !== undefined) this.letGo(frame);
    if (frame.kept) this.retire(frame, back);
    else if (frame.namespace !== undefined) frame.namespace = undefined;
  }

  /** A frame is left before its instruction was done: its operands go. */
  letGo(frame: Frame): void {
    this.lifetimes?.drop(frame);
    frame.got = undefined;
  }

  private retire(frame: Frame, back: Frame): void {
    frame.saved = this.stack.slice(frame.base, frame.base + frame.code.variables);
    if (back.spare === frame) back.spare = undefined;
  }

  /** Says what becomes of the result of the frame that has just been pushed. */
  attach(note: Note, on: Value): Deferred {
    const { frame } = this;
    if (frame.note === undefined) {
      frame.note = note;
      frame.noteOn = on;
    } else {
      frame.moreNotes ??= [];
      frame.moreNotes.push({ note, on });
    }
    return DEFERRED;
  }

  /** Goes on with the value of a result, now or when it is there. */
  andThen(result: Result, next: (value: Value) => Result): Result {
    return result === DEFERRED ? this.attach(new Note((_, __, value) => next(value)), null) : next(result);
  }

  /** The innermost frame that runs Python code, or undefined where there is none. */
  pythonFrame(): Frame | undefined {
    let frame: Frame | undefined = this.frame;
    while (frame !== undefined && frame.steps !== undefined) frame = frame.back;
    return frame;
  }

  /** The exception being handled, innermost. */
  get handledException(): PyException | null {
    return this.handled.innermost;
  }

  /** An exception that is raised now has the one being handled as its context, unless it is that one. */
  link(exception: PyException): void {
    const context = this.handled.innermost;
    if (context === null || context === exception) return;
    // Should the new one be in the chain already, the chain is cut there, so as not to go in a circle. A program may make one.
    let slow = context;
    let moves = false;
    for (let link = context; link.context !== null; link = link.context) {
      if (link.context === exception) {
        link.context = null;
        break;
      }
      if (moves) slow = slow.context!;
      if (link === slow && moves) break;
      moves = !moves;
    }
    exception.context = context;
  }

  /** The Python exception in what was thrown, linked to the one being handled. Errors: throws on what is none. */
  caught(thrown: unknown): PyException {
    if (thrown instanceof PyRaise) {
      if (thrown.fresh) {
        thrown.fresh = false;
        this.link(thrown.exception);
      }
      return thrown.exception;
    }
    if (thrown instanceof RangeError && /call stack/.test(thrown.message)) {
      const exception = makeException(RecursionError, makeStr('maximum recursion depth exceeded'));
      this.link(exception);
      return exception;
    }
    throw thrown;
  }
}
