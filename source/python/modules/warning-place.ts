import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { pyFrame } from '../object/frame-object.ts';
import { makeStr, type PyTuple, textOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { getAttribute } from '../vm/attributes.ts';
import type { Frame } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';

/** Where a warning is said to be. `module`: a str, or None where the place has no name: it is not warned of there. */
export type WarningPlace = {
  readonly filename: Value;
  readonly lineno: Value;
  readonly module: Value;
  readonly registry: Value;
};

function isSkipped(frame: Frame, prefixes: PyTuple | undefined): boolean {
  for (const prefix of prefixes?.items ?? []) {
    const text = textOf(prefix);
    if (text === undefined)
      throw typeError(`Found non-str '${typeOf(prefix).tpName}' in skip_file_prefixes.`);
    if (frame.code.code.filename.startsWith(text)) return true;
  }
  return false;
}

/**
The place that a warning is about: of the function that is running, or of a caller of it, as `stacklevel` counts; callers whose
files begin with one of `prefixes` are passed over. Gives the place of `sys` where there are fewer callers. Errors: TypeError.
*/
export function* placeOf(
  vm: VM,
  stacklevel: number,
  prefixes: PyTuple | undefined,
): Generator<Result, WarningPlace, Value> {
  let frame = vm.pythonFrame();
  for (let left = stacklevel; left > 1 && frame !== undefined; left--) {
    do {
      frame = frame.back;
    } while (frame !== undefined && (frame.steps !== undefined || isSkipped(frame, prefixes)));
  }
  const sys = vm.modules.getString('sys');
  const globals = frame?.globals ?? ((yield getAttribute(vm, sys ?? null, '__dict__')) as PyDict);
  let registry = globals.getString('__warningregistry__');
  if (registry === undefined) {
    registry = new PyDict();
    globals.setString('__warningregistry__', registry);
  }
  const name = globals.getString('__name__');
  const module = name === null || (name !== undefined && textOf(name) !== undefined) ? name : '<string>';
  if (frame === undefined) return { filename: '<sys>', lineno: 0, module, registry };
  const lineno = yield getAttribute(vm, pyFrame(frame), 'f_lineno');
  return { filename: makeStr(frame.code.code.filename), lineno, module, registry };
}
