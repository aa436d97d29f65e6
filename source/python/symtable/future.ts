import type { Mod, Span } from '../syntax/ast.ts';
import { symtableError } from './symtable-entry.ts';

const FEATURES = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/** What the `from __future__ import …` statements at the head of a text switch on. */
export type FutureFeatures = {
  readonly annotations: boolean; // annotations are kept as text and never evaluated
  readonly last: Span | undefined; // the last such statement that stands where it may
};

/**
Reads them. A text may open with a docstring and future statements only; later ones are the compiler's to refuse.

Raises PythonSyntaxError for an unknown feature. Source: Python/future.c
*/
export function futureFeatures(tree: Mod): FutureFeatures {
  let annotations = false;
  let last: Span | undefined;
  if (tree.kind === 'Expression') return { annotations, last };
  for (const [i, statement] of tree.body.entries()) {
    if (statement.kind === 'ImportFrom' && statement.module === '__future__' && !statement.level) {
      for (const alias of statement.names) {
        if (alias.name === 'braces') throw symtableError('not a chance', startOf(statement));
        if (!FEATURES.has(alias.name)) {
          throw symtableError(`future feature ${alias.name} is not defined`, startOf(statement));
        }
        if (alias.name === 'annotations') annotations = true;
      }
      last = statement;
      continue;
    }
    const isDocstring =
      i === 0 &&
      statement.kind === 'Expr' &&
      statement.value.kind === 'Constant' &&
      statement.value.value.kind === 'str';
    if (!isDocstring) break;
  }
  return { annotations, last };
}

/** These errors have no end in CPython. */
function startOf({ lineno, colOffset }: Span): Span {
  return { lineno, colOffset, endLineno: lineno, endColOffset: colOffset };
}
