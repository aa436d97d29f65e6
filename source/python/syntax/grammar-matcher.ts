import { PythonSyntaxError } from '../compiler/code.ts';
import type { Alternative, Item, Rule } from './grammar.ts';
import type { Token } from './token.ts';

/** What a rule matched: tokens from `first` to before `end`, and the matches inside. Kind: see `=> is`; '' if no matter. */
export type Match = {
  readonly kind: string;
  readonly first: number;
  readonly end: number;
  readonly parts: readonly Match[];
};

/** What is done when an alternative with an action matched; undefined: the rule does not match after all. */
export type Perform = (
  matcher: Matcher,
  alternative: Alternative,
  match: Match,
  named: ReadonlyMap<string, Match>,
) => Match | undefined;

/** A rule that is a function: it reads from `matcher.index` on. */
export type Native = (matcher: Matcher) => Match | undefined;

/** Rules inside rules may be so many, far below what the host's stack holds. */
const MAX_RULES = 1200;

/** Thrown where rules would be nested deeper. */
export const TOO_MANY_RULES = Symbol('too many rules');

const FAILED = Symbol('failed');
type Remembered = { readonly match: Match | undefined; readonly index: number };

/**
A matcher of the whole grammar against a text's tokens, as CPython's parser is one: the first alternative that matches is
taken, and a rule is matched at one place once only. It makes no tree; it is for finding what is wrong. Without the rules
of mistakes it tells how far the text can be read, with them it throws the mistake as a PythonSyntaxError.
*/
export class Matcher {
  readonly tokens: readonly Token[];
  readonly source: string;
  index: number;
  farthest: number; // the last token that was looked at
  explaining = false; // are the rules of mistakes matched too?
  private depth = 0;
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly natives: ReadonlyMap<string, Native>;
  private readonly perform: Perform;
  private readonly ends: () => void; // called when the last token is wanted
  private readonly remembered = new Map<number, Remembered>();

  constructor(
    source: string,
    tokens: readonly Token[],
    start: number,
    grammar: {
      readonly rules: ReadonlyMap<string, Rule>;
      readonly natives: ReadonlyMap<string, Native>;
      readonly perform: Perform;
    },
    ends: () => void,
  ) {
    this.tokens = tokens;
    this.index = start;
    this.farthest = start - 1;
    this.source = source;
    this.rules = grammar.rules;
    this.natives = grammar.natives;
    this.perform = grammar.perform;
    this.ends = ends;
  }

  /** The token at the present place. */
  get token(): Token {
    if (this.index > this.farthest) {
      this.farthest = this.index;
      if (this.index === this.tokens.length - 1) this.ends();
    }
    return this.tokens[this.index]!;
  }

  at(symbol: string): boolean {
    return this.token.symbol === symbol;
  }

  accept(symbol: string): boolean {
    if (!this.at(symbol)) return false;
    this.advance();
    return true;
  }

  advance(): void {
    if (this.index + 1 < this.tokens.length) this.index += 1;
  }

  matchNamed(name: string): Match | undefined {
    return this.match(this.rules.get(name)!);
  }

  /** Matches a rule at the present place; if it does not, the place is as before. */
  match(rule: Rule): Match | undefined {
    const { index } = this;
    const key = (rule.id * this.tokens.length + index) * 2 + (this.explaining && !rule.isRemembered ? 1 : 0);
    const before = this.remembered.get(key);
    if (before) {
      this.index = before.index;
      return before.match;
    }
    this.depth += 1;
    if (this.depth > MAX_RULES) throw TOO_MANY_RULES;
    const native = this.natives.get(rule.name);
    const match = native ? native(this) : this.matchAlternatives(rule, index);
    if (!match) this.index = index;
    this.depth -= 1;
    this.remembered.set(key, { match, index: this.index });
    return match;
  }

  /** Matches a rule without the rules of mistakes. */
  matchUnexplained(name: string): Match | undefined {
    const { explaining } = this;
    this.explaining = false;
    const match = this.matchNamed(name);
    this.explaining = explaining;
    return match;
  }

  private matchAlternatives(rule: Rule, start: number): Match | undefined {
    for (const alternative of rule.alternatives) {
      if (alternative.isMistake && !this.explaining) continue;
      this.index = start;
      const parts: Match[] = [];
      let named: Map<string, Match> | undefined;
      let isCut = false;
      let matched = true;
      for (let index = 0; index < alternative.items.length; index += 1) {
        const item = alternative.items[index]!;
        if (item.op === 'cut') isCut = true;
        else {
          const part = item.op === 'rule' ? (this.match(item.rule) ?? FAILED) : this.matchItem(item);
          if (part === FAILED) {
            matched = false;
            break;
          }
          if (part) {
            parts.push(part);
            const name = alternative.names[index];
            if (name !== undefined) (named ??= new Map()).set(name, part);
          }
        }
      }
      if (matched) {
        if (!alternative.action) {
          return parts.length === 1 ? parts[0] : { kind: '', first: start, end: this.index, parts };
        }
        const { verb, text } = alternative.action;
        const kind = verb === 'is' ? text : '';
        const match = { kind, first: start, end: this.index, parts };
        if (verb === 'is') return match;
        return this.perform(this, alternative, match, named ?? new Map());
      }
      if (isCut) return undefined;
    }
    return undefined;
  }

  /** undefined: matched, and read nothing. */
  private matchItem(item: Item): Match | undefined | typeof FAILED {
    switch (item.op) {
      case 'token':
        return this.at(item.symbol) ? this.take() : FAILED;
      case 'word':
        return this.at('NAME') && this.token.text === item.text ? this.take() : FAILED;
      case 'rule':
        return this.match(item.rule) ?? FAILED;
      case 'optional': {
        const match = this.matchItem(item.item);
        return match === FAILED ? undefined : match;
      }
      case 'ahead': {
        const { index } = this;
        const found = this.matchItem(item.item) !== FAILED;
        this.index = index;
        return found === item.wanted ? undefined : FAILED;
      }
      case 'force':
        if (this.at(item.symbol)) return this.take();
        throw new PythonSyntaxError(`expected '${item.symbol}'`, this.token);
      case 'repeat':
        return this.matchRepeated(item.item, item.least, item.separator);
      default:
        return undefined;
    }
  }

  private matchRepeated(
    item: Item,
    least: number,
    separator: Item | undefined,
  ): Match | undefined | typeof FAILED {
    const first = this.index;
    const parts: Match[] = [];
    for (;;) {
      const before = this.index;
      if (separator && parts.length > 0 && this.matchItem(separator) === FAILED) break;
      const part = this.matchItem(item);
      if (part === FAILED) {
        this.index = before;
        break;
      }
      if (part) parts.push(part);
      if (this.index === before) break;
    }
    if (parts.length < least) return FAILED;
    return { kind: '', first, end: this.index, parts };
  }

  private take(): Match {
    const first = this.index;
    const { kind } = this.token;
    this.advance();
    return {
      kind: kind === 'NAME' && this.tokens[first]!.symbol === 'NAME' ? 'name' : kind,
      first,
      end: first + 1,
      parts: [],
    };
  }
}
