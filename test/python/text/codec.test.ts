import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PyRaise } from '../../../source/python/object/exception.ts';
import { makeStr } from '../../../source/python/object/object.ts';
import { decodeBytes, type Encoding, encodeText, encodingNamed } from '../../../source/python/text/codec.ts';
import { equalTexts, hostText, textOfCodes } from '../../../source/python/text/text.ts';

/** Where and why it failed: start, end, reason. */
function failure(run: () => unknown): readonly unknown[] {
  try {
    run();
  } catch (error) {
    if (error instanceof PyRaise) return error.exception.args.items.slice(2);
    throw error;
  }
  return [];
}

const codes = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff })),
  { maxLength: 8 },
);

test.each(['utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be'] as const)(
  '%s has every character, and gives back what it was given',
  (encoding) => {
    fc.assert(
      fc.property(codes, (all) => {
        const text = textOfCodes(all.filter((code) => code !== 0xfeff));
        return equalTexts(decodeBytes(encodeText(text, encoding, 'strict'), encoding, 'strict'), text);
      }),
    );
  },
);

test.each([
  ['\x80', [0, 1, 'invalid start byte']],
  ['a\xc3', [1, 2, 'unexpected end of data']],
  ['\xc3(', [0, 1, 'invalid continuation byte']],
  ['\xe2\x82(', [0, 2, 'invalid continuation byte']],
  ['\xe0\x80\x80', [0, 1, 'invalid continuation byte']],
  ['\xed\xa0\x80', [0, 1, 'invalid continuation byte']],
  ['\xf5', [0, 1, 'invalid start byte']],
  ['\xf0\x9f\x98', [0, 3, 'unexpected end of data']],
] as const)('the bytes %j are refused at the right place', (bytes, expected) => {
  expect(failure(() => decodeBytes(bytes, 'utf-8', 'strict'))).toEqual(expected);
});

test.each([
  ['ignore', 'ab'],
  ['replace', 'a\ufffdb'],
  ['backslashreplace', 'a\\xffb'],
  ['surrogateescape', 'a\udcffb'],
])('decoding with %s', (errors, expected) => {
  expect(hostText(decodeBytes('a\xffb', 'utf-8', errors))).toBe(expected);
});

test.each([
  ['ascii', 'ignore', 'a'],
  ['ascii', 'replace', 'a??'],
  ['ascii', 'xmlcharrefreplace', 'a&#233;&#128512;'],
  ['ascii', 'backslashreplace', 'a\\xe9\\U0001f600'],
  ['latin-1', 'replace', 'a\xe9?'],
  ['utf-8', 'strict', 'a\xc3\xa9\xf0\x9f\x98\x80'],
] as const)('encoding in %s with %s', (encoding, errors, expected) => {
  expect(encodeText(makeStr('aé😀'), encoding, errors)).toBe(expected);
});

test('an encoding error names the whole run that cannot be encoded', () => {
  expect(failure(() => encodeText('aéüb', 'ascii', 'strict'))).toEqual([1, 3, 'ordinal not in range(128)']);
  expect(failure(() => encodeText(textOfCodes([0xd800]), 'utf-8', 'strict'))).toEqual([
    0,
    1,
    'surrogates not allowed',
  ]);
});

test.each([
  ['UTF8', 'utf-8'],
  ['Latin_1', 'latin-1'],
  ['iso-8859-1', 'latin-1'],
  ['US-ASCII', 'ascii'],
  ['utf_16_le', 'utf-16-le'],
] as const)('%s is %s', (name, encoding: Encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});

test('surrogates pass where they are let through', () => {
  const lone = textOfCodes([0xd83d]);
  expect(encodeText(lone, 'utf-8', 'surrogatepass')).toBe('\xed\xa0\xbd');
  expect(equalTexts(decodeBytes('\xed\xa0\xbd', 'utf-8', 'surrogatepass'), lone)).toBe(true);
});
