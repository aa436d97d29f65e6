import type { ListedInstruction, Listing } from '../../timeline/listing.ts';
import type { Piece } from '../../timeline/timeline.ts';
import { CELL, type Code, FREE, PythonSyntaxError } from '../compiler/code.ts';
import { codeUnits, jumps } from '../compiler/code-units.ts';
import { argumentDetail } from '../compiler/dis.ts';
import { HAVE_ARGUMENT, Op } from '../compiler/opcodes.ts';
import { compileSource } from '../run.ts';

/** Every code object of a piece as the VM runs it, the module first; none where the text is no Python. */
export function listingsOf({ source, name, echo }: Piece): readonly Listing[] {
  try {
    return allListings(compileSource(source, name, { lastExpression: echo ? 'print' : 'drop' }));
  } catch (error) {
    if (error instanceof PythonSyntaxError) return [];
    throw error;
  }
}

function allListings(code: Code): readonly Listing[] {
  const inner = code.consts.flatMap((constant) =>
    constant.kind === 'code' ? allListings(constant.code) : [],
  );
  return [listingOf(code), ...inner];
}

function listingOf(code: Code): Listing {
  const { args } = codeUnits(code);
  let before = -1;
  const instructions = Array.from(code.ops, (op: Op, i): ListedInstruction => {
    const line = code.positions[i * 4]!;
    const starts = line > 0 && line !== before;
    if (line > 0) before = line;
    const cells = cellsOf(code, op, code.args[i]!);
    return {
      name: Op[op]!,
      detail: detailOf(code, op, i, args[i]!),
      ...(starts ? { line } : {}),
      ...(cells ? { cells } : {}),
    };
  });
  return {
    function: code.qualname,
    firstLine: code.firstlineno,
    variables: code.localsplusnames,
    instructions,
  };
}

function detailOf(code: Code, op: Op, i: number, arg: number): string {
  if (jumps(op)) return `to line ${code.positions[code.args[i]! * 4]!}`;
  if (op === Op.LOAD_CONST || op === Op.RETURN_CONST) {
    const constant = code.consts[arg]!;
    if (constant.kind === 'code') return `code of ${constant.code.name}`;
  }
  if (op <= HAVE_ARGUMENT) return '';
  return argumentDetail(code, op, arg) || String(arg);
}

const CLOSURE = 8; // flag of SET_FUNCTION_ATTRIBUTE

/** The variables whose cells an instruction is about. LOAD_FAST of a cell variable puts the cell itself on the stack, for a closure. */
function cellsOf(code: Code, op: Op, arg: number): readonly string[] | undefined {
  const { localsplusnames, localspluskinds, freevars } = code;
  switch (op) {
    case Op.MAKE_CELL:
    case Op.LOAD_DEREF:
    case Op.STORE_DEREF:
    case Op.DELETE_DEREF:
    case Op.LOAD_FROM_DICT_OR_DEREF:
      return [localsplusnames[arg]!];
    case Op.LOAD_FAST:
      return localspluskinds[arg]! & (CELL | FREE) ? [localsplusnames[arg]!] : undefined;
    case Op.COPY_FREE_VARS:
      return freevars;
    case Op.SET_FUNCTION_ATTRIBUTE:
      return arg & CLOSURE ? [] : undefined;
    default:
      return undefined;
  }
}
