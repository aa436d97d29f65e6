import { type Block, expression, type Writer } from './generate-expression.ts';
import { fault, faultScene, generatorScene, holderScene, templateScene } from './generate-scenes.ts';
import { PRELUDE } from './prelude.ts';
import { Random } from './random.ts';

/** Few names, so that every block has the same ones and scoping is hard. */
const NAMES = ['a', 'b', 'c', 'x', 'y'] as const;
const FUNCTIONS = ['f', 'g', 'h', 'k'] as const;
const CLASSES = ['C', 'D'] as const;

/** Blocks are nested at most so deep. */
const DEPTH = 4;

/**
A random program, rich in what makes scoping hard: def and class nested four deep, nonlocal, global, del, comprehensions with
walrus, lambdas in loops, generators, exceptions, exec, and now and then a symbol-table error.

It always ends: loops are short, and every call asks `go()` first, which says no after sixty times. It prints what it
finds, so that a wrong scope shows in the output.
*/
export function generate(seed: number): string {
  const random = new Random(seed);
  const writer: Writer = {
    random,
    names: NAMES,
    functions: FUNCTIONS,
    counter: 0,
    left: 10 + random.below(40),
    statements: (block) => statements(writer, block),
  };
  const module: Block = {
    kind: 'module',
    outer: undefined,
    declared: new Set(),
    assigned: new Set(),
    depth: 0,
    loop: false,
  };
  const future = random.chance(0.05) ? ['from __future__ import annotations'] : [];
  const lines = [...future, ...PRELUDE, ...assignments(writer, module)];
  lines.push('f = g = h = k = lambda *args: args');
  while (writer.left > 0) lines.push(...guarded(random, statement(writer, module, 0)));
  lines.push(`print(sorted(set(globals()) & set('abcxyfghkCD')))`);
  // Before any error of the grammar CPython blames `type N[T = …] = …`, which is right.
  if (random.chance(0.03) && !lines.some((line) => /^ *type .*= .*\] = /.test(line)))
    lines.push(...fault(writer, module));
  return `${lines.join('\n')}\n`;
}

/** Most statements of the module are caught by themselves, so that the ones after them run too. */
function guarded(random: Random, lines: readonly string[]): readonly string[] {
  if (random.chance(0.05)) return lines;
  return ['try:', ...indent(lines), 'except Exception as error:', '    print(type(error).__name__, error)'];
}

const indent = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

function assignments(w: Writer, block: Block): string[] {
  return w.names.filter(() => w.random.chance(0.5)).map((name) => assign(w, block, name));
}

function assign(w: Writer, block: Block, name: string): string {
  block.assigned.add(name);
  return `${name} = ${w.random.below(10)}`;
}

function suite(w: Writer, block: Block, nesting: number, most = 4): string[] {
  const lines: string[] = [];
  const count = 1 + w.random.below(most);
  for (let i = 0; i < count; i++) lines.push(...statement(w, block, nesting));
  return indent(lines);
}

/** What may be put inside any other block: it does not leave it, and what it assigns counts for no nonlocal. */
function statements(w: Writer, block: Block): string[] {
  const inside: Block = { ...block, kind: 'class', assigned: new Set(), loop: false };
  return Array.from({ length: 1 + w.random.below(2) }, () => statement(w, inside, 3)).flat();
}

type Make = (w: Writer, block: Block, nesting: number) => string[];

function statement(w: Writer, block: Block, nesting: number): string[] {
  w.left--;
  const deep = nesting >= 3 || w.left < 0;
  const choices: (readonly [number, Make])[] = [
    [5, assignment],
    [4, show],
    [2, callStatement],
    [1, deletion],
    [1.5, lambdaInLoop],
    [1, comprehension],
    [0.7, execution],
    [0.7, raising],
    [0.5, assertion],
    [0.5, generatorScene],
    [0.8, holderScene],
    [2.5, templateScene],
    [1.2, faultScene],
  ];
  if (block.depth < DEPTH && w.left > 0) choices.push([5, definition], [2, classDefinition]);
  if (!deep) choices.push([2, condition], [2, loop], [2, attempt], [0.8, withStatement], [0.6, matching]);
  if (block.kind === 'function') choices.push([1.5, leaving]);
  if (block.loop) choices.push([1, (v) => [v.random.pick(['break', 'continue'])]]);
  return w.random.weighted(choices)(w, block, nesting);
}

const assignment: Make = (w, block) => {
  const name = w.random.pick(w.names);
  block.assigned.add(name);
  const value = expression(w, block, 2);
  return [
    w.random.weighted([
      [5, `${name} = ${value}`],
      [2, `${name} += ${w.random.below(5)}`],
      [1, `${name}, *${w.random.pick(w.names)} = ${w.random.below(9)}, ${w.random.below(9)}, ${value}`],
      [block.declared.has(name) ? 0.02 : 1, `${name}: int = ${value}`],
      [1, `print((${name} := ${value}))`],
    ]),
  ];
};

const show: Make = (w, block) => [`print(${expression(w, block, 2)}, ${expression(w, block, 1)})`];

const callStatement: Make = (w) => [`if go(): print(${w.random.pick(w.functions)}(${w.random.below(9)}))`];

const deletion: Make = (w, block) => {
  const name = w.random.pick(w.names);
  block.assigned.add(name);
  return [`del ${name}`];
};

const condition: Make = (w, block, nesting) => {
  const lines = [`if ${expression(w, block, 1)}:`, ...suite(w, block, nesting + 1)];
  if (w.random.chance(0.3)) lines.push(`elif ${expression(w, block, 1)}:`, ...suite(w, block, nesting + 1));
  if (w.random.chance(0.5)) lines.push('else:', ...suite(w, block, nesting + 1));
  return lines;
};

const loop: Make = (w, block, nesting) => {
  const inside = { ...block, loop: true };
  const target = w.random.pick(w.names);
  block.assigned.add(target);
  const lines = w.random.chance(0.7)
    ? [`for ${target} in range(${1 + w.random.below(3)}):`, ...suite(w, inside, nesting + 1)]
    : whileLoop(w, inside, nesting);
  if (w.random.chance(0.25)) lines.push('else:', ...suite(w, block, nesting + 1, 2));
  return lines;
};

function whileLoop(w: Writer, block: Block, nesting: number): string[] {
  return [
    'while go():',
    ...indent([`if ${expression(w, block, 1)}: break`]),
    ...suite(w, block, nesting + 1, 2),
  ];
}

const attempt: Make = (w, block, nesting) => {
  const lines = ['try:', ...suite(w, block, nesting + 1)];
  const inside = { ...block };
  if (w.random.chance(0.8)) {
    const kind = w.random.pick([
      'Exception',
      'NameError',
      '(TypeError, NameError)',
      'ValueError',
      'UnboundLocalError',
    ]);
    const name = w.random.chance(0.7) ? w.random.pick(['e', ...w.names]) : undefined;
    lines.push(name ? `except ${kind} as ${name}:` : `except ${kind}:`);
    if (name) {
      block.assigned.add(name);
      lines.push(...indent([`print(type(${name}).__name__, ${name})`]));
    }
    lines.push(...suite(w, inside, nesting + 1, 2));
    if (w.random.chance(0.3)) lines.push('else:', ...suite(w, block, nesting + 1, 2));
    if (w.random.chance(0.7)) return lines;
  }
  lines.push('finally:', ...suite(w, block, nesting + 1, 2));
  return lines;
};

const withStatement: Make = (w, block, nesting) => {
  const name = w.random.pick(w.names);
  block.assigned.add(name);
  const target = w.random.chance(0.5) ? ` as ${name}` : '';
  const kind = w.random.pick(['NameError', 'Exception', 'ValueError']);
  const header = w.random.pick([
    [`with contextlib.suppress(${kind})${target}:`],
    [`with Room(${kind})${target}, Room():`],
    ['with (', `    Room()${target},`, `    Room(${kind})`, '):'],
    [`with Room(`, `    ${kind}`, `)${target}:`],
  ]);
  return ['import contextlib', ...header, ...suite(w, block, nesting + 1, 3)];
};

const matching: Make = (w, block, nesting) => {
  const name = w.random.pick(w.names);
  block.assigned.add(name);
  return [
    `match ${expression(w, block, 1)}:`,
    ...indent([`case ${w.random.below(5)} | ${w.random.below(5)}:`, ...suite(w, block, nesting + 2, 1)]),
    ...indent([`case [${name}, *_]:`, ...suite(w, block, nesting + 2, 1)]),
    ...indent([`case ${name}:`, ...suite(w, block, nesting + 2, 1)]),
  ];
};

const lambdaInLoop: Make = (w, block) => {
  const name = w.random.pick(w.names);
  const list = `fs${++w.counter}`;
  block.assigned.add(name).add(list);
  const inner = {
    ...block,
    kind: 'function' as const,
    outer: block,
    assigned: new Set<string>(),
    loop: false,
  };
  return [
    `${list} = []`,
    `for ${name} in range(${1 + w.random.below(3)}):`,
    `    ${list}.append(lambda ${w.random.pick(['', 'z=1', `${name}=${name}`])}: ${expression(w, inner, 1)})`,
    `print([q() for q in ${list}])`,
  ];
};

const comprehension: Make = (w, block) => [`print(${expression(w, block, 3)})`];

const execution: Make = (w, block) => {
  const name = w.random.pick(w.names);
  return [
    w.random.pick([
      `exec('${name} = ${w.random.below(9)}; print(${w.random.pick(w.names)})')`,
      `print(eval('${w.random.pick(w.names)}'))`,
      `exec('print(${name})', {'${name}': ${w.random.below(9)}})`,
      `print(sorted(set(${block.kind === 'module' ? 'globals' : 'locals'}()) & set('abcxy')))`,
    ]),
  ];
};

const raising: Make = (w, block) => [
  `if ${expression(w, block, 1)}: raise ${w.random.pick(['ValueError', 'KeyError', 'RuntimeError'])}(${w.random.below(9)})`,
];

const assertion: Make = (w, block) => [`assert ${expression(w, block, 1)}, ${w.random.below(9)}`];

const leaving: Make = (w, block) =>
  block.generator
    ? [
        w.random.pick([
          `yield ${expression(w, block, 1)}`,
          `${w.random.pick(w.names)} = yield`,
          `yield from (${expression(w, block, 1)},)`,
        ]),
      ]
    : [`return ${expression(w, block, 1)}`];

const definition: Make = (w, block) => {
  const { random } = w;
  const name = random.pick(w.functions);
  block.assigned.add(name);
  const inner: Block = {
    kind: 'function',
    outer: block,
    declared: new Set(),
    assigned: new Set(),
    depth: block.depth + 1,
    loop: false,
    generator: random.chance(0.2),
  };
  const parameters = w.names.filter(() => random.chance(0.25));
  for (const parameter of parameters) inner.assigned.add(parameter);
  const header = `def ${name}(${[...parameters.map((p) => `${p}=${random.below(5)}`), '*args', ...(random.chance(0.2) ? ['**kw'] : [])].join(', ')}):`;
  const body = [
    ...declarations(w, inner, parameters),
    ...assignments(w, inner).filter(() => random.chance(0.7)),
  ];
  const count = 1 + random.below(5);
  for (let i = 0; i < count; i++) body.push(...statement(w, inner, 0));
  if (inner.generator) body.push(`yield ${expression(w, inner, 1)}`);
  else if (random.chance(0.6)) body.push(`return ${expression(w, inner, 2)}`);
  const decorators = random.weighted<readonly string[]>([
    [8, []],
    [1, ['@(lambda fn: fn)']],
    [1, ['@deco']],
    [0.5, ['@(', '    deco', ')', '@deco']],
  ]);
  const lines = [...decorators, header, ...indent(body)];
  if (random.chance(0.7))
    lines.push(
      inner.generator ? `if go(): print(list(${name}()))` : `if go(): print(${name}(${random.below(9)}))`,
    );
  return lines;
};

/** nonlocal and global statements: mostly legal, now and then not. */
function declarations(w: Writer, block: Block, parameters: readonly string[]): string[] {
  const { random } = w;
  const lines: string[] = [];
  for (const name of w.names) {
    if (parameters.includes(name) && !random.chance(0.002)) continue;
    if (random.chance(0.15) && (ownedOutside(block, name) || random.chance(0.02)))
      lines.push(`nonlocal ${name}`);
    else if (random.chance(0.08)) lines.push(`global ${name}`);
    else continue;
    block.declared.add(name);
  }
  return lines;
}

function ownedOutside(block: Block, name: string): boolean {
  for (let outer = block.outer; outer; outer = outer.outer) {
    if (outer.kind === 'function' && outer.assigned.has(name) && !outer.declared.has(name)) return true;
  }
  return false;
}

const classDefinition: Make = (w, block) => {
  const { random } = w;
  const name = random.pick(CLASSES);
  block.assigned.add(name);
  const inner: Block = {
    kind: 'class',
    outer: block,
    declared: new Set(),
    assigned: new Set(),
    depth: block.depth + 1,
    loop: false,
  };
  const body = [...(random.chance(0.3) ? declarations(w, inner, []) : []), ...assignments(w, inner)];
  const count = 1 + random.below(3);
  for (let i = 0; i < count; i++) body.push(...statement(w, inner, 0));
  body.push(
    'def m(self):',
    ...indent([
      ...assignments(w, { ...inner, kind: 'function' }),
      `return ${expression(w, inner, 1)}, __class__.__name__${random.chance(0.2) ? ', super().m() if go() else 0' : ''}`,
    ]),
  );
  if (random.chance(0.3))
    body.push(
      `@${random.pick(['property', 'staticmethod', 'classmethod', 'deco'])}`,
      'def p(*self):',
      ...indent([`return ${expression(w, { ...inner, kind: 'function' }, 2)}`]),
    );
  return [
    `class ${name}${random.weighted([
      [4, ''],
      [1, `(${random.pick(CLASSES)})`],
    ])}:`,
    ...indent(body),
    `print(sorted(n for n in vars(${name}) if n[0] != '_'))`,
    ...(random.chance(0.7) ? [`if go(): print(${name}().m())`] : []),
    ...(random.chance(0.2) ? [`if go(): print(callable(${name}().p))`] : []),
  ];
};
