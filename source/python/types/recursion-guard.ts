import type { Steps } from '../object/native.ts';
import type { PyObject, Result, Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';

/** The repr of a container, which `parts` makes; inside of itself it is printed as `recursive`: `[...]`. */
export function* guardedRepr(
  vm: VM,
  self: PyObject,
  recursive: string,
  parts: Generator<Result, Value, Value>,
): Steps {
  if (!vm.enterRepr(self)) return recursive;
  try {
    return yield* parts;
  } finally {
    vm.leaveRepr(self);
  }
}
