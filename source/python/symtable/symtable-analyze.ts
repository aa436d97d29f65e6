import { HashedNames } from './hashed-names.ts';
import {
  CELL,
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  SCOPE_OFFSET,
  type SymbolTableEntry,
  scopeOf,
  symtableError,
} from './symtable-entry.ts';

type Names = Set<string>;

/**
The second pass: writes the scope of each name into the symbols of its block, from the outside in. Going in, it knows
the names bound by the functions around (`bound`) and declared global there; coming out, it knows which names inner
blocks take from outside (`free`), which turns a local variable into a cell.

Source: Python/symtable.c, symtable_analyze.
*/
export function analyze(top: SymbolTableEntry): void {
  analyzeBlock(top, undefined, new HashedNames(), new Set(), new Set(), undefined);
}

function errorAtDirective(entry: SymbolTableEntry, name: string, message: string): Error {
  const directive = entry.directives.find((candidate) => candidate.name === name);
  return symtableError(message, directive?.span ?? entry.span);
}

/** `bound` is undefined in the module. Adds what this block takes from outside to `free`. */
function analyzeBlock(
  entry: SymbolTableEntry,
  bound: Names | undefined,
  free: HashedNames,
  global: Names,
  typeParams: Names,
  classEntry: SymbolTableEntry | undefined,
): void {
  const scopes = new Map<string, number>();
  const local: Names = new Set();
  const newBound: Names = new Set();
  const newGlobal: Names = new Set();
  const newFree = new HashedNames();
  const inlinedCells: Names = new Set();
  const isClass = entry.type === 'class';
  // The names of a class are not seen by its methods, so what they see is settled before the class adds its own.
  if (isClass) {
    addAll(newGlobal, global);
    if (bound !== undefined) addAll(newBound, bound);
  }
  for (const [name, flags] of entry.symbols) {
    analyzeName(entry, scopes, name, flags, bound, local, free, global, typeParams, classEntry);
  }
  if (isClass) {
    newBound.add('__class__');
    newBound.add('__classdict__');
  } else {
    if (entry.isFunctionLike) addAll(newBound, local);
    if (bound !== undefined) addAll(newBound, bound);
    addAll(newGlobal, global);
  }
  for (const child of entry.children) {
    const seen = child.canSeeClassScope ? (isClass ? entry : classEntry) : undefined;
    const childFree = new HashedNames();
    childFree.update(newFree); // CPython starts from a copy: it changes nothing but the order
    analyzeBlock(child, new Set(newBound), childFree, new Set(newGlobal), new Set(typeParams), seen);
    if (child.comprehension !== undefined && child.comprehension !== 'generator' && !entry.canSeeClassScope) {
      inlineComprehension(entry, child, scopes, childFree, inlinedCells);
      child.comprehensionInlined = true;
    }
    newFree.update(childFree);
  }
  for (let i = entry.children.length - 1; i >= 0; i--) {
    const child = entry.children[i]!;
    if (child.comprehensionInlined) entry.children.splice(i, 1, ...child.children);
  }
  if (entry.isFunctionLike) {
    for (const [name, scope] of scopes) {
      if (scope === LOCAL && (newFree.has(name) || inlinedCells.has(name))) {
        scopes.set(name, CELL);
        newFree.delete(name);
      }
    }
  } else if (isClass) {
    if (newFree.delete('__class__')) entry.needsClassClosure = true;
    if (newFree.delete('__classdict__')) entry.needsClassDict = true;
  }
  updateSymbols(entry, scopes, bound, newFree, inlinedCells);
  free.update(newFree);
}

function analyzeName(
  entry: SymbolTableEntry,
  scopes: Map<string, number>,
  name: string,
  flags: number,
  bound: Names | undefined,
  local: Names,
  free: HashedNames,
  global: Names,
  typeParams: Names,
  classEntry: SymbolTableEntry | undefined,
): void {
  if (flags & DEF_GLOBAL) {
    if (flags & DEF_NONLOCAL) throw errorAtDirective(entry, name, `name '${name}' is nonlocal and global`);
    scopes.set(name, GLOBAL_EXPLICIT);
    global.add(name);
    bound?.delete(name);
  } else if (flags & DEF_NONLOCAL) {
    if (bound === undefined) {
      throw errorAtDirective(entry, name, 'nonlocal declaration not allowed at module level');
    }
    if (!bound.has(name)) throw errorAtDirective(entry, name, `no binding for nonlocal '${name}' found`);
    if (typeParams.has(name)) {
      throw errorAtDirective(entry, name, `nonlocal binding not allowed for type parameter '${name}'`);
    }
    scopes.set(name, FREE);
    free.add(name);
  } else if (flags & DEF_BOUND) {
    scopes.set(name, LOCAL);
    local.add(name);
    global.delete(name);
    if (flags & DEF_TYPE_PARAM) typeParams.add(name);
    else typeParams.delete(name);
  } else {
    // A type scope inside a class looks into the class first, and then past the functions around it.
    const inClass = classEntry?.symbols.get(name) ?? 0;
    if (inClass & DEF_GLOBAL) {
      scopes.set(name, GLOBAL_EXPLICIT);
    } else if (inClass & DEF_BOUND && !(inClass & DEF_NONLOCAL)) {
      scopes.set(name, GLOBAL_IMPLICIT);
    } else if (bound?.has(name)) {
      scopes.set(name, FREE);
      free.add(name);
    } else {
      scopes.set(name, GLOBAL_IMPLICIT);
    }
  }
}

/** PEP 709: the names of a list, set or dict comprehension become names of the block it stands in. */
function inlineComprehension(
  entry: SymbolTableEntry,
  comprehension: SymbolTableEntry,
  scopes: Map<string, number>,
  comprehensionFree: HashedNames,
  inlinedCells: Names,
): void {
  let removeClass = false;
  for (const [name, symbol] of comprehension.symbols) {
    if (symbol & DEF_PARAM) continue; // the iterable, `.0`
    let scope = scopeOf(symbol);
    const flags = symbol & ((1 << SCOPE_OFFSET) - 1);
    if (scope === CELL || flags & DEF_COMP_CELL) inlinedCells.add(name);
    if (scope === FREE && entry.type === 'class' && name === '__class__') {
      scope = GLOBAL_IMPLICIT;
      comprehensionFree.delete(name);
      removeClass = true;
    }
    const existing = entry.symbols.get(name);
    if (existing === undefined) {
      entry.symbols.set(name, flags);
      scopes.set(name, scope);
    } else if (existing & DEF_BOUND && entry.type !== 'class' && !isFreeInAnyChild(comprehension, name)) {
      comprehensionFree.delete(name); // free there, local here: now simply local
    }
  }
  if (removeClass) comprehension.symbols.delete('__class__');
}

function isFreeInAnyChild(entry: SymbolTableEntry, name: string): boolean {
  return entry.children.some((child) => child.scope(name) === FREE);
}

function updateSymbols(
  entry: SymbolTableEntry,
  scopes: Map<string, number>,
  bound: Names | undefined,
  free: HashedNames,
  inlinedCells: Names,
): void {
  const { symbols } = entry;
  for (const [name, flags] of symbols) {
    const cell = inlinedCells.has(name) ? DEF_COMP_CELL : 0;
    symbols.set(name, flags | cell | (scopes.get(name)! << SCOPE_OFFSET));
  }
  const classLike = entry.type === 'class' || entry.canSeeClassScope;
  for (const name of free) {
    const symbol = symbols.get(name);
    if (symbol !== undefined) {
      if (classLike) symbols.set(name, symbol | DEF_FREE_CLASS);
    } else if (bound === undefined || bound.has(name)) {
      symbols.set(name, FREE << SCOPE_OFFSET);
    }
  }
}

function addAll(target: Names, source: Names): void {
  for (const name of source) target.add(name);
}
