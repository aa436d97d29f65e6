import { type PyException, PyRaise } from '../object/exception.ts';
import { exceptionsOf } from '../object/exception-group.ts';
import {
  AttributeError,
  BaseExceptionGroup,
  ImportError,
  NameError,
  SyntaxErrorType,
} from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyList, PyTuple, textOf } from '../object/object.ts';
import { getOwn } from '../object/shape.ts';
import type { PyTraceback } from '../object/traceback.ts';
import type { Result, Value } from '../object/value.ts';
import { suggest } from '../text/suggest.ts';
import { callSpecial, findAttribute } from './attributes.ts';
import type { Frame } from './frame.ts';
import { heldVariables } from './frame-variables.ts';
import { collect } from './iteration.ts';
import { repr, str } from './repr.ts';
import { tracebackLines } from './traceback-lines.ts';
import { fullName } from './type-text.ts';
import type { VM } from './vm.ts';

/** The text of a file that a frame ran, by its name: where the source lines of a traceback come from. */
export type Sources = ReadonlyMap<string, readonly string[]>;

type Asking<T> = Generator<Result, T, Value>;

/** Rows of a traceback that are alike are shown this often; then their number is told. */
const SHOWN_ALIKE = 3;

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/**
An exception as CPython prints it when nobody handles it: its chain of causes and contexts, the rows of each traceback with the
source line, the last line. Without the marks under the lines. A `__str__` of the program's own is called.

@param text str(exception), where it has been asked for already: it may be code of the program

Source: Lib/traceback.py (what it prints)
*/
export function* printException(
  vm: VM,
  exception: PyException,
  sources: Sources,
  text?: string,
): Asking<string> {
  const seen = new Set<PyException>();
  const chain: { readonly exception: PyException; readonly link: string }[] = [];
  let link = '';
  for (let e: PyException | null = exception; e !== null && !seen.has(e); ) {
    seen.add(e);
    chain.unshift({ exception: e, link });
    if (e.cause !== null) {
      link = CAUSE;
      e = e.cause;
    } else if (e.context !== null && !e.suppressContext) {
      link = CONTEXT;
      e = e.context;
    } else e = null;
  }
  let all = '';
  for (const part of chain) {
    const known = part.exception === exception ? text : undefined;
    all += (yield* printOne(vm, part.exception, sources, known)) + part.link;
  }
  return all;
}

function* printOne(vm: VM, exception: PyException, sources: Sources, text?: string): Asking<string> {
  if (exception.cls.isSubtypeOf(BaseExceptionGroup)) return yield* printGroup(vm, exception, sources);
  const rows = printRows(exception.traceback, sources);
  const head = exception.traceback === null ? '' : 'Traceback (most recent call last):\n';
  return head + rows + (yield* lastLines(vm, exception, text));
}

/** The rows of a traceback, each a place and its source line; a long row of equal ones is cut. */
export function printRows(traceback: PyTraceback | null, sources: Sources): string {
  let text = '';
  let last = '';
  let count = 0;
  const tell = (): void => {
    if (count <= SHOWN_ALIKE) return;
    const more = count - SHOWN_ALIKE;
    text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
  };
  for (let row = traceback; row !== null; row = row.next) {
    const { code } = row.frame.code;
    const place = `  File "${code.filename}", line ${row.line}, in ${code.name}\n`;
    if (place === last) count++;
    else {
      tell();
      last = place;
      count = 1;
    }
    if (count > SHOWN_ALIKE) continue;
    const source = sources.get(code.filename);
    text +=
      place +
      (source === undefined ? '' : tracebackLines(source, row.line, code.positions[row.lasti * 4 + 1] ?? -1));
  }
  tell();
  return text;
}

/** str(exception), or what is said where that fails. */
export function* messageOf(vm: VM, exception: PyException): Asking<string> {
  try {
    return textOf(yield str(vm, exception)) ?? '';
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    return '<exception str() failed>';
  }
}

/** The last line, `Type: message`, with a suggestion, and the notes. `text`: see printException. */
export function* lastLines(vm: VM, exception: PyException, text?: string): Asking<string> {
  const name = nameOf(exception);
  const message = text ?? (yield* messageOf(vm, exception));
  if (exception.cls.isSubtypeOf(SyntaxErrorType))
    return (yield* syntaxLines(exception, name, message)) + (yield* notes(vm, exception));
  const hint = yield* suggestion(vm, exception);
  return `${message === '' ? name : `${name}: ${message}`}${hint}\n${yield* notes(vm, exception)}`;
}

function nameOf(exception: PyException): string {
  const full = fullName(exception.cls);
  return full.startsWith('__main__.') ? full.slice('__main__.'.length) : full;
}

/** A SyntaxError that came from the program's own compile(): its place, its line, a caret. */
function* syntaxLines(exception: PyException, name: string, message: string): Asking<string> {
  const get = (key: string): Value => exception.fields?.get(key) ?? null;
  const line = get('lineno');
  const text = textOf(get('text'));
  const msg = textOf(get('msg')) ?? message;
  if (line === null) return `${name}: ${message}\n`;
  let out = `  File "${textOf(get('filename')) ?? '<string>'}", line ${line}\n`;
  if (text !== undefined) {
    const shown = text.replace(/\n$/, '');
    const stripped = shown.trimStart();
    out += `    ${stripped.trimEnd()}\n`;
    const offset = get('offset');
    if (typeof offset === 'number') {
      const indent = shown.length - stripped.length;
      const start = Math.max(offset - 1 - indent, 0);
      const endOffset = get('end_offset');
      const end =
        typeof endOffset === 'number' && get('end_lineno') === line ? endOffset - 1 - indent : start + 1;
      out += `    ${' '.repeat(start)}${'^'.repeat(Math.max(end - start, 1))}\n`;
    }
  }
  yield null;
  return `${out}${name}: ${msg}\n`;
}

function* notes(vm: VM, exception: PyException): Asking<string> {
  const list = getOwn(exception, '__notes__');
  if (list === undefined || list === null) return '';
  if (!(list instanceof PyList) && !(list instanceof PyTuple))
    return `${textOf(yield repr(vm, list)) ?? ''}\n`;
  let text = '';
  for (const note of ((yield collect(vm, list)) as PyList).items) {
    text += `${textOf(note) ?? textOf(yield str(vm, note)) ?? ''}\n`;
  }
  return text;
}

/** `. Did you mean: '…'?` for a name or an attribute that is almost another one. */
function* suggestion(vm: VM, exception: PyException): Asking<string> {
  const wrong = textOf(exception.fields?.get('name') ?? null);
  if (wrong === undefined) return '';
  let candidates: string[] = [];
  if (exception.cls.isSubtypeOf(AttributeError)) {
    const object = exception.fields?.get('obj');
    if (object === undefined) return '';
    candidates = yield* namesIn(vm, object);
    if (!wrong.startsWith('_')) candidates = candidates.filter((name) => !name.startsWith('_'));
  } else if (exception.cls.isSubtypeOf(NameError)) {
    let row = exception.traceback;
    if (row === null) return '';
    while (row.next !== null) row = row.next;
    candidates = visibleNames(vm, row.frame);
    const self = variableOf(vm, row.frame, 'self');
    if (self !== undefined && (yield findAttribute(vm, self, wrong)) !== MISSING)
      return `. Did you mean: 'self.${wrong}'?`;
  } else if (exception.cls.isSubtypeOf(ImportError)) return '';
  const meant = suggest(wrong, candidates);
  if (meant !== undefined) return `. Did you mean: '${meant}'?`;
  if (exception.cls.isSubtypeOf(NameError) && STANDARD_MODULES.has(wrong))
    return `. Did you forget to import '${wrong}'?`;
  return '';
}

/** Modules of the standard library whose name, used without an import, gets its own hint. */
const STANDARD_MODULES = new Set(
  `abc argparse array ast asyncio base64 bisect calendar cmath collections contextlib copy csv ctypes dataclasses datetime decimal
  difflib dis enum fractions functools gc getpass glob gzip hashlib heapq html http inspect io itertools json keyword locale
  logging math operator os pathlib pdb pickle platform pprint queue random re sched secrets select shutil signal socket sqlite3
  ssl stat statistics string struct subprocess symtable sys tempfile textwrap threading time timeit token tokenize traceback
  types typing unicodedata unittest urllib uuid warnings weakref zipfile zlib`.split(/\s+/),
);

function* namesIn(vm: VM, object: Value): Asking<string[]> {
  try {
    const listed = yield callSpecial(vm, object, '__dir__', []);
    const items = ((yield collect(vm, listed)) as PyList).items;
    return items
      .map((item) => textOf(item))
      .filter((name) => name !== undefined)
      .sort();
  } catch (error) {
    if (error instanceof PyRaise) return [];
    throw error;
  }
}

/** The names that code in a frame can use: its variables, the globals, the builtins. */
function visibleNames(vm: VM, frame: Frame): string[] {
  const held = heldVariables(vm, frame);
  const own = frame.code.code.localsplusnames.filter((_, i) => held[i] !== undefined);
  const names = [frame.globals, frame.builtins].flatMap((dict) =>
    Array.from(dict.entries(), (entry) => textOf(entry.key)),
  );
  return [...own, ...names.filter((name) => name !== undefined)];
}

function variableOf(vm: VM, frame: Frame, name: string): Value | undefined {
  const place = frame.code.code.localsplusnames.indexOf(name);
  return place < 0 ? undefined : heldVariables(vm, frame)[place];
}

/** Exceptions of a group that are shown, and groups within groups. */
const MOST_SHOWN = 15;

function* printGroup(vm: VM, group: PyException, sources: Sources): Asking<string> {
  const head = group.traceback === null ? '' : '  + Exception Group Traceback (most recent call last):\n';
  const own = printRows(group.traceback, sources) + (yield* lastLines(vm, group));
  let text = head + indent(own, '  | ');
  const exceptions = exceptionsOf(group) as readonly PyException[];
  for (let i = 0; i < exceptions.length && i < MOST_SHOWN; i++) {
    const e = exceptions[i]!;
    text +=
      i === 0
        ? `  +-+---------------- ${i + 1} ----------------\n`
        : `    +---------------- ${i + 1} ----------------\n`;
    text += e.cls.isSubtypeOf(BaseExceptionGroup)
      ? indent(yield* printGroup(vm, e, sources), '  ')
      : indent(yield* printException(vm, e, sources), '    | ');
  }
  const more = exceptions.length - MOST_SHOWN;
  if (more > 0)
    text += `    +---------------- ... ----------------\n    | and ${more} more exception${more === 1 ? '' : 's'}\n`;
  // A group that comes last has closed the frame for those around it.
  if (more <= 0 && exceptions.at(-1)?.cls.isSubtypeOf(BaseExceptionGroup)) return text;
  return `${text}    +------------------------------------\n`;
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
