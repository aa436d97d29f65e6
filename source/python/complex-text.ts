import type { Complex } from './complex-arithmetic.ts';
import { parseFloatText } from './float-text.ts';

const number = String.raw`(?:(?:\d[\d_]*)?\.?[\d_]*(?:[eE][+-]?[\d_]+)?|inf|infinity|nan)`;
const both = new RegExp(`^([+-]?${number})([+-]${number})[jJ]$`, 'i');
const one = new RegExp(`^([+-]?${number})([jJ]?)$`, 'i');

/**
The number that a text means to `complex(text)`: a real part, an imaginary part with j, or both, in parentheses or not, with
no space inside. White space round it is off. Undefined: malformed.
*/
export function parseComplexText(text: string): Complex | undefined {
  const inner = /^\(\s*(.*?)\s*\)$/s.exec(text)?.[1] ?? text;
  const pair = both.exec(inner);
  if (pair) {
    const real = parseFloatText(pair[1]!);
    const imaginary = imaginaryOf(pair[2]!);
    if (real !== undefined && imaginary !== undefined) return { real, imaginary };
  }
  const single = one.exec(inner);
  if (!single) return undefined;
  if (single[2] === '') {
    const real = parseFloatText(single[1]!);
    return real === undefined ? undefined : { real, imaginary: 0 };
  }
  const imaginary = imaginaryOf(single[1]!);
  return imaginary === undefined ? undefined : { real: 0, imaginary };
}

/** What stands before the j: nothing, or only a sign, is 1. */
function imaginaryOf(text: string): number | undefined {
  return text === '' || text === '+' || text === '-' ? Number(`${text}1`) : parseFloatText(text);
}
