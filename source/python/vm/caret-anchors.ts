import { PythonSyntaxError } from '../compiler/code.ts';
import type { Expression, Span } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';

/** A place in the lines of a traceback's row: line from 0, column in UTF-16 units. */
type Spot = readonly [line: number, column: number];

/** The part of an expression that failed under which other marks stand: an operator, a subscript, the arguments of a call. */
export type Anchors = { readonly left: Spot; readonly right: Spot };

/** Brackets around it let an expression go over several lines; what it says of places is then one line too far down. */
function parseExpression(segment: string): Expression | undefined {
  try {
    const tree = parse(`(\n${segment}\n)`, 'eval');
    return tree.kind === 'Expression' ? tree.body : undefined;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return undefined;
    throw error;
  }
}

/**
Where, in the text of an expression, its operator stands, or the brackets of its subscript or call. Undefined for what is no
such expression.

Source: Lib/traceback.py (what it marks)
*/
export function caretAnchors(segment: string): Anchors | undefined {
  const expression = parseExpression(segment);
  const lines = segment.split('\n');
  const endOf = ({ endLineno, endColOffset }: Span): Spot => [endLineno - 2, endColOffset];
  switch (expression?.kind) {
    case 'BinOp': {
      const left = search(lines, endOf(expression.left), (character) => !/[\s)]/.test(character));
      if (left === undefined) return undefined;
      const [line, column] = left;
      const { right } = expression;
      const isBefore = right.lineno - 2 > line || column + 1 < right.colOffset;
      const next = lines[line]![column + 1] ?? ' ';
      return { left, right: [line, column + (isBefore && !/[\s\\#]/.test(next) ? 2 : 1)] };
    }
    case 'Subscript': {
      const left = search(lines, endOf(expression.value), (character) => character === '[');
      return left && { left, right: endOf(expression) };
    }
    case 'Call': {
      const left = search(lines, endOf(expression.func), (character) => character === '(');
      return left && { left, right: endOf(expression) };
    }
    default:
      return undefined;
  }
}

/** The first character from a place on that is wanted; comments and line ends are passed over. */
function search(
  lines: readonly string[],
  [fromLine, fromColumn]: Spot,
  isWanted: (character: string) => boolean,
): Spot | undefined {
  for (let line = fromLine; line < lines.length; line++) {
    const text = lines[line]!;
    for (let column = line === fromLine ? fromColumn : 0; column < text.length; column++) {
      if (text[column] === '\\' || text[column] === '#') break;
      if (isWanted(text[column]!)) return [line, column];
    }
  }
  return undefined;
}

/**
Whether a row's lines are `return f(…)` or `name = f(…)` where all of the call failed: marks would say nothing there. Columns of
the tree are UTF-8 bytes in CPython and those of the row characters, so lines with other characters than ASCII keep their marks.
*/
export function isPlainCall(lines: readonly string[], start: number, end: number): boolean {
  const text = lines.join('\n');
  let value: Expression | undefined;
  try {
    const tree = parse(text, 'exec');
    const statement = tree.kind === 'Module' ? tree.body[0] : undefined;
    if (statement === undefined) return true;
    if (statement.kind === 'Return' && statement.value?.kind === 'Call') {
      if (statement.value.func.kind === 'Name') value = statement.value;
    } else if (statement.kind === 'Assign' && statement.targets.length === 1) {
      const isName = statement.targets[0]!.kind === 'Name';
      if (isName && statement.value.kind === 'Call') value = statement.value;
    }
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  if (value === undefined) return false;
  const isSame = (line: string, place: number, column: number): boolean =>
    place === column && /^[\0-\x7f]*$/.test(line.slice(0, column));
  return (
    value.lineno === 1 &&
    value.endLineno === lines.length &&
    isSame(lines[0]!, value.colOffset, start) &&
    isSame(lines.at(-1)!, value.endColOffset, end)
  );
}
