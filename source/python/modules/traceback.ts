import { PyException, typeError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { intOf, makeStr, PyList, textOf } from '../object/object.ts';
import { PyTraceback } from '../object/traceback.ts';
import type { Value } from '../object/value.ts';
import { utf8Length } from '../text/utf8-length.ts';
import { suggestion } from '../vm/suggestion.ts';
import { syntaxErrorPlace } from '../vm/syntax-error-text.ts';
import { tracebackLines } from '../vm/traceback-lines.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

function numberOf(value: Value): number | undefined {
  const number = intOf(value);
  return number === undefined ? undefined : Number(number);
}

/** The UTF-16 column of a UTF-8 one. */
function columnOf(line: string, bytes: number): number {
  if (/^[\0-\x7f]*$/.test(line)) return Math.min(bytes, line.length);
  let left = bytes;
  let column = 0;
  for (const character of line) {
    if (left <= 0) break;
    left -= utf8Length(character);
    column += character.length;
  }
  return column;
}

function sourceLines(vm: VM, list: Value, start: Value, end: Value): string {
  if (!(list instanceof PyList)) throw typeError('a list of lines was expected');
  const lines = list.items.map((line) => textOf(line) ?? '');
  for (const line of lines) vm.chargeBytes(8 * line.length);
  if (lines.length === 0) return '';
  const [from, to] = [numberOf(start), numberOf(end)];
  if (from === undefined || to === undefined) return tracebackLines({ lines, start: -1, end: -1 }, false);
  const part = { lines, start: columnOf(lines[0]!, from), end: columnOf(lines.at(-1)!, to) };
  return tracebackLines(part, true);
}

/** The native part of `traceback`: what the VM itself prints too. */
export const nativeTraceback: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin(
        'source_lines',
        '(lines, start, end, /)',
        (vm, lines: Value, start: Value, end: Value) => makeStr(sourceLines(vm, lines, start, end)),
        'The source lines of a row with the marks under them; start and end are UTF-8 columns or None.',
        '_traceback',
      ),
      builtin(
        'suggestion',
        '(exc, tb, /)',
        function* (vm: VM, exception: Value, traceback: Value) {
          if (!(exception instanceof PyException)) throw typeError('an exception was expected');
          const rows = traceback instanceof PyTraceback ? traceback : null;
          return makeStr(yield* suggestion(vm, exception, rows));
        },
        'What was probably meant, as it follows the message.',
        '_traceback',
      ),
      builtin(
        'syntax_error_place',
        '(filename, lineno, end_lineno, text, offset, end_offset, /)',
        (_, filename: Value, line: Value, endLine: Value, text: Value, offset: Value, endOffset: Value) =>
          makeStr(
            syntaxErrorPlace({
              filename: textOf(filename) ?? '<string>',
              line: textOf(line) ?? 'None',
              endLine: textOf(endLine),
              text: textOf(text),
              offset: numberOf(offset),
              endOffset: numberOf(endOffset),
            }),
          ),
        'The lines that tell where a SyntaxError is.',
        '_traceback',
      ),
    ),
};
