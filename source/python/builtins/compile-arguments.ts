import type { CompileOptions } from '../compiler/compiler.ts';
import { typeOf } from '../object/core-types.ts';
import { type PyRaise, raise, setField, typeError, valueError } from '../object/exception.ts';
import { SyntaxErrorType } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { intOf, PyBytes, textOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import type { ParseMode } from '../syntax/parser.ts';
import { argumentType } from '../types/text-kind.ts';
import { callSpecial } from '../vm/attributes.ts';
import { index, truth } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { callerOf } from './namespaces.ts';

/** The name of a file in a str or bytes; undefined: it is neither. */
function pathText(value: Value): string | undefined {
  if (!(value instanceof PyBytes)) return textOf(value);
  return new TextDecoder().decode(Uint8Array.from(value.value, (byte) => byte.charCodeAt(0)));
}

/** The SyntaxError of a text with null bytes in it: it has no place. */
export function nullBytes(): PyRaise {
  const message = 'source code string cannot contain null bytes';
  const raised = raise(SyntaxErrorType, message);
  setField(raised.exception, 'msg', message);
  return raised;
}

/** The name of a file as a str, bytes or an object with `__fspath__` gives it. Errors: TypeError, ValueError. */
export function* filenameOf(vm: VM, value: Value): Generator<Result, string, Value> {
  let name = pathText(value);
  if (name === undefined) {
    const path = yield callSpecial(vm, value, '__fspath__', []);
    const { tpName } = typeOf(value);
    if (path === MISSING) throw typeError(`expected str, bytes or os.PathLike object, not ${tpName}`);
    name = pathText(path);
    if (name === undefined) {
      const given = typeOf(path).tpName;
      throw typeError(`expected ${tpName}.__fspath__() to return str or bytes, not ${given}`);
    }
  }
  if (name.includes('\0')) throw valueError('embedded null character');
  return name;
}

/** How a text is read. Errors: TypeError, ValueError. */
export function modeOf(value: Value, who: string, place = "'mode'"): ParseMode {
  const mode = textOf(value);
  if (mode === undefined)
    throw typeError(`${who}() argument ${place} must be str, not ${argumentType(value)}`);
  if (mode === 'exec' || mode === 'eval' || mode === 'single') return mode;
  throw valueError(
    who === 'compile'
      ? "compile() mode must be 'exec', 'eval' or 'single'"
      : `${who}() arg 3 must be 'exec' or 'eval' or 'single'`,
  );
}

const FUTURE_ANNOTATIONS = 0x1000000;
const KNOWN_FLAGS = 0x1fe2010; // the features of __future__, and those that need no tree

/** Whether the code that calls the native, and with it what it compiles, keeps annotations as texts. */
export function inheritsAnnotations(vm: VM): boolean {
  return (callerOf(vm).code.code.flags & FUTURE_ANNOTATIONS) !== 0;
}

/** The `flags`, `dont_inherit` and `optimize` of compile(). Errors: TypeError, ValueError. */
export function* compileOptions(
  vm: VM,
  flags: Value,
  dontInherit: Value,
  optimize: Value,
): Generator<Result, CompileOptions, Value> {
  const bits = Number(intOf(yield index(vm, flags)));
  const alone = (yield truth(vm, dontInherit)) === true;
  const level = Number(intOf(yield index(vm, optimize)));
  if ((bits & ~KNOWN_FLAGS) !== 0) throw valueError('compile(): unrecognised flags');
  if (level < -1 || level > 2) throw valueError('compile(): invalid optimize value');
  const futureAnnotations = (bits & FUTURE_ANNOTATIONS) !== 0 || (!alone && inheritsAnnotations(vm));
  return { futureAnnotations, optimize: level === 1 || level === 2 ? level : 0 };
}
