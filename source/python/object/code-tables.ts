import type { Code } from '../compiler/code.ts';
import { codeUnits } from '../compiler/code-units.ts';
import { utf8Length } from '../text/utf8-length.ts';

/** A place in the text: line, end line, column, end column; −1: none. */
export type Place = readonly [lineno: number, endLineno: number, column: number, endColumn: number];

/** An unsigned number in groups of six bits, the lowest first; bit 6: more follow. */
function pushVarint(out: number[], value: number): void {
  let rest = value;
  for (; rest >= 64; rest = Math.floor(rest / 64)) out.push(0x40 | (rest & 63));
  out.push(rest);
}

function pushSigned(out: number[], value: number): void {
  pushVarint(out, value < 0 ? (-value << 1) | 1 : value << 1);
}

/** Most units that one entry of the location table covers. */
const MOST_UNITS = 8;

/** The place of an instruction; columns count UTF-8 bytes. */
export function placeOf({ positions, wideLines }: Code, i: number): Place {
  const [line = -1, endLine = -1, column = -1, endColumn = -1] = positions.subarray(i * 4, i * 4 + 4);
  if (wideLines === undefined) return [line, endLine, column, endColumn];
  return [
    line,
    endLine,
    bytesBefore(wideLines[line - 1], column),
    bytesBefore(wideLines[endLine - 1], endColumn),
  ];
}

function bytesBefore(line: string | undefined, column: number): number {
  return line === undefined || column < 0 ? column : utf8Length(line.slice(0, column));
}

function isSamePlace({ positions }: Code, i: number, j: number): boolean {
  for (let k = 0; k < 4; k++) if (positions[i * 4 + k] !== positions[j * 4 + k]) return false;
  return true;
}

/**
`co_linetable`: the places of all code units, as distances from the line before.

Source: Objects/locations.md (what the bytes mean)
*/
export function lineTable(code: Code): Uint8Array {
  if (code.linetable !== undefined) return code.linetable;
  const { starts } = codeUnits(code);
  const out: number[] = [];
  const count = code.ops.length;
  let line = code.firstlineno;
  for (let i = 0; i < count; ) {
    let next = i + 1;
    while (next < count && isSamePlace(code, i, next)) next++;
    const place = placeOf(code, i);
    for (let units = starts[next]! - starts[i]!; units > 0; units -= MOST_UNITS) {
      line = pushLocation(out, place, line, Math.min(units, MOST_UNITS));
    }
    i = next;
  }
  return Uint8Array.from(out);
}

/** One entry of the location table; gives the line that the next one counts from. */
function pushLocation(out: number[], place: Place, before: number, units: number): number {
  const [line, endLine, column, endColumn] = place;
  const first = (kind: number): number => out.push(0x80 | (kind << 3) | (units - 1));
  if (line < 0) {
    first(15);
    return before;
  }
  const delta = line - before;
  if (column < 0 || endColumn < 0) {
    first(13);
    pushSigned(out, delta);
    return line;
  }
  if (endLine === line && delta === 0 && column < 80 && endColumn >= column && endColumn - column < 16) {
    first(column >> 3);
    out.push(((column & 7) << 4) | (endColumn - column));
  } else if (endLine === line && delta >= 0 && delta < 3 && column < 128 && endColumn < 128) {
    first(10 + delta);
    out.push(column, endColumn);
  } else {
    first(14);
    pushSigned(out, delta);
    pushVarint(out, endLine - line);
    pushVarint(out, column + 1);
    pushVarint(out, endColumn + 1);
  }
  return line;
}

/**
`co_exceptiontable`: of each entry where it starts, how long it is, where the handler is, and depth and lasti in one.

Source: Objects/exception_handling_notes.txt (what the bytes mean)
*/
export function exceptionTable(code: Code): Uint8Array {
  const { starts } = codeUnits(code);
  const out: number[] = [];
  for (const { start, end, target, depth, lasti } of code.exceptionTable) {
    const from = starts[start]!;
    const numbers = [from, starts[end]! - from, starts[target]!, (depth << 1) | (lasti ? 1 : 0)];
    for (const [i, number] of numbers.entries()) {
      const groups = [number & 63];
      for (let rest = number >>> 6; rest > 0; rest >>>= 6) groups.unshift((rest & 63) | 0x40);
      if (i === 0) groups[0]! |= 0x80;
      out.push(...groups);
    }
  }
  return Uint8Array.from(out);
}

/** `co_lines()`: stretches of bytes that belong to one line, −1 where to none. */
export function lineRanges(code: Code): [start: number, end: number, line: number][] {
  const { starts } = codeUnits(code);
  const out: [number, number, number][] = [];
  for (let i = 0; i < code.ops.length; i++) {
    const line = code.positions[i * 4]!;
    const last = out.at(-1);
    if (last?.[2] === line) last[1] = starts[i + 1]! * 2;
    else out.push([starts[i]! * 2, starts[i + 1]! * 2, line]);
  }
  return out;
}

/** `co_positions()`: the place of each code unit, caches and EXTENDED_ARGs too. */
export function unitPlaces(code: Code): Place[] {
  const { starts } = codeUnits(code);
  const out: Place[] = [];
  for (let i = 0; i < code.ops.length; i++) {
    const place = placeOf(code, i);
    for (let unit = starts[i]!; unit < starts[i + 1]!; unit++) out.push(place);
  }
  return out;
}

/** `co_lnotab`, which `co_lines` has replaced: pairs of a distance in bytes and one in lines. */
export function lineNumberTable(code: Code): Uint8Array {
  const out: number[] = [];
  let at = 0;
  let line = code.firstlineno;
  for (const [start, , next] of lineRanges(code)) {
    if (next < 0 || next === line) continue;
    let bytes = start - at;
    let lines = next - line;
    for (; bytes > 254; bytes -= 254) out.push(254, 0);
    for (; lines > 127 || lines < -128; lines -= Math.sign(lines) * (lines < 0 ? 128 : 127), bytes = 0)
      out.push(bytes, lines < 0 ? 128 : 127);
    out.push(bytes, lines & 255);
    at = start;
    line = next;
  }
  return Uint8Array.from(out);
}
