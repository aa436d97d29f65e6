import type { Random } from './random.ts';

/** What is known of the block that is being written. */
export type Block = {
  readonly kind: 'module' | 'function' | 'class';
  readonly outer: Block | undefined;
  readonly declared: Set<string>; // by nonlocal or global
  readonly assigned: Set<string>;
  readonly depth: number;
  readonly loop: boolean; // break and continue may stand here
  readonly generator?: boolean;
};

export type Writer = {
  readonly random: Random;
  readonly names: readonly string[];
  readonly functions: readonly string[];
  counter: number; // of names that are made up
  left: number; // statements that may still be written
  /** A few statements that may stand anywhere inside a block. */
  readonly statements: (block: Block) => readonly string[];
};

/** A random expression, nested at most `depth` deep. It may raise when it is evaluated: that is part of the game. */
export function expression(w: Writer, block: Block, depth: number): string {
  const { random } = w;
  const name = () => random.pick(w.names);
  const inner = () => expression(w, block, depth - 1);
  const small = () => String(random.below(9));
  if (depth <= 0) return random.chance(0.7) ? name() : small();
  // A walrus may not stand in a comprehension in a class body, nor rebind the comprehension's own variable.
  const walrus = () => {
    const target = name();
    if (block.kind !== 'class') block.assigned.add(target);
    return `(${target} := ${inner()})`;
  };
  return random.weighted<() => string>([
    [6, name],
    [2, small],
    [
      2,
      () => `${inner()} ${random.pick(['+', '-', '*', '==', '<', 'and', 'or', 'is not', 'in'])} ${inner()}`,
    ],
    [1, () => `(${inner()} if ${inner()} else ${inner()})`],
    [1.2, walrus],
    [1.2, () => comprehension(w, block, depth)],
    [1, () => `(lambda ${random.pick(['', name(), `${name()}=${small()}`, '*z'])}: ${inner()})`],
    [1, () => `(lambda: ${inner()})()`],
    [0.8, () => `(${random.pick(w.functions)}(${small()}) if go() else ${small()})`],
    [0.5, () => `f'{${name()}}-{${name()}!r}'`],
    [0.5, () => `[${inner()}, ${inner()}]`],
    [0.4, () => `(not ${inner()})`],
    // Over several lines: which one is told, and when?
    [0.5, () => `(${inner()}\n${random.pick(['+', 'and', 'or', '==', 'if 1 else'])} ${inner()})`],
    [0.3, () => `[\n${inner()},\n${inner()}\n]`],
    [0.3, () => `(lambda *z, k=0, **q: (z, k, q))(\n*[${inner()}],\nk=${inner()}, **{'m': ${inner()}})`],
    [0.3, () => `{**{'a': ${inner()}}, 'b': ${inner()}}`],
    [0.3, () => `(${small()} < ${inner()} <= ${inner()})`],
    [0.3, () => `(${inner()}, *[${inner()}])`],
    [0.3, () => `{${small()}: ${inner()}}`],
    [0.3, () => `${random.pick(w.functions)}.__code__.co_freevars`],
    [0.3, () => `[q.cell_contents for q in ${random.pick(w.functions)}.__closure__ or ()]`],
  ])();
}

function comprehension(w: Writer, block: Block, depth: number): string {
  const { random } = w;
  const variable = random.pick(['i', ...w.names]);
  const body = expression(w, block, depth - 1);
  const condition = random.chance(0.3) ? ` if ${expression(w, block, depth - 1)}` : '';
  const second = random.chance(0.2) ? ` for ${random.pick(['j', ...w.names])} in range(2)` : '';
  const tail = `for ${variable} in range(${1 + random.below(3)})${second}${condition}`;
  return random.weighted([
    [4, `[${body} ${tail}]`],
    [1, `[${variable} ${tail}]`],
    [1, `list(${body} ${tail})`],
    [1, `{${variable}: ${body} ${tail}}`],
    [1, `[(lambda: ${variable}) ${tail}][0]()`],
    [0.7, `len({${variable} ${tail}})`],
    [0.7, `[\n${body}\n${tail}\n]`],
  ]);
}
