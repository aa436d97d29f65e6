import { type PyRaise, valueError } from '../object/exception.ts';
import {
  codeAt,
  hostText,
  joinTexts,
  repeatText,
  sliceText,
  type Text,
  textLength,
  textOfCode,
} from './text.ts';

export type Align = '<' | '>' | '=' | '^';
export type Sign = '+' | '-' | ' ';

/** A format specification, `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, taken apart. */
export type FormatSpec = {
  readonly fill: Text; // one character
  readonly align: Align | undefined; // undefined: the type's own
  readonly sign: Sign | undefined;
  readonly noNegativeZero: boolean; // z
  readonly alternate: boolean; // #
  readonly width: number; // −1: none
  readonly grouping: '' | ',' | '_';
  readonly precision: number; // −1: none
  readonly type: string; // '' or one character
};

const alignments = '<>=^';

/**
Takes a format specification apart. `typeName` is for the message. Text (`str`) differs from numbers in two ways: a `0`
before the width is only its fill, where numbers put the zeros after the sign; and it has no grouping.

Source: https://docs.python.org/3.13/library/string.html#format-specification-mini-language
*/
export function parseFormatSpec(spec: Text, typeName: string, kind: 'str' | 'number'): FormatSpec {
  const end = textLength(spec);
  let at = 0;
  const peek = (): string => (at < end ? hostText(textOfCode(codeAt(spec, at))) : '');
  const take = (characters: string): string => {
    const next = peek();
    if (next === '' || !characters.includes(next)) return '';
    at++;
    return next;
  };
  const takeNumber = (): number => {
    const start = at;
    while (at < end && codeAt(spec, at) >= 48 && codeAt(spec, at) <= 57) at++;
    return at === start ? -1 : Number(sliceText(spec, start, at));
  };

  let fill: Text = ' ';
  let filled = false;
  let align: Align | undefined;
  if (end >= 2 && alignments.includes(String.fromCharCode(codeAt(spec, 1)))) {
    fill = textOfCode(codeAt(spec, 0));
    filled = true;
    at = 1;
  }
  align = (take(alignments) || undefined) as Align | undefined;
  const sign = (take('+- ') || undefined) as Sign | undefined;
  const noNegativeZero = take('z') !== '';
  const alternate = take('#') !== '';
  if (!filled && take('0') !== '') {
    fill = '0';
    if (align === undefined && kind === 'number') align = '=';
  }
  const width = takeNumber();
  let grouping = take(',') as '' | ',' | '_';
  if (peek() === '_') {
    if (grouping !== '') throw valueError("Cannot specify both ',' and '_'.");
    grouping = take('_') as '_';
  }
  if (grouping === '_' && peek() === ',') throw valueError("Cannot specify both ',' and '_'.");
  let precision = -1;
  if (take('.') !== '') {
    precision = takeNumber();
    if (precision < 0) throw valueError('Format specifier missing precision');
  }
  if (width >= 2 ** 63 || precision >= 2 ** 63) {
    throw valueError('Too many decimal digits in format string');
  }
  if (end - at > 1)
    throw valueError(`Invalid format specifier '${hostText(spec)}' for object of type '${typeName}'`);
  const type = peek() || (kind === 'str' ? 's' : '');
  const groupable = type === '' || 'deEfFgG%'.includes(type) || (grouping === '_' && 'boxX'.includes(type));
  if (grouping !== '' && !groupable)
    throw valueError(`Cannot specify '${grouping}' with ${shownType(type)}.`);
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type };
}

/** A presentation type in a message: itself in quotes, or its code where it is no ASCII character. */
function shownType(type: string): string {
  const code = type.codePointAt(0)!;
  return code > 32 && code < 128 ? `'${type}'` : `'\\x${code.toString(16)}'`;
}

/** The ValueError for a presentation type that the type does not know. */
export function unknownType(type: string, typeName: string): PyRaise {
  return valueError(`Unknown format code ${shownType(type)} for object of type '${typeName}'`);
}

/** Fills a finished text up to the spec's width; `=` has been dealt with by whoever calls. */
export function padToWidth(text: Text, spec: FormatSpec, align: Align): Text {
  const missing = spec.width - textLength(text);
  if (missing <= 0) return text;
  const left = align === '<' ? 0 : align === '^' ? missing >> 1 : missing;
  return joinTexts([repeatText(spec.fill, left), text, repeatText(spec.fill, missing - left)]);
}

/** format(str, spec). */
export function formatStr(text: Text, spec: FormatSpec, typeName: string): Text {
  if (spec.type !== 's') throw unknownType(spec.type, typeName);
  if (spec.sign !== undefined) {
    const what = spec.sign === ' ' ? 'Space' : 'Sign';
    throw valueError(`${what} not allowed in string format specifier`);
  }
  if (spec.noNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  }
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const cut =
    spec.precision >= 0 && textLength(text) > spec.precision ? sliceText(text, 0, spec.precision) : text;
  return padToWidth(cut, spec, spec.align ?? '<');
}
