import { expect, test } from 'vitest';
import { characterNamed } from '../../../source/python/syntax/unicode-name.ts';

test('a character is found by its name, whatever the case', () => {
  expect(characterNamed('bullet')).toBe('•');
  expect(characterNamed('SNAKE')).toBe('🐍');
  expect(characterNamed('Line Feed')).toBe('\n');
});

test('names that follow a rule need no table', () => {
  expect(characterNamed('LATIN CAPITAL LETTER A WITH RING ABOVE')).toBe('Å');
  expect(characterNamed('LATIN SMALL LETTER U WITH DIAERESIS AND CARON')).toBe('ǚ');
  expect(characterNamed('GREEK SMALL LETTER OMEGA')).toBe('ω');
  expect(characterNamed('HANGUL SYLLABLE HAN')).toBe('한');
  expect(characterNamed('CJK UNIFIED IDEOGRAPH-4E2D')).toBe('中');
  expect(characterNamed('DIGIT SEVEN')).toBe('7');
});

test('a name of no character is none', () => {
  for (const name of [
    '',
    'NOBODY',
    'LATIN SMALL LETTER Q WITH GRAVE',
    'GREEK SMALL LETTER Q',
    'DIGIT TEN',
    'CJK UNIFIED IDEOGRAPH-0041',
  ]) {
    expect(characterNamed(name)).toBeUndefined();
  }
});
