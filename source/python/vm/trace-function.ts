import type { PyException } from '../object/exception.ts';
import { pyFrame } from '../object/frame-object.ts';
import type { Steps } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { Recorder } from '../recorder/recorder-hooks.ts';
import { call } from './calls.ts';
import type { Frame } from './frame.ts';
import { NOTHING } from './note.ts';
import type { VM } from './vm.ts';

/** An event, as a trace function is told of it. */
export type TraceEvent = {
  readonly frame: Frame;
  readonly name: 'call' | 'line' | 'return' | 'exception' | 'opcode';
  readonly arg: Value;
  readonly at: number; // the instruction
  readonly resumed?: boolean; // of a call: of a generator that has run before
  readonly yielded?: boolean; // of a return: of a generator that goes on
};

/**
Calls the functions of sys.settrace and sys.setprofile. It is a recorder that stops the loop at each event that somebody waits for; `deliver` then
puts the call on the stack, to run before the loop goes on after the event. Nothing is traced meanwhile.

Source: Python/sysmodule.c, trace_trampoline (which function is called, and what becomes of its result)
*/
export class TraceFunction implements Recorder {
  /** For frames that are yet to begin; None: they are not traced. */
  fn: Value = null;
  /** Of sys.setprofile: told of calls and returns of Python code, before the other one. */
  profile: Value = null;
  private event: TraceEvent | undefined;
  /** The event whose function is called now. */
  now: TraceEvent | undefined;
  private running = false;

  constructor(private readonly vm: VM) {}

  /** Begins the call that the loop has stopped for. */
  deliver(): void {
    const { vm, event } = this;
    if (event === undefined) return;
    this.event = undefined;
    this.running = true;
    const { told, unwinding } = vm;
    event.frame.tracedAt = event.at;
    this.now = event;
    vm.told = 'nothing';
    vm.unwinding = undefined;
    vm.defer(
      this.tell(event, () => {
        vm.told = told;
        vm.unwinding = unwinding;
      }),
    );
  }

  private *tell({ frame, name, arg, at }: TraceEvent, goOn: () => void): Steps {
    const { line } = frame;
    if (name === 'opcode') frame.line = frame.code.lineOf(at);
    let profiling = true;
    try {
      const seen = pyFrame(frame);
      if (this.profile !== null && (name === 'call' || name === 'return'))
        yield call(this.vm, this.profile, [seen, name, arg]);
      profiling = false;
      const fn = name === 'call' ? this.fn : frame.trace;
      if (fn !== null && this.fn !== null) {
        const local = yield call(this.vm, fn, [seen, name, arg]);
        if (local !== null) frame.trace = local;
      }
    } catch (error) {
      if (profiling) this.profile = null;
      else this.fn = null;
      frame.ip = at + 1; // raised there
      throw error;
    } finally {
      this.running = false;
      this.now = undefined;
      frame.tracedAt = -1;
      if (name === 'opcode') frame.line = line;
    }
    goOn();
    return NOTHING;
  }

  private stopFor(event: TraceEvent, fn: Value): boolean {
    if (this.running) return false;
    const profiled = this.profile !== null && (event.name === 'call' || event.name === 'return');
    if (!profiled && (fn === null || this.fn === null)) return false;
    this.event = event;
    return true;
  }

  call(frame: Frame, resumed: boolean): boolean {
    return this.stopFor({ frame, name: 'call', arg: null, at: frame.ip - 1, resumed }, this.fn);
  }

  line(frame: Frame): boolean {
    return frame.traceLines && this.stopFor({ frame, name: 'line', arg: null, at: frame.ip }, frame.trace);
  }

  return(frame: Frame, value: Value | undefined, yielded: boolean): boolean {
    const event = { frame, name: 'return', arg: value ?? null, at: frame.ip - 1, yielded } as const;
    return this.stopFor(event, frame.trace);
  }

  exception(frame: Frame, exception: PyException): boolean {
    const arg = new PyTuple([exception.cls, exception, exception.traceback]);
    return this.stopFor({ frame, name: 'exception', arg, at: frame.ip - 1 }, frame.trace);
  }

  /** An instruction is about to run, in a frame whose f_trace_opcodes is true. */
  opcode(frame: Frame): boolean {
    if (frame.trace === null) return false;
    return this.stopFor({ frame, name: 'opcode', arg: null, at: frame.ip }, frame.trace);
  }

  waits(): void {}

  isOwn(): boolean {
    return true;
  }

  // Facts are told to nobody.
  cellMade(): void {}
  cellRead(): void {}
  cellWritten(): void {}
  cellEmptied(): void {}
  functionMade(): void {}
  nameRead(): void {}
  nameWritten(): void {}
  nameDeleted(): void {}
  caught(): void {}
  printed(): void {}
}

/**
sys.settrace(function), or sys.setprofile. In a run that is recorded, whose events have another reader, the function is kept and
never called.
*/
export function setTrace(vm: VM, fn: Value, what: 'fn' | 'profile' = 'fn'): void {
  if (vm.trace === undefined) {
    if (fn === null) return;
    vm.trace = new TraceFunction(vm);
    vm.beginTracing();
  }
  vm.trace[what] = fn;
}
