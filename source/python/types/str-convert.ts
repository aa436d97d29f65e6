import { strType, typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { method } from '../object/native.ts';
import { adopt, PyBoxed, PyBytes, strOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { decodeBytes, type Encoding, encodeText, encodingNamed } from '../text/codec.ts';
import { hostText, isAscii, type Text, textLength } from '../text/text.ts';
import { strAsGiven } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { bytesOf } from './bytes-like.ts';
import { argumentType } from './text-kind.ts';

function nameArgument(value: Value | undefined, method: string, parameter: string, fallback: string): string {
  if (value === undefined) return fallback;
  const text = strOf(value);
  if (text !== undefined) return hostText(text);
  throw typeError(`${method}() argument '${parameter}' must be str, not ${argumentType(value)}`);
}

/** The encoding and the error handler that a method was asked for. Errors: TypeError. */
export function codecArguments(
  method: string,
  encoding: Value | undefined,
  errors: Value | undefined,
): { readonly encoding: string; readonly errors: string } {
  return {
    encoding: nameArgument(encoding, method, 'encoding', 'utf-8'),
    errors: nameArgument(errors, method, 'errors', 'strict'),
  };
}

/** The bytes of a text, charged. Errors: LookupError, UnicodeEncodeError. */
export function encoded(vm: VM, text: Text, encoding: string, errors: string): string {
  const known: Encoding = encodingNamed(encoding);
  vm.charge(isAscii(text) ? textLength(text) >> 4 : textLength(text) * 24);
  vm.chargeBytes(textLength(text));
  return encodeText(text, known, errors);
}

/** The text of bytes, charged. Errors: LookupError, UnicodeDecodeError. */
export function decoded(vm: VM, bytes: string, encoding: string, errors: string): Text {
  const known: Encoding = encodingNamed(encoding);
  vm.charge(isAscii(bytes) ? bytes.length >> 4 : bytes.length * 12);
  vm.chargeBytes(bytes.length);
  return decodeBytes(bytes, known, errors);
}

/** str.encode() */
export const encodeMethod = method(
  '(self, /, encoding=absent, errors=absent)',
  (vm, self: Value, encoding: Value | undefined, errors: Value | undefined) => {
    const codec = codecArguments('encode', encoding, errors);
    return new PyBytes(encoded(vm, strOf(self)!, codec.encoding, codec.errors));
  },
);

/** bytes.decode(), bytearray.decode() */
export const decodeMethod = method(
  '(self, /, encoding=absent, errors=absent)',
  (vm, self: Value, encoding: Value | undefined, errors: Value | undefined) => {
    const codec = codecArguments('decode', encoding, errors);
    return decoded(vm, bytesOf(self)!, codec.encoding, codec.errors);
  },
);

/** A str as an instance of str or of a subclass. */
function makeStrOf(cls: PyType, text: Value): Value {
  return cls === strType ? text : adopt(new PyBoxed(cls, strOf(text)!), cls);
}

/** str.__new__: of any object by its `__str__`, or of bytes by an encoding. */
export const convertToStr = method(
  '(cls, object=absent, encoding=absent, errors=absent)',
  (vm, cls: PyType, object: Value | undefined, encoding: Value | undefined, errors: Value | undefined) => {
    if (encoding === undefined && errors === undefined) {
      if (object === undefined) return makeStrOf(cls, '');
      return vm.andThen(strAsGiven(vm, object), (text) => makeStrOf(cls, text));
    }
    const codec = codecArguments('str', encoding, errors);
    if (object === undefined) return makeStrOf(cls, '');
    if (strOf(object) !== undefined) throw typeError('decoding str is not supported');
    const bytes = bytesOf(object);
    if (bytes === undefined) {
      throw typeError(`decoding to str: need a bytes-like object, ${typeOf(object).tpName} found`);
    }
    return makeStrOf(cls, decoded(vm, bytes, codec.encoding, codec.errors));
  },
);
