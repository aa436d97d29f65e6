import { floatOfInt } from '../number/float-arithmetic.ts';
import { formatMagnitude } from '../number/float-text.ts';
import { absoluteInt, type Int } from '../number/int-arithmetic.ts';
import { decimalText, MAX_STR_DIGITS, tooManyDigits } from '../number/int-text.ts';
import { overflowError, valueError } from '../object/exception.ts';
import { type FormatSpec, padToWidth, unknownType } from './format-spec.ts';
import { joinTexts, repeatText, type Text, textLength, textOfCode } from './text.ts';

/** A number's text in its parts: what is padded and grouped is the digits before the point. */
type NumberParts = {
  readonly negative: boolean;
  readonly prefix: string; // 0x
  readonly digits: Text;
  readonly rest: string; // from the point or exponent on, and '%'; 'inf'
};

/** Sign, prefix, padding, grouped digits and rest in order; `=` pads between prefix and digits. */
function layOut(parts: NumberParts, spec: FormatSpec): Text {
  const sign = parts.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const head = sign + parts.prefix;
  const align = spec.align ?? '>';
  const zeros = spec.fill === '0' && align === '=' ? spec.width - head.length - parts.rest.length : 0;
  const digits = groupDigits(parts.digits, spec, zeros);
  if (align !== '=') return padToWidth(joinTexts([head, digits, parts.rest]), spec, align);
  const missing = spec.width - head.length - textLength(digits) - parts.rest.length;
  return joinTexts([head, missing > 0 ? repeatText(spec.fill, missing) : '', digits, parts.rest]);
}

/** Separators between the digits, with zeros put before until there are `width` characters (never a separator first). */
function groupDigits(digits: Text, spec: FormatSpec, width: number): Text {
  if (spec.grouping === '' || typeof digits !== 'string' || digits === '') return digits;
  const size = 'boxX'.includes(spec.type) && spec.type !== '' ? 4 : 3;
  let count = digits.length;
  while (count + Math.floor((count - 1) / size) < width) count++;
  const padded = digits.padStart(count, '0');
  const first = padded.length % size || size;
  let grouped = padded.slice(0, first);
  for (let i = first; i < padded.length; i += size) grouped += spec.grouping + padded.slice(i, i + size);
  return grouped;
}

const radixes: Readonly<Record<string, 2 | 8 | 16>> = { b: 2, o: 8, x: 16, X: 16 };

/** format(int, spec); the float types work on the nearest float. `maxDigits`: sys.set_int_max_str_digits(). */
export function formatInt(value: Int, spec: FormatSpec, typeName: string, maxDigits = MAX_STR_DIGITS): Text {
  const { type } = spec;
  if (type !== '' && 'eEfFgG%'.includes(type)) {
    const float = floatOfInt(value);
    if (float === undefined) throw overflowError('int too large to convert to float');
    return formatFloat(float, spec, typeName);
  }
  if (type !== '' && !'dnboxXc'.includes(type)) throw unknownType(type, typeName);
  if (spec.precision >= 0) throw valueError('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (type === 'c') return formatCharacter(value, spec);
  const radix = radixes[type];
  const size = absoluteInt(value);
  let digits = radix ? size.toString(radix) : decimalText(size, maxDigits);
  if (digits === undefined) throw tooManyDigits(maxDigits);
  if (type === 'X') digits = digits.toUpperCase();
  const prefix = radix && spec.alternate ? `0${type}` : '';
  return layOut({ negative: value < 0, prefix, digits, rest: '' }, spec);
}

function formatCharacter(value: Int, spec: FormatSpec): Text {
  if (spec.sign !== undefined) throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) {
    throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (value > 2n ** 63n - 1n || value < -(2n ** 63n)) {
    throw overflowError('Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return layOut({ negative: false, prefix: '', digits: textOfCode(Number(value)), rest: '' }, spec);
}

/** A float's magnitude in a presentation type, split where the digits before the point end. */
function floatParts(value: number, spec: FormatSpec, complexPart: boolean): NumberParts {
  const { type, alternate } = spec;
  const percent = type === '%';
  const shown = percent ? value * 100 : value;
  const lower = percent ? 'f' : type === 'n' ? 'g' : type.toLowerCase();
  const plain = type === '' ? (spec.precision < 0 ? 'r' : 'g') : (lower as 'e' | 'f' | 'g');
  const precision = spec.precision < 0 ? 6 : spec.precision;
  let text = Number.isNaN(shown)
    ? 'nan'
    : Number.isFinite(shown)
      ? formatMagnitude(Math.abs(shown), plain, precision, alternate, type === '' && !complexPart)
      : 'inf';
  if (type === 'E' || type === 'F' || type === 'G') text = text.toUpperCase();
  let negative = shown < 0 || Object.is(shown, -0);
  if (spec.noNegativeZero && negative && /^[0.]+(?:e|$)/i.test(text)) negative = false;
  const digits = /^\d*/.exec(text)![0];
  return { negative, prefix: '', digits, rest: text.slice(digits.length) + (percent ? '%' : '') };
}

/** format(float, spec). The caller has charged for the precision. */
export function formatFloat(value: number, spec: FormatSpec, typeName: string): Text {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownType(spec.type, typeName);
  if (spec.precision > 2 ** 31 - 1) throw valueError('precision too big');
  return layOut(floatParts(value, spec, false), spec);
}

/** format(complex, spec): both parts in the same form, in parentheses where no type is given, as in its repr. */
export function formatComplex(real: number, imaginary: number, spec: FormatSpec, typeName: string): Text {
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownType(spec.type, typeName);
  if (spec.precision > 2 ** 31 - 1) throw valueError('precision too big');
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const bare: FormatSpec = { ...spec, width: -1, align: '>' };
  const imaginaryOnly = spec.type === '' && Object.is(real, 0);
  const parenthesized = spec.type === '' && !imaginaryOnly;
  const realText = imaginaryOnly ? '' : layOut(floatParts(real, bare, true), bare);
  const imaginarySpec: FormatSpec = imaginaryOnly ? bare : { ...bare, sign: '+' };
  const imaginaryText = layOut(floatParts(imaginary, imaginarySpec, true), imaginarySpec);
  const text = joinTexts([realText, imaginaryText, 'j']);
  return padToWidth(parenthesized ? joinTexts(['(', text, ')']) : text, spec, spec.align ?? '>');
}
