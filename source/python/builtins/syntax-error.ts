import type { PythonSyntaxError } from '../compiler/code.ts';
import { type PyRaise, raise, setField } from '../object/exception.ts';
import { exceptionTypes, SyntaxErrorType } from '../object/exception-types.ts';
import { makeStr, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { columnsOf } from '../vm/syntax-error-text.ts';

/**
The SyntaxError that a program sees, of one that was found in a text of its own (`exec`, `eval`, `compile`). After the parser
CPython has the text no more: it reads the line in the file of that name, whose lines are `known` if it is there.
`endsLines`: the text was read as a module, whose last line is given its end.
*/
export function syntaxErrorOf(
  error: PythonSyntaxError,
  filename: string,
  source: string,
  known: readonly string[] | undefined,
  endsLines = false,
): PyRaise {
  const { lineno, endLineno } = error.span;
  const lines = source.split(/\r\n?|\n/);
  const line = lines[lineno - 1];
  const text = textOf(error, lines, known, endsLines);
  const [offset, endOffset] = columnsOf(error, line ?? '', lines[endLineno - 1]);
  const place: Value[] = [makeStr(filename), lineno, offset, text, endLineno, endOffset];
  const message = makeStr(error.message);
  const raised = raise(
    exceptionTypes.get(error.type) ?? SyntaxErrorType,
    message,
    ...(error.stage === 'symtable' ? [] : [new PyTuple(place)]),
  );
  setField(raised.exception, 'msg', message);
  for (const [i, name] of ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].entries()) {
    setField(raised.exception, name, place[i]!);
  }
  setField(raised.exception, 'print_file_and_line', null);
  return raised;
}

/** The text of the error's place: of what the tokenizer holds all, with the last line's end; else one line without. */
function textOf(
  { span: { lineno }, stage, held }: PythonSyntaxError,
  lines: readonly string[],
  known: readonly string[] | undefined,
  endsLines: boolean,
): Value {
  const told = stage === 'tokenize' || stage === 'parse' ? lines[lineno - 1] : known?.[lineno - 1];
  if (told === undefined) return null;
  if (stage === 'tokenize' || (held && lineno < held.to)) return makeStr(told);
  const text = held ? lines.slice(held.from - 1, held.to).join('\n') : told;
  return makeStr(lineno < lines.length || endsLines ? `${text}\n` : text);
}
