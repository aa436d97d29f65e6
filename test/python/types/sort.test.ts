import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortAsking } from '../../../source/python/vm/sort.ts';

type Item = { readonly value: number; readonly index: number };

/** Sorts by questions only; returns the items and which were compared. */
function sorted(values: readonly number[]): { items: Item[]; asked: string[] } {
  const items = values.map((value, index) => ({ value, index }));
  const asked: string[] = [];
  const sort = sortAsking(items, () => undefined);
  for (let step = sort.next(); !step.done; ) {
    const { left, right } = step.value;
    asked.push(`${left.index}<${right.index}`);
    step = sort.next(left.value < right.value);
  }
  return { items, asked };
}

describe('sorting', () => {
  test('is in order and stable, whatever the runs', () => {
    const stretches = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 120 }), {
      maxLength: 8,
    });
    const shaped = stretches.map((parts) =>
      parts.flatMap((part, i) => (i % 2 === 0 ? part : part.sort((a, b) => (i % 3 === 0 ? a - b : b - a)))),
    );
    fc.assert(
      fc.property(shaped, (values) => {
        const expected = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
        expect(sorted(values).items).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  // What CPython 3.13 compares, seen by a __lt__ that prints.
  test('asks what CPython asks, in its order', () => {
    expect(sorted([3, 1, 2]).asked).toEqual(['1<0', '2<1', '1<2', '2<0', '2<0', '2<1']);
    expect(sorted([1, 2, 3]).asked).toEqual(['1<0', '2<1']);
    expect(sorted([2, 2, 1]).asked).toEqual(['1<0', '2<1', '0<1']);
  });

  test('does not ask where less knows', () => {
    const items = [5, 3, 9, 1];
    expect(sortAsking(items, (a, b) => a < b).next()).toEqual({ done: true, value: undefined });
    expect(items).toEqual([1, 3, 5, 9]);
  });

  test('an error in a comparison leaves every item in the list', () => {
    const values = Array.from({ length: 300 }, (_, i) => (i * 7919) % 257);
    for (const stopAfter of [0, 10, 250, 700, 1200]) {
      const items = values.map((value, index) => ({ value, index }));
      const sort = sortAsking(items, () => undefined);
      let step = sort.next();
      for (let n = 0; n < stopAfter && !step.done; n++) {
        const { left, right } = step.value;
        step = sort.next(left.value < right.value);
      }
      if (!step.done) expect(() => sort.throw(new Error('from __lt__'))).toThrow('from __lt__');
      expect(new Set(items.map((item) => item.index)).size).toBe(values.length);
    }
  });
});
