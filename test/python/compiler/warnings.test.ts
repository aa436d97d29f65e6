import { expect, test } from 'vitest';
import { compile } from '../../../source/python/compiler/compiler.ts';
import { buildSymtable } from '../../../source/python/symtable/symtable.ts';
import { parse } from '../../../source/python/syntax/parser.ts';

function warningsOf(source: string): string[] {
  const found: string[] = [];
  const tree = parse(source);
  compile(tree, buildSymtable(tree), 'test.py', {
    warn: ({ message, span }) => found.push(`${span.lineno}: ${message}`),
  });
  return found;
}

// Expected: the SyntaxWarnings of CPython 3.13.
test.each([
  ['x is 1', `"is" with 'int' literal. Did you mean "=="?`],
  ["x is not 'a'", `"is not" with 'str' literal. Did you mean "!="?`],
  ['x is ()', `"is" with 'tuple' literal. Did you mean "=="?`],
  ["'a' ('b')", "'str' object is not callable; perhaps you missed a comma?"],
  ['[1]()', "'list' object is not callable; perhaps you missed a comma?"],
  ["f'{x}'()", "'str' object is not callable; perhaps you missed a comma?"],
  ['(lambda: 1)[0]', "'function' object is not subscriptable; perhaps you missed a comma?"],
  ['None[0]', "'NoneType' object is not subscriptable; perhaps you missed a comma?"],
  ["[1]['a']", 'list indices must be integers or slices, not str; perhaps you missed a comma?'],
  ["'a'[1, 2]", 'str indices must be integers or slices, not tuple; perhaps you missed a comma?'],
  ["assert (x, 'message')", 'assertion is always true, perhaps remove parentheses?'],
])('%s: %s', (source, message) => {
  expect(warningsOf(source)).toEqual([`1: ${message}`]);
});

test.each(['x is None', 'x is True', 'x is ...', '(lambda: 1)()', "'a'[0]", '[1][True]', 'assert ()'])(
  '%s is no cause for a warning',
  (source) => {
    expect(warningsOf(source)).toEqual([]);
  },
);

test('what is compiled twice is warned of once', () => {
  expect(warningsOf('try: pass\nfinally: x is 3\nwhile y is 4: pass')).toHaveLength(2);
});
