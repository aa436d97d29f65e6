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
type Event = {
  readonly frame: Frame;
  readonly name: 'call' | 'line' | 'return' | 'exception';
  readonly arg: Value;
  readonly at: number; // the instruction
};

/**
Calls the function of sys.settrace. It is a recorder that stops the loop at each event that somebody waits for; `deliver` then
puts the call on the stack, to run before the loop goes on after the event. Nothing is traced meanwhile.

Source: Python/sysmodule.c, trace_trampoline (which function is called, and what becomes of its result)
*/
export class TraceFunction implements Recorder {
  /** For frames that are yet to begin; None: they are not traced. */
  fn: Value = null;
  private event: Event | undefined;
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
    vm.told = 'nothing';
    vm.unwinding = undefined;
    vm.defer(
      this.tell(event, () => {
        vm.told = told;
        vm.unwinding = unwinding;
      }),
    );
  }

  private *tell({ frame, name, arg }: Event, goOn: () => void): Steps {
    const fn = name === 'call' ? this.fn : frame.trace;
    try {
      const local = yield call(this.vm, fn, [pyFrame(frame), name, arg]);
      if (local !== null) frame.trace = local;
    } catch (error) {
      this.fn = null;
      throw error;
    } finally {
      this.running = false;
      frame.tracedAt = -1;
    }
    goOn();
    return NOTHING;
  }

  private stopFor(frame: Frame, name: Event['name'], arg: Value, fn: Value, at = frame.ip - 1): boolean {
    if (fn === null || this.fn === null || this.running) return false;
    this.event = { frame, name, arg, at };
    return true;
  }

  call(frame: Frame): boolean {
    return this.stopFor(frame, 'call', null, this.fn);
  }

  line(frame: Frame): boolean {
    return frame.traceLines && this.stopFor(frame, 'line', null, frame.trace, frame.ip);
  }

  return(frame: Frame, value: Value | undefined): boolean {
    return this.stopFor(frame, 'return', value ?? null, frame.trace);
  }

  exception(frame: Frame, exception: PyException): boolean {
    const arg = new PyTuple([exception.cls, exception, exception.traceback]);
    return this.stopFor(frame, 'exception', arg, frame.trace);
  }

  waits(): void {}

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

/** sys.settrace(function). In a run that is recorded, whose events have another reader, the function is kept and never called. */
export function setTrace(vm: VM, fn: Value): void {
  if (vm.trace === undefined) {
    if (fn === null) return;
    vm.trace = new TraceFunction(vm);
    vm.beginTracing();
  }
  vm.trace.fn = fn;
}
