import { intOfIntegral } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { intOf, PyFloat } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The clock of a run: it stands still until `sleep` moves it, so that the same text gives the same run. */
type Clock = { nanoseconds: number }; // since the run began

/** When every run begins: 2025-01-01 00:00:00 UTC, in seconds since 1970. */
const EPOCH = 1735689600;

function clockOf(vm: VM): Clock {
  let clock = vm.states.get('clock') as Clock | undefined;
  if (clock === undefined) vm.states.set('clock', (clock = { nanoseconds: 0 }));
  return clock;
}

function sleep(vm: VM, duration: Value): Value {
  const seconds = duration instanceof PyFloat ? duration.value : intOf(duration);
  if (seconds === undefined) {
    throw typeError(`'${typeOf(duration).tpName}' object cannot be interpreted as an integer`);
  }
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  if (Number.isNaN(Number(seconds))) throw valueError('Invalid value NaN (not a number)');
  clockOf(vm).nanoseconds += Math.round(Number(seconds) * 1e9);
  return null;
}

/** A clock that counts from `start` seconds, and its twin in nanoseconds; who sleeps does no work: a clock of that stands still. */
function clock(name: string, start: number, doc: string, ofWork = false) {
  const now = (vm: VM): number => (ofWork ? 0 : clockOf(vm).nanoseconds);
  return [
    builtin(name, '()', (vm) => new PyFloat(start + now(vm) / 1e9), doc, 'time'),
    builtin(
      `${name}_ns`,
      '()',
      (vm) => intOfIntegral(start * 1e9 + now(vm)),
      `${doc} In nanoseconds.`,
      'time',
    ),
  ];
}

/** `_time`: the clock of the module `time`, whose other part is Python (time-source.ts). Source: the library reference of 3.13. */
export const timeModule: LibraryModule = {
  kind: 'native',
  doc: 'A clock that stands still until sleep() moves it.',
  contents: () => [
    ...named(
      ...clock('time', EPOCH, 'Return the time in seconds since the Epoch.'),
      ...clock('monotonic', 0, 'Monotonic clock, cannot go backward.'),
      ...clock('perf_counter', 0, 'Performance counter for benchmarking.'),
      ...clock(
        'process_time',
        0,
        'Process time for profiling: sum of the kernel and user-space CPU time.',
        true,
      ),
      ...clock(
        'thread_time',
        0,
        'Thread time for profiling: sum of the kernel and user-space CPU time.',
        true,
      ),
      builtin('sleep', '(seconds, /)', sleep, 'Moves the clock on.', 'time'),
    ),
  ],
};
