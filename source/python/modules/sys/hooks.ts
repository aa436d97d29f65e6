import { NO_LIMIT_BELOW } from '../../number/int-text.ts';
import { PyException, typeError, valueError } from '../../object/exception.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { intOf } from '../../object/object.ts';
import type { PyTraceback } from '../../object/traceback.ts';
import type { Result, Value } from '../../object/value.ts';
import { index } from '../../vm/operators.ts';
import { writeStderr } from '../../vm/stderr.ts';
import { setTrace } from '../../vm/trace-function.ts';
import { printException } from '../../vm/traceback-text.ts';
import { tellUnraisable } from '../../vm/unraisable.ts';
import type { VM } from '../../vm/vm.ts';

/** sys.excepthook: an exception that nobody has caught, told on stderr. */
function* tellException(vm: VM, _type: Value, exception: Value, traceback: Value): Steps {
  if (!(exception instanceof PyException)) throw typeError('excepthook() argument 2 must be an exception');
  const kept = exception.traceback;
  if (traceback !== null) exception.traceback = traceback as PyTraceback;
  const text = yield* printException(vm, exception, { source: 'marks' });
  exception.traceback = kept;
  return yield* writeStderr(vm, text);
}

function setMaxStrDigits(vm: VM, digits: Value): Result {
  return vm.andThen(index(vm, digits), (value) => {
    const limit = Number(intOf(value));
    if (limit !== 0 && limit < NO_LIMIT_BELOW)
      throw valueError(`maxdigits must be 0 or larger than ${NO_LIMIT_BELOW}`);
    vm.maxStrDigits = limit;
    return null;
  });
}

function fn(name: string, signature: string, doc: string, body: PyNative['body']): PyNative {
  return builtin(name, signature, body, doc, 'sys');
}

/** Functions of the module `sys` that are called when something goes wrong, and limits that a program may set. */
export const hookFunctions: readonly PyNative[] = [
  fn(
    'excepthook',
    '(exctype, value, traceback, /)',
    'Handle an exception by displaying it with a traceback on sys.stderr.',
    tellException,
  ),
  fn('unraisablehook', '(unraisable, /)', 'Handle an unraisable exception.', tellUnraisable),
  fn(
    'settrace',
    '(function, /)',
    'Set the global debug tracing function.\n\nIt will be called on each function call.  See the debugger chapter\nin the library manual.',
    (vm, traced: Value) => {
      setTrace(vm, traced);
      return null;
    },
  ),
  fn(
    'gettrace',
    '()',
    'Return the global debug tracing function set with sys.settrace.',
    (vm) => vm.trace?.fn ?? null,
  ),
  fn(
    'setprofile',
    '(function, /)',
    'Set the profiling function.\n\nIt will be called on each function call and return.  See the profiler\nchapter in the library manual.',
    (vm, profile: Value) => {
      setTrace(vm, profile, 'profile');
      return null;
    },
  ),
  fn(
    'getprofile',
    '()',
    'Return the profiling function set with sys.setprofile.',
    (vm) => vm.trace?.profile ?? null,
  ),
  fn(
    'get_int_max_str_digits',
    '()',
    'Return the maximum string digits limit for non-binary int<->str conversions.',
    (vm) => vm.maxStrDigits,
  ),
  fn(
    'set_int_max_str_digits',
    '(maxdigits)',
    'Set the maximum string digits limit for non-binary int<->str conversions.',
    setMaxStrDigits,
  ),
];

/** The functions under their second names, which a program does not replace. */
export const originals: readonly (readonly [string, Value])[] = hookFunctions
  .filter(({ name }) => name.endsWith('hook'))
  .map((hook) => [`__${hook.name}__`, hook]);
