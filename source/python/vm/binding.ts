import { VARARGS, VARKEYWORDS } from '../compiler/code.ts';
import { PyDict } from '../object/dict.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import type { PyFunction } from '../object/function.ts';
import { PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { suggest } from '../text/suggest.ts';

/**
Puts the arguments of a call into the variables of a function, which begin at `base` on the stack: positional ones, those
given by name, defaults, `*args`, `**kwargs`, in CPython's order, so that the same mistake is named first.

Errors: TypeError in CPython's words. Source: Python/ceval.c, initialize_locals (its messages).
*/
export function bindArguments(
  stack: (Value | undefined)[],
  base: number,
  fn: PyFunction,
  args: readonly Value[],
  kwargs: ReadonlyMap<string, Value> | undefined,
): void {
  const { code } = fn.code;
  const { argcount, kwonlyargcount, posonlyargcount, varnames, flags } = code;
  const total = argcount + kwonlyargcount;
  let place = total;
  for (let i = 0; i < total; i++) stack[base + i] = undefined;
  if ((flags & VARARGS) !== 0) stack[base + place++] = new PyTuple(args.slice(argcount));
  let others: PyDict | undefined;
  if ((flags & VARKEYWORDS) !== 0) stack[base + place] = others = new PyDict();
  const given = Math.min(args.length, argcount);
  for (let i = 0; i < given; i++) stack[base + i] = args[i]!;

  if (kwargs !== undefined) {
    for (const [name, value] of kwargs) {
      let at = posonlyargcount;
      while (at < total && varnames[at] !== name) at++;
      if (at === total) {
        if (others === undefined) throw unexpected(fn, name, kwargs);
        others.setString(name, value);
      } else if (stack[base + at] !== undefined) {
        throw typeError(`${fn.qualname}() got multiple values for argument '${name}'`);
      } else stack[base + at] = value;
    }
  }
  if (args.length > argcount && (flags & VARARGS) === 0) throw tooMany(fn, args.length, stack, base);

  if (args.length < argcount) {
    const defaults = fn.defaults?.items ?? [];
    const firstDefault = argcount - defaults.length;
    const missing: string[] = [];
    for (let i = args.length; i < firstDefault; i++) {
      if (stack[base + i] === undefined) missing.push(varnames[i]!);
    }
    if (missing.length > 0) throw missingArguments(fn, 'positional', missing);
    for (let i = Math.max(firstDefault, given); i < argcount; i++) {
      if (stack[base + i] === undefined) stack[base + i] = defaults[i - firstDefault]!;
    }
  }
  if (kwonlyargcount > 0) {
    const missing: string[] = [];
    for (let i = argcount; i < total; i++) {
      if (stack[base + i] !== undefined) continue;
      const value = fn.kwdefaults?.getString(varnames[i]!);
      if (value === undefined) missing.push(varnames[i]!);
      else stack[base + i] = value;
    }
    if (missing.length > 0) throw missingArguments(fn, 'keyword-only', missing);
  }
}

/** How many variables bindArguments fills. */
export function parameterCount(fn: PyFunction): number {
  const { argcount, kwonlyargcount, flags } = fn.code.code;
  return (
    argcount + kwonlyargcount + ((flags & VARARGS) !== 0 ? 1 : 0) + ((flags & VARKEYWORDS) !== 0 ? 1 : 0)
  );
}

function unexpected(fn: PyFunction, name: string, kwargs: ReadonlyMap<string, Value>): PyRaise {
  const { posonlyargcount, argcount, kwonlyargcount, varnames } = fn.code.code;
  const wrong = varnames.slice(0, posonlyargcount).filter((parameter) => kwargs.has(parameter));
  if (wrong.length > 0) {
    return typeError(
      `${fn.qualname}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`,
    );
  }
  const meant = suggest(name, varnames.slice(posonlyargcount, argcount + kwonlyargcount));
  const hint = meant === undefined ? '' : `. Did you mean '${meant}'?`;
  return typeError(`${fn.qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function tooMany(
  fn: PyFunction,
  given: number,
  stack: readonly (Value | undefined)[],
  base: number,
): PyRaise {
  const { argcount, kwonlyargcount } = fn.code.code;
  const defaults = fn.defaults?.items.length ?? 0;
  let keywordOnly = 0;
  for (let i = argcount; i < argcount + kwonlyargcount; i++) if (stack[base + i] !== undefined) keywordOnly++;
  const takes = defaults > 0 ? `from ${argcount - defaults} to ${argcount}` : `${argcount}`;
  const plural = defaults > 0 || argcount !== 1 ? 's' : '';
  const and =
    keywordOnly > 0
      ? ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`
      : '';
  const were = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  return typeError(
    `${fn.qualname}() takes ${takes} positional argument${plural} but ${given}${and} ${were} given`,
  );
}

function missingArguments(
  fn: PyFunction,
  kind: 'positional' | 'keyword-only',
  names: readonly string[],
): PyRaise {
  const quoted = names.map((name) => `'${name}'`);
  const list =
    quoted.length === 1
      ? quoted[0]
      : quoted.length === 2
        ? quoted.join(' and ')
        : `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
  const plural = names.length === 1 ? '' : 's';
  return typeError(`${fn.qualname}() missing ${names.length} required ${kind} argument${plural}: ${list}`);
}
