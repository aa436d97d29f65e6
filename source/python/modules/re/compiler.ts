import { CharSet, charSetOf, wordTest } from './charset.ts';
import { FLAG, TYPE_FLAGS } from './flags.ts';
import { type CaseRule, caseRule, lowerCode, variants } from './letter-case.ts';
import { ENDLESS, type Node, type Parsed } from './node.ts';
import { Problem } from './problem.ts';
import { type Instruction, Op, type Program } from './program.ts';
import { type Width, widthOf } from './width.ts';

/** Makes the matcher's program of a pattern. Errors: Problem for a look-behind of no fixed width. */
export function compilePattern(parsed: Parsed, flags: number): Program {
  return new Compiler(parsed).compile(flags);
}

/** How far a look-behind may go back. */
const WIDEST_BEHIND = 2 ** 32 - 1;

const RULES: readonly CaseRule[] = ['exact', 'ascii', 'unicode'];

class Compiler {
  private readonly code: Instruction[] = [];
  private registers: number;
  private readonly widths: (Width | undefined)[] = [];

  constructor(private readonly parsed: Parsed) {
    this.registers = 2 * parsed.groups + 3;
  }

  compile(flags: number): Program {
    const { code, parsed } = this;
    this.sequence(parsed.body, flags);
    this.emit(Op.Success);
    const { set, code: firstCode } = firstOf(parsed.body, flags);
    return { code, groups: parsed.groups, registers: this.registers, first: set, firstCode, rules: RULES };
  }

  private emit(op: Op, a = 0, b = 0, c = 0, set: CharSet | undefined = undefined): Instruction {
    const instruction = { op, a, b, c, set, exit: 0 };
    this.code.push(instruction);
    return instruction;
  }

  private get here(): number {
    return this.code.length;
  }

  private sequence(nodes: readonly Node[], flags: number): void {
    for (const node of nodes) this.node(node, flags);
  }

  private node(node: Node, flags: number): void {
    switch (node.kind) {
      case 'character': {
        const lower = lowerCode(node.code, caseRule(flags));
        if (variants(lower, caseRule(flags)).length === 1) this.emit(Op.Character, node.code);
        else this.emit(Op.Set, 0, 0, 0, charSetOf(node, flags));
        return;
      }
      case 'any':
      case 'set':
        this.emit(Op.Set, 0, 0, 0, charSetOf(node, flags));
        return;
      case 'anchor':
        this.anchor(node.where, flags);
        return;
      case 'branch':
        this.branch(node.options, flags);
        return;
      case 'group': {
        const inner = innerFlags(flags, node.add, node.remove);
        if (node.group === undefined) {
          this.sequence(node.body, inner);
          return;
        }
        this.emit(Op.Mark, 2 * node.group);
        this.sequence(node.body, inner);
        this.emit(Op.Close, 2 * node.group + 1, 2 * this.parsed.groups + 2, node.group);
        this.widths[node.group] = widthOf(node.body, this.widths);
        return;
      }
      case 'atomic': {
        const height = this.registers++;
        this.emit(Op.Hold, height);
        this.sequence(node.body, flags);
        this.emit(Op.Cut, height);
        return;
      }
      case 'repeat':
        this.repeat(node, flags);
        return;
      case 'look':
        this.look(node, flags);
        return;
      case 'reference':
        this.emit(Op.Reference, node.group, RULES.indexOf(caseRule(flags)));
        return;
      case 'condition': {
        const test = this.emit(Op.IfGroup, node.group);
        this.sequence(node.yes, flags);
        const end = this.emit(Op.Jump);
        test.b = this.here;
        this.sequence(node.no, flags);
        end.a = this.here;
        return;
      }
      case 'never':
        this.emit(Op.Fail);
    }
  }

  private anchor(where: string, flags: number): void {
    const lines = (flags & FLAG.MULTILINE) !== 0;
    switch (where) {
      case '^':
        this.emit(lines ? Op.StartOfLine : Op.Start);
        return;
      case 'A':
        this.emit(Op.Start);
        return;
      case '$':
        this.emit(lines ? Op.EndOfLine : Op.End);
        return;
      case 'Z':
        this.emit(Op.EndOfText);
        return;
      default:
        this.emit(Op.Boundary, where === 'B' ? 1 : 0, 0, 0, new CharSet(wordTest(flags)));
    }
  }

  private branch(options: readonly (readonly Node[])[], flags: number): void {
    const ends: Instruction[] = [];
    options.forEach((option, i) => {
      if (i === options.length - 1) {
        this.sequence(option, flags);
        return;
      }
      const split = this.emit(Op.Split);
      split.a = this.here;
      this.sequence(option, flags);
      ends.push(this.emit(Op.Jump));
      split.b = this.here;
    });
    for (const end of ends) end.a = this.here;
  }

  private repeat(node: Node & { kind: 'repeat' }, flags: number): void {
    const { mode, min } = node;
    const max = node.max === ENDLESS ? Number.POSITIVE_INFINITY : node.max;
    const set = singleSet(node.body, flags);
    if (set !== undefined) {
      const op = mode === 'greedy' ? Op.Greedy : mode === 'lazy' ? Op.Lazy : Op.Possessive;
      this.emit(op, min, max, 0, set);
      return;
    }
    const loop = this.registers;
    this.registers += 3;
    this.emit(Op.Loop, loop);
    const again = this.here;
    const round = this.emit(
      mode === 'greedy' ? Op.RoundGreedy : mode === 'lazy' ? Op.RoundLazy : Op.RoundPossessive,
      loop,
      min,
      max,
    );
    this.sequence(node.body, flags);
    if (mode === 'possessive') this.emit(Op.Cut, loop + 2);
    this.emit(Op.Jump, again);
    round.exit = this.here;
  }

  private look(node: Node & { kind: 'look' }, flags: number): void {
    let back = 0;
    if (node.behind) {
      const { min, max } = widthOf(node.body, this.widths);
      if (min > WIDEST_BEHIND) throw new Problem('looks too much behind', undefined);
      if (min !== max) throw new Problem('look-behind requires fixed-width pattern', undefined);
      back = min;
    }
    const place = this.registers;
    this.registers += 2;
    const look = this.emit(node.negated ? Op.LookNot : Op.Look, place, back);
    this.sequence(node.body, flags);
    this.emit(node.negated ? Op.LookedNot : Op.Looked, place);
    look.exit = this.here;
  }
}

/** The flags inside a group. */
function innerFlags(flags: number, add: number, remove: number): number {
  const outer = add & TYPE_FLAGS ? flags & ~TYPE_FLAGS : flags;
  return (outer | add) & ~remove;
}

/** The set that a sequence of one character matches; undefined: it is something else. */
function singleSet(nodes: readonly Node[], flags: number): CharSet | undefined {
  const [only] = nodes;
  if (only === undefined || nodes.length > 1) return undefined;
  if (only.kind !== 'group' || only.group !== undefined) return charSetOf(only, flags);
  return singleSet(only.body, innerFlags(flags, only.add, only.remove));
}

type First = { readonly set?: CharSet | undefined; readonly code?: number | undefined };

/** What a sequence certainly begins with. */
function firstOf(nodes: readonly Node[], flags: number): First {
  const [first] = nodes;
  switch (first?.kind) {
    case 'character':
      return caseRule(flags) === 'exact' ? { code: first.code } : { set: charSetOf(first, flags) };
    case 'set':
      return { set: charSetOf(first, flags) };
    case 'group':
      return firstOf(first.body, innerFlags(flags, first.add, first.remove));
    case 'atomic':
      return firstOf(first.body, flags);
    case 'repeat':
      return first.min > 0 ? firstOf(first.body, flags) : {};
    default:
      return {};
  }
}
