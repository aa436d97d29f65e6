/** The flags of a pattern, as the bits that `re` gives them. */
export const FLAG = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

/** The letters of flags inside a pattern: `(?i)`. */
export const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([
  ['i', FLAG.IGNORECASE],
  ['L', FLAG.LOCALE],
  ['m', FLAG.MULTILINE],
  ['s', FLAG.DOTALL],
  ['x', FLAG.VERBOSE],
  ['a', FLAG.ASCII],
  ['u', FLAG.UNICODE],
]);

/** The flags that say what a letter is; a pattern has one of them. */
export const TYPE_FLAGS = FLAG.ASCII | FLAG.LOCALE | FLAG.UNICODE;
