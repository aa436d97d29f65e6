import { expect, test } from 'vitest';
import { decimalText, parseIntText, prefixedText } from '../../../source/python/number/int-text.ts';

test.each([
  ['0', 10, '0'],
  ['-12_345', 10, '-12345'],
  ['0x_ff', 0, '255'],
  ['0B101', 2, '5'],
  ['b1', 16, '177'],
  ['0b1', 16, '177'],
  ['00', 0, '0'],
  ['zz', 36, '1295'],
  ['9007199254740993', 10, '9007199254740993'],
  ['vvvvvvvvvvvvvvvvvvvv', 32, '1267650600228229401496703205375'],
  ['10000000000000000000000000', 7, '1341068619663964900807'],
])('%j in base %i is %s', (text, base, expected) => {
  const parsed = parseIntText(text, base);
  expect(parsed.kind === 'int' && String(parsed.value)).toBe(expected);
});

test.each([
  ['', 10],
  ['+', 10],
  ['1__0', 10],
  ['_1', 10],
  ['1_', 10],
  ['012', 0],
  ['0x', 16],
  ['0x__1', 16],
  ['12', 2],
  ['1.5', 10],
  ['- 1', 10],
])('%j in base %i is invalid', (text, base) => {
  expect(parseIntText(text, base).kind).toBe('invalid');
});

test('more than 4300 decimal digits are neither read nor printed; powers of two are', () => {
  expect(parseIntText('9'.repeat(4300), 10).kind).toBe('int');
  expect(parseIntText('9'.repeat(4301), 10)).toEqual({ kind: 'too-long', digits: 4301 });
  expect(parseIntText('f'.repeat(5000), 16).kind).toBe('int');
  expect(decimalText(10n ** 4300n - 1n)).toHaveLength(4300);
  expect(decimalText(10n ** 4300n)).toBe(undefined);
  expect(decimalText(-(10n ** 4299n))).toHaveLength(4301);
});

test('prefixes stand behind the sign', () => {
  expect(prefixedText(-255, 16)).toBe('-0xff');
  expect(prefixedText(2n ** 64n, 8)).toBe('0o2000000000000000000000');
  expect(prefixedText(0, 2)).toBe('0b0');
});
