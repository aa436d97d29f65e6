import { expect, test } from 'vitest';
import {
  capitalizeText,
  foldText,
  isTitleText,
  lowerText,
  swapText,
  titleText,
  upperText,
} from '../../../source/python/text/case-mapping.ts';
import { codesOf, hostText, textOfCodes } from '../../../source/python/text/text.ts';
import * as unicode from '../../../source/python/text/unicode.ts';

// Expected: CPython 3.13 (Unicode 15.1).

const change = (map: (codes: ArrayLike<number>) => number[], text: string): string =>
  hostText(textOfCodes(map(Array.from(text, (c) => c.codePointAt(0)!))));

test.each([
  [upperText, 'ßﬁŉǆ', 'SSFIʼNǄ'],
  [lowerText, 'ΑΣ ΣΑΣ. İ', 'ας σας. i̇'],
  [titleText, 'ǆ ß ﬁ ᾳ ა x1y', 'ǅ Ss Fi ᾼ ა X1Y'],
  [titleText, "they're ΑΣ", "They'Re Ας"],
  [foldText, 'ßẞΣςꭰᏸ', 'ssssσσᎠᏰ'],
  [capitalizeText, 'ǆABC', 'ǅabc'],
  [swapText, 'aBǅß', 'AbǅSS'],
  [upperText, '𐐨', '𐐀'],
] as const)('%o of %s is %s', (map, text, expected) => {
  expect(change(map, text)).toBe(expected);
});

test('a pair that a later Unicode added has no case yet', () => {
  expect(change(upperText, '\u0264')).toBe('\u0264');
  expect(change(lowerText, '\ua7cb')).toBe('\ua7cb');
});

test.each([
  ['A Title', true],
  ['A title', false],
  ['ATitle', false],
  ['1', false],
  ['ǅx', true],
])('istitle of %j is %s', (text, expected) => {
  expect(isTitleText(codesOf(text))).toBe(expected);
});

const code = (character: string): number => character.codePointAt(0)!;

test.each([
  ['²', { decimal: false, digit: true, numeric: true }],
  ['½', { decimal: false, digit: false, numeric: true }],
  ['五', { decimal: false, digit: false, numeric: true }],
  ['٣', { decimal: true, digit: true, numeric: true }],
  ['Ⅷ', { decimal: false, digit: false, numeric: true }],
  ['𝟛', { decimal: true, digit: true, numeric: true }],
  ['x', { decimal: false, digit: false, numeric: false }],
])('%s as a number', (character, expected) => {
  const at = code(character);
  expect({
    decimal: unicode.isDecimal(at),
    digit: unicode.isDigit(at),
    numeric: unicode.isNumeric(at),
  }).toEqual(expected);
});

test('decimal digits of any script have their value', () => {
  expect(['٣', '９', '𝟘', '𝟛', '𝟿', '7'].map((c) => unicode.decimalValue(code(c)))).toEqual([
    3, 9, 0, 3, 9, 7,
  ]);
});

test('white space is more than that of ASCII, and no-break spaces belong to it', () => {
  for (const space of ['\x1c', '\x85', '\u00a0', '\u3000', '\u2028'])
    expect(unicode.isSpace(code(space))).toBe(true);
  for (const other of ['\u200b', '\ufeff', '\u180e']) expect(unicode.isSpace(code(other))).toBe(false);
});

test('what is not assigned, not shown or not seen is not printable', () => {
  for (const hidden of ['\u00ad', '\u200b', '\u2028', '\u0378', '\ue000', '\u{1fae9}', '\x7f', '\u00a0']) {
    expect(unicode.isPrintable(code(hidden))).toBe(false);
  }
  for (const seen of [' ', 'é', '\u0301', '😀', '漢']) expect(unicode.isPrintable(code(seen))).toBe(true);
});

test('identifiers begin with a letter and go on with marks and digits', () => {
  expect(unicode.isIdentifierStart(code('_')) && unicode.isIdentifierStart(code('ª'))).toBe(true);
  expect(unicode.isIdentifierStart(code('1'))).toBe(false);
  expect(unicode.isIdentifierPart(code('1')) && unicode.isIdentifierPart(code('\u0301'))).toBe(true);
});
