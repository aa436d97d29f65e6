import { textOfBytes } from '../object/bytearray.ts';
import { raise } from '../object/exception.ts';
import { LookupError, UnicodeDecodeError, UnicodeEncodeError } from '../object/exception-types.ts';
import { makeStr, PyBytes } from '../object/object.ts';
import { type EscapeEncoding, escaped, type Read, readEscaped } from './codec-escape.ts';
import { codesOf, hostText, isAscii, type Text, textOfCodes } from './text.ts';
import { escapeCode } from './text-repr.ts';

/**
Text to bytes and back, in the encodings there are: utf-8, with a mark before it too, ascii, latin-1, utf-16 and utf-32 in every byte order, and source text's escapes. Bytes
are strings of units below 256.
*/
export type Encoding =
  | 'utf-8'
  | 'utf-8-sig'
  | 'ascii'
  | 'latin-1'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be'
  | EscapeEncoding;

const aliases: ReadonlyMap<string, Encoding> = new Map([
  ...['utf8', 'utf', 'u8', 'cp65001'].map((name) => [name, 'utf-8'] as const),
  ...['ascii', 'us-ascii', '646', 'us'].map((name) => [name, 'ascii'] as const),
  ...['latin-1', 'latin1', 'latin', 'l1', 'iso-8859-1', 'iso8859-1', 'iso88591', '8859', 'cp819'].map(
    (name) => [name, 'latin-1'] as const,
  ),
  ...['utf16', 'u16'].map((name) => [name, 'utf-16'] as const),
  ...['unicodeescape'].map((name) => [name, 'unicode-escape'] as const),
  ...['rawunicodeescape'].map((name) => [name, 'raw-unicode-escape'] as const),
  ...['utf32', 'u32'].map((name) => [name, 'utf-32'] as const),
  ...(['utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be'] as const).map(
    (name) => [name.replace(/-(?=.e)/, ''), name] as const,
  ),
]);
const named: readonly string[] = [
  'utf-8',
  'utf-8-sig',
  'utf-16',
  'utf-16-le',
  'utf-16-be',
  'utf-32',
  'utf-32-le',
  'utf-32-be',
  'unicode-escape',
  'raw-unicode-escape',
];

const UTF8_MARK = '\xef\xbb\xbf';

/** The encoding of this name, in any case and with _ for -. Errors: LookupError. */
export function encodingNamed(name: Text): Encoding {
  const normal = hostText(name).toLowerCase().replace(/[_ ]/g, '-');
  if (named.includes(normal)) return normal as Encoding;
  const known = aliases.get(normal);
  if (known === undefined) throw raise(LookupError, makeStr(`unknown encoding: ${hostText(name)}`));
  return known;
}

/** text.encode(encoding, errors). Errors: UnicodeEncodeError, LookupError for an error handler that is needed and unknown. */
export function encodeText(text: Text, encoding: Encoding, errors: string): string {
  if (encoding === 'utf-8-sig') return UTF8_MARK + encodeText(text, 'utf-8', errors);
  if (isAscii(text) && !/^utf-(16|32)|^unicode-/.test(encoding)) return text as string;
  const codes = codesOf(text);
  const out: number[] = [];
  if (encoding === 'utf-16' || encoding === 'utf-32') putCode(out, 0xfeff, encoding);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (isEncodable(code, encoding)) {
      putCode(out, code, encoding);
      continue;
    }
    let end = i + 1;
    while (end < codes.length && !isEncodable(codes[end]!, encoding)) end++;
    for (; i < end; i++) putAnyway(out, text, codes[i]!, { start: i, end }, encoding, errors);
    i--;
  }
  return textOfBytes(out);
}

function isEncodable(code: number, encoding: Encoding): boolean {
  if (encoding === 'ascii') return code < 0x80;
  if (encoding === 'latin-1') return code < 0x100;
  if (encoding === 'unicode-escape' || encoding === 'raw-unicode-escape') return true;
  return code < 0xd800 || code > 0xdfff;
}

function putCode(out: number[], code: number, encoding: Encoding): void {
  switch (encoding) {
    case 'ascii':
    case 'latin-1':
      out.push(code);
      break;
    case 'unicode-escape':
    case 'raw-unicode-escape':
      for (const unit of escaped(code, encoding)) out.push(unit.charCodeAt(0));
      break;
    case 'utf-8':
      putUtf8(out, code);
      break;
    case 'utf-32':
    case 'utf-32-le':
    case 'utf-32-be':
      putUnit(out, code, 4, encoding !== 'utf-32-be');
      break;
    default: {
      const little = encoding !== 'utf-16-be';
      if (code > 0xffff) putUnit(out, 0xd800 + ((code - 0x10000) >> 10), 2, little);
      putUnit(out, code > 0xffff ? 0xdc00 + ((code - 0x10000) & 0x3ff) : code, 2, little);
    }
  }
}

function putUnit(out: number[], code: number, size: number, little: boolean): void {
  for (let i = 0; i < size; i++) out.push((code >>> (8 * (little ? i : size - 1 - i))) & 0xff);
}

function putUtf8(out: number[], code: number): void {
  if (code < 0x80) out.push(code);
  else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else
    out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
}

type Span = { readonly start: number; readonly end: number };

/** Puts what an error handler has for a code point that the encoding does not; the error names the whole run of such. */
function putAnyway(
  out: number[],
  text: Text,
  code: number,
  span: Span,
  encoding: Encoding,
  errors: string,
): void {
  switch (errors) {
    case 'ignore':
      return;
    case 'replace':
      putAscii(out, '?', encoding);
      return;
    case 'backslashreplace':
      putAscii(out, escapeCode(code), encoding);
      return;
    case 'xmlcharrefreplace':
      putAscii(out, `&#${code};`, encoding);
      return;
    case 'surrogateescape':
      if (code < 0xdc80 || code > 0xdcff) break;
      out.push(code - 0xdc00);
      return;
    case 'surrogatepass':
      if (code < 0xd800 || code > 0xdfff || !encoding.startsWith('utf')) break;
      putCode(out, code, encoding);
      return;
    case 'strict':
      break;
    default:
      throw unknownHandler(errors);
  }
  const range = encoding === 'ascii' ? 128 : 256;
  const reason = encoding.startsWith('utf') ? 'surrogates not allowed' : `ordinal not in range(${range})`;
  throw raise(UnicodeEncodeError, encoding, text, span.start, span.end, reason);
}

function putAscii(out: number[], text: string, encoding: Encoding): void {
  for (let i = 0; i < text.length; i++) putCode(out, text.charCodeAt(i), encoding);
}

function unknownHandler(errors: string) {
  return raise(LookupError, makeStr(`unknown error handler name '${errors}'`));
}

/** bytes.decode(encoding, errors). Errors: UnicodeDecodeError, LookupError for an error handler that is needed and unknown. */
export function decodeBytes(bytes: string, encoding: Encoding, errors: string): Text {
  if (encoding === 'utf-8-sig')
    return decodeBytes(bytes.startsWith(UTF8_MARK) ? bytes.slice(3) : bytes, 'utf-8', errors);
  if (encoding === 'latin-1') return bytes;
  if ((encoding === 'utf-8' || encoding === 'ascii') && !/[^\0-\x7f]/.test(bytes)) return bytes;
  const codes: number[] = [];
  const reader = readerOf(bytes, encoding);
  let at = reader.begin;
  while (at < bytes.length) {
    const read = reader.next(at);
    if (read.reason === undefined) {
      if (read.code >= 0) codes.push(read.code);
      at = read.end;
    } else at = decodeAnyway(bytes, { start: at, end: read.end }, reader.name, read.reason, errors, codes);
  }
  return textOfCodes(codes);
}

type Reader = { readonly name: string; readonly begin: number; next(at: number): Read };

function readerOf(bytes: string, encoding: Encoding): Reader {
  const at = (i: number): number => bytes.charCodeAt(i);
  if (encoding === 'ascii') {
    const next = (i: number): Read =>
      at(i) < 128
        ? { code: at(i), end: i + 1 }
        : { code: 0, end: i + 1, reason: 'ordinal not in range(128)' };
    return { name: 'ascii', begin: 0, next };
  }
  if (encoding === 'utf-8') return { name: 'utf-8', begin: 0, next: (i) => readUtf8(bytes, i) };
  if (encoding === 'unicode-escape' || encoding === 'raw-unicode-escape')
    return { name: encoding.replaceAll('-', ''), begin: 0, next: (i) => readEscaped(bytes, i, encoding) };
  const size = encoding.startsWith('utf-16') ? 2 : 4;
  const big = encoding.endsWith('be') || (!encoding.endsWith('le') && startsWithMark(bytes, size, false));
  const marked = !/[lb]e$/.test(encoding) && startsWithMark(bytes, size, !big);
  const name = `utf-${size * 8}-${big ? 'be' : 'le'}`;
  return { name, begin: marked ? size : 0, next: (i) => readWide(bytes, i, size, !big) };
}

function startsWithMark(bytes: string, size: number, little: boolean): boolean {
  const mark: number[] = [];
  putUnit(mark, 0xfeff, size, little);
  return bytes.startsWith(textOfBytes(mark));
}

function readWide(bytes: string, start: number, size: number, little: boolean): Read {
  const unitAt = (i: number): number => {
    let value = 0;
    for (let k = 0; k < size; k++) value = value * 256 + bytes.charCodeAt(little ? i + size - 1 - k : i + k);
    return value;
  };
  if (start + size > bytes.length) return { code: 0, end: bytes.length, reason: 'truncated data' };
  const first = unitAt(start);
  const end = start + size;
  if (size === 4) {
    if (first > 0x10ffff) return { code: 0, end, reason: 'code point not in range(0x110000)' };
    const surrogate = first >= 0xd800 && first <= 0xdfff;
    return surrogate
      ? { code: 0, end, reason: 'code point in surrogate code point range(0xd800, 0xe000)' }
      : { code: first, end };
  }
  if (first < 0xd800 || first > 0xdfff) return { code: first, end };
  if (first > 0xdbff) return { code: 0, end, reason: 'illegal encoding' };
  if (end + 2 > bytes.length) return { code: 0, end: bytes.length, reason: 'unexpected end of data' };
  const second = unitAt(end);
  if (second < 0xdc00 || second > 0xdfff) return { code: 0, end, reason: 'illegal UTF-16 surrogate' };
  return { code: 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00), end: end + 2 };
}

/** The second byte of a sequence is limited so that nothing is written longer than needed, and no surrogate at all. */
function readUtf8(bytes: string, start: number): Read {
  const first = bytes.charCodeAt(start);
  if (first < 0x80) return { code: first, end: start + 1 };
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0) return { code: 0, end: start + 1, reason: 'invalid start byte' };
  let code = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    if (start + i >= bytes.length) return { code: 0, end: bytes.length, reason: 'unexpected end of data' };
    const byte = bytes.charCodeAt(start + i);
    const low = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return { code: 0, end: start + i, reason: 'invalid continuation byte' };
    code = (code << 6) | (byte & 63);
  }
  return { code, end: start + length };
}

/** Puts what an error handler makes of wrong bytes, and answers where to go on. */
function decodeAnyway(
  bytes: string,
  span: Span,
  name: string,
  reason: string,
  errors: string,
  codes: number[],
): number {
  const { start, end } = span;
  switch (errors) {
    case 'ignore':
      return end;
    case 'replace':
      codes.push(0xfffd);
      return end;
    case 'backslashreplace':
      for (let i = start; i < end; i++)
        codes.push(...Array.from(escapeCode(bytes.charCodeAt(i)), (c) => c.charCodeAt(0)));
      return end;
    case 'surrogateescape':
      if (bytes.charCodeAt(start) >= 128) {
        for (let i = start; i < end; i++) codes.push(0xdc00 + bytes.charCodeAt(i));
        return end;
      }
      break;
    case 'surrogatepass': {
      const passed =
        name === 'utf-8' ? /^\xed([\xa0-\xbf])([\x80-\xbf])/.exec(bytes.slice(start, start + 3)) : null;
      if (passed) {
        codes.push(0xd000 | ((passed[1]!.charCodeAt(0) & 63) << 6) | (passed[2]!.charCodeAt(0) & 63));
        return start + 3;
      }
      break;
    }
    case 'strict':
      break;
    default:
      throw unknownHandler(errors);
  }
  throw raise(UnicodeDecodeError, name, new PyBytes(bytes), start, end, reason);
}
