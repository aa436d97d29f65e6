import { frameType, tracebackType, typeOf } from '../core-types.ts';
import { typeError, valueError } from '../exception.ts';
import type { Frame } from '../frame.ts';
import { PyFrame, pyFrame } from '../frame-object.ts';
import { localsOf } from '../frame-variables.ts';
import { defineType, method } from '../native.ts';
import { PyTraceback } from '../traceback.ts';
import { addressOf } from '../type-text.ts';
import type { Value } from '../value.ts';

const frameOf = (value: Value): Frame => (value as PyFrame).frame;

/** The line that a frame is at. */
function lineOf(frame: Frame): Value {
  const line = frame.code.lineOf(Math.max(frame.ip - 1, 0));
  return line < 0 ? null : line;
}

/** The frame of Python code that called this one. */
function callerOf(frame: Frame): Value {
  let { back } = frame;
  while (back !== undefined && back.steps !== undefined) back = back.back;
  return back === undefined ? null : pyFrame(back);
}

defineType(frameType, {
  methods: {
    __repr__: method('(self, /)', (vm, self: PyFrame) => {
      const { code } = self.frame.code;
      return `<frame at ${addressOf(vm, self)}, file '${code.filename}', line ${lineOf(self.frame)}, code ${code.name}>`;
    }),
    clear: method('(self, /)', () => null),
  },
  members: {
    f_globals: { get: (_, self) => frameOf(self).globals },
    f_builtins: { get: (_, self) => frameOf(self).builtins },
    f_code: { get: (_, self) => frameOf(self).code },
    f_lasti: { get: (_, self) => Math.max((frameOf(self).ip - 1) * 2, -1) },
  },
  getset: {
    f_back: { get: (_, self) => callerOf(frameOf(self)) },
    f_lineno: { get: (_, self) => lineOf(frameOf(self)) },
    f_locals: { get: (vm, self) => localsOf(vm, frameOf(self)) },
    f_trace: { get: () => null, set: () => null },
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
          throw typeError(`expected traceback object or None, got '${typeOf(next).name}'`);
        }
        if (!(frame instanceof PyFrame)) {
          throw typeError(`traceback() argument 'tb_frame' must be frame, not ${typeOf(frame).name}`);
        }
        return new PyTraceback(next, frame.frame, Number(lasti), Number(line));
      },
    ),
  },
  members: {
    tb_lasti: { get: (_, self) => row(self).lasti * 2 },
    tb_frame: { get: (_, self) => pyFrame(row(self).frame) },
  },
  getset: {
    tb_lineno: { get: (_, self) => row(self).line },
    tb_next: {
      get: (_, self) => row(self).next,
      set: (_, self, value) => {
        if (value !== null && !(value instanceof PyTraceback)) {
          throw typeError(`expected traceback object or None, got '${typeOf(value).name}'`);
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
