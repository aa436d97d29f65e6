import { constantSet } from '../../hash/plain-hash.ts';
import { countReferencesTo } from '../../lifetimes/referrers.ts';
import { addInts, type Int } from '../../number/int-arithmetic.ts';
import { typeOf } from '../../object/core-types.ts';
import { raise, runtimeError, typeError, valueError } from '../../object/exception.ts';
import * as exceptions from '../../object/exception-types.ts';
import { pyFrame } from '../../object/frame-object.ts';
import { MISSING } from '../../object/markers.ts';
import type { PyModule } from '../../object/module.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { intOf, PyFloat, PyList, PyTuple, strOf } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { STANDARD_MODULES } from '../../text/standard-modules.ts';
import { PySimpleNamespace } from '../../types/simple-namespace.ts';
import { structSequence, structSequenceType } from '../../types/struct-sequence.ts';
import { STDERR, STDOUT } from '../../types/text-output.ts';
import { callSpecial } from '../../vm/attributes.ts';
import { callMethod } from '../../vm/calls.ts';
import type { Frame } from '../../vm/frame.ts';
import { index } from '../../vm/operators.ts';
import { repr } from '../../vm/repr.ts';
import type { VM } from '../../vm/vm.ts';
import { type LibraryModule, named } from '../native-module.ts';
import { asyncgenFunctions } from './asyncgen.ts';
import { hookFunctions, originals } from './hooks.ts';
import { systemFunctions, systemOriginals, systemValues } from './system.ts';

const versionInfoType = structSequenceType('version_info', 'sys', [
  'major',
  'minor',
  'micro',
  'releaselevel',
  'serial',
]);
const versionInfo = structSequence(versionInfoType, [3, 13, 0, 'final', 0]);

const intInfoType = structSequenceType('int_info', 'sys', [
  'bits_per_digit',
  'sizeof_digit',
  'default_max_str_digits',
  'str_digits_check_threshold',
]);

const hashInfoType = structSequenceType('hash_info', 'sys', [
  'width',
  'modulus',
  'inf',
  'nan',
  'imag',
  'algorithm',
  'hash_bits',
  'seed_bits',
  'cutoff',
]);

const floatInfo: readonly (readonly [string, Value])[] = [
  ['max', new PyFloat(Number.MAX_VALUE)],
  ['max_exp', 1024],
  ['max_10_exp', 308],
  ['min', new PyFloat(2.2250738585072014e-308)],
  ['min_exp', -1021],
  ['min_10_exp', -307],
  ['dig', 15],
  ['mant_dig', 53],
  ['epsilon', new PyFloat(Number.EPSILON)],
  ['radix', 2],
  ['rounds', 1],
];
const floatInfoType = structSequenceType(
  'float_info',
  'sys',
  floatInfo.map(([name]) => name),
);

const flags: readonly (readonly [string, Value])[] = [
  ['debug', 0],
  ['inspect', 0],
  ['interactive', 0],
  ['optimize', 0],
  ['dont_write_bytecode', 1],
  ['no_user_site', 0],
  ['no_site', 0],
  ['ignore_environment', 0],
  ['verbose', 0],
  ['bytes_warning', 0],
  ['quiet', 0],
  ['hash_randomization', 0],
  ['isolated', 0],
  ['dev_mode', false],
  ['utf8_mode', 0],
  ['warn_default_encoding', 0],
  ['safe_path', false],
  ['int_max_str_digits', 4300],
];
const flagsType = structSequenceType(
  'flags',
  'sys',
  flags.map(([name]) => name),
);

/** The exception being handled as (type, value, traceback). */
function excInfo(vm: VM): Value {
  const exception = vm.handledException;
  return new PyTuple(
    exception === null ? [null, null, null] : [exception.cls, exception, exception.traceback],
  );
}

function setRecursionLimit(vm: VM, value: Value): Result {
  return vm.andThen(index(vm, value), (limit) => {
    if ((limit as Int) < 1) throw valueError('recursion limit must be greater or equal than 1');
    if ((limit as Int) > 0x7fffffff)
      throw raise(exceptions.OverflowError, 'Python int too large to convert to C int');
    if (vm.depth >= Number(limit)) {
      throw raise(
        exceptions.RecursionError,
        `cannot set the recursion limit to ${limit} at the recursion depth ${vm.depth}: the limit is too low`,
      );
    }
    vm.recursionLimit = Number(limit);
    return null;
  });
}

/** sys.getsizeof: what `__sizeof__` says, and the header of objects that the collector knows. */
function sizeOf(vm: VM, object: Value, otherwise: Value | undefined): Result {
  return vm.andThen(callSpecial(vm, object, '__sizeof__', []), (size) => {
    if (size !== MISSING) return size;
    if (otherwise !== undefined) return otherwise;
    throw typeError(`Type ${typeOf(object).tpName} doesn't define __sizeof__`);
  });
}

function intern(_: VM, value: Value): Value {
  if (typeof value === 'string' || strOf(value) === value) return value;
  throw typeError(
    strOf(value) === undefined
      ? `intern() argument must be str, not ${typeOf(value).tpName}`
      : `can't intern ${typeOf(value).tpName}`,
  );
}

/** sys.exit: raises SystemExit with its status. */
function exit(_: VM, status: Value): never {
  throw status === null ? raise(exceptions.SystemExit) : raise(exceptions.SystemExit, status);
}

/** sys._getframe: the frame of the caller, or of a caller of it. Errors: ValueError. */
function getFrame(vm: VM, depth: Value): Value {
  let frame: Frame | undefined = vm.pythonFrame();
  for (let left = intOf(depth) ?? 0; frame !== undefined && left > 0; frame = frame.back) {
    if (frame.steps === undefined) left = addInts(left, -1);
  }
  while (frame?.steps !== undefined) frame = frame.back;
  if (frame === undefined) throw valueError('call stack is not deep enough');
  return pyFrame(frame);
}

/** sys.displayhook: writes the repr of an expression's value, unless it is None, and keeps the value as `_`. */
function* displayHook(vm: VM, value: Value): Steps {
  if (value === null) return null;
  vm.builtins.setString('_', null);
  const text = yield repr(vm, value);
  const stdout = (vm.modules.getString('sys') as PyModule).dict.getString('stdout');
  if (stdout === undefined || stdout === null) throw runtimeError('lost sys.stdout');
  yield callMethod(vm, stdout, 'write', [text]);
  yield callMethod(vm, stdout, 'write', ['\n']);
  vm.builtins.setString('_', value);
  return null;
}

function fn(name: string, signature: string, doc: string, body: PyNative['body']): PyNative {
  return builtin(name, signature, body, doc, 'sys');
}

const functions: readonly PyNative[] = [
  fn(
    'displayhook',
    '(object, /)',
    'Print an object to sys.stdout and also save it in builtins._',
    displayHook,
  ),
  fn('exc_info', '()', 'Return current exception information: (type, value, traceback).', excInfo),
  fn('exception', '()', 'Return the current exception.', (vm) => vm.handledException),
  fn('exit', '(status=None, /)', 'Exit the interpreter by raising SystemExit(status).', exit),
  fn(
    'getrecursionlimit',
    '()',
    'Return the current value of the recursion limit.',
    (vm) => vm.recursionLimit,
  ),
  fn(
    'setrecursionlimit',
    '(limit, /)',
    'Set the maximum depth of the Python interpreter stack to n.',
    setRecursionLimit,
  ),
  fn('getsizeof', '(object, default=absent)', 'Return the size of object in bytes.', sizeOf),
  fn('intern', '(string, /)', "``Intern'' the given string.", intern),
  fn('_getframe', '(depth=0, /)', 'Return a frame object from the call stack.', getFrame),
  fn(
    'getdefaultencoding',
    '()',
    'Return the current default encoding used by the Unicode implementation.',
    () => 'utf-8',
  ),
  fn(
    'getfilesystemencoding',
    '()',
    'Return the encoding used to convert Unicode filenames to OS filenames.',
    () => 'utf-8',
  ),
  fn('getrefcount', '(object, /)', 'Return the reference count of object.', (vm, object: Value) =>
    countReferencesTo(vm, object),
  ),
  fn('is_finalizing', '()', 'Return True if Python is exiting.', () => false),
];

/** The module `sys`, as far as there is a system. Source: the library reference of 3.13. */
export const sysModule: LibraryModule = {
  kind: 'native',
  doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  contents: (vm) => [
    ...named(...functions, ...hookFunctions, ...asyncgenFunctions, ...systemFunctions),
    ...originals,
    ...systemOriginals,
    ...systemValues(),
    ['__displayhook__', functions.find(({ name }) => name === 'displayhook')!],
    ['argv', new PyList([''])],
    ['stdlib_module_names', constantSet([...STANDARD_MODULES])],
    ['builtin_module_names', new PyTuple(['builtins', 'gc', 'itertools', 'sys', 'time'])],
    ['byteorder', 'little'],
    ['copyright', 'Copyright (c) 2001-2024 Python Software Foundation.\nAll Rights Reserved.'],
    ['dont_write_bytecode', true],
    ['executable', ''],
    [
      'float_info',
      structSequence(
        floatInfoType,
        floatInfo.map(([, value]) => value),
      ),
    ],
    [
      'flags',
      structSequence(
        flagsType,
        flags.map(([, value]) => value),
      ),
    ],
    ['float_repr_style', 'short'],
    [
      'hash_info',
      structSequence(hashInfoType, [64, 2n ** 61n - 1n, 314159, 0, 1000003, 'siphash13', 64, 128, 0]),
    ],
    ['hexversion', 0x030d00f0],
    [
      'implementation',
      new PySimpleNamespace([
        ['name', 'closure-tutor'],
        ['cache_tag', null],
        ['version', versionInfo],
        ['hexversion', 0x030d00f0],
      ]),
    ],
    ['int_info', structSequence(intInfoType, [30, 4, 4300, 640])],
    ['maxsize', 2n ** 63n - 1n],
    ['maxunicode', 0x10ffff],
    ['meta_path', new PyList([])],
    ['modules', vm.modules],
    ['path', new PyList([])],
    ['platform', 'linux'],
    ['stderr', STDERR],
    ['__stderr__', STDERR],
    ['stdin', null],
    ['__stdin__', null],
    ['stdout', STDOUT],
    ['__stdout__', STDOUT],
    ['version', '3.13.0 (closure-tutor)'],
    ['version_info', versionInfo],
    ['warnoptions', new PyList([])],
  ],
};
