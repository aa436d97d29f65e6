import type { PythonSyntaxError } from '../compiler/code.ts';
import { type PyRaise, raise, setField } from '../object/exception.ts';
import { exceptionTypes, SyntaxErrorType } from '../object/exception-types.ts';
import { makeStr, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';

/** The SyntaxError that a program sees, of one that was found in a text of its own (`exec`, `eval`, `compile`). */
export function syntaxErrorOf(error: PythonSyntaxError, filename: string, source: string): PyRaise {
  const { lineno, colOffset, endLineno, endColOffset } = error.span;
  const line = source.split('\n')[lineno - 1];
  const text = line === undefined ? null : makeStr(lineno < source.split('\n').length ? `${line}\n` : line);
  const place: Value[] = [makeStr(filename), lineno, colOffset + 1, text, endLineno, endColOffset + 1];
  const message = makeStr(error.message);
  const raised = raise(exceptionTypes.get(error.type) ?? SyntaxErrorType, message, new PyTuple(place));
  setField(raised.exception, 'msg', message);
  for (const [i, name] of ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].entries()) {
    setField(raised.exception, name, place[i]!);
  }
  setField(raised.exception, 'print_file_and_line', null);
  return raised;
}
