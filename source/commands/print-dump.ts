import { basename } from 'node:path';
import { PythonSyntaxError } from '../python/compiler/code.ts';
import { syntaxErrorText } from '../python/vm/syntax-error-text.ts';
import { readArguments, readProgram } from './usage.ts';

/** Prints what one stage makes of a program; a text that is no Python is reported as CPython reports it, exit code 1. */
export function printDump(
  command: string,
  args: readonly string[],
  dump: (source: string, file: string) => string,
): number {
  const { positionals } = readArguments(command, args, {}, { least: 1, most: 1, are: 'one FILE.py' });
  const path = positionals[0]!;
  const source = readProgram(path);
  try {
    process.stdout.write(dump(source, path === '-' ? '<stdin>' : path));
    return 0;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    process.stderr.write(syntaxErrorText(error, source, path === '-' ? '<stdin>' : basename(path)));
    return 1;
  }
}
