import type { Code } from '../compiler/code.ts';
import { codeUnits } from '../compiler/code-units.ts';

/**
The places of a code object's instructions as a location table tells them: line, end line, column, end column of each, −1 where
it tells none.

Source: Objects/locations.md (what the bytes mean)
*/
export function placesOf(table: Uint8Array, code: Code): Int32Array {
  const { starts } = codeUnits(code);
  const count = code.ops.length;
  const positions = new Int32Array(count * 4).fill(-1);
  let at = 0;
  let line = code.firstlineno;
  let instruction = 0;
  let unit = 0;
  const byte = (): number => table[at++] ?? 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 6) {
      const part = byte();
      value += (part & 63) * 2 ** shift;
      if ((part & 64) === 0) return value;
    }
  };
  const signed = (): number => {
    const value = number();
    return value & 1 ? -(value >> 1) : value >> 1;
  };
  while (at < table.length) {
    const first = byte();
    const kind = (first >> 3) & 15;
    const place = [-1, -1, -1, -1];
    if (kind < 10) {
      const columns = byte();
      const column = kind * 8 + (columns >> 4);
      place.splice(0, 4, line, line, column, column + (columns & 15));
    } else if (kind < 13) {
      line += kind - 10;
      place.splice(0, 4, line, line, byte(), byte());
    } else if (kind === 13) {
      line += signed();
      place.splice(0, 2, line, line);
    } else if (kind === 14) {
      line += signed();
      place.splice(0, 4, line, line + number(), number() - 1, number() - 1);
    }
    unit += (first & 7) + 1;
    for (; instruction < count && starts[instruction]! < unit; instruction++)
      positions.set(place, instruction * 4);
  }
  return positions;
}
