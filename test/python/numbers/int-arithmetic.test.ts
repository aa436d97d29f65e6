import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ints from '../../../source/python/number/int-arithmetic.ts';

/** Ints where the two representations meet, and others. */
const int = fc
  .oneof(
    fc.bigInt(-100n, 100n),
    fc.bigInt(2n ** 53n - 4n, 2n ** 53n + 4n),
    fc.bigInt(-(2n ** 53n) - 4n, -(2n ** 53n) + 4n),
    fc.bigInt(-(2n ** 31n) - 4n, 2n ** 33n),
    fc.bigInt(-(2n ** 120n), 2n ** 120n),
  )
  .map(ints.toInt);

function isWellFormed(value: ints.Int): boolean {
  return typeof value === 'number'
    ? Number.isSafeInteger(value) && !Object.is(value, -0)
    : ints.toInt(value) === value;
}

const floor = (a: bigint, b: bigint): bigint => a / b - (a % b !== 0n && a % b < 0n !== b < 0n ? 1n : 0n);

const operations: readonly [
  string,
  (a: ints.Int, b: ints.Int) => ints.Int,
  (a: bigint, b: bigint) => bigint,
][] = [
  ['+', ints.addInts, (a, b) => a + b],
  ['-', ints.subtractInts, (a, b) => a - b],
  ['*', ints.multiplyInts, (a, b) => a * b],
  ['//', ints.floorDivideInts, floor],
  ['%', ints.moduloInts, (a, b) => a - b * floor(a, b)],
  ['&', ints.andInts, (a, b) => a & b],
  ['|', ints.orInts, (a, b) => a | b],
  ['^', ints.xorInts, (a, b) => a ^ b],
];

test.each(operations)('%s is exact, and its result a number just where it is safe', (_, operation, exact) => {
  fc.assert(
    fc.property(int, int, (a, b) => {
      fc.pre(b !== 0);
      const result = operation(a, b);
      expect(BigInt(result)).toBe(exact(BigInt(a), BigInt(b)));
      expect(isWellFormed(result)).toBe(true);
    }),
  );
});

test('shifts and powers are exact on both sides of the border', () => {
  fc.assert(
    fc.property(int, fc.integer({ min: 0, max: 90 }), (a, count) => {
      expect(BigInt(ints.shiftLeft(a, count))).toBe(BigInt(a) << BigInt(count));
      expect(BigInt(ints.shiftRight(a, count))).toBe(BigInt(a) >> BigInt(count));
      expect(BigInt(ints.powerOfInts(a, count % 9))).toBe(BigInt(a) ** BigInt(count % 9));
      expect(isWellFormed(ints.shiftRight(a, count)) && isWellFormed(ints.powerOfInts(a, count % 9))).toBe(
        true,
      );
    }),
  );
});

test('there is no negative zero', () => {
  for (const result of [
    ints.multiplyInts(0, -5),
    ints.floorDivideInts(0, -5),
    ints.moduloInts(-5, 5),
    ints.moduloInts(0, -5),
    ints.negateInt(0),
    ints.shiftRight(0, 3),
    ints.powerOfInts(0, 3),
  ]) {
    expect(Object.is(result, 0)).toBe(true);
  }
});

test('bit_length and bit_count are those of the magnitude', () => {
  fc.assert(
    fc.property(int, (a) => {
      const binary = (a < 0 ? -BigInt(a) : BigInt(a)).toString(2);
      expect(ints.bitLength(a)).toBe(a === 0 ? 0 : binary.length);
      expect(ints.bitCount(a)).toBe(binary.replaceAll('0', '').length);
    }),
  );
});

test('pow() with a modulus takes the modulus’s sign, and knows the inverse', () => {
  expect(ints.powerModulo(3, 2, -5)).toBe(-1);
  expect(ints.powerModulo(2, 2n ** 64n, 1_000_003)).toBe(Number(2n ** (2n ** 64n % 1_000_002n) % 1_000_003n));
  expect(ints.powerModulo(3, 2, 1)).toBe(0);
  expect(ints.inverseModulo(3, 11)).toBe(4);
  expect(ints.inverseModulo(2, 4)).toBe(undefined);
});
