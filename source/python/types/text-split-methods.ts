import type { Int } from '../number/int-arithmetic.ts';
import { typeOf } from '../object/core-types.ts';
import { PyRaise, typeError, valueError } from '../object/exception.ts';
import { method, type NativeSpec } from '../object/native.ts';
import { PyList, PyTuple } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { joinTexts, type Text, textLength } from '../text/text.ts';
import { countText, searchWork } from '../text/text-search.ts';
import {
  countLines,
  countWords,
  isOneOf,
  partitionText,
  splitLines,
  splitText,
  splitTextLast,
  splitWords,
  splitWordsLast,
  stripText,
} from '../text/text-split.ts';
import { truth } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { withInts } from './indexed.ts';
import { asSize } from './indexes.ts';
import { withItems } from './items.ts';
import { makeText, type TextKind } from './text-kind.ts';

/** The parts of a text that is longer than this are counted, and charged for, before they are made. */
const LONG = 10_000;

type Methods = { readonly [name: string]: NativeSpec };

/** split, rsplit, splitlines, partition, rpartition, strip, lstrip, rstrip, join. */
export function splitMethods(kind: TextKind): Methods {
  return {
    split: split(splitText, splitWords),
    rsplit: split(splitTextLast, splitWordsLast),
    splitlines: method('(self, /, keepends=False)', (vm, self: Value, keepends: Value) =>
      vm.andThen(truth(vm, keepends), (keep) => {
        const text = kind.own(self);
        chargeParts(vm, text);
        if (textLength(text) > LONG) chargeList(vm, countLines(text, kind.isLineBreak), -1);
        return listOf(splitLines(text, kind.isLineBreak, keep === true));
      }),
    ),
    partition: partition('left'),
    rpartition: partition('right'),
    strip: strip('strip', 'both'),
    lstrip: strip('lstrip', 'left'),
    rstrip: strip('rstrip', 'right'),
    join: method('(self, iterable, /)', (vm, self: Value, iterable: Value) =>
      withItems(vm, iterable, (items) => join(vm, kind.own(self), items), 'can only join an iterable'),
    ),
  };

  function chargeParts(vm: VM, text: Text): void {
    vm.charge(textLength(text) >> 2);
    vm.chargeBytes(textLength(text));
  }

  /** The room for a list of so many parts, before they are made. */
  function chargeList(vm: VM, parts: number, most: number): void {
    const count = most < 0 ? parts : Math.min(parts, most + 1);
    vm.charge(count * 10);
    vm.chargeBytes(count * 40);
  }

  function listOf(parts: readonly Text[]): PyList {
    return new PyList(parts.map((part) => kind.make(part)));
  }

  function split(
    bySeparator: (text: Text, separator: Text, most: number) => Text[],
    byWords: (text: Text, isSpace: (code: number) => boolean, most: number) => Text[],
  ): NativeSpec {
    return method(
      '(self, /, sep=None, maxsplit=-1)',
      withInts([2], (vm: VM, self: Value, sep: Value, maxsplit: Int) => {
        const text = kind.own(self);
        const most = Number(asSize(maxsplit));
        chargeParts(vm, text);
        if (sep === null) {
          if (textLength(text) > LONG) chargeList(vm, countWords(text, kind.isSpace), most);
          return listOf(byWords(text, kind.isSpace, most));
        }
        const separator = kind.separator(sep, true);
        if (textLength(separator) === 0) throw valueError('empty separator');
        vm.charge(2 * searchWork(text, separator));
        if (textLength(text) > LONG) chargeList(vm, countText(text, separator) + 1, most);
        return listOf(bySeparator(text, separator, most));
      }),
    );
  }

  function partition(from: 'left' | 'right'): NativeSpec {
    return method('(self, sep, /)', (vm, self: Value, sep: Value) => {
      const text = kind.own(self);
      const separator = kind.separator(sep, false);
      if (textLength(separator) === 0) throw valueError('empty separator');
      chargeParts(vm, text);
      vm.charge(searchWork(text, separator));
      const parts = partitionText(text, separator, from);
      const found = textLength(parts[1]!) > 0; // then the separator itself is in the middle
      return new PyTuple(
        parts.map((part, i) => (found && i === 1 && kind.name !== 'bytearray' ? sep : kind.make(part))),
      );
    });
  }

  function strip(name: string, side: 'left' | 'right' | 'both'): NativeSpec {
    const parameter = kind.name === 'str' ? 'chars' : 'bytes';
    return method(`(self, ${parameter}=None, /)`, (vm, self: Value, characters: Value) => {
      const stripped = characters === null ? '' : kind.stripped(characters, name);
      vm.charge(textLength(stripped) * 2);
      const test = characters === null ? kind.isSpace : isOneOf(stripped);
      const text = kind.own(self);
      const rest = stripText(text, test, side);
      vm.charge((textLength(text) - textLength(rest)) >> 1);
      return makeText(vm, kind, rest);
    });
  }

  /** A memoryview that cannot be read is no bytes-like object here. */
  function partOf(item: Value): Text | undefined {
    try {
      return kind.of(item);
    } catch (error) {
      if (error instanceof PyRaise) return undefined;
      throw error;
    }
  }

  function join(vm: VM, separator: Text, items: readonly Value[]): Value {
    let length = textLength(separator) * Math.max(0, items.length - 1);
    const parts = items.map((item, place) => {
      const part = partOf(item);
      if (part === undefined) {
        throw typeError(`sequence item ${place}: expected ${kind.itemName}, ${typeOf(item).tpName} found`);
      }
      length += textLength(part);
      return part;
    });
    vm.charge(length >> 5);
    vm.chargeBytes(length);
    return kind.make(joinTexts(parts, separator));
  }
}
