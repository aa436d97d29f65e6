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
const SHARED = 'iı sſ µμ ͅιι ΐΐ ΰΰ βϐ εϵ θϑ κϰ πϖ ρϱ ςσ φϕ вᲀ дᲁ оᲂ сᲃ тᲄᲅ ъᲆ ѣᲇ ᲈꙋ ṡẛ ſtst';

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
    for (const group of SHARED.split(' ')) {
      const codes = Array.from(group, (c) => c.codePointAt(0)!);
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
