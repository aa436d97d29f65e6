/**
Searching for a long text in time that grows with the two lengths and never with their product, however they repeat
themselves (Knuth, Morris and Pratt). JavaScript's own `indexOf` is quicker most of the time and has no such bound:

```python
n = 10 ** 6
(2 * n * 'a' + n * 'b' + 2 * n * 'a').find(n * 'a' + 2 * n * 'b' + n * 'a')
```
*/

/** From this length on a text is searched for in this way. */
export const LONG = 64;

/** The code at a place. */
export type Codes = (place: number) => number;

/** The first place of the sought codes among `length` others, or −1. */
export function findLinear(at: Codes, length: number, sought: Codes, soughtLength: number): number {
  const borders = bordersOf(sought, soughtLength);
  let matched = 0;
  for (let i = 0; i < length; i++) {
    const code = at(i);
    while (matched > 0 && sought(matched) !== code) matched = borders[matched - 1]!;
    if (sought(matched) === code) matched++;
    if (matched === soughtLength) return i - soughtLength + 1;
  }
  return -1;
}

/** For each beginning of the codes: how long an end of it is their beginning too. */
function bordersOf(codes: Codes, length: number): Int32Array {
  const borders = new Int32Array(length);
  for (let i = 1, border = 0; i < length; i++) {
    while (border > 0 && codes(i) !== codes(border)) border = borders[border - 1]!;
    if (codes(i) === codes(border)) border++;
    borders[i] = border;
  }
  return borders;
}
