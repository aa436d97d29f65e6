import type { SymbolTable } from '../symtable/symtable.ts';
import type { Mod, Span, Statement } from '../syntax/ast.ts';
import { tokenize } from '../syntax/tokenizer.ts';
import { assemble } from './assembler.ts';
import { BUILTIN_NAMES } from './builtin-names.ts';
import type { Code } from './code.ts';
import { visitExpression } from './compiler-expressions.ts';
import { hasAnnotations, visitBody, visitStatements } from './compiler-statements.ts';
import { type Compiler, type CompileWarning, emit, Unit } from './compiler-unit.ts';
import { Op } from './opcodes.ts';

/** How a text is compiled that is no plain module. */
export type CompileOptions = {
  /**
  'print': if the last statement is an expression, its value is printed as a notebook does. (A tree of kind
  `Interactive` prints the value of every expression statement.)
  */
  readonly lastExpression?: 'drop' | 'print';
  /** Gets each SyntaxWarning, in the order of the text. */
  readonly source?: string; // the text itself, for columns in UTF-8 and for its names
  /** Annotations are kept as texts, as after `from __future__ import annotations`. */
  readonly futureAnnotations?: boolean;
  /** Drops asserts from 1 on, docstrings too at 2. */
  readonly optimize?: 0 | 1 | 2;
  readonly warn?: (warning: CompileWarning) => void;
};

/**
Tree in, code object out: each block becomes a Code of its own, held by the constants of the block around it.

1. The tree is walked and instructions are written, with labels for jumps. Constants are folded on the way. Which
   instruction loads or stores a name is what the symbol table decided.
2. The instructions become a graph of basic blocks, which is made smaller: jumps are threaded, what is never reached
   goes, cold blocks move to the end (`flow-graph.ts`).
3. The graph becomes a Code (`assembler.ts`).

What comes out is CPython 3.13's before specialising, because line events follow from it: where a NOP stays, where a
`finally` is copied, which line a jump belongs to.

Raises PythonSyntaxError. Source: Python/compile.c
*/
export function compile(
  tree: Mod,
  symtable: SymbolTable,
  filename: string,
  { lastExpression = 'drop', source = '', optimize = 0, warn }: CompileOptions = {},
): Code {
  const unit = new Unit(symtable.top, 'module', '<module>', 1, undefined, undefined);
  const c: Compiler = {
    filename,
    wideLines: /[^\0-\x7f]/.test(source) ? source.split(/\r\n|[\r\n]/) : undefined,
    symtable,
    futureAnnotations: symtable.futureAnnotations,
    optimize,
    echo: tree.kind === 'Interactive' ? 'all' : 'none',
    echoed: lastExpression === 'print' ? lastStatement(tree) : undefined,
    folded: new Map(),
    isName: namesIn(source),
    warnings: [],
    top: unit,
    unit,
  };
  const start = { lineno: 1, colOffset: 0, endLineno: 1, endColOffset: 0 };
  emit(c, { ...start, lineno: 0 }, Op.RESUME, 0);
  try {
    visitTree(c, tree, start);
  } finally {
    if (warn !== undefined) for (const warning of c.warnings) warn(warning);
  }
  return assemble(c, tree.kind !== 'Expression');
}

/** Tells whether a text is a name in the source, of a builtin or of a special method; the source is read when first asked. */
function namesIn(source: string): (text: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (text) => {
    if (BUILTIN_NAMES.has(text) || /^__\w+__$/.test(text)) return true;
    names ??= new Set(tokenize(source).map((token) => (token.kind === 'NAME' ? token.text : '')));
    return names.has(text);
  };
}

function visitTree(c: Compiler, tree: Mod, start: Span): void {
  switch (tree.kind) {
    case 'Module':
      visitBody(c, start, tree.body);
      break;
    case 'Interactive':
      if (hasAnnotations(tree.body)) emit(c, start, Op.SETUP_ANNOTATIONS);
      visitStatements(c, tree.body);
      break;
    case 'Expression':
      visitExpression(c, tree.body);
  }
}

function lastStatement(tree: Mod): Statement | undefined {
  return tree.kind === 'Expression' ? undefined : tree.body[tree.body.length - 1];
}
