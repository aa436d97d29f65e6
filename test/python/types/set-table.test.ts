import { describe, expect, test } from 'vitest';
import { ASK, highHalf, lowHalf, type Same, SetTable } from '../../../source/python/object/set-table.ts';

const equal: Same<number> = (there, sought) => there === sought;

function add(table: SetTable<number>, key: number): void {
  const slot = table.find(key, lowHalf(key), highHalf(key), equal);
  if (slot < 0) table.insert(slot, key, lowHalf(key), highHalf(key));
}

function discard(table: SetTable<number>, key: number): void {
  const slot = table.find(key, lowHalf(key), highHalf(key), equal);
  if (slot >= 0) table.remove(slot);
}

function tableOf(...keys: number[]): SetTable<number> {
  const table = new SetTable<number>();
  for (const key of keys) add(table, key);
  return table;
}

function keys(table: SetTable<number>): number[] {
  const found: number[] = [];
  for (let slot = table.next(0); slot >= 0; slot = table.next(slot + 1)) found.push(table.keyAt(slot));
  return found;
}

// The orders below are what CPython 3.13 prints for list(s).
describe('the table of a set', () => {
  test('small ints come in the order of their slots, not of insertion', () => {
    expect(keys(tableOf(3, 1, 2))).toEqual([1, 2, 3]);
    expect(keys(tableOf(9, 1, 8, 0))).toEqual([8, 9, 1, 0]);
  });

  test('keys of one slot are spread by the probing', () => {
    expect(keys(tableOf(0, 64, 128, 192, 256))).toEqual([0, 256, 64, 128, 192]);
  });

  test('a new key takes the place of a removed one that its search passes', () => {
    const table = tableOf(0, 1, 2, 3);
    discard(table, 0);
    add(table, 8);
    expect(keys(table)).toEqual([8, 1, 2, 3]);
  });

  test('pop goes on where it last took a key', () => {
    const table = tableOf(1, 2, 3, 4);
    expect([table.pop(), table.pop()]).toEqual([1, 2]);
    add(table, 0);
    expect([table.pop(), table.pop(), table.pop()]).toEqual([3, 4, 0]);
    expect(table.used).toBe(0);
  });

  test('an empty table takes in another without comparing keys', () => {
    const copy = new SetTable<number>();
    expect(copy.copyInto(tableOf(5, 6, 7))).toBe(true);
    expect(keys(copy)).toEqual([5, 6, 7]);
    expect(copy.copyInto(tableOf(8))).toBe(false);
  });

  test('find says when only the keys can tell whether they are equal', () => {
    const table = tableOf(5);
    expect(table.find(5, 5, 0, () => undefined)).toBe(ASK);
    expect(table.find(6, 6, 0, () => undefined)).toBeLessThan(0);
  });

  test('an asking search starts again if the table was changed while it waited', () => {
    const table = tableOf(5);
    const search = table.findAsking(5, 5, 0, () => undefined);
    expect(search.next()).toEqual({ done: false, value: 5 });
    discard(table, 5);
    const answer = search.next(true);
    expect(answer.done).toBe(true);
    expect(answer.value).toBeLessThan(0);
  });

  test('half a hash of either sign is the same from a number and from a bigint', () => {
    for (const hash of [0, 1, -2, 2 ** 40 + 7, -(2 ** 45) - 3]) {
      expect(lowHalf(hash)).toBe(lowHalf(BigInt(hash)));
      expect(highHalf(hash)).toBe(highHalf(BigInt(hash)));
    }
  });
});
