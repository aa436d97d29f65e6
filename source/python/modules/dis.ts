import { BINARY_OPERATORS, HAVE_ARGUMENT, INTRINSICS_1, INTRINSICS_2, Op } from '../compiler/opcodes.ts';
import { stackEffect } from '../compiler/stack-depth.ts';
import { dictOfStrings } from '../object/dict.ts';
import { valueError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { intOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { type LibraryModule, named } from './native-module.ts';

/** CPython's instructions that our compiler never writes: for the tables. Source: Include/opcode_ids.h */
const OTHERS: readonly (readonly [string, number])[] = [
  ['CACHE', 0],
  ['RESERVED', 17],
  ['INTERPRETER_EXIT', 22],
  ['ENTER_EXECUTOR', 70],
  ['INSTRUMENTED_RETURN_CONST', 240],
];

/** The numbers of all instructions, by name, in the order of their numbers. */
function opmap(): [string, number][] {
  const ours = Object.entries(Op).filter((entry): entry is [string, Op] => typeof entry[1] === 'number');
  return [...OTHERS, ...ours].map(([name, op]): [string, number] => [name, op]).sort((a, b) => a[1] - b[1]);
}

/** What an argument stands for that is no constant, name or place. */
function argument(op: Value, arg: Value): string {
  const index = Number(intOf(arg) ?? 0);
  switch (Number(intOf(op) ?? 0)) {
    case Op.BINARY_OP:
      return BINARY_OPERATORS[index] ?? '';
    case Op.CALL_INTRINSIC_1:
      return INTRINSICS_1[index] ?? '';
    case Op.CALL_INTRINSIC_2:
      return INTRINSICS_2[index] ?? '';
    default:
      return '';
  }
}

/** dis.stack_effect. Errors: ValueError. */
function effect(opcode: Value, oparg: Value, jump: Value): number {
  const op = Number(intOf(opcode) ?? -1);
  if (Op[op] === undefined) throw valueError('invalid opcode or oparg');
  if (op > HAVE_ARGUMENT ? oparg === null : oparg !== null) {
    throw valueError(
      oparg === null
        ? 'stack_effect: opcode requires oparg but oparg was not specified'
        : 'stack_effect: opcode does not permit oparg but oparg was specified',
    );
  }
  const arg = Number(intOf(oparg) ?? 0);
  const straight = stackEffect(op, arg, false);
  const jumping = stackEffect(op, arg, true);
  if (jump === null) return Math.max(straight, jumping);
  return jump === true ? jumping : straight;
}

/** The native part of `dis`. */
export const nativeDis: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin('opmap', '()', () => dictOfStrings(opmap()), 'Numbers of instructions.', '_dis'),
      builtin(
        'argument',
        '(op, arg, /)',
        (_, op: Value, arg: Value) => argument(op, arg),
        'What an argument stands for.',
        '_dis',
      ),
      builtin(
        'stack_effect',
        '(opcode, oparg=None, /, *, jump=None)',
        (_, opcode: Value, oparg: Value, jump: Value) => effect(opcode, oparg, jump),
        'Compute the stack effect of the opcode.',
        '_opcode',
      ),
    ),
};
