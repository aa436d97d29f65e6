import { PyByteArray } from '../object/bytearray.ts';
import { typeOf } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { PyMemoryView } from '../object/memoryview.ts';
import { intOf, PyBytes } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { hasIndex } from './subscript.ts';

/** The bytes in a bytes or bytearray as a string of units below 256; undefined: it is neither. */
export function ownBytesOf(value: Value | undefined): string | undefined {
  if (value instanceof PyBytes) return value.value;
  return value instanceof PyByteArray ? value.text : undefined;
}

/**
The same for a memoryview too: whatever CPython takes for a bytes-like object. Errors: ValueError for a released one, BufferError
for one with gaps.
*/
export function bytesOf(value: Value | undefined): string | undefined {
  return value instanceof PyMemoryView ? value.simpleBytes() : ownBytesOf(value);
}

/** Whether an object that is neither bytes nor an int is taken for a byte by its `__index__`. */
export function standsForByte(value: Value): boolean {
  return bytesOf(value) === undefined && intOf(value) === undefined && hasIndex(value);
}

/** The same for an argument that must be one. Errors: TypeError. */
export function bytesArgument(value: Value): string {
  const bytes = bytesOf(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(value).tpName}'`);
  return bytes;
}
