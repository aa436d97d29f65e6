import { roundInt } from '../number/float-arithmetic.ts';
import { bitLength, type Int } from '../number/int-arithmetic.ts';
import { chargeInt } from '../number/int-operations.ts';
import { typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { method } from '../object/native.ts';
import { intOf, strOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { formatInt } from '../text/format-number.ts';
import { type FormatSpec, parseFormatSpec } from '../text/format-spec.ts';
import type { Text } from '../text/text.ts';
import { str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { argumentType } from './text-kind.ts';

/** The format specification given to `__format__`. Errors: TypeError. */
export function specArgument(spec: Value): Text {
  const text = strOf(spec);
  if (text === undefined) throw typeError(`__format__() argument must be str, not ${argumentType(spec)}`);
  return text;
}

/** The specification read last: it is often the next one too. */
let last: { readonly spec: Text; readonly kind: 'str' | 'number'; readonly parsed: FormatSpec } | undefined;

/** Takes a specification apart, and charges for the room that its width and precision ask for. */
export function readSpec(vm: VM, spec: Text, self: Value, kind: 'str' | 'number'): FormatSpec {
  if (last?.spec !== spec || last.kind !== kind) {
    last = { spec, kind, parsed: parseFormatSpec(spec, typeOf(self).name, kind) };
  }
  const { parsed } = last;
  const { precision } = parsed;
  const isUsed = kind === 'number' && precision > 0 && precision < 2 ** 31; // beyond that it is refused
  const size = Math.max(0, parsed.width) + (isUsed ? precision : 0);
  vm.charge(size >> 6);
  vm.chargeBytes(size);
  return parsed;
}

/** int.__format__: without a specification it is str(). */
export const formatIntMethod = method('(self, format_spec, /)', (vm, self: Value, format_spec: Value) => {
  const spec = specArgument(format_spec);
  if (spec === '') return str(vm, self);
  const value = intOf(self)!;
  chargeInt(vm, bitLength(value) * 2);
  return formatInt(value, readSpec(vm, spec, self, 'number'), typeOf(self).name, vm.maxStrDigits);
});

/** int.__round__: to a multiple of 10 ** −ndigits where that is negative. */
export function roundIntMethod(vm: VM, self: Value, ndigits: Int | undefined): Value {
  const value = intOf(self)!;
  if (ndigits === undefined || ndigits >= 0) return value;
  if (-Number(ndigits) > bitLength(value) * 0.302 + 2) return 0;
  chargeInt(vm, bitLength(value) * 2, bitLength(value));
  return roundInt(value, Number(ndigits));
}
