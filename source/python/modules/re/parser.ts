import { overflowError } from '../../object/exception.ts';
import { readEscape } from './escape.ts';
import { FLAG } from './flags.ts';
import { readFlags } from './inline-flags.ts';
import { type Anchor, ENDLESS, type Node, type Parsed } from './node.ts';
import { isGroupNumber, lengthOf, quoted, Scanner } from './scanner.ts';
import { readSet } from './set-parser.ts';
import { type Width, widthOf } from './width.ts';

const MOST_GROUPS = 1073741823;

/** `(?x)` was met where the pattern was not read as verbose: it is read anew. */
const VERBOSE_AFTER_ALL = Symbol();

/**
Reads a pattern. Errors: Problem; OverflowError for a repetition too often.

Source: https://docs.python.org/3.13/library/re.html#regular-expression-syntax
*/
export function parsePattern(codes: ArrayLike<number>, isText: boolean, flags: number): Parsed {
  try {
    return new Parser(codes, isText, flags).parse();
  } catch (error) {
    if (error !== VERBOSE_AFTER_ALL) throw error;
    return new Parser(codes, isText, flags | FLAG.VERBOSE).parse();
  }
}

class Parser {
  private readonly source: Scanner;
  private readonly names = new Map<string, number>();
  /** The width of each group, undefined while it is open; group 0 is the whole and always open. */
  private readonly widths: (Width | undefined)[] = [undefined];
  /** In a look-behind: the number of groups when it began. */
  private behind: number | undefined = undefined;
  /** Groups that conditions ask for by number, and where: they may come later. */
  private readonly asked = new Map<number, number>();
  private readonly warnings: string[] = [];

  constructor(
    codes: ArrayLike<number>,
    isText: boolean,
    private flags: number,
  ) {
    this.source = new Scanner(codes, isText);
  }

  parse(): Parsed {
    const { source } = this;
    const body = this.readBranches((this.flags & FLAG.VERBOSE) !== 0, true);
    if (source.next !== undefined) throw source.problem('unbalanced parenthesis');
    for (const [group, place] of this.asked) {
      if (group >= this.widths.length) {
        source.seek(place);
        throw source.problem(`invalid group reference ${group}`);
      }
    }
    const { flags, names, warnings } = this;
    return { body, flags, groups: this.widths.length - 1, names, warnings };
  }

  private readBranches(verbose: boolean, outermost: boolean): readonly Node[] {
    const options = [this.readSequence(verbose, outermost)];
    while (this.source.accept('|')) options.push(this.readSequence(verbose, false));
    return options.length === 1 ? options[0]! : [{ kind: 'branch', options }];
  }

  private readSequence(verbose: boolean, first: boolean): Node[] {
    const { source } = this;
    const nodes: Node[] = [];
    for (;;) {
      const token = source.next;
      if (token === undefined || token === '|' || token === ')') break;
      source.take();
      if (verbose && this.skip(token)) continue;
      switch (token) {
        case '[':
          nodes.push(readSet(source, this.warnings));
          break;
        case '*':
        case '+':
        case '?':
        case '{':
          this.readRepeat(token, nodes);
          break;
        case '.':
          nodes.push({ kind: 'any' });
          break;
        case '(':
          this.readParenthesis(verbose, first, nodes);
          break;
        case '^':
        case '$':
          nodes.push({ kind: 'anchor', where: token });
          break;
        default:
          nodes.push(
            token.startsWith('\\') ? this.escaped(token) : { kind: 'character', code: token.codePointAt(0)! },
          );
      }
    }
    return nodes.flatMap((node) =>
      node.kind === 'group' && node.group === undefined && node.add === 0 && node.remove === 0
        ? node.body
        : node,
    );
  }

  /** In a verbose pattern: passes over white space and comments. */
  private skip(token: string): boolean {
    if (' \t\n\r\v\f'.includes(token)) return true;
    if (token !== '#') return false;
    for (let next = this.source.take(); next !== undefined && next !== '\n'; ) next = this.source.take();
    return true;
  }

  private escaped(token: string): Node {
    const { source } = this;
    const escaped = readEscape(source, token);
    switch (escaped.kind) {
      case 'code':
        return { kind: 'character', code: escaped.code };
      case 'category':
        return { kind: 'set', items: [escaped], negated: false };
      case 'anchor':
        return { kind: 'anchor', where: escaped.letter as Anchor };
      case 'group': {
        const { group } = escaped;
        const digits = String(group).length;
        if (group >= this.widths.length) throw source.problem(`invalid group reference ${group}`, digits);
        this.checkClosed(group, digits + 1);
        this.checkBehind(group);
        return { kind: 'reference', group };
      }
    }
  }

  private checkClosed(group: number, back: number): void {
    if (group >= this.widths.length || this.widths[group] === undefined)
      throw this.source.problem('cannot refer to an open group', back);
  }

  private checkBehind(group: number): void {
    if (this.behind === undefined) return;
    this.checkClosed(group, 0);
    if (group >= this.behind)
      throw this.source.problem('cannot refer to group defined in the same lookbehind subpattern');
  }

  private readRepeat(token: string, nodes: Node[]): void {
    const { source } = this;
    const here = source.place;
    let [min, max] = token === '?' ? [0, 1] : token === '*' ? [0, ENDLESS] : [1, ENDLESS];
    if (token === '{') {
      const bounds = this.readBounds(here);
      if (bounds === undefined) {
        nodes.push({ kind: 'character', code: 123 });
        return;
      }
      [min, max] = bounds;
    }
    const item = nodes.at(-1);
    if (item === undefined || item.kind === 'anchor')
      throw source.problem('nothing to repeat', source.place - here + token.length);
    if (item.kind === 'repeat') throw source.problem('multiple repeat', source.place - here + token.length);
    const plain = item.kind === 'group' && item.group === undefined && item.add === 0 && item.remove === 0;
    const mode = source.accept('?') ? 'lazy' : source.accept('+') ? 'possessive' : 'greedy';
    nodes[nodes.length - 1] = { kind: 'repeat', mode, min, max, body: plain ? item.body : [item] };
  }

  /** After `{`: the two bounds; undefined: the brace is a plain character, and nothing after it is taken. */
  private readBounds(here: number): [number, number] | undefined {
    const { source } = this;
    if (source.next === '}') return undefined;
    const low = source.takeWhile(Number.POSITIVE_INFINITY, '0123456789');
    const high = source.accept(',') ? source.takeWhile(Number.POSITIVE_INFINITY, '0123456789') : low;
    if (!source.accept('}')) {
      source.seek(here);
      return undefined;
    }
    const min = low === '' ? 0 : Number(low);
    const max = high === '' ? ENDLESS : Number(high);
    if (min >= ENDLESS || (high !== '' && max >= ENDLESS))
      throw overflowError('the repetition number is too large');
    if (max < min) throw source.problem('min repeat greater than max repeat', source.place - here);
    return [min, max];
  }

  private readParenthesis(verbose: boolean, first: boolean, nodes: Node[]): void {
    const { source } = this;
    const start = source.place - 1;
    let name: string | undefined;
    let captures = true;
    let atomic = false;
    let add = 0;
    let remove = 0;
    if (source.accept('?')) {
      const letter = this.letter();
      switch (letter) {
        case 'P':
          if (source.accept('<')) {
            name = source.takeUntil('>', 'group name');
            source.checkName(name, 1);
            break;
          }
          nodes.push(this.readNamedReference());
          return;
        case ':':
          captures = false;
          break;
        case '#':
          this.readComment(start);
          return;
        case '=':
        case '!':
        case '<':
          nodes.push(this.readLook(letter, verbose, start));
          return;
        case '(':
          nodes.push(this.readCondition(verbose, start));
          return;
        case '>':
          captures = false;
          atomic = true;
          break;
        default: {
          const scoped = readFlags(source, letter);
          if (scoped.kind === 'global') {
            this.addFlags(scoped.add, verbose, first && nodes.length === 0, start);
            return;
          }
          ({ add, remove } = scoped);
          captures = false;
        }
      }
    }
    const group = captures ? this.openGroup(name) : undefined;
    const body = this.readBranches(
      (verbose || (add & FLAG.VERBOSE) !== 0) && !(remove & FLAG.VERBOSE),
      false,
    );
    this.close(start);
    if (group !== undefined) this.widths[group] = widthOf(body, this.widths);
    nodes.push(atomic ? { kind: 'atomic', body } : { kind: 'group', group, add, remove, body });
  }

  private letter(): string {
    const letter = this.source.take();
    if (letter === undefined) throw this.source.problem('unexpected end of pattern');
    return letter;
  }

  private close(start: number): void {
    const { source } = this;
    if (!source.accept(')')) throw source.problem('missing ), unterminated subpattern', source.place - start);
  }

  private addFlags(flags: number, verbose: boolean, atStart: boolean, start: number): void {
    const { source } = this;
    this.flags |= flags;
    if (!atStart) {
      throw source.problem('global flags not at the start of the expression', source.place - start);
    }
    if (flags & FLAG.VERBOSE && !verbose) throw VERBOSE_AFTER_ALL;
  }

  private openGroup(name: string | undefined): number {
    const group = this.widths.push(undefined) - 1;
    if (name === undefined) return group;
    const other = this.names.get(name);
    if (other !== undefined) {
      const message = `redefinition of group name ${quoted(name)} as group ${group}; was group ${other}`;
      throw this.source.problem(message, lengthOf(name) + 1);
    }
    this.names.set(name, group);
    return group;
  }

  private readComment(start: number): void {
    const { source } = this;
    for (;;) {
      if (source.next === undefined)
        throw source.problem('missing ), unterminated comment', source.place - start);
      if (source.take() === ')') return;
    }
  }

  private readNamedReference(): Node {
    const { source } = this;
    if (!source.accept('=')) {
      const letter = this.letter();
      throw source.problem(`unknown extension ?P${letter}`, lengthOf(letter) + 2);
    }
    const name = source.takeUntil(')', 'group name');
    const group = this.groupNamed(name);
    this.checkClosed(group, lengthOf(name) + 1);
    this.checkBehind(group);
    return { kind: 'reference', group };
  }

  private groupNamed(name: string): number {
    this.source.checkName(name, 1);
    const group = this.names.get(name);
    if (group === undefined)
      throw this.source.problem(`unknown group name ${quoted(name)}`, lengthOf(name) + 1);
    return group;
  }

  private readLook(letter: string, verbose: boolean, start: number): Node {
    const { source } = this;
    const behind = letter === '<';
    let sign = letter;
    const { behind: outer } = this;
    if (behind) {
      sign = this.letter();
      if (sign !== '=' && sign !== '!')
        throw source.problem(`unknown extension ?<${sign}`, lengthOf(sign) + 2);
      this.behind ??= this.widths.length;
    }
    const body = this.readBranches(verbose, false);
    this.behind = outer;
    this.close(start);
    if (sign === '!' && body.length === 0) return { kind: 'never' };
    return { kind: 'look', behind, negated: sign === '!', body };
  }

  private readCondition(verbose: boolean, start: number): Node {
    const { source } = this;
    const name = source.takeUntil(')', 'group name');
    const back = lengthOf(name) + 1;
    let group: number;
    if (isGroupNumber(name)) {
      group = Number(name);
      if (group === 0) throw source.problem('bad group number', back);
      if (group >= MOST_GROUPS) throw source.problem(`invalid group reference ${BigInt(name)}`, back);
      if (!this.asked.has(group)) this.asked.set(group, source.place - back);
    } else group = this.groupNamed(name);
    this.checkBehind(group);
    const yes = this.readSequence(verbose, false);
    const no = source.accept('|') ? this.readSequence(verbose, false) : [];
    if (source.next === '|') throw source.problem('conditional backref with more than two branches');
    this.close(start);
    return { kind: 'condition', group, yes, no };
  }
}
