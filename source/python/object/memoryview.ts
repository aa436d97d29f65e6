import type { PyByteArray } from './bytearray.ts';
import { builtinType, objectType } from './core-types.ts';
import { raise, valueError } from './exception.ts';
import { BufferError } from './exception-types.ts';
import { PyBytes } from './object.ts';
import { PyObject, type Value } from './value.ts';

export const memoryviewType = builtinType('memoryview', objectType, { final: true });

/** What a view shows of its bytes: where the items are and how they are read. Sizes, offset and strides in bytes. */
export type MemoryLayout = {
  readonly format: string; // a letter of struct, with an '@' where one was given
  readonly itemsize: number;
  readonly offset: number; // of the first item
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly readonly: boolean;
};

/**
A memoryview: the bytes of a bytes or bytearray as items of a format. While a view of a bytearray lives, the bytearray
keeps its size.

Source: https://docs.python.org/3.13/library/stdtypes.html#memory-views
*/
export class PyMemoryView extends PyObject {
  released = false;
  knownHash: Value | undefined = undefined;

  constructor(
    readonly source: PyBytes | PyByteArray,
    readonly layout: MemoryLayout,
    readonly owner: Value = source, // what `obj` gives
  ) {
    super(memoryviewType);
    if (!(source instanceof PyBytes)) source.addView(this);
  }

  /** Errors: ValueError where the view has been released. */
  check(): MemoryLayout {
    if (this.released) throw valueError('operation forbidden on released memoryview object');
    return this.layout;
  }

  /** How many bytes the items take. */
  get size(): number {
    return this.layout.shape.reduce((product, length) => product * length, this.layout.itemsize);
  }

  byteAt(at: number): number {
    return this.source instanceof PyBytes ? this.source.value.charCodeAt(at) : this.source.bytes[at]!;
  }

  /** The bytes of one item, from a place in the source. */
  textAt(at: number): string {
    if (this.source instanceof PyBytes) return this.source.value.slice(at, at + this.layout.itemsize);
    return String.fromCharCode(...this.source.bytes.slice(at, at + this.layout.itemsize));
  }

  /** The places of all items, the last index going round fastest. Errors: ValueError. */
  *places(): Generator<number> {
    const { offset, shape, strides } = this.check();
    if (shape.includes(0)) return;
    const index = shape.map(() => 0);
    for (let at = offset; ; ) {
      yield at;
      let axis = shape.length - 1;
      for (; axis >= 0; axis--) {
        at += strides[axis]!;
        if (++index[axis]! < shape[axis]!) break;
        at -= shape[axis]! * strides[axis]!;
        index[axis] = 0;
      }
      if (axis < 0) return;
    }
  }

  /** All the bytes of all items in their order. Errors: ValueError. */
  bytes(): string {
    const { offset } = this.check();
    if (isContiguous(this.layout)) {
      const end = offset + this.size;
      if (this.source instanceof PyBytes) return this.source.value.slice(offset, end);
      return this.source.text.slice(offset, end);
    }
    return Array.from(this.places(), (at) => this.textAt(at)).join('');
  }

  /** The same for who cannot do with gaps. Errors: ValueError, BufferError. */
  simpleBytes(): string {
    if (isContiguous(this.check())) return this.bytes();
    throw raise(BufferError, 'memoryview: underlying buffer is not C-contiguous');
  }
}

/** Whether the items lie one after the other, the last index going round fastest. */
export function isContiguous({ shape, strides, itemsize }: MemoryLayout): boolean {
  if (shape.includes(0)) return true;
  return packedStrides(shape, itemsize).every(
    (stride, axis) => shape[axis] === 1 || stride === strides[axis],
  );
}

/** Whether they lie so with the first index going round fastest. */
export function isFortranContiguous({ shape, strides, itemsize }: MemoryLayout): boolean {
  if (shape.includes(0)) return true;
  const packed = packedStrides([...shape].reverse(), itemsize).reverse();
  return packed.every((stride, axis) => shape[axis] === 1 || stride === strides[axis]);
}

/** The strides of items that lie one after the other. */
export function packedStrides(shape: readonly number[], itemsize: number): number[] {
  const strides: number[] = [];
  let stride = itemsize;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/** A view of all of bytes or a bytearray. */
export function viewOf(source: PyBytes | PyByteArray, owner: Value = source): PyMemoryView {
  const length = source instanceof PyBytes ? source.value.length : source.bytes.length;
  return new PyMemoryView(
    source,
    {
      format: 'B',
      itemsize: 1,
      offset: 0,
      shape: [length],
      strides: [1],
      readonly: source instanceof PyBytes,
    },
    owner,
  );
}
