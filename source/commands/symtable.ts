import { dumpSymtable } from '../python/symtable/dump-symtable.ts';
import { printDump } from './print-dump.ts';

/** `symtable FILE.py`: the symbol table as `python3.13 -m symtable` prints it. */
export function main(args: readonly string[]): number {
  return printDump('symtable', args, dumpSymtable);
}
