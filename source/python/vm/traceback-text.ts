import { type PyException, PyRaise } from '../object/exception.ts';
import { exceptionsOf } from '../object/exception-group.ts';
import { BaseExceptionGroup, SyntaxErrorType } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyModule } from '../object/module.ts';
import { intOf, PyList, PyTuple, textOf } from '../object/object.ts';
import type { PyTraceback } from '../object/traceback.ts';
import type { Result, Value } from '../object/value.ts';
import { findAttribute } from './attributes.ts';
import { collect } from './iteration.ts';
import { repr, str } from './repr.ts';
import { suggestion } from './suggestion.ts';
import { syntaxErrorPlace } from './syntax-error-text.ts';
import { tracebackLines } from './traceback-lines.ts';
import { moduleOf } from './type-text.ts';
import type { VM } from './vm.ts';

type Asking<T> = Generator<Result, T, Value>;

/** How an exception is printed. */
export type PrintOptions = {
  readonly source?: 'line' | 'lines' | 'marks'; // of a row: one line; all (when not said); all, with `~~~^^^` under what failed
  readonly text?: string; // str(exception), where it has been asked for already: it may be code of the program
};

/** Rows of a traceback that are alike are shown this often; then their number is told. */
const SHOWN_ALIKE = 3;

/** Exceptions of a group that are shown, and groups within groups. */
const MOST_SHOWN = 15;
const DEEPEST_GROUP = 10;

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** What is printed of one exception, and before or below it what belongs to it. Each is told of once. */
type Part = {
  readonly exception: PyException;
  cause: Part | undefined;
  context: Part | undefined;
  exceptions: readonly Part[] | undefined; // of a group
};

/** How deep in groups the printing is, and whether the frame round the innermost one is still to be closed. */
type Margin = { depth: number; needsClose: boolean };

/**
An exception as CPython prints it when nobody handles it: its chain of causes and contexts, the rows of each traceback with the
source lines, the last line, and of a group all that it holds. A `__str__` of the program's own is called.

Source: Lib/traceback.py (what it prints)
*/
export function* printException(vm: VM, exception: PyException, options: PrintOptions = {}): Asking<string> {
  return yield* printChain(vm, partsOf(exception), { depth: 0, needsClose: false }, options);
}

/** The exception with all that is told of with it; the last found is looked at first, as CPython does. */
function partsOf(exception: PyException): Part {
  const seen = new Set<PyException>();
  const part = (e: PyException): Part => {
    seen.add(e);
    return { exception: e, cause: undefined, context: undefined, exceptions: undefined };
  };
  const top = part(exception);
  const waiting = [top];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { cause, context, suppressContext, cls } = next.exception;
    if (cause !== null && !seen.has(cause)) next.cause = part(cause);
    else if (context !== null && !suppressContext && !seen.has(context)) next.context = part(context);
    if (cls.isSubtypeOf(BaseExceptionGroup))
      next.exceptions = exceptionsOf(next.exception).map((e) => part(e as PyException));
    for (const found of [next.cause, next.context]) if (found !== undefined) waiting.push(found);
    waiting.push(...(next.exceptions ?? []));
  }
  return top;
}

function* printChain(vm: VM, part: Part, margin: Margin, options: PrintOptions): Asking<string> {
  const chain: { readonly part: Part; readonly link: string }[] = [];
  let link = '';
  for (let at: Part | undefined = part; at !== undefined; at = at.cause ?? at.context) {
    chain.unshift({ part: at, link });
    link = at.cause === undefined ? CONTEXT : CAUSE;
  }
  let all = '';
  for (const { part: one, link: after } of chain) {
    const own = one === part ? options : { ...options, text: undefined };
    all += yield* printPart(vm, one, margin, own);
    all += indent(after, margin);
  }
  return all;
}

function* printPart(vm: VM, part: Part, margin: Margin, options: PrintOptions): Asking<string> {
  const { exception, exceptions } = part;
  const rows = printRows(vm, exception.traceback, options);
  const isTop = margin.depth === 0;
  if (exceptions === undefined) {
    const head = rows === '' ? '' : 'Traceback (most recent call last):\n';
    return indent(head + rows + (yield* lastLines(vm, exception, options.text)), margin);
  }
  if (margin.depth > DEEPEST_GROUP) return indent(`... (max_group_depth is ${DEEPEST_GROUP})\n`, margin);
  if (isTop) margin.depth = 1;
  const head = 'Exception Group Traceback (most recent call last):\n';
  let all = rows === '' ? '' : indent(head, margin, isTop ? '+' : '|') + indent(rows, margin);
  all += indent(yield* lastLines(vm, exception, options.text), margin);
  all += yield* printExceptions(vm, exceptions, margin, options);
  if (isTop) margin.depth = 0;
  return all;
}

function* printExceptions(
  vm: VM,
  exceptions: readonly Part[],
  margin: Margin,
  options: PrintOptions,
): Asking<string> {
  const count = Math.min(exceptions.length, MOST_SHOWN + 1);
  const more = exceptions.length - MOST_SHOWN;
  margin.needsClose = false;
  let all = '';
  for (let i = 0; i < count; i++) {
    const isLast = i === count - 1;
    if (isLast) margin.needsClose = true;
    const title = i < MOST_SHOWN ? i + 1 : '...';
    all += `${spaces(margin)}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
    margin.depth++;
    if (i < MOST_SHOWN) all += yield* printChain(vm, exceptions[i]!, margin, { ...options, text: undefined });
    else all += indent(`and ${more} more exception${more === 1 ? '' : 's'}\n`, margin);
    if (isLast && margin.needsClose) {
      all += `${spaces(margin)}+------------------------------------\n`;
      margin.needsClose = false;
    }
    margin.depth--;
  }
  return all;
}

function spaces({ depth }: Margin): string {
  return '  '.repeat(depth);
}

function indent(text: string, margin: Margin, border = '|'): string {
  return margin.depth === 0 ? text : text.replace(/^(?=[\s\S])/gm, `${spaces(margin)}${border} `);
}

/** The rows of a traceback, each a place and its source lines; a long row of equal ones is cut. */
export function printRows(vm: VM, traceback: PyTraceback | null, { source }: PrintOptions): string {
  let text = '';
  let last = '';
  let count = 0;
  const tell = (): void => {
    if (count <= SHOWN_ALIKE) return;
    const more = count - SHOWN_ALIKE;
    text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
  };
  for (const { frame, lasti, line } of lastRows(vm, traceback)) {
    const { code } = frame.code;
    const [first = -1, end = -1, start = -1, stop = -1] = code.positions.subarray(lasti * 4, lasti * 4 + 4);
    const number = first < 0 ? line : first;
    const place = `  File "${code.filename}", line ${number < 0 ? 'None' : number}, in ${code.name}\n`;
    if (place === last) count++;
    else {
      tell();
      last = place;
      count = 1;
    }
    if (count > SHOWN_ALIKE) continue;
    const lines = vm.sources.get(code.filename)?.slice(number - 1, Math.max(number, end)) ?? [];
    const from = source === 'line' ? -1 : start;
    text += place + tracebackLines({ lines, start: from, end: stop }, source === 'marks');
  }
  tell();
  return text;
}

/** The rows of a traceback, or the last `sys.tracebacklimit` of them. */
function lastRows(vm: VM, traceback: PyTraceback | null): readonly PyTraceback[] {
  const rows: PyTraceback[] = [];
  for (let row = traceback; row !== null; row = row.next) rows.push(row);
  const sys = vm.modules.getString('sys');
  const limit = sys instanceof PyModule ? intOf(sys.dict.getString('tracebacklimit') ?? null) : undefined;
  return limit === undefined ? rows : rows.slice(Math.max(0, rows.length - Math.max(0, Number(limit))));
}

/** str(exception), or what is said where that fails. */
export function messageOf(vm: VM, exception: PyException): Asking<string> {
  return safely(() => str(vm, exception), '<exception str() failed>');
}

/** The last line, `Type: message`, with a suggestion, and the notes. `text`: see PrintOptions. */
export function* lastLines(vm: VM, exception: PyException, text?: string): Asking<string> {
  const name = nameOf(exception);
  const message = text ?? (yield* messageOf(vm, exception));
  if (exception.cls.isSubtypeOf(SyntaxErrorType))
    return (yield* syntaxLines(vm, exception, name)) + (yield* notes(vm, exception));
  const hint = yield* suggestion(vm, exception, exception.traceback);
  const shown = message + hint;
  return `${shown === '' ? name : `${name}: ${shown}`}\n${yield* notes(vm, exception)}`;
}

/** An exception's type as it is printed. */
export function nameOf({ cls }: PyException): string {
  const module = moduleOf(cls);
  if (module === 'builtins' || module === '__main__') return cls.qualname;
  return `${textOf(module) ?? '<unknown>'}.${cls.qualname}`;
}

/** A SyntaxError that came from the program's own compile(): its place, its line, carets. */
function* syntaxLines(vm: VM, exception: PyException, name: string): Asking<string> {
  const shown: Record<string, string | undefined> = {};
  for (const key of ['filename', 'lineno', 'end_lineno', 'msg']) {
    const value = exception.fields?.get(key) ?? null;
    shown[key] = value === null ? undefined : textOf(yield str(vm, value));
  }
  const number = (key: string): number | undefined => {
    const value = intOf(exception.fields?.get(key) ?? null);
    return value === undefined ? undefined : Number(value);
  };
  const { filename, lineno: line, end_lineno: endLine, msg } = shown;
  const last = `${name}: ${msg || '<no detail available>'}`;
  if (line === undefined) return filename === undefined ? `${last}\n` : `${last} (${filename})\n`;
  const place = syntaxErrorPlace({
    filename: filename || '<string>',
    line,
    endLine,
    text: textOf(exception.fields?.get('text') ?? null),
    offset: number('offset'),
    endOffset: number('end_offset'),
  });
  return `${place}${last}\n`;
}

/** The lines of `__notes__`, which may be anything that the program has put there. */
function* notes(vm: VM, exception: PyException): Asking<string> {
  let list: Value;
  try {
    list = yield findAttribute(vm, exception, '__notes__');
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    const shown = yield* safely(() => repr(vm, error.exception), '<__notes__ repr() failed>');
    return `Ignored error getting __notes__: ${shown}\n`;
  }
  if (list === MISSING || list === null) return '';
  if (!(list instanceof PyList) && !(list instanceof PyTuple)) {
    return `${yield* safely(() => repr(vm, list), '<__notes__ repr() failed>')}\n`;
  }
  let text = '';
  for (const note of ((yield collect(vm, list)) as PyList).items) {
    text += `${yield* safely(() => str(vm, note), '<note str() failed>')}\n`;
  }
  return text;
}

/** A text that the program's own code may make, or another where that fails. */
export function* safely(asked: () => Result, otherwise: string): Asking<string> {
  try {
    return textOf(yield asked()) ?? '';
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    return otherwise;
  }
}
