import { mangle, mangleIn } from '../symtable/mangle.ts';
import type { SymbolTable } from '../symtable/symtable.ts';
import {
  CELL,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  FREE,
  GLOBAL_EXPLICIT,
  type SymbolTableEntry,
  scopeOf,
} from '../symtable/symtable-entry.ts';
import type { Expression, Span, Statement } from '../syntax/ast.ts';
import { type Code, type Const, PythonSyntaxError } from './code.ts';
import { ConstTable, NONE } from './const-table.ts';
import type { FoldedExpression } from './constant-folding.ts';
import { Instruction, NO_LOCATION } from './instruction.ts';
import { Op } from './opcodes.ts';

/** What kind of block a code object is of. */
export type ScopeType =
  | 'module'
  | 'class'
  | 'function'
  | 'async function'
  | 'lambda'
  | 'comprehension'
  | 'type parameters';

/** A place in the code that jumps may name before it is known. */
export type Label = number;
export const NO_LABEL: Label = -1;

/**
What `return`, `break` and `continue` have to undo on their way out: the frame blocks that are open, outermost first.
`block`: where `continue` goes; `exit`: where `break` goes.
*/
export type FrameBlock = {
  readonly block: Label;
  readonly exit: Label;
} & (
  | {
      readonly kind:
        | 'while loop'
        | 'for loop'
        | 'try except'
        | 'finally end'
        | 'pop value'
        | 'exception handler'
        | 'exception group handler'
        | 'async comprehension generator'
        | 'stop iteration';
    }
  | { readonly kind: 'finally try'; readonly body: readonly Statement[] }
  | { readonly kind: 'with' | 'async with'; readonly span: Span }
  | { readonly kind: 'handler cleanup'; readonly name: string | undefined }
);

/** The code object that is being compiled: one for each block that has code of its own. */
export class Unit {
  readonly instructions: Instruction[] = [];
  readonly labels: number[] = []; // of each label: the index of the instruction that follows it
  readonly consts = new ConstTable();
  readonly names = new Map<string, number>();
  readonly varnames = new Map<string, number>(); // parameters first, then in order of first use
  readonly cellvars: Map<string, number>;
  readonly freevars: Map<string, number>; // numbered on from the cells
  readonly fastHidden = new Map<string, boolean>(); // variables of inlined comprehensions; true: while in one
  readonly frameBlocks: FrameBlock[] = [];
  readonly staticAttributes: Set<string> | undefined; // of a class: `self.x = …` in its methods
  overrides: Map<string, number> | undefined; // symbols as an inlined comprehension sees them
  inlinedComprehensions = 0; // how many of them we are in
  qualname: string;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;

  constructor(
    readonly entry: SymbolTableEntry,
    readonly scopeType: ScopeType,
    readonly name: string,
    readonly firstlineno: number,
    public className: string | undefined, // for mangling
    readonly parent: Unit | undefined,
  ) {
    for (const parameter of entry.varnames) this.varnames.set(parameter, this.varnames.size);
    this.cellvars = sortedNames(entry, CELL, DEF_COMP_CELL, 0);
    if (entry.needsClassClosure) this.cellvars.set('__class__', this.cellvars.size);
    if (entry.needsClassDict) this.cellvars.set('__classdict__', this.cellvars.size);
    this.freevars = sortedNames(entry, FREE, DEF_FREE_CLASS, this.cellvars.size);
    this.staticAttributes = scopeType === 'class' ? new Set() : undefined;
    this.qualname = qualname(this);
  }

  /** A name as it is stored here. */
  mangle(name: string): string {
    return mangleIn(this.entry, this.className, name);
  }

  /** What the symbol table says of a mangled name here; undefined: nothing. */
  symbol(name: string): number | undefined {
    return this.overrides?.get(name) ?? this.entry.symbols.get(name);
  }
}

function sortedNames(
  entry: SymbolTableEntry,
  scope: number,
  flag: number,
  offset: number,
): Map<string, number> {
  const found: string[] = [];
  for (const [name, symbol] of entry.symbols) {
    if (scopeOf(symbol) === scope || symbol & flag) found.push(name);
  }
  return new Map(found.sort().map((name, i) => [name, offset + i]));
}

function qualname(unit: Unit): string {
  let parent = unit.parent;
  if (parent?.scopeType === 'type parameters') parent = parent.parent;
  if (parent === undefined || parent.parent === undefined) return unit.name;
  const { scopeType } = unit;
  if (scopeType === 'function' || scopeType === 'async function' || scopeType === 'class') {
    const symbol = parent.symbol(mangle(parent.className, unit.name));
    if (scopeOf(symbol) === GLOBAL_EXPLICIT) return unit.name; // declared global
  }
  const isFunction =
    parent.scopeType === 'function' || parent.scopeType === 'async function' || parent.scopeType === 'lambda';
  return `${parent.qualname}${isFunction ? '.<locals>' : ''}.${unit.name}`;
}

/** A SyntaxWarning: the text compiles, but hardly means what it says. */
export type CompileWarning = { readonly message: string; readonly span: Span };

/** Where the compiler stands. */
export type Compiler = {
  readonly filename: string;
  readonly wideLines: readonly string[] | undefined; // see Code
  readonly symtable: SymbolTable;
  readonly futureAnnotations: boolean;
  readonly optimize: 0 | 1 | 2;
  readonly echo: 'none' | 'all'; // of expression statements of the module: print their values
  readonly echoed: Statement | undefined; // the only one whose value is printed
  readonly folded: Map<Expression, FoldedExpression>; // what constant folding has made of an expression
  readonly isName: (text: string) => boolean; // whether it is one somewhere in the source, or one of Python's own
  readonly warnings: CompileWarning[];
  readonly top: Unit; // of the module
  unit: Unit;
};

/** Appends an instruction that stands at `span`. */
export function emit(c: Compiler, span: Span, op: Op, arg = 0): void {
  c.unit.instructions.push(new Instruction(op, arg, span.lineno, span));
}

/** Appends a jump, or the set-up of a handler. */
export function emitJump(c: Compiler, span: Span, op: Op, label: Label): void {
  c.unit.instructions.push(new Instruction(op, label, span.lineno, span));
}

/** Appends LOAD_CONST. */
export function emitConst(c: Compiler, span: Span, constant: Const): void {
  emit(c, span, Op.LOAD_CONST, c.unit.consts.add(constant));
}

/** Appends LOAD_CONST of a text. */
export function emitString(c: Compiler, span: Span, value: string): void {
  emitConst(c, span, { kind: 'str', value });
}

/** Appends LOAD_CONST of a number. */
export function emitInt(c: Compiler, span: Span, value: number): void {
  emitConst(c, span, { kind: 'int', value });
}

/** Appends an instruction on an attribute or a module, whose name goes into `names`. */
export function emitName(c: Compiler, span: Span, op: Op, name: string): void {
  const arg = indexOf(c.unit.names, c.unit.mangle(name));
  switch (op) {
    case Op.LOAD_ATTR:
      emit(c, span, op, arg << 1);
      break;
    case Op.LOAD_METHOD:
      emit(c, span, Op.LOAD_ATTR, (arg << 1) | 1);
      break;
    case Op.LOAD_SUPER_ATTR:
      emit(c, span, Op.LOAD_SUPER_ATTR, (arg << 2) | 2);
      break;
    case Op.LOAD_SUPER_METHOD:
      emit(c, span, Op.LOAD_SUPER_ATTR, (arg << 2) | 3);
      break;
    case Op.LOAD_ZERO_SUPER_ATTR:
      emit(c, span, Op.LOAD_SUPER_ATTR, arg << 2);
      break;
    case Op.LOAD_ZERO_SUPER_METHOD:
      emit(c, span, Op.LOAD_SUPER_ATTR, (arg << 2) | 1);
      break;
    default:
      emit(c, span, op, arg);
      break;
  }
}

/** The number of `name`, which is added if it is new. */
export function indexOf(names: Map<string, number>, name: string): number {
  let index = names.get(name);
  if (index === undefined) names.set(name, (index = names.size));
  return index;
}

/** A label that stands nowhere yet. */
export function newLabel(c: Compiler): Label {
  return c.unit.labels.push(-1) - 1;
}

/** Puts the label before the instruction that is appended next. */
export function placeLabel(c: Compiler, label: Label): void {
  c.unit.labels[label] = c.unit.instructions.length;
}

/** Opens a frame block. At most 21 may be open. */
export function pushFrameBlock(c: Compiler, span: Span, block: FrameBlock): void {
  if (c.unit.frameBlocks.length >= 21) throw compileError('too many statically nested blocks', span);
  c.unit.frameBlocks.push(block);
}

/** Begins the code object of `entry`; what is compiled goes into it until `exitScope`. */
export function enterScope(
  c: Compiler,
  entry: SymbolTableEntry,
  scopeType: ScopeType,
  name: string,
  firstlineno: number,
): Unit {
  const parent: Unit | undefined = c.unit;
  const unit = new Unit(entry, scopeType, name, firstlineno, parent?.className, parent);
  c.unit = unit;
  const lineno = scopeType === 'module' ? 0 : firstlineno;
  emit(c, { lineno, colOffset: 0, endLineno: firstlineno, endColOffset: 0 }, Op.RESUME, 0);
  return unit;
}

/** Ends it: what follows goes into the code object around it. */
export function exitScope(c: Compiler): void {
  c.unit = c.unit.parent!;
}

/** The error that CPython's compiler raises there. */
export function compileError(message: string, span: Span): PythonSyntaxError {
  const { lineno, colOffset, endLineno, endColOffset } = span;
  const place = { lineno, colOffset, endLineno, endColOffset };
  return new PythonSyntaxError(message, place, 'SyntaxError', undefined, 'compile');
}

/** Notes a warning, once for each line. */
export function warn(c: Compiler, message: string, span: Span): void {
  const known = c.warnings.some((other) => other.message === message && other.span.lineno === span.lineno);
  if (!known) c.warnings.push({ message, span });
}

/** Appends the RETURN_VALUE that ends a block whose end is reached, after None if `none` says so. */
export function emitFinalReturn(c: Compiler, none: boolean): void {
  if (none) emitConst(c, NO_LOCATION, NONE);
  emit(c, NO_LOCATION, Op.RETURN_VALUE);
}

/** Makes `code` a function and pushes it. `flags`: what is on the stack for it, as SET_FUNCTION_ATTRIBUTE counts. */
export function emitClosure(c: Compiler, span: Span, code: Code, flags: number): void {
  for (const name of code.freevars) {
    // The name may be free and local in a class: then the closure, not the class's own name, is meant.
    const { unit } = c;
    const isCell =
      (unit.scopeType === 'class' && (name === '__class__' || name === '__classdict__')) ||
      scopeOf(unit.symbol(name)) === CELL;
    emit(c, span, Op.LOAD_CLOSURE, (isCell ? unit.cellvars : unit.freevars).get(name)!);
  }
  if (code.freevars.length > 0) emit(c, span, Op.BUILD_TUPLE, code.freevars.length);
  emitConst(c, span, { kind: 'code', code });
  emit(c, span, Op.MAKE_FUNCTION);
  const attributes = code.freevars.length > 0 ? flags | 8 : flags;
  for (const flag of [8, 4, 2, 1]) {
    if (attributes & flag) emit(c, span, Op.SET_FUNCTION_ATTRIBUTE, flag);
  }
}
