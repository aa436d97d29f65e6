import type { Expression, Statement } from '../syntax/ast.ts';
import {
  attributeSpan,
  emitBinaryOp,
  isTwoElementSlice,
  visitExpression,
  visitSlice,
} from './compiler-expressions.ts';
import { emitAnnotation } from './compiler-functions.ts';
import { checkForbiddenName, emitNameOp } from './compiler-names.ts';
import { type Compiler, emit, emitName, emitString } from './compiler-unit.ts';
import { Op } from './opcodes.ts';

/** Compiles `target += value`: the parts of the target are evaluated once. */
export function emitAugmentedAssignment(c: Compiler, s: Extract<Statement, { kind: 'AugAssign' }>): void {
  const { target } = s;
  if (target.kind === 'Attribute') {
    visitExpression(c, target.value);
    emit(c, target, Op.COPY, 1);
    const span = attributeSpan(target, target);
    emitName(c, span, Op.LOAD_ATTR, target.attr);
    emitValue(c, s);
    emit(c, span, Op.SWAP, 2);
    emitName(c, span, Op.STORE_ATTR, target.attr);
  } else if (target.kind === 'Subscript') {
    visitExpression(c, target.value);
    if (isTwoElementSlice(target.slice)) {
      visitSlice(c, target.slice);
      for (let i = 0; i < 3; i++) emit(c, target, Op.COPY, 3);
      emit(c, target, Op.BINARY_SLICE);
      emitValue(c, s);
      for (let i = 4; i > 1; i--) emit(c, target, Op.SWAP, i);
      emit(c, target, Op.STORE_SLICE);
    } else {
      visitExpression(c, target.slice);
      emit(c, target, Op.COPY, 2);
      emit(c, target, Op.COPY, 2);
      emit(c, target, Op.BINARY_SUBSCR);
      emitValue(c, s);
      emit(c, target, Op.SWAP, 3);
      emit(c, target, Op.SWAP, 2);
      emit(c, target, Op.STORE_SUBSCR);
    }
  } else if (target.kind === 'Name') {
    emitNameOp(c, target, target.id, 'Load');
    emitValue(c, s);
    emitNameOp(c, target, target.id, 'Store');
  }
}

function emitValue(c: Compiler, s: Extract<Statement, { kind: 'AugAssign' }>): void {
  visitExpression(c, s.value);
  emitBinaryOp(c, s, s.op, true);
}

/** Compiles `target: annotation = value`. Only modules and classes evaluate and keep annotations. */
export function emitAnnotatedAssignment(c: Compiler, s: Extract<Statement, { kind: 'AnnAssign' }>): void {
  const { target, annotation, value } = s;
  const keeps = c.unit.scopeType === 'module' || c.unit.scopeType === 'class';
  if (value) {
    visitExpression(c, value);
    visitExpression(c, target);
  }
  if (target.kind === 'Name') {
    checkForbiddenName(target.id, 'Store', s);
    if (s.simple && keeps) {
      emitAnnotation(c, annotation, s);
      emitName(c, s, Op.LOAD_NAME, '__annotations__');
      emitString(c, s, c.unit.mangle(target.id));
      emit(c, s, Op.STORE_SUBSCR);
    }
  } else if (target.kind === 'Attribute') {
    checkForbiddenName(target.attr, 'Store', s);
    if (!value) evaluate(c, target.value);
  } else if (target.kind === 'Subscript' && !value) {
    evaluate(c, target.value);
    evaluateSubscript(c, target.slice);
  }
  if (!s.simple && keeps && !c.futureAnnotations) evaluate(c, annotation);
}

/** Evaluates it only to see that it can be. */
function evaluate(c: Compiler, e: Expression): void {
  visitExpression(c, e);
  emit(c, e, Op.POP_TOP);
}

function evaluateSubscript(c: Compiler, e: Expression): void {
  if (e.kind === 'Slice') {
    for (const part of [e.lower, e.upper, e.step]) if (part) evaluate(c, part);
  } else if (e.kind === 'Tuple') {
    for (const elt of e.elts) evaluateSubscript(c, elt);
  } else {
    evaluate(c, e);
  }
}
