import { PythonSyntaxError } from '../compiler/code.ts';
import type { Mod, Span, Statement } from './ast.ts';
import { placeOf } from './grammar-action.ts';
import { parseStarExpressions } from './parser-expression.ts';
import { parseStatement } from './parser-statement.ts';
import { type Explanation, explain } from './syntax-error.ts';
import { MAX_DEPTH, MISFIT, TOO_DEEP, TokenStream } from './token-stream.ts';
import { normalizeSource, type SyntaxWarning, Tokenizer } from './tokenizer.ts';
import { isDeeperThan } from './tree-depth.ts';

/** What a text is parsed as: a file, one expression, or one interactive statement. */
export type ParseMode = 'exec' | 'eval' | 'single';

/** What parsing gives: a tree, or why there is none. */
export type ParseResult =
  | { readonly kind: 'tree'; readonly tree: Mod; readonly warnings: readonly SyntaxWarning[] }
  | ({ readonly kind: 'failure'; readonly warnings: readonly SyntaxWarning[] } & Explanation);

/** The tree of a text. Throws PythonSyntaxError, and nothing else, where it is no Python. */
export function parse(source: string, mode: ParseMode = 'exec'): Mod {
  return parseWarning(source, mode, () => {});
}

/** The tree of a text; `warn` is told of the SyntaxWarnings that CPython would give for it. Throws like `parse`, after them. */
export function parseWarning(source: string, mode: ParseMode, warn: (warning: SyntaxWarning) => void): Mod {
  const result = parseText(source, mode);
  for (const warning of result.warnings) warn(warning);
  if (result.kind === 'failure') throw result.error;
  return result.tree;
}

/** Parses a text; whatever the text is, the outcome is one of two. */
export function parseText(source: string, mode: ParseMode): ParseResult {
  const text = normalizeSource(source);
  const tokenizer = new Tokenizer(text, false);
  if (text.includes('\0'))
    return failure(NULL_BYTES, { lineno: 1, colOffset: 0, endLineno: 1, endColOffset: 0 });
  const lexicalError = readTokens(tokenizer);
  const p = new TokenStream(text, tokenizer.tokens);
  try {
    const tree = parseMod(p, mode);
    if (tree.kind === 'Interactive' && !p.at('ENDMARKER')) {
      const isBlock = tree.body.some((statement) => 'body' in statement || statement.kind === 'Match');
      return isBlock ? failure('invalid syntax', p.token) : failure(MULTIPLE, p.previous);
    }
    if (p.deepest * p.longest > MAX_DEPTH && isDeeperThan(tree, MAX_DEPTH)) throw TOO_DEEP;
    if (!lexicalError) return { kind: 'tree', tree, warnings: [...tokenizer.warnings, ...p.warnings] };
  } catch (thrown) {
    if (thrown === TOO_DEEP) return failure(TOO_COMPLEX, p.token);
    if (thrown !== MISFIT && !(thrown instanceof PythonSyntaxError)) throw thrown;
  }
  const { isErrorFirst, brackets, fstrings } = tokenizer;
  const end = { error: lexicalError, isErrorFirst, open: brackets.at(-1), isInFString: fstrings.length > 0 };
  const warnings = [...tokenizer.warnings, ...p.warnings];
  return { kind: 'failure', warnings, ...explain(text, p.tokens, p.statement, p.index, RULES[mode], end) };
}

/** The message of what is nested deeper than CPython's parser goes: MemoryError where a program compiles it. */
export const TOO_COMPLEX = 'Parser stack overflowed - Python source too complex to parse';
const NULL_BYTES = 'source code string cannot contain null bytes';
const MULTIPLE = 'multiple statements found while compiling a single statement';
const RULES = { exec: 'file', eval: 'eval', single: 'interactive' } as const;

/** Reads all tokens, or those before the first error, which is returned. */
function readTokens(tokenizer: Tokenizer): PythonSyntaxError | undefined {
  try {
    tokenizer.run();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    tokenizer.add('ENDMARKER', 'ENDMARKER', tokenizer.index);
    return thrown;
  }
}

function parseMod(p: TokenStream, mode: ParseMode): Mod {
  if (mode === 'eval') {
    const body = parseStarExpressions(p);
    while (p.accept('NEWLINE'));
    p.expect('ENDMARKER');
    return { kind: 'Expression', body };
  }
  const body: Statement[] = [];
  if (mode === 'single') {
    if (!p.at('ENDMARKER')) parseStatement(p, body);
    return { kind: 'Interactive', body };
  }
  while (!p.at('ENDMARKER')) {
    if (!p.at('INDENT')) p.statement = p.index; // else the line above may be a `match` that lacks its colon
    parseStatement(p, body);
  }
  return { kind: 'Module', body };
}

function failure(message: string, span: Span): ParseResult {
  return {
    kind: 'failure',
    error: new PythonSyntaxError(message, placeOf(span)),
    isAtEnd: false,
    warnings: [],
  };
}
