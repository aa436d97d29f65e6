import { typeOf } from '../object/core-types.ts';
import { raise, runtimeError, typeError } from '../object/exception.ts';
import * as exceptions from '../object/exception-types.ts';
import { PyModule } from '../object/module.ts';
import { builtin, type PyNative, type Steps } from '../object/native.ts';
import { strOf } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { hostText, type Text } from '../text/text.ts';
import { argumentType } from '../types/text-kind.ts';
import { PyTextOutput, STDOUT } from '../types/text-output.ts';
import { callMethod } from '../vm/calls.ts';
import { truth } from '../vm/operators.ts';
import { ascii, format, reprAsGiven, str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';

/** sep and end of print: None means the usual one. Errors: TypeError. */
function separator(name: string, value: Value, usual: string): Text {
  if (value === null) return usual;
  const text = strOf(value);
  if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(value).tpName}`);
  return text;
}

/** Where print writes to: `file`, or sys.stdout; undefined: nowhere, because sys.stdout is None. */
function outputOf(vm: VM, file: Value): Value | undefined {
  if (file !== null) return file;
  const sys = vm.modules.getString('sys');
  if (!(sys instanceof PyModule)) return STDOUT;
  const stdout = sys.dict.getString('stdout');
  if (stdout === undefined) throw runtimeError('lost sys.stdout');
  return stdout === null ? undefined : stdout;
}

function* print(vm: VM, values: readonly Value[], sep: Value, end: Value, file: Value, flush: Value): Steps {
  const output = outputOf(vm, file);
  if (output === undefined) return null;
  const between = separator('sep', sep, ' ');
  const last = separator('end', end, '\n');
  for (let i = 0; i < values.length; i++) {
    if (i > 0) yield write(vm, output, between);
    let text: Result = str(vm, values[i]!);
    if (text === DEFERRED) text = yield text;
    const written = write(vm, output, text);
    if (written === DEFERRED) yield written;
  }
  yield write(vm, output, last);
  if ((yield truth(vm, flush)) === true) yield callMethod(vm, output, 'flush', []);
  return null;
}

function write(vm: VM, output: Value, text: Value): Result {
  if (!(output instanceof PyTextOutput)) return callMethod(vm, output, 'write', [text]);
  output.write(vm, strOf(text)!);
  return null;
}

/** format(value, spec). Errors: TypeError. */
function formatted(vm: VM, value: Value, spec: Value): Result {
  if (strOf(spec) === undefined)
    throw typeError(`format() argument 2 must be str, not ${argumentType(spec)}`);
  return format(vm, value, spec);
}

/** input(prompt): the prompt's text is printed, and a line read. */
function* input(vm: VM, prompt: Value): Steps {
  return vm.readLine(prompt === '' ? '' : hostText(strOf(yield str(vm, prompt))!));
}

/** Builtin functions that print, read and show values as text. */
export const textBuiltins: readonly PyNative[] = [
  builtin(
    'print',
    '(*args, sep=None, end=None, file=None, flush=False)',
    print,
    `Prints the values to a stream, or to sys.stdout by default.

  sep
    string inserted between values, default a space.
  end
    string appended after the last value, default a newline.
  file
    a file-like object (stream); defaults to the current sys.stdout.
  flush
    whether to forcibly flush the stream.`,
  ),
  builtin(
    'input',
    "(prompt='', /)",
    input,
    `Read a string from standard input.  The trailing newline is stripped.

The prompt string, if given, is printed to standard output without a
trailing newline before reading input.`,
  ),
  builtin(
    'repr',
    '(obj, /)',
    (vm, object: Value) => reprAsGiven(vm, object),
    `Return the canonical string representation of the object.

For many object types, including most builtins, eval(repr(obj)) == obj.`,
  ),
  builtin(
    'ascii',
    '(obj, /)',
    (vm, object: Value) => ascii(vm, object),
    `Return an ASCII-only representation of an object.

As repr(), return a string containing a printable representation of an
object, but escape the non-ASCII characters in the string returned by
repr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar
to that returned by repr() in Python 2.`,
  ),
  builtin(
    'format',
    "(value, format_spec='', /)",
    formatted,
    `Return type(value).__format__(value, format_spec)

Many built-in types implement format_spec according to the
Format Specification Mini-language. See help('FORMATTING')
for details.`,
  ),
  builtin(
    'open',
    '(*args, **kwargs)',
    () => {
      throw raise(exceptions.OSError, 'open() is not available here: this Python has no files');
    },
    'There are no files here: raises OSError.',
  ),
];
