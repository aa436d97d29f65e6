import type { Step } from '../timeline/step.ts';
import type { Outcome, Piece, Timeline } from '../timeline/timeline.ts';
import type { Budget } from './budget.ts';
import { fillBuiltins } from './builtins/builtins.ts';
import { type Code, PythonSyntaxError } from './compiler/code.ts';
import { type CompileOptions, compile } from './compiler/compiler.ts';
import type { CompileWarning } from './compiler/compiler-unit.ts';
import { finish } from './lifetimes/collect.ts';
import { runAtExit } from './modules/atexit.ts';
import { moduleHint } from './modules/module-hint.ts';
import type { ModuleFinder } from './modules/native-module.ts';
import { PyCode } from './object/code-object.ts';
import { PyDict } from './object/dict.ts';
import { makeException, type PyException, PyRaise } from './object/exception.ts';
import { KeyboardInterrupt, NameError, SystemExit } from './object/exception-types.ts';
import { PyModule } from './object/module.ts';
import type { Steps } from './object/native.ts';
import { intOf, textOf } from './object/object.ts';
import type { Result, Value } from './object/value.ts';
import { exceptionText } from './recorder/exception-text.ts';
import { type Machine, RecordedTimeline } from './recorder/recorded-timeline.ts';
import { Recording } from './recorder/recording.ts';
import { buildSymtable } from './symtable/symtable.ts';
import { parseWarning } from './syntax/parser.ts';
import { cellsFunction } from './vm/cells-function.ts';
import { toldByHook } from './vm/except-hook.ts';
import { execute, type Stop } from './vm/execute.ts';
import { execute as executeRecording } from './vm/execute.ts?recording';
import { execute as executeWatching } from './vm/execute.ts?watching';
import { Limit } from './vm/limit.ts';
import { limitMessage } from './vm/limit-message.ts';
import { str } from './vm/repr.ts';
import { runCode } from './vm/run-code.ts';
import { syntaxErrorText } from './vm/syntax-error-text.ts';
import { messageOf, printException } from './vm/traceback-text.ts';
import { VM } from './vm/vm.ts';

/** What to run: pieces in one module namespace (`__main__`), in order. */
export type RunRequest = {
  readonly pieces: readonly Piece[];
  readonly budget: Budget;
  readonly answers?: readonly string[]; // lines for input()
  readonly record: boolean; // false: no timeline
  /** Another program runs this one, as a tracer does: its `__main__` is without the names that only a script's has. */
  readonly hosted?: boolean;
  readonly ends?: boolean; // the program ends after its last piece: what still lives is finalized
  /** For goals: `cells(f)` in the namespace gives `{name: value}` of f's closure. */
  readonly cellsFunction?: boolean;
  /** Modules that this run can import beside the library's. */
  readonly finder?: ModuleFinder;
};

/** A run under way, in slices, so that many learners share one thread. */
export type Run = {
  /** Runs about n instructions; true: it has ended, or asks for input. Never throws. */
  advance(instructions: number): boolean;
  /** Once it has ended, or asks. */
  readonly outcome: Outcome | undefined;
  readonly output: string; // so far
  readonly stderr: string; // so far: warnings, and what the program writes there
  /** KeyboardInterrupt at the next chance. */
  interrupt(): void;
  /** Gives the line that an outcome of kind `input` asks for (undefined: there are no more); then advance again. */
  supply(line: string | undefined): void;
  /** Only when recorded and ended. */
  timeline(): Timeline;
};

/** More instructions than any budget: runToEnd asks for all at once. */
const ALL = Number.MAX_SAFE_INTEGER;

/** Text to Code: all stages before running. Errors: PythonSyntaxError. */
export function compileSource(source: string, filename: string, options: CompileOptions = {}): Code {
  const tree = parseWarning(source, 'exec', options.warn ?? (() => {}));
  return compile(tree, buildSymtable(tree, filename), filename, { ...options, source });
}

/** Begins a run. Nothing has run yet: `advance` it. */
export function startRun(request: RunRequest): Run {
  return new Running(request, true);
}

/** startRun, advanced to its end (or to an `input()` without an answer). */
export function runToEnd(request: RunRequest): Run {
  const run = startRun(request);
  while (!run.advance(ALL));
  return run;
}

class Running implements Run {
  outcome: Outcome | undefined;
  readonly recording: Recording | undefined;
  private readonly vm: VM;
  private readonly namespace = new PyDict();
  private readonly numbers = new Map<string, number>(); // of the pieces, by name
  private readonly ends: Step[] = []; // the steps at which a recorded run may have ended
  private readonly recorded: boolean;
  private piece = 0;
  private result: Outcome = { kind: 'done' };
  private readonly given: (string | undefined)[] = [];

  /** `first`: the run that the learner sees; the others are replays of it. */
  constructor(
    private readonly request: RunRequest,
    private readonly first: boolean,
  ) {
    const { pieces, budget, answers, record } = request;
    pieces.forEach((piece, i) => {
      this.numbers.set(piece.name, i);
    });
    this.vm = new VM(budget, this.main(), answers);
    for (const { name, source } of pieces) this.vm.sources.set(name, source.split(/\r\n|[\r\n]/));
    this.vm.finder = request.finder;
    fillBuiltins(this.vm);
    this.recorded = record || Number.isFinite(budget.steps);
    if (this.recorded) {
      this.recording = new Recording(this.vm, this.numbers, budget.steps, first && record);
      this.vm.recorder = this.recording;
    }
  }

  get output(): string {
    return this.vm.output;
  }

  get stderr(): string {
    return this.vm.errorOutput;
  }

  advance(instructions: number): boolean {
    if (this.outcome !== undefined) return true;
    this.vm.refill(instructions);
    try {
      for (;;) {
        const stop = this.execute();
        if (stop === 'paused') {
          if (!this.recorded) {
            this.vm.trace!.deliver();
            continue;
          }
          if (!this.first) return false;
          this.keepEnd();
          continue;
        }
        if (stop === 'asks')
          return this.end({ kind: 'input', prompt: this.vm.asking ?? '', ...this.place() });
        if (stop === 'done') return this.end(this.result);
        if (this.vm.exhausted) throw new Limit('instructions');
        this.vm.reclaim();
        return false;
      }
    } catch (error) {
      return this.end(this.failure(error));
    }
  }

  /** Runs the form of the loop that is needed now. */
  private execute(): Stop {
    if (this.vm.recorder !== undefined) return executeRecording(this.vm);
    return this.vm.lifetimes === undefined ? execute(this.vm) : executeWatching(this.vm);
  }

  interrupt(): void {
    this.vm.interrupt(makeException(KeyboardInterrupt));
  }

  supply(line: string | undefined): void {
    this.given.push(line);
    this.outcome = undefined;
    this.vm.answer(line);
  }

  timeline(): Timeline {
    if (this.recording === undefined || this.outcome === undefined)
      throw new Error('internal error: nothing is recorded');
    return new RecordedTimeline(
      this.recording,
      this.request.pieces,
      this.outcome,
      this.output,
      this.ends,
      () => this.replay(),
    );
  }

  /** The same run from its beginning, to be stopped at an event. */
  private replay(): Machine {
    const again = new Running(this.request, false);
    for (const line of this.given) again.vm.answer(line);
    const { recording } = again;
    return {
      recording: recording!,
      resume: (instructions = ALL) => {
        again.vm.refill(instructions);
        try {
          let stop = again.execute();
          while (stop === 'slice' && again.vm.reclaim()) {
            again.vm.refill(instructions);
            stop = again.execute();
          }
          if (stop === 'slice') return again.vm.exhausted ? 'ended' : 'going';
          return stop === 'paused' ? 'paused' : 'ended';
        } catch {
          return 'ended';
        }
      },
    };
  }

  private keepEnd(): void {
    this.ends.push(this.recording!.step());
    if (this.ends.length > 2) this.ends.shift();
  }

  private end(outcome: Outcome): true {
    this.outcome = outcome;
    return true;
  }

  private failure(error: unknown): Outcome {
    if (error instanceof Limit) {
      const place = this.place();
      const message = limitMessage(error.limit, this.request.budget, place.line);
      return { kind: 'limit', limit: error.limit, message, ...place };
    }
    return {
      kind: 'internal-error',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }

  /** Where the run stands, in its own text. */
  private place(): { readonly piece: number; readonly line: number } {
    for (let frame = this.vm.pythonFrame(); frame !== undefined; frame = frame.back) {
      const piece = this.numbers.get(frame.code.code.filename);
      if (frame.steps === undefined && piece !== undefined) {
        const { code, ip } = frame;
        // Between two instructions the one before may have none: the start of a loop, to which it has just jumped.
        const line = Math.max(code.lineOf(Math.max(ip - 1, 0)), 0);
        return { piece, line: line > 0 ? line : Math.max(code.lineOf(ip), 0) };
      }
    }
    return { piece: this.piece, line: 0 };
  }

  /** The main native: runs one piece after another. */
  private *main(): Steps {
    this.fillNamespace();
    const { pieces } = this.request;
    for (this.piece = 0; this.piece < pieces.length; this.piece++) {
      const piece = pieces[this.piece]!;
      this.result = { kind: 'done' };
      try {
        yield runCode(this.vm, this.compile(piece), this.namespace);
      } catch (error) {
        if (error instanceof PythonSyntaxError) this.result = syntaxOutcome(error, piece, this.piece);
        else if (error instanceof PyRaise)
          this.result = yield* this.unrecorded(this.uncaught(error.exception));
        else throw error;
        if (piece.goesOn !== true || this.result.kind === 'exit') break;
      }
    }
    if (this.request.ends === true) {
      yield this.vm.defer(runAtExit(this.vm), []);
      yield this.vm.defer(finish(this.vm), []);
    }
    return null;
  }

  /** The run is over, and what code of the program runs now (the `__str__` of an exception) is no step of it. */
  private *unrecorded<T>(work: Generator<Result, T, Value>): Generator<Result, T, Value> {
    if (this.recording !== undefined) this.recording.muted = true;
    const result = yield* work;
    if (this.recording !== undefined) this.recording.muted = false;
    return result;
  }

  private compile(piece: Piece): PyCode {
    const lastExpression = piece.echo ? 'print' : 'drop';
    const code = compileSource(piece.source, piece.name, {
      lastExpression,
      warn: (warning) => this.warn(piece, warning),
    });
    return new PyCode(code);
  }

  private warn(piece: Piece, { span: { lineno }, message }: CompileWarning): void {
    const line = piece.source.split(/\r\n|[\r\n]/)[lineno - 1]?.trim();
    const shown = line === undefined || line === '' ? '' : `  ${line}\n`;
    this.vm.writeError(`${piece.name}:${lineno}: SyntaxWarning: ${message}\n${shown}`);
  }

  private fillNamespace(): void {
    const { vm, namespace, request } = this;
    const main = new PyModule('__main__', namespace);
    if (request.hosted !== true) namespace.setString('__annotations__', new PyDict());
    namespace.setString('__builtins__', vm.modules.getString('builtins')!);
    namespace.setString('__file__', request.pieces[0]?.name ?? '');
    if (request.hosted !== true) namespace.setString('__cached__', null);
    if (request.cellsFunction === true) namespace.setString('cells', cellsFunction);
    vm.modules.setString('__main__', main);
  }

  /** What becomes of an exception that no piece handles. */
  private *uncaught(exception: PyException): Generator<Result, Outcome, Value> {
    const { vm } = this;
    if (exception.cls.isSubtypeOf(SystemExit)) return yield* this.exit(exception);
    let piece = this.piece;
    let line = 0;
    for (let row = exception.traceback; row !== null; row = row.next) {
      const number = this.numbers.get(row.frame.code.code.filename);
      if (number !== undefined) [piece, line] = [number, row.line];
    }
    const message = yield* messageOf(vm, exception);
    const traceback = yield* toldByHook(
      vm,
      exception,
      yield* printException(vm, exception, { text: message }),
    );
    const name = exception.fields?.get('name');
    const type = exception.cls.name;
    const isName = typeof name === 'string' && exception.cls.isSubtypeOf(NameError);
    const text = exceptionText(exception);
    const differs = text !== (message === '' ? type : `${type}: ${message}`);
    return {
      kind: 'error',
      type,
      message,
      piece,
      line,
      traceback,
      ...(isName && { name }),
      ...moduleHint(exception),
      ...(differs && { text }),
    };
  }

  private *exit(exception: PyException): Generator<Result, Outcome, Value> {
    const code = exception.fields?.get('code') ?? null;
    if (code === null) return { kind: 'exit', code: 0, message: '' };
    const number = intOf(code);
    if (number !== undefined)
      return { kind: 'exit', code: Number(BigInt.asUintN(8, BigInt(number))), message: '' };
    return { kind: 'exit', code: 1, message: textOf(yield str(this.vm, code)) ?? '' };
  }
}

function syntaxOutcome(error: PythonSyntaxError, { name, source }: Piece, piece: number): Outcome {
  const { lineno, colOffset, endLineno, endColOffset } = error.span;
  return {
    kind: 'syntax-error',
    type: error.type,
    message: error.message,
    piece,
    line: lineno,
    column: colOffset,
    endLine: endLineno,
    endColumn: endColOffset,
    traceback: syntaxErrorText(error, source, name),
  };
}
