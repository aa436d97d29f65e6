import type { Int } from '../number/int-arithmetic.ts';
import { PyByteArray } from '../object/bytearray.ts';
import { bytearrayType, bytesType, isInstance, NotImplemented, typeOf } from '../object/core-types.ts';
import { indexError, type PyRaise, typeError, valueError } from '../object/exception.ts';
import { viewOf } from '../object/memoryview.ts';
import { method, type NativeSpec, type Steps } from '../object/native.ts';
import { intOf, PyBytes, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { hostText } from '../text/text.ts';
import { findText, searchWork } from '../text/text-search.ts';
import { length } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { bytesArgument, bytesOf, standsForByte } from './bytes-like.ts';
import { byteCaseMethods } from './case-methods.ts';
import { withInts } from './indexed.ts';
import { withIndex, withRepeatCount, withSubscript } from './indexes.ts';
import { formatPercent } from './percent.ts';
import { decodeMethod } from './str-convert.ts';
import { placeOf } from './subscript.ts';
import { argumentType, makeText, type TextKind } from './text-kind.ts';
import { layoutMethods } from './text-layout-methods.ts';
import { searchMethods } from './text-search-methods.ts';
import { splitMethods } from './text-split-methods.ts';

type Methods = { readonly [name: string]: NativeSpec };

/** The methods that bytes and bytearray share, results being of the `kind` itself. */
export function byteMethods(kind: TextKind): Methods {
  const indexWords =
    kind.name === 'bytes'
      ? { kind: 'byte indices', range: 'index out of range' }
      : { kind: 'bytearray indices', range: 'bytearray index out of range' };
  return {
    __lt__: comparison((a, b) => a < b),
    __le__: comparison((a, b) => a <= b),
    __eq__: comparison((a, b) => a === b),
    __ne__: comparison((a, b) => a !== b),
    __gt__: comparison((a, b) => a > b),
    __ge__: comparison((a, b) => a >= b),
    __len__: method('(self, /)', (vm, self: Value) => own(vm, self).length),
    __getitem__: method('(self, key, /)', (vm, self: Value, key: Value) =>
      withSubscript(vm, key, indexWords.kind, (what) => {
        const bytes = own(vm, self);
        if (typeof what !== 'object') {
          const place = placeOf(what, bytes.length);
          if (place === undefined) throw outOfRange(what, indexWords.range);
          return bytes.charCodeAt(place);
        }
        const { start, step, count } = what.of(bytes.length);
        vm.charge(count >> 4);
        if (step === 1) return makeText(vm, kind, bytes.slice(start, start + count));
        return makeText(vm, kind, Array.from({ length: count }, (_, i) => bytes[start + i * step]).join(''));
      }),
    ),
    __add__: method('(self, value, /)', concat),
    __mul__: method('(self, value, /)', repeat),
    __rmul__: method('(self, value, /)', repeat),
    __contains__: method('(self, key, /)', contains),
    __mod__: method('(self, value, /)', function* (vm, self: Value, value: Value): Steps {
      return kind.make(yield* formatPercent(vm, own(vm, self), value, 'bytes'));
    }),
    __rmod__: method('(self, value, /)', function* (vm, self: Value, value: Value): Steps {
      const template = isInstance(value, kind.name === 'bytes' ? bytesType : bytearrayType)
        ? bytesOf(value)
        : undefined;
      return template === undefined
        ? NotImplemented
        : kind.make(yield* formatPercent(vm, template, self, 'bytes'));
    }),
    __buffer__: method('(self, flags, /)', (_, self: Value) => viewOf(self as PyBytes | PyByteArray)),
    decode: decodeMethod,
    hex: method('(self, /, sep=absent, bytes_per_sep=1)', withInts([2], hex)),
    translate: method('(self, table, /, delete=absent)', translate),
    ...searchMethods(kind),
    ...splitMethods(kind),
    ...layoutMethods(kind),
    ...byteCaseMethods(kind),
  };

  /** The bytes as a text, which those of a bytearray have to be made first. */
  function own(vm: VM, self: Value): string {
    if (self instanceof PyByteArray) vm.charge(self.bytes.length >> 3);
    return bytesOf(self)!;
  }

  function comparison(test: (a: string, b: string) => boolean): NativeSpec {
    return method('(self, value, /)', (vm, self: Value, value: Value) => {
      // Bytes know bytes only: a bytearray or a memoryview is asked itself.
      const other =
        kind.name !== 'bytes' ? bytesOf(value) : value instanceof PyBytes ? value.value : undefined;
      return other === undefined ? NotImplemented : test(own(vm, self), other);
    });
  }

  function concat(vm: VM, self: Value, value: Value): Result {
    const other = bytesOf(value);
    if (other === undefined) {
      throw typeError(`can't concat ${typeOf(value).tpName} to ${kind.name}`);
    }
    return makeText(vm, kind, own(vm, self) + other);
  }

  function repeat(vm: VM, self: Value, count: Value): Result {
    return withRepeatCount(vm, count, (times) => {
      const bytes = own(vm, self);
      const size = times > 0 ? bytes.length * Number(times) : 0;
      vm.charge(size >> 6);
      vm.chargeBytes(size);
      return kind.make(size === 0 ? '' : bytes.repeat(Number(times)));
    });
  }

  function contains(vm: VM, self: Value, key: Value): Result {
    const bytes = own(vm, self);
    if (standsForByte(key)) return withIndex(vm, key, (byte) => contains(vm, self, byte));
    const byte = intOf(key);
    if (byte !== undefined && (byte < 0 || byte > 255)) throw valueError('byte must be in range(0, 256)');
    const sought = byte === undefined ? bytesArgument(key) : String.fromCharCode(Number(byte));
    vm.charge(searchWork(bytes, sought));
    return findText(bytes, sought) >= 0;
  }

  function hex(vm: VM, self: Value, sep: Value | undefined, group: Int): Result {
    return hexOfBytes(vm, own(vm, self), sep, group);
  }

  function translate(vm: VM, self: Value, table: Value, gone: Value | undefined): Value {
    const bytes = own(vm, self);
    const map = table === null ? undefined : bytesArgument(table);
    if (map !== undefined && map.length !== 256) {
      throw valueError('translation table must be 256 characters long');
    }
    const deleted = new Set(gone === undefined ? '' : bytesArgument(gone));
    vm.charge(bytes.length >> 1);
    let out = '';
    for (const byte of bytes)
      if (!deleted.has(byte)) out += map === undefined ? byte : map[byte.charCodeAt(0)];
    return makeText(vm, kind, out);
  }
}

/** hex(sep, bytes_per_sep): groups are counted from the right, and from the left where that is negative. */
export function hexOfBytes(vm: VM, bytes: string, sep: Value | undefined, group: Int): Result {
  vm.charge(bytes.length * 16);
  vm.chargeBytes(bytes.length * 8);
  const pairs = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  if (sep === undefined) return pairs.join('');
  const text = strOf(sep) ?? (sep instanceof PyBytes ? sep.value : undefined);
  if (text === undefined)
    return vm.andThen(length(vm, sep), (size) => {
      throw size === 1 ? typeError('sep must be str or bytes.') : valueError('sep must be length 1.');
    });
  if (typeof text !== 'string' || text.length !== 1) throw valueError('sep must be length 1.');
  if (text > '\x7f') throw valueError('sep must be ASCII.');
  const size = Math.abs(Number(group));
  if (size === 0) return pairs.join('');
  const first = group < 0 ? size : pairs.length % size || size;
  const groups = pairs.length === 0 ? [] : [pairs.slice(0, first).join('')];
  for (let i = first; i < pairs.length; i += size) groups.push(pairs.slice(i, i + size).join(''));
  return groups.join(text);
}

/** The IndexError for an index beyond either end. */
export function outOfRange(index: Int, words: string): PyRaise {
  const huge = index >= 2n ** 63n || index < -(2n ** 63n);
  return indexError(huge ? "cannot fit 'int' into an index-sized integer" : words);
}

/** bytes.maketrans(), bytearray.maketrans(): a table of 256 bytes. */
export const makeByteTable = method('(frm, to, /)', (vm, frm: Value, to: Value) => {
  const from = bytesArgument(frm);
  vm.charge(from.length);
  const into = bytesArgument(to);
  if (from.length !== into.length) throw valueError('maketrans arguments must have same length');
  const table = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i));
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = into[i]!;
  return new PyBytes(table.join(''));
});

/** The bytes that a text of hex digits says; white space between pairs is passed over. Errors: TypeError, ValueError. */
export function bytesOfHex(vm: VM, string: Value): string {
  const given = strOf(string);
  if (given === undefined) throw typeError(`fromhex() argument must be str, not ${argumentType(string)}`);
  const text = hostText(given);
  vm.charge(text.length * 4);
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (/^[\t-\r ]/.test(pair)) continue;
    if (!/^[0-9a-fA-F]{2}$/.test(pair)) {
      const wrong = /^[0-9a-fA-F]/.test(pair) ? at + 1 : at;
      throw valueError(`non-hexadecimal number found in fromhex() arg at position ${wrong}`);
    }
    out += String.fromCharCode(Number.parseInt(pair, 16));
    at++;
  }
  return out;
}
