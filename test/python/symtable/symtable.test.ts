import { describe, expect, test } from 'vitest';
import { dumpSymtable } from '../../../source/python/symtable/dump-symtable.ts';
import { buildSymtable } from '../../../source/python/symtable/symtable.ts';
import { parse } from '../../../source/python/syntax/parser.ts';
import { caseFiles } from '../parser/cases.ts';

// Expected: `PYTHONHASHSEED=0 python3.13 -m symtable test.py`.
for (const { name, cases } of caseFiles(new URL('./', import.meta.url))) {
  describe(`the symbol table: ${name}`, () => {
    test.each(cases)('$title', ({ source, wanted }) => {
      expect(`${dumpSymtable(source, 'test.py').trimEnd()}\n`).toBe(wanted);
    });
  });
}

test('a text may inherit that annotations are kept as text', () => {
  const tree = parse('def f(a: later): pass');
  expect(buildSymtable(tree).top.symbols.has('later')).toBe(true);
  expect(buildSymtable(tree, 'test.py', { futureAnnotations: true }).top.symbols.has('later')).toBe(false);
});
