import { PythonSyntaxError } from '../compiler/code.ts';
import type { Span } from '../syntax/ast.ts';

/** Bits of a symbol: what the text says of a name in one block. Source: Include/internal/pycore_symtable.h. */
export const DEF_GLOBAL = 1; // `global x`
export const DEF_LOCAL = 2; // assigned to
export const DEF_PARAM = 4; // a formal parameter
export const DEF_NONLOCAL = 8; // `nonlocal x`
export const USE = 16; // read
export const DEF_FREE_CLASS = 64; // a class's own name that a method needs from outside the class
export const DEF_IMPORT = 128;
export const DEF_ANNOT = 256; // `x: int`
export const DEF_COMP_ITER = 512; // an iteration variable of a comprehension
export const DEF_TYPE_PARAM = 1024; // always with DEF_LOCAL
export const DEF_COMP_CELL = 2048; // a cell of a comprehension that is compiled into this block
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

/** The five scopes, and in which bits of a symbol the analysis writes one of them. */
export const LOCAL = 1;
export const GLOBAL_EXPLICIT = 2;
export const GLOBAL_IMPLICIT = 3;
export const FREE = 4;
export const CELL = 5;
export const SCOPE_OFFSET = 12;
export const SCOPE_MASK = 15;

/** The scope of a symbol; 0: the name does not occur in the block. */
export function scopeOf(symbol: number | undefined): number {
  return symbol === undefined ? 0 : (symbol >> SCOPE_OFFSET) & SCOPE_MASK;
}

/** What a block is, in the words that `python -m symtable` prints. */
export type BlockType =
  | 'module'
  | 'function'
  | 'class'
  | 'annotation'
  | 'type alias'
  | 'type parameters'
  | 'type variable';

/** What a comprehension makes. */
export type ComprehensionKind = 'list' | 'dict' | 'set' | 'generator';

/**
What the symbol table knows of one block: a module, function, class body, lambda, comprehension, or one of the
scopes of PEP 695. Filled by the collecting pass and completed by the analysis; afterwards nobody changes it.
*/
export class SymbolTableEntry {
  readonly symbols = new Map<string, number>(); // in order of first appearance; the free names of inner blocks last
  readonly varnames: string[] = []; // parameters
  readonly children: SymbolTableEntry[] = [];
  readonly directives: { readonly name: string; readonly span: Span }[] = []; // of global and nonlocal
  readonly nested: boolean; // inside a function
  comprehension: ComprehensionKind | undefined;
  comprehensionInlined = false; // PEP 709: its code is part of the block around it
  generator = false;
  coroutine = false;
  varargs = false;
  varkeywords = false;
  needsClassClosure = false; // a class with a method that uses super() or __class__
  needsClassDict = false; // a class with a type scope that sees its names
  canSeeClassScope = false;
  iterationTarget = false; // while the target of a comprehension is collected
  iterationExpression = 0; // in how many iterables of comprehensions the collecting pass stands
  mangledNames: Set<string> | undefined; // in the type scope of a class: the only names that are mangled
  scopeInfo: string | undefined; // of a type variable scope: "a TypeVar bound"

  constructor(
    readonly name: string,
    readonly type: BlockType,
    readonly span: Span,
    parent: SymbolTableEntry | undefined,
  ) {
    this.nested = parent !== undefined && (parent.nested || parent.isFunctionLike);
    this.iterationExpression = parent?.iterationExpression ?? 0;
    this.mangledNames = type === 'class' ? undefined : parent?.mangledNames;
  }

  /** Whether its variables live in fast slots and cells, as a function's do. */
  get isFunctionLike(): boolean {
    const { type } = this;
    return (
      type === 'function' || type === 'type variable' || type === 'type alias' || type === 'type parameters'
    );
  }

  /** The scope that `name`, already mangled, has in this block; 0: it does not occur. */
  scope(name: string): number {
    return scopeOf(this.symbols.get(name));
  }
}

/** The error that CPython's symbol table raises there. */
export function symtableError(message: string, span: Span): PythonSyntaxError {
  const { lineno, colOffset, endLineno, endColOffset } = span;
  const place = { lineno, colOffset, endLineno, endColOffset };
  return new PythonSyntaxError(message, place, 'SyntaxError', undefined, 'symtable');
}
