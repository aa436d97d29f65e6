import { basename } from 'node:path';
import { PythonSyntaxError } from '../python/code.ts';
import { dumpSymtable } from '../python/dump-symtable.ts';
import { syntaxErrorText } from '../python/syntax-error-text.ts';
import { readArguments, readProgram } from './usage.ts';

/** `symtable FILE.py`: the symbol table as `python3.13 -m symtable` prints it. */
export function main(args: readonly string[]): number {
  return printDump('symtable', args, dumpSymtable);
}

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
