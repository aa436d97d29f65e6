import { type Compiler, emit, emitConst, newLabel, placeLabel } from '../compiler/compiler-unit.ts';
import { NONE } from '../compiler/const-table.ts';
import { Instruction, NO_LOCATION } from '../compiler/instruction.ts';
import { INTRINSICS_1, Op } from '../compiler/opcodes.ts';

/** Lets a StopIteration that leaves a generator or coroutine become a RuntimeError (PEP 479). */
export function wrapInStopIterationHandler(c: Compiler): void {
  const { instructions, labels } = c.unit;
  const handler = newLabel(c);
  instructions.unshift(new Instruction(Op.SETUP_CLEANUP, handler, NO_LOCATION.lineno, NO_LOCATION));
  for (let i = 0; i < labels.length; i++) if (labels[i]! >= 0) labels[i]!++;
  emitConst(c, NO_LOCATION, NONE);
  emit(c, NO_LOCATION, Op.RETURN_VALUE);
  placeLabel(c, handler);
  emit(c, NO_LOCATION, Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('INTRINSIC_STOPITERATION_ERROR'));
  emit(c, NO_LOCATION, Op.RERAISE, 1);
}
