import { filenameOf, modeOf, nullBytes } from '../builtins/compile-arguments.ts';
import { sourceText } from '../builtins/source-text.ts';
import { syntaxErrorOf } from '../builtins/syntax-error.ts';
import { PythonSyntaxError } from '../compiler/code.ts';
import { dictOfStrings } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { builtin, type Steps } from '../object/native.ts';
import { makeStr, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { buildSymtable } from '../symtable/symtable.ts';
import type { SymbolTableEntry } from '../symtable/symtable-entry.ts';
import { parse } from '../syntax/parser.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

/** One block as a tuple: name, type, line, nested, names with their flags, parameters, blocks inside. */
function tableOf(entry: SymbolTableEntry): PyTuple {
  return new PyTuple([
    makeStr(entry.name),
    entry.type,
    entry.type === 'module' ? 0 : entry.span.lineno,
    entry.nested,
    dictOfStrings(entry.symbols),
    new PyTuple(entry.varnames.map(makeStr)),
    new PyTuple(entry.children.map(tableOf)),
  ]);
}

function* table(vm: VM, code: Value, filename: Value, mode: Value): Steps {
  const name = yield* filenameOf(vm, filename);
  const source = sourceText(code, name);
  const kind = modeOf(mode, 'symtable', '3');
  if (source === undefined) throw typeError('symtable() arg 1 must be a string or bytes object');
  if (source.includes('\0')) throw nullBytes();
  vm.charge(source.length);
  vm.chargeBytes(source.length * 16);
  try {
    return tableOf(buildSymtable(parse(source, kind), name).top);
  } catch (error) {
    if (error instanceof PythonSyntaxError)
      throw syntaxErrorOf(error, name, source, vm.sources.get(name), kind === 'exec');
    throw error;
  }
}

/** The native part of `symtable`. */
export const nativeSymtable: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(builtin('table', '(code, filename, mode, /)', table, 'The blocks of a text.', '_symtable')),
};
