import type { Statement } from '../syntax/ast.ts';

/** The text that a body opens with; undefined: it has none. */
export function docstring(body: readonly Statement[]): string | undefined {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return undefined;
  const { value } = first.value;
  return value.kind === 'str' ? value.value : undefined;
}

/**
A docstring as it is kept since 3.13: without the indentation that all lines after the first have in common, and
without spaces before the first line. Blank lines stay.

Source: Python/compile.c, _PyCompile_CleanDoc
*/
export function cleanDocstring(doc: string): string {
  const text = expandTabs(doc);
  const lines = text.split('\n');
  let margin = Infinity;
  for (const line of lines.slice(1)) {
    const indent = line.length - line.replace(/^ +/, '').length;
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  const first = lines[0]!.replace(/^ +/, '');
  if (margin === Infinity) margin = 0;
  const rest = lines.slice(1).map((line) => {
    const indent = line.length - line.replace(/^ +/, '').length;
    return line.slice(Math.min(indent, margin));
  });
  return [first, ...rest].join('\n');
}

/** str.expandtabs(): the columns count from the start of each line. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let result = '';
  for (const char of text) {
    if (char === '\t') {
      const width = 8 - (column % 8);
      result += ' '.repeat(width);
      column += width;
    } else {
      result += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return result;
}
