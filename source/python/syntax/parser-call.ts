import type { Expression, Keyword } from './ast.ts';
import {
  atComprehension,
  parseComprehensions,
  parseExpression,
  parseNamedExpression,
  parseStarredExpression,
} from './parser-expression.ts';
import { MISFIT, nameOf, type TokenStream } from './token-stream.ts';

/**
The arguments of a call or the bases of a class, with their parentheses. Positional ones come first; after a keyword
only `*iterable` and keywords, after `**mapping` only keywords and mappings. A generator expression alone needs no
parentheses of its own, in a call.
*/
export function parseArguments(p: TokenStream, inCall: boolean): { args: Expression[]; keywords: Keyword[] } {
  const args: Expression[] = [];
  const keywords: Keyword[] = [];
  const open = p.expect('(');
  let hasMapping = false;
  while (!p.at(')')) {
    const first = p.token;
    if (p.at('*')) {
      if (hasMapping) throw MISFIT;
      args.push(parseStarredExpression(p));
    } else if (p.accept('**')) {
      hasMapping = true;
      const value = parseExpression(p);
      keywords.push({ arg: undefined, value, ...p.span(first) });
    } else if (p.at('NAME') && p.following === '=') {
      const arg = nameOf(p.advance());
      p.advance();
      const value = parseExpression(p);
      keywords.push({ arg, value, ...p.span(first) });
    } else {
      if (keywords.length > 0) throw MISFIT;
      const value = parseNamedExpression(p);
      if (inCall && args.length === 0 && atComprehension(p)) {
        const generators = parseComprehensions(p);
        p.expect(')');
        return { args: [{ kind: 'GeneratorExp', elt: value, generators, ...p.span(open) }], keywords };
      }
      args.push(value);
    }
    if (!p.accept(',')) break;
  }
  p.expect(')');
  return { args, keywords };
}
