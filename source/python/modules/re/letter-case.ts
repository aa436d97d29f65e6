import { lowerOf, titleOf, upperOf } from '../../text/case-mapping.ts';
import { FLAG } from './flags.ts';

/** How two letters are compared where case does not count: all of Unicode's, those of ASCII, or as they are. */
export type CaseRule = 'unicode' | 'ascii' | 'exact';

/** The rule that flags ask for. */
export function caseRule(flags: number): CaseRule {
  if (!(flags & FLAG.IGNORECASE)) return 'exact';
  return flags & FLAG.UNICODE ? 'unicode' : 'ascii';
}

// Lower-case letters that have one capital in common.
// Source: https://www.unicode.org/Public/15.1.0/ucd/UnicodeData.txt
const SHARED =
  '69 131,73 17f,b5 3bc,345 3b9 1fbe,390 1fd3,3b0 1fe3,3b2 3d0,3b5 3f5,3b8 3d1,3ba 3f0,3c0 3d6,3c1 3f1,3c2 3c3,3c6 3d5,' +
  '432 1c80,434 1c81,43e 1c82,441 1c83,442 1c84 1c85,44a 1c86,463 1c87,1c88 a64b,1e61 1e9b,fb05 fb06';

// Capitals whose small letter has another capital.
const SECOND_CAPITALS: { readonly [lower: number]: number } = {
  105: 0x130,
  107: 0x212a,
  229: 0x212b,
  969: 0x2126,
  223: 0x1e9e,
  952: 0x3f4,
};

let shared: Map<number, readonly number[]> | undefined;

/** The lower-case letters that are equal to this one, itself included. */
function equals(lower: number): readonly number[] {
  if (shared === undefined) {
    shared = new Map();
    for (const group of SHARED.split(',')) {
      const codes = group.split(' ').map((code) => Number.parseInt(code, 16));
      for (const code of codes) shared.set(code, codes);
    }
  }
  return shared.get(lower) ?? [lower];
}

/** The lower case of one code point, one code point. */
export function lowerCode(code: number, rule: CaseRule): number {
  if (rule === 'exact') return code;
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (rule === 'ascii') return code;
  if (code === 0x130) return 0x69;
  return only(lowerOf(code)) ?? code;
}

/** All code points that are equal to one of lower case. */
export function variants(lower: number, rule: CaseRule): readonly number[] {
  if (rule === 'exact') return [lower];
  if (rule === 'ascii') return lower >= 97 && lower <= 122 ? [lower, lower - 32] : [lower];
  const found = new Set<number>();
  for (const code of equals(lower)) {
    found.add(code);
    for (const capital of [only(upperOf(code)), only(titleOf(code)), SECOND_CAPITALS[code]]) {
      if (capital !== undefined && lowerCode(capital, rule) === code) found.add(capital);
    }
  }
  return [...found];
}

function only(text: string): number | undefined {
  const code = text.codePointAt(0)!;
  return text.length === (code > 0xffff ? 2 : 1) ? code : undefined;
}
