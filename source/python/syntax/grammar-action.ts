import { PythonSyntaxError } from '../compiler/code.ts';
import type { Span } from './ast.ts';
import type { Match, Matcher, Perform } from './grammar-matcher.ts';
import { parseNumber } from './parser-number.ts';
import { checkFString, checkString } from './parser-string.ts';
import type { Token } from './token.ts';

/** The place of a token. */
export function placeOf({ lineno, colOffset, endLineno, endColOffset }: Span): Span {
  return { lineno, colOffset, endLineno, endColOffset };
}

/** The place of a match: from its first token to its last. */
function spanOf(m: Matcher, a: Match, b: Match = a): Span {
  const { lineno, colOffset } = m.tokens[a.first]!;
  const { endLineno, endColOffset } = m.tokens[b.end - 1]!;
  return { lineno, colOffset, endLineno, endColOffset };
}

/** The place of the farthest token. One without text has none: then it is the last character before it. */
export function farthestPlace(m: Matcher): Span {
  const token = m.tokens[m.farthest]!;
  if (token.kind !== 'INDENT' && token.kind !== 'DEDENT' && token.kind !== 'ENDMARKER') return placeOf(token);
  if (token.start >= m.source.length) {
    const lineno = token.lineno - 1;
    const colOffset = m.source.length - 2 - m.source.lastIndexOf('\n', m.source.length - 2);
    return { lineno, colOffset, endLineno: lineno, endColOffset: colOffset };
  }
  const colOffset = Math.max(0, token.colOffset - 1);
  return { lineno: token.lineno, colOffset, endLineno: token.lineno, endColOffset: colOffset };
}

/** An error at the farthest token. One without text has a place that CPython counts from its line's end or beginning. */
export function farthestError(
  m: Matcher,
  message: string,
  type: PythonSyntaxError['type'] = 'SyntaxError',
): PythonSyntaxError {
  const token = m.tokens[m.farthest]!;
  const span = farthestPlace(m);
  if (token.kind !== 'INDENT' && token.kind !== 'DEDENT' && token.kind !== 'ENDMARKER')
    return new PythonSyntaxError(message, span, type);
  const offset = token.start >= m.source.length ? span.colOffset + 1 : token.colOffset;
  return new PythonSyntaxError(message, span, type, [offset, -1]);
}

/** From a match to the last character that was read. */
function spanToFarthest(m: Matcher, a: Match): Span {
  const { lineno, colOffset } = m.tokens[a.first]!;
  const { endLineno, endColOffset } = m.tokens[m.farthest]!;
  return { lineno, colOffset, endLineno, endColOffset: endColOffset - 1 };
}

/** The parts that are something themselves: the elements of a tuple or list, the arguments of a call. */
function elementsOf(match: Match): Match[] {
  return match.parts.flatMap((part) =>
    part.kind === '' ? elementsOf(part) : /^[A-Z_]+$/.test(part.kind) ? [] : [part],
  );
}

/** The part of a target that cannot be one; undefined: all can. */
function invalidTarget(m: Matcher, match: Match, purpose: string): Match | undefined {
  switch (match.kind) {
    case 'name':
    case 'attribute':
    case 'subscript':
      return undefined;
    case 'tuple':
    case 'list':
      for (const element of elementsOf(match)) {
        const invalid = invalidTarget(m, element, purpose);
        if (invalid) return invalid;
      }
      return undefined;
    case 'starred':
      return purpose === 'delete' ? match : invalidTarget(m, elementsOf(match)[0]!, purpose);
    case 'comparison':
      if (purpose !== 'for') return match;
      return m.tokens[match.parts[1]!.first]!.symbol === 'in'
        ? invalidTarget(m, match.parts[0]!, purpose)
        : undefined;
    default:
      return match;
  }
}

/** Is this the name of a statement of Python 2? */
function isLegacy(m: Matcher, a: Match): boolean {
  return a.kind === 'name' && /^(?:print|exec)$/.test(m.tokens[a.first]!.text);
}

/** How many brackets are open behind the token at `index`. */
function levelAt(tokens: readonly Token[], index: number): number {
  let level = 0;
  for (let at = 0; at <= index; at += 1) {
    const { symbol } = tokens[at]!;
    if (symbol === '(' || symbol === '[' || symbol === '{') level += 1;
    else if (symbol === ')' || symbol === ']' || symbol === '}') level -= 1;
  }
  return level;
}

/** Source: PEP 701; the misspelling is CPython's. */
function checkConversion(m: Matcher, mark: Match, name: Match, match: Match): Match {
  if (m.tokens[name.first]!.start === m.tokens[mark.first]!.end) return match;
  const message = 'f-string: conversion type must come right after the exclamanation mark';
  throw new PythonSyntaxError(message, spanOf(m, mark, name));
}

function checkField(m: Matcher, conversion: Match | undefined, match: Match): Match {
  const text = conversion ? m.tokens[conversion.end - 1]!.text : 's';
  if (text === 's' || text === 'r' || text === 'a') return match;
  const message = `f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`;
  const name = { ...match, first: conversion!.end - 1, end: conversion!.end };
  throw new PythonSyntaxError(message, spanOf(m, name));
}

function checkStrings(m: Matcher, match: Match): Match {
  const isBytes = (index: number): boolean => /^[rR]?[bB]/.test(m.tokens[index]!.text);
  let bytes = 0;
  let count = 0;
  let isFormatted = false;
  const parts = match.parts[0]?.kind === '' ? match.parts[0].parts : match.parts;
  for (const part of parts) {
    count += 1;
    if (part.kind === 'STRING' && isBytes(part.first)) bytes += 1;
    isFormatted ||= part.kind === 'f-string expression';
  }
  if (bytes > 0 && bytes < count) {
    throw farthestError(m, 'cannot mix bytes and nonbytes literals');
  }
  return { ...match, kind: isFormatted ? 'f-string expression' : 'literal', parts: [] };
}

function checkPart(m: Matcher, a: Match, match: Match, wanted: string): Match {
  const isComplex = /[jJ]$/.test(m.tokens[a.first]!.text);
  if ((wanted === 'imaginary') === isComplex) return match;
  throw new PythonSyntaxError(`${wanted} number required in complex literal`, spanOf(m, a));
}

/** What the grammar's actions do, by their verbs. */
export const perform: Perform = (m, alternative, match, named) => {
  const { verb, operands, text } = alternative.action!;
  const a = named.get(operands[0] ?? '') ?? match;
  const b = named.get(operands[1] ?? '') ?? a;
  const message = text.replace('%a', a.kind);
  const fail = (span: Span, words = message): never => {
    throw new PythonSyntaxError(words, span);
  };
  switch (verb) {
    case 'value':
      return a;
    case 'at':
    case 'range':
      return fail(spanOf(m, a, b));
    case 'from':
      return fail(spanToFarthest(m, a));
    case 'last':
      throw farthestError(m, message);
    case 'next':
      return fail(placeOf(m.token));
    case 'after': {
      const { endLineno, endColOffset } = m.tokens[a.end - 1]!;
      const { lineno } = m.tokens[a.first]!;
      const span = { lineno, colOffset: endColOffset - 1, endLineno, endColOffset: endColOffset - 1 };
      throw new PythonSyntaxError(message, span, 'SyntaxError', [endColOffset, 0]);
    }
    case 'first': {
      const end = m.tokens[a.end - 1]!.symbol === ',' ? a.end - 1 : a.end;
      return fail(spanOf(m, { ...a, end }));
    }
    case 'items':
      return fail(spanOf(m, a, elementsOf(b).at(-1)));
    case 'indent':
      throw farthestError(m, message, 'IndentationError');
    case 'block': {
      const { lineno } = m.tokens[a.first]!;
      const words = `expected an indented block after ${text} on line ${lineno}`;
      throw farthestError(m, words, 'IndentationError');
    }
    case 'target': {
      const invalid = invalidTarget(m, a, text);
      return (
        invalid &&
        fail(spanOf(m, invalid), `cannot ${text === 'delete' ? 'delete' : 'assign to'} ${invalid.kind}`)
      );
    }
    case 'bound':
      return fail(
        spanToFarthest(m, a),
        `cannot use ${b.kind === 'tuple' ? 'constraints' : 'bound'} with ${text}`,
      );
    case 'assigned':
      return fail(spanOf(m, a, b), `cannot assign to ${m.tokens[a.first]!.text}`);
    case 'legacy': {
      if (!isLegacy(m, a)) return undefined;
      const name = m.tokens[a.first]!.text;
      return fail(spanOf(m, a, b), `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`);
    }
    case 'comma':
      if (isLegacy(m, a) || levelAt(m.tokens, m.index - 1) === 0) return undefined;
      return fail(spanOf(m, a, b), 'invalid syntax. Perhaps you forgot a comma?');
    case 'genexp': {
      const positional = elementsOf(a).filter((part) => part.kind !== 'keyword' && part.kind !== 'mapping');
      return positional.length > 1 ? fail(spanOf(m, positional.at(-1)!, b)) : undefined;
    }
    case 'arguments': {
      const unpacking = elementsOf(a).some((part) => part.kind === 'mapping') ? ' unpacking' : '';
      throw farthestError(m, `positional argument follows keyword argument${unpacking}`);
    }
    case 'field':
      return checkField(m, named.get('a'), match);
    case 'conversion':
      return checkConversion(m, a, b, match);
    case 'strings':
      return checkStrings(m, match);
    case 'number':
      parseNumber(m.tokens[a.first]!);
      return { ...match, kind: 'literal' };
    case 'string':
      checkString(m.tokens[a.first]!);
      return a;
    case 'fstring':
      checkFString(m.tokens.slice(match.first, match.end));
      return { ...match, kind: 'f-string expression' };
    case 'real':
    case 'imaginary':
      parseNumber(m.tokens[a.first]!);
      return checkPart(m, a, match, verb);
    default:
      throw new Error(`internal error: the grammar has no verb ${verb}`);
  }
};
