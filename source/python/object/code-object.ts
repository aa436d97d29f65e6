import { CELL, type Code, type Const, FREE, LOCAL, VARARGS, VARKEYWORDS } from '../compiler/code.ts';
import { Op } from '../compiler/opcodes.ts';
import { constantSet } from '../hash/plain-hash.ts';
import { hiddenForm } from '../vm/hidden-form.ts';
import type { AttributeCache } from './attribute-cache.ts';
import type { Cell } from './cell.ts';
import { codeType, Ellipsis } from './core-types.ts';
import type { Entry, Link, PyDict } from './dict.ts';
import { makeStr, PyBytes, PyComplex, PyFloat, PyTuple } from './object.ts';
import { PyObject, type Value } from './value.ts';

/**
A code object of one run: a Code, its constants as values, and what the loop keeps beside its instructions. `co_…`
attributes are in types/code.ts.
*/
export class PyCode extends PyObject {
  readonly ops: Uint8Array;
  readonly args: Int32Array;
  /** The instructions as the loop reads them: the argument times 256, and the opcode. */
  readonly words: Int32Array;
  /** The same in the hidden form. */
  readonly hidden: Int32Array;
  readonly names: readonly string[];
  readonly consts: readonly Value[];
  readonly variables: number; // how many: parameters, locals, cells, free variables
  readonly frameSize: number; // variables and operands
  readonly argcount: number;
  readonly firstFree: number; // the first free variable
  readonly plain: boolean; // takes arguments by place only: no `*`, no keyword-only ones
  readonly takesRest: boolean; // the same with `*args`
  /** Linked entries of names, by index: valid for the functions of `globals` only. */
  readonly entries: (Entry | undefined)[];
  globals: PyDict | undefined = undefined;
  /** Inline caches, by instruction. */
  readonly caches: (AttributeCache | undefined)[];
  calls = 0; // how many frames have run it, counted while a run is recorded
  private lineNumbers: Int32Array | undefined = undefined;

  /** `consts`: the constants as values, where they are not just those of the code. */
  constructor(
    readonly code: Code,
    consts: readonly Value[] = code.consts.map(constantValue),
  ) {
    super(codeType);
    this.ops = code.ops;
    this.args = code.args;
    ({ words: this.words, hidden: this.hidden } = formsOf(code));
    this.names = code.names;
    this.consts = consts;
    this.variables = code.localsplusnames.length;
    this.frameSize = this.variables + code.stacksize + 1;
    this.argcount = code.argcount;
    this.firstFree = this.variables - code.freevars.length;
    this.takesRest = (code.flags & (VARARGS | VARKEYWORDS)) === VARARGS && code.kwonlyargcount === 0;
    this.plain = (code.flags & (VARARGS | VARKEYWORDS)) === 0 && code.kwonlyargcount === 0;
    this.entries = new Array(code.names.length).fill(undefined);
    this.caches = new Array(code.ops.length).fill(undefined);
  }

  /** The line of an instruction, or −1. */
  lineOf(instruction: number): number {
    this.lineNumbers ??= lines(this.code);
    return this.lineNumbers[instruction] ?? -1;
  }

  kindOf(variable: number): 'local' | 'cell' | 'free' {
    const kind = this.code.localspluskinds[variable]!;
    return (kind & FREE) !== 0 ? 'free' : (kind & CELL) !== 0 ? 'cell' : 'local';
  }

  isParameterOrLocal(variable: number): boolean {
    return (this.code.localspluskinds[variable]! & LOCAL) !== 0;
  }

  /** Whether a STORE_NAME is for this name: then an entry of the builtins must not be linked to it, or it would be written. */
  stores(name: number): boolean {
    return this.ops.some((op, i) => op === Op.STORE_NAME && this.args[i] === name);
  }

  /** A link that forgets the entry of a name: it is now elsewhere. */
  linkTo(name: number): Link {
    const { entries } = this;
    return {
      forget() {
        entries[name] = undefined;
      },
    };
  }
}

type Forms = { readonly words: Int32Array; readonly hidden: Int32Array };

/** The forms of the codes that were met before: the library's, and a learner's text at the next key, come again in other runs. */
const forms = new WeakMap<Code, Forms>();

function formsOf(code: Code): Forms {
  let known = forms.get(code);
  if (known === undefined) {
    const words = Int32Array.from(code.ops, (op, i) => (code.args[i]! << 8) | op);
    known = { words, hidden: hiddenForm(words) };
    forms.set(code, known);
  }
  return known;
}

/** The cells of a closure, in the order of the code's free variables. */
export type Closure = readonly Cell[];

function lines(code: Code): Int32Array {
  const out = new Int32Array(code.ops.length);
  for (let i = 0; i < out.length; i++) out[i] = code.positions[i * 4]!;
  return out;
}

/** The value of a constant. */
export function constantValue(constant: Const): Value {
  switch (constant.kind) {
    case 'None':
      return null;
    case 'True':
      return true;
    case 'False':
      return false;
    case 'Ellipsis':
      return Ellipsis;
    case 'int':
      return constant.value;
    case 'float':
      return new PyFloat(constant.value);
    case 'complex':
      return new PyComplex(constant.real ?? 0, constant.value);
    case 'str':
      return makeStr(constant.value);
    case 'bytes':
      return new PyBytes(String.fromCharCode(...constant.value));
    case 'tuple':
      return new PyTuple(constant.items.map(constantValue));
    case 'frozenset':
      return constantSet(constant.items.map(constantValue));
    case 'code':
      return new PyCode(constant.code);
  }
}
