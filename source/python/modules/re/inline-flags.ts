import { FLAG_LETTERS, TYPE_FLAGS } from './flags.ts';
import { lengthOf, type Scanner } from './scanner.ts';

/** Flags inside a pattern: of the whole, `(?i)`, or of a group, `(?i-s:…)`. */
export type InlineFlags =
  | { readonly kind: 'global'; readonly add: number }
  | { readonly kind: 'scoped'; readonly add: number; readonly remove: number };

/** Reads flags after `(?`, whose first character was taken. Errors: Problem. */
export function readFlags(source: Scanner, first: string): InlineFlags {
  if (first !== '-' && !FLAG_LETTERS.has(first))
    throw source.problem(`unknown extension ?${first}`, lengthOf(first) + 1);
  let add = 0;
  let letter: string | undefined = first;
  if (first !== '-') {
    [add, letter] = readAdded(source, first);
    if (letter === ')') return { kind: 'global', add };
  }
  const remove = letter === '-' ? readRemoved(source) : 0;
  if (add & remove) throw source.problem('bad inline flags: flag turned on and off', 1);
  return { kind: 'scoped', add, remove };
}

/** The flags that are turned on, and the character after them. */
function readAdded(source: Scanner, first: string): [number, string] {
  let add = 0;
  for (let letter = first; ; ) {
    const flag = FLAG_LETTERS.get(letter)!;
    if (source.isText && letter === 'L')
      throw source.problem("bad inline flags: cannot use 'L' flag with a str pattern");
    if (!source.isText && letter === 'u')
      throw source.problem("bad inline flags: cannot use 'u' flag with a bytes pattern");
    add |= flag;
    if (flag & TYPE_FLAGS && (add & TYPE_FLAGS) !== flag)
      throw source.problem("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    const next = source.take();
    if (next === undefined) throw source.problem('missing -, : or )');
    if (next === ')' || next === '-' || next === ':') return [add, next];
    checkLetter(source, next, 'missing -, : or )');
    letter = next;
  }
}

function readRemoved(source: Scanner): number {
  let remove = 0;
  let letter = source.take();
  if (letter === undefined) throw source.problem('missing flag');
  checkLetter(source, letter, 'missing flag');
  for (;;) {
    const flag: number = FLAG_LETTERS.get(letter)!;
    if (flag & TYPE_FLAGS) throw source.problem("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    remove |= flag;
    letter = source.take();
    if (letter === undefined) throw source.problem('missing :');
    if (letter === ':') return remove;
    checkLetter(source, letter, 'missing :');
  }
}

function checkLetter(source: Scanner, letter: string, missing: string): void {
  if (FLAG_LETTERS.has(letter)) return;
  throw source.problem(/^\p{L}$/u.test(letter) ? 'unknown flag' : missing, lengthOf(letter));
}
