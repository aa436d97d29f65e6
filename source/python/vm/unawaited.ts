import { Op } from '../compiler/opcodes.ts';
import { coroutineType } from '../object/core-types.ts';
import { isRaised, PyRaise } from '../object/exception.ts';
import { RuntimeWarning } from '../object/exception-types.ts';
import type { PyGenerator } from '../object/generator.ts';
import { MISSING } from '../object/markers.ts';
import type { Steps } from '../object/native.ts';
import { PyTuple, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { findAttribute } from './attributes.ts';
import { call } from './calls.ts';
import type { Frame } from './frame.ts';
import { unraisable } from './unraisable.ts';
import type { VM } from './vm.ts';
import { warn } from './warn.ts';

/** How many rows of the stack a new coroutine keeps as its `cr_origin`: sys.set_coroutine_origin_tracking_depth(). */
export function originDepth(vm: VM): { depth: number } {
  let state = vm.states.get('coroutine origin') as { depth: number } | undefined;
  if (state === undefined) vm.states.set('coroutine origin', (state = { depth: 0 }));
  return state;
}

/**
A coroutine has been made, by a call from `caller`: its death is watched, for if it has never been awaited then, a warning says so.
One that is awaited on the spot is in no danger.
*/
export function coroutineMade(vm: VM, coroutine: PyGenerator, caller: Frame): void {
  const { depth } = originDepth(vm);
  if (depth > 0) coroutine.origin = originOf(caller, depth);
  if (!isAwaitedAtOnce(caller)) vm.watching().watch(coroutine);
}

/** Whether what the present instruction of a frame gives is awaited by the next one, or goes to `async for`. */
export function isAwaitedAtOnce({ steps, code, ip }: Frame): boolean {
  return steps === undefined && (code.ops[ip] === Op.GET_AWAITABLE || code.ops[ip - 1] === Op.GET_ANEXT);
}

function originOf(caller: Frame, depth: number): PyTuple {
  const rows: Value[] = [];
  for (
    let frame: Frame | undefined = caller;
    frame !== undefined && rows.length < depth;
    frame = frame.back
  ) {
    if (frame.steps !== undefined) continue;
    const { filename, name } = frame.code.code;
    rows.push(new PyTuple([filename, frame.code.lineOf(Math.max(0, frame.ip - 1)), name]));
  }
  return new PyTuple(rows);
}

/** Whether an object is a coroutine that nobody has awaited yet. */
export function isUnawaited(generator: PyGenerator): boolean {
  return generator.state === 'created' && generator.cls === coroutineType && !generator.told;
}

/**
Warns of a coroutine that has died before anybody awaited it, by `warnings._warn_unawaited_coroutine` where that is there and works.

Source: Python/_warnings.c, _PyErr_WarnUnawaitedCoroutine
*/
export function* warnUnawaited(vm: VM, coroutine: PyGenerator): Steps {
  coroutine.told = true;
  try {
    const warnings =
      vm.modules.getString('warnings') ??
      (yield call(vm, vm.builtins.getString('__import__')!, ['warnings']));
    const told = yield findAttribute(vm, warnings, '_warn_unawaited_coroutine');
    if (told !== MISSING) return yield call(vm, told, [coroutine]);
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    yield vm.defer(unraisable(vm, vm.caught(error), null, coroutine));
    if (isRaised(error, RuntimeWarning)) return null;
  }
  const message = `coroutine '${textOf(coroutine.qualname) ?? ''}' was never awaited`;
  return yield vm.defer(warnOrTell(vm, message, null, coroutine));
}

/** Warns of a step of an asynchronous generator that nobody awaited. */
export function warnUnawaitedStep(vm: VM, method: string, generator: PyGenerator): Steps {
  const message = `coroutine method '${method}' of '${textOf(generator.qualname) ?? ''}' was never awaited`;
  return warnOrTell(vm, message, generator, generator);
}

function* warnOrTell(vm: VM, message: string, source: Value, about: Value): Steps {
  try {
    return yield vm.defer(warn(vm, RuntimeWarning, message, source));
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    return yield vm.defer(unraisable(vm, vm.caught(error), null, about));
  }
}
