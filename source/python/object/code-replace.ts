import { type Code, type Const, VARARGS, VARKEYWORDS } from '../compiler/code.ts';
import { codeBytes } from '../compiler/code-units.ts';
import { PyCode } from './code-object.ts';
import { exceptionTable, lineTable } from './code-tables.ts';
import { typeOf } from './core-types.ts';
import { raise, typeError, valueError } from './exception.ts';
import { SystemError } from './exception-types.ts';
import { placesOf } from './line-table.ts';
import { intOf, PyBytes, PyTuple, textOf } from './object.ts';
import type { Value } from './value.ts';

/** What `code.replace` may be given by name. */
export type Replacements = ReadonlyMap<string, Value>;

const NUMBERS = {
  co_argcount: 'argcount',
  co_posonlyargcount: 'posonlyargcount',
  co_kwonlyargcount: 'kwonlyargcount',
  co_nlocals: 'nlocals',
  co_stacksize: 'stacksize',
  co_flags: 'flags',
  co_firstlineno: 'firstlineno',
} as const;
const TEXTS = { co_filename: 'filename', co_name: 'name', co_qualname: 'qualname' } as const;
const NAMES = {
  co_names: 'names',
  co_varnames: 'varnames',
  co_freevars: 'freevars',
  co_cellvars: 'cellvars',
} as const;
const BYTES = {
  co_code: (code: Code) => latin(codeBytes(code)),
  co_linetable: (code: Code) => latin(lineTable(code)),
  co_exceptiontable: (code: Code) => latin(exceptionTable(code)),
} as const;

/** Operands that a frame may ask for. */
const MOST_OPERANDS = 100_000;

/** What a code object is changed to, under the names that Code has for it. */
type Changed = { -readonly [K in keyof Code]?: Code[K] };

/**
code.replace(): a code object that differs in what is given. The instructions themselves cannot be exchanged: CPython would run
whatever bytes it is given, and crash on most.

Errors: TypeError, ValueError.
*/
export function replaceCode(old: PyCode, given: Replacements): PyCode {
  const { code } = old;
  const wrong = (name: string, type: string, value: Value) =>
    typeError(`replace() argument '${name}' must be ${type}, not ${typeOf(value).tpName}`);
  const changed: Changed = {};
  let consts: readonly Value[] = old.consts;
  let nlocals: number | undefined;
  let table: Uint8Array | undefined;
  for (const [name, value] of given) {
    if (name in NUMBERS) {
      const number = intOf(value);
      if (number === undefined)
        throw typeError(`'${typeOf(value).tpName}' object cannot be interpreted as an integer`);
      if (number < 0) throw valueError(`${name} must be a positive integer`);
      const key = NUMBERS[name as keyof typeof NUMBERS];
      if (key === 'nlocals') nlocals = Number(number);
      else changed[key] = Number(number);
    } else if (name in TEXTS) {
      const text = textOf(value);
      if (text === undefined) throw wrong(name, 'str', value);
      changed[TEXTS[name as keyof typeof TEXTS]] = text;
    } else if (name in NAMES) {
      if (!(value instanceof PyTuple)) throw wrong(name, 'tuple', value);
      changed[NAMES[name as keyof typeof NAMES]] = value.items.map(nameOf);
    } else if (name === 'co_consts') {
      if (!(value instanceof PyTuple)) throw wrong(name, 'tuple', value);
      consts = value.items;
    } else if (name in BYTES) {
      if (!(value instanceof PyBytes)) throw wrong(name, 'bytes', value);
      if (name === 'co_linetable') table = Uint8Array.from(value.value, (byte) => byte.charCodeAt(0));
      else if (value.value !== BYTES[name as keyof typeof BYTES](code))
        throw valueError(`code: ${name} cannot be replaced here`);
    } else throw typeError(`replace() got an unexpected keyword argument '${name}'`);
  }
  checkArguments({ ...code, ...changed });
  if ((nlocals ?? code.varnames.length) !== (changed.varnames ?? code.varnames).length)
    throw valueError('code: co_nlocals != len(co_varnames)');
  const next = withLayout(code, changed);
  if (next.names.length < code.names.length || consts.length < code.consts.length)
    throw valueError('code: co_names or co_consts is too small for the instructions');
  const shift = next.firstlineno - code.firstlineno;
  const places =
    table === undefined
      ? { positions: next.positions.map((n, i) => (i % 4 < 2 && n >= 0 ? n + shift : n)) }
      : { positions: placesOf(table, next), wideLines: undefined, linetable: table };
  const made = { ...next, ...places, consts: consts.map((value, i) => constOf(value, old, i)) };
  return new PyCode(made, consts);
}

/** Errors: ValueError where the arguments do not fit the variables. */
function checkArguments(next: Code): void {
  const rest = (next.flags & VARARGS ? 1 : 0) + (next.flags & VARKEYWORDS ? 1 : 0);
  if (next.varnames.length < next.argcount + next.kwonlyargcount + rest)
    throw valueError('code: co_varnames is too small');
  if (next.posonlyargcount > next.argcount || next.stacksize > MOST_OPERANDS)
    throw valueError('code: bad argument count or stack size');
}

/** Bytes as a str of Latin-1, which is how PyBytes keeps them. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function nameOf(value: Value): string {
  const text = textOf(value);
  if (text === undefined) throw raise(SystemError, 'non-string found in code slot');
  return text;
}

/** The variables, which must be as many and of the same kinds as before: the instructions count on their places. */
function withLayout(code: Code, changed: Changed): Code {
  const next = { ...code, ...changed };
  const { varnames, cellvars, freevars } = next;
  if (varnames === code.varnames && cellvars === code.cellvars && freevars === code.freevars) return next;
  if (
    varnames.length !== code.varnames.length ||
    cellvars.length !== code.cellvars.length ||
    freevars.length !== code.freevars.length
  ) {
    throw valueError('code: the number of variables cannot be replaced here');
  }
  const renamed = new Map<string, string>();
  const rename = (old: readonly string[], names: readonly string[]): void => {
    for (const [i, name] of old.entries()) renamed.set(name, names[i]!);
  };
  rename(code.cellvars, cellvars);
  rename(code.varnames, varnames);
  rename(code.freevars, freevars);
  return { ...next, localsplusnames: code.localsplusnames.map((name) => renamed.get(name) ?? name) };
}

/** A constant for the printers of bytecode; one that no compiler writes is told by its type. */
function constOf(value: Value, old: PyCode, i: number): Const {
  if (value === old.consts[i]) return old.code.consts[i]!;
  if (value === null) return { kind: 'None' };
  if (typeof value === 'boolean') return { kind: value ? 'True' : 'False' };
  if (typeof value === 'number' || typeof value === 'bigint') return { kind: 'int', value };
  if (value instanceof PyCode) return { kind: 'code', code: value.code };
  return { kind: 'str', value: textOf(value) ?? `<${typeOf(value).tpName} object>` };
}
