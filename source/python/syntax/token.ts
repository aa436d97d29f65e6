import type { Span } from './ast.ts';

/**
What a token is, in the words of Python's `token` module. COMMENT and ERRORTOKEN (a character that begins no token)
are given by `tokenizeTolerantly` only; the parser never sees them.

Source: https://docs.python.org/3.13/library/token.html
*/
export type TokenKind =
  | 'NAME' // keywords too, as in CPython
  | 'NUMBER'
  | 'STRING'
  | 'FSTRING_START'
  | 'FSTRING_MIDDLE'
  | 'FSTRING_END'
  | 'OP'
  | 'NEWLINE' // ends a logical line
  | 'INDENT'
  | 'DEDENT'
  | 'ENDMARKER'
  | 'COMMENT'
  | 'ERRORTOKEN';

/** One token of the text. Its span covers its text; INDENT, DEDENT and ENDMARKER are empty. */
export type Token = {
  readonly kind: TokenKind;
  readonly symbol: string; // what the grammar matches: the keyword or operator itself, else the kind
  readonly text: string;
  readonly start: number; // UTF-16 offsets in the text once every line ends with \n
  readonly end: number;
} & Span;

const keywordList = [
  'False None True and as assert async await break class continue def del elif else except finally for from',
  'global if import in is lambda nonlocal not or pass raise return try while with yield',
]
  .join(' ')
  .split(' ');

/** The reserved words, each with itself, so that a look-up gives the one interned string. */
export const KEYWORDS: ReadonlyMap<string, string> = new Map(keywordList.map((word) => [word, word]));

/** Words that are keywords only where the grammar wants them. */
export const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['_', 'case', 'match', 'type']);
