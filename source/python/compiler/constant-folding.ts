import type { CompareOperator, Constant, Expression, Span } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import type { Compiler } from './compiler-unit.ts';
import { foldBinary, foldSubscript, foldUnary } from './const-arithmetic.ts';
import { frozensetOf } from './const-set.ts';
import { FALSE, TRUE } from './const-table.ts';
import { foldFormat } from './format-folding.ts';

/** A constant that folding made: unlike one of the text it may be a tuple or a frozenset. */
export type FoldedConstant = { readonly kind: 'Constant'; readonly value: Const } & Span;

/** An expression after folding. */
export type FoldedExpression = Exclude<Expression, Constant> | FoldedConstant;

/**
The expression as CPython's tree optimizer leaves it: what consists of constants is one constant. The tree itself
stays; what came out is kept in `c.folded`, so that each node is folded once.

Source: Python/ast_opt.c
*/
export function fold(c: Compiler, e: Expression): FoldedExpression {
  switch (e.kind) {
    case 'BinOp':
    case 'UnaryOp':
    case 'Tuple':
    case 'Subscript':
    case 'Compare': {
      let folded = c.folded.get(e);
      if (folded === undefined) c.folded.set(e, (folded = foldNode(c, e)));
      return folded;
    }
    case 'List':
    case 'Set':
      return c.folded.get(e) ?? e; // only as what is iterated over
    case 'Name':
      return e.id === '__debug__' && e.ctx === 'Load' ? constant(e, c.optimize > 0 ? FALSE : TRUE) : e;
    default:
      return e;
  }
}

/**
Folds the iterable of a `for`, or the right side of `in`: nobody keeps it, so a list of constants becomes a tuple, a
set a frozenset.
*/
export function foldIterable(c: Compiler, e: Expression): void {
  if (e.kind === 'List') {
    if (e.elts.some((elt) => elt.kind === 'Starred')) return;
    const items = constantsOf(c, e.elts);
    const { lineno, colOffset, endLineno, endColOffset } = e;
    c.folded.set(
      e,
      items === undefined
        ? { kind: 'Tuple', elts: e.elts, ctx: e.ctx, lineno, colOffset, endLineno, endColOffset }
        : constant(e, { kind: 'tuple', items }),
    );
  } else if (e.kind === 'Set') {
    const items = constantsOf(c, e.elts);
    if (items !== undefined) {
      c.folded.set(e, constant(e, frozensetOf(items, c.isName)));
    }
  }
}

/** The values of expressions that are all constants after folding; undefined: one is not. */
export function constantsOf(c: Compiler, expressions: readonly Expression[]): readonly Const[] | undefined {
  const constants: Const[] = [];
  for (const expression of expressions) {
    const folded = fold(c, expression);
    if (folded.kind !== 'Constant') return undefined;
    constants.push(folded.value);
  }
  return constants;
}

function constant(span: Span, value: Const): FoldedConstant {
  const { lineno, colOffset, endLineno, endColOffset } = span;
  return { kind: 'Constant', value, lineno, colOffset, endLineno, endColOffset };
}

function foldNode(
  c: Compiler,
  e: Extract<Expression, { kind: 'BinOp' | 'UnaryOp' | 'Tuple' | 'Subscript' | 'Compare' }>,
): FoldedExpression {
  let value: Const | undefined;
  switch (e.kind) {
    case 'BinOp': {
      const left = fold(c, e.left);
      const right = fold(c, e.right);
      if (left.kind !== 'Constant') return e;
      if (e.op === 'Mod' && left.value.kind === 'str') {
        return (right.kind === 'Tuple' && foldFormat(e, left.value.value, right.elts)) || e;
      }
      if (right.kind !== 'Constant') return e;
      value = foldBinary(e.op, left.value, right.value);
      break;
    }
    case 'UnaryOp': {
      const operand = fold(c, e.operand);
      if (operand.kind === 'Compare' && e.op === 'Not' && operand.ops.length === 1) {
        const op = NEGATED[operand.ops[0]!];
        return op === undefined ? e : { ...operand, ops: [op] };
      }
      if (operand.kind !== 'Constant') return e;
      value = foldUnary(e.op, operand.value);
      break;
    }
    case 'Tuple': {
      const items = e.ctx === 'Load' ? constantsOf(c, e.elts) : undefined;
      value = items && { kind: 'tuple', items };
      break;
    }
    case 'Subscript': {
      if (e.ctx !== 'Load') return e;
      const subject = fold(c, e.value);
      const index = fold(c, e.slice);
      if (subject.kind !== 'Constant' || index.kind !== 'Constant') return e;
      value = foldSubscript(subject.value, index.value);
      break;
    }
    case 'Compare': {
      const op = e.ops[e.ops.length - 1];
      if (op === 'In' || op === 'NotIn') foldIterable(c, e.comparators[e.comparators.length - 1]!);
      return e;
    }
  }
  return value === undefined ? e : constant(e, value);
}

const NEGATED: { readonly [op in CompareOperator]?: CompareOperator } = {
  Is: 'IsNot',
  IsNot: 'Is',
  In: 'NotIn',
  NotIn: 'In',
};
