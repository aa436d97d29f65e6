import { codeAt, type Text } from '../../text/text.ts';
import type { VM } from '../../vm/vm.ts';
import { lowerCode } from './letter-case.ts';
import { type Instruction, Op, type Program } from './program.ts';

/** Steps that are charged for together, and what one costs, in instructions. */
const SLICE = 2048;
const STEP_WORK = 4;

/** How far a choice goes that is another round of a lazy loop. */
const LAZY_ROUND = -0x80000000;

/**
Matches a program against a text, going back where it fails. What it may go back to is on a stack of three numbers each:
a choice (where in the program, where in the text, how far the choice goes), or a register's old value (-1 - register, value, 0).
Every step is charged to the run's budget, the stack as memory.
*/
export class Matcher {
  /** After a match: the ends of the groups, -1 where a group took nothing; then the last group closed, or -1. */
  readonly registers: Int32Array;
  private stack = new Int32Array(96);
  private height = 0;
  private fuel = 0;
  /** A match must reach the end. */
  private whole = false;
  /** A match must not end here, where it began. */
  private notEmptyAt = -1;

  /** Out of sight of who asks what an object leads to: a search that waits for its next step holds no more than its text. */
  readonly #vm: VM;

  /** `end`: the text is as if it ended there. */
  constructor(
    vm: VM,
    private readonly program: Program,
    private readonly text: Text,
    private readonly end: number,
  ) {
    this.#vm = vm;
    this.registers = new Int32Array(program.registers);
  }

  /** Whether the pattern matches at `start`; `whole`: up to the end; `notEmpty`: it must take something. */
  matchAt(start: number, whole: boolean, notEmpty = false): boolean {
    this.whole = whole;
    this.notEmptyAt = notEmpty ? start : -1;
    return this.attempt(start);
  }

  /** Searches from `start` on for the first match; `notEmpty`: one at `start` itself must take something. */
  search(start: number, notEmpty: boolean): boolean {
    this.notEmptyAt = notEmpty ? start : -1;
    for (let at = start; at <= this.end; at++) {
      at = this.nextStart(at);
      if (at > this.end) return false;
      if (this.attempt(at)) return true;
      this.notEmptyAt = -1;
    }
    return false;
  }

  /** The first place from `at` on where a match may begin, or one beyond the end. */
  private nextStart(at: number): number {
    const { first, firstCode } = this.program;
    const { text, end } = this;
    if (firstCode !== undefined && typeof text === 'string' && firstCode < 0x10000) {
      const found = text.indexOf(String.fromCharCode(firstCode), at);
      const place = found < 0 || found >= end ? end : found;
      this.spend((place - at) >> 4);
      return found < 0 || found >= end ? end + 1 : found;
    }
    if (first === undefined) return at;
    let place = at;
    while (place < end && !first.has(codeAt(text, place))) place++;
    this.spend((place - at) >> 2);
    return place < end ? place : end + 1;
  }

  private spend(steps: number): void {
    this.fuel -= steps;
    while (this.fuel < 0) {
      this.#vm.charge(STEP_WORK * SLICE);
      this.fuel += SLICE;
    }
  }

  private push(a: number, b: number, c: number): void {
    if (this.height + 3 > this.stack.length) {
      this.#vm.chargeBytes(4 * this.stack.length);
      const larger = new Int32Array(2 * this.stack.length);
      larger.set(this.stack);
      this.stack = larger;
    }
    const { stack, height } = this;
    stack[height] = a;
    stack[height + 1] = b;
    stack[height + 2] = c;
    this.height = height + 3;
  }

  private set(register: number, value: number): void {
    this.push(-1 - register, this.registers[register]!, 0);
    this.registers[register] = value;
  }

  /** Forgets the choices above a height of the stack, but not the old values of registers. */
  private cut(height: number): void {
    const { stack } = this;
    let kept = height;
    for (let i = height; i < this.height; i += 3) {
      if (stack[i]! >= 0) continue;
      stack.copyWithin(kept, i, i + 3);
      kept += 3;
    }
    this.spend((this.height - height) >> 2);
    this.height = kept;
  }

  /** Gives registers their old values, down to a height of the stack. */
  private undo(height: number): void {
    const { stack } = this;
    while (this.height > height) {
      this.height -= 3;
      const tag = stack[this.height]!;
      if (tag < 0) this.registers[-1 - tag] = stack[this.height + 1]!;
    }
  }

  private attempt(start: number): boolean {
    const { program, registers } = this;
    const { code } = program;
    registers.fill(-1);
    this.height = 0;
    let pc = 0;
    let place = start;
    for (;;) {
      this.fuel--;
      if (this.fuel < 0) this.spend(0);
      const instruction = code[pc]!;
      if (instruction.op === Op.Success) {
        const refused = this.whole ? place !== this.end : place === this.notEmptyAt && place === start;
        if (!refused) {
          registers[0] = start;
          registers[1] = place;
          return true;
        }
        pc = -1;
      } else {
        place = this.step(instruction, pc, place);
        pc = place < 0 ? -1 : this.target;
      }
      if (pc >= 0) continue;
      // Back to the last choice.
      for (;;) {
        if (this.height === 0) return false;
        this.height -= 3;
        const { stack, height } = this;
        const tag = stack[height]!;
        const value = stack[height + 1]!;
        if (tag < 0) {
          registers[-1 - tag] = value;
          continue;
        }
        const bound = stack[height + 2]!;
        pc = tag;
        place = value;
        if (bound === -1) break;
        if (bound === LAZY_ROUND) {
          const loop = code[tag]!.a;
          this.set(loop, registers[loop]! + 1);
          this.set(loop + 1, place);
          pc++;
          break;
        }
        if (bound >= 0) {
          // A greedy repetition gives one back; `bound` is the least place.
          place--;
          if (place > bound) this.push(tag, place, bound);
          pc++;
          break;
        }
        // A lazy repetition takes one more; `bound` tells the farthest place.
        if (!code[tag]!.set!.has(codeAt(this.text, place))) continue;
        place++;
        if (place < -2 - bound) this.push(tag, place, bound);
        pc++;
        break;
      }
    }
  }

  /** Where the program goes on after a step. */
  private target = 0;

  /** One instruction but Success: the place after it, or -1 where it fails. */
  private step(instruction: Instruction, pc: number, place: number): number {
    const { registers, text, end } = this;
    const { a } = instruction;
    this.target = pc + 1;
    switch (instruction.op) {
      case Op.Character:
        return place < end && codeAt(text, place) === a ? place + 1 : -1;
      case Op.Set:
        return place < end && instruction.set!.has(codeAt(text, place)) ? place + 1 : -1;
      case Op.Greedy:
      case Op.Possessive:
        return this.takeMany(instruction, pc, place);
      case Op.Lazy:
        return this.takeFew(instruction, pc, place);
      case Op.Mark:
        this.set(a, place);
        return place;
      case Op.Close:
        this.set(a, place);
        this.set(instruction.b, instruction.c);
        return place;
      case Op.Split:
        this.push(instruction.b, place, -1);
        this.target = a;
        return place;
      case Op.Jump:
        this.target = a;
        return place;
      case Op.Loop:
        this.set(a, 0);
        this.set(a + 1, -1);
        return place;
      case Op.RoundGreedy:
      case Op.RoundLazy:
      case Op.RoundPossessive:
        return this.round(instruction, pc, place);
      case Op.Reference:
        return this.reference(instruction, place);
      case Op.IfGroup:
        if (registers[2 * a]! < 0 || registers[2 * a + 1]! < 0) this.target = instruction.b;
        return place;
      case Op.Hold:
        this.push(-1 - a, registers[a]!, 0);
        registers[a] = this.height;
        return place;
      case Op.Cut:
        this.cut(registers[a]!);
        return place;
      case Op.Look:
        if (place < instruction.b) return -1;
        this.set(a + 1, place);
        this.push(-1 - a, registers[a]!, 0);
        registers[a] = this.height;
        return place - instruction.b;
      case Op.Looked:
        this.cut(registers[a]!);
        return registers[a + 1]!;
      case Op.LookNot:
        if (place < instruction.b) {
          this.target = instruction.exit;
          return place;
        }
        this.push(-1 - a, registers[a]!, 0);
        registers[a] = this.height;
        this.push(instruction.exit, place, -1);
        return place - instruction.b;
      case Op.LookedNot:
        this.undo(registers[a]!);
        return -1;
      case Op.Fail:
        return -1;
      default:
        return this.holds(instruction, place) ? place : -1;
    }
  }

  /** Whether an anchor holds at a place. */
  private holds(instruction: Instruction, place: number): boolean {
    const { text, end } = this;
    switch (instruction.op) {
      case Op.Start:
        return place === 0;
      case Op.StartOfLine:
        return place === 0 || codeAt(text, place - 1) === 10;
      case Op.End:
        return place === end || (place + 1 === end && codeAt(text, place) === 10);
      case Op.EndOfLine:
        return place === end || codeAt(text, place) === 10;
      case Op.EndOfText:
        return place === end;
      default: {
        if (end === 0) return false;
        const set = instruction.set!;
        const before = place > 0 && set.has(codeAt(text, place - 1));
        const after = place < end && set.has(codeAt(text, place));
        return (before !== after) === (instruction.a === 0);
      }
    }
  }

  private takeMany({ op, a: min, b: max, set }: Instruction, pc: number, place: number): number {
    const { text } = this;
    const limit = max < this.end - place ? place + max : this.end;
    let at = place;
    while (at < limit && set!.has(codeAt(text, at))) at++;
    this.spend((at - place) >> 2);
    if (at - place < min) return -1;
    if (op === Op.Greedy && at > place + min) this.push(pc, at, place + min);
    return at;
  }

  private takeFew({ a: min, b: max, set }: Instruction, pc: number, place: number): number {
    const { text, end } = this;
    if (end - place < min) return -1;
    const least = place + min;
    for (let at = place; at < least; at++) if (!set!.has(codeAt(text, at))) return -1;
    this.spend(min >> 2);
    const limit = max < end - place ? place + max : end;
    if (limit > least) this.push(pc, least, -2 - limit);
    return least;
  }

  private round(instruction: Instruction, pc: number, place: number): number {
    const { op, a: loop, b: min, c: max, exit } = instruction;
    const { registers } = this;
    const count = registers[loop]!;
    const possessive = op === Op.RoundPossessive;
    if (count < min) {
      this.set(loop, count + 1);
      if (possessive) this.hold(loop + 2);
      return place;
    }
    const more = count < max && registers[loop + 1] !== place;
    if (op === Op.RoundLazy) {
      if (more) this.push(pc, place, LAZY_ROUND);
      this.target = exit;
      return place;
    }
    if (!more) {
      this.target = exit;
      return place;
    }
    if (possessive) this.hold(loop + 2);
    this.push(exit, place, -1);
    this.set(loop, count + 1);
    this.set(loop + 1, place);
    return place;
  }

  private hold(register: number): void {
    this.push(-1 - register, this.registers[register]!, 0);
    this.registers[register] = this.height;
  }

  private reference({ a: group, b: ruleNumber }: Instruction, place: number): number {
    const { registers, text, end, program } = this;
    const start = registers[2 * group]!;
    const length = registers[2 * group + 1]! - start;
    if (start < 0 || length < 0 || registers[2 * group + 1]! < 0 || length > end - place) return -1;
    const rule = program.rules[ruleNumber]!;
    this.spend(length >> 2);
    for (let i = 0; i < length; i++) {
      if (lowerCode(codeAt(text, start + i), rule) !== lowerCode(codeAt(text, place + i), rule)) return -1;
    }
    return place + length;
  }
}
