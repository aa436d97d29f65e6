import { expect, test } from 'vitest';
import {
  foldHash,
  hashCodePoints,
  hashComplex,
  hashFloat,
  hashFrozenset,
  hashInt,
  hashSlice,
  hashString,
  hashTuple,
  hashWords,
} from '../../../source/python/hash/hash.ts';
import { toInt } from '../../../source/python/number/int-arithmetic.ts';

// Expected: CPython 3.13 with PYTHONHASHSEED=0.

test.each([
  ['', '0'],
  ['a', '4644417185603328019'],
  ['abc', '-4594863902769663758'],
  ['hello world', '-5642461784034726774'],
  ['é', '6047309291227476195'],
  ['Ā€', '2947157086287025992'],
  ['日本語', '7116994712188270'],
  ['xxxxxxxxxxxxxxxxx', '4771951516191823429'],
])('the text %j hashes to %s', (text, expected) => {
  expect(String(hashString(text))).toBe(expected);
});

test.each([
  [[0x1f600], '-3536540696076613844'],
  [[97, 0x1f600, 98], '-7541021549821082252'],
  [[0xd83d, 0xde00], '7910225535238332317'],
  [[0xd800], '5926611903945376553'],
])('the code points %j hash to %s, a lone surrogate as two bytes', (codes, expected) => {
  expect(String(hashCodePoints(codes))).toBe(expected);
});

test.each([
  ['0', '0'],
  ['-1', '-2'],
  ['9007199254740992', '9007199254740992'],
  ['2305843009213693951', '0'],
  ['2305843009213693957', '6'],
  ['-2305843009213693952', '-2'],
  ['1000000000000000000000000000000', '465258685558744706'],
  ['-1000000000000000000000000000000', '-465258685558744706'],
])('the int %s hashes to %s', (value, expected) => {
  expect(String(hashInt(toInt(BigInt(value))))).toBe(expected);
});

test.each([
  [-0, '0'],
  [-1, '-2'],
  [0.5, '1152921504606846976'],
  [-0.1, '-230584300921369408'],
  [1e16, '10000000000000000'],
  [1e300, '1224995262755759164'],
  [-1e-300, '-482449582752280463'],
  [5e-324, '16777216'],
  [2 ** 61, '1'],
  [Number.POSITIVE_INFINITY, '314159'],
])('the float %d hashes to %s', (value, expected) => {
  expect(String(hashFloat(value, 0))).toBe(expected);
});

test('a NaN hashes by its identity', () => {
  expect(hashFloat(Number.NaN, 77)).toBe(77);
});

test.each([
  [[], '5740354900026072187'],
  [[0], '-8753497827991233192'],
  [[1, 2], '-3550055125485641917'],
  [[1, 2, 3], '529344067295497451'],
  [[512, -2], '-849023711702838944'],
])('a tuple of items with the hashes %j hashes to %s', (items, expected) => {
  expect(String(hashTuple(items))).toBe(expected);
});

test.each([
  [[], '133146708735736'],
  [[0], '-2704248722033767810'],
  [[1, 2, 3], '-272375401224217160'],
])('a frozenset of elements with the hashes %j hashes to %s in any order', (elements, expected) => {
  expect(String(hashFrozenset(elements))).toBe(expected);
  expect(String(hashFrozenset([...elements].reverse()))).toBe(expected);
});

test('slices and complex numbers hash by their parts', () => {
  expect(String(hashSlice(1, 2, 3))).toBe('-2340833382717974474');
  expect(String(hashComplex(1, 2))).toBe('2000007');
  expect(String(hashComplex(230584300921369408n, 230584300921369408n))).toBe('922337203698277632');
});

test('a __hash__ of any size is folded into 64 bits, and −1 is −2', () => {
  expect(foldHash(-1)).toBe(-2);
  expect(foldHash(2n ** 63n - 1n)).toBe(2n ** 63n - 1n);
  expect(foldHash(2n ** 64n)).toBe(8);
});

test('the words of a hash are its two’s complement', () => {
  expect(hashWords(-2)).toEqual({ low: 0xfffffffe, high: 0xffffffff });
  expect(hashWords(4644417185603328019n)).toEqual({
    low: Number(4644417185603328019n & 0xffffffffn),
    high: Number(4644417185603328019n >> 32n),
  });
});
