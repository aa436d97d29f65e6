import { PythonSyntaxError } from './code.ts';
import { type Rule, readGrammar } from './grammar.ts';
import { farthestPlace, perform } from './grammar-action.ts';
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

/** The rule that a whole text is to match. */
export type StartRule = 'file' | 'eval' | 'interactive';

/** The error of a bracket that nothing closes. */
function unclosedError(bracket: OpenBracket): PythonSyntaxError {
  const { text, lineno, colOffset } = bracket;
  return new PythonSyntaxError(`'${text}' was never closed`, {
    lineno,
    colOffset,
    endLineno: lineno,
    endColOffset: colOffset,
  });
}

/**
Finds out what is wrong with tokens that do not parse, in two readings, as CPython does: the first tells how far the
text can be read, the second looks for the mistakes that have a message of their own; else it is `invalid syntax` at the
token where the first one ended.

`start` is the first token of the statement that did not parse; what comes before it is right and is not read again.

Source: Parser/pegen.c, Parser/pegen_errors.c
*/
export function explain(
  tokens: readonly Token[],
  start: number,
  rule: StartRule,
  brackets: readonly OpenBracket[],
): Explanation {
  const open = brackets[brackets.length - 1];
  const explanation = explainUpTo(tokens, start, rule, open && unclosedError(open));
  const { error, isAtEnd, farthest } = explanation;
  return { error: open && tokens[farthest]!.lineno > open.lineno ? unclosedError(open) : error, isAtEnd };
}

/** What is wrong where the tokens end with an error of the tokenizer: that, or an indentation that the parser met before. */
export function explainBefore(
  tokens: readonly Token[],
  rule: StartRule,
  end: PythonSyntaxError,
): PythonSyntaxError {
  const { error } = explainUpTo(tokens, 0, rule, end);
  return error.message === UNEXPECTED_INDENT ? error : end;
}

const UNEXPECTED_INDENT = 'unexpected indent';

/** `end` is thrown where the last token is looked at. */
function explainUpTo(
  tokens: readonly Token[],
  start: number,
  rule: StartRule,
  end: PythonSyntaxError | undefined,
): Explanation & { readonly farthest: number } {
  const ends = (): void => {
    if (end) throw end;
  };
  rules ??= readGrammar(STATEMENT_GRAMMAR + PATTERN_GRAMMAR + PARAMETER_GRAMMAR + EXPRESSION_GRAMMAR);
  const grammar = { rules, natives: NATIVES, perform };
  const first = new Matcher(tokens, start, false, grammar, ends);
  const error = read(first, rule);
  const isAtEnd = first.farthest === tokens.length - 1;
  if (error) return { error, isAtEnd, farthest: first.farthest };
  const second = new Matcher(tokens, start, true, grammar, ends);
  second.farthest = first.farthest;
  const mistake = read(second, rule) ?? genericError(first, second);
  return { error: mistake, isAtEnd, farthest: second.farthest };
}

function read(matcher: Matcher, rule: string): PythonSyntaxError | undefined {
  try {
    matcher.matchNamed(rule);
  } catch (thrown) {
    if (thrown instanceof PythonSyntaxError) return thrown;
    if (thrown !== TOO_MANY_RULES) throw thrown;
  }
  return undefined;
}

function genericError(first: Matcher, second: Matcher): PythonSyntaxError {
  const token = first.tokens[first.farthest]!;
  if (token.kind === 'INDENT' || token.kind === 'DEDENT') {
    const message = token.kind === 'INDENT' ? UNEXPECTED_INDENT : 'unexpected unindent';
    return new PythonSyntaxError(message, farthestPlace(second), 'IndentationError');
  }
  return new PythonSyntaxError('invalid syntax', farthestPlace(first));
}
