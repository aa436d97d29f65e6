import { describe, expect, test } from 'vitest';
import { dumpTree } from '../../../source/python/syntax/dump-tree.ts';
import { parse, parseText } from '../../../source/python/syntax/parser.ts';
import { caseFiles } from './cases.ts';

// The right sides are what CPython 3.13's ast.dump(indent=2) prints; places.txt has the attributes too.
for (const { name, cases } of caseFiles(new URL('./', import.meta.url))) {
  describe(`the tree of ${name} is CPython's`, () => {
    test.each(cases)('$title', ({ source, wanted }) => {
      expect(dumpTree(parse(source), name === 'places')).toBe(wanted);
    });
  });
}

describe('what else parsing gives', () => {
  test('columns count UTF-16 units, so that a slice of the line is the node', () => {
    const tree = parse('"😀"; name');
    const statement = tree.kind === 'Module' ? tree.body[1] : undefined;
    expect(statement).toMatchObject({ lineno: 1, colOffset: 6, endLineno: 1, endColOffset: 10 });
  });

  test('an expression alone, and one interactive statement', () => {
    expect(parse(' 1 +\t2\n\n'.trimStart(), 'eval').kind).toBe('Expression');
    expect(parse('if a: b\n', 'single').kind).toBe('Interactive');
    expect(() => parse('a\nb\n', 'single')).toThrow(
      'multiple statements found while compiling a single statement',
    );
    expect(() => parse('a = 1', 'eval')).toThrow('invalid syntax');
  });

  test('every kind of line end, a byte order mark and no line end are one text', () => {
    const wanted = dumpTree(parse('if a:\n  b\nc\n'), true);
    for (const text of ['if a:\r\n  b\r\nc\r\n', 'if a:\r  b\rc', '\ufeffif a:\n  b\nc']) {
      expect(dumpTree(parse(text), true)).toBe(wanted);
    }
  });

  test('an unknown escape and a keyword glued to a number are warnings, with their places', () => {
    const { warnings } = parseText("x = '\\d' + b'\\q'\ny = '''\n  \\400'''; 1if 2else 3\n", 'exec');
    expect(warnings.map(({ message, span }) => `${span.lineno}:${span.colOffset} ${message}`).sort()).toEqual(
      [
        "1:11 invalid escape sequence '\\q'",
        "1:4 invalid escape sequence '\\d'",
        "2:4 invalid octal escape sequence '\\400'",
        '3:12 invalid decimal literal',
        '3:16 invalid decimal literal',
      ],
    );
  });

  test('a decimal literal of more than 4,300 digits is refused, a hexadecimal one is not', () => {
    expect(() => parse('9'.repeat(4301))).toThrow('Exceeds the limit (4300 digits)');
    expect(parse(`0x${'9'.repeat(5000)}`).kind).toBe('Module');
  });
});
