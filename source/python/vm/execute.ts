import { Op } from '../compiler/opcodes.ts';
import { Cell } from '../object/cell.ts';
import { dictType, generatorType, listType, tupleType } from '../object/core-types.ts';
import { type Entry, PyDict } from '../object/dict.ts';
import { keyOf } from '../object/dict-key.ts';
import { type PyException, PyRaise } from '../object/exception.ts';
import { PyFunction } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { END } from '../object/markers.ts';
import { PyNative } from '../object/native.ts';
import { PyFloat, type PyInstance, PyList, PyTuple } from '../object/object.ts';
import { DEFERRED, type PyObject, type Result, type Value } from '../object/value.ts';
import { finish, resume, suspend } from './generator-run.ts';
import { Super } from './hidden-form.ts';
import {
  callFromStack,
  callKeywordsFromStack,
  callNativeFromStack,
  callWithDefaults,
} from './instructions/calls.ts';
import { callExpanded } from './instructions/collect.ts';
import { FOR_NEXT, forNext, SENT, sendTo } from './instructions/iteration.ts';
import {
  bindCached,
  loadAttribute,
  loadGlobal,
  loadName,
  loadSuper,
  storeAttribute,
  storeGlobal,
  storeName,
  storesFast,
  unbound,
} from './instructions/names.ts';
import { binaryByNumber, compareByNumber, unpack } from './instructions/operators.ts';
import { rare } from './instructions/rare.ts';
import { iterate } from './iteration.ts';
import {
  listIteratorType,
  PyIterator,
  type PyListIterator,
  type PyRangeIterator,
  type PyTupleIterator,
  rangeIteratorType,
  tupleIteratorType,
} from './iterators.ts';
import { isBackwardLine, isNewLine, lineStarts, standAt, tellThrow } from './line-events.ts';
import { DISCARD } from './note.ts';
import { contains, getItem, setItem, truth } from './operators.ts';
import { raiseFromStack } from './raise.ts';
import { deliver, deliverReturned, stepNative, unwind } from './unwind.ts';
import type { VM } from './vm.ts';

/** False here; the build makes a second copy of this file with true: `./execute.ts?recording`. */
const RECORDING: boolean = false;

/** False here; true in the copy for recording, and in a third one: `./execute.ts?watching`, for while objects are watched. */
const WATCHING: boolean = false;

const MAX = Number.MAX_SAFE_INTEGER;

/** Texts of that length are compared by their type, which charges for it. */
const LONG_TEXT = 4096;

/** Why the loop has come back: the slice is used up; the recorder wanted to stop; input() asks; the main native has ended. */
export type Stop = 'slice' | 'paused' | 'asks' | 'done';

/**
Runs a VM until its slice of instructions is used up, its recorder wants to stop, or its main native has ended. May be called
again and goes on where it was. Throws what is no Python exception: limits, and errors of ours.
*/
export function execute(vm: VM): Stop {
  for (;;) {
    try {
      return runFrames(vm);
    } catch (error) {
      const stage = error instanceof PyRaise && error.told ? 'told' : 'raised';
      if (unwind(vm, vm.caught(error), stage)) return 'paused';
    }
  }
}

/**
The loop.

- One loop for all Python code: a call pushes a frame and goes round, a return takes it off. Nothing here calls itself.
- Work is charged at back-edges, calls and returns, by the length of the stretch just run, and only there is looked whether
  the slice is used up.
- What an instruction cannot do at once it leaves to an operation. DEFERRED: a frame has been pushed, and its result will be
  pushed on this frame's operands. Before an operation `frame.ip` and `frame.sp` are stored, its operands already taken off.
- While recording, the same loop tells a Recorder what happens. V8 optimises no function above 61,440 bytes of bytecode, so
  rare instructions are functions elsewhere, and the recording is a second copy and no flag.

This file is longer than the others because a switch cannot be cut in two.
*/
function runFrames(vm: VM): Stop {
  const { stack } = vm;
  frames: for (;;) {
    if (vm.pending !== undefined) {
      const { pending } = vm;
      vm.pending = undefined;
      if (RECORDING && vm.frame.steps === undefined && vm.frame.generator !== undefined) {
        if (tellThrow(vm, vm.frame)) {
          vm.unwinding = { exception: pending, stage: 'raised' };
          return 'paused';
        }
      }
      if (unwind(vm, pending, 'raised')) return 'paused';
      continue; // a native on the way may have thrown another one into a generator
    }
    if (RECORDING) {
      if (vm.unwinding !== undefined) {
        const { exception, stage } = vm.unwinding;
        vm.unwinding = undefined;
        if (unwind(vm, exception, stage)) return 'paused';
        continue;
      }
      if (vm.pausing) {
        vm.pausing = false;
        return 'paused';
      }
    }
    if (vm.left < 0) return 'slice';
    const frame = vm.frame;
    if (frame.steps !== undefined) {
      stepNative(vm, frame);
      if (vm.done) return 'done';
      if (vm.asking !== undefined) return 'asks';
      continue;
    }
    const { code, base } = frame;
    const words = RECORDING || WATCHING ? code.words : code.hidden;
    let { ip, sp } = frame;
    let mark = ip;
    const starts = RECORDING ? lineStarts(code) : undefined;

    for (;;) {
      const word = words[ip++]!;
      let arg = word >> 8;
      if (WATCHING && vm.lifetimes !== undefined) {
        frame.ip = ip - 1;
        frame.sp = sp;
        if (vm.lifetimes.step(frame, (word & 255) as Op, arg)) continue frames;
      }
      if (RECORDING) {
        if (vm.told === 'nothing') {
          if (starts![ip - 1] === 1 && isNewLine(code, frame.before, ip - 1)) {
            frame.ip = ip - 1;
            frame.sp = sp;
            frame.line = code.lineOf(ip - 1);
            if (vm.recorder!.line(frame, frame.line)) {
              vm.told = 'line';
              return 'paused';
            }
          }
        } else if (vm.told === 'line') vm.told = 'nothing';
        if (frame.traceOpcodes) {
          if (vm.told === 'opcode') vm.told = 'nothing';
          else if (vm.told === 'nothing' && vm.recorder === vm.trace) {
            frame.ip = ip - 1;
            frame.sp = sp;
            if (vm.trace!.opcode(frame)) {
              vm.told = 'opcode';
              return 'paused';
            }
          }
        } else if (vm.told === 'opcode') vm.told = 'nothing';
        frame.before = ip - 1;
      }
      switch ((word & 255) as Op | Super) {
        case Op.NOP:
          continue;

        case Op.RESUME:
          if (RECORDING) {
            frame.ip = ip;
            frame.sp = sp;
            frame.line = code.lineOf(ip - 1);
            if (vm.recorder!.call(frame, (arg & 3) !== 0)) return 'paused';
          }
          continue;

        case Super.RESUME_LOAD_FAST:
          stack[sp++] = stack[base + (words[ip++]! >> 8)];
          continue;

        case Super.RESUME_POP_TOP:
          ip++;
          sp--;
          continue;

        case Op.LOAD_FAST:
          stack[sp++] = stack[base + arg];
          continue;

        case Op.LOAD_FAST_LOAD_FAST: {
          const first = stack[base + (arg >> 4)];
          const second = stack[base + (arg & 15)];
          stack[sp++] = first;
          stack[sp++] = second;
          continue;
        }

        case Op.LOAD_FAST_CHECK: {
          const value = stack[base + arg];
          if (value === undefined) {
            frame.ip = ip;
            frame.sp = sp;
            throw unbound(vm, frame, arg);
          }
          stack[sp++] = value;
          continue;
        }

        case Op.LOAD_FAST_AND_CLEAR:
          stack[sp++] = stack[base + arg];
          stack[base + arg] = undefined;
          continue;

        case Op.LOAD_CONST:
          stack[sp++] = code.consts[arg];
          continue;

        case Op.STORE_FAST:
          if (RECORDING) storesFast(vm, frame, arg, stack[sp - 1]!);
          stack[base + arg] = stack[--sp];
          continue;

        case Op.STORE_FAST_LOAD_FAST:
          if (RECORDING) storesFast(vm, frame, arg >> 4, stack[sp - 1]!);
          stack[base + (arg >> 4)] = stack[sp - 1];
          stack[sp - 1] = stack[base + (arg & 15)];
          continue;

        case Op.STORE_FAST_STORE_FAST:
          if (RECORDING) {
            storesFast(vm, frame, arg >> 4, stack[sp - 1]!);
            storesFast(vm, frame, arg & 15, stack[sp - 2]!);
          }
          stack[base + (arg >> 4)] = stack[--sp];
          stack[base + (arg & 15)] = stack[--sp];
          continue;

        case Op.POP_TOP:
          sp--;
          continue;

        case Op.PUSH_NULL:
          stack[sp++] = undefined;
          continue;

        case Op.COPY:
          stack[sp] = stack[sp - arg];
          sp++;
          continue;

        case Op.SWAP: {
          const value = stack[sp - 1];
          stack[sp - 1] = stack[sp - arg];
          stack[sp - arg] = value;
          continue;
        }

        case Op.LOAD_DEREF: {
          const cell = stack[base + arg] as Cell;
          const value = cell.contents;
          if (RECORDING) {
            frame.ip = ip;
            vm.recorder!.cellRead(cell, code.code.localsplusnames[arg]!, frame);
          }
          if (value === undefined) {
            frame.ip = ip;
            frame.sp = sp;
            throw unbound(vm, frame, arg);
          }
          stack[sp++] = value;
          continue;
        }

        case Op.STORE_DEREF: {
          const cell = stack[base + arg] as Cell;
          const value = stack[--sp];
          if (RECORDING) {
            const before = cell.contents;
            cell.contents = value;
            frame.ip = ip;
            vm.recorder!.cellWritten(cell, code.code.localsplusnames[arg]!, before, frame, false);
          } else cell.contents = value;
          continue;
        }

        case Op.LOAD_GLOBAL: {
          const entry: Entry | undefined = code.entries[arg >> 1];
          let value: Value | undefined;
          if (entry !== undefined && code.globals === frame.globals) value = entry.value;
          if (RECORDING || value === undefined) {
            frame.ip = ip;
            frame.sp = sp;
            const loaded = loadGlobal(vm, frame, arg);
            if (loaded === DEFERRED) continue frames;
            value = loaded;
          }
          stack[sp++] = value;
          if ((arg & 1) !== 0) stack[sp++] = undefined;
          continue;
        }

        case Op.LOAD_NAME: {
          const entry: Entry | undefined = code.entries[arg];
          if (
            !RECORDING &&
            entry !== undefined &&
            entry.value !== undefined &&
            frame.namespace === code.globals
          ) {
            stack[sp++] = entry.value;
            continue;
          }
          frame.ip = ip;
          frame.sp = sp;
          const value = loadName(vm, frame, arg);
          if (value === DEFERRED) continue frames;
          stack[sp++] = value;
          continue;
        }

        case Op.STORE_NAME: {
          const entry: Entry | undefined = code.entries[arg];
          if (
            !RECORDING &&
            entry !== undefined &&
            entry.value !== undefined &&
            frame.namespace === code.globals
          ) {
            entry.value = stack[--sp];
            continue;
          }
          const value = stack[--sp]!;
          frame.ip = ip;
          frame.sp = sp;
          if (storeName(vm, frame, arg, value) === DEFERRED) continue frames;
          continue;
        }

        case Op.STORE_GLOBAL:
          frame.ip = ip;
          storeGlobal(vm, frame, arg, stack[--sp]!);
          continue;

        case Op.LOAD_ATTR: {
          const object = stack[sp - 1]!;
          const cache = code.caches[ip - 1];
          if (
            cache !== undefined &&
            typeof object === 'object' &&
            object !== null &&
            object.cls.version === cache.version
          ) {
            if ((object as PyInstance).shape === cache.shape) {
              if (cache.place >= 0) {
                stack[sp - 1] = (object as PyInstance).slots[cache.place];
                if ((arg & 1) !== 0) stack[sp++] = undefined;
              } else if ((arg & 1) !== 0) {
                stack[sp - 1] = cache.found;
                stack[sp++] = cache.kind === 'method' ? object : undefined;
              } else stack[sp - 1] = cache.kind === 'method' ? bindCached(cache.found!, object) : cache.found;
              continue;
            }
          }
          frame.ip = ip;
          frame.sp = sp - 1;
          const value = loadAttribute(vm, frame, object, arg);
          if (value === DEFERRED) continue frames;
          sp = frame.sp;
          continue;
        }

        case Op.STORE_ATTR: {
          const object = stack[--sp]!;
          const value = stack[--sp]!;
          const cache = code.caches[ip - 1];
          if (
            cache !== undefined &&
            typeof object === 'object' &&
            object !== null &&
            object.cls.version === cache.version
          ) {
            if ((object as PyInstance).shape === cache.shape) {
              if (cache.next === undefined) (object as PyInstance).slots[cache.place] = value;
              else {
                (object as PyInstance).slots.push(value);
                (object as PyInstance).shape = cache.next;
              }
              continue;
            }
          }
          frame.ip = ip;
          frame.sp = sp;
          if (storeAttribute(vm, frame, object, arg, value) === DEFERRED) continue frames;
          continue;
        }

        case Super.LOAD_FAST_BINARY_OP:
        case Super.LOAD_CONST_BINARY_OP:
        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.LOAD_DEREF_BINARY_OP: {
          let value: Value | undefined;
          if ((word & 255) === Super.LOAD_DEREF_BINARY_OP) {
            value = (stack[base + arg] as Cell).contents;
            if (value === undefined) {
              frame.ip = ip;
              frame.sp = sp;
              throw unbound(vm, frame, arg);
            }
          } else value = (word & 255) === Super.LOAD_FAST_BINARY_OP ? stack[base + arg] : code.consts[arg];
          stack[sp++] = value;
          arg = words[ip++]! >> 8;
        }

        case Op.BINARY_OP: {
          const b = stack[sp - 1]!;
          const a = stack[sp - 2]!;
          if (typeof a === 'number' && typeof b === 'number') {
            let result: number;
            switch (arg) {
              case 0:
              case 13:
                result = a + b;
                break;
              case 10:
              case 23:
                result = a - b;
                break;
              case 5:
              case 18:
                result = a * b + 0; // never −0
                break;
              case 6:
              case 19:
                if (b > 0) {
                  result = a % b;
                  if (result < 0) result += b;
                  result += 0;
                } else result = Number.POSITIVE_INFINITY;
                break;
              case 2:
              case 15:
                // The quotient of safe integers may be rounded up to a whole number that it does not reach.
                result = b > 0 && a >= 0 && a <= 0x7fffffff ? Math.floor(a / b) : Number.POSITIVE_INFINITY;
                break;
              default:
                result = Number.POSITIVE_INFINITY;
            }
            if (result <= MAX && result >= -MAX) {
              stack[--sp - 1] = result;
              continue;
            }
          } else if (a instanceof PyFloat && b instanceof PyFloat && !a.cls.heap && !b.cls.heap) {
            let result: number | undefined;
            switch (arg) {
              case 0:
              case 13:
                result = a.value + b.value;
                break;
              case 10:
              case 23:
                result = a.value - b.value;
                break;
              case 5:
              case 18:
                result = a.value * b.value;
                break;
              case 11:
              case 24:
                if (b.value !== 0) result = a.value / b.value;
            }
            if (result !== undefined) {
              stack[--sp - 1] = new PyFloat(result);
              continue;
            }
          } else if (typeof a === 'string' && typeof b === 'string' && (arg === 0 || arg === 13)) {
            vm.chargeBytes(a.length + b.length);
            stack[--sp - 1] = a + b;
            continue;
          }
          frame.ip = ip;
          frame.sp = sp -= 2;
          const result = binaryByNumber(vm, arg, a, b);
          if (result === DEFERRED) continue frames;
          stack[sp++] = result;
          continue;
        }

        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.LOAD_CONST_COMPARE_OP:
          stack[sp++] = code.consts[arg];
          arg = words[ip++]! >> 8;

        case Op.COMPARE_OP: {
          const b = stack[sp - 1]!;
          const a = stack[sp - 2]!;
          if (
            (typeof a === 'number' && typeof b === 'number') ||
            (typeof a === 'string' && typeof b === 'string' && a.length < LONG_TEXT)
          ) {
            let result: boolean;
            switch (arg >> 5) {
              case 0:
                result = a < b;
                break;
              case 1:
                result = a <= b;
                break;
              case 2:
                result = a === b;
                break;
              case 3:
                result = a !== b;
                break;
              case 4:
                result = a > b;
                break;
              default:
                result = a >= b;
            }
            const next = words[ip]!;
            if (!RECORDING && !WATCHING && (next & 255) === Op.POP_JUMP_IF_FALSE) {
              sp -= 2;
              ip = result ? ip + 1 : next >> 8;
            } else stack[--sp - 1] = result;
            continue;
          }
          frame.ip = ip;
          frame.sp = sp -= 2;
          const result = compareByNumber(vm, arg, a, b);
          if (result === DEFERRED) continue frames;
          stack[sp++] = result;
          continue;
        }

        case Op.IS_OP: {
          const b = stack[--sp];
          stack[sp - 1] = (stack[sp - 1] === b) !== (arg === 1);
          continue;
        }

        case Op.CONTAINS_OP: {
          const container = stack[--sp]!;
          const value = stack[--sp]!;
          if (container instanceof PyDict && container.cls === dictType && container.asked === undefined) {
            const plain = keyOf(value, vm);
            if (plain !== undefined) {
              stack[sp++] = (container.entry(plain) !== undefined) !== (arg === 1);
              continue;
            }
          }
          frame.ip = ip;
          frame.sp = sp;
          const result = contains(vm, container, value);
          if (result === DEFERRED) {
            if (arg === 1) vm.andThen(result, (found) => found !== true);
            continue frames;
          }
          stack[sp++] = (result === true) !== (arg === 1);
          continue;
        }

        case Op.TO_BOOL: {
          const value = stack[sp - 1]!;
          if (typeof value === 'boolean') continue;
          frame.ip = ip;
          frame.sp = --sp;
          const result = truth(vm, value);
          if (result === DEFERRED) continue frames;
          stack[sp++] = result;
          continue;
        }

        case Op.UNARY_NOT:
          stack[sp - 1] = stack[sp - 1] !== true;
          continue;

        case Op.POP_JUMP_IF_FALSE:
          if (stack[--sp] === false) ip = arg;
          continue;

        case Op.POP_JUMP_IF_TRUE:
          if (stack[--sp] === true) ip = arg;
          continue;

        case Op.POP_JUMP_IF_NONE:
          if (stack[--sp] === null) ip = arg;
          continue;

        case Op.POP_JUMP_IF_NOT_NONE:
          if (stack[--sp] !== null) ip = arg;
          continue;

        case Op.JUMP_FORWARD:
          ip = arg;
          continue;

        case Op.JUMP_BACKWARD: {
          vm.left -= ip - mark;
          if (RECORDING && isBackwardLine(code, ip - 1, arg)) {
            frame.ip = mark = ip = arg;
            frame.sp = sp;
            frame.line = code.lineOf(arg);
            if (vm.recorder!.line(frame, frame.line)) return 'paused';
          } else mark = ip = arg;
          if (vm.left < 0) {
            frame.ip = ip;
            frame.sp = sp;
            return 'slice';
          }
          continue;
        }

        case Op.JUMP_BACKWARD_NO_INTERRUPT:
          vm.left -= ip - mark;
          mark = ip = arg;
          continue;

        case Op.GET_ITER: {
          const object = stack[--sp]!;
          frame.ip = ip;
          frame.sp = sp;
          const result = iterate(vm, object);
          if (result === DEFERRED) continue frames;
          stack[sp++] = result;
          continue;
        }

        case Super.STORE_FAST_JUMP_TO_FOR:
        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.POP_TOP_JUMP_TO_FOR:
          sp--;
          if ((word & 255) === Super.STORE_FAST_JUMP_TO_FOR) stack[base + arg] = stack[sp];
          arg = words[ip++]! >> 8;

        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.JUMP_TO_FOR:
          vm.left -= ip - mark;
          mark = ip = arg;
          if (vm.left < 0) {
            frame.ip = ip;
            frame.sp = sp;
            return 'slice';
          }
          arg = words[ip++]! >> 8;

        case Op.FOR_ITER: {
          const iterator = stack[sp - 1] as PyObject;
          const kind = iterator.cls;
          if (kind === listIteratorType) {
            const { list } = iterator as PyListIterator;
            if (list !== undefined && (iterator as PyListIterator).index < list.items.length) {
              stack[sp++] = list.items[(iterator as PyListIterator).index++];
              continue;
            }
          } else if (kind === rangeIteratorType) {
            const range = iterator as PyRangeIterator;
            if (range.left > 0) {
              range.left--;
              const item = range.next;
              range.next = item + range.step;
              stack[sp++] = item;
            } else {
              sp--;
              ip = arg + 2;
            }
            continue;
          } else if (kind === tupleIteratorType) {
            const { tuple } = iterator as PyTupleIterator;
            if (tuple !== undefined && (iterator as PyTupleIterator).index < tuple.items.length) {
              stack[sp++] = tuple.items[(iterator as PyTupleIterator).index++];
              continue;
            }
          }
          frame.ip = ip;
          frame.sp = sp;
          if (kind === generatorType) {
            const generator = iterator as PyGenerator;
            if (generator.state === 'suspended' || generator.state === 'created') {
              vm.left -= ip - mark;
              resume(vm, generator, null, FOR_NEXT, null);
              continue frames;
            }
          }
          const item: Result = iterator instanceof PyIterator ? iterator.advance() : forNext(vm, iterator);
          if (item === DEFERRED) continue frames;
          if (item === END) {
            sp--;
            ip = arg + 2;
            if (RECORDING && vm.pausing) {
              frame.ip = ip;
              frame.sp = sp;
              continue frames;
            }
          } else stack[sp++] = item;
          continue;
        }

        case Op.END_FOR:
          sp--;
          continue;

        case Op.BINARY_SUBSCR: {
          const key = stack[sp - 1]!;
          const container = stack[sp - 2]!;
          if (typeof key === 'number') {
            if (
              (container instanceof PyList && container.cls === listType) ||
              (container instanceof PyTuple && container.cls === tupleType)
            ) {
              const { items } = container;
              const item = items[key < 0 ? key + items.length : key];
              if (item !== undefined) {
                stack[--sp - 1] = item;
                continue;
              }
            }
          }
          if (container instanceof PyDict && container.cls === dictType) {
            const plain = keyOf(key, vm);
            if (plain !== undefined) {
              const entry = container.entry(plain);
              if (entry !== undefined) {
                stack[--sp - 1] = entry.value;
                continue;
              }
            }
          }
          frame.ip = ip;
          frame.sp = sp -= 2;
          const result = getItem(vm, container, key);
          if (result === DEFERRED) continue frames;
          stack[sp++] = result;
          continue;
        }

        case Op.STORE_SUBSCR: {
          const key = stack[--sp]!;
          const container = stack[--sp]!;
          const value = stack[--sp]!;
          if (typeof key === 'number' && container instanceof PyList && container.cls === listType) {
            if (key >= 0 && key < container.items.length) {
              container.items[key] = value;
              continue;
            }
          } else if (container instanceof PyDict && container.cls === dictType) {
            const plain = keyOf(key, vm);
            const entry = plain === undefined ? undefined : container.entry(plain);
            if (entry !== undefined) {
              entry.value = value;
              continue;
            }
          }
          frame.ip = ip;
          frame.sp = sp;
          if (setItem(vm, container, key, value) === DEFERRED) {
            vm.attach(DISCARD, null);
            continue frames;
          }
          continue;
        }

        case Op.BUILD_TUPLE: {
          vm.chargeBytes(arg * 8 + 32);
          // An array that grows by pushing takes room for sixteen more items than it has.
          const items = arg === 2 ? [stack[sp - 2]!, stack[sp - 1]!] : (stack.slice(sp - arg, sp) as Value[]);
          sp -= arg;
          stack[sp++] = new PyTuple(items);
          continue;
        }

        case Op.BUILD_LIST: {
          vm.chargeBytes(arg * 8 + 32);
          const items = arg === 0 ? [] : (stack.slice(sp - arg, sp) as Value[]);
          sp -= arg;
          stack[sp++] = new PyList(items);
          continue;
        }

        case Op.LIST_APPEND: {
          vm.chargeBytes(8);
          const item = stack[--sp]!;
          (stack[sp - arg] as PyList).items.push(item);
          continue;
        }

        case Op.UNPACK_SEQUENCE: {
          const sequence = stack[--sp]!;
          if (
            (sequence instanceof PyTuple && sequence.cls === tupleType) ||
            (sequence instanceof PyList && sequence.cls === listType)
          ) {
            const { items } = sequence;
            if (items.length === arg) {
              for (let i = arg - 1; i >= 0; i--) stack[sp++] = items[i];
              continue;
            }
          }
          frame.ip = ip;
          frame.sp = sp;
          if (unpack(vm, frame, sequence, arg) === DEFERRED) continue frames;
          sp = frame.sp;
          continue;
        }

        case Op.MAKE_CELL: {
          if (RECORDING) {
            const name = code.code.localsplusnames[arg]!;
            const cell = new Cell(stack[base + arg], vm.numberOfCell(code), frame.number, name);
            stack[base + arg] = cell;
            frame.ip = ip;
            vm.recorder!.cellMade(cell, frame);
          } else {
            vm.chargeBytes(24);
            stack[base + arg] = new Cell(stack[base + arg]);
          }
          continue;
        }

        case Super.COPY_FREE_VARS_RESUME:
        case Op.COPY_FREE_VARS: {
          const { closure } = frame.fn!;
          const first = base + code.firstFree;
          for (let i = 0; i < arg; i++) stack[first + i] = closure[i];
          if ((word & 255) === Super.COPY_FREE_VARS_RESUME) ip++;
          continue;
        }

        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.LOAD_FAST_PUSH_NULL_LOAD_FAST_CALL:
          stack[sp++] = stack[base + arg];
          ip++;

        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.PUSH_NULL_LOAD_FAST_CALL:
          stack[sp++] = undefined;
          arg = words[ip++]! >> 8;

        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.LOAD_FAST_CALL:
          stack[sp++] = stack[base + arg];
          arg = words[ip++]! >> 8;

        case Op.CALL: {
          vm.left -= ip - mark;
          mark = ip;
          let first = sp - arg; // the first argument
          let count = arg;
          const at = first - 2; // where the result goes
          const callable = stack[at]!;
          if (stack[first - 1] !== undefined) {
            first--;
            count++;
          }
          frame.ip = ip;
          frame.sp = at;
          let result: Result;
          // An instanceof that fails walks the whole chain of prototypes: what is called most often comes first.
          if (callable instanceof PyFunction) {
            const target = callable.code;
            if (target.plain && target.argcount === count) {
              vm.enter(target, callable, callable.globals, first, count);
              continue frames;
            }
            result = callWithDefaults(vm, callable, first, count);
          } else if (callable instanceof PyNative && !callable.stepwise) {
            result = callNativeFromStack(vm, callable, first, count, first === at + 1);
          } else result = callFromStack(vm, callable, first, count);
          if (result === DEFERRED) continue frames;
          stack[at] = result;
          sp = at + 1;
          if (vm.left < 0 || (RECORDING && vm.pausing)) {
            frame.sp = sp;
            continue frames;
          }
          continue;
        }

        case Op.CALL_KW: {
          vm.left -= ip - mark;
          mark = ip;
          const names = stack[--sp] as PyTuple;
          const at = sp - arg - 2;
          frame.ip = ip;
          frame.sp = at;
          const result = callKeywordsFromStack(vm, at, arg, names);
          if (result === DEFERRED) continue frames;
          stack[at] = result;
          sp = at + 1;
          if (vm.left < 0) {
            frame.sp = sp;
            continue frames;
          }
          continue;
        }

        case Super.LOAD_FAST_RETURN:
        // biome-ignore lint/suspicious/noFallthroughSwitchClause: goes on as its last instruction
        case Super.LOAD_DEREF_RETURN: {
          let value = stack[base + arg];
          if ((word & 255) === Super.LOAD_DEREF_RETURN) {
            value = (value as unknown as Cell).contents;
            if (value === undefined) {
              frame.ip = ip;
              frame.sp = sp;
              throw unbound(vm, frame, arg);
            }
          }
          stack[sp++] = value;
          ip++;
        }

        case Op.RETURN_CONST:
        case Op.RETURN_VALUE: {
          const value: Value = (word & 255) === Op.RETURN_CONST ? code.consts[arg]! : stack[--sp]!;
          if (RECORDING) {
            if (vm.told === 'return') vm.told = 'nothing';
            else {
              frame.ip = ip;
              frame.sp = sp;
              standAt(frame, ip - 1);
              if (vm.recorder!.return(frame, value, false)) {
                vm.told = 'return';
                frame.ip = ip - 1;
                if ((word & 255) === Op.RETURN_VALUE) frame.sp = sp + 1;
                return 'paused';
              }
            }
          }
          vm.left -= ip - mark;
          frame.ip = ip;
          if (frame.generator !== undefined) {
            finish(vm, frame.generator);
            deliverReturned(vm, frame, value);
            continue frames;
          }
          vm.leave(frame);
          if (frame.note === undefined && vm.frame.steps === undefined) stack[vm.frame.sp++] = value;
          else deliver(vm, frame, value);
          continue frames;
        }

        case Op.YIELD_VALUE: {
          const value = stack[--sp]!;
          if (RECORDING) {
            if (vm.told === 'return') vm.told = 'nothing';
            else {
              frame.ip = ip;
              frame.sp = sp;
              standAt(frame, ip - 1);
              if (vm.recorder!.return(frame, value, true)) {
                vm.told = 'return';
                frame.ip = ip - 1;
                frame.sp = sp + 1;
                return 'paused';
              }
            }
          }
          vm.left -= ip - mark;
          if (RECORDING && frame.jumped !== undefined) {
            ip = frame.jumped.ip;
            sp = base + frame.jumped.sp;
            frame.jumped = undefined;
          }
          frame.ip = ip;
          frame.sp = sp;
          suspend(vm, frame.generator!, sp);
          if (frame.note === FOR_NEXT && frame.moreNotes === undefined) stack[vm.frame.sp++] = value;
          else deliver(vm, frame, value);
          continue frames;
        }

        case Op.SEND: {
          const value = stack[--sp]!;
          const receiver = stack[sp - 1]!;
          frame.ip = ip;
          frame.sp = sp;
          vm.left -= ip - mark;
          mark = ip;
          const result =
            receiver instanceof PyGenerator && receiver.state !== 'closed'
              ? resume(vm, receiver, value, SENT, null)
              : sendTo(vm, receiver, value);
          if (result === DEFERRED || (RECORDING && vm.pausing)) continue frames;
          ip = frame.ip;
          sp = frame.sp;
          continue;
        }

        case Op.CALL_FUNCTION_EX: {
          vm.left -= ip - mark;
          mark = ip;
          const kwargs = (arg & 1) !== 0 ? stack[--sp]! : undefined;
          const given = stack[--sp]!;
          sp -= 2;
          frame.ip = ip;
          frame.sp = sp;
          const result = callExpanded(vm, stack[sp]!, given, kwargs);
          if (result === DEFERRED) continue frames;
          stack[sp++] = result;
          continue;
        }

        case Op.RAISE_VARARGS: {
          frame.ip = ip;
          frame.sp = sp - arg;
          const raised = raiseFromStack(vm, arg, sp - arg);
          if (raised === undefined) continue frames;
          if (unwind(vm, raised, arg === 0 ? 'told' : 'raised')) return 'paused';
          continue frames;
        }

        case Op.RERAISE: {
          const raised = stack[--sp] as PyException;
          if (arg > 0) {
            // The frame stands again where the exception first came up; the handler is looked up from here.
            frame.raisedAt = ip - 1;
            frame.ip = (stack[sp - arg] as number) + 1;
            if (RECORDING) frame.before = frame.ip - 1;
          } else frame.ip = ip;
          frame.sp = sp;
          if (unwind(vm, raised, 'told')) return 'paused';
          continue frames;
        }

        case Op.LOAD_SUPER_ATTR: {
          frame.ip = ip;
          frame.sp = sp - 3;
          if (loadSuper(vm, frame, arg) === DEFERRED) continue frames;
          sp = frame.sp;
          continue;
        }

        default: {
          frame.ip = ip;
          frame.sp = sp;
          rare(vm, frame, (word & 255) as Op, arg);
          if (vm.frame !== frame || (RECORDING && vm.pausing)) continue frames;
          ip = frame.ip;
          sp = frame.sp;
          continue;
        }
      }
    }
  }
}
