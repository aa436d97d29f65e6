import { BUDGETS } from '../budget.ts';
import { library } from '../modules/library.ts';
import type { PyCode } from '../object/code-object.ts';
import { typeOf } from '../object/core-types.ts';
import { isRaised, PyRaise } from '../object/exception.ts';
import { RecursionError } from '../object/exception-types.ts';
import type { Steps } from '../object/native.ts';
import { textOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { execute } from '../vm/execute.ts';
import { Limit } from '../vm/limit.ts';
import { VM } from '../vm/vm.ts';

const ADDRESS = / at 0x[0-9a-fA-F]+/g;

/**
What `repr` or `str` gives for a value of a built-in type, without addresses, or undefined where the program's own code would have
to run for it. It is worked out on a machine of its own, which enters no frame but the library's: looking at a run must not
change it.

@param operation `repr` or `str` of repr.ts
*/
export function nativeText(operation: (vm: VM, value: Value) => Result, value: Value): string | undefined {
  let text: string | undefined;
  function* work(): Steps {
    try {
      text = textOf(yield operation(vm, value))!.replace(ADDRESS, '');
    } catch (error) {
      // Of this machine's limit every frame that is not admitted is one too many.
      if (isRaised(error, RecursionError)) return null;
      if (!(error instanceof PyRaise)) throw error;
      text = `<${typeOf(value).name} object: repr failed with ${error.exception.cls.name}>`;
    }
    return null;
  }
  const vm = new VM(BUDGETS.preview, work());
  vm.recursionLimit = 0;
  vm.admits = isLibrary;
  vm.refill(BUDGETS.preview.instructions);
  try {
    execute(vm);
  } catch (error) {
    if (!(error instanceof Limit)) throw error;
  }
  return text;
}

/** Library code as deep as its reprs go. */
const DEPTH = 50;

function isLibrary(code: PyCode, depth: number): boolean {
  const { filename } = code.code;
  return depth < DEPTH && filename.startsWith('<') && library.has(filename.slice(1, -1));
}
