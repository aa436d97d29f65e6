/**
The rules of parameters: `(a, b=1, *c)` of a function, which may have annotations, and `a, b=1, *c:` of a lambda. The two are
the same but for the names of the rules (`@` is their prefix), the token that ends them and a few words.
*/
const SHARED = `
@params:
  | invalid_@parameters
  | @parameters
@parameters:
  | @slash_no_default @param_no_default* @param_with_default* [@star_etc]
  | @slash_with_default @param_with_default* [@star_etc]
  | @param_no_default+ @param_with_default* [@star_etc]
  | @param_with_default+ [@star_etc]
  | @star_etc
@slash_no_default:
  | @param_no_default+ '/' ','
  | @param_no_default+ '/' &END
@slash_with_default:
  | @param_no_default* @param_with_default+ '/' ','
  | @param_no_default* @param_with_default+ '/' &END
@star_etc:
  | invalid_@star_etc
  | '*' @param_no_default @param_maybe_default* [@kwds]
  | '*' @param_annotated_with_star @param_maybe_default* [@kwds]
  | '*' ',' @param_maybe_default+ [@kwds]
  | @kwds
@kwds:
  | invalid_@kwds
  | '**' @param_no_default
@param_no_default:
  | @param ','
  | @param &END
@param_with_default:
  | @param default ','
  | @param default &END
@param_maybe_default:
  | @param default? ','
  | @param default? &END
invalid_@parameters:
  | a='/' ',' => at a: at least one argument must precede /
  | (@slash_no_default | @slash_with_default) @param_maybe_default* a='/' => at a: / may appear only once
  | @slash_no_default? @param_no_default* invalid_@parameters_helper a=@param_no_default => first a: parameter without a default follows parameter with a default
  | @param_no_default* a='(' @parenthesized ','? b=')' => range a b: KIND parameters cannot be parenthesized
  | (@slash_no_default | @slash_with_default)? @param_maybe_default* '*' (',' | @param_no_default) @param_maybe_default* a='/' => at a: / must be ahead of *
  | @param_maybe_default+ '/' a='*' => at a: expected comma between / and *
invalid_@parameters_helper:
  | @slash_with_default
  | @param_with_default+
invalid_@star_etc:
  | a='*' (END | ',' (END | '**')) => BARE: named arguments must follow bare *
  | '*' @param a='=' => at a: var-positional argument cannot have default value
  | '*' (@param_no_default | ',') @param_maybe_default* a='*' (@param_no_default | ',') => at a: * argument may appear only once
invalid_@kwds:
  | '**' @param a='=' => at a: var-keyword argument cannot have default value
  | '**' @param ',' a=@param => at a: arguments cannot follow var-keyword argument
  | '**' @param ',' a=('*' | '**' | '/') => at a: arguments cannot follow var-keyword argument
`;

const FUNCTION = `${SHARED}
@param:
  | NAME annotation?
@param_annotated_with_star:
  | NAME ':' star_expression ','
  | NAME ':' star_expression &END
@parenthesized:
  | @param_no_default+
annotation:
  | ':' expression
default:
  | '=' expression
  | invalid_default
invalid_default:
  | a='=' &(')' | ',') => at a: expected default value expression
`;

const LAMBDA = `${SHARED.replace(/.*annotated_with_star.*\n/, '')}
@param:
  | NAME
@parenthesized:
  | ','.@param+
`;

function fill(text: string, prefix: string, end: string, kind: string, bare: string): string {
  return text
    .replaceAll('@', prefix)
    .replaceAll('END', end)
    .replaceAll('KIND', kind)
    .replaceAll('BARE', bare);
}

/** The rules of parameters, as in the grammar of statements. */
export const PARAMETER_GRAMMAR =
  fill(FUNCTION, '', "')'", 'Function', 'at a') + fill(LAMBDA, 'lambda_', "':'", 'Lambda expression', 'last');
