import { fillTemplate } from './fill-template.ts';
import { type Block, expression, type Writer } from './generate-expression.ts';
import { ANNOTATIONS } from './templates-annotations.ts';
import { COROUTINES } from './templates-async.ts';
import { CLASSES } from './templates-classes.ts';
import { FAULTS, SURROUNDINGS } from './templates-faults.ts';
import { FRAMES } from './templates-frames.ts';
import { PATTERNS } from './templates-match.ts';
import { MODULE_NAMESPACES, NAMESPACES } from './templates-namespaces.ts';
import { TYPE_PARAMETERS } from './templates-type-params.ts';

const SUBJECTS = [TYPE_PARAMETERS, PATTERNS, COROUTINES, CLASSES, NAMESPACES, FRAMES, ANNOTATIONS];

/** A scene of one of the subjects that have templates. */
export function templateScene(w: Writer, block: Block): string[] {
  const subject = w.random.pick(block.kind === 'module' ? [...SUBJECTS, MODULE_NAMESPACES] : SUBJECTS);
  return fillTemplate(w, block, w.random.pick(subject));
}

/** What may be refused, somewhere inside other blocks. */
export function fault(w: Writer, block: Block): string[] {
  const lines = (template: string, inner: readonly string[]) =>
    fillTemplate({ ...w, statements: () => inner }, block, template);
  return lines(w.random.pick(SURROUNDINGS), lines(w.random.pick(FAULTS), ['pass']));
}

/** A fault, or what is near one, given to `compile`: the error in all its parts, or the scopes that are found. */
export function faultScene(w: Writer, block: Block): string[] {
  return [
    'try:',
    `    scopes(compile(${JSON.stringify(`${fault(w, block).join('\n')}\n`)}, 'fault', 'exec'))`,
    'except SyntaxError as e:',
    '    print(type(e).__name__, e.args)',
  ];
}

/** A function's body somewhere inside a block: its expressions see what a function there sees. */
function inside(block: Block): Block {
  return {
    kind: 'function',
    outer: block,
    declared: new Set(),
    assigned: new Set(),
    depth: block.depth + 1,
    loop: false,
  };
}

/**
A generator that catches, delegates and cleans up, and what may be done to it, in a random order; it is closed at the end, so
that its death is seen nowhere.
*/
export function generatorScene(w: Writer, block: Block): string[] {
  const { random } = w;
  const n = ++w.counter;
  const inner = inside(block);
  const value = () => expression(w, inner, 1);
  const name = random.pick(w.names);
  inner.assigned.add(name);
  // One that goes on when it is closed, below another, dies at a moment of its own.
  const delegated = random.chance(0.5);
  const ending = random.pick([
    [],
    [`return ${value()}`],
    ['finally:', `    print('finally', ${value()})`],
    ['finally:', `    return ${value()}`],
    ...(delegated ? [] : [['finally:', `    yield ${value()}`]]),
  ]);
  const lines = [
    `def gen${n}():`,
    '    try:',
    `        ${name} = yield ${value()}`,
    `        print('got', ${name})`,
    random.chance(0.4) ? `        yield from [${value()}, ${value()}]` : `        yield ${value()}`,
    `    except ${random.pick(['ValueError', '(ValueError, TypeError)', ...(delegated ? [] : ['GeneratorExit'])])} as ${name}:`,
    `        print('caught', ${name})`,
    `        ${random.pick([`yield ${value()}`, `return ${value()}`, 'raise', 'raise KeyError(5)', 'pass'])}`,
    ...ending.map((line) => `    ${line}`),
  ];
  let top = `gen${n}`;
  if (delegated) {
    top = `del${n}`;
    lines.push(
      `def ${top}():`,
      `    ${random.pick(w.names)} = yield from gen${n}()`,
      `    yield ${random.pick(w.names)}`,
    );
  }
  const acts = [
    `next(s${n})`,
    `s${n}.send(${random.below(9)})`,
    `s${n}.throw(ValueError(1))`,
    `s${n}.throw(KeyError('k'))`,
    `s${n}.close()`,
  ];
  const count = 1 + random.below(4);
  const played = Array.from({ length: count }, () => `lambda: ${random.pick(acts)}`);
  return [
    ...lines,
    `s${n} = ${top}()`,
    `for act in [lambda: next(s${n}), ${played.join(', ')}, lambda: s${n}.close(), lambda: s${n}.close()]:`,
    '    try:',
    '        print(act())',
    '    except Exception as e:',
    '        print(type(e).__name__, e)',
  ];
}

/** A function that something else than a name holds, called through what holds it, and dropped now and then. */
export function holderScene(w: Writer, block: Block): string[] {
  const { random } = w;
  const n = ++w.counter;
  const inner = inside(block);
  const fn = `lambda *z: ${expression(w, inner, 2)}`;
  const [made, call] = random.pick([
    [`[${fn}]`, `h${n}[0]()`],
    [`{'k': [${fn}]}`, `h${n}['k'][0]()`],
    [`({1: ${fn}},)`, `h${n}[0][1]()`],
    [`partial(${fn}, 1)`, `h${n}()`],
    [`type('T', (), {'m': ${fn}})()`, `h${n}.m()`],
    [`type('T', (), {'m': staticmethod(${fn})})`, `h${n}.m()`],
    [`type('T', (), {'m': property(${fn})})()`, `h${n}.m`],
    [`type('T', (), {'m': ${fn}})().m`, `h${n}()`],
    [`(lambda a=${fn}: a)`, `h${n}()()`],
    [`(lambda *, a=${fn}: a)`, `h${n}()()`],
    [`lru_cache(${fn})`, `h${n}(1)`],
    [`deco(${fn})`, `h${n}(2)`],
    [`(q for q in [${fn}])`, `next(h${n})()`],
  ] as const);
  return [
    'from functools import lru_cache, partial',
    `h${n} = ${made}`,
    `if go(): print(${call})`,
    ...(random.chance(0.4) ? [`del h${n}`] : []),
  ];
}
