import type {
  Alias,
  Arg,
  Arguments,
  Comprehension,
  Expression,
  Pattern,
  Span,
  Statement,
  TypeParam,
} from '../syntax/ast.ts';
import type { SymbolTable } from './symtable.ts';
import type { SymbolTableEntry } from './symtable-entry.ts';

/** A stretch of the text whose names belong to one block. Regions lie side by side or inside each other. */
export type Region = {
  readonly start: number; // as `place` counts
  readonly end: number;
  readonly entry: SymbolTableEntry;
  readonly parent: Region | undefined;
  readonly className: string | undefined; // for mangling
};

/** A place in the text as one number that grows from left to right and from line to line. */
export function place(lineno: number, column: number): number {
  return lineno * 0x100000 + column;
}

/** A use or definition of a variable: where it stands and in which region it is looked up. */
export type NameUse = { readonly start: number; readonly name: string; readonly region: Region };

type Walk = {
  readonly table: SymbolTable;
  readonly regions: Region[];
  readonly uses: NameUse[];
  /** Where a name that the tree has no place for (that of a def, `global x`) stands, from `start` on. */
  readonly find: (name: string, start: number) => number | undefined;
};

/**
All names of a tree that are variables, with their regions. A function's region is its parameters and body; its defaults,
decorators and annotations belong to what is around it, as does the first iterable of a comprehension.
*/
export function findNames(
  body: readonly Statement[],
  table: SymbolTable,
  find: (name: string, start: number) => number | undefined,
): { readonly regions: readonly Region[]; readonly uses: readonly NameUse[] } {
  const w: Walk = { table, regions: [], uses: [], find };
  const top: Region = {
    start: 0,
    end: Number.MAX_SAFE_INTEGER,
    entry: table.top,
    parent: undefined,
    className: undefined,
  };
  w.regions.push(top);
  statements(w, top, body);
  return w;
}

function startOf(span: Span): number {
  return place(span.lineno, span.colOffset);
}

function endOf(span: Span): number {
  return place(span.endLineno, span.endColOffset);
}

function open(
  w: Walk,
  parent: Region,
  entry: SymbolTableEntry | undefined,
  start: number,
  end: number,
  className = parent.className,
): Region {
  const region = { start, end, entry: entry ?? parent.entry, parent, className };
  w.regions.push(region);
  return region;
}

function use(w: Walk, region: Region, name: string, start: number | undefined): void {
  if (start !== undefined) w.uses.push({ start, name, region });
}

function statements(w: Walk, r: Region, body: readonly Statement[]): void {
  for (const s of body) statement(w, r, s);
}

/** Visits what hangs from a node: nodes of all kinds are plain objects, so their fields are walked as they come. */
function children(w: Walk, r: Region, node: object): void {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isObject(item)) child(w, r, item);
    } else if (isObject(value)) child(w, r, value);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function child(w: Walk, r: Region, node: object): void {
  if (!('kind' in node)) {
    if ('isAsync' in node) comprehensionPart(w, r, node as Comprehension);
    else children(w, r, node); // with items, keywords, cases
    return;
  }
  const { kind } = node as { readonly kind: string };
  if (kind.startsWith('Match') && kind !== 'Match') pattern(w, r, node as Pattern);
  else if (STATEMENTS.has(kind)) statement(w, r, node as Statement);
  else expression(w, r, node as Expression);
}

const STATEMENTS = new Set(
  [
    'FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias AugAssign AnnAssign For AsyncFor While If',
    'With AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue',
    'ExceptHandler',
  ]
    .join(' ')
    .split(' '),
);

function statement(w: Walk, r: Region, s: Statement): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      functionDef(w, r, s);
      break;
    case 'ClassDef':
      classDef(w, r, s);
      break;
    case 'TypeAlias': {
      expression(w, r, s.name);
      const outer = typeParams(w, r, s.typeParams, endOf(s));
      expression(w, open(w, outer, w.table.blocks.get(s), startOf(s.value), endOf(s.value)), s.value);
      break;
    }
    case 'Import':
    case 'ImportFrom':
      for (const alias of s.names) importAlias(w, r, alias);
      break;
    case 'Global':
    case 'Nonlocal': {
      let at = startOf(s) + 1;
      for (const name of s.names) {
        const start = w.find(name, at);
        use(w, r, name, start);
        if (start !== undefined) at = start + 1;
      }
      break;
    }
    default:
      exceptName(w, r, s);
      children(w, r, s);
  }
}

/** `except E as name`. */
function exceptName(w: Walk, r: Region, s: object): void {
  if (!('type' in s) || !('name' in s)) return;
  const handler = s as { readonly type: Expression | undefined; readonly name: string | undefined } & Span;
  if (handler.name === undefined || handler.type === undefined) return;
  use(w, r, handler.name, w.find(handler.name, endOf(handler.type)));
}

function importAlias(w: Walk, r: Region, alias: Alias): void {
  const start = startOf(alias);
  if (alias.asname !== undefined) {
    use(w, r, alias.asname, endOf(alias) - alias.asname.length);
  } else if (alias.name !== '*') {
    use(w, r, alias.name.split('.')[0]!, start);
  }
}

function functionDef(
  w: Walk,
  r: Region,
  s: Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>,
): void {
  for (const decorator of s.decoratorList) expression(w, r, decorator);
  const name = w.find(s.name, startOf(s));
  use(w, r, s.name, name);
  const outer = typeParams(w, r, s.typeParams, endOf(s));
  const inner = open(w, outer, w.table.blocks.get(s), startOf(s.body[0]!), endOf(s));
  parameters(w, outer, inner, s.args);
  if (s.returns) expression(w, outer, s.returns);
  statements(w, inner, s.body);
}

function parameters(w: Walk, outer: Region, inner: Region, args: Arguments): void {
  const visit = (arg: Arg | undefined) => {
    if (!arg) return;
    use(w, inner, arg.arg, startOf(arg));
    if (arg.annotation) expression(w, outer, arg.annotation);
  };
  args.posonlyargs.forEach(visit);
  args.args.forEach(visit);
  visit(args.vararg);
  args.kwonlyargs.forEach(visit);
  visit(args.kwarg);
  for (const value of [...args.defaults, ...args.kwDefaults]) if (value) expression(w, outer, value);
}

function classDef(w: Walk, r: Region, s: Extract<Statement, { kind: 'ClassDef' }>): void {
  for (const decorator of s.decoratorList) expression(w, r, decorator);
  use(w, r, s.name, w.find(s.name, startOf(s)));
  const outer = typeParams(w, r, s.typeParams, endOf(s));
  for (const base of s.bases) expression(w, outer, base);
  for (const keyword of s.keywords) expression(w, outer, keyword.value);
  statements(w, open(w, outer, w.table.blocks.get(s), startOf(s.body[0]!), endOf(s), s.name), s.body);
}

function typeParams(w: Walk, r: Region, params: readonly TypeParam[], end: number): Region {
  if (params.length === 0) return r;
  const region = open(w, r, w.table.blocks.get(params), startOf(params[0]!), end);
  for (const param of params) {
    const start = startOf(param) + (param.kind === 'TypeVar' ? 0 : param.kind === 'ParamSpec' ? 2 : 1);
    use(w, region, param.name, start);
    if (param.kind === 'TypeVar' && param.bound) {
      const { bound } = param;
      expression(w, open(w, region, w.table.blocks.get(param), startOf(bound), endOf(bound)), bound);
    }
    const value = param.defaultValue;
    if (value) {
      const entry = w.table.defaultBlocks.get(param);
      expression(w, open(w, region, entry, startOf(value), endOf(value)), value);
    }
  }
  return region;
}

function expression(w: Walk, r: Region, e: Expression): void {
  switch (e.kind) {
    case 'Name':
      use(w, r, e.id, startOf(e));
      break;
    case 'Lambda': {
      const inner = open(w, r, w.table.blocks.get(e), startOf(e), endOf(e));
      parameters(w, r, inner, e.args);
      expression(w, inner, e.body);
      break;
    }
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp': {
      const inner = open(w, r, w.table.blocks.get(e), startOf(e), endOf(e));
      const [first] = e.generators;
      expression(w, open(w, r, r.entry, startOf(first!.iter), endOf(first!.iter)), first!.iter);
      for (const generator of e.generators) {
        expression(w, inner, generator.target);
        if (generator !== first) expression(w, inner, generator.iter);
        for (const test of generator.ifs) expression(w, inner, test);
      }
      if (e.kind === 'DictComp') {
        expression(w, inner, e.key);
        expression(w, inner, e.value);
      } else {
        expression(w, inner, e.elt);
      }
      break;
    }
    default:
      children(w, r, e);
  }
}

function comprehensionPart(w: Walk, r: Region, part: Comprehension): void {
  children(w, r, part);
}

function pattern(w: Walk, r: Region, p: Pattern): void {
  if (p.kind === 'MatchAs' && p.name !== undefined) use(w, r, p.name, endOf(p) - p.name.length);
  else if (p.kind === 'MatchStar' && p.name !== undefined) use(w, r, p.name, endOf(p) - p.name.length);
  else if (p.kind === 'MatchMapping' && p.rest !== undefined) {
    const last = p.patterns[p.patterns.length - 1];
    use(w, r, p.rest, w.find(p.rest, last ? endOf(last) : startOf(p)));
  }
  children(w, r, p);
}
