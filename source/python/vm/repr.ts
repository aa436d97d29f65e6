import { reprFloat } from '../number/float-text.ts';
import { decimalText, NO_LIMIT_BELOW } from '../number/int-text.ts';
import { bytesType, floatType, strType, typeOf } from '../object/core-types.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import { PyBytes, PyFloat, strOf, WideStr } from '../object/object.ts';
import { DEFERRED, PySingleton, type Result, type Value } from '../object/value.ts';
import { isAscii, type Text, textLength } from '../text/text.ts';
import { asciiText, reprBytes, reprText } from '../text/text-repr.ts';
import { callSpecial } from './attributes.ts';
import { Note } from './note.ts';
import type { VM } from './vm.ts';

/** The repr of a value whose type is plain and built in, or undefined: then only its `__repr__` knows. */
export function plainRepr(value: Value): Text | undefined {
  switch (typeof value) {
    case 'string':
      return reprText(value);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'bigint':
      return decimalText(value, NO_LIMIT_BELOW); // longer ones: where the limit of the run is known
  }
  if (value === null) return 'None';
  if (value instanceof WideStr && value.cls === strType) return reprText(value);
  if (value instanceof PyFloat && value.cls === floatType) return reprFloat(value.value);
  if (value instanceof PyBytes && value.cls === bytesType) return reprBytes(value.value);
  if (value instanceof PySingleton) return value.name;
  return undefined;
}

const CHECKED_REPR = new Note((_, __, value) => {
  if (strOf(value) === undefined) throw notText('__repr__', value);
  return value;
});

const CHECKED_STR = new Note((_, __, value) => {
  if (strOf(value) === undefined) throw notText('__str__', value);
  return value;
});

const CHECKED_FORMAT = new Note((_, __, value) => {
  if (strOf(value) === undefined)
    throw typeError(`__format__ must return a str, not ${typeOf(value).tpName}`);
  return value;
});

function notText(method: string, value: Value): PyRaise {
  return typeError(`${method} returned non-string (type ${typeOf(value).tpName})`);
}

/** A long text, with the work of making it. */
function charged(vm: VM, text: Text): Text {
  const length = textLength(text);
  if (length > 256) {
    vm.charge(length >> 2);
    vm.chargeBytes(length);
  }
  return text;
}

/** What a `__repr__` or `__str__` gave as a plain text, where it is of a subclass of str. */
const PLAIN = new Note((_, __, value) => (typeof value === 'string' ? value : strOf(value)!));

/** repr(value) as a plain text. */
export function repr(vm: VM, value: Value): Result {
  const result = reprAsGiven(vm, value);
  if (typeof result === 'string') return result;
  return result === DEFERRED ? vm.attach(PLAIN, null) : PLAIN.done(vm, null, result);
}

/** str(value) as a plain text. */
export function str(vm: VM, value: Value): Result {
  const result = strAsGiven(vm, value);
  if (typeof result === 'string') return result;
  return result === DEFERRED ? vm.attach(PLAIN, null) : PLAIN.done(vm, null, result);
}

/** repr(value) as `__repr__` gave it: maybe of a subclass of str. */
export function reprAsGiven(vm: VM, value: Value): Result {
  const plain = plainRepr(value);
  if (plain !== undefined) return charged(vm, plain);
  vm.checkDepth(' while getting the repr of an object');
  const result = callSpecial(vm, value, '__repr__', []);
  return result === DEFERRED ? vm.attach(CHECKED_REPR, null) : CHECKED_REPR.done(vm, null, result);
}

/** str(value) as `__str__` gave it: maybe of a subclass of str. */
export function strAsGiven(vm: VM, value: Value): Result {
  if (typeof value === 'string') return value;
  if (value instanceof WideStr && value.cls === strType) return value;
  const plain = plainRepr(value);
  if (plain !== undefined) return plain;
  vm.checkDepth(' while getting the str of an object');
  const result = callSpecial(vm, value, '__str__', []);
  return result === DEFERRED ? vm.attach(CHECKED_STR, null) : CHECKED_STR.done(vm, null, result);
}

/** ascii(value). Gives a str. */
export function ascii(vm: VM, value: Value): Result {
  return vm.andThen(reprAsGiven(vm, value), (text) =>
    isAscii(strOf(text)!) ? text : asciiText(strOf(text)!),
  );
}

/** format(value, spec). Gives a str. */
export function format(vm: VM, value: Value, spec: Value): Result {
  if (spec === '' && typeof value !== 'object') return str(vm, value);
  const result = callSpecial(vm, value, '__format__', [spec]);
  return result === DEFERRED ? vm.attach(CHECKED_FORMAT, null) : CHECKED_FORMAT.done(vm, null, result);
}
