import { describe, expect, test } from 'vitest';
import type { Code } from '../../../source/python/compiler/code.ts';
import { type CompileOptions, compile } from '../../../source/python/compiler/compiler.ts';
import { dis } from '../../../source/python/compiler/dis.ts';
import { Op } from '../../../source/python/compiler/opcodes.ts';
import { buildSymtable } from '../../../source/python/symtable/symtable.ts';
import { type ParseMode, parse } from '../../../source/python/syntax/parser.ts';
import { caseFiles, readCases } from '../parser/cases.ts';

function codeOf(source: string, options?: CompileOptions, mode: ParseMode = 'exec'): Code {
  const tree = parse(source, mode);
  return compile(tree, buildSymtable(tree, 'test.py'), 'test.py', options);
}

// Expected: `python3.13 -m dis test.py`, without the addresses of code objects.
for (const { name, cases } of caseFiles(new URL('./', import.meta.url))) {
  describe(`bytecode: ${name}`, () => {
    test.each(cases)('$title', ({ source, wanted }) => {
      expect(dis(codeOf(source))).toBe(wanted);
    });
  });
}

/** What `dis` does not show: the counts, the variables, and where each instruction stands. */
function facts(code: Code): string {
  const { argcount, posonlyargcount, kwonlyargcount, flags, stacksize, firstlineno } = code;
  const lines = [
    `${code.qualname}: arguments ${argcount} ${posonlyargcount} ${kwonlyargcount}, flags 0x${flags.toString(16)}, stack ${stacksize}, line ${firstlineno}`,
    `  varnames ${code.varnames.join(' ')}; cellvars ${code.cellvars.join(' ')}; freevars ${code.freevars.join(' ')}; names ${code.names.join(' ')}`,
  ];
  for (let i = 0; i < code.ops.length; i++) {
    const [line, endLine, column, endColumn] = Array.from(code.positions.subarray(i * 4, i * 4 + 4), (n) =>
      n < 0 ? '-' : n,
    );
    lines.push(`  ${Op[code.ops[i]!]} ${line}:${column}-${endLine}:${endColumn}`);
  }
  const inner = code.consts.map((constant) => (constant.kind === 'code' ? facts(constant.code) : ''));
  return `${lines.join('\n')}\n${inner.join('')}`;
}

describe('what a code object knows beside its instructions', () => {
  test.each(readCases(new URL('./facts/facts.txt', import.meta.url)))('$title', ({ source, wanted }) => {
    expect(facts(codeOf(source))).toBe(wanted);
  });
});

function operations(code: Code): string[] {
  return Array.from(code.ops, (op) => Op[op]!);
}

test('the value of every expression statement of an interactive text is printed', () => {
  const printing = operations(codeOf('x = 1; x; f(x)', undefined, 'single'));
  expect(printing.filter((op) => op === 'CALL_INTRINSIC_1')).toHaveLength(2);
});

test('the value of the last expression statement alone is printed when asked for', () => {
  const source = 'x\nfor i in x:\n    i\nf(x)\n';
  expect(operations(codeOf(source))).not.toContain('CALL_INTRINSIC_1');
  const echoing = operations(codeOf(source, { lastExpression: 'print' }));
  expect(echoing.filter((op) => op === 'CALL_INTRINSIC_1')).toHaveLength(1);
  expect(echoing.slice(-3)).toEqual(['CALL_INTRINSIC_1', 'POP_TOP', 'RETURN_CONST']);
});

test('a last statement that is no expression prints nothing', () => {
  expect(operations(codeOf('x\ny = x', { lastExpression: 'print' }))).not.toContain('CALL_INTRINSIC_1');
});

test('an expression is compiled to its value', () => {
  expect(operations(codeOf('a + 1', undefined, 'eval'))).toEqual([
    'RESUME',
    'LOAD_NAME',
    'LOAD_CONST',
    'BINARY_OP',
    'RETURN_VALUE',
  ]);
});

test('a code object is the same for the same text', () => {
  const source = 'def f(a):\n    return [x for x in a if x is not None], lambda: a\n';
  expect(codeOf(source)).toEqual(codeOf(source));
});
