import { typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { isContiguous, PyMemoryView, packedStrides } from '../object/memoryview.ts';
import { intOf, PyList, PyTuple, strOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { letterOf, sizeOfFormat } from './memory-items.ts';

const MOST_DIMENSIONS = 64;

/** memoryview.cast(format, shape): the same bytes read in another way. Errors: TypeError, ValueError. */
export function castView(_: VM, self: PyMemoryView, format: Value, shape: Value | undefined): Value {
  const layout = self.check();
  const text = strOf(format);
  if (typeof text !== 'string')
    throw typeError(
      `cast() argument 'format' must be str, not ${format === null ? 'None' : typeOf(format).name}`,
    );
  if (!isContiguous(layout)) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const lengths = shape === undefined ? undefined : givenShape(shape);
  if (lengths !== undefined && lengths.length !== 1 && layout.shape.length !== 1)
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  const itemsize = sizeOfFormat(text);
  if (itemsize === undefined) {
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  if (!isByte(layout.format) && !isByte(text))
    throw typeError('memoryview: cannot cast between two non-byte formats');
  const { size } = self;
  if (size % itemsize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const cast = lengths ?? [size / itemsize];
  if (cast.reduce((product, length) => product * length, itemsize) !== size)
    throw typeError('memoryview: product(shape) * itemsize != buffer size');
  const strides = packedStrides(cast, itemsize);
  return new PyMemoryView(
    self.source,
    { ...layout, format: text, itemsize, shape: cast, strides },
    self.owner,
  );
}

function isByte(format: string): boolean {
  return 'bBc'.includes(letterOf(format));
}

function givenShape(shape: Value): number[] {
  if (!(shape instanceof PyList || shape instanceof PyTuple))
    throw typeError('shape must be a list or a tuple');
  if (shape.items.length > MOST_DIMENSIONS) {
    throw valueError(`memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  }
  return shape.items.map((item) => {
    const length = intOf(item);
    if (length === undefined) throw typeError('memoryview.cast(): elements of shape must be integers');
    if (length <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    return Number(length);
  });
}
