import { typeOf } from '../../object/core-types.ts';
import { typeError, valueError } from '../../object/exception.ts';
import { builtin, type PyNative } from '../../object/native.ts';
import { intOf } from '../../object/object.ts';
import type { Value } from '../../object/value.ts';
import { structSequence, structSequenceType } from '../../types/struct-sequence.ts';
import { asyncHooks } from '../../vm/async-generator.ts';
import { index } from '../../vm/operators.ts';
import { originDepth } from '../../vm/unawaited.ts';

const hooksType = structSequenceType('asyncgen_hooks', 'sys', ['firstiter', 'finalizer']);

/** Checks a hook. Errors: TypeError if it cannot be called. */
function callable(what: string, value: Value): Value {
  if (value === null || typeOf(value).lookup('__call__') !== undefined) return value;
  throw typeError(`callable ${what} expected, got ${typeOf(value).tpName}`);
}

/** The functions of `sys` by which an event loop hears of asynchronous generators. Source: PEP 525. */
export const asyncgenFunctions: readonly PyNative[] = [
  builtin(
    'set_asyncgen_hooks',
    '(firstiter=absent, finalizer=absent)',
    (vm, firstiter: Value | undefined, finalizer: Value | undefined) => {
      const hooks = asyncHooks(vm);
      if (finalizer !== undefined) callable('finalizer', finalizer);
      if (firstiter !== undefined) hooks.firstiter = callable('firstiter', firstiter);
      if (finalizer !== undefined) hooks.finalizer = finalizer;
      return null;
    },
    undefined,
    'sys',
  ),
  builtin(
    'get_asyncgen_hooks',
    '()',
    (vm) => {
      const { firstiter, finalizer } = asyncHooks(vm);
      return structSequence(hooksType, [firstiter, finalizer]);
    },
    undefined,
    'sys',
  ),
  builtin(
    'get_coroutine_origin_tracking_depth',
    '()',
    (vm) => originDepth(vm).depth,
    'Check status of origin tracking for coroutine objects in this thread.',
    'sys',
  ),
  builtin(
    'set_coroutine_origin_tracking_depth',
    '(depth)',
    (vm, depth: Value) =>
      vm.andThen(index(vm, depth), (value) => {
        const number = Number(intOf(value));
        if (number < 0) throw valueError('depth must be >= 0');
        originDepth(vm).depth = number;
        return null;
      }),
    'Enable or disable origin tracking for coroutine objects in this thread.',
    'sys',
  ),
];
