import { typeOf } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { isRaised, runtimeError, typeError, valueError } from '../../object/exception.ts';
import { AttributeError, ImportError, RuntimeWarning } from '../../object/exception-types.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { PyFloat, PyList, PyTuple } from '../../object/object.ts';
import type { Value } from '../../object/value.ts';
import { structSequence, structSequenceType } from '../../types/struct-sequence.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { call, type Keywords } from '../../vm/calls.ts';
import type { VM } from '../../vm/vm.ts';
import { warn } from '../../vm/warn.ts';

const threadInfoType = structSequenceType('thread_info', 'sys', ['name', 'lock', 'version']);

/** What the module `sys` tells of the system that Python is installed on: there is none here. */
export function systemValues(): [string, Value][] {
  return [
    ['prefix', ''],
    ['exec_prefix', ''],
    ['base_prefix', ''],
    ['base_exec_prefix', ''],
    ['platlibdir', 'lib'],
    ['abiflags', ''],
    ['api_version', 1013],
    ['orig_argv', new PyList([])],
    ['path_hooks', new PyList([])],
    ['path_importer_cache', new PyDict()],
    ['pycache_prefix', null],
    ['_xoptions', new PyDict()],
    ['_git', new PyTuple(['CPython', '', ''])],
    ['thread_info', structSequence(threadInfoType, ['pthread', 'semaphore', null])],
  ];
}

/** breakpoint(): calls sys.breakpointhook. Errors: RuntimeError where the program has deleted it. */
export function* breakpoint(vm: VM, args: readonly Value[], named: Keywords): Steps {
  const sys = vm.modules.getString('sys') ?? (yield call(vm, vm.builtins.getString('__import__')!, ['sys']));
  let hook: Value;
  try {
    hook = yield getAttribute(vm, sys, 'breakpointhook');
  } catch (error) {
    if (!isRaised(error, AttributeError)) throw error;
    throw runtimeError('lost sys.breakpointhook');
  }
  return yield call(vm, hook, args, named.size > 0 ? named : undefined);
}

/** sys.breakpointhook: would start the debugger, which is not there; CPython says so in the same way where it has none. */
function* breakpointHook(vm: VM, args: readonly Value[], named: Keywords): Steps {
  let pdb: Value;
  try {
    pdb = yield call(vm, vm.builtins.getString('__import__')!, ['pdb']);
  } catch (error) {
    if (!isRaised(error, ImportError)) throw error;
    return yield* warn(vm, RuntimeWarning, 'Ignoring unimportable $PYTHONBREAKPOINT: "pdb.set_trace"');
  }
  return yield call(vm, yield getAttribute(vm, pdb, 'set_trace'), args, named.size > 0 ? named : undefined);
}

const hook = fn(
  'breakpointhook',
  '(*args, **kwargs)',
  'This hook function is called by built-in breakpoint().',
  breakpointHook,
);

function fn(name: string, signature: string, doc: string, body: PyNative['body']): PyNative {
  return builtin(name, signature, body, doc, 'sys');
}

const switchInterval = 'sys.switchinterval';

/** Functions of the module `sys` about threads, memory and audits. */
export const systemFunctions: readonly PyNative[] = [
  hook,
  fn(
    'getswitchinterval',
    '()',
    'Return the current thread switch interval; see sys.setswitchinterval().',
    (vm) => new PyFloat((vm.states.get(switchInterval) as number | undefined) ?? 0.005),
  ),
  fn(
    'setswitchinterval',
    '(interval, /)',
    'Set the ideal thread switching delay inside the Python interpreter.',
    (vm, interval: Value) => {
      const seconds = interval instanceof PyFloat ? interval.value : interval;
      if (typeof seconds !== 'number') throw typeError(`must be real number, not ${typeOf(interval).tpName}`);
      if (seconds <= 0) throw valueError('switch interval must be strictly positive');
      vm.states.set(switchInterval, seconds);
      return null;
    },
  ),
  fn(
    'call_tracing',
    '(func, args, /)',
    'Call func(*args), while tracing is enabled.',
    (vm, called: Value, args: Value) => {
      if (!(args instanceof PyTuple)) throw typeError('call_tracing() argument 2 must be tuple');
      return call(vm, called, args.items);
    },
  ),
  fn('audit', '(event, /, *args)', 'Passes the event to any hooks that are attached.', () => null),
  fn(
    'getfilesystemencodeerrors',
    '()',
    'Return the error mode used for Unicode to OS filename conversion.',
    () => 'surrogateescape',
  ),
  fn('_is_gil_enabled', '()', 'Return True if the GIL is currently enabled.', () => true),
];

/** The functions above as the module has them when it is imported, under names that programs leave alone. */
export const systemOriginals: [string, Value][] = [['__breakpointhook__', hook]];
