import { Op } from '../../compiler/opcodes.ts';
import { type Instruction, peek, pop, popMany, push } from '../../compiler/operand.ts';
import { typeOf } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { isRaised, typeError } from '../../object/exception.ts';
import { AttributeError } from '../../object/exception-types.ts';
import { PyFunction } from '../../object/function.ts';
import { MISSING } from '../../object/markers.ts';
import type { Steps } from '../../object/native.ts';
import { PyList, PyTuple, strOf, textOf } from '../../object/object.ts';
import { PySet } from '../../object/set.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { hostText, joinTexts, type Text } from '../../text/text.ts';
import { mergeDict, mergeMapping } from '../../types/dict-update.ts';
import { updateSet } from '../../types/set-operations.ts';
import { findAttribute, getAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { dictGet, dictSet, isPlainDict, setAdd } from '../dict-protocol.ts';
import type { Frame } from '../frame.ts';
import { collect } from '../iteration.ts';
import { getItem } from '../operators.ts';
import { str } from '../repr.ts';
import type { VM } from '../vm.ts';
import { drop } from './function.ts';
import { unpackStarred } from './operators.ts';

/** Displays, `*` and `**` in displays and calls. */
export const collectInstructions: readonly (readonly [Op, Instruction])[] = [
  [Op.BUILD_STRING, buildString],
  [Op.BUILD_SET, buildSet],
  [Op.BUILD_MAP, buildMap],
  [Op.BUILD_CONST_KEY_MAP, buildConstKeyMap],
  [
    Op.SET_ADD,
    (vm, frame, arg) => {
      const item = pop(vm, frame);
      drop(vm, setAdd(vm, peek(vm, frame, arg) as PySet, item));
    },
  ],
  [
    Op.MAP_ADD,
    (vm, frame, arg) => {
      const [key, value] = popMany(vm, frame, 2);
      drop(vm, dictSet(vm, peek(vm, frame, arg) as PyDict, key!, value!));
    },
  ],
  [
    Op.LIST_EXTEND,
    (vm, frame, arg) => {
      const iterable = pop(vm, frame);
      drop(vm, listExtend(vm, peek(vm, frame, arg) as PyList, iterable));
    },
  ],
  [
    Op.SET_UPDATE,
    (vm, frame, arg) => {
      const iterable = pop(vm, frame);
      drop(vm, vm.defer(setUpdate(vm, peek(vm, frame, arg) as PySet, iterable)));
    },
  ],
  [
    Op.DICT_UPDATE,
    (vm, frame, arg) => {
      const mapping = pop(vm, frame);
      drop(vm, vm.defer(dictUpdate(vm, peek(vm, frame, arg) as PyDict, mapping)));
    },
  ],
  [
    Op.DICT_MERGE,
    (vm, frame, arg) => {
      const mapping = pop(vm, frame);
      const callable = peek(vm, frame, arg + 3);
      drop(vm, vm.defer(dictMerge(vm, peek(vm, frame, arg) as PyDict, mapping, callable)));
    },
  ],
  [
    Op.UNPACK_EX,
    (vm, frame, arg) => {
      unpackStarred(vm, pop(vm, frame), arg & 0xff, arg >> 8); // pushes them itself
    },
  ],
];

function buildString(vm: VM, frame: Frame, arg: number): void {
  const parts = popMany(vm, frame, arg) as Text[];
  let size = 0;
  for (const part of parts) size += typeof part === 'string' ? part.length : part.codes.length;
  vm.chargeBytes(size);
  push(vm, frame, joinTexts(parts));
}

function buildSet(vm: VM, frame: Frame, arg: number): void {
  const items = popMany(vm, frame, arg);
  const set = new PySet();
  push(
    vm,
    frame,
    vm.defer(
      (function* (): Steps {
        for (const item of items) yield setAdd(vm, set, item);
        return set;
      })(),
    ),
  );
}

function buildMap(vm: VM, frame: Frame, arg: number): void {
  const items = popMany(vm, frame, arg * 2);
  const pairs: [Value, Value][] = [];
  for (let i = 0; i < items.length; i += 2) pairs.push([items[i]!, items[i + 1]!]);
  fillDict(vm, frame, pairs);
}

function buildConstKeyMap(vm: VM, frame: Frame, arg: number): void {
  const keys = pop(vm, frame) as PyTuple;
  const values = popMany(vm, frame, arg);
  fillDict(
    vm,
    frame,
    values.map((value, i) => [keys.items[i]!, value]),
  );
}

function fillDict(vm: VM, frame: Frame, pairs: readonly (readonly [Value, Value])[]): void {
  vm.chargeBytes(64);
  const dict = new PyDict();
  if (pairs.every(([key]) => typeof key === 'string')) {
    vm.chargeBytes(pairs.length * 64);
    for (const [key, value] of pairs) dict.setString(key as string, value);
    push(vm, frame, dict);
    return;
  }
  push(
    vm,
    frame,
    vm.defer(
      (function* (): Steps {
        for (const [key, value] of pairs) yield dictSet(vm, dict, key, value);
        return dict;
      })(),
    ),
  );
}

function listExtend(vm: VM, list: PyList, iterable: Value): Result {
  const cls = typeOf(iterable);
  if (cls.lookup('__iter__') === undefined && cls.lookup('__getitem__') === undefined) {
    throw typeError(`Value after * must be an iterable, not ${cls.tpName}`);
  }
  return vm.andThen(collect(vm, iterable), (items) => {
    for (const item of (items as PyList).items) list.items.push(item);
    return null;
  });
}

function* setUpdate(vm: VM, set: PySet, iterable: Value): Steps {
  yield* updateSet(vm, set, iterable);
  return null;
}

/** The keys of a mapping and its values, one after another. Errors: AttributeError where it has no `keys`. */
function* pairsOf(vm: VM, mapping: Value): Generator<Result, [Value, Value][], Value> {
  if (isPlainDict(mapping)) {
    return Array.from(mapping.entries(), (entry): [Value, Value] => [entry.key, entry.value!]);
  }
  const keys = yield call(vm, yield getAttribute(vm, mapping, 'keys'), []);
  const list = (yield collect(vm, keys)) as PyList;
  const pairs: [Value, Value][] = [];
  for (const key of list.items) pairs.push([key, yield getItem(vm, mapping, key)]);
  return pairs;
}

function* dictUpdate(vm: VM, dict: PyDict, mapping: Value): Steps {
  try {
    yield* isPlainDict(mapping) ? mergeDict(vm, dict, mapping) : mergeMapping(vm, dict, mapping);
  } catch (error) {
    if (isRaised(error, AttributeError))
      throw typeError(`'${typeOf(mapping).tpName}' object is not a mapping`);
    throw error;
  }
  return null;
}

function* dictMerge(vm: VM, dict: PyDict, mapping: Value, callable: Value): Steps {
  if ((yield findAttribute(vm, mapping, 'keys')) === MISSING) {
    throw typeError(
      `${yield* functionText(vm, callable)} argument after ** must be a mapping, not ${typeOf(mapping).tpName}`,
    );
  }
  for (const [key, value] of yield* pairsOf(vm, mapping)) {
    if ((yield dictGet(vm, dict, key)) !== MISSING) {
      const name = textOf(yield str(vm, key)) ?? '';
      throw typeError(
        `${yield* functionText(vm, callable)} got multiple values for keyword argument '${name}'`,
      );
    }
    yield dictSet(vm, dict, key, value);
  }
  return null;
}

/** What a callable is called in a message about its arguments. Source: Objects/object.c, _PyObject_FunctionStr. */
function* functionText(vm: VM, callable: Value): Generator<Result, string, Value> {
  const qualname = yield findAttribute(vm, callable, '__qualname__');
  if (qualname === MISSING) return textOf(yield str(vm, callable)) ?? '';
  const module = yield findAttribute(vm, callable, '__module__');
  const name = textOf(yield str(vm, qualname)) ?? '';
  if (module === MISSING || module === null || module === 'builtins') return `${name}()`;
  return `${textOf(yield str(vm, module))}.${name}()`;
}

/** CALL_FUNCTION_EX: `callable(*args, **kwargs)`. */
export function callExpanded(vm: VM, callable: Value, args: Value, kwargs: Value | undefined): Result {
  if ((args instanceof PyTuple || args instanceof PyList) && !args.cls.heap) {
    if (kwargs === undefined) {
      if (callable instanceof PyFunction && pushExpanded(vm, callable, args.items)) return DEFERRED;
      return call(vm, callable, args.items);
    }
    if (kwargs instanceof PyDict && !kwargs.cls.heap)
      return call(vm, callable, args.items, keywordsOf(kwargs));
  }
  return vm.defer(
    (function* (): Steps {
      const cls = typeOf(args);
      if (cls.lookup('__iter__') === undefined && cls.lookup('__getitem__') === undefined) {
        const name = yield* functionText(vm, callable);
        throw typeError(`${name} argument after * must be an iterable, not ${cls.tpName}`);
      }
      const { items } = (yield collect(vm, args)) as PyList;
      if (kwargs === undefined) return yield call(vm, callable, items);
      const dict = new PyDict();
      yield vm.defer(dictMerge(vm, dict, kwargs, callable));
      return yield call(vm, callable, items, keywordsOf(dict));
    })(),
  );
}

/** Pushes the frame of a function that takes just these arguments. */
function pushExpanded(vm: VM, fn: PyFunction, args: readonly Value[]): boolean {
  const { code } = fn;
  if (!code.plain || args.length !== code.argcount) return false;
  const { stack } = vm;
  const { sp } = vm.frame;
  while (stack.length <= sp + args.length) stack.push(undefined);
  for (let i = 0; i < args.length; i++) stack[sp + i] = args[i];
  vm.enter(code, fn, fn.globals, sp, args.length);
  return true;
}

function keywordsOf(dict: PyDict): Map<string, Value> | undefined {
  if (dict.size === 0) return undefined;
  const kwargs = new Map<string, Value>();
  for (const { key, value } of dict.entries()) {
    const name = strOf(key);
    if (name === undefined) throw typeError('keywords must be strings');
    kwargs.set(hostText(name), value!);
  }
  return kwargs;
}
