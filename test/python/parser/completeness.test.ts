import { describe, expect, test } from 'vitest';
import { type Completeness, completeness } from '../../../source/python/syntax/completeness.ts';

const cases: readonly (readonly [text: string, wanted: Completeness])[] = [
  ['', 'complete'],
  ['# only this', 'complete'],
  ['x = 1', 'complete'],
  ['x = 1; y = 2\n', 'complete'],
  ['if a:', 'incomplete'],
  ['if a: b', 'incomplete'],
  ['if a: b\n', 'complete'],
  ['if a:\n  b', 'incomplete'],
  ['if a:\n  b\n', 'complete'],
  ['if a:\n  b\n  ', 'incomplete'],
  ['try:\n  a\n', 'incomplete'],
  ['@a', 'incomplete'],
  ['class A:\n  def f(self):\n', 'incomplete'],
  ['match a:\n  case 1: b', 'incomplete'],
  ['f(1,', 'incomplete'],
  ['f(1,\n  2', 'incomplete'],
  ['x = [1)', 'error'],
  ['"""a\nb', 'incomplete'],
  ["f'''{a", 'incomplete'],
  ['"a', 'error'],
  ['x = 1 + \\', 'incomplete'],
  ['x =', 'error'],
  ['a b', 'error'],
  ['if a:\nb', 'error'],
  ['a\nb', 'error'],
  ['1a', 'error'],
];

describe('a prompt asks for more lines as codeop does', () => {
  test.each(cases)('%j', (text, wanted) => {
    expect(completeness(text)).toBe(wanted);
  });
});
