import type { Mod, Statement } from './ast.ts';
import { PythonSyntaxError } from './code.ts';
import { parseCompound } from './parser-compound.ts';
import { parseStarExpressions } from './parser-expression.ts';
import { parseSimpleStatements, parseStatement } from './parser-statement.ts';
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
  tokenizer.run();
  const p = new TokenStream(text, tokenizer.tokens);
  try {
    const tree = parseMod(p, mode);
    return { tree, warnings: [...tokenizer.warnings, ...p.warnings] };
  } catch (thrown) {
    if (thrown !== MISFIT && thrown !== TOO_DEEP) throw thrown;
    const message =
      thrown === MISFIT ? 'invalid syntax' : 'Parser stack overflowed - Python source too complex to parse';
    throw new PythonSyntaxError(message, p.token);
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
    parseInteractive(p, body);
    return { kind: 'Interactive', body };
  }
  while (!p.at('ENDMARKER')) parseStatement(p, body);
  return { kind: 'Module', body };
}

function parseInteractive(p: TokenStream, body: Statement[]): void {
  const compound = parseCompound(p);
  if (compound) body.push(compound);
  else parseSimpleStatements(p, body);
  p.expect('ENDMARKER');
}
