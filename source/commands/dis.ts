import { dis } from '../python/compiler/dis.ts';
import { compileSource } from '../python/run.ts';
import { printDump } from './print-dump.ts';

/** `dis FILE.py`: the bytecode as `python3.13 -m dis` prints it, without addresses. */
export function main(args: readonly string[]): number {
  return printDump('dis', args, (source, file) => dis(compileSource(source, file)));
}
