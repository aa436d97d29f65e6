import { valueError } from '../object/exception.ts';
import type { PyList } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { withItems } from './items.ts';
import type { SliceIndices } from './slice-indices.ts';
import type { PlainSlice } from './subscript.ts';

/** `list[slice] = iterable`. Errors: TypeError for what is not iterable, ValueError where the sizes have to match. */
export function setSlice(vm: VM, list: PyList, key: PlainSlice, value: Value): Result {
  const refusal = 'must assign iterable to extended slice';
  if (key.step === 0) throw valueError('slice step cannot be zero');
  return withItems(
    vm,
    value,
    (items) => {
      const slice = key.of(list.items.length); // only now: iterating may have changed the list
      if (slice.step === 1) replaceStretch(vm, list, slice, items === list.items ? items.slice() : items);
      else replaceEach(vm, list, slice, items);
      return null;
    },
    refusal,
  );
}

function replaceStretch(vm: VM, list: PyList, slice: SliceIndices, items: readonly Value[]): void {
  vm.charge(list.items.length);
  vm.chargeBytes(items.length * 8);
  const { start, count } = slice;
  const kept = list.items;
  list.items = kept.slice(0, start).concat(items, kept.slice(start + count));
}

function replaceEach(vm: VM, list: PyList, slice: SliceIndices, given: readonly Value[]): void {
  const { start, step, count } = slice;
  if (given.length !== count) {
    throw valueError(`attempt to assign sequence of size ${given.length} to extended slice of size ${count}`);
  }
  vm.charge(count);
  const items = given === list.items ? given.slice() : given;
  for (let i = 0; i < count; i++) list.items[start + i * step] = items[i]!;
}

/** `del list[slice]`. */
export function deleteSlice(vm: VM, list: PyList, slice: SliceIndices): void {
  const { start, step, count } = slice;
  vm.charge(list.items.length);
  if (step === 1) list.items.splice(start, count);
  else if (count > 0) {
    const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
    list.items = list.items.filter((_, i) => !gone.has(i));
  }
}
