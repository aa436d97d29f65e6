import type { Mod, Span } from '../syntax/ast.ts';
import { analyze } from './symtable-analyze.ts';
import { collect } from './symtable-collect.ts';
import type { SymbolTableEntry } from './symtable-entry.ts';

/**
All blocks of a text, found by the node that opens them: `FunctionDef`, `ClassDef`, `Lambda`, a comprehension,
`TypeAlias`, a `TypeVar` (its bound), the array `typeParams` (the scope of the type parameters).
*/
export type SymbolTable = {
  readonly filename: string;
  readonly top: SymbolTableEntry;
  readonly blocks: ReadonlyMap<object, SymbolTableEntry>;
  readonly defaultBlocks: ReadonlyMap<object, SymbolTableEntry>; // of the defaults of type parameters, by their node
  readonly futureAnnotations: boolean;
  readonly lastFuture: Span | undefined; // the last `from __future__` that stands where it may
};

/** How a symbol table is built that is not just a file's. */
export type SymtableOptions = {
  /** Annotations are kept as text, as if the text said so: code that `exec` runs inherits it from its caller. */
  readonly futureAnnotations?: boolean;
};

/**
The scope of every name, before anything runs. The first pass collects what each block says of its names; the second
decides from the outside in what is local, cell, free or global. Both answers are fixed by the text alone:

    def outer():
        n = 0            # a cell, because inner uses it
        def inner():
            return n     # free: a name of the block around

Raises PythonSyntaxError in CPython's words.

Source: Python/symtable.c; https://docs.python.org/3.13/reference/executionmodel.html#resolution-of-names
*/
export function buildSymtable(
  tree: Mod,
  filename = '<string>',
  { futureAnnotations = false }: SymtableOptions = {},
): SymbolTable {
  const table = collect(tree, filename, futureAnnotations);
  analyze(table.top);
  return table;
}
