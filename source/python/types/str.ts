import { hashCodePoints } from '../hash/hash.ts';
import { hashText } from '../hash/plain-hash.ts';
import type { Int } from '../number/int-arithmetic.ts';
import { NotImplemented, strType, typeOf } from '../object/core-types.ts';
import { indexError, typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { intOf, PySlice, PyTuple, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { formatStr } from '../text/format-spec.ts';
import {
  characterAt,
  codesOf,
  compareTexts,
  concatTexts,
  equalTexts,
  hostText,
  isAscii,
  repeatText,
  sliceText,
  strideText,
  type Text,
  textBytes,
  textLength,
} from '../text/text.ts';
import { reprText } from '../text/text-repr.ts';
import { findText, searchWork } from '../text/text-search.ts';
import { chargeHash } from '../vm/compare.ts';
import { PyStrIterator } from '../vm/iterators.ts';
import { getItem, index } from '../vm/operators.ts';
import { str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { strCaseMethods } from './case-methods.ts';
import { withRepeatCount } from './indexes.ts';
import { readSpec, specArgument } from './int-format.ts';
import { formatPercent } from './percent.ts';
import { convertToStr, encodeMethod } from './str-convert.ts';
import { type Fields, fillTemplate } from './str-format-method.ts';
import { makeTranslation, translateMethod } from './str-translate.ts';
import { askBound, hasIndex, PlainSlice, placeOf, quickSubscript } from './subscript.ts';
import { strKind } from './text-kind.ts';
import { layoutMethods } from './text-layout-methods.ts';
import { searchMethods } from './text-search-methods.ts';
import { splitMethods } from './text-split-methods.ts';

/** The text in self, which the protocol has checked. */
function own(self: Value): Text {
  return strOf(self)!;
}

function comparison(test: (order: number) => boolean): NativeSpec {
  return method('(self, value, /)', (vm, self: Value, value: Value) => {
    const other = strOf(value);
    if (other === undefined) return NotImplemented;
    vm.charge(textLength(other) >> 3);
    return test(compareTexts(own(self), other));
  });
}

function equality(equal: boolean): NativeSpec {
  return method('(self, value, /)', (vm, self: Value, value: Value) => {
    const other = strOf(value);
    if (other === undefined) return NotImplemented;
    vm.charge(textLength(other) >> 3);
    return equalTexts(own(self), other) === equal;
  });
}

function concat(vm: VM, self: Value, value: Value): Result {
  const other = strOf(value);
  if (other === undefined) {
    throw typeError(`can only concatenate str (not "${typeOf(value).tpName}") to str`);
  }
  const text = own(self);
  vm.charge((textLength(text) + textLength(other)) >> 5);
  vm.chargeBytes(textLength(text) + textLength(other));
  return concatTexts(text, other);
}

function repeat(vm: VM, self: Value, count: Value): Result {
  return withRepeatCount(vm, count, (times) => {
    const text = own(self);
    const size = times > 0 ? textBytes(text) * Number(times) : 0;
    vm.charge(size >> 8);
    vm.chargeBytes(size);
    return size === 0 ? '' : repeatText(text, Number(times));
  });
}

function itemOrSlice(vm: VM, text: Text, key: Int | PlainSlice): Value {
  const length = textLength(text);
  if (typeof key !== 'object') {
    const place = placeOf(key, length);
    if (place !== undefined) return characterAt(text, place);
    throw indexError(
      key >= 2n ** 63n || key < -(2n ** 63n)
        ? "cannot fit 'int' into an index-sized integer"
        : 'string index out of range',
    );
  }
  const { start, step, count } = key.of(length);
  vm.charge(step === 1 ? count >> 5 : count);
  vm.chargeBytes(count);
  return step === 1 ? sliceText(text, start, start + count) : strideText(text, start, step, count);
}

function subscript(vm: VM, self: Value, key: Value): Result {
  const known = quickSubscript(key);
  return known === undefined ? vm.defer(askSubscript(vm, own(self), key)) : itemOrSlice(vm, own(self), known);
}

/** With an object's `__index__`. CPython's words for a wrong key differ from those of list and tuple. */
function* askSubscript(vm: VM, text: Text, key: Value): Steps {
  if (key instanceof PySlice) {
    const step = yield* askBound(vm, key.step);
    const start = yield* askBound(vm, key.start);
    return itemOrSlice(vm, text, new PlainSlice(start, yield* askBound(vm, key.stop), step));
  }
  if (!hasIndex(key)) throw typeError(`string indices must be integers, not '${typeOf(key).tpName}'`);
  return itemOrSlice(vm, text, intOf(yield index(vm, key))!);
}

function contains(vm: VM, self: Value, key: Value): Value {
  const sub = strOf(key);
  if (sub === undefined) {
    throw typeError(`'in <string>' requires string as left operand, not ${typeOf(key).tpName}`);
  }
  const text = own(self);
  vm.charge(searchWork(text, sub));
  return findText(text, sub) >= 0;
}

function* format(vm: VM, self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Steps {
  const named = (_: VM, name: Text): Value => {
    const value = kwargs.get(hostText(name));
    return value === undefined ? MISSING : value;
  };
  return yield* fillTemplate(vm, own(self), { args, named });
}

function* formatMap(vm: VM, self: Value, mapping: Value): Steps {
  const fields: Fields = { args: undefined, named: (machine, name) => getItem(machine, mapping, name) };
  return yield* fillTemplate(vm, own(self), fields);
}

defineType(strType, {
  doc: `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

A text: of an object by its __str__ (or __repr__), or decoded from bytes. The encoding is 'utf-8' where errors alone
is given; errors is 'strict' where it is not.`,
  staticMethods: { __new__: convertToStr, maketrans: makeTranslation },
  methods: {
    __repr__: method('(self, /)', (vm, self: Value) => {
      const text = own(self);
      vm.charge(isAscii(text) ? textLength(text) >> 3 : textLength(text) * 16);
      vm.chargeBytes(textLength(text) + 2);
      return reprText(text);
    }),
    __str__: method('(self, /)', (_, self: Value) => own(self)),
    __hash__: method('(self, /)', (vm, self: Value) => {
      const text = own(self);
      chargeHash(vm, text);
      return typeof text === 'string' ? hashText(text) : hashCodePoints(text.codes);
    }),
    __lt__: comparison((order) => order < 0),
    __le__: comparison((order) => order <= 0),
    __eq__: equality(true),
    __ne__: equality(false),
    __gt__: comparison((order) => order > 0),
    __ge__: comparison((order) => order >= 0),
    __iter__: method('(self, /)', (_, self: Value) => new PyStrIterator(own(self))),
    __len__: method('(self, /)', (_, self: Value) => textLength(own(self))),
    __getitem__: method('(self, key, /)', subscript),
    __add__: method('(self, value, /)', concat),
    __mul__: method('(self, value, /)', repeat),
    __rmul__: method('(self, value, /)', repeat),
    __contains__: method('(self, key, /)', contains),
    __mod__: method('(self, value, /)', function* (vm, self: Value, value: Value): Steps {
      return yield* formatPercent(vm, own(self), value, 'str');
    }),
    __rmod__: method('(self, value, /)', function* (vm, self: Value, value: Value): Steps {
      const template = strOf(value);
      return template === undefined ? NotImplemented : yield* formatPercent(vm, template, self, 'str');
    }),
    __format__: method('(self, format_spec, /)', (vm, self: Value, format_spec: Value) => {
      const spec = specArgument(format_spec);
      if (spec === '') return str(vm, self);
      const text = own(self);
      const laidOut = formatStr(text, readSpec(vm, spec, self, 'str'), typeOf(self).name);
      return laidOut === text ? self : laidOut;
    }),
    __sizeof__: method('(self, /)', (vm, self: Value) => {
      vm.charge(textLength(own(self)) >> 2);
      return sizeOf(own(self));
    }),
    __getnewargs__: method('(self, /)', (_, self: Value) => new PyTuple([own(self)])),
    encode: encodeMethod,
    translate: translateMethod,
    format: method('(self, /, *args, **kwargs)', format),
    format_map: method('(self, mapping, /)', formatMap),
    ...searchMethods(strKind),
    ...splitMethods(strKind),
    ...layoutMethods(strKind),
    ...strCaseMethods,
  },
});

/** sys.getsizeof(str) on a 64-bit machine: a header, and 1, 2 or 4 bytes for each character and a zero, by the widest. */
function sizeOf(text: Text): number {
  const codes = codesOf(text);
  let widest = 0;
  for (let i = 0; i < codes.length; i++) widest = Math.max(widest, codes[i]!);
  if (widest < 0x80) return 41 + codes.length;
  const bytes = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
  return 56 + (codes.length + 1) * bytes;
}
