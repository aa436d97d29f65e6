import { Op } from '../../compiler/opcodes.ts';
import { type Instruction, peek, popMany, push } from '../../compiler/operand.ts';
import {
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  mappingProxyType,
  objectType,
  rangeType,
  setType,
  strType,
  tupleType,
  typeOf,
} from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { typeError, valueError } from '../../object/exception.ts';
import { MISSING } from '../../object/markers.ts';
import type { Steps } from '../../object/native.ts';
import { PyInstance, PyTuple } from '../../object/object.ts';
import { PyType } from '../../object/type-object.ts';
import type { Result, Value } from '../../object/value.ts';
import { findAttribute } from '../attributes.ts';
import { callMethod } from '../calls.ts';
import { same } from '../compare.ts';
import { dictGet } from '../dict-protocol.ts';
import type { Frame } from '../frame.ts';
import { isInstanceOf } from '../types.ts';
import type { VM } from '../vm.ts';

/** The `match` statement. */
export const matchInstructions: readonly (readonly [Op, Instruction])[] = [
  [Op.MATCH_SEQUENCE, (vm, frame) => push(vm, frame, patternOf(peek(vm, frame, 1)) === 'sequence')],
  [Op.MATCH_MAPPING, (vm, frame) => push(vm, frame, patternOf(peek(vm, frame, 1)) === 'mapping')],
  [
    Op.MATCH_KEYS,
    (vm, frame) =>
      push(vm, frame, vm.defer(matchKeys(vm, peek(vm, frame, 2), peek(vm, frame, 1) as PyTuple))),
  ],
  [Op.MATCH_CLASS, matchClassInstruction],
];

for (const type of [listType, tupleType, rangeType]) type.pattern = 'sequence';
for (const type of [dictType, mappingProxyType]) type.pattern = 'mapping';

/** Which patterns may match a value: the first class of its MRO that is one of both decides. No str or bytes is a sequence here. */
function patternOf(value: Value): PyType['pattern'] {
  return typeOf(value).mro.find((type) => type.pattern !== undefined)?.pattern;
}

/** The values of keys in a mapping, or None where one is absent. */
function* matchKeys(vm: VM, subject: Value, keys: PyTuple): Steps {
  for (let i = 0; i < keys.items.length; i++) {
    for (let j = 0; j < i; j++) {
      if ((yield same(vm, keys.items[j]!, keys.items[i]!)) === true) {
        throw valueError(`mapping pattern checks duplicate key (${String(keys.items[i])})`);
      }
    }
  }
  const values: Value[] = [];
  const none = new PyInstance(objectType);
  for (const key of keys.items) {
    const plain = subject instanceof PyDict && !subject.cls.heap;
    const value = plain ? yield dictGet(vm, subject, key) : yield callMethod(vm, subject, 'get', [key, none]);
    if (value === MISSING || value === none) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

function matchClassInstruction(vm: VM, frame: Frame, arg: number): void {
  const [subject, cls, names] = popMany(vm, frame, 3);
  push(vm, frame, vm.defer(matchClass(vm, subject!, cls!, arg, (names as PyTuple).items)));
}

/** Built-in types that match themselves by their one positional pattern: `int(x)`. */
const selfMatching: readonly PyType[] = [
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  setType,
  strType,
  tupleType,
];

/** The attributes that a class pattern looks at, or None where the subject does not match. */
function* matchClass(vm: VM, subject: Value, cls: Value, count: number, names: readonly Value[]): Steps {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a class');
  if ((yield isInstanceOf(vm, subject, cls)) !== true) return null;
  const values: Value[] = [];
  const seen = new Set<Value>();
  if (count > 0) {
    const declared = yield findAttribute(vm, cls, '__match_args__');
    const matchesSelf = declared === MISSING && cls.mro.some((type) => selfMatching.includes(type));
    if (declared !== MISSING && !(declared instanceof PyTuple)) {
      throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(declared).tpName})`);
    }
    const fields = declared instanceof PyTuple ? declared.items : [];
    const allowed = matchesSelf ? 1 : fields.length;
    if (count > allowed) {
      const plural = allowed === 1 ? '' : 's';
      throw typeError(`${cls.name}() accepts ${allowed} positional sub-pattern${plural} (${count} given)`);
    }
    if (matchesSelf) values.push(subject);
    else {
      for (const field of fields.slice(0, count)) {
        if (typeof field !== 'string') {
          throw typeError(`__match_args__ elements must be strings (got ${typeOf(field).tpName})`);
        }
        const value = yield* attributeOnce(vm, subject, cls, field, seen);
        if (value === MISSING) return null;
        values.push(value);
      }
    }
  }
  for (const name of names) {
    const value = yield* attributeOnce(vm, subject, cls, name as string, seen);
    if (value === MISSING) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

function* attributeOnce(
  vm: VM,
  subject: Value,
  cls: PyType,
  name: string,
  seen: Set<Value>,
): Generator<Result, Value, Value> {
  if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
  seen.add(name);
  return yield findAttribute(vm, subject, name);
}
