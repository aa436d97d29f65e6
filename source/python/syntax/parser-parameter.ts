import type { Arg, Arguments, Expression, Lambda } from './ast.ts';
import { parseBitwiseOr, parseExpression } from './parser-expression.ts';
import { MISFIT, nameOf, type TokenStream } from './token-stream.ts';

/** `lambda parameters: expression`. */
export function parseLambda(p: TokenStream): Lambda {
  const first = p.expect('lambda');
  const args = parseParameters(p, ':');
  p.expect(':');
  const body = parseExpression(p);
  return { kind: 'Lambda', args, body, ...p.span(first) };
}

/** What the parameters before the present one allow for it. */
type Parameters = {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | undefined;
  kwonlyargs: Arg[];
  kwDefaults: (Expression | undefined)[];
  kwarg: Arg | undefined;
  defaults: Expression[];
};

/**
The parameters of a function, up to and without `end`: `)` for `def`, where they may have annotations, `:` for lambda.
*/
export function parseParameters(p: TokenStream, end: ')' | ':'): Arguments {
  const into: Parameters = {
    posonlyargs: [],
    args: [],
    vararg: undefined,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: undefined,
    defaults: [],
  };
  const annotated = end === ')';
  let hasStar = false;
  while (!p.at(end)) {
    if (into.kwarg) throw MISFIT; // nothing follows **kwargs
    if (p.at('/')) parseSlash(p, into, hasStar);
    else if (p.accept('**')) into.kwarg = parseParameter(p, annotated, false);
    else if (p.at('*')) {
      if (hasStar) throw MISFIT;
      hasStar = true;
      parseStar(p, into, end);
    } else {
      const arg = parseParameter(p, annotated, false);
      const value = p.accept('=') ? parseExpression(p) : undefined;
      if (hasStar) {
        into.kwonlyargs.push(arg);
        into.kwDefaults.push(value);
      } else {
        if (value === undefined && into.defaults.length > 0) throw MISFIT;
        into.args.push(arg);
        if (value !== undefined) into.defaults.push(value);
      }
    }
    if (!p.accept(',')) break;
  }
  if (!p.at(end)) throw MISFIT;
  return into;
}

function parseSlash(p: TokenStream, into: Parameters, hasStar: boolean): void {
  if (hasStar || into.posonlyargs.length > 0 || into.args.length === 0) throw MISFIT;
  p.advance();
  into.posonlyargs = into.args;
  into.args = [];
}

/** `*args`, or the bare `*` that a name must follow. */
function parseStar(p: TokenStream, into: Parameters, end: ')' | ':'): void {
  p.advance();
  if (p.at('NAME')) into.vararg = parseParameter(p, end === ')', true);
  else if (!p.at(',') || p.following !== 'NAME') throw MISFIT;
}

function parseParameter(p: TokenStream, annotated: boolean, isVararg: boolean): Arg {
  const first = p.expect('NAME');
  let annotation: Expression | undefined;
  if (annotated && p.accept(':')) {
    const star = p.token;
    if (isVararg && p.accept('*')) {
      const value = parseBitwiseOr(p);
      annotation = { kind: 'Starred', value, ctx: 'Load', ...p.span(star) };
    } else annotation = parseExpression(p);
  }
  return { arg: nameOf(first), annotation, ...p.span(first) };
}
