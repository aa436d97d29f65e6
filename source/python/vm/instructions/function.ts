import { Op } from '../../compiler/opcodes.ts';
import { type Instruction, peek, pop, popMany, push } from '../../compiler/operand.ts';
import type { Cell } from '../../object/cell.ts';
import type { PyCode } from '../../object/code-object.ts';
import { coroutineType } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { raise } from '../../object/exception.ts';
import { AssertionError, NameError } from '../../object/exception-types.ts';
import { PyFunction } from '../../object/function.ts';
import { PyGenerator } from '../../object/generator.ts';
import { MISSING } from '../../object/markers.ts';
import { PySlice, type PyTuple, WideStr } from '../../object/object.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { deleteAttribute } from '../attributes.ts';
import type { Frame } from '../frame.ts';
import { importFrom, importName } from '../import.ts';
import { DISCARD } from '../note.ts';
import { deleteItem, getItem, invert, length, negative, setItem } from '../operators.ts';
import { ascii, format, repr, str } from '../repr.ts';
import { coroutineMade } from '../unawaited.ts';
import { deliver } from '../unwind.ts';
import type { VM } from '../vm.ts';
import { intrinsic1, intrinsic2 } from './intrinsics.ts';
import {
  deleteDeref,
  deleteFast,
  deleteGlobal,
  deleteName,
  globalOrBuiltin,
  lookIn,
  lookInNamespace,
  unbound,
} from './names.ts';

/** Names, functions, attributes, subscripts, formatting: the instructions that are too rare for a case in the loop. */
export const functionInstructions: readonly (readonly [Op, Instruction])[] = [
  [Op.MAKE_FUNCTION, makeFunction],
  [Op.SET_FUNCTION_ATTRIBUTE, setFunctionAttribute],
  [Op.RETURN_GENERATOR, returnGenerator],
  [
    Op.LOAD_BUILD_CLASS,
    (vm, frame) => {
      const found = frame.builtins.getString('__build_class__');
      if (found === undefined) throw raise(NameError, '__build_class__ not found');
      vm.recorder?.nameRead('builtin', '__build_class__', found, frame);
      push(vm, frame, found);
    },
  ],
  [Op.LOAD_ASSERTION_ERROR, (vm, frame) => push(vm, frame, AssertionError)],
  [Op.LOAD_LOCALS, (vm, frame) => push(vm, frame, frame.namespace!)],
  [Op.LOAD_FROM_DICT_OR_DEREF, loadFromDictOrDeref],
  [Op.LOAD_FROM_DICT_OR_GLOBALS, loadFromDictOrGlobals],
  [Op.DELETE_NAME, deleteName],
  [Op.DELETE_GLOBAL, deleteGlobal],
  [Op.DELETE_FAST, deleteFast],
  [Op.DELETE_DEREF, deleteDeref],
  [Op.DELETE_ATTR, (vm, frame, arg) => drop(vm, deleteAttribute(vm, pop(vm, frame), frame.code.names[arg]!))],
  [
    Op.DELETE_SUBSCR,
    (vm, frame) => {
      const [container, key] = popMany(vm, frame, 2);
      drop(vm, deleteItem(vm, container!, key!));
    },
  ],
  [
    Op.BINARY_SLICE,
    (vm, frame) => {
      const [container, start, stop] = popMany(vm, frame, 3);
      push(vm, frame, getItem(vm, container!, new PySlice(start!, stop!, null)));
    },
  ],
  [
    Op.STORE_SLICE,
    (vm, frame) => {
      const [value, container, start, stop] = popMany(vm, frame, 4);
      drop(vm, setItem(vm, container!, new PySlice(start!, stop!, null), value!));
    },
  ],
  [
    Op.BUILD_SLICE,
    (vm, frame, arg) => {
      const [start, stop, step = null] = popMany(vm, frame, arg);
      push(vm, frame, new PySlice(start!, stop!, step));
    },
  ],
  [Op.UNARY_NEGATIVE, (vm, frame) => push(vm, frame, negate(vm, pop(vm, frame)))],
  [Op.UNARY_INVERT, (vm, frame) => push(vm, frame, invert(vm, pop(vm, frame)))],
  [Op.GET_LEN, (vm, frame) => push(vm, frame, length(vm, peek(vm, frame, 1)))],
  [Op.FORMAT_SIMPLE, (vm, frame) => push(vm, frame, formatSimple(vm, pop(vm, frame)))],
  [
    Op.FORMAT_WITH_SPEC,
    (vm, frame) => {
      const [value, spec] = popMany(vm, frame, 2);
      push(vm, frame, format(vm, value!, spec!));
    },
  ],
  [
    Op.CONVERT_VALUE,
    (vm, frame, arg) => push(vm, frame, (arg === 1 ? str : arg === 2 ? repr : ascii)(vm, pop(vm, frame))),
  ],
  [Op.SETUP_ANNOTATIONS, setupAnnotations],
  [Op.IMPORT_NAME, importNameInstruction],
  [
    Op.IMPORT_FROM,
    (vm, frame, arg) => push(vm, frame, importFrom(vm, peek(vm, frame, 1), frame.code.names[arg]!)),
  ],
  [Op.CALL_INTRINSIC_1, (vm, frame, arg) => push(vm, frame, intrinsic1(vm, frame, arg, pop(vm, frame)))],
  [
    Op.CALL_INTRINSIC_2,
    (vm, frame, arg) => {
      const [first, second] = popMany(vm, frame, 2);
      push(vm, frame, intrinsic2(vm, arg, first!, second!));
    },
  ],
];

/** For instructions that leave nothing: a result that is to come is thrown away. */
export function drop(vm: VM, result: Result): void {
  if (result === DEFERRED) vm.attach(DISCARD, null);
}

function negate(vm: VM, value: Value): Result {
  return typeof value === 'number' ? 0 - value : negative(vm, value);
}

function formatSimple(vm: VM, value: Value): Result {
  return typeof value === 'string' ? value : format(vm, value, '');
}

function makeFunction(vm: VM, frame: Frame): void {
  vm.chargeBytes(120);
  const code = pop(vm, frame) as PyCode;
  const fn = new PyFunction(code, frame.globals, frame.builtins);
  fn.module = frame.globals.getString('__name__') ?? null;
  const [doc] = code.consts;
  if (typeof doc === 'string' || doc instanceof WideStr) fn.doc = doc;
  if (vm.recorder !== undefined) {
    fn.number = vm.numberOfFunction(code);
    fn.madeBy = frame.number;
  }
  push(vm, frame, fn);
  if (vm.recorder !== undefined && !setsAttributes(frame)) vm.recorder.functionMade(fn, frame);
}

/** Whether the instruction that comes next gives the function more (its closure, for one). */
function setsAttributes(frame: Frame): boolean {
  return frame.code.ops[frame.ip] === Op.SET_FUNCTION_ATTRIBUTE;
}

function setFunctionAttribute(vm: VM, frame: Frame, arg: number): void {
  const fn = pop(vm, frame) as PyFunction;
  const value = pop(vm, frame);
  switch (arg) {
    case 1:
      fn.defaults = value as PyTuple;
      break;
    case 2:
      fn.kwdefaults = value as PyDict;
      break;
    case 4:
      fn.annotations = annotationsOf((value as PyTuple).items);
      break;
    case 8:
      fn.closure = (value as PyTuple).items as readonly Cell[];
      break;
  }
  push(vm, frame, fn);
  if (vm.recorder !== undefined && !setsAttributes(frame)) vm.recorder.functionMade(fn, frame);
}

/** The compiler leaves annotations as a tuple of names and values in turn. */
function annotationsOf(items: readonly Value[]): PyDict {
  const dict = new PyDict();
  for (let i = 0; i < items.length; i += 2) dict.setString(items[i] as string, items[i + 1]!);
  return dict;
}

/** The frame becomes a generator's, which is the result of the call. */
function returnGenerator(vm: VM, frame: Frame): void {
  vm.chargeBytes(200);
  const back = frame.back!;
  frame.kept = true;
  if (back.spare === frame) back.spare = undefined;
  const generator = new PyGenerator(frame);
  frame.generator = generator;
  generator.slice = vm.stack.slice(frame.base, frame.sp);
  vm.frame = back;
  vm.depth--;
  frame.back = undefined;
  if (generator.cls === coroutineType) coroutineMade(vm, generator, back);
  deliver(vm, frame, generator);
}

function loadFromDictOrDeref(vm: VM, frame: Frame, arg: number): void {
  const namespace = pop(vm, frame);
  const name = frame.code.code.localsplusnames[arg]!;
  const found = vm.andThen(lookIn(vm, namespace, name), (value) => {
    if (value !== MISSING) {
      vm.recorder?.nameRead('class', name, value, frame);
      return value;
    }
    const cell = vm.stack[frame.base + arg] as Cell;
    vm.recorder?.cellRead(cell, name, frame);
    if (cell.contents === undefined) throw unbound(vm, frame, arg);
    return cell.contents;
  });
  push(vm, frame, found);
}

function loadFromDictOrGlobals(vm: VM, frame: Frame, arg: number): void {
  const namespace = pop(vm, frame);
  const name = frame.code.names[arg]!;
  const found = vm.andThen(lookIn(vm, namespace, name), (value) => {
    if (value === MISSING) return globalOrBuiltin(vm, frame, name);
    vm.recorder?.nameRead('class', name, value, frame);
    return value;
  });
  push(vm, frame, found);
}

function setupAnnotations(vm: VM, frame: Frame): void {
  const { namespace } = frame;
  if (namespace instanceof PyDict && !namespace.cls.heap) {
    if (namespace.getString('__annotations__') === undefined)
      namespace.setString('__annotations__', new PyDict());
    return;
  }
  const found = vm.andThen(lookInNamespace(vm, frame, '__annotations__'), (value) =>
    value === MISSING ? setItem(vm, namespace!, '__annotations__', new PyDict()) : null,
  );
  drop(vm, found);
}

function importNameInstruction(vm: VM, frame: Frame, arg: number): void {
  const [level, fromList] = popMany(vm, frame, 2);
  push(vm, frame, importName(vm, frame, frame.code.names[arg]!, fromList!, level!));
}
