import { isRaised, type PyRaise, raise, setField } from '../object/exception.ts';
import { LookupError, SyntaxErrorType, UnicodeDecodeError } from '../object/exception-types.ts';
import { makeStr, PyTuple, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { decodeBytes, encodingNamed } from '../text/codec.ts';
import { hostText } from '../text/text.ts';
import { bytesOf } from '../types/bytes-like.ts';

const MARK = '\xef\xbb\xbf'; // UTF-8's
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const NO_CODE = /^[ \t\f]*(#|$)/;

/**
The source text in a str, or in an object of bytes: UTF-8, or what a comment in its first two lines names. Undefined: it is
neither. `filename` is for the errors. Errors: SyntaxError.

Source: https://docs.python.org/3.13/reference/lexical_analysis.html#encoding-declarations
*/
export function sourceText(value: Value, filename: string): string | undefined {
  const bytes = bytesOf(value);
  if (bytes === undefined) return textOf(value);
  const isMarked = bytes.startsWith(MARK);
  const body = isMarked ? bytes.slice(MARK.length) : bytes;
  const name = declaredEncoding(body);
  if (isMarked && name !== 'utf-8') throw withoutPlace(`encoding problem: ${name} with BOM`, filename);
  try {
    return hostText(decodeBytes(body, encodingNamed(name), 'strict'));
  } catch (error) {
    if (isRaised(error, LookupError)) throw withoutPlace(`unknown encoding: ${name}`, filename);
    if (!isRaised(error, UnicodeDecodeError)) throw error;
    const [encoding, , start, , reason] = error.exception.args.items;
    const byte = body.charCodeAt(Number(start)).toString(16);
    const message = `'${encoding}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
    throw withoutPlace(encoding === 'utf-8' ? `(unicode error) ${message}` : message, filename);
  }
}

/** The encoding that the first line names, or the second after a line without code; some spellings are made one. */
function declaredEncoding(bytes: string): string {
  const [first = '', second = ''] = bytes.split(/\r\n?|\n/, 2);
  const name = COOKIE.exec(first)?.[1] ?? (NO_CODE.test(first) ? COOKIE.exec(second)?.[1] : undefined);
  if (name === undefined) return 'utf-8';
  const plain = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (/^utf-8(-|$)/.test(plain)) return 'utf-8';
  return /^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(plain) ? 'iso-8859-1' : name;
}

/** The SyntaxError of bytes that are no text. */
function withoutPlace(message: string, filename: string): PyRaise {
  const [msg, path] = [makeStr(message), makeStr(filename)];
  const raised = raise(SyntaxErrorType, msg, new PyTuple([path, 0, -1, null]));
  for (const [name, value] of Object.entries({ msg, filename: path, lineno: 0, offset: -1 }))
    setField(raised.exception, name, value);
  return raised;
}
