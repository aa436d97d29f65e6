import type { PyByteArray } from '../object/bytearray.ts';
import { builtinType, objectType } from '../object/core-types.ts';
import { END } from '../object/markers.ts';
import type { PyBytes } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { PyIterator } from '../vm/iterators.ts';
import { defineIterator } from './iterator-methods.ts';

const traits = { final: true, uncallable: true };
export const bytesIteratorType = builtinType('bytes_iterator', objectType, traits);
export const bytearrayIteratorType = builtinType('bytearray_iterator', objectType, traits);

/** Over the ints in bytes. */
export class PyBytesIterator extends PyIterator {
  index = 0;

  constructor(public bytes: PyBytes | undefined) {
    super(bytesIteratorType);
  }

  get left(): number {
    return this.bytes === undefined ? 0 : this.bytes.value.length - this.index;
  }

  advance(): Value {
    if (this.bytes !== undefined && this.index < this.bytes.value.length) {
      return this.bytes.value.charCodeAt(this.index++);
    }
    this.bytes = undefined;
    return END;
  }
}

/** Over the ints in a bytearray: sees those that are appended meanwhile. */
export class PyByteArrayIterator extends PyIterator {
  index = 0;

  constructor(public bytes: PyByteArray | undefined) {
    super(bytearrayIteratorType);
  }

  get left(): number {
    return this.bytes === undefined ? 0 : Math.max(0, this.bytes.bytes.length - this.index);
  }

  advance(): Value {
    if (this.bytes !== undefined && this.index < this.bytes.bytes.length) {
      return this.bytes.bytes[this.index++]!;
    }
    this.bytes = undefined;
    return END;
  }
}

defineIterator(bytesIteratorType, (self: PyBytesIterator) => self.left);
defineIterator(bytearrayIteratorType, (self: PyByteArrayIterator) => self.left);
