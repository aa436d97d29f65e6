import { CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL, scopeOf } from '../symtable/symtable-entry.ts';
import type { ExpressionContext, Span } from '../syntax/ast.ts';
import { type Compiler, compileError, emit, indexOf } from './compiler-unit.ts';
import { Op } from './opcodes.ts';

/** Refuses what only the interpreter may set. */
export function checkForbiddenName(name: string, ctx: ExpressionContext, span: Span): void {
  if (name !== '__debug__' || ctx === 'Load') return;
  throw compileError(ctx === 'Store' ? 'cannot assign to __debug__' : 'cannot delete __debug__', span);
}

/** Loads, stores or deletes a variable: which instruction does it is what the symbol table decided. */
export function emitNameOp(c: Compiler, span: Span, name: string, ctx: ExpressionContext): void {
  checkForbiddenName(name, ctx, span);
  const { unit } = c;
  const { entry } = unit;
  const mangled = unit.mangle(name);
  const scope = scopeOf(unit.symbol(mangled));
  const fast = entry.isFunctionLike;
  if (scope === FREE || scope === CELL) {
    const names = scope === FREE ? unit.freevars : unit.cellvars;
    emit(c, span, derefOp(c, span, ctx), names.get(mangled)!);
  } else if (scope === LOCAL && (fast || unit.fastHidden.get(mangled) === true)) {
    const op = ctx === 'Load' ? Op.LOAD_FAST : ctx === 'Store' ? Op.STORE_FAST : Op.DELETE_FAST;
    emit(c, span, op, indexOf(unit.varnames, mangled));
  } else if (scope === GLOBAL_EXPLICIT || (scope === GLOBAL_IMPLICIT && fast)) {
    emitGlobalOp(c, span, mangled, ctx, scope);
  } else {
    const index = indexOf(unit.names, mangled);
    if (ctx === 'Store') emit(c, span, Op.STORE_NAME, index);
    else if (ctx === 'Del') emit(c, span, Op.DELETE_NAME, index);
    // A comprehension in a class does not see the class's names, although it is compiled into it.
    else if (entry.type === 'class' && unit.inlinedComprehensions > 0) {
      emit(c, span, Op.LOAD_GLOBAL, index << 1);
    } else emit(c, span, Op.LOAD_NAME, index);
  }
}

function derefOp(c: Compiler, span: Span, ctx: ExpressionContext): Op {
  if (ctx === 'Store') return Op.STORE_DEREF;
  if (ctx === 'Del') return Op.DELETE_DEREF;
  const { entry, inlinedComprehensions } = c.unit;
  if (entry.type === 'class' && inlinedComprehensions === 0) {
    emit(c, span, Op.LOAD_LOCALS);
    return Op.LOAD_FROM_DICT_OR_DEREF;
  }
  if (entry.canSeeClassScope) {
    emitClassDict(c, span);
    return Op.LOAD_FROM_DICT_OR_DEREF;
  }
  return Op.LOAD_DEREF;
}

function emitGlobalOp(c: Compiler, span: Span, name: string, ctx: ExpressionContext, scope: number): void {
  const { unit } = c;
  if (ctx === 'Load' && unit.entry.canSeeClassScope && scope === GLOBAL_IMPLICIT) {
    emitClassDict(c, span);
    emit(c, span, Op.LOAD_FROM_DICT_OR_GLOBALS, indexOf(unit.names, name));
    return;
  }
  const index = indexOf(unit.names, name);
  if (ctx === 'Load') emit(c, span, Op.LOAD_GLOBAL, index << 1);
  else emit(c, span, ctx === 'Store' ? Op.STORE_GLOBAL : Op.DELETE_GLOBAL, index);
}

/** Loads the namespace of the class around a type scope. */
function emitClassDict(c: Compiler, span: Span): void {
  emit(c, span, Op.LOAD_DEREF, c.unit.freevars.get('__classdict__')!);
}
