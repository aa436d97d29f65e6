import type { PythonSyntaxError } from '../compiler/code.ts';

/**
What CPython prints for a text that is no Python: the place, the line without its indentation, carets under the part that is
wrong, the message. `filename` is shown as it is.

Source: Lib/traceback.py, TracebackException._format_syntax_error (what it prints)
*/
export function syntaxErrorText(error: PythonSyntaxError, source: string, filename: string): string {
  const { lineno, colOffset, endLineno, endColOffset } = error.span;
  const place = `  File "${filename}", line ${lineno}\n`;
  const last = `${error.type}: ${error.message}\n`;
  const line = source.split(/\r\n|[\r\n]/)[lineno - 1]?.replaceAll('\f', ' ');
  if (line === undefined) return place + last;
  const stripped = line.trimStart();
  const indent = line.length - stripped.length;
  const shown = stripped.trimEnd();
  const start = Math.max(colOffset - indent, 0);
  const end = endLineno === lineno ? endColOffset - indent : shown.length;
  const carets = '^'.repeat(Math.max(end - start, 1));
  return `${place}    ${shown}\n    ${shown.slice(0, start).replace(/[^\t]/g, ' ').padEnd(start)}${carets}\n${last}`;
}
