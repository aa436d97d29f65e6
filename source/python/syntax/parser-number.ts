import { PythonSyntaxError } from '../compiler/code.ts';
import type { Literal } from './ast.ts';
import type { Token } from './token.ts';

/** Longest decimal literal. Source: https://docs.python.org/3.13/library/stdtypes.html#integer-string-conversion-length-limitation */
const MAX_DIGITS = 4300;

/** The value of a NUMBER token. Throws PythonSyntaxError where Python would not convert so many digits. */
export function parseNumber(token: Token): Literal {
  const text = token.text.includes('_') ? token.text.replaceAll('_', '') : token.text;
  const last = text.charCodeAt(text.length - 1) | 32;
  const isBased = text.charCodeAt(0) === 48 && text.length > 2 && (text.charCodeAt(1) | 32) > 97;
  if (isBased && /^0[xob]/i.test(text)) return toInt(text);
  if (last === 106) return { kind: 'complex', value: Number(text.slice(0, -1)) };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return { kind: 'float', value: Number(text) };
  }
  if (text.length > MAX_DIGITS && !/^0+$/.test(text)) {
    throw new PythonSyntaxError(
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${text.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals ' +
        'to avoid decimal conversion limits.',
      token,
    );
  }
  return toInt(text);
}

function toInt(text: string): Literal {
  const value = Number(text);
  return { kind: 'int', value: Number.isSafeInteger(value) ? value : BigInt(text) };
}
