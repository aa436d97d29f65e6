import type { Mod, Span, Statement } from './ast.ts';
import { PythonSyntaxError } from './code.ts';
import { parseCompound } from './parser-compound.ts';
import { parseStarExpressions } from './parser-expression.ts';
import { parseSimpleStatements, parseStatement } from './parser-statement.ts';
import { explain, explainBefore } from './syntax-error.ts';
import type { Token } from './token.ts';
import { MISFIT, TOO_DEEP, TokenStream } from './token-stream.ts';
import { normalizeSource, type SyntaxWarning, Tokenizer } from './tokenizer.ts';

/** What a text is parsed as: a file, one expression, or one interactive statement. */
export type ParseMode = 'exec' | 'eval' | 'single';

/** The tree of a text. Throws PythonSyntaxError, and nothing else, where it is no Python. */
export function parse(source: string, mode: ParseMode = 'exec'): Mod {
  return parseWithWarnings(source, mode).tree;
}

/** The tree of a text, and the SyntaxWarnings that CPython would give for it. Throws like `parse`. */
export function parseWithWarnings(
  source: string,
  mode: ParseMode = 'exec',
): { readonly tree: Mod; readonly warnings: readonly SyntaxWarning[] } {
  const text = normalizeSource(source);
  const tokenizer = new Tokenizer(text, false);
  readTokens(tokenizer, mode);
  const p = new TokenStream(text, tokenizer.tokens);
  try {
    const tree = parseMod(p, mode);
    return { tree, warnings: [...tokenizer.warnings, ...p.warnings] };
  } catch (thrown) {
    if (thrown === TOO_DEEP) throw new PythonSyntaxError(TOO_COMPLEX, spanOf(p.token));
    if (thrown !== MISFIT && !(thrown instanceof PythonSyntaxError)) throw thrown;
    throw explain(p.tokens, p.statement, RULES[mode], tokenizer.brackets).error;
  }
}

const TOO_COMPLEX = 'Parser stack overflowed - Python source too complex to parse';
const RULES = { exec: 'file', eval: 'eval', single: 'interactive' } as const;

/** Reads all tokens. An error in them goes before all others but one: a line before it that is indented for no reason. */
function readTokens(tokenizer: Tokenizer, mode: ParseMode): void {
  try {
    tokenizer.run();
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError) || !hasUnexpectedIndent(tokenizer.tokens)) throw thrown;
    tokenizer.add('ENDMARKER', 'ENDMARKER', tokenizer.index);
    throw explainBefore(tokenizer.tokens, RULES[mode], thrown);
  }
}

function hasUnexpectedIndent(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => token.kind === 'INDENT' && tokens[index - 2]?.symbol !== ':');
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
    parseInteractive(p, body);
    return { kind: 'Interactive', body };
  }
  while (!p.at('ENDMARKER')) {
    p.statement = p.index;
    parseStatement(p, body);
  }
  return { kind: 'Module', body };
}

function parseInteractive(p: TokenStream, body: Statement[]): void {
  const compound = parseCompound(p);
  if (compound) body.push(compound);
  else parseSimpleStatements(p, body);
  p.expect('ENDMARKER');
}

function spanOf({ lineno, colOffset, endLineno, endColOffset }: Span): Span {
  return { lineno, colOffset, endLineno, endColOffset };
}
