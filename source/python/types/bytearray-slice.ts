import { bytesOfText, type PyByteArray } from '../object/bytearray.ts';
import { valueError } from '../object/exception.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { checkResizable } from './bytearray-exports.ts';
import type { SliceIndices } from './slice-indices.ts';

/** `bytearray[slice] = given`, for bytes that are not the array's own. `source`: what gave them. Errors: ValueError, BufferError. */
export function setByteSlice(
  vm: VM,
  self: PyByteArray,
  slice: SliceIndices,
  given: string,
  source: Value,
): void {
  const { start, step, count } = slice;
  vm.charge(self.bytes.length >> 3);
  vm.chargeBytes(given.length);
  const bytes = bytesOfText(given);
  if (step === 1) {
    if (count !== bytes.length) checkResizable(vm, self, source);
    self.bytes = self.bytes.slice(0, start).concat(bytes, self.bytes.slice(start + count));
    return;
  }
  if (bytes.length === 0) {
    deleteByteSlice(vm, self, slice);
    return;
  }
  if (bytes.length !== count) {
    throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) self.bytes[start + i * step] = bytes[i]!;
}

/** `del bytearray[slice]`. */
export function deleteByteSlice(vm: VM, self: PyByteArray, slice: SliceIndices): void {
  const { start, step, count } = slice;
  if (count > 0) checkResizable(vm, self);
  const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  self.bytes = self.bytes.filter((_, i) => !gone.has(i));
}
