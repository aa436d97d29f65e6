import { parse } from '../syntax/parser.ts';
import { buildSymtable } from './symtable.ts';
import {
  DEF_ANNOT,
  DEF_BOUND,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  type SymbolTableEntry,
  scopeOf,
  USE,
} from './symtable-entry.ts';

const FLAGS: readonly (readonly [string, number])[] = [
  ['use', USE],
  ['def_global', DEF_GLOBAL],
  ['def_nonlocal', DEF_NONLOCAL],
  ['def_local', DEF_LOCAL],
  ['def_param', DEF_PARAM],
  ['def_import', DEF_IMPORT],
  ['def_bound', DEF_BOUND],
  ['def_annot', DEF_ANNOT],
];
const SCOPES = ['', 'local', 'global_explicit', 'global_implicit', 'free', 'cell'];

/**
The symbol table of `source` as text, to the letter as `python3.13 -m symtable FILE.py` prints it with PYTHONHASHSEED=0.

Raises PythonSyntaxError. Source: https://docs.python.org/3.13/library/symtable.html#command-line-usage
*/
export function dumpSymtable(source: string, filename: string): string {
  return printSymtable(buildSymtable(parse(source, 'exec'), filename).top, filename);
}

/** The same of a table that is built already. */
export function printSymtable(top: SymbolTableEntry, filename: string): string {
  return lines(top, filename, '')
    .map((line) => `${line}\n`)
    .join('');
}

function lines(entry: SymbolTableEntry, filename: string, indent: string): string[] {
  const what = entry.type === 'module' ? `from file ${quoted(filename)}` : quoted(entry.name);
  const result = [`${indent}symbol table for ${entry.nested ? 'nested ' : ''}${entry.type} ${what}:`];
  for (const [name, symbol] of entry.symbols) {
    const flags = FLAGS.filter(([, flag]) => (symbol & flag) === flag).map(([word]) => word);
    result.push(`    ${indent}${SCOPES[scopeOf(symbol)]} symbol ${quoted(name)}: ${flags.join(', ')}`);
  }
  result.push('', ...entry.children.flatMap((child) => lines(child, filename, `${indent}    `)));
  return result;
}

/** Names hold no quotes and no controls, file names rarely: Python's repr of such a text. */
function quoted(text: string): string {
  return text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replace(/[\\']/g, '\\$&')}'`;
}
