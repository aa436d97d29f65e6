import './match-type.ts';
import './pattern-type.ts';
import { typeOf } from '../../object/core-types.ts';
import { typeError, valueError } from '../../object/exception.ts';
import { builtin, type Steps } from '../../object/native.ts';
import { intOf, strOf } from '../../object/object.ts';
import type { Value } from '../../object/value.ts';
import { codesOf, textLength } from '../../text/text.ts';
import { bytesOf } from '../../types/bytes-like.ts';
import { call } from '../../vm/calls.ts';
import type { VM } from '../../vm/vm.ts';
import { type LibraryModule, named } from '../native-module.ts';
import { compilePattern } from './compiler.ts';
import { FLAG } from './flags.ts';
import { parsePattern } from './parser.ts';
import { matchType, PyPattern, patternType } from './pattern.ts';
import { raiseProblem, setErrorClass } from './substitute.ts';

/** What it costs to compile one character of a pattern, in instructions. */
const CHARACTER_WORK = 50;

/** The flags of a whole pattern, checked and made whole. Errors: ValueError. */
function wholeFlags(flags: number, isText: boolean): number {
  if (isText) {
    if (flags & FLAG.LOCALE) throw valueError('cannot use LOCALE flag with a str pattern');
    if (!(flags & FLAG.ASCII)) return flags | FLAG.UNICODE;
    if (flags & FLAG.UNICODE) throw valueError('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if (flags & FLAG.UNICODE) throw valueError('cannot use UNICODE flag with a bytes pattern');
  if (flags & FLAG.LOCALE && flags & FLAG.ASCII) throw valueError('ASCII and LOCALE flags are incompatible');
  return flags;
}

function made(vm: VM, pattern: Value, flags: number): PyPattern {
  const string = strOf(pattern);
  const text = string ?? bytesOf(pattern);
  if (text === undefined) throw typeError('first argument must be string or compiled pattern');
  const isText = string !== undefined;
  vm.charge(CHARACTER_WORK * (textLength(text) + 1));
  vm.chargeBytes(100 * textLength(text));
  const parsed = parsePattern(codesOf(text), isText, flags);
  const whole = wholeFlags(parsed.flags, isText);
  return new PyPattern(pattern, isText, whole, parsed, compilePattern(parsed, whole));
}

function* compile(vm: VM, pattern: Value, flags: Value, warn: Value): Steps {
  const bits = intOf(flags);
  if (bits === undefined)
    throw typeError(`unsupported operand type(s) for &: '${typeOf(flags).tpName}' and 'int'`);
  let compiled: PyPattern;
  try {
    compiled = made(vm, pattern, Number(bits));
  } catch (error) {
    return yield raiseProblem(vm, error, pattern);
  }
  for (const message of compiled.parsed.warnings) yield call(vm, warn, [message]);
  return compiled;
}

/** `_re`: patterns, matches and the compiler of the module `re`, whose functions are Python (re-source.ts). */
export const nativeRe: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      patternType,
      matchType,
      builtin('compile', '(pattern, flags, warn, /)', compile, undefined, '_re'),
      builtin('set_error', '(cls, /)', setErrorClass, undefined, '_re'),
    ),
};
