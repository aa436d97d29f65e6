import type { Code } from './code.ts';
import { codeUnits, extendedArgs, jumps } from './code-units.ts';
import { constRepr } from './const-repr.ts';
import { BINARY_OPERATORS, HAVE_ARGUMENT, INTRINSICS_1, INTRINSICS_2, Op } from './opcodes.ts';

/**
The instructions of a code object and of all code objects inside it, as `python3.13 -m dis FILE.py` prints them, but
without the addresses of code objects, which differ from run to run.

Source: https://docs.python.org/3.13/library/dis.html#command-line-interface
*/
export function dis(code: Code): string {
  const inner = code.consts.map((constant) =>
    constant.kind === 'code' ? `\nDisassembly of ${constRepr(constant)}:\n${dis(constant.code)}` : '',
  );
  return disassemble(code) + inner.join('');
}

function disassemble(code: Code): string {
  const { starts, args } = codeUnits(code);
  const labels = findLabels(code, starts);
  const linestarts = findLinestarts(code);
  const lineWidth = lineNumberWidth(linestarts.filter((line) => line !== undefined));
  const labelWidth = 4 + String(labels.size).length;
  const lines: string[] = [];
  const print = (i: number, unit: number, name: string, arg: number | undefined, detail: string) => {
    const line = unit === starts[i] ? linestarts[i] : undefined;
    if (line !== undefined && lineWidth > 0 && unit > 0) lines.push('');
    const fields: string[] = [];
    if (lineWidth > 0) fields.push((line ?? '').padStart(lineWidth));
    const label = labels.get(unit);
    fields.push((label === undefined ? '' : `L${label}:`).padStart(labelWidth), '   ', name.padEnd(20));
    if (arg !== undefined) {
      fields.push(String(arg).padStart(5 - Math.max(0, name.length - 20)));
      if (detail !== '') fields.push(`(${detail})`);
    }
    lines.push(fields.join(' ').trimEnd());
  };
  for (let i = 0; i < code.ops.length; i++) {
    const op = code.ops[i] as Op;
    const arg = args[i]!;
    const hasArgument = op > HAVE_ARGUMENT;
    const extended = hasArgument ? extendedArgs(arg) : 0;
    for (let n = extended; n > 0; n--) {
      print(i, starts[i]! + extended - n, 'EXTENDED_ARG', arg >>> (8 * n), '');
    }
    const detail = jumps(op)
      ? `to L${labels.get(starts[code.args[i]!]!)}`
      : hasArgument
        ? argumentDetail(code, op, arg)
        : '';
    print(i, starts[i]! + extended, Op[op]!, hasArgument ? arg : undefined, detail);
  }
  if (code.exceptionTable.length > 0) lines.push('ExceptionTable:');
  for (const { start, end, target, depth, lasti } of code.exceptionTable) {
    const label = (i: number) => `L${labels.get(starts[i]!)}`;
    lines.push(`  ${label(start)} to ${label(end)} -> ${label(target)} [${depth}]${lasti ? ' lasti' : ''}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The numbers of all places that a jump or the exception table names, by their unit. */
function findLabels(code: Code, starts: Int32Array): ReadonlyMap<number, number> {
  const places = new Set<number>();
  for (const [i, op] of code.ops.entries()) if (jumps(op)) places.add(starts[code.args[i]!]!);
  for (const { start, end, target } of code.exceptionTable) {
    for (const place of [start, end, target]) places.add(starts[place]!);
  }
  const sorted = [...places].sort((a, b) => a - b);
  return new Map(sorted.map((place, i) => [place, i + 1]));
}

const NO_LINE = '--';

/** For each instruction: what the line column says, if another line begins with it. */
function findLinestarts({ ops, positions }: Code): readonly (string | undefined)[] {
  let before: number | undefined;
  return Array.from(ops, (_, i) => {
    const line = positions[i * 4]!;
    const starts = line !== before;
    before = line;
    return starts ? (line < 0 ? NO_LINE : String(line)) : undefined;
  });
}

function lineNumberWidth(lines: readonly string[]): number {
  const numbers = lines.filter((line) => line !== NO_LINE).map(Number);
  const largest = Math.max(-1, ...numbers.filter((line) => line > 0));
  if (largest === -1) return 0;
  const width = Math.max(3, String(largest).length);
  return lines.includes(NO_LINE) ? Math.max(width, 4) : width;
}

const COMPARISONS = ['<', '<=', '==', '!=', '>', '>='];
const CONVERSIONS = ['', 'str', 'repr', 'ascii'];
const FUNCTION_ATTRIBUTES = ['defaults', 'kwdefaults', 'annotations', 'closure'];

/** What the argument stands for; empty: nothing more than its number says. */
export function argumentDetail({ consts, names, localsplusnames }: Code, op: Op, arg: number): string {
  switch (op) {
    case Op.LOAD_CONST:
    case Op.RETURN_CONST:
      return constRepr(consts[arg]!);
    case Op.LOAD_GLOBAL:
      return names[arg >> 1]! + (arg & 1 ? ' + NULL' : '');
    case Op.LOAD_ATTR:
      return names[arg >> 1]! + (arg & 1 ? ' + NULL|self' : '');
    case Op.LOAD_SUPER_ATTR:
      return names[arg >> 2]! + (arg & 1 ? ' + NULL|self' : '');
    case Op.DELETE_ATTR:
    case Op.DELETE_GLOBAL:
    case Op.DELETE_NAME:
    case Op.IMPORT_FROM:
    case Op.IMPORT_NAME:
    case Op.LOAD_FROM_DICT_OR_GLOBALS:
    case Op.LOAD_NAME:
    case Op.STORE_ATTR:
    case Op.STORE_GLOBAL:
    case Op.STORE_NAME:
      return names[arg]!;
    case Op.LOAD_FAST_LOAD_FAST:
    case Op.STORE_FAST_LOAD_FAST:
    case Op.STORE_FAST_STORE_FAST:
      return `${localsplusnames[arg >> 4]}, ${localsplusnames[arg & 15]}`;
    case Op.DELETE_DEREF:
    case Op.DELETE_FAST:
    case Op.LOAD_DEREF:
    case Op.LOAD_FAST:
    case Op.LOAD_FAST_AND_CLEAR:
    case Op.LOAD_FAST_CHECK:
    case Op.LOAD_FROM_DICT_OR_DEREF:
    case Op.MAKE_CELL:
    case Op.STORE_DEREF:
    case Op.STORE_FAST:
      return localsplusnames[arg]!;
    case Op.COMPARE_OP: {
      const comparison = COMPARISONS[arg >> 5]!;
      return arg & 16 ? `bool(${comparison})` : comparison;
    }
    case Op.CONVERT_VALUE:
      return CONVERSIONS[arg]!;
    case Op.SET_FUNCTION_ATTRIBUTE:
      return FUNCTION_ATTRIBUTES.filter((_, i) => arg & (1 << i)).join(', ');
    case Op.BINARY_OP:
      return BINARY_OPERATORS[arg]!;
    case Op.CALL_INTRINSIC_1:
      return INTRINSICS_1[arg]!;
    case Op.CALL_INTRINSIC_2:
      return INTRINSICS_2[arg]!;
    default:
      return '';
  }
}
