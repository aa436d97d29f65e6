import type { PythonSyntaxError } from '../compiler/code.ts';
import { utf8Length } from '../text/utf8-length.ts';

/** Where a SyntaxError is, as its attributes have it: columns count from 1, in characters. */
export type SyntaxErrorPlace = {
  readonly filename: string;
  readonly line: string; // as it is printed
  readonly endLine: string | undefined;
  readonly text: string | undefined;
  readonly offset: number | undefined;
  readonly endOffset: number | undefined;
};

/**
What is printed of a SyntaxError's place: the file and line, the line's text without its indentation, carets under the part that
is wrong.

Source: Lib/traceback.py, TracebackException._format_syntax_error (what it prints)
*/
export function syntaxErrorPlace(place: SyntaxErrorPlace): string {
  const head = `  File "${place.filename}", line ${place.line}\n`;
  if (place.text === undefined) return head;
  const line = place.text.replace(/\n+$/, '');
  const shown = line.replace(/^[ \n\f]+/, '');
  const row = `${head}    ${shown}\n`;
  if (place.offset === undefined) return row;
  const past = line.length + 1;
  const isOneLine = place.line === place.endLine;
  const given = isOneLine ? place.endOffset || place.offset : past;
  const limit = place.text === '' ? Number.POSITIVE_INFINITY : place.text.length;
  const offset = place.offset > limit ? past : place.offset;
  const end = given > limit ? past : given;
  const start = offset - 1 - (line.length - shown.length);
  if (start < 0) return row;
  const width = offset >= end || end < 0 ? 1 : end - offset;
  const before = shown.slice(0, start).replace(/\S/gu, ' ');
  return `${row}    ${before}${'^'.repeat(width)}\n`;
}

/**
The columns of a SyntaxError as CPython gives them, from 1 in characters. It counts that of the end along the first line, in UTF-8,
also where the end is on another one; and once the parser is done it counts bytes of UTF-8.

Source: Parser/pegen.c, _PyPegen_byte_offset_to_character_offset
*/
export function columnsOf(
  { span, columns, stage }: PythonSyntaxError,
  line: string,
  endLine = line,
): readonly [offset: number, endOffset: number] {
  if (columns !== undefined) {
    const [first, last] = columns;
    return [first > 0 ? characters(line, first - 1) + 1 : first, last];
  }
  if (stage === 'symtable' || stage === 'compile') {
    const bytes = (text: string, column: number) => utf8Length(text.slice(0, column)) + 1;
    return [bytes(line, span.colOffset), bytes(endLine, span.endColOffset)];
  }
  const offset = characters(line, span.colOffset) + 1;
  if (span.endLineno === span.lineno) return [offset, characters(line, span.endColOffset) + 1];
  const bytes = utf8Length(endLine.slice(0, span.endColOffset)) + 1;
  let left = Math.min(bytes, utf8Length(line) + 1);
  let count = 0;
  for (const character of `${line}\n`) {
    if (left <= 0) break;
    left -= utf8Length(character);
    count++;
  }
  return [offset, count];
}

/** The characters before a column, which may be that of the line's end. */
function characters(line: string, column: number): number {
  return [...line.slice(0, column)].length + Math.max(0, column - line.length);
}

/** What CPython prints for a text that is no Python: the place and the message. `filename` is shown as it is. */
export function syntaxErrorText(error: PythonSyntaxError, source: string, filename: string): string {
  const { lineno, endLineno } = error.span;
  const text = source.split(/\r\n|[\r\n]/)[lineno - 1];
  const [offset, endOffset] = columnsOf(error, text ?? '');
  const place = syntaxErrorPlace({
    filename,
    line: String(lineno),
    endLine: String(endLineno),
    text: text === undefined ? undefined : `${text.replaceAll('\f', ' ')}\n`,
    offset,
    endOffset,
  });
  return `${place}${error.type}: ${error.message}\n`;
}
