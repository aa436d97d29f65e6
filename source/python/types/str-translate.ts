import { dictType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { isRaised, typeError, valueError } from '../object/exception.ts';
import { LookupError } from '../object/exception-types.ts';
import { method, type Steps } from '../object/native.ts';
import { intOf, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { codeAt, joinTexts, type Text, textLength, textOfCode } from '../text/text.ts';
import { dictSet } from '../vm/dict-protocol.ts';
import { getItem } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { strKind } from './text-kind.ts';

/** str.maketrans(): a dict from code points, of one dict, of two texts of equal length, and of a third to be deleted. */
export const makeTranslation = method(
  '(x, y=absent, z=absent, /)',
  function* (vm, x: Value, y: Value | undefined, z: Value | undefined): Steps {
    const table = new PyDict();
    if (y === undefined) {
      if (!(x instanceof PyDict) || x.cls !== dictType) {
        throw typeError('if you give only one argument to maketrans it must be a dict');
      }
      for (const { key, value } of [...x.entries()]) yield dictSet(vm, table, codeOfKey(key), value!);
      return table;
    }
    const to = strKind.argument(y, 'maketrans', '2 ');
    const deleted = z === undefined ? '' : strKind.argument(z, 'maketrans', '3 ');
    const from = strOf(x);
    if (from === undefined)
      throw typeError('first maketrans argument must be a string if there is a second argument');
    if (textLength(from) !== textLength(to)) {
      throw valueError('the first two maketrans arguments must have equal length');
    }
    vm.chargeBytes((textLength(from) + textLength(deleted)) * 48);
    for (let i = 0; i < textLength(from); i++) yield dictSet(vm, table, codeAt(from, i), codeAt(to, i));
    for (let i = 0; i < textLength(deleted); i++) yield dictSet(vm, table, codeAt(deleted, i), null);
    return table;
  },
);

function codeOfKey(key: Value): Value {
  const text = strOf(key);
  if (text !== undefined) {
    if (textLength(text) !== 1) throw valueError('string keys in translate table must be of length 1');
    return codeAt(text, 0);
  }
  if (intOf(key) === undefined) throw typeError('keys in translate table must be strings or integers');
  return key;
}

/** str.translate(table): each character by what `table[code]` says; a LookupError keeps it, None deletes it. */
export const translateMethod = method('(self, table, /)', function* (vm, self: Value, table: Value): Steps {
  const text = strOf(self)!;
  const parts: Text[] = [];
  const known = new Map<number, Text>();
  vm.charge(textLength(text) * 8);
  let length = 0;
  for (let i = 0; i < textLength(text); i++) {
    const code = codeAt(text, i);
    let part = known.get(code);
    if (part === undefined) known.set(code, (part = yield* translated(vm, table, code)));
    length += textLength(part);
    vm.chargeBytes(textLength(part));
    parts.push(part);
  }
  vm.charge(length >> 4);
  return joinTexts(parts);
});

function* translated(vm: VM, table: Value, code: number): Generator<Result, Text, Value> {
  let value: Value;
  try {
    value = yield getItem(vm, table, code);
  } catch (error) {
    if (isRaised(error, LookupError)) return textOfCode(code);
    throw error;
  }
  if (value === null) return '';
  const text = strOf(value);
  if (text !== undefined) return text;
  const to = intOf(value);
  if (to === undefined) throw typeError('character mapping must return integer, None or str');
  if (to < 0 || to > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
  return textOfCode(Number(to));
}
