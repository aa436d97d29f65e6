import type { Expression, Span } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { type Compiler, warn } from './compiler-unit.ts';
import { type FoldedExpression, fold } from './constant-folding.ts';

/** What type it is seen to have, without running: Python's name of it; undefined: unknown. */
function inferredType(e: FoldedExpression): string | undefined {
  switch (e.kind) {
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    case 'Constant':
      return typeName(e.value);
    default:
      return undefined;
  }
}

function typeName(constant: Const): string {
  switch (constant.kind) {
    case 'None':
      return 'NoneType';
    case 'True':
    case 'False':
      return 'bool';
    case 'Ellipsis':
      return 'ellipsis';
    default:
      return constant.kind;
  }
}

/** `x is 1`: what it says depends on how Python keeps small numbers and texts. */
export function checkCompare(c: Compiler, e: Extract<Expression, { kind: 'Compare' }>): void {
  let left = fold(c, e.left);
  for (const [i, op] of e.ops.entries()) {
    const right = fold(c, e.comparators[i]!);
    if ((op === 'Is' || op === 'IsNot') && (isLiteral(left) || isLiteral(right))) {
      const type = inferredType(isLiteral(left) ? left : right);
      const [word, better] = op === 'Is' ? ['is', '=='] : ['is not', '!='];
      warn(c, `"${word}" with '${type}' literal. Did you mean "${better}"?`, e);
      return;
    }
    left = right;
  }
}

function isLiteral(e: FoldedExpression): boolean {
  if (e.kind !== 'Constant') return false;
  const { kind } = e.value;
  return kind !== 'None' && kind !== 'True' && kind !== 'False' && kind !== 'Ellipsis';
}

/** `"text" (…)`: a call of what cannot be called. */
export function checkCaller(c: Compiler, e: FoldedExpression): void {
  if (e.kind === 'Lambda') return;
  const type = inferredType(e);
  if (type !== undefined) {
    warn(c, `'${type}' object is not callable; perhaps you missed a comma?`, e);
  }
}

/** `1[…]`: a subscript of what has none. */
export function checkSubscripter(c: Compiler, e: FoldedExpression): void {
  switch (e.kind) {
    case 'Constant': {
      const { kind } = e.value;
      if (kind === 'str' || kind === 'bytes' || kind === 'tuple') return;
      if (kind === 'True' || kind === 'False') break;
      break;
    }
    case 'Set':
    case 'SetComp':
    case 'GeneratorExp':
    case 'Lambda':
      break;
    default:
      return;
  }
  warn(c, `'${inferredType(e)}' object is not subscriptable; perhaps you missed a comma?`, e);
}

/** `[1, 2]["a"]`: an index that is no number. */
export function checkIndex(c: Compiler, e: FoldedExpression, index: FoldedExpression): void {
  const indexType = inferredType(index);
  if (indexType === undefined || indexType === 'int' || indexType === 'bool') return;
  const type = inferredType(e);
  if (type !== 'str' && type !== 'bytes' && type !== 'tuple' && type !== 'list') return;
  const say = `${type} indices must be integers or slices, not ${indexType}; perhaps you missed a comma?`;
  warn(c, say, e);
}

/** `assert (x, "message")`: a tuple is always true. */
export function checkAssert(c: Compiler, test: FoldedExpression, span: Span): void {
  const isTuple =
    test.kind === 'Tuple'
      ? test.elts.length > 0
      : test.kind === 'Constant' && test.value.kind === 'tuple' && test.value.items.length > 0;
  if (isTuple) warn(c, 'assertion is always true, perhaps remove parentheses?', span);
}
