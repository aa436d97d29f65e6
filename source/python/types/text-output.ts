import { builtinType, typeOf } from '../object/core-types.ts';
import { raise, typeError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { strOf } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { codesOf, hostText, type Text, textLength } from '../text/text.ts';
import { iterate, next } from '../vm/iteration.ts';
import type { VM } from '../vm/vm.ts';

const textOutputType = builtinType('TextIOWrapper', undefined, { module: '_io', uncallable: true });

/** sys.stdout or sys.stderr: what is written goes to the run's output. The same two serve every run. */
export class PyTextOutput extends PyObject {
  constructor(
    readonly name: string,
    private readonly target: 'write' | 'writeError',
  ) {
    super(textOutputType);
  }

  /** Errors: UnicodeEncodeError for a lone surrogate, before anything is written. */
  write(vm: VM, text: Text): void {
    if (typeof text !== 'string') checkSurrogates(text);
    vm[this.target](hostText(text));
  }
}

export const STDOUT = new PyTextOutput('<stdout>', 'write');
export const STDERR = new PyTextOutput('<stderr>', 'writeError');

function checkSurrogates(text: Text): void {
  const codes = codesOf(text);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= 0xd800 && code <= 0xdfff) {
      throw raise(exceptions.UnicodeEncodeError, 'utf-8', text, i, i + 1, 'surrogates not allowed');
    }
  }
}

function write(vm: VM, self: PyTextOutput, value: Value): Value {
  const text = strOf(value);
  if (text === undefined) throw typeError(`write() argument must be str, not ${typeOf(value).tpName}`);
  self.write(vm, text);
  return textLength(text);
}

function* writeLines(vm: VM, self: PyTextOutput, lines: Value): Steps {
  const iterator = yield iterate(vm, lines);
  for (;;) {
    const line = yield next(vm, iterator);
    if (line === END) return null;
    write(vm, self, line);
  }
}

defineType(textOutputType, {
  methods: {
    __repr__: method(
      '(self, /)',
      (_, self: PyTextOutput) => `<_io.TextIOWrapper name='${self.name}' mode='w' encoding='utf-8'>`,
    ),
    write: method('(self, text, /)', write),
    writelines: method('(self, lines, /)', writeLines),
    flush: method('(self, /)', () => null),
    isatty: method('(self, /)', () => false),
    writable: method('(self, /)', () => true),
    readable: method('(self, /)', () => false),
    fileno: method('(self, /)', (_, self: PyTextOutput) => (self.name === '<stdout>' ? 1 : 2)),
  },
  getset: {
    name: { get: (_, self) => (self as PyTextOutput).name },
    mode: { get: () => 'w' },
    encoding: { get: () => 'utf-8' },
    errors: {
      get: (_, self) => ((self as PyTextOutput).name === '<stdout>' ? 'strict' : 'backslashreplace'),
    },
    closed: { get: () => false },
  },
});
