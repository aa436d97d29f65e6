import { formatMagnitude } from '../number/float-text.ts';
import { absoluteInt, bitLength, type Int } from '../number/int-arithmetic.ts';
import { chargeInt } from '../number/int-operations.ts';
import { decimalText, tooManyDigits } from '../number/int-text.ts';
import { strType, typeOf } from '../object/core-types.ts';
import { isRaised, overflowError, type PyRaise, typeError } from '../object/exception.ts';
import { TypeError as TypeErrorType } from '../object/exception-types.ts';
import { intOf, PyBytes, PyFloat, PyTuple, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import {
  type Layout,
  layOutPercent,
  type PercentSpec,
  parsePercent,
  unsupportedConversion,
} from '../text/percent-format.ts';
import { codeAt, joinTexts, sliceText, type Text, textLength, textOfCode } from '../text/text.ts';
import { callSpecial } from '../vm/attributes.ts';
import { getItem, index } from '../vm/operators.ts';
import { ascii, repr, str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { bytesOf, ownBytesOf } from './bytes-like.ts';
import { askDouble, doubleOf } from './float-convert.ts';
import { askInt } from './int-convert.ts';

type Asking<T> = Generator<Result, T, Value>;

/** Where the conversions of one template take their arguments from. */
class Arguments {
  private next = 0;
  private list: readonly Value[];
  private single: boolean; // one value that is no tuple; a mapping may go unused
  readonly mapping: boolean;

  constructor(
    readonly given: Value,
    kind: 'str' | 'bytes',
  ) {
    this.single = !(given instanceof PyTuple);
    this.list = given instanceof PyTuple ? given.items : [given];
    this.mapping =
      this.single &&
      strOf(given) === undefined &&
      (kind === 'str' || ownBytesOf(given) === undefined) &&
      typeOf(given).lookup('__getitem__') !== undefined;
  }

  take(): Value {
    if (this.next >= this.list.length) throw typeError('not enough arguments for format string');
    return this.list[this.next++]!;
  }

  /** From now on the value of a key is the only argument. */
  replace(value: Value): void {
    this.list = [value];
    this.next = 0;
    this.single = true;
  }

  get allUsed(): boolean {
    return this.mapping || this.next >= this.list.length;
  }
}

/** `template % given` of a str, or of the text of bytes. Errors: TypeError, ValueError, KeyError, OverflowError. */
export function* formatPercent(vm: VM, template: Text, given: Value, kind: 'str' | 'bytes'): Asking<Text> {
  const args = new Arguments(given, kind);
  const parts: Text[] = [];
  const end = textLength(template);
  vm.charge(end >> 2);
  let at = 0;
  while (at < end) {
    const start = at;
    while (at < end && codeAt(template, at) !== 37) at++;
    if (at > start) parts.push(sliceText(template, start, at));
    if (at === end) break;
    if (at + 1 < end && codeAt(template, at + 1) === 37) {
      parts.push('%');
      at += 2;
      continue;
    }
    const spec = parsePercent(template, at + 1);
    parts.push(yield* convert(vm, spec, args, kind));
    at = spec.next;
  }
  if (!args.allUsed) {
    throw typeError(`not all arguments converted during ${kind === 'str' ? 'string' : 'bytes'} formatting`);
  }
  return joinTexts(parts);
}

function* convert(vm: VM, spec: PercentSpec, args: Arguments, kind: 'str' | 'bytes'): Asking<Text> {
  if (spec.key !== undefined) {
    if (!args.mapping) throw typeError('format requires a mapping');
    args.replace(yield getItem(vm, args.given, kind === 'str' ? spec.key : new PyBytes(spec.key as string)));
  }
  const width = spec.width === '*' ? starArgument(args.take(), 'ssize_t') : spec.width;
  const precision = spec.precision === '*' ? Math.max(0, starArgument(args.take(), 'int')) : spec.precision;
  const layout: Layout = {
    ...spec,
    left: spec.left || (spec.width === '*' && width < 0),
    width: spec.width === -1 ? 0 : Math.abs(width),
    precision,
  };
  vm.charge((layout.width + Math.max(0, precision)) >> 6);
  vm.chargeBytes(layout.width);
  const value = args.take();
  switch (spec.type) {
    case 's':
    case 'b':
      if (kind === 'bytes') return layOutPercent(yield* askBytes(vm, value), layout, false);
      if (spec.type === 'b') break;
      return layOutPercent(strOf(yield str(vm, value))!, layout, false);
    case 'r':
    case 'a': {
      const shown = spec.type === 'a' || kind === 'bytes' ? yield ascii(vm, value) : yield repr(vm, value);
      return layOutPercent(strOf(shown)!, layout, false);
    }
    case 'c':
      return layOutPercent(yield* askCharacter(vm, value, kind), { ...layout, precision: -1 }, false);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return layOutPercent(
        intText(
          vm,
          yield* askWhole(vm, value, kind === 'bytes' && spec.type === 'i' ? 'd' : spec.type),
          layout,
        ),
        layout,
        true,
      );
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'F':
    case 'G':
      return layOutPercent(yield* floatText(vm, value, layout, kind), layout, true);
  }
  throw unsupportedConversion(spec);
}

function starArgument(value: Value, cType: 'int' | 'ssize_t'): number {
  const number = intOf(value);
  if (number === undefined) throw typeError('* wants int');
  const limit = cType === 'int' ? 2n ** 31n : 2n ** 63n;
  if (number >= limit || number < -limit) {
    throw overflowError(`Python int too large to convert to C ${cType}`);
  }
  return Number(number);
}

function wrongNumber(type: string, value: Value): PyRaise {
  const wanted = 'oxX'.includes(type) ? 'an integer is required' : 'a real number is required';
  return typeError(`%${type} format: ${wanted}, not ${typeOf(value).tpName}`);
}

function* askWhole(vm: VM, value: Value, type: string): Asking<Int> {
  const known = intOf(value);
  if (known !== undefined) return known;
  const cls = typeOf(value);
  const isNumber =
    cls.lookup('__index__') !== undefined || (!'oxX'.includes(type) && cls.lookup('__int__') !== undefined);
  if (!isNumber) throw wrongNumber(type, value);
  try {
    return 'oxX'.includes(type) ? intOf(yield index(vm, value))! : yield* askInt(vm, value);
  } catch (error) {
    if (isRaised(error, TypeErrorType)) throw wrongNumber(type, value);
    throw error;
  }
}

const radixes: Readonly<Record<string, number>> = { o: 8, x: 16, X: 16 };

/** The digits with their sign, filled up to the precision with zeros, and 0x or 0o before them where asked for. */
function intText(vm: VM, value: Int, layout: Layout): string {
  chargeInt(vm, bitLength(value));
  const radix = radixes[layout.type];
  const size = absoluteInt(value);
  let digits = radix === undefined ? decimalText(size, vm.maxStrDigits) : size.toString(radix);
  if (digits === undefined) throw tooManyDigits(vm.maxStrDigits);
  vm.chargeBytes(Math.max(0, layout.precision));
  digits = digits.padStart(layout.precision, '0');
  if (layout.alternate && radix !== undefined) digits = (radix === 8 ? '0o' : '0x') + digits;
  return (value < 0 ? '-' : '') + (layout.type === 'X' ? digits.toUpperCase() : digits);
}

function* floatText(vm: VM, value: Value, layout: Layout, kind: 'str' | 'bytes'): Asking<string> {
  const words = `${kind === 'str' ? 'must be real number' : 'float argument required'}, not ${typeOf(value).tpName}`;
  const float = doubleOf(value) ?? (yield* askDouble(vm, value, words));
  const precision = layout.precision < 0 ? 6 : layout.precision;
  vm.chargeBytes(precision);
  const type = layout.type.toLowerCase() as 'e' | 'f' | 'g';
  const size = Number.isNaN(float)
    ? 'nan'
    : Number.isFinite(float)
      ? formatMagnitude(Math.abs(float), type, precision, layout.alternate)
      : 'inf';
  const sign = float < 0 || Object.is(float, -0) ? '-' : '';
  return sign + (type === layout.type ? size : size.toUpperCase());
}

function* askCharacter(vm: VM, value: Value, kind: 'str' | 'bytes'): Asking<Text> {
  const text = kind === 'str' ? strOf(value) : ownBytesOf(value);
  if (text !== undefined && textLength(text) === 1) return text;
  const words =
    kind === 'str' ? '%c requires int or char' : '%c requires an integer in range(256) or a single byte';
  if (text !== undefined || value instanceof PyFloat || typeOf(value).lookup('__index__') === undefined) {
    throw typeError(words);
  }
  const code = intOf(yield index(vm, value))!;
  const limit = kind === 'str' ? 0x110000 : 256;
  if (code < 0 || code >= limit) {
    throw overflowError(`%c arg not in range(${kind === 'str' ? '0x110000' : '256'})`);
  }
  return textOfCode(Number(code));
}

function* askBytes(vm: VM, value: Value): Asking<Text> {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes;
  const type = typeOf(value);
  if (type === strType || type.lookup('__bytes__') === undefined) {
    throw typeError(
      `%b requires a bytes-like object, or an object that implements __bytes__, not '${type.name}'`,
    );
  }
  const own = yield callSpecial(vm, value, '__bytes__', []);
  if (own instanceof PyBytes) return own.value;
  throw typeError(`__bytes__ returned non-bytes (type ${typeOf(own).tpName})`);
}
