import { suggest } from '../text/suggest.ts';
import { type PyRaise, typeError } from './exception.ts';
import type { Value } from './value.ts';

/** A parameter of a native. `fallback` is what it gets where the caller gave nothing; `absent` there: JavaScript's undefined. */
export type Parameter = {
  readonly name: string;
  readonly kind: 'positional' | 'either' | 'rest' | 'keyword' | 'keywords';
  readonly required: boolean;
  readonly fallback: Value | undefined;
};

/** What a native's function gets: a value; undefined where absent; `*args` as an array; `**kwargs` as a Map. */
export type NativeArgument = Value | undefined | readonly Value[] | ReadonlyMap<string, Value>;

/**
The parameters of a native, read from a text in Python's own form: `(self, sep=None, /, *args, key=absent, **kwargs)`.
Defaults are None, True, False, a whole number, a quoted str, or `absent`.
*/
export class Signature {
  readonly parameters: readonly Parameter[];
  readonly plain: boolean; // nothing but parameters that can be given by place: no *, no keyword-only ones
  readonly least: number; // positional arguments that must be given
  readonly most: number;
  readonly fallbacks: readonly (Value | undefined)[];
  readonly takesKeywords: boolean; // takes some argument by its name
  readonly counted: boolean; // takes no more than it has names for: no * and no **

  constructor(readonly text: string) {
    this.parameters = parse(text);
    this.plain = this.parameters.every((p) => p.kind === 'positional' || p.kind === 'either');
    const places = this.parameters.filter((p) => p.kind === 'positional' || p.kind === 'either');
    this.least = places.filter((p) => p.required).length;
    this.most = places.length;
    this.fallbacks = this.parameters.map((p) => p.fallback);
    this.counted = this.parameters.every((p) => p.kind !== 'rest' && p.kind !== 'keywords');
    this.takesKeywords = this.parameters.some((p) => p.kind !== 'positional' && p.kind !== 'rest');
  }

  /**
  Puts arguments in the places of the parameters. `method`: the first argument is self (or the class), which CPython's
  messages do not count. Errors: TypeError in CPython's words for this form of parameters.
  */
  bind(
    name: string,
    shortName: string,
    method: boolean,
    args: readonly Value[],
    kwargs: ReadonlyMap<string, Value> | undefined,
    wrapper = false,
  ): readonly NativeArgument[] {
    const own = method ? 1 : 0;
    const given = args.length + (kwargs?.size ?? 0) - own;
    if (this.takesKeywords && this.counted && given > this.parameters.length - own) {
      throw tooMany(name, shortName, this.parameters.length - own, given, args.length === own, kwargs);
    }
    if (kwargs !== undefined && kwargs.size > 0 && !this.takesKeywords) {
      throw typeError(`${wrapper ? `wrapper ${shortName}` : name}() takes no keyword arguments`);
    }
    if (
      wrapper &&
      !this.takesKeywords &&
      this.plain &&
      (args.length < this.least || args.length > this.most)
    ) {
      throw wrongWrapperCount(this.least - own, this.most - own, args.length - own);
    }
    const rest = this.parameters.some((p) => p.kind === 'rest');
    if ((args.length > this.most && !rest) || (!this.takesKeywords && args.length < this.least)) {
      throw this.wrongCount(name, shortName, own, args.length);
    }
    let used = 0;
    let twice: string | undefined; // the message for an argument given by name and by place
    const bound = this.parameters.map((parameter, place): NativeArgument => {
      switch (parameter.kind) {
        case 'rest':
          return args.slice(this.most);
        case 'keywords': {
          const named = new Set(
            this.parameters.filter((p) => p.kind === 'either' || p.kind === 'keyword').map((p) => p.name),
          );
          const others = new Map([...(kwargs ?? [])].filter(([key]) => !named.has(key)));
          used += others.size;
          return others;
        }
        default: {
          const given = parameter.kind === 'positional' ? undefined : kwargs?.get(parameter.name);
          if (parameter.kind !== 'keyword' && place < args.length) {
            if (given !== undefined) {
              twice ??= `argument for ${shortName}() given by name ('${parameter.name}') and position (${place + 1 - own})`;
            }
            return args[place];
          }
          if (given !== undefined) {
            used++;
            return given;
          }
          if (!parameter.required) return parameter.fallback;
          if (parameter.kind === 'positional') {
            throw this.wrongCount(name, shortName, own, args.length);
          }
          throw typeError(
            `${shortName}() missing required argument '${parameter.name}' (pos ${place + 1 - own})`,
          );
        }
      }
    });
    if (twice !== undefined) throw typeError(twice);
    if (kwargs !== undefined && used < kwargs.size) {
      const named = new Set(
        this.parameters.filter((p) => p.kind === 'either' || p.kind === 'keyword').map((p) => p.name),
      );
      const onlyNamed = this.parameters.every((p) => p.kind !== 'either');
      if (onlyNamed && named.size > 0 && kwargs.size > named.size && shortName !== 'print') {
        throw typeError(
          `${shortName}() takes at most ${named.size} keyword argument${plural(named.size)} (${kwargs.size} given)`,
        );
      }
      for (const key of kwargs.keys()) {
        if (named.has(key)) continue;
        const meant = suggest(key, [...named]);
        const hint = meant === undefined ? '' : `. Did you mean '${meant}'?`;
        throw typeError(`${shortName}() got an unexpected keyword argument '${key}'${hint}`);
      }
    }
    return bound;
  }

  /** TypeError for a wrong number of arguments. Source: Objects/methodobject.c, Python/getargs.c (the wordings). */
  private wrongCount(name: string, shortName: string, own: number, given: number): PyRaise {
    const count = Math.max(given - own, 0);
    const least = this.least - own;
    const most = this.most - own;
    if (this.takesKeywords) {
      const places = this.parameters.some((p) => p.kind === 'keyword') ? ' positional' : '';
      if (most === 0) return typeError(`${shortName}() takes no${places || ' positional'} arguments`);
      const few = count < least;
      const form = least === most && places !== '' ? 'exactly' : few ? 'at least' : 'at most';
      const expected = few ? least : most;
      const what = places !== '' || few ? ' positional argument' : ' argument';
      return typeError(`${shortName}() takes ${form} ${expected}${what}${plural(expected)} (${count} given)`);
    }
    if (this.plain && most === 0) return typeError(`${name}() takes no arguments (${count} given)`);
    const isConstructor = own === 1 && name === shortName; // goes by the name of its type
    if (this.plain && least === 1 && most === 1 && !isConstructor) {
      return typeError(`${name}() takes exactly one argument (${count} given)`);
    }
    const form = this.plain && least === most ? '' : count < least ? 'at least ' : 'at most ';
    const expected = count < least ? least : most;
    const said = name === 'super' ? 'super()' : shortName; // which CPython calls by another name than its own
    return typeError(`${said} expected ${form}${expected} argument${plural(expected)}, got ${count}`);
  }
}

/** The types that count their arguments before anything else when all are given by place. */
const COUNTING = new Set(['int', 'str']);

/** TypeError of more arguments than there are parameters; `named`: all are given by name. Source: Python/getargs.c. */
function tooMany(
  name: string,
  shortName: string,
  most: number,
  given: number,
  named: boolean,
  kwargs: ReadonlyMap<string, Value> | undefined,
): PyRaise {
  if (kwargs === undefined && COUNTING.has(name)) {
    return typeError(`${shortName} expected at most ${most} arguments, got ${given}`);
  }
  const kind = named ? 'keyword argument' : 'argument';
  return typeError(`${shortName}() takes at most ${most} ${kind}${plural(most)} (${given} given)`);
}

function wrongWrapperCount(least: number, most: number, given: number): PyRaise {
  // CPython reads more than one argument by a function that says a name before it, which is empty.
  const name = most > 1 ? ' ' : '';
  if (least === most) return typeError(`${name}expected ${least} argument${plural(least)}, got ${given}`);
  const form = given < least ? 'at least' : 'at most';
  const expected = given < least ? least : most;
  return typeError(`${name}expected ${form} ${expected} argument${plural(expected)}, got ${given}`);
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

function parse(text: string): Parameter[] {
  const inner = text.slice(1, -1).trim();
  const parameters: Parameter[] = [];
  let keywordOnly = false;
  for (const part of inner === '' ? [] : inner.split(',').map((p) => p.trim())) {
    if (part === '/') {
      for (let i = 0; i < parameters.length; i++) parameters[i] = { ...parameters[i]!, kind: 'positional' };
    } else if (part === '*') keywordOnly = true;
    else if (part.startsWith('**')) {
      parameters.push({ name: part.slice(2), kind: 'keywords', required: false, fallback: undefined });
    } else if (part.startsWith('*')) {
      parameters.push({ name: part.slice(1), kind: 'rest', required: false, fallback: undefined });
      keywordOnly = true;
    } else {
      const [name, fallback] = part.split('=') as [string, string | undefined];
      parameters.push({
        name,
        kind: keywordOnly ? 'keyword' : 'either',
        required: fallback === undefined,
        fallback: fallback === undefined ? undefined : fallbackOf(fallback),
      });
    }
  }
  return parameters;
}

function fallbackOf(text: string): Value | undefined {
  if (text === 'absent') return undefined;
  if (text === 'None') return null;
  if (text === 'True' || text === 'False') return text === 'True';
  if (text[0] === "'" || text[0] === '"') return text.slice(1, -1).replaceAll('\\n', '\n');
  return Number(text);
}
