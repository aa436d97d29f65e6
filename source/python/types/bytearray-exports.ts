import { mark, roots } from '../lifetimes/mark.ts';
import { PyByteArray } from '../object/bytearray.ts';
import { raise, typeError } from '../object/exception.ts';
import { BufferError } from '../object/exception-types.ts';
import { PyMemoryView } from '../object/memoryview.ts';
import type { PyObject, Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';

/**
To be called before a bytearray changes its size: not while a view of it lives that has not been released. `given`, an argument
of the native that asks, lives. Errors: BufferError.
*/
export function checkResizable(vm: VM, bytes: PyByteArray, given: Value = null): void {
  if (bytes.views.length === 0) return;
  const reached = new Set<PyObject>();
  vm.charge(mark(roots(vm), reached));
  bytes.keepViews((view) => !view.released && (view === given || reached.has(view)));
  if (bytes.views.length > 0 || isViewOf(bytes, given)) {
    throw raise(BufferError, 'Existing exports of data: object cannot be re-sized');
  }
}

function isViewOf(bytes: PyByteArray, given: Value): boolean {
  return given instanceof PyMemoryView && given.source === bytes && !given.released;
}

/** memoryview.release(), and the ends of `with` and of a buffer. */
export function releaseView(view: Value): null {
  if (!(view instanceof PyMemoryView)) throw typeError('expected a memoryview object');
  view.released = true;
  if (view.source instanceof PyByteArray) view.source.keepViews((other) => other !== view);
  return null;
}
