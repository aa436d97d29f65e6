import { PyException, typeError } from '../object/exception.ts';
import { PyModule } from '../object/module.ts';
import type { Steps } from '../object/native.ts';
import { PyTuple, textOf } from '../object/object.ts';
import { PyTraceback } from '../object/traceback.ts';
import type { Value } from '../object/value.ts';
import { structSequence, structSequenceType } from '../types/struct-sequence.ts';
import { call } from './calls.ts';
import { repr } from './repr.ts';
import { writeStderr } from './stderr.ts';
import { messageOf, nameOf, printRows, safely } from './traceback-text.ts';
import { addTraceback } from './unwind.ts';
import type { VM } from './vm.ts';

const unraisableType = structSequenceType('UnraisableHookArgs', 'sys', [
  'exc_type',
  'exc_value',
  'exc_traceback',
  'err_msg',
  'object',
]);

/** sys.unraisablehook: an exception that nobody can catch, told on stderr. */
export function* tellUnraisable(vm: VM, args: Value): Steps {
  if (!(args instanceof PyTuple) || args.cls !== unraisableType)
    throw typeError('sys.unraisablehook argument type must be UnraisableHookArgs');
  const [, exception, traceback, message, object] = args.items;
  const told = textOf(message!) ?? 'Exception ignored in';
  let text = '';
  if (object !== null)
    text = `${told}: ${yield* safely(() => repr(vm, object!), '<object repr() failed>')}\n`;
  else if (message !== null) text = `${told}:\n`;
  if (traceback instanceof PyTraceback)
    text += `Traceback (most recent call last):\n${printRows(vm, traceback, { source: 'line' })}`;
  if (exception instanceof PyException) text += `${nameOf(exception)}: ${yield* messageOf(vm, exception)}\n`;
  return yield* writeStderr(vm, text);
}

/**
Tells of an exception that nobody can catch, by sys.unraisablehook as the program has it. One that no Python code has raised came
where the program is. `message`: null for the usual one.
*/
export function* unraisable(vm: VM, exception: PyException, message: string | null, object: Value): Steps {
  const frame = vm.pythonFrame();
  if (exception.traceback === null && frame?.back !== undefined) addTraceback(frame, exception);
  const args = structSequence(unraisableType, [
    exception.cls,
    exception,
    exception.traceback,
    message,
    object,
  ]);
  const sys = vm.modules.getString('sys');
  const hook = sys instanceof PyModule ? sys.dict.getString('unraisablehook') : undefined;
  return yield hook === undefined || hook === null
    ? vm.defer(tellUnraisable(vm, args))
    : call(vm, hook, [args]);
}
