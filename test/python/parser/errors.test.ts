import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PythonSyntaxError } from '../../../source/python/compiler/code.ts';
import { parse } from '../../../source/python/syntax/parser.ts';

/** Type, place and words of what is wrong; where CPython gives no end, the end is the start. */
function errorOf(source: string): string {
  try {
    parse(source);
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    const { lineno, colOffset, endLineno, endColOffset } = thrown.span;
    return `${thrown.type} ${lineno}:${colOffset}-${endLineno}:${endColOffset} ${thrown.message}`;
  }
  return 'no error';
}

// Each text, in JSON, and below it what CPython 3.13.0 says of it.
const table = readFileSync(new URL('./errors.txt', import.meta.url), 'utf8').matchAll(/^(".*")\n {2}(.*)$/gm);

describe("a text that does not parse has CPython's error", () => {
  test.each([...table].map(([, source, wanted]) => [JSON.parse(source!) as string, wanted!]))(
    '%j',
    (source, wanted) => {
      expect(errorOf(source)).toBe(wanted);
    },
  );
});

describe('nesting', () => {
  const deep: readonly (readonly [what: string, source: string, words: string])[] = [
    ['brackets', '['.repeat(10_000), 'too many nested parentheses'],
    ['lambdas', `${'lambda: '.repeat(10_000)}1`, 'too complex to parse'],
    ['signs', `${'-'.repeat(10_000)}1`, 'too complex to parse'],
    ['powers', `1${' ** 1'.repeat(10_000)}`, 'too complex to parse'],
    ['sums', `1${' + 1'.repeat(10_000)}`, 'too complex to parse'],
    ['attributes', `a${'.b'.repeat(10_000)}`, 'too complex to parse'],
    ['conditions', `if a: b\n${'elif a: b\n'.repeat(10_000)}`, 'too complex to parse'],
    [
      'sums in brackets',
      `${'('.repeat(100)}1${`${' + 1'.repeat(100)})`.repeat(100)}`,
      'too complex to parse',
    ],
    [
      'blocks',
      Array.from({ length: 101 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join(''),
      'too many levels',
    ],
    ['f-strings', `${'f"{'.repeat(150)}x${'}"'.repeat(150)}`, 'too many nested f-strings'],
    ['mistakes in brackets', `${'('.repeat(200)}a b${')'.repeat(200)}`, 'invalid syntax'],
    ['mistakes behind signs', `${'-'.repeat(900)}a b`, 'invalid syntax'],
  ];

  test.each(deep)('%s too deep are an error of the program, not of the host', (_what, source, words) => {
    expect(errorOf(source)).toContain(words);
  });

  test('what is within the limits parses', () => {
    expect(errorOf(`${'('.repeat(200)}1${')'.repeat(200)}`)).toBe('no error');
    expect(errorOf(`1${' + 1'.repeat(900)}`)).toBe('no error');
  });
});
