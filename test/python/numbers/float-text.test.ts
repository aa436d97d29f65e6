import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  floorDivideFloats,
  integerRatio,
  moduloFloats,
  roundInt,
  roundToInt,
  roundToPlaces,
  trueDivideInts,
} from '../../../source/python/number/float-arithmetic.ts';
import {
  formatMagnitude,
  hexFloat,
  parseFloatText,
  parseHexFloat,
  reprComplex,
  reprFloat,
} from '../../../source/python/number/float-text.ts';

// Expected: CPython 3.13.

const anyFloat = fc.double({ noNaN: true });

test.each([
  [1, '1.0'],
  [-0, '-0.0'],
  [0.1, '0.1'],
  [1e15, '1000000000000000.0'],
  [9999999999999998, '9999999999999998.0'],
  [1e16, '1e+16'],
  [123456789012345680, '1.2345678901234568e+17'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [5e-324, '5e-324'],
  [1e100, '1e+100'],
  [Number.NaN, 'nan'],
  [Number.NEGATIVE_INFINITY, '-inf'],
])('%d is shown as %s', (value, expected) => {
  expect(reprFloat(value)).toBe(expected);
});

test('the repr of every float reads back as the same float', () => {
  fc.assert(fc.property(anyFloat, (value) => Object.is(parseFloatText(reprFloat(value)), value)));
});

test.each([
  [2.5, 'f', 0, '2'],
  [3.5, 'f', 0, '4'],
  [0.125, 'f', 2, '0.12'],
  [0.375, 'f', 2, '0.38'],
  [2.675, 'f', 2, '2.67'],
  [1e23, 'e', 15, '9.999999999999999e+22'],
  [999.5, 'e', 2, '1.00e+03'],
  [9.5, 'g', 1, '1e+01'],
  [0.0001, 'g', 6, '0.0001'],
  [0.00001, 'g', 6, '1e-05'],
  [123456, 'g', 6, '123456'],
  [1234567, 'g', 6, '1.23457e+06'],
  [0, 'g', 6, '0'],
  [0, 'e', 3, '0.000e+00'],
  [0.1, 'f', 55, '0.1000000000000000055511151231257827021181583404541015625'],
] as const)(
  '%d in type %s with precision %i is %s: exact, ties to even',
  (value, type, precision, expected) => {
    expect(formatMagnitude(value, type, precision, false)).toBe(expected);
  },
);

test.each([
  ['f', 0, '3.'],
  ['e', 0, '3.e+00'],
  ['g', 3, '3.00'],
  ['r', 0, '3.'],
] as const)('# keeps the point in type %s', (type, precision, expected) => {
  expect(formatMagnitude(3, type, precision, true)).toBe(expected);
});

test.each(['1e', '1__0', '_1', '1_', '.', '', '+-1', 'nan_', 'infin', '0x1', '1 2'])(
  '%j is no float',
  (text) => {
    expect(parseFloatText(text)).toBe(undefined);
  },
);

test.each([
  ['1_000.5', 1000.5],
  ['+.5', 0.5],
  ['5.', 5],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['1e400', Number.POSITIVE_INFINITY],
])('%j reads as %d', (text, expected) => {
  expect(parseFloatText(text)).toBe(expected);
});

test('hex() shows the bits and fromhex() reads them', () => {
  expect(hexFloat(1.5)).toBe('0x1.8000000000000p+0');
  expect(hexFloat(-0.1)).toBe('-0x1.999999999999ap-4');
  expect(hexFloat(5e-324)).toBe('0x0.0000000000001p-1022');
  expect(hexFloat(0)).toBe('0x0.0p+0');
  expect(parseHexFloat('0x.8p1')).toBe(1);
  expect(parseHexFloat('0x1.00000000000008p0')).toBe(1); // a tie, to even
  expect(parseHexFloat('')).toBe(undefined);
  fc.assert(fc.property(anyFloat, (value) => Object.is(parseHexFloat(hexFloat(value)), value)));
});

test('complex numbers show a part only as long as it must be', () => {
  expect(reprComplex(0, 1)).toBe('1j');
  expect(reprComplex(-0, -1)).toBe('(-0-1j)');
  expect(reprComplex(1.5, Number.NaN)).toBe('(1.5+nanj)');
  expect(reprComplex(1e16, -0)).toBe('(1e+16-0j)');
});

test.each([
  [0.5, 0],
  [1.5, 2],
  [2.5, 2],
  [-0.5, 0],
  [-1.5, -2],
  [1e300, BigInt(1e300)],
])('round(%d) is %d', (value, expected) => {
  expect(roundToInt(value)).toBe(expected);
});

test('round() with places goes by the exact value', () => {
  expect(roundToPlaces(2.675, 2)).toBe(2.67);
  expect(roundToPlaces(1234.5, -2)).toBe(1200);
  expect(roundToPlaces(1.7976931348623157e308, -308)).toBe(undefined);
  expect(roundToPlaces(5e-324, 400)).toBe(5e-324);
  expect(roundInt(25, -1)).toBe(20);
  expect(roundInt(-15, -1)).toBe(-20);
  expect(roundInt(10n ** 30n + 5n, -1)).toBe(10n ** 30n);
});

test('// and % of floats follow the sign of the divisor, and go by the exact rest', () => {
  expect(floorDivideFloats(1, 0.1)).toBe(9);
  expect(moduloFloats(1, 0.1)).toBe(0.09999999999999995);
  expect(moduloFloats(-1, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(floorDivideFloats(-0, 1)).toBe(-0);
  expect(moduloFloats(-7.5, 2)).toBe(0.5);
  expect(moduloFloats(6, -3)).toBe(-0);
});

test('int / int is rounded once, however long the ints', () => {
  expect(trueDivideInts(10n ** 400n, 10n ** 399n)).toBe(10);
  expect(trueDivideInts(-(2n ** 1100n), 2n ** 70n)).toBe(undefined);
  expect(trueDivideInts(1, 2n ** 1074n)).toBe(5e-324);
  expect(trueDivideInts(1, 2n ** 1075n)).toBe(0);
  expect(trueDivideInts(3, 2n ** 1075n)).toBe(1e-323); // 1.5 units, a tie, to even
  expect(trueDivideInts(2n ** 54n + 1n, 1)).toBe(2 ** 54);
});

test('as_integer_ratio is exact', () => {
  expect(integerRatio(0.75)).toEqual([3, 4]);
  expect(integerRatio(-1e22)).toEqual([-(10n ** 22n), 1]);
  expect(integerRatio(0.1)).toEqual([3602879701896397, 36028797018963968n]);
});
