import { Op } from '../compiler/opcodes.ts';
import { stackEffect } from '../compiler/stack-depth.ts';
import type { PyCode } from '../object/code-object.ts';
import { type PyException, valueError } from '../object/exception.ts';
import { RuntimeWarning } from '../object/exception-types.ts';
import type { Steps } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from './frame.ts';
import { jumpTarget } from './line-events.ts';
import type { TraceEvent } from './trace-function.ts';
import type { VM } from './vm.ts';
import { warn } from './warn.ts';

/** What an operand is: the body of a loop needs its iterator, a handler its exception, a `finally` the place to go on. */
enum Kind {
  Iterator = 1,
  Except = 2,
  Object = 3,
  Null = 4,
  Lasti = 5,
}

/** The kinds of the operands at an instruction, as digits of a number with base 8, the top one last. */
type Stack = number;
const UNREACHED = -2;
const TOO_DEEP = -1;
const DEEPEST = 8 ** 16;

const push = (stack: Stack, kind: Kind): Stack =>
  stack < 0 || stack >= DEEPEST ? TOO_DEEP : stack * 8 + kind;
const pop = (stack: Stack): Stack => (stack < 0 ? stack : Math.floor(stack / 8));
const top = (stack: Stack): Kind => stack % 8;

function depth(stack: Stack): number {
  return stack <= 0 ? 0 : 1 + depth(pop(stack));
}

/**
Sets the line that a frame goes on at: what `frame.f_lineno = line` does in a trace function. Operands that the new place does not
have are dropped. Errors: ValueError where there is no such line, or it is in a loop, a handler or a with that the
frame is not in.

Source: Objects/frameobject.c, frame_setlineno
*/
export function* jump(vm: VM, event: TraceEvent, wanted: Value): Steps {
  checkEvent(event);
  const { frame, at } = event;
  const { code } = frame;
  const stacks = stacksOf(code);
  const line = lineAtOrAfter(code, lineNumber(wanted, code));
  const start = stacks[at]!;
  const { target, problem } = bestTarget(code, stacks, start, line);
  if (target < 0) throw valueError(problem);
  yield* bindAll(vm, frame);
  const left = stacks[target]!;
  let { sp } = frame;
  for (let now = start; now > left; now = pop(now)) {
    sp--;
    if (top(now) === Kind.Except) vm.handled.exception = vm.stack[sp] as PyException | null;
  }
  frame.tracedAt = target;
  frame.line = code.lineOf(target);
  if (event.yielded) {
    frame.jumped = { ip: target, sp: sp - frame.base };
    return null;
  }
  frame.sp = sp;
  frame.ip = target;
  frame.before = target; // its line has no event of its own
  return null;
}

function checkEvent({ name, resumed, yielded }: TraceEvent): void {
  if (name === 'line' || yielded === true || resumed === true) return;
  throw valueError(
    name === 'call'
      ? "can't jump from the 'call' trace event of a new frame"
      : "can only jump from a 'line' trace event",
  );
}

function lineNumber(wanted: Value, code: PyCode): number {
  if (typeof wanted === 'bigint') throw valueError('lineno out of range');
  if (typeof wanted !== 'number') throw valueError('lineno must be an integer');
  if (Math.abs(wanted) > 0x7fffffff) throw valueError('lineno out of range');
  if (wanted < code.code.firstlineno) throw valueError(`line ${wanted} comes before the current code block`);
  return wanted;
}

/** The first line from this one on that has instructions. */
function lineAtOrAfter(code: PyCode, wanted: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < code.ops.length; i++) {
    const line = code.lineOf(i);
    if (line >= wanted && line < best) best = line;
  }
  if (best === Number.POSITIVE_INFINITY)
    throw valueError(`line ${wanted} comes after the current code block`);
  return best;
}

/** The instruction of a line that keeps most of the operands; −1 where none fits them, and why. */
function bestTarget(
  code: PyCode,
  stacks: readonly Stack[],
  start: Stack,
  line: number,
): { target: number; problem: string } {
  let target = -1;
  let best = TOO_DEEP;
  let problem: string | undefined;
  let last = -1;
  for (let i = 0; i < stacks.length; i++) {
    if (code.lineOf(i) === last || code.lineOf(i) < 0) continue;
    last = code.lineOf(i);
    if (last !== line) continue;
    const stack = stacks[i]!;
    if (fits(start, stack)) {
      if (stack > best) {
        best = stack;
        target = i;
      }
    } else problem ??= start === UNREACHED ? "can't jump from unreachable code" : whyNot(stack);
  }
  return { target, problem: problem ?? 'cannot find bytecode for specified line' };
}

function fits(start: Stack, wanted: Stack): boolean {
  if (wanted < 0) return false;
  let from = start;
  while (from > wanted) from = pop(from);
  let to = wanted;
  for (; from > 0; from = pop(from), to = pop(to)) if (!fitsKind(top(from), top(to))) return false;
  return to === 0;
}

function fitsKind(from: Kind, to: Kind): boolean {
  if (to === Kind.Object) return from !== Kind.Null;
  return to === Kind.Null || from === to;
}

function whyNot(wanted: Stack): string {
  if (wanted === TOO_DEEP) return 'stack is too deep to analyze';
  if (wanted === UNREACHED) return "can't jump into an 'except' block as there's no exception";
  switch (top(wanted)) {
    case Kind.Except:
      return "can't jump into an 'except' block as there's no exception";
    case Kind.Lasti:
      return "can't jump into a re-raising block as there's no location";
    case Kind.Iterator:
      return "can't jump into the body of a for loop";
    default:
      return 'incompatible stacks';
  }
}

/** Variables that the compiler knows to be bound at the new place are: to None. */
function* bindAll(vm: VM, frame: Frame): Steps {
  const { base, code } = frame;
  const unbound: number[] = [];
  for (let i = base; i < base + code.variables; i++) if (vm.stack[i] === undefined) unbound.push(i);
  if (unbound.length === 0) return null;
  const plural = unbound.length === 1 ? '' : 's';
  yield* warn(vm, RuntimeWarning, `assigning None to ${unbound.length} unbound local${plural}`);
  for (const i of unbound) vm.stack[i] = null;
  return null;
}

/** The operands at each instruction, found by walking all ways through the code. Source: mark_stacks */
function stacksOf(code: PyCode): readonly Stack[] {
  const { ops, args } = code;
  const stacks: Stack[] = new Array(ops.length).fill(UNREACHED);
  stacks[0] = 0;
  let again = true;
  const reach = (target: number, stack: Stack): void => {
    if (stacks[target] !== UNREACHED) return;
    stacks[target] = stack;
    again = true;
  };
  while (again) {
    again = false;
    for (let i = 0; i < ops.length; i++) {
      const before = stacks[i]!;
      if (before === UNREACHED) continue;
      const op = ops[i] as Op;
      const after = effect(op, args[i]!, before);
      const target = op === Op.FOR_ITER || op === Op.SEND ? args[i]! : jumpTarget(op, args[i]!);
      if (target !== undefined) reach(target, after);
      if (i + 1 < ops.length && !endsHere(op)) reach(i + 1, after);
    }
    for (const { start, target, depth: kept, lasti } of code.code.exceptionTable) {
      let stack = stacks[start]!;
      if (stack === UNREACHED) continue;
      while (depth(stack) > kept) stack = pop(stack);
      if (lasti) stack = push(stack, Kind.Lasti);
      reach(target, push(stack, Kind.Except));
    }
  }
  return stacks;
}

function endsHere(op: Op): boolean {
  switch (op) {
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
    case Op.RETURN_VALUE:
    case Op.RETURN_CONST:
    case Op.RAISE_VARARGS:
    case Op.RERAISE:
      return true;
    default:
      return false;
  }
}

function effect(op: Op, arg: number, before: Stack): Stack {
  switch (op) {
    case Op.SEND:
      return before;
    case Op.GET_ITER:
    case Op.GET_AITER:
      return push(pop(before), Kind.Iterator);
    case Op.PUSH_EXC_INFO:
      return push(before, Kind.Except);
    case Op.PUSH_NULL:
      return push(before, Kind.Null);
    case Op.LOAD_GLOBAL: {
      const loaded = push(before, Kind.Object);
      return (arg & 1) !== 0 ? push(loaded, Kind.Null) : loaded;
    }
    case Op.LOAD_ATTR: {
      const loaded = push(pop(before), Kind.Object);
      return (arg & 1) !== 0 ? push(loaded, Kind.Null) : loaded;
    }
    case Op.COPY:
      return push(before, top(below(before, arg - 1)));
    case Op.SWAP:
      return swapped(before, arg);
    default:
      return counted(before, op, arg);
  }
}

function below(stack: Stack, n: number): Stack {
  return n === 0 ? stack : below(pop(stack), n - 1);
}

function swapped(stack: Stack, n: number): Stack {
  if (stack < 0) return stack;
  const place = 8 ** (n - 1);
  const one = top(stack);
  const other = top(Math.floor(stack / place));
  return stack + (other - one) + (one - other) * place;
}

function counted(before: Stack, op: Op, arg: number): Stack {
  let stack = before;
  let change = stackEffect(op, arg, false);
  if (op === Op.CALL) {
    for (; change <= 0; change++) stack = pop(stack);
    return push(stack, Kind.Object);
  }
  for (; change < 0; change++) stack = pop(stack);
  for (; change > 0; change--) stack = push(stack, Kind.Object);
  return stack;
}
