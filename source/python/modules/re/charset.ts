import { isAlphanumeric, isDecimal, isSpace } from '../../text/unicode.ts';
import { FLAG } from './flags.ts';
import { type CaseRule, caseRule, lowerCode, variants } from './letter-case.ts';
import type { Node, SetItem } from './node.ts';

/** A test of one code point. Latin-1 is answered from a table that fills itself. */
export class CharSet {
  private readonly known = new Uint8Array(256); // 0: not asked yet, 1: no, 2: yes

  constructor(private readonly test: (code: number) => boolean) {}

  has(code: number): boolean {
    if (code > 255) return this.test(code);
    const known = this.known[code]!;
    if (known !== 0) return known === 2;
    const answer = this.test(code);
    this.known[code] = answer ? 2 : 1;
    return answer;
  }
}

/** A letter, digit or underscore, to `\w` and `\b`. */
export function wordTest(flags: number): (code: number) => boolean {
  return flags & FLAG.UNICODE ? isUnicodeWord : isAsciiWord;
}

function isUnicodeWord(code: number): boolean {
  return code === 95 || isAlphanumeric(code);
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

function categoryTest(letter: string, flags: number): (code: number) => boolean {
  const unicode = (flags & FLAG.UNICODE) !== 0;
  switch (letter) {
    case 'd':
      return unicode ? isDecimal : (code) => code >= 48 && code <= 57;
    case 's':
      return unicode ? isSpace : (code) => code === 32 || (code >= 9 && code <= 13);
    case 'w':
      return wordTest(flags);
    default: {
      const test = categoryTest(letter.toLowerCase(), flags);
      return (code) => !test(code);
    }
  }
}

/** The set of code points that a node of one character matches. */
export function charSetOf(node: Node, flags: number): CharSet | undefined {
  switch (node.kind) {
    case 'any':
      return new CharSet(flags & FLAG.DOTALL ? () => true : (code) => code !== 10);
    case 'character':
      return setOf([{ kind: 'range', low: node.code, high: node.code }], false, flags);
    case 'set':
      return setOf(node.items, node.negated, flags);
    default:
      return undefined;
  }
}

function setOf(items: readonly SetItem[], negated: boolean, flags: number): CharSet {
  const rule = caseRule(flags);
  const tests = items.map((item) =>
    item.kind === 'category' ? categoryTest(item.letter, flags) : rangeTest(item.low, item.high, rule),
  );
  return new CharSet((code) => {
    const lower = lowerCode(code, rule);
    return tests.some((test) => test(lower)) !== negated;
  });
}

/** Whether a code point of lower case is equal to one of the range. */
function rangeTest(low: number, high: number, rule: CaseRule): (lower: number) => boolean {
  if (rule === 'exact') return (code) => code >= low && code <= high;
  return (lower) => variants(lower, rule).some((code) => code >= low && code <= high);
}
