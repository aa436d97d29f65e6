import {
  CELL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  FREE,
  type SymbolTableEntry,
  scopeOf,
} from '../symtable/symtable-entry.ts';
import type { Comprehension, Expression, Span } from '../syntax/ast.ts';
import { wrapInStopIterationHandler } from '../vm/stop-iteration.ts';
import { assemble } from './assembler.ts';
import { emitYield, emitYieldFrom, visitExpression } from './compiler-expressions.ts';
import { jumpIf } from './compiler-jumps.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitClosure,
  emitConst,
  emitJump,
  enterScope,
  exitScope,
  indexOf,
  type Label,
  NO_LABEL,
  newLabel,
  placeLabel,
  pushFrameBlock,
} from './compiler-unit.ts';
import { NONE } from './const-table.ts';
import { fold, foldIterable } from './constant-folding.ts';
import { NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

type ComprehensionNode = Extract<Expression, { kind: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

const NAMES = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const;
const BUILD = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP } as const;

/**
Compiles a comprehension. A generator expression is a function of its own that gets the first iterable as its
argument; the others run in the frame around them (PEP 709), where their variables replace what the frame has under
the same names until they end.

Source: Python/compile.c, compiler_comprehension
*/
export function emitComprehension(c: Compiler, e: ComprehensionNode): void {
  const entry = c.symtable.blocks.get(e)!;
  const outermost = e.generators[0]!;
  const { scopeType } = c.unit;
  const isAsync = entry.coroutine;
  const inlined = entry.comprehensionInlined;
  for (const generator of e.generators) foldIterable(c, generator.iter);
  let state: InlinedState | undefined;
  if (inlined) {
    emitIterator(c, outermost);
    state = pushInlined(c, e, entry);
  } else {
    enterScope(c, entry, 'comprehension', NAMES[e.kind], e.lineno);
    c.unit.argcount = 1;
  }
  const isGenerator = e.kind === 'GeneratorExp';
  if (isAsync && !isGenerator && scopeType !== 'async function' && scopeType !== 'comprehension') {
    throw compileError('asynchronous comprehension outside of an asynchronous function', e);
  }
  if (!isGenerator) {
    emit(c, e, BUILD[e.kind], 0);
    if (inlined) emit(c, e, Op.SWAP, 2);
  }
  emitGenerator(c, e, 0, 0, inlined);
  if (state !== undefined) {
    popInlined(c, e, state);
    return;
  }
  if (isGenerator) wrapInStopIterationHandler(c);
  else emit(c, e, Op.RETURN_VALUE);
  const code = assemble(c, true);
  exitScope(c);
  emitClosure(c, e, code, 0);
  emitIterator(c, outermost);
  emit(c, e, Op.CALL, 0);
  if (isAsync && !isGenerator) {
    emit(c, e, Op.GET_AWAITABLE, 0);
    emitConst(c, e, NONE);
    emitYieldFrom(c, e, true);
  }
}

function emitIterator(c: Compiler, comprehension: Comprehension): void {
  visitExpression(c, comprehension.iter);
  emit(c, comprehension.iter, comprehension.isAsync ? Op.GET_AITER : Op.GET_ITER);
}

/** `depth`: how many iterators are on the stack above what is being built. */
function emitGenerator(
  c: Compiler,
  e: ComprehensionNode,
  index: number,
  depth: number,
  iteratorPushed: boolean,
): void {
  const generator = e.generators[index]!;
  if (generator.isAsync) emitAsyncGenerator(c, e, index, depth, iteratorPushed);
  else emitSyncGenerator(c, e, index, depth, iteratorPushed);
}

function emitSyncGenerator(
  c: Compiler,
  e: ComprehensionNode,
  index: number,
  depth: number,
  iteratorPushed: boolean,
): void {
  const generator = e.generators[index]!;
  const start = newLabel(c);
  const ifCleanup = newLabel(c);
  const anchor = newLabel(c);
  let loops = true;
  if (!iteratorPushed) {
    if (index === 0) {
      emit(c, e, Op.LOAD_FAST, 0);
    } else {
      // `for y in [f(x)]` names a value and does not loop.
      const iter = fold(c, generator.iter);
      const elts = iter.kind === 'List' || iter.kind === 'Tuple' ? iter.elts : [];
      if (elts.length === 1 && elts[0]!.kind !== 'Starred') {
        visitExpression(c, elts[0]!);
        loops = false;
      } else {
        emitIterator(c, generator);
      }
    }
  }
  const inner = loops ? depth + 1 : depth;
  if (loops) {
    placeLabel(c, start);
    emitJump(c, generator.iter, Op.FOR_ITER, anchor);
  }
  visitExpression(c, generator.target);
  for (const test of generator.ifs) jumpIf(c, e, test, ifCleanup, false);
  const span = emitElement(c, e, index, inner);
  placeLabel(c, ifCleanup);
  if (loops) {
    emitJump(c, span, Op.JUMP, start);
    placeLabel(c, anchor);
    emit(c, NO_LOCATION, Op.END_FOR);
    emit(c, NO_LOCATION, Op.POP_TOP);
  }
}

function emitAsyncGenerator(
  c: Compiler,
  e: ComprehensionNode,
  index: number,
  depth: number,
  iteratorPushed: boolean,
): void {
  const generator = e.generators[index]!;
  const start = newLabel(c);
  const except = newLabel(c);
  const ifCleanup = newLabel(c);
  if (!iteratorPushed) {
    if (index === 0) emit(c, e, Op.LOAD_FAST, 0);
    else emitIterator(c, generator);
  }
  placeLabel(c, start);
  pushFrameBlock(c, e, { kind: 'async comprehension generator', block: start, exit: NO_LABEL });
  emitJump(c, e, Op.SETUP_FINALLY, except);
  emit(c, e, Op.GET_ANEXT);
  emitConst(c, e, NONE);
  emitYieldFrom(c, e, true);
  emit(c, e, Op.POP_BLOCK);
  visitExpression(c, generator.target);
  for (const test of generator.ifs) jumpIf(c, e, test, ifCleanup, false);
  const span = emitElement(c, e, index, depth + 1);
  placeLabel(c, ifCleanup);
  emitJump(c, span, Op.JUMP, start);
  c.unit.frameBlocks.pop();
  placeLabel(c, except);
  emit(c, e, Op.END_ASYNC_FOR);
}

/** The next `for`, or after the last one what is added to the result. The answer is where the jump back stands. */
function emitElement(c: Compiler, e: ComprehensionNode, index: number, depth: number): Span {
  const isLast = index === e.generators.length - 1;
  if (!isLast) emitGenerator(c, e, index + 1, depth, false);
  if (e.kind === 'DictComp') {
    if (!isLast) return e.key;
    visitExpression(c, e.key);
    visitExpression(c, e.value);
    const { lineno, colOffset } = e.key;
    const { endLineno, endColOffset } = e.value;
    const span = { lineno, colOffset, endLineno, endColOffset };
    emit(c, span, Op.MAP_ADD, depth + 1);
    return span;
  }
  if (!isLast) return e.elt;
  visitExpression(c, e.elt);
  if (e.kind === 'GeneratorExp') {
    emitYield(c, e.elt);
    emit(c, e.elt, Op.POP_TOP);
  } else {
    emit(c, e.elt, e.kind === 'ListComp' ? Op.LIST_APPEND : Op.SET_ADD, depth + 1);
  }
  return e.elt;
}

/** What `popInlined` has to put back. */
type InlinedState = {
  readonly pushed: readonly string[]; // variables whose outer values wait on the stack
  readonly overrides: Map<string, number> | undefined; // of the comprehension around this one
  readonly hidden: readonly string[];
  readonly cleanup: Label;
  readonly end: Label;
};

/** Puts the outer values of the comprehension's variables on the stack, below its iterator. */
function pushInlined(c: Compiler, span: Span, entry: SymbolTableEntry): InlinedState {
  const { unit } = c;
  const inClass = unit.entry.type === 'class' && unit.inlinedComprehensions === 0;
  unit.inlinedComprehensions++;
  const outer = unit.overrides;
  const overrides = new Map(outer);
  const pushed: string[] = [];
  const hidden: string[] = [];
  for (const [name, symbol] of entry.symbols) {
    const scope = scopeOf(symbol);
    const outerScope = scopeOf(unit.symbol(name));
    const differs = scope !== outerScope && scope !== FREE && !(scope === CELL && outerScope === FREE);
    if (differs || inClass) overrides.set(name, symbol);
    // Only what the comprehension binds is kept apart. (A walrus to a nonlocal is bound outside.)
    if (!(symbol & DEF_LOCAL && !(symbol & DEF_NONLOCAL)) && !inClass) continue;
    if (!unit.entry.isFunctionLike && unit.fastHidden.get(name) !== true) {
      unit.fastHidden.set(name, true);
      hidden.push(name);
    }
    emit(c, span, Op.LOAD_FAST_AND_CLEAR, indexOf(unit.varnames, name));
    if (scope === CELL) {
      const names = outerScope === FREE ? unit.freevars : unit.cellvars;
      emit(c, span, Op.MAKE_CELL, names.get(name)!);
    }
    pushed.push(name);
  }
  unit.overrides = overrides;
  const state = { pushed, overrides: outer, hidden, cleanup: newLabel(c), end: newLabel(c) };
  if (pushed.length > 0) {
    emit(c, span, Op.SWAP, pushed.length + 1);
    emitJump(c, span, Op.SETUP_FINALLY, state.cleanup);
  }
  return state;
}

function popInlined(c: Compiler, span: Span, state: InlinedState): void {
  const { unit } = c;
  unit.inlinedComprehensions--;
  unit.overrides = state.overrides;
  if (state.pushed.length > 0) {
    emit(c, NO_LOCATION, Op.POP_BLOCK);
    emitJump(c, NO_LOCATION, Op.JUMP_NO_INTERRUPT, state.end);
    // An exception inside: the variables must be right in the handler that catches it.
    placeLabel(c, state.cleanup);
    emit(c, NO_LOCATION, Op.SWAP, 2);
    emit(c, NO_LOCATION, Op.POP_TOP);
    restoreInlined(c, span, state.pushed);
    emit(c, NO_LOCATION, Op.RERAISE, 0);
    placeLabel(c, state.end);
    restoreInlined(c, span, state.pushed);
  }
  for (const name of state.hidden) unit.fastHidden.set(name, false);
}

function restoreInlined(c: Compiler, span: Span, pushed: readonly string[]): void {
  emit(c, span, Op.SWAP, pushed.length + 1);
  for (let i = pushed.length - 1; i >= 0; i--) {
    emit(c, span, Op.STORE_FAST_MAYBE_NULL, indexOf(c.unit.varnames, pushed[i]!));
  }
}
