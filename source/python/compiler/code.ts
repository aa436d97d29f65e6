import type { Span } from '../syntax/ast.ts';

/** Bits of `flags`. Source: Include/cpython/code.h, CO_*. */
export const OPTIMIZED = 0x1;
export const NEWLOCALS = 0x2;
export const VARARGS = 0x4;
export const VARKEYWORDS = 0x8;
export const NESTED = 0x10;
export const GENERATOR = 0x20;
export const COROUTINE = 0x80;
export const ASYNC_GENERATOR = 0x200;
export const FUTURE_ANNOTATIONS = 0x1000000;

/** A constant as the compiler leaves it: plain data, the same for every run. The VM makes its values of them. */
export type Const =
  | { readonly kind: 'None' | 'True' | 'False' | 'Ellipsis' }
  | { readonly kind: 'int'; readonly value: number | bigint } // a bigint only outside ±(2^53−1)
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly value: number; readonly real?: number } // value: the imaginary part
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'tuple' | 'frozenset'; readonly items: readonly Const[] }
  | { readonly kind: 'code'; readonly code: Code };

/** One row of the exception table: `start` to before `end` is covered. All three are instruction indexes. */
export type ExceptionEntry = {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly depth: number; // values left on the stack before the exception is pushed
  readonly lasti: boolean; // also push the index of the instruction that raised
};

/**
A code object: one block (module, function, class body, lambda, comprehension …) compiled. Plain and immutable: it
knows no run, so one Code serves every run of the same text.

- `ops[i]` and `args[i]` are instruction i; wide arguments are whole (no EXTENDED_ARG) and caches are not stored. The
  argument of a jump is the index of its target instruction. `dis` and `co_code` work out CPython's units from these.
- `localsplusnames` is what LOAD_FAST, LOAD_DEREF … index: the fast variables in `varnames`' order, then the cell
  variables that are no parameter, then the free variables. Inlined comprehensions' variables are among them.

Source: https://docs.python.org/3.13/reference/datamodel.html#code-objects
*/
export type Code = {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number; // positional-only ones included
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  readonly flags: number;
  readonly stacksize: number;
  readonly varnames: readonly string[]; // parameters first
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly localsplusnames: readonly string[];
  readonly localspluskinds: Uint8Array; // LOCAL | CELL | FREE | HIDDEN, as below
  readonly names: readonly string[];
  readonly consts: readonly Const[];
  readonly ops: Uint8Array;
  readonly args: Int32Array;
  readonly positions: Int32Array; // lineno, endLineno, column, endColumn of each instruction; −1: none
  readonly exceptionTable: readonly ExceptionEntry[];
  readonly linetable?: Uint8Array; // co_linetable as code.replace was given it
  readonly wideLines?: readonly string[]; // of a text that is not ASCII: its lines, for columns in UTF-8
};

/** Bits of `localspluskinds`. Source: Include/internal/pycore_code.h, CO_FAST_*. */
export const HIDDEN = 0x10; // an inlined comprehension's variable at module or class level
export const LOCAL = 0x20;
export const CELL = 0x40; // with LOCAL: a parameter, or a variable, that inner functions use
export const FREE = 0x80;

/**
A text that is no Python, found by the tokenizer, the parser, the symbol table or the compiler. It is an outcome of
the run and never leaves `run` as a host exception.
*/
export class PythonSyntaxError extends Error {
  constructor(
    override readonly message: string, // CPython's words
    readonly span: Span, // where the carets stand
    readonly type: 'SyntaxError' | 'IndentationError' | 'TabError' = 'SyntaxError',
    readonly columns: readonly [offset: number, endOffset: number] | undefined = undefined, // where CPython's are not the span's
    readonly stage: 'tokenize' | 'parse' | 'symtable' | 'compile' = 'parse', // where it was found
  ) {
    super(message);
  }

  /** The lines, from 1, that CPython's tokenizer held when its parser found this; they tell what it shows of the text. */
  held: { readonly from: number; readonly to: number } | undefined;
}
