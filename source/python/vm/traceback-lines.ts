import { PythonSyntaxError } from '../compiler/code.ts';
import type { Expression } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';

/**
The source of one row of a traceback: the line, or, where the instruction's text goes over several, the lines that matter, with
`...<3 lines>...` for those between. Each with its indentation in the traceback and a line end.

Source: Lib/traceback.py, StackSummary.format_frame_summary (what it shows)
*/
export function tracebackLines(source: readonly string[], first: number, last: number): string {
  const line = source[first - 1]?.trim();
  if (line === undefined || line === '') return '';
  if (last <= first || last > source.length) return `    ${line}\n`;
  const lines = dedent(source.slice(first - 1, last));
  const shown = significant(lines);
  let text = '';
  for (let i = 0; i < shown.length; i++) {
    const between = i === 0 ? 0 : shown[i]! - shown[i - 1]! - 1;
    if (between === 1) text += `    ${lines[shown[i]! - 1]}\n`;
    else if (between > 1) text += `    ...<${between} lines>...\n`;
    text += `    ${lines[shown[i]!]}\n`;
  }
  return text;
}

function dedent(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== '');
  const margin = Math.min(...full.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin).trimEnd());
}

/** The first and the last line, and those around the place where an operator, a subscript or a call's arguments begin and end. */
function significant(lines: readonly string[]): number[] {
  const chosen = new Set([0, lines.length - 1]);
  for (const anchor of anchors(lines)) for (let i = anchor - 1; i <= anchor + 1; i++) chosen.add(i);
  return [...chosen].filter((i) => i >= 0 && i < lines.length).sort((a, b) => a - b);
}

/** The lines (from 0) of the two anchors of the expression that the lines are, if they are one. */
function anchors(lines: readonly string[]): number[] {
  let expression: Expression | undefined;
  try {
    const tree = parse(`(\n${lines.join('\n')}\n)`, 'eval');
    expression = tree.kind === 'Expression' ? tree.body : undefined;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  switch (expression?.kind) {
    case 'BinOp': {
      const operator = lines.findIndex(
        (line, i) => i >= expression.left.endLineno - 2 && /[-+*/%@&|^<>]/.test(line),
      );
      return operator < 0 ? [] : [operator, operator];
    }
    case 'Call':
      return [expression.func.endLineno - 2, expression.endLineno - 2];
    case 'Subscript':
      return [expression.value.endLineno - 2, expression.endLineno - 2];
    default:
      return [];
  }
}
