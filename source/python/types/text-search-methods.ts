import type { Int } from '../number/int-arithmetic.ts';
import { tupleType, typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { method, type NativeBody, type NativeSpec } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { sliceText, type Text, textLength } from '../text/text.ts';
import {
  countReplacements,
  countText,
  endsWithText,
  findText,
  findTextLast,
  matchesAt,
  replaceText,
  searchWork,
  startsWithText,
} from '../text/text-search.ts';
import type { VM } from '../vm/vm.ts';
import { standsForByte } from './bytes-like.ts';
import { clipStart, clipStop, withBounds, withInts } from './indexed.ts';
import { asSize, withIndex } from './indexes.ts';
import { makeText, type TextKind } from './text-kind.ts';

type Methods = { readonly [name: string]: NativeSpec };

/** find, rfind, index, rindex, count, startswith, endswith, removeprefix, removesuffix, replace. */
export function searchMethods(kind: TextKind): Methods {
  return {
    find: search('find', (text, sub, start, stop) => findText(text, sub, start, stop)),
    rfind: search('rfind', (text, sub, start, stop) => findTextLast(text, sub, start, stop)),
    index: search('index', (text, sub, start, stop) => required(findText(text, sub, start, stop))),
    rindex: search('rindex', (text, sub, start, stop) => required(findTextLast(text, sub, start, stop))),
    count: search('count', (text, sub, start, stop) => countText(text, sub, start, stop)),
    startswith: affix('startswith', startsWithText),
    endswith: affix('endswith', endsWithText),
    removeprefix: method('(self, prefix, /)', (vm, self: Value, prefix: Value) => {
      const text = kind.own(self);
      const sub = kind.argument(prefix, 'removeprefix', '');
      vm.charge(textLength(sub) >> 2);
      return makeText(vm, kind, matchesAt(text, sub, 0) ? sliceText(text, textLength(sub)) : text);
    }),
    removesuffix: method('(self, suffix, /)', (vm, self: Value, suffix: Value) => {
      const text = kind.own(self);
      const sub = kind.argument(suffix, 'removesuffix', '');
      vm.charge(textLength(sub) >> 2);
      const kept = textLength(text) - textLength(sub);
      return makeText(vm, kind, matchesAt(text, sub, kept) ? sliceText(text, 0, kept) : text);
    }),
    replace: method(
      kind.name === 'str' ? '(self, old, new, /, count=-1)' : '(self, old, new, count=-1, /)',
      afterTexts(
        2,
        withInts([3], (vm, self: Value, old: Value, by: Value, count: Int) => {
          const text = kind.own(self);
          const sought = kind.argument(old, 'replace', '1 ');
          const put = kind.argument(by, 'replace', '2 ');
          const most = Number(asSize(count));
          vm.charge(2 * searchWork(text, sought));
          const times = countReplacements(text, sought, most);
          vm.charge(times * 10);
          vm.chargeBytes(textLength(text) + times * (textLength(put) - textLength(sought)));
          return kind.make(times === 0 ? text : replaceText(text, sought, put, most));
        }),
        'replace',
      ),
    ),
  };

  /** A body whose first so many arguments are refused, where they are no texts, before its ints are read. */
  function afterTexts(count: number, body: NativeBody, name: string): NativeBody {
    return (vm, self, ...args) => {
      for (let i = 0; i < count; i++) kind.argument(args[i] as Value, name, `${i + 1} `);
      return body(vm, self, ...args);
    };
  }

  function required(place: number): number {
    if (place < 0) throw valueError(kind.notFound);
    return place;
  }

  function search(
    name: string,
    operation: (text: Text, sub: Text, start: number, stop: number) => number,
  ): NativeSpec {
    return method(
      '(self, sub, start=None, end=None, /)',
      afterTexts(
        kind.name === 'str' ? 1 : 0,
        withBounds(
          [2, 3],
          (vm: VM, self: Value, sub: Value, start: Int | undefined, stop: Int | undefined) => {
            const text = kind.own(self);
            const length = textLength(text);
            if (kind.name === 'bytearray') vm.charge(length >> 1); // its bytes are made a text first
            const find = (what: Value): number => {
              const sought = kind.sought(what, name);
              vm.charge(searchWork(text, sought));
              return operation(text, sought, clipStart(start, length), clipStop(stop, length));
            };
            return standsForByte(sub) && kind.name !== 'str' ? withIndex(vm, sub, find) : find(sub);
          },
        ),
        name,
      ),
    );
  }

  function affix(
    name: string,
    test: (text: Text, sub: Text, start: number, stop: number) => boolean,
  ): NativeSpec {
    return method(
      `(self, ${name === 'startswith' ? 'prefix' : 'suffix'}, start=None, end=None, /)`,
      withBounds(
        [2, 3],
        (vm: VM, self: Value, affixes: Value, start: Int | undefined, stop: Int | undefined) => {
          const text = kind.own(self);
          const length = textLength(text);
          const [from, to] = [clipStart(start, length), clipStop(stop, length)];
          if (affixes instanceof PyTuple && typeOf(affixes).isSubtypeOf(tupleType)) {
            return affixes.items.some((one) => {
              const sub = oneOfMany(one, name);
              vm.charge(1 + (textLength(sub) >> 2));
              return test(text, sub, from, to);
            });
          }
          const sub = kind.of(affixes);
          if (sub !== undefined) {
            vm.charge(textLength(sub) >> 2);
            return test(text, sub, from, to);
          }
          const type = kind.name === 'str' ? 'str' : 'bytes';
          const given = typeOf(affixes).tpName;
          throw typeError(`${name} first arg must be ${type} or a tuple of ${type}, not ${given}`);
        },
      ),
    );
  }

  function oneOfMany(value: Value, name: string): Text {
    const text = kind.of(value);
    if (text !== undefined) return text;
    const given = typeOf(value).tpName;
    throw typeError(
      kind.name === 'str'
        ? `tuple for ${name} must only contain str, not ${given}`
        : `a bytes-like object is required, not '${given}'`,
    );
  }
}
