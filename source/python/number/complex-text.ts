import type { Complex } from './complex-arithmetic.ts';
import { parseFloatText } from './float-text.ts';

/**
The number that a text means to `complex(text)`: a real part, an imaginary part with j, or both, in parentheses or not, with
no space inside. White space round it is off. Undefined: malformed.
*/
export function parseComplexText(text: string): Complex | undefined {
  const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
  if (!/[jJ]$/.test(inner)) {
    const real = parseFloatText(inner);
    return real === undefined ? undefined : { real, imaginary: 0 };
  }
  const split = lastSign(inner);
  const real = split > 0 ? parseFloatText(inner.slice(0, split)) : 0;
  const imaginary = imaginaryOf(inner.slice(Math.max(split, 0), -1));
  return real === undefined || imaginary === undefined ? undefined : { real, imaginary };
}

/** Where the sign of the imaginary part stands: the last that is none of an exponent; −1: there is none. */
function lastSign(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    const isSign = text[i] === '+' || text[i] === '-';
    if (isSign && !(i > 0 && /[eE]/.test(text[i - 1]!))) return i;
  }
  return -1;
}

/** What stands before the j: nothing, or only a sign, is 1. */
function imaginaryOf(text: string): number | undefined {
  return text === '' || text === '+' || text === '-' ? Number(`${text}1`) : parseFloatText(text);
}
