import { codeUnits, extendedArgs } from '../compiler/code-units.ts';
import { frameType, tracebackType, typeOf } from '../object/core-types.ts';
import { raise, runtimeError, typeError, valueError } from '../object/exception.ts';
import { AttributeError } from '../object/exception-types.ts';
import { PyFrame, pyFrame } from '../object/frame-object.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { PyList } from '../object/object.ts';
import { PyTraceback } from '../object/traceback.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { jump } from '../vm/frame-jump.ts';
import { hasPlaces } from '../vm/frame-variables.ts';
import { close } from '../vm/generator-run.ts';
import { addressOf } from '../vm/type-text.ts';
import { isUnawaited, warnUnawaited } from '../vm/unawaited.ts';
import type { VM } from '../vm/vm.ts';
import { PyFrameLocals } from './frame-locals.ts';

const frameOf = (value: Value): Frame => (value as PyFrame).frame;

/** The instruction that runs, or that an event is about. */
function lastInstruction(frame: Frame): number {
  return frame.tracedAt >= 0 ? frame.tracedAt : frame.ip - 1;
}

/** The line that a frame is at. */
function lineOf(frame: Frame): Value {
  const line = frame.tracedAt >= 0 ? frame.line : frame.code.lineOf(Math.max(frame.ip - 1, 0));
  return line < 0 ? null : line;
}

/** The frame of Python code that called this one. */
function callerOf(frame: Frame): Value {
  if (frame.saved !== undefined) return null;
  let { back } = frame;
  while (back !== undefined && back.steps !== undefined) back = back.back;
  return back === undefined ? null : pyFrame(back);
}

/** Where an instruction is in `co_code`, in bytes; −1: none has run. */
function lastByte({ code }: Frame, instruction: number): number {
  if (instruction < 0) return -1;
  const { starts, args } = codeUnits(code.code);
  return (starts[instruction]! + extendedArgs(args[instruction]!)) * 2;
}

/** frame.clear(): forgets the variables of a frame that has ended; closes a suspended generator. Errors: RuntimeError. */
function* clear(vm: VM, frame: Frame): Steps {
  const { generator } = frame;
  if (generator !== undefined && generator.state !== 'closed') {
    if (generator.state === 'running') throw runtimeError('cannot clear an executing frame');
    if (generator.state === 'suspended') throw runtimeError('cannot clear a suspended frame');
    if (isUnawaited(generator)) yield vm.defer(warnUnawaited(vm, generator), [generator]);
    yield vm.defer(close(vm, generator), [generator]);
  } else if (frame.saved === undefined) throw runtimeError('cannot clear an executing frame');
  frame.saved = [];
  frame.extra = undefined;
  return null;
}

defineType(frameType, {
  methods: {
    __repr__: method('(self, /)', (vm, self: PyFrame) => {
      const { code } = self.frame.code;
      return `<frame at ${addressOf(vm, self)}, file '${code.filename}', line ${lineOf(self.frame)}, code ${code.name}>`;
    }),
    clear: method('(self, /)', (vm, self: PyFrame) => vm.defer(clear(vm, self.frame), [self])),
  },
  getset: {
    f_globals: { get: (_, self) => frameOf(self).globals },
    f_builtins: { get: (_, self) => frameOf(self).builtins },
    f_code: { get: (_, self) => frameOf(self).code },
    f_lasti: { get: (_, self) => lastByte(frameOf(self), lastInstruction(frameOf(self))) },
    f_back: { get: (_, self) => callerOf(frameOf(self)) },
    f_lineno: {
      get: (_, self) => lineOf(frameOf(self)),
      set: (vm, self, value) => {
        const event = vm.trace?.now;
        if (event === undefined || event.frame !== frameOf(self))
          throw valueError('f_lineno can only be set in a trace function');
        return vm.defer(jump(vm, event, value), [value]);
      },
      delete: () => {
        throw raise(AttributeError, 'cannot delete attribute');
      },
    },
    f_locals: {
      get: (vm, self) => {
        const frame = frameOf(self);
        return hasPlaces(vm, frame) ? new PyFrameLocals(frame) : frame.namespace!;
      },
    },
    f_trace: {
      get: (_, self) => frameOf(self).trace,
      set: (_, self, value) => {
        frameOf(self).trace = value;
        return null;
      },
      delete: (_, self) => {
        frameOf(self).trace = null;
        return null;
      },
    },
    f_trace_lines: {
      get: (_, self) => frameOf(self).traceLines,
      set: (_, self, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        frameOf(self).traceLines = value;
        return null;
      },
    },
    f_trace_opcodes: {
      get: (_, self) => frameOf(self).traceOpcodes,
      set: (_, self, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        frameOf(self).traceOpcodes = value;
        return null;
      },
    },
  },
});

const row = (value: Value): PyTraceback => value as PyTraceback;

defineType(tracebackType, {
  doc: 'Create a new traceback object.',
  staticMethods: {
    __new__: method(
      '(cls, tb_next, tb_frame, tb_lasti, tb_lineno)',
      (_, _cls, next: Value, frame: Value, lasti: Value, line: Value) => {
        if (next !== null && !(next instanceof PyTraceback)) {
          throw typeError(`expected traceback object or None, got '${typeOf(next).tpName}'`);
        }
        if (!(frame instanceof PyFrame)) {
          throw typeError(`traceback() argument 'tb_frame' must be frame, not ${typeOf(frame).tpName}`);
        }
        return new PyTraceback(next, frame.frame, Number(lasti), Number(line));
      },
    ),
  },
  methods: {
    __dir__: method('(self, /)', () => new PyList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'])),
  },
  members: {
    tb_lasti: { get: (_, self) => lastByte(row(self).frame, row(self).lasti) },
    tb_frame: { get: (_, self) => pyFrame(row(self).frame) },
  },
  getset: {
    tb_lineno: { get: (_, self) => row(self).line },
    tb_next: {
      get: (_, self) => row(self).next,
      set: (_, self, value) => {
        if (value !== null && !(value instanceof PyTraceback)) {
          throw typeError(`expected traceback object or None, got '${typeOf(value).tpName}'`);
        }
        for (let link = value; link !== null; link = link.next) {
          if (link === self) throw valueError('traceback loop detected');
        }
        row(self).next = value;
        return null;
      },
    },
  },
});
