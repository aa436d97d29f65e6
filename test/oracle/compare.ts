import { basename } from 'node:path';
import { writeTrace } from '../../source/commands/trace.ts';
import { BUDGETS } from '../../source/python/budget.ts';
import { PythonSyntaxError } from '../../source/python/compiler/code.ts';
import { dis } from '../../source/python/compiler/dis.ts';
import { compileSource, runToEnd } from '../../source/python/run.ts';
import { dumpSymtable } from '../../source/python/symtable/dump-symtable.ts';
import type { Judge, Question } from './judge.ts';
import { Random } from './random.ts';
import { compareWalks } from './walks.ts';

/** Where ours and CPython's part, in words for a person; undefined where they are equal. */
export type Difference = string | undefined;

/** Holds one program to CPython in one respect. An exception of the host counts as a difference. */
export async function compare(
  judge: Judge,
  path: string,
  source: string,
  question: Question,
): Promise<Difference> {
  if (question === 'walks') return compareItself(source);
  const theirs = await judge.ask(path, question);
  const killed = question !== 'run' && (theirs.status & 0x7f) !== 0; // a status as the wait for a process gives it
  if (killed || (theirs.status !== 0 && theirs.text === '')) return undefined; // CPython itself did not end in its time
  try {
    switch (question) {
      case 'trace':
        return compareTrace(source, path, theirs.text);
      case 'run':
        return compareRun(source, path, JSON.parse(theirs.text), theirs.status);
      case 'symtable':
        return compareText(
          theirs.text,
          textOf(() => dumpSymtable(source, path)),
        );
      default:
        return compareText(
          plainAddresses(theirs.text),
          plainAddresses(textOf(() => dis(compileSource(source, path)))),
        );
    }
  } catch (error) {
    return hostError(error);
  }
}

function compareItself(source: string): Difference {
  try {
    return compareWalks(source, new Random(source.length));
  } catch (error) {
    return hostError(error);
  }
}

const hostError = (error: unknown) => `the host threw: ${error instanceof Error ? error.stack : error}`;

function textOf(dump: () => string): string {
  try {
    return dump();
  } catch (error) {
    if (error instanceof PythonSyntaxError) return `${error.type}: ${error.message}`;
    throw error;
  }
}

/** Without addresses, and without the files of the library's modules. */
const plainAddresses = (text: string) =>
  text
    .replace(/ at 0x[0-9a-f]+/g, '')
    .replace(/<module '([\w.]+)' from '[^']*python3\.13[^']*'>/g, "<module '$1' (built-in)>")
    .replace(/(cannot import name .* from '[\w.]+') \([^)]*python3\.13[^)]*\)/g, '$1 (unknown location)');

function compareText(theirs: string, ours: string): Difference {
  const expected = theirs.split('\n');
  const found = ours.split('\n');
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    if (expected[i] !== found[i]) return `line ${i + 1}\n  CPython: ${expected[i]}\n  ours:    ${found[i]}`;
  }
  return undefined;
}

function compareTrace(source: string, path: string, theirs: string): Difference {
  const expected = plainAddresses(theirs.trimEnd()).split('\n');
  if (theirs.includes('"MemoryError"')) return undefined;
  const found: string[] = [];
  const calls = new Set<number>();
  writeTrace(basename(path), source, BUDGETS.trace.steps, (line) => found.push(plainAddresses(line)));
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    if (i > 1 && isNearTheLimit(expected[i - 1]!)) return undefined;
    if (expected[i] === undefined || found[i] === undefined)
      return `CPython has ${expected.length} lines, ours ${found.length}`;
    const theirs = JSON.parse(expected[i]!);
    if (addressUsedAgain(theirs, calls)) return undefined;
    const different = differentField(theirs, JSON.parse(found[i]!), '');
    if (different) return `trace line ${i + 1}${different}`;
  }
  return undefined;
}

/**
A generator that ends without running (`throw` before the first `next`) gives no event, so the script takes a new frame at the
address of the old one for the old one: from there on its numbers are not those of frames.
*/
function addressUsedAgain(
  step: { event?: string; resumed?: boolean; stack?: readonly { id: number }[] },
  calls: Set<number>,
): boolean {
  if (step.event !== 'call' || step.resumed) return false;
  const { id } = step.stack!.at(-1)!;
  if (calls.has(id)) return true;
  calls.add(id);
  return false;
}

/** Where the stack is almost full there is no room for the function that traces: from there on CPython tells nothing. */
function isNearTheLimit(line: string): boolean {
  return line.length > 50_000 && (JSON.parse(line).stack?.length ?? 0) > 900;
}

function differentField(theirs: unknown, ours: unknown, where: string): Difference {
  if (where === '.python' || Object.is(theirs, ours)) return undefined;
  if (isObject(theirs) && isObject(ours) && Array.isArray(theirs) === Array.isArray(ours)) {
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      const different = differentField(theirs[key], ours[key], `${where}.${key}`);
      if (different) return different;
    }
    return undefined;
  }
  return ` ${where}\n  CPython: ${JSON.stringify(theirs)}\n  ours:    ${JSON.stringify(ours)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Output, the exit code, and what stands on stderr without the marks under the lines. */
function compareRun(source: string, path: string, [out, err]: [string, string], status: number): Difference {
  const run = runToEnd({
    pieces: [{ name: path, source, echo: false }],
    budget: BUDGETS.run,
    record: false,
    ends: true,
  });
  const outcome = run.outcome!;
  if (/^MemoryError\b/m.test(out + err)) return undefined; // it was given less memory than CPython takes for that
  if (status < 0) return undefined; // it crashed
  const printed = compareText(plainAddresses(out), plainAddresses(run.output));
  if (printed) return `output ${printed}`;
  const text = outcome.kind === 'error' || outcome.kind === 'syntax-error' ? outcome.traceback : '';
  const complained = compareText(ownRows(err, path), ownRows(run.stderr + text, path));
  if (complained) return `stderr ${complained}`;
  const code =
    outcome.kind === 'done' ? 0 : outcome.kind === 'exit' ? outcome.code : outcome.kind === 'limit' ? 3 : 1;
  return code === status ? undefined : `exit code\n  CPython: ${status}\n  ours:    ${code}`;
}

/** Tracebacks without marks and the library's rows: its modules are other texts here. */
function ownRows(text: string, path: string): string {
  const rows = onceEach(withoutMarks(text)).split('\n');
  return rows
    .filter(
      (row, i) =>
        !isLibraryRow(row, path) && !(isLibraryRow(rows[i - 1] ?? '', path) && row.startsWith('    ')),
    )
    .join('\n');
}

function isLibraryRow(row: string, path: string): boolean {
  const file = /^ +(?:[|] +)*File "(.*)", line \d+, in /.exec(row)?.[1];
  return (
    file !== undefined &&
    file !== path &&
    (file.includes('/lib/python3.13/') || /^<(?!string|stdin)/.test(file))
  );
}

/** Our tracebacks have no `~~~^^^` under a line that was running; a SyntaxError's caret, which comes last, stays. */
function withoutMarks(text: string): string {
  const syntax = /^(SyntaxError|IndentationError|TabError)\b/m.test(text);
  const stays = syntax ? text.lastIndexOf('  File "') : text.length;
  return plainAddresses(text.slice(0, stays).replace(/^ +[~^]+ *\n/gm, '') + text.slice(stays));
}

/** CPython warns again of what it compiles twice (`finally`, the test of a `while`); we warn once. */
function onceEach(text: string): string {
  const seen = new Set<string>();
  return text.replace(/^.*: SyntaxWarning: .*\n.*\n/gm, (warning) => {
    if (seen.has(warning)) return '';
    seen.add(warning);
    return warning;
  });
}
