const MOVE = 2;
const CASE = 1;
const MOST_CANDIDATES = 750;
const MOST_LENGTH = 40;

function costOf(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/** The edit distance of two names, or something above `most` as soon as that is sure. */
function distance(a: string, b: string, most: number): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left === '' || right === '') return (left.length + right.length) * MOVE;
  if (left.length > MOST_LENGTH || right.length > MOST_LENGTH) return most + 1;
  if (Math.abs(left.length - right.length) * MOVE > most) return most + 1;
  let row = Array.from({ length: left.length }, (_, i) => (i + 1) * MOVE);
  for (let j = 0; j < right.length; j++) {
    const next: number[] = [];
    let diagonal = j * MOVE;
    let least = Number.POSITIVE_INFINITY;
    let result = 0;
    let before = (j + 1) * MOVE;
    for (let i = 0; i < left.length; i++) {
      const substitute = diagonal + costOf(left[i]!, right[j]!);
      diagonal = row[i]!;
      const insertOrDelete = Math.min(before, diagonal) + MOVE;
      result = Math.min(substitute, insertOrDelete);
      next.push(result);
      before = result;
      least = Math.min(least, result);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[left.length - 1]!;
}

/**
The candidate that a wrong name was probably meant to be (`Did you mean: 'colour'?`), or undefined.

Source: Python/suggestions.c (the measure; the code is our own)
*/
export function suggest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length >= MOST_CANDIDATES) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const most = Math.min(Math.floor(((name.length + candidate.length + 3) * MOVE) / 6), bestDistance - 1);
    const found = distance(name, candidate, most);
    if (found > most) continue;
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
