import type { LibraryModule } from '../../source/python/modules/native-module.ts';
import { named } from '../../source/python/modules/native-module.ts';
import { PyException, typeError } from '../../source/python/object/exception.ts';
import { SyntaxErrorType } from '../../source/python/object/exception-types.ts';
import { builtin } from '../../source/python/object/native.ts';
import { makeStr, textOf } from '../../source/python/object/object.ts';
import type { Value } from '../../source/python/object/value.ts';
import { lastLines, printException } from '../../source/python/vm/traceback-text.ts';

/** How one test ended. `crashed`: an error of the host, an internal error; `limit`: its budget was used up. */
export type Status = 'passed' | 'failed' | 'skipped' | 'limit' | 'crashed';

/** What a run tells of its tests as it goes. */
export type Reporter = {
  /** Whether a test is to run: it was asked for and has not run yet. */
  readonly wanted: (id: string) => boolean;
  /** Whether a doctest example has brought a run down before: it is left out, those after it are not. */
  readonly broken: (id: string) => boolean;
  readonly begin: (id: string) => void;
  readonly end: (id: string, status: Status, text: string) => void;
};

/** The module `_suite`, by which the Python side of the suite speaks with its TypeScript side. */
export function suiteModule(report: Reporter, read: (path: string) => string | undefined): LibraryModule {
  return { kind: 'native', contents: () => named(...functions(report, read)) };
}

function functions(report: Reporter, read: (path: string) => string | undefined) {
  return [
    builtin('wanted', '(id, /)', (_, id: Value) => report.wanted(text(id))),
    builtin('broken', '(id, /)', (_, id: Value) => report.broken(text(id))),
    builtin('begin', '(id, /)', (_, id: Value) => {
      report.begin(text(id));
      return null;
    }),
    builtin('end', '(id, status, text, /)', (_, id: Value, status: Value, told: Value) => {
      report.end(text(id), text(status) as Status, text(told));
      return null;
    }),
    builtin('read', '(path, /)', (_, path: Value) => {
      const found = read(text(path));
      return found === undefined ? null : makeStr(found);
    }),
    builtin('search', '(pattern, text, /)', (_, pattern: Value, where: Value) =>
      expression(text(pattern)).test(text(where)),
    ),
    builtin('traceback', '(exception, /)', function* (vm, exception: Value) {
      if (!(exception instanceof PyException)) throw typeError('no exception');
      return makeStr(yield* printException(vm, exception));
    }),
    // As doctest compares it: without a traceback, so without the names that were in sight.
    builtin('last_lines', '(exception, /)', function* (vm, exception: Value) {
      if (!(exception instanceof PyException)) throw typeError('no exception');
      const { traceback } = exception;
      exception.traceback = null;
      const lines = yield* lastLines(vm, exception);
      exception.traceback = traceback;
      const start = exception.cls.isSubtypeOf(SyntaxErrorType) ? lines.search(/^[\w.]+: /m) : 0;
      return makeStr(lines.slice(Math.max(start, 0)));
    }),
  ];
}

function text(value: Value): string {
  const found = textOf(value);
  if (found === undefined) throw typeError('no str');
  return found;
}

/** A pattern of Python's re in JavaScript's form, as far as the suite's assertRaisesRegex needs it. */
function expression(pattern: string): RegExp {
  let flags = 'u';
  const source = pattern
    .replace(/^\(\?([a-z]+)\)/, (_, letters: string) => {
      for (const letter of letters) if ('ims'.includes(letter)) flags += letter;
      return '';
    })
    .replace(/\(\?P</g, '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replace(/\\Z/g, '$')
    .replace(/\\A/g, '^');
  try {
    return new RegExp(source, flags);
  } catch {
    // Python lets any character be escaped.
    return new RegExp(source, flags.replace('u', ''));
  }
}
