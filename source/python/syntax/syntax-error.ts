import { PythonSyntaxError } from '../compiler/code.ts';
import { type Rule, readGrammar } from './grammar.ts';
import { farthestError, farthestPlace, perform, placeOf } from './grammar-action.ts';
import { EXPRESSION_GRAMMAR } from './grammar-expression.ts';
import { Matcher, TOO_MANY_RULES } from './grammar-matcher.ts';
import { NATIVES } from './grammar-operator.ts';
import { PARAMETER_GRAMMAR } from './grammar-parameter.ts';
import { PATTERN_GRAMMAR } from './grammar-pattern.ts';
import { STATEMENT_GRAMMAR } from './grammar-statement.ts';
import type { Token } from './token.ts';
import type { OpenBracket } from './tokenizer.ts';

let rules: ReadonlyMap<string, Rule> | undefined;

/** What a text that does not parse is, and whether the reading came to its end before it went wrong. */
export type Explanation = { readonly error: PythonSyntaxError; readonly isAtEnd: boolean };

/** How the tokens of a text end. */
export type TokensEnd = {
  readonly error: PythonSyntaxError | undefined; // the tokenizer's, if it stopped at one
  readonly isErrorFirst: boolean; // it goes before any that the parser finds
  readonly open: OpenBracket | undefined; // the innermost bracket that nothing closes
  readonly isInFString: boolean; // then the bracket matters only if the parser comes to the end
};

/** The rule that a whole text is to match. */
export type StartRule = 'file' | 'eval' | 'interactive';

/** The error of a bracket that nothing closes. */
function unclosedError(bracket: OpenBracket): PythonSyntaxError {
  const { text, lineno, colOffset } = bracket;
  const span = { lineno, colOffset, endLineno: lineno, endColOffset: colOffset };
  return new PythonSyntaxError(`'${text}' was never closed`, span, 'SyntaxError', [colOffset + 1, 0]);
}

/**
Finds out what is wrong with tokens that do not parse, in two readings, as CPython does: the first tells how far the
text can be read, the second looks for the mistakes that have a message of their own; else it is `invalid syntax` at the
token where the first one ended. The tokenizer's errors go before them, and so do brackets left open on lines above.

`start` is the first token of the statement that did not parse; what comes before it is right and is not read again. `failed`
is where the parser stopped in it: the place to name where brackets are nested too deep for these readings.

Source: Parser/pegen.c, Parser/pegen_errors.c
*/
export function explain(
  source: string,
  tokens: readonly Token[],
  start: number,
  failed: number,
  rule: StartRule,
  end: TokensEnd,
): Explanation {
  const unclosed = end.open && unclosedError(end.open);
  if (end.error && end.isErrorFirst && tokens.every((token) => token.kind !== 'INDENT')) {
    return { error: end.error, isAtEnd: false };
  }
  const ends = (): void => {
    if (end.error) throw end.error;
    if (unclosed) throw unclosed;
  };
  rules ??= readGrammar(STATEMENT_GRAMMAR + PATTERN_GRAMMAR + PARAMETER_GRAMMAR + EXPRESSION_GRAMMAR);
  const grammar = { rules, natives: NATIVES, perform };
  const first = new Matcher(source, tokens, start, grammar, ends);
  const second = new Matcher(source, tokens, start, grammar, ends);
  let error: PythonSyntaxError | undefined;
  let { farthest } = first;
  try {
    error = read(first, rule);
    second.farthest = first.farthest;
    second.explaining = true;
    error ??= read(second, rule);
    farthest = second.farthest;
    if (!error && tokens[first.farthest]!.kind === 'INDENT') {
      return { error: indentError(second), isAtEnd: false };
    }
    error ??= genericError(first, second);
  } catch (thrown) {
    if (thrown !== TOO_MANY_RULES) throw thrown;
    farthest = failed;
    error = new PythonSyntaxError('invalid syntax', placeOf(tokens[failed]!));
    if (failed === tokens.length - 1) error = end.error ?? unclosed ?? error;
  }
  const isAtEnd = !end.error && tokens[Math.max(first.farthest, failed)]!.start >= source.length;
  if (end.error && end.isErrorFirst) error = end.error;
  else if (
    unclosed &&
    error !== end.error &&
    !end.isInFString &&
    tokens[farthest]!.lineno > unclosed.span.lineno
  )
    error = unclosed;
  error.held = heldLines(source, tokens, error === unclosed ? tokens.length - 1 : farthest);
  return { error, isAtEnd };
}

/** The lines from that of a token to those above that a backslash, or a text of more than one line, joins to it. */
function heldLines(source: string, tokens: readonly Token[], last: number): PythonSyntaxError['held'] {
  const { start: end, endLineno, colOffset } = tokens[last]!;
  const to = end === source.length && colOffset === 0 ? endLineno - 1 : endLineno; // the last line's end begins no other
  let from = to;
  for (let index = last; index >= 0 && tokens[index]!.endLineno >= from; index -= 1) {
    const { lineno, start } = tokens[index]!;
    const before = tokens[index - 1];
    const isJoined =
      before &&
      lineno === from &&
      before.kind !== 'NEWLINE' &&
      /^(?:\s*\\\n)+[ \t]*$/.test(source.slice(before.end, start));
    from = isJoined ? before.endLineno : Math.min(from, lineno);
  }
  return { from, to };
}

/** Matches the whole text; the error that a rule throws is the outcome. */
function read(matcher: Matcher, rule: string): PythonSyntaxError | undefined {
  try {
    matcher.matchNamed(rule);
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    return thrown;
  }
  return undefined;
}

function indentError(matcher: Matcher): PythonSyntaxError {
  return farthestError(matcher, 'unexpected indent', 'IndentationError');
}

function genericError(first: Matcher, second: Matcher): PythonSyntaxError {
  if (first.tokens[first.farthest]!.kind === 'DEDENT') {
    return farthestError(second, 'unexpected unindent', 'IndentationError');
  }
  const place = farthestPlace(first);
  const isAtEnd = first.tokens[first.farthest]!.kind === 'ENDMARKER';
  return new PythonSyntaxError('invalid syntax', place, 'SyntaxError', isAtEnd ? [0, 0] : undefined);
}
