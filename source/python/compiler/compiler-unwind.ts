import type { Span } from '../syntax/ast.ts';
import { emitYieldFrom } from './compiler-expressions.ts';
import { emitNameOp } from './compiler-names.ts';
import { visitStatements } from './compiler-statements.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitConst,
  type FrameBlock,
  NO_LABEL,
  pushFrameBlock,
} from './compiler-unit.ts';
import { NONE } from './const-table.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
Leaves the frame blocks from the inside out: all of them, or up to the innermost loop, which is then the answer. A
`finally` body is compiled once more here, and stands with what left it.

`preserve`: the value on top is kept. The span of the answer is where the following instructions stand.

Source: Python/compile.c, compiler_unwind_fblock_stack
*/
export function unwindAll(
  c: Compiler,
  span: Span,
  preserve: boolean,
  toLoop = false,
): { readonly span: Span; readonly loop: FrameBlock | undefined } {
  const { frameBlocks } = c.unit;
  const left: FrameBlock[] = [];
  let place = span;
  let loop: FrameBlock | undefined;
  for (let top = frameBlocks.at(-1); top !== undefined; top = frameBlocks.at(-1)) {
    if (top.kind === 'exception group handler') {
      throw compileError("'break', 'continue' and 'return' cannot appear in an except* block", place);
    }
    if (toLoop && (top.kind === 'while loop' || top.kind === 'for loop')) {
      loop = top;
      break;
    }
    // While its `finally` body is compiled the block is not open: a `return` there leaves only what is around it.
    left.push(frameBlocks.pop()!);
    place = unwind(c, place, top, preserve);
  }
  frameBlocks.push(...left.reverse());
  return { span: place, loop };
}

/** Leaves one frame block. The answer is where the following instructions stand. */
export function unwind(c: Compiler, span: Span, block: FrameBlock, preserve: boolean): Span {
  const swap = (place: Span) => {
    if (preserve) emit(c, place, Op.SWAP, 2);
  };
  switch (block.kind) {
    case 'for loop':
    case 'pop value':
      swap(span);
      emit(c, span, Op.POP_TOP);
      return span;
    case 'try except':
      emit(c, span, Op.POP_BLOCK);
      return span;
    case 'finally try':
      emit(c, span, Op.POP_BLOCK);
      if (preserve) pushFrameBlock(c, span, { kind: 'pop value', block: NO_LABEL, exit: NO_LABEL });
      visitStatements(c, block.body);
      if (preserve) c.unit.frameBlocks.pop();
      return NO_LOCATION;
    case 'finally end':
      swap(span);
      emit(c, span, Op.POP_TOP);
      swap(span);
      emit(c, span, Op.POP_BLOCK);
      emit(c, span, Op.POP_EXCEPT);
      return span;
    case 'with':
    case 'async with': {
      const place = block.span;
      emit(c, place, Op.POP_BLOCK);
      swap(place);
      emitExitCall(c, place);
      if (block.kind === 'async with') emitAwaitExit(c, place);
      emit(c, place, Op.POP_TOP);
      return NO_LOCATION;
    }
    case 'handler cleanup':
      if (block.name !== undefined) emit(c, span, Op.POP_BLOCK);
      swap(span);
      emit(c, span, Op.POP_BLOCK);
      emit(c, span, Op.POP_EXCEPT);
      if (block.name !== undefined) emitUnbind(c, span, block.name);
      return span;
    default:
      return span;
  }
}

/** Calls the `__exit__` that waits on the stack as it is called when nothing was raised. */
export function emitExitCall(c: Compiler, span: Span): void {
  for (let i = 0; i < 3; i++) emitConst(c, span, NONE);
  emit(c, span, Op.CALL, 2);
}

/** Awaits what `__aexit__` answered. */
export function emitAwaitExit(c: Compiler, span: Span): void {
  emit(c, span, Op.GET_AWAITABLE, 2);
  emitConst(c, span, NONE);
  emitYieldFrom(c, span, true);
}

/** The end of `except … as name`: the name goes, so that the exception is not kept alive by its own frame. */
export function emitUnbind(c: Compiler, span: Span, name: string): void {
  emitConst(c, span, NONE);
  emitNameOp(c, span, name, 'Store');
  emitNameOp(c, span, name, 'Del');
}
