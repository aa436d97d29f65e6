import { BUILTIN_NAMES } from '../compiler/builtin-names.ts';
import { type LogicalLine, repairText } from '../compiler/text-repair.ts';
import { KEYWORDS, type Token } from '../syntax/token.ts';
import { normalizeSource, tokenizeTolerantly } from '../syntax/tokenizer.ts';
import { mangleIn } from './mangle.ts';
import { findNames, type NameUse, place, type Region } from './name-regions.ts';
import {
  CELL,
  DEF_BOUND,
  DEF_GLOBAL,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  type SymbolTableEntry,
} from './symtable-entry.ts';

/** What a name in a text is. A module's own names are global. */
export type NameKind = 'local' | 'cell' | 'free' | 'global' | 'builtin' | 'keyword';

/** A name in a text, and what it is. Lines from 1, columns in UTF-16 units from 0. */
export type ClassifiedName = {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly name: string;
  readonly kind: NameKind;
  readonly scope: string; // the block whose variable it is: `<module>`, `make_counter`; empty: builtins, keywords
};

/**
The variables and keywords of a text, each with its kind, in the order of the text; also while the text does not parse.
A broken logical line then counts as `pass`, and its names have the kind that they have elsewhere in the block, or would
have if they were read there. Never throws.
*/
export function classifyNames(source: string): readonly ClassifiedName[] {
  const text = normalizeSource(source);
  const tokens = tokenizeTolerantly(source);
  const names = tokens.filter((token) => token.kind === 'NAME');
  const repaired = repairText(text, tokens);
  if (repaired === undefined) return withoutTree(names);
  const { body, table, broken } = repaired;
  const { regions, uses } = findNames(body, table, finder(names));
  const brokenTokens = new Map(broken.flatMap((line) => line.tokens.map((token) => [token, line] as const)));
  const found = new Map<number, NameUse>();
  for (const use of uses) found.set(use.start, use);
  const top = table.top;
  const result: ClassifiedName[] = [];
  for (const [i, token] of names.entries()) {
    const start = place(token.lineno, token.colOffset);
    const line = brokenTokens.get(token);
    if (KEYWORDS.has(token.text)) {
      result.push(classified(token, 'keyword', ''));
    } else if (line !== undefined) {
      const region = regionFor(regions, line, token);
      const isParameter = region.entry.varnames.includes(token.text);
      if (isParameter || isVariable(tokens, token)) result.push(classifyIn(region, token, top));
    } else {
      const use = found.get(start);
      if (use !== undefined && use.name === token.text.normalize('NFKC')) {
        result.push(classifyIn(use.region, token, top));
      } else if (isSoftKeyword(names, i, token)) {
        result.push(classified(token, 'keyword', ''));
      }
    }
  }
  return result;
}

function classified(token: Token, kind: NameKind, scope: string): ClassifiedName {
  const { lineno: line, colOffset: column, endColOffset: endColumn, text: name } = token;
  return { line, column, endColumn, name, kind, scope };
}

/** Without any tree only the keywords and the names that Python brings along are known. */
function withoutTree(names: readonly Token[]): readonly ClassifiedName[] {
  return names.map((token) => {
    if (KEYWORDS.has(token.text)) return classified(token, 'keyword', '');
    if (BUILTIN_NAMES.has(token.text)) return classified(token, 'builtin', '');
    return classified(token, 'global', '<module>');
  });
}

function finder(names: readonly Token[]): (name: string, start: number) => number | undefined {
  const places = new Map<string, number[]>();
  for (const token of names) {
    const name = token.text.normalize('NFKC');
    const list = places.get(name);
    const at = place(token.lineno, token.colOffset);
    if (list === undefined) places.set(name, [at]);
    else list.push(at);
  }
  return (name, start) => places.get(name)?.find((at) => at >= start);
}

/** In the line of a broken `def` the parameters are the function's, everything else is the block's around it. */
function regionFor(regions: readonly Region[], line: LogicalLine, token: Token): Region {
  const [first] = line.tokens;
  const at = place(first!.lineno, first!.colOffset);
  let found = regions[0]!;
  for (const region of regions) {
    if (region.start <= at && at <= region.end && region.start >= found.start) found = region;
    const opened = region.entry.span;
    const isHeader = opened.lineno === first!.lineno && region.entry.type === 'function';
    if (isHeader && region.entry.varnames.includes(token.text)) return region;
  }
  return found;
}

/** Whether a name in a broken line looks like a variable: no attribute, no keyword argument. */
function isVariable(tokens: readonly Token[], token: Token): boolean {
  const i = tokens.indexOf(token);
  const before = tokens[i - 1];
  if (before?.text === '.') return false;
  if (tokens[i + 1]?.text !== '=') return true;
  return before?.endLineno !== token.lineno || (before.text !== '(' && before.text !== ',');
}

function isSoftKeyword(names: readonly Token[], i: number, token: Token): boolean {
  if (token.text !== 'match' && token.text !== 'case' && token.text !== 'type') return false;
  const before = names[i - 1];
  return before === undefined || before.endLineno < token.lineno;
}

function classifyIn(region: Region, token: Token, top: SymbolTableEntry): ClassifiedName {
  const plain = token.text.normalize('NFKC');
  const { entry } = region;
  const name = mangleIn(entry, region.className, plain);
  switch (entry.scope(name)) {
    case LOCAL:
      return classified(token, entry === top ? 'global' : 'local', blockName(entry));
    case CELL:
      return classified(token, 'cell', blockName(entry));
    case FREE:
      return classified(token, 'free', ownerOf(region, name));
    case GLOBAL_EXPLICIT:
      return classified(token, 'global', '<module>');
    case GLOBAL_IMPLICIT:
      return classifyGlobal(token, name, top);
    default:
      return classifyUnknown(region, token, name, top);
  }
}

function classifyGlobal(token: Token, name: string, top: SymbolTableEntry): ClassifiedName {
  const known = (top.symbols.get(name) ?? 0) & (DEF_BOUND | DEF_GLOBAL);
  if (!known && BUILTIN_NAMES.has(name)) return classified(token, 'builtin', '');
  return classified(token, 'global', '<module>');
}

/** A name that stands in broken lines of its block only: what it would be if it were read there. */
function classifyUnknown(region: Region, token: Token, name: string, top: SymbolTableEntry): ClassifiedName {
  for (let r = region.parent; r !== undefined; r = r.parent) {
    if (!r.entry.isFunctionLike) continue;
    const scope = r.entry.scope(name);
    if (scope === LOCAL || scope === CELL || scope === FREE) {
      return classified(token, 'free', scope === FREE ? ownerOf(r, name) : blockName(r.entry));
    }
  }
  return classifyGlobal(token, name, top);
}

function ownerOf(region: Region, name: string): string {
  for (let r = region.parent; r !== undefined; r = r.parent) {
    const scope = r.entry.scope(name);
    if (r.entry.isFunctionLike && (scope === CELL || scope === LOCAL)) return blockName(r.entry);
  }
  return blockName(region.entry);
}

function blockName(entry: SymbolTableEntry): string {
  return entry.type === 'module' ? '<module>' : entry.name;
}
