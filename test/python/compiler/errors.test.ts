import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PythonSyntaxError } from '../../../source/python/compiler/code.ts';
import { compile } from '../../../source/python/compiler/compiler.ts';
import { buildSymtable } from '../../../source/python/symtable/symtable.ts';
import { parse } from '../../../source/python/syntax/parser.ts';

/** Type, place and words of what is wrong; where CPython gives no end, the end is the start. */
function errorOf(work: () => void): string {
  try {
    work();
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    const { lineno, colOffset, endLineno, endColOffset } = thrown.span;
    return `${thrown.type} ${lineno}:${colOffset}-${endLineno}:${endColOffset} ${thrown.message}`;
  }
  return 'no error';
}

// Each text, in JSON, and below it what CPython 3.13.0 says of it.
function table(path: string): (readonly [source: string, wanted: string])[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return [...text.matchAll(/^(".*")\n {2}(.*)$/gm)].map(([, source, wanted]) => [
    JSON.parse(source!) as string,
    wanted!,
  ]);
}

describe("a text whose names do not fit has CPython's error, before it is compiled", () => {
  test.each(table('../symtable/errors.txt'))('%j', (source, wanted) => {
    expect(errorOf(() => buildSymtable(parse(source)))).toBe(wanted);
  });
});

describe("a text that cannot be compiled has CPython's error", () => {
  test.each(table('./errors.txt'))('%j', (source, wanted) => {
    const tree = parse(source);
    const symtable = buildSymtable(tree);
    expect(errorOf(() => compile(tree, symtable, 'test.py'))).toBe(wanted);
  });
});

test.each([
  ['with a:', 21, 22],
  ['for a in b:', 21, 22],
])('%s can be nested %d deep, not %d', (header, most, tooMany) => {
  const nest = (depth: number) => {
    const lines = Array.from({ length: depth }, (_, i) => ' '.repeat(i) + header);
    return `${lines.join('\n')} pass`;
  };
  const compiled = (depth: number) => {
    const tree = parse(nest(depth));
    return errorOf(() => compile(tree, buildSymtable(tree), 'test.py'));
  };
  expect(compiled(most)).toBe('no error');
  expect(compiled(tooMany)).toContain('too many statically nested blocks');
});
