import {
  ASYNC_GENERATOR,
  CELL,
  COROUTINE,
  type Code,
  type ExceptionEntry,
  FREE,
  FUTURE_ANNOTATIONS,
  GENERATOR,
  HIDDEN,
  LOCAL,
  NESTED,
  NEWLOCALS,
  OPTIMIZED,
  VARARGS,
  VARKEYWORDS,
} from './code.ts';
import { type Compiler, emitFinalReturn, type Unit } from './compiler-unit.ts';
import { buildFlowGraph } from './flow-graph.ts';
import { type Block, Instruction, isJump, NO_LOCATION } from './instruction.ts';
import { normalizeJumps, removeRedundantNops } from './jumps.ts';
import { Op } from './opcodes.ts';
import { calculateStackDepth } from './stack-depth.ts';

/**
Ends the present unit and makes its Code: the flow graph, the cells' instructions at the start, the slots of all
variables in one row, the arrays and the exception table. `addNone`: the end of the block returns None.

Source: Python/assemble.c; Python/flowgraph.c, prepare_localsplus
*/
export function assemble(c: Compiler, addNone: boolean): Code {
  const { unit } = c;
  emitFinalReturn(c, addNone);
  const flags = codeFlags(c);
  const entry = buildFlowGraph(c);
  const stacksize = Math.max(calculateStackDepth(entry), 1);
  const slots = cellSlots(unit);
  insertPrefix(unit, entry, slots, flags);
  resolvePseudoInstructions(entry, slots);
  normalizeJumps(entry);
  return {
    name: unit.name,
    qualname: unit.qualname,
    filename: c.filename,
    firstlineno: unit.firstlineno,
    argcount: unit.posonlyargcount + unit.argcount,
    posonlyargcount: unit.posonlyargcount,
    kwonlyargcount: unit.kwonlyargcount,
    flags,
    stacksize,
    varnames: [...unit.varnames.keys()],
    cellvars: cellNames(unit),
    freevars: [...unit.freevars.keys()],
    ...localsplus(unit),
    names: [...unit.names.keys()],
    consts: unit.consts.items,
    ...flatten(entry),
    ...(c.wideLines !== undefined && { wideLines: c.wideLines }),
  };
}

function codeFlags(c: Compiler): number {
  const { entry } = c.unit;
  let flags = c.futureAnnotations ? FUTURE_ANNOTATIONS : 0;
  if (!entry.isFunctionLike) return flags;
  const { generator, coroutine } = entry;
  flags |= NEWLOCALS | OPTIMIZED;
  if (entry.nested) flags |= NESTED;
  if (generator) flags |= coroutine ? ASYNC_GENERATOR : GENERATOR;
  else if (coroutine) flags |= COROUTINE;
  if (entry.varargs) flags |= VARARGS;
  if (entry.varkeywords) flags |= VARKEYWORDS;
  return flags;
}

/** Where each cell and free variable lives: a parameter's cell in the parameter's slot, the others behind. */
function cellSlots({ varnames, cellvars, freevars }: Unit): readonly number[] {
  const slots: number[] = [];
  let next = varnames.size;
  for (const name of cellvars.keys()) slots.push(varnames.get(name) ?? next++);
  for (let i = 0; i < freevars.size; i++) slots.push(next++);
  return slots;
}

/** The cells in the order of their slots. */
function cellNames({ varnames, cellvars }: Unit): string[] {
  const names = [...cellvars.keys()];
  const parameters = names.filter((name) => varnames.has(name));
  parameters.sort((a, b) => varnames.get(a)! - varnames.get(b)!);
  return [...parameters, ...names.filter((name) => !varnames.has(name))];
}

function localsplus(unit: Unit): Pick<Code, 'localsplusnames' | 'localspluskinds'> {
  const names: string[] = [];
  const kinds: number[] = [];
  for (const name of unit.varnames.keys()) {
    names.push(name);
    kinds.push(LOCAL | (unit.fastHidden.has(name) ? HIDDEN : 0) | (unit.cellvars.has(name) ? CELL : 0));
  }
  for (const name of unit.cellvars.keys()) {
    if (unit.varnames.has(name)) continue;
    names.push(name);
    kinds.push(CELL);
  }
  for (const name of unit.freevars.keys()) {
    names.push(name);
    kinds.push(FREE);
  }
  return { localsplusnames: names, localspluskinds: Uint8Array.from(kinds) };
}

/** What runs before the first line: free variables are copied in, cells are made, a generator is set aside. */
function insertPrefix(unit: Unit, entry: Block, slots: readonly number[], flags: number): void {
  const prefix: Instruction[] = [];
  if (unit.freevars.size > 0) prefix.push(artificial(Op.COPY_FREE_VARS, unit.freevars.size));
  const cells = [...unit.cellvars.values()].sort((a, b) => slots[a]! - slots[b]!);
  for (const cell of cells) prefix.push(artificial(Op.MAKE_CELL, cell));
  if (flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR)) {
    const line = unit.firstlineno;
    const span = { lineno: line, colOffset: -1, endLineno: line, endColOffset: -1 };
    prefix.push(new Instruction(Op.RETURN_GENERATOR, 0, line, span));
    prefix.push(new Instruction(Op.POP_TOP, 0, line, span));
  }
  if (prefix.length > 0) entry.instructions = [...prefix, ...entry.instructions];
}

function artificial(op: Op, arg: number): Instruction {
  return new Instruction(op, arg, NO_LOCATION.lineno, NO_LOCATION);
}

function resolvePseudoInstructions(entry: Block, slots: readonly number[]): void {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    for (const instruction of b.instructions) {
      switch (instruction.op) {
        case Op.LOAD_CLOSURE:
          instruction.become(Op.LOAD_FAST, slots[instruction.arg]);
          break;
        case Op.MAKE_CELL:
        case Op.LOAD_DEREF:
        case Op.STORE_DEREF:
        case Op.DELETE_DEREF:
        case Op.LOAD_FROM_DICT_OR_DEREF:
          instruction.arg = slots[instruction.arg]!;
          break;
        case Op.STORE_FAST_MAYBE_NULL:
          instruction.op = Op.STORE_FAST;
          break;
        case Op.SETUP_FINALLY:
        case Op.SETUP_CLEANUP:
        case Op.SETUP_WITH:
        case Op.POP_BLOCK:
          instruction.become(Op.NOP);
      }
    }
  }
  removeRedundantNops(entry);
}

function flatten(entry: Block): Pick<Code, 'ops' | 'args' | 'positions' | 'exceptionTable'> {
  const offsets = new Map<Block, number>();
  let size = 0;
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    offsets.set(b, size);
    size += b.instructions.length;
  }
  const ops = new Uint8Array(size);
  const args = new Int32Array(size);
  const positions = new Int32Array(size * 4);
  const exceptionTable: ExceptionEntry[] = [];
  let handler: Block | undefined;
  let start = 0;
  let i = 0;
  const endRange = () => {
    if (handler === undefined || start === i) return;
    const depth = handler.startDepth - 1 - (handler.preserveLasti ? 1 : 0);
    const target = offsets.get(handler)!;
    exceptionTable.push({ start, end: i, target, depth, lasti: handler.preserveLasti });
  };
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) {
    for (const instruction of b.instructions) {
      if (instruction.except !== handler) {
        endRange();
        start = i;
        handler = instruction.except;
      }
      const { target } = instruction;
      const offset = target === undefined ? instruction.arg : offsets.get(target)!;
      ops[i] = isJump(instruction.op) ? realJump(instruction.op, offset <= i) : instruction.op;
      args[i] = offset;
      writePosition(positions, i * 4, instruction);
      i++;
    }
  }
  endRange();
  return { ops, args, positions, exceptionTable };
}

function realJump(op: Op, backward: boolean): Op {
  if (op === Op.JUMP) return backward ? Op.JUMP_BACKWARD : Op.JUMP_FORWARD;
  if (op === Op.JUMP_NO_INTERRUPT) return backward ? Op.JUMP_BACKWARD_NO_INTERRUPT : Op.JUMP_FORWARD;
  return op;
}

function writePosition(positions: Int32Array, at: number, { line, span }: Instruction): void {
  if (line < 0) {
    positions.fill(-1, at, at + 4);
    return;
  }
  const hasColumns = span.colOffset >= 0 && span.endColOffset >= 0;
  positions[at] = line;
  positions[at + 1] = span.endLineno < line ? line : span.endLineno;
  positions[at + 2] = hasColumns ? span.colOffset : -1;
  positions[at + 3] = hasColumns ? span.endColOffset : -1;
}
