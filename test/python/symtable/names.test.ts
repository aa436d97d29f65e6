import { describe, expect, test } from 'vitest';
import { classifyNames } from '../../../source/python/symtable/names.ts';

/** The names of a text that are no keywords, as `name:kind`, a line for each line that has any. */
function kindsOf(source: string): string[] {
  const lines: string[] = [];
  for (const { line, name, kind } of classifyNames(source)) {
    if (kind === 'keyword') continue;
    lines[line] = `${lines[line] === undefined ? '' : `${lines[line]} `}${name}:${kind}`;
  }
  return lines.filter((text) => text !== undefined);
}

describe('what each name of a text is', () => {
  test('a counter: a cell in the function that has it, free in the one that uses it', () => {
    const source = `def make_counter(start):
    count = start
    def counter(step=1):
        nonlocal count
        count += step
        return count
    return counter
a = make_counter(len(b))
`;
    expect(kindsOf(source)).toEqual([
      'make_counter:global start:local',
      'count:cell start:local',
      'counter:local step:local',
      'count:free',
      'count:free step:local',
      'count:free',
      'counter:local',
      'a:global make_counter:global len:builtin b:global',
    ]);
  });

  test('defaults, decorators and annotations belong to what is around the function', () => {
    expect(kindsOf('x = 1\n@d\ndef f(x: int = x, *y) -> x: return x\n')).toEqual([
      'x:global',
      'd:global',
      'f:global x:local int:builtin x:global y:local x:global x:local',
    ]);
  });

  test('a comprehension has its own variables; its first iterable is read outside', () => {
    expect(kindsOf('def f(x): return [x for x in x if x for y in x]')).toEqual([
      'f:global x:local x:local x:local x:local x:local y:local x:local',
    ]);
  });

  test('a name of a class is local to it and unseen by its methods', () => {
    expect(kindsOf('class A(B):\n    n = 1\n    def f(self): return n, self.n, f(n=1)\n')).toEqual([
      'A:global B:global',
      'n:local',
      'f:local self:local n:global self:local f:global',
    ]);
  });

  test('imports, except, global and patterns bind names', () => {
    const source = `import a.b, c.d as e
from f import g as h
try: pass
except i as j: pass
match k:
    case [l, *m, {'n': o, **p}] as q: pass
def r():
    global s, t
    s = u
`;
    expect(kindsOf(source)).toEqual([
      'a:global e:global',
      'h:global',
      'i:global j:global',
      'k:global',
      'l:global m:global o:global p:global q:global',
      'r:global',
      's:global t:global',
      's:global u:global',
    ]);
  });

  test('a builtin that the module binds is global', () => {
    expect(kindsOf('print(list)\nlist = 1\n')).toEqual(['print:builtin list:global', 'list:global']);
  });

  test('places are columns of the line, and keywords are told, also those that are keywords in some places only', () => {
    expect(classifyNames('match x:\n  case é: pass\n')).toEqual([
      { line: 1, column: 0, endColumn: 5, name: 'match', kind: 'keyword', scope: '' },
      { line: 1, column: 6, endColumn: 7, name: 'x', kind: 'global', scope: '<module>' },
      { line: 2, column: 2, endColumn: 6, name: 'case', kind: 'keyword', scope: '' },
      { line: 2, column: 7, endColumn: 8, name: 'é', kind: 'global', scope: '<module>' },
      { line: 2, column: 10, endColumn: 14, name: 'pass', kind: 'keyword', scope: '' },
    ]);
  });

  test('a free name names the function whose variable it is', () => {
    const names = classifyNames('def a(n):\n    def b():\n        def c(): return n\n');
    expect(names.filter(({ name }) => name === 'n').map(({ kind, scope }) => `${kind} ${scope}`)).toEqual([
      'cell a',
      'free a',
    ]);
  });
});

describe('while a text does not parse', () => {
  test('the names of a broken line keep the kind that they have elsewhere in the block', () => {
    const source = `def outer(n):
    def inner():
        m = n
        return n + m *
    return inner(n
outer(1
`;
    expect(kindsOf(source)).toEqual([
      'outer:global n:cell',
      'inner:local',
      'm:local n:free',
      'n:free m:local',
      'inner:local n:cell',
      'outer:global',
    ]);
  });

  test('a name that only the broken line has is what it would be if it were read there', () => {
    expect(kindsOf('def f(n):\n    def g():\n        return n + (\n')).toEqual([
      'f:global n:local',
      'g:local',
      'n:free',
    ]);
  });

  test('a def keeps its name, its parameters and its body', () => {
    expect(kindsOf('def f(a, *b, c=1\n    return a + b + d\nf(')).toEqual([
      'f:global a:local b:local c:local',
      'a:local b:local d:global',
      'f:global',
    ]);
  });

  test('a missing colon and a missing body are no matter', () => {
    expect(kindsOf('def f(xs):\n    for x in xs\n        print(x)\n    if x:\n')).toEqual([
      'f:global xs:local',
      'x:local xs:local',
      'print:builtin x:local',
      'x:local',
    ]);
  });

  test('a line that contradicts its block is broken', () => {
    expect(kindsOf('def f():\n    x = 1\n    nonlocal x\n    return x\n')).toEqual([
      'f:global',
      'x:local',
      'x:local',
      'x:local',
    ]);
  });

  test('an attribute and the name of an argument are no variables', () => {
    expect(kindsOf('f(a=1, b.c\n')).toEqual(['f:global b:global']);
  });

  const texts = [
    'def f(a, b=1):\n    """doc"""\n    return [x for x in a if x > b]\nclass A:\n  y = f"{f(1)!r}"\n',
    'try:\n    with a as b: pass\nexcept (C, D) as e:\n    raise E from e\nmatch x:\n    case {"k": [v, *_]}: v\n',
  ];
  test('every prefix of a text, and every text with one character missing, has names', () => {
    for (const text of texts) {
      for (let i = 0; i <= text.length; i++) {
        expect(Array.isArray(classifyNames(text.slice(0, i)))).toBe(true);
        expect(Array.isArray(classifyNames(text.slice(0, i) + text.slice(i + 1)))).toBe(true);
      }
    }
  });
});
