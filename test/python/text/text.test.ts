import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeStr } from '../../../source/python/object/object.ts';
import {
  compareTexts,
  concatTexts,
  equalTexts,
  hostText,
  joinTexts,
  repeatText,
  sliceText,
  textLength,
  textOfCodes,
} from '../../../source/python/text/text.ts';
import { expandTabs, padText, zeroFill } from '../../../source/python/text/text-layout.ts';
import { asciiText, reprBytes, reprText } from '../../../source/python/text/text-repr.ts';
import { countText, findText, findTextLast, replaceText } from '../../../source/python/text/text-search.ts';
import {
  isOneOf,
  partitionText,
  splitLines,
  splitText,
  splitTextLast,
  splitWords,
  splitWordsLast,
  stripText,
} from '../../../source/python/text/text-split.ts';
import { isLineBreak, isSpace } from '../../../source/python/text/unicode.ts';

/** Short texts of few characters, so that they meet; some are astral, some lone surrogates. */
const codes = fc.array(fc.constantFrom(97, 98, 0x20, 0x1f600, 0xd83d, 0xde00), { maxLength: 12 });

test('two surrogates side by side are not the astral character', () => {
  const pair = concatTexts(textOfCodes([0xd83d]), textOfCodes([0xde00]));
  expect(textLength(pair)).toBe(2);
  expect(equalTexts(pair, makeStr('😀'))).toBe(false);
});

test('order goes by code points: the last of the first plane is before the first astral one', () => {
  expect(compareTexts('\uffff', makeStr('😀'))).toBeLessThan(0);
  expect(compareTexts(makeStr('😀'), '\uffff')).toBeGreaterThan(0);
  expect(compareTexts('ab', 'abc')).toBeLessThan(0);
});

test('slices and joins of any code points are those of the arrays', () => {
  fc.assert(
    fc.property(codes, fc.nat(12), fc.nat(12), (all, start, stop) => {
      const text = textOfCodes(all);
      const [from, to] = [Math.min(start, all.length), Math.min(stop, all.length)];
      expect(equalTexts(sliceText(text, from, to), textOfCodes(all.slice(from, Math.max(from, to))))).toBe(
        true,
      );
      const halves = [sliceText(text, 0, from), sliceText(text, from)];
      expect(equalTexts(joinTexts(halves), text)).toBe(true);
    }),
  );
});

test('a text that fits a JavaScript string is always one', () => {
  fc.assert(
    fc.property(codes, (all) => {
      const narrow = all.filter((code) => code < 0x80);
      expect(typeof sliceText(joinTexts([textOfCodes(narrow), makeStr('😀')]), 0, narrow.length)).toBe(
        'string',
      );
    }),
  );
});

test('what split takes apart, join puts together', () => {
  fc.assert(
    fc.property(codes, fc.array(fc.constantFrom(97, 0x1f600), { minLength: 1, maxLength: 2 }), (all, by) => {
      const [text, separator] = [textOfCodes(all), textOfCodes(by)];
      expect(equalTexts(joinTexts(splitText(text, separator, -1), separator), text)).toBe(true);
      expect(equalTexts(joinTexts(splitTextLast(text, separator, 2), separator), text)).toBe(true);
      expect(splitText(text, separator, -1)).toHaveLength(countText(text, separator) + 1);
    }),
  );
});

test.each([
  ['a b  c ', -1, ['a', 'b', 'c'], ['a', 'b', 'c']],
  [' a b  c ', 1, ['a', 'b  c '], [' a b', 'c']],
  ['\x1ca\u00a0b\u2003', -1, ['a', 'b'], ['a', 'b']],
  ['a b', 0, ['a b'], ['a b']],
  ['   ', -1, [], []],
])('the words of %j, split %i times', (text, most, words, fromTheEnd) => {
  expect(splitWords(text, isSpace, most)).toEqual(words);
  expect(splitWordsLast(text, isSpace, most)).toEqual(fromTheEnd);
});

test('splitlines ends lines at every kind of end, CRLF being one', () => {
  expect(splitLines('a\r\nb\rc\nd\x0be\u2028f\x85', isLineBreak, false)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
  ]);
  expect(splitLines('a\r\n\n', isLineBreak, true)).toEqual(['a\r\n', '\n']);
  expect(splitLines('', isLineBreak, true)).toEqual([]);
});

test('partition and strip', () => {
  expect(partitionText('a.b.c', '.', 'left')).toEqual(['a', '.', 'b.c']);
  expect(partitionText('a.b.c', '.', 'right')).toEqual(['a.b', '.', 'c']);
  expect(partitionText('abc', '.', 'left')).toEqual(['abc', '', '']);
  expect(partitionText('abc', '.', 'right')).toEqual(['', '', 'abc']);
  expect(stripText('xyabyx', isOneOf('yx'), 'both')).toBe('ab');
  expect(stripText(makeStr('😀a😀'), isOneOf(makeStr('😀')), 'both')).toBe('a');
});

test('searching stays within its range, and the empty text is everywhere in it', () => {
  expect(findText('abcabc', 'c', 3, 5)).toBe(-1);
  expect(findText('abcabc', 'bc', 2, 6)).toBe(4);
  expect(findTextLast('abcabc', 'bc', 0, 5)).toBe(1);
  expect(findText('abc', '', 3, 3)).toBe(3);
  expect(findText('abc', '', 4, 3)).toBe(-1);
  expect(countText('abc', '')).toBe(4);
  expect(findText(makeStr('a😀b'), 'b')).toBe(2);
});

test.each([
  ['aaa', 'a', 'b', 2, 'bba'],
  ['abc', '', '-', -1, '-a-b-c-'],
  ['abc', '', '-', 2, '-a-bc'],
  ['a😀a', 'a', '😀', -1, '😀😀😀'],
  ['abc', 'x', 'y', -1, 'abc'],
])('%j with %j for %j, at most %i', (text, old, by, most, expected) => {
  expect(hostText(replaceText(makeStr(text), makeStr(old), makeStr(by), most))).toBe(expected);
});

test('center puts the odd blank where CPython does', () => {
  expect(padText('ab', 5, ' ', '^')).toBe('  ab ');
  expect(padText('abc', 6, ' ', '^')).toBe(' abc  ');
  expect(hostText(padText(makeStr('😀'), 4, '*', '>'))).toBe('***😀');
  expect(zeroFill('-5', 4)).toBe('-005');
  expect(expandTabs('a\tb\n\tc', 4)).toBe('a   b\n    c');
  expect(expandTabs('a\tb', 0)).toBe('ab');
});

test.each([
  ["it's", `"it's"`],
  ['"', `'"'`],
  [`'"`, `'\\'"'`],
  ['\\\n\t\x00\x7f', "'\\\\\\n\\t\\x00\\x7f'"],
  ['é\u00ad\u200b\u2028', "'é\\xad\\u200b\\u2028'"],
  ['😀\u{e0001}', "'😀\\U000e0001'"],
])('%j is shown as %s', (text, expected) => {
  expect(hostText(reprText(makeStr(text)))).toBe(expected);
});

test('lone surrogates and unassigned code points are escaped, and ascii() escapes all the rest', () => {
  expect(hostText(reprText(textOfCodes([0xd800, 0x378])))).toBe("'\\ud800\\u0378'");
  expect(asciiText(reprText(makeStr('é€😀')))).toBe("'\\xe9\\u20ac\\U0001f600'");
  expect(reprBytes('a\xff"\n')).toBe(`b'a\\xff"\\n'`);
  expect(reprBytes("'")).toBe(`b"'"`);
});

test('astral characters separate and repeat as one', () => {
  expect(splitText(makeStr('a😀b'), makeStr('😀'), -1)).toEqual(['a', 'b']);
  expect(hostText(repeatText(makeStr('😀'), 2))).toBe('😀😀');
});
