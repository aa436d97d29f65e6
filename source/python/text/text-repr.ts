import { codeAt, joinTexts, type Text, textLength, textOfCode } from './text.ts';
import { isPrintable } from './unicode.ts';

const named: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

/** A code point as Python writes what it will not show: \x00, \u0000 or \U00000000, as few digits as hold it. */
export function escapeCode(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** The quote repr() takes: ' unless the text has one of those and no ". */
function quoteFor(text: Text): string {
  let single = false;
  for (let i = 0; i < textLength(text); i++) {
    const code = codeAt(text, i);
    if (code === 34) return "'";
    if (code === 39) single = true;
  }
  return single ? '"' : "'";
}

/** repr(str), or with `asciiOnly` ascii(str). */
export function reprText(text: Text, asciiOnly = false): Text {
  if (typeof text === 'string' && !/[^ -~]|['\\]/.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  const parts: Text[] = [quote];
  for (let i = 0; i < textLength(text); i++) {
    const code = codeAt(text, i);
    if (code === quote.charCodeAt(0)) parts.push(`\\${quote}`);
    else if (named[code] !== undefined) parts.push(named[code]);
    else if (code > 127 ? !asciiOnly && isPrintable(code) : code >= 32 && code < 127)
      parts.push(textOfCode(code));
    else parts.push(escapeCode(code));
  }
  parts.push(quote);
  return joinTexts(parts);
}

/** ascii() of a value, from its repr. */
export function asciiText(repr: Text): string {
  if (typeof repr === 'string' && !/[^\0-\x7f]/.test(repr)) return repr;
  let out = '';
  for (let i = 0; i < textLength(repr); i++) {
    const code = codeAt(repr, i);
    out += code < 128 ? String.fromCharCode(code) : escapeCode(code);
  }
  return out;
}

/** repr(bytes): `b'…'`, everything but printable ASCII escaped. */
export function reprBytes(bytes: string): string {
  const quote = bytes.includes("'") && !bytes.includes('"') ? '"' : "'";
  let out = `b${quote}`;
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes.charCodeAt(i);
    if (code === quote.charCodeAt(0)) out += `\\${quote}`;
    else if (named[code] !== undefined) out += named[code];
    else out += code >= 32 && code < 127 ? bytes[i] : escapeCode(code);
  }
  return out + quote;
}
