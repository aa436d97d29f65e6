import { constRepr } from '../compiler/const-repr.ts';
import type { Arguments, Comprehension, Expression } from './ast.ts';

/** How tightly the operators of Python bind, loosest first. A part that binds looser than its place gets brackets. */
enum Precedence {
  TUPLE,
  TEST, // conditional expression, lambda, walrus
  OR,
  AND,
  NOT,
  COMPARE,
  BITWISE_OR,
  BITWISE_XOR,
  BITWISE_AND,
  SHIFT,
  ARITHMETIC,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM,
}

const BINARY = {
  Add: ['+', Precedence.ARITHMETIC],
  Sub: ['-', Precedence.ARITHMETIC],
  Mult: ['*', Precedence.TERM],
  MatMult: ['@', Precedence.TERM],
  Div: ['/', Precedence.TERM],
  Mod: ['%', Precedence.TERM],
  FloorDiv: ['//', Precedence.TERM],
  LShift: ['<<', Precedence.SHIFT],
  RShift: ['>>', Precedence.SHIFT],
  BitOr: ['|', Precedence.BITWISE_OR],
  BitXor: ['^', Precedence.BITWISE_XOR],
  BitAnd: ['&', Precedence.BITWISE_AND],
  Pow: ['**', Precedence.POWER],
} as const;

const UNARY = {
  Invert: ['~', Precedence.FACTOR],
  Not: ['not ', Precedence.NOT],
  UAdd: ['+', Precedence.FACTOR],
  USub: ['-', Precedence.FACTOR],
} as const;

const COMPARE = {
  Eq: ' == ',
  NotEq: ' != ',
  Lt: ' < ',
  LtE: ' <= ',
  Gt: ' > ',
  GtE: ' >= ',
  Is: ' is ',
  IsNot: ' is not ',
  In: ' in ',
  NotIn: ' not in ',
} as const;

/**
The text of an annotation, as `from __future__ import annotations` keeps it: spaces, brackets and quotes are Python's
own, not the writer's.

Source: Python/ast_unparse.c
*/
export function unparse(e: Expression): string {
  return write(e, Precedence.TEST);
}

function brackets(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function write(e: Expression, level: Precedence): string {
  switch (e.kind) {
    case 'BoolOp': {
      const own = e.op === 'And' ? Precedence.AND : Precedence.OR;
      const text = e.values.map((value) => write(value, own + 1)).join(e.op === 'And' ? ' and ' : ' or ');
      return brackets(text, level > own);
    }
    case 'BinOp': {
      const [symbol, own] = BINARY[e.op];
      const isPower = e.op === 'Pow';
      const left = write(e.left, own + (isPower ? 1 : 0));
      const right = write(e.right, own + (isPower ? 0 : 1));
      return brackets(`${left} ${symbol} ${right}`, level > own);
    }
    case 'UnaryOp': {
      const [symbol, own] = UNARY[e.op];
      return brackets(symbol + write(e.operand, own), level > own);
    }
    case 'Lambda': {
      // CPython leaves the space out before `*`.
      const space = e.args.posonlyargs.length + e.args.args.length > 0 ? ' ' : '';
      const text = `lambda${space}${writeArguments(e.args)}: ${write(e.body, Precedence.TEST)}`;
      return brackets(text, level > Precedence.TEST);
    }
    case 'IfExp': {
      const body = write(e.body, Precedence.TEST + 1);
      const test = write(e.test, Precedence.TEST + 1);
      const text = `${body} if ${test} else ${write(e.orelse, Precedence.TEST)}`;
      return brackets(text, level > Precedence.TEST);
    }
    case 'Dict':
      return `{${e.values.map((value, i) => writeItem(e.keys[i], value)).join(', ')}}`;
    case 'Set':
      return `{${list(e.elts)}}`;
    case 'GeneratorExp':
      return `(${write(e.elt, Precedence.TEST)}${writeComprehensions(e.generators)})`;
    case 'ListComp':
      return `[${write(e.elt, Precedence.TEST)}${writeComprehensions(e.generators)}]`;
    case 'SetComp':
      return `{${write(e.elt, Precedence.TEST)}${writeComprehensions(e.generators)}}`;
    case 'DictComp': {
      const item = `${write(e.key, Precedence.TEST)}: ${write(e.value, Precedence.TEST)}`;
      return `{${item}${writeComprehensions(e.generators)}}`;
    }
    case 'Yield':
      return e.value ? `(yield ${write(e.value, Precedence.TEST)})` : '(yield)';
    case 'YieldFrom':
      return `(yield from ${write(e.value, Precedence.TEST)})`;
    case 'Await':
      return brackets(`await ${write(e.value, Precedence.ATOM)}`, level > Precedence.AWAIT);
    case 'Compare': {
      const own = Precedence.COMPARE;
      const rest = e.comparators.map((right, i) => COMPARE[e.ops[i]!] + write(right, own + 1));
      return brackets(write(e.left, own + 1) + rest.join(''), level > own);
    }
    case 'Call':
      return writeCall(e);
    case 'Constant':
      return writeConstant(e);
    case 'JoinedStr':
    case 'FormattedValue':
      return writeFString(e, false);
    case 'Attribute': {
      const value = write(e.value, Precedence.ATOM);
      const isInt = e.value.kind === 'Constant' && e.value.value.kind === 'int';
      return `${value}${isInt ? ' .' : '.'}${e.attr}`;
    }
    case 'Subscript':
      return `${write(e.value, Precedence.ATOM)}[${write(e.slice, Precedence.TUPLE)}]`;
    case 'Starred':
      return `*${write(e.value, Precedence.BITWISE_OR)}`;
    case 'Name':
      return e.id;
    case 'List':
      return `[${list(e.elts)}]`;
    case 'Tuple': {
      if (e.elts.length === 0) return '()';
      const text = e.elts.length === 1 ? `${list(e.elts)},` : list(e.elts);
      return brackets(text, level > Precedence.TUPLE);
    }
    case 'Slice': {
      const part = (expression: Expression | undefined) =>
        expression ? write(expression, Precedence.TEST) : '';
      return `${part(e.lower)}:${part(e.upper)}${e.step ? `:${part(e.step)}` : ''}`;
    }
    case 'NamedExpr': {
      const text = `${write(e.target, Precedence.TUPLE)} := ${write(e.value, Precedence.ATOM)}`;
      return brackets(text, level > Precedence.TUPLE);
    }
  }
}

function list(elts: readonly Expression[]): string {
  return elts.map((elt) => write(elt, Precedence.TEST)).join(', ');
}

function writeItem(key: Expression | undefined, value: Expression): string {
  if (key === undefined) return `**${write(value, Precedence.BITWISE_OR)}`;
  return `${write(key, Precedence.TEST)}: ${write(value, Precedence.TEST)}`;
}

function writeComprehensions(generators: readonly Comprehension[]): string {
  return generators
    .map(({ target, iter, ifs, isAsync }) => {
      const tests = ifs.map((test) => ` if ${write(test, Precedence.TEST + 1)}`).join('');
      const start = isAsync ? ' async for ' : ' for ';
      return `${start}${write(target, Precedence.TUPLE)} in ${write(iter, Precedence.TEST + 1)}${tests}`;
    })
    .join('');
}

function writeCall(e: Extract<Expression, { kind: 'Call' }>): string {
  const func = write(e.func, Precedence.ATOM);
  const [only] = e.args;
  if (e.args.length === 1 && e.keywords.length === 0 && only!.kind === 'GeneratorExp') {
    return `${func}${write(only!, Precedence.TEST)}`;
  }
  const keywords = e.keywords.map(({ arg, value }) => {
    return `${arg === undefined ? '**' : `${arg}=`}${write(value, Precedence.TEST)}`;
  });
  return `${func}(${[...e.args.map((arg) => write(arg, Precedence.TEST)), ...keywords].join(', ')})`;
}

function writeConstant({ value, prefix }: Extract<Expression, { kind: 'Constant' }>): string {
  if (value.kind === 'Ellipsis') return '...';
  const text = `${prefix ?? ''}${constRepr(value)}`;
  return value.kind === 'float' || value.kind === 'complex' ? text.replace('inf', '1e309') : text; // it has no literal
}

function writeArguments(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  for (const [i, { arg }] of positional.entries()) {
    const value = args.defaults[i - firstDefault];
    parts.push(value ? `${arg}=${write(value, Precedence.TEST)}` : arg);
    if (i === args.posonlyargs.length - 1) parts.push('/');
  }
  if (args.vararg) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  for (const [i, { arg }] of args.kwonlyargs.entries()) {
    const value = args.kwDefaults[i];
    parts.push(value ? `${arg}=${write(value, Precedence.TEST)}` : arg);
  }
  if (args.kwarg) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

const QUOTE_PATTERNS = { "'": /'/, '"': /"/ } as const;

function writeFString(
  e: Extract<Expression, { kind: 'JoinedStr' | 'FormattedValue' }>,
  isSpec: boolean,
): string {
  const body =
    e.kind === 'FormattedValue' ? writeField(e) : e.values.map((value) => writeFStringPart(value)).join('');
  if (isSpec) return body;
  const quote = QUOTE_PATTERNS["'"].test(body) && !QUOTE_PATTERNS['"'].test(body) ? '"' : "'";
  const inner = constRepr({ kind: 'str', value: body });
  return `f${quote}${inner.slice(1, -1)}${quote}`;
}

function writeFStringPart(e: Expression): string {
  if (e.kind === 'Constant' && e.value.kind === 'str') return e.value.value.replace(/[{}]/g, '$&$&');
  if (e.kind === 'JoinedStr') return e.values.map((value) => writeFStringPart(value)).join('');
  return e.kind === 'FormattedValue' ? writeField(e) : write(e, Precedence.TEST);
}

function writeField(e: Extract<Expression, { kind: 'FormattedValue' }>): string {
  const value = write(e.value, Precedence.TEST + 1);
  const conversion = e.conversion >= 0 ? `!${String.fromCharCode(e.conversion)}` : '';
  const spec = e.formatSpec ? `:${writeFStringPart(e.formatSpec)}` : '';
  return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
}
