import { expect, test } from 'vitest';
import { PyRaise } from '../../../source/python/object/exception.ts';
import { makeStr } from '../../../source/python/object/object.ts';
import { formatComplex, formatFloat, formatInt } from '../../../source/python/text/format-number.ts';
import { formatStr, parseFormatSpec } from '../../../source/python/text/format-spec.ts';
import { hostText, type Text } from '../../../source/python/text/text.ts';

// Expected: CPython 3.13's format().

/** The text, or the exception with its message. */
function outcome(format: () => Text): string {
  try {
    return hostText(format());
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    return `${error.exception.cls.name}: ${hostText(error.exception.args.items[0] as Text)}`;
  }
}

const int = (value: number | bigint, spec: string) =>
  outcome(() => formatInt(value, parseFormatSpec(makeStr(spec), 'int', 'number'), 'int'));
const float = (value: number, spec: string) =>
  outcome(() => formatFloat(value, parseFormatSpec(makeStr(spec), 'float', 'number'), 'float'));
const str = (value: string, spec: string) =>
  outcome(() => formatStr(makeStr(value), parseFormatSpec(makeStr(spec), 'str', 'str'), 'str'));

test.each([
  [255, '#x', '0xff'],
  [-255, '#010X', '-0X00000FF'],
  [1234567, ',', '1,234,567'],
  [1234567, '012,', '0,001,234,567'],
  [1234, '09,', '0,001,234'],
  [255, '_b', '1111_1111'],
  [5, '+d', '+5'],
  [5, ' ', ' 5'],
  [-5, '*=6', '-****5'],
  [65, 'c', 'A'],
  [0x1f600, '>3c', '  😀'],
  [3, '.2f', '3.00'],
  [10n ** 30n, 'e', '1.000000e+30'],
  [5, '😀^5', '😀😀5😀😀'],
  [5, '.2', 'ValueError: Precision not allowed in integer format specifier'],
  [5, ',x', "ValueError: Cannot specify ',' with 'x'."],
  [5, ',_', "ValueError: Cannot specify both ',' and '_'."],
  [5, 's', "ValueError: Unknown format code 's' for object of type 'int'"],
  [5, 'xx', "ValueError: Invalid format specifier 'xx' for object of type 'int'"],
  [5, 'é', "ValueError: Unknown format code '\\xe9' for object of type 'int'"],
  [-1, 'c', 'OverflowError: %c arg not in range(0x110000)'],
])('the int %d as %j is %s', (value, spec, expected) => {
  expect(int(value, spec)).toBe(expected);
});

test.each([
  [1234.5678, ',.2f', '1,234.57'],
  [1234.5, '011_.1f', '0_001_234.5'],
  [0.256, '.1%', '25.6%'],
  [1e16, '', '1e+16'],
  [5, '.1', '5e+00'],
  [5, '.3', '5.0'],
  [-0.0001, 'z.2f', '0.00'],
  [-0.5, 'z.0e', '-5e-01'],
  [Number.POSITIVE_INFINITY, '010', '0000000inf'],
  [Number.NaN, 'F', 'NAN'],
  [1.5, '<8', '1.5     '],
  [1e16, '#', '1.e+16'],
  [1.5, 'd', "ValueError: Unknown format code 'd' for object of type 'float'"],
  [1.5, '.', 'ValueError: Format specifier missing precision'],
  [1.5, '.99999999999', 'ValueError: precision too big'],
  [1.5, '99999999999999999999', 'ValueError: Too many decimal digits in format string'],
])('the float %d as %j is %s', (value, spec, expected) => {
  expect(float(value, spec)).toBe(expected);
});

test.each([
  ['abc', '>5', '  abc'],
  ['abc', '^6', ' abc  '],
  ['abc', '05', 'abc00'],
  ['abcdef', '.3', 'abc'],
  ['😀😀', '-<4.1', '😀---'],
  ['abc', '=5', "ValueError: '=' alignment not allowed in string format specifier"],
  ['abc', '+', 'ValueError: Sign not allowed in string format specifier'],
  ['abc', ' ', 'ValueError: Space not allowed in string format specifier'],
  ['abc', ',', "ValueError: Cannot specify ',' with 's'."],
  ['abc', 'd', "ValueError: Unknown format code 'd' for object of type 'str'"],
])('the str %j as %j is %s', (value, spec, expected) => {
  expect(str(value, spec)).toBe(expected);
});

test.each([
  ['', '(1-2j)'],
  ['.1f', '1.0-2.0j'],
  ['>12', '      (1-2j)'],
  ['+.0e', '+1e+00-2e+00j'],
  ['010', 'ValueError: Zero padding is not allowed in complex format specifier'],
  ['=10', "ValueError: '=' alignment flag is not allowed in complex format specifier"],
  ['%', "ValueError: Unknown format code '%' for object of type 'complex'"],
])('1-2j as %j is %s', (spec, expected) => {
  const shown = outcome(() => formatComplex(1, -2, parseFormatSpec(spec, 'complex', 'number'), 'complex'));
  expect(shown).toBe(expected);
});
