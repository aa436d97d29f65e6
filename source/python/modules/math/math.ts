import * as elementary from '../../number/elementary.ts';
import * as more from '../../number/elementary-more.ts';
import { powerOfFloats } from '../../number/float-power.ts';
import { erf, erfc, gamma, lgamma } from '../../number/special-functions.ts';
import { typeOf } from '../../object/core-types.ts';
import { overflowError, typeError, valueError } from '../../object/exception.ts';
import { MISSING } from '../../object/markers.ts';
import { builtin, type PyNative, type Steps } from '../../object/native.ts';
import { PyFloat } from '../../object/object.ts';
import type { Value } from '../../object/value.ts';
import { withDoubles } from '../../types/doubles.ts';
import { askDouble } from '../../types/float-convert.ts';
import { intOfFloat } from '../../types/int-convert.ts';
import { callSpecial } from '../../vm/attributes.ts';
import type { VM } from '../../vm/vm.ts';
import { inOrder, type LibraryModule, named } from '../native-module.ts';
import { mathInteger } from './integer.ts';
import { mathLogarithm } from './logarithm.ts';
import { mathParts } from './parts.ts';
import { mathSums } from './sums.ts';

/**
What a function answers, checked as CPython checks C's answers: NaN out of numbers is a domain error, an infinity out of
finite numbers an overflow, or a domain error where the function has a pole there.
*/
function checked(result: number, inputs: readonly number[], poles: boolean): PyFloat {
  if (Number.isNaN(result) && !inputs.some(Number.isNaN)) throw valueError('math domain error');
  if (!Number.isFinite(result) && inputs.every(Number.isFinite)) {
    throw poles ? valueError('math domain error') : overflowError('math range error');
  }
  return new PyFloat(result);
}

/** A function of one number. `poles`: an infinite result is a pole and no overflow. */
function real(name: string, f: (x: number) => number, poles = false): PyNative {
  const body = withDoubles(1, (_, x) => checked(f(x), [x], poles));
  return builtin(name, '(x, /)', body, undefined, 'math');
}

function real2(name: string, f: (x: number, y: number) => number): PyNative {
  return builtin(
    name,
    '(x, y, /)',
    withDoubles(2, (_, x, y) => checked(f(x, y), [x, y], false)),
    undefined,
    'math',
  );
}

function test(name: string, f: (x: number) => boolean): PyNative {
  return builtin(
    name,
    '(x, /)',
    withDoubles(1, (_, x) => f(x)),
    undefined,
    'math',
  );
}

/** floor, ceil, trunc: of a float at once, of another object by its special method, else of its float. */
function toWhole(name: string, special: string, round: (x: number) => number): PyNative {
  return builtin(
    name,
    '(x, /)',
    (vm, x: Value) =>
      x instanceof PyFloat && !x.cls.heap ? intOfFloat(round(x.value)) : vm.defer(ask(vm, x)),
    undefined,
    'math',
  );

  function* ask(vm: VM, x: Value): Steps {
    const own = yield callSpecial(vm, x, special, []);
    if (own !== MISSING) return own;
    const type = typeOf(x).tpName;
    if (name === 'trunc') throw typeError(`type ${type} doesn't define __trunc__ method`);
    return intOfFloat(round(yield* askDouble(vm, x, `must be real number, not ${type}`)));
  }
}

function power(x: number, y: number): PyFloat {
  const result = powerOfFloats(x, y);
  if (x === 0 && y < 0 && Number.isFinite(y)) throw valueError('math domain error');
  return checked(result, [x, y], false);
}

function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError('tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return (
    difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute
  );
}

const functions: readonly PyNative[] = [
  real('acos', more.acos),
  real('acosh', more.acosh),
  real('asin', more.asin),
  real('asinh', more.asinh),
  real('atan', more.atan),
  real('atanh', more.atanh, true),
  real('cbrt', more.cbrt),
  real('cos', elementary.cos),
  real('cosh', more.cosh),
  real('degrees', (x) => x * (180 / Math.PI)),
  real('erf', erf),
  real('erfc', erfc),
  real('exp', elementary.exp),
  real('exp2', more.exp2),
  real('expm1', more.expm1),
  real('fabs', Math.abs),
  real('gamma', gamma),
  builtin(
    'lgamma',
    '(x, /)',
    withDoubles(1, (_, x) => checked(lgamma(x), [x], x <= 0)),
    undefined,
    'math',
  ),
  real('log1p', more.log1p, true),
  real('radians', (x) => x * (Math.PI / 180)),
  real('sin', elementary.sin),
  real('sinh', more.sinh),
  real('sqrt', Math.sqrt),
  real('tan', elementary.tan),
  real('tanh', more.tanh),
  real2('atan2', elementary.atan2),
  real2('copysign', (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  real2('fmod', (x, y) => (Number.isFinite(x) && Math.abs(y) === Number.POSITIVE_INFINITY ? x : x % y)),
  builtin(
    'pow',
    '(x, y, /)',
    withDoubles(2, (_, x, y) => power(x, y)),
    undefined,
    'math',
  ),
  test('isfinite', Number.isFinite),
  test('isinf', (x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  test('isnan', Number.isNaN),
  builtin(
    'isclose',
    '(a, b, *, rel_tol=absent, abs_tol=absent)',
    (vm, a: Value, b: Value, relative: Value | undefined, absolute: Value | undefined) =>
      withDoubles(4, (_, ...doubles) => isClose(...(doubles as [number, number, number, number])))(
        vm,
        a,
        b,
        relative === undefined ? new PyFloat(1e-9) : relative,
        absolute === undefined ? 0 : absolute,
      ) as Value,
    undefined,
    'math',
  ),
  toWhole('ceil', '__ceil__', Math.ceil),
  toWhole('floor', '__floor__', Math.floor),
  toWhole('trunc', '__trunc__', Math.trunc),
  ...mathInteger,
  ...mathLogarithm,
  ...mathParts,
  ...mathSums,
];

const ORDER = `
  acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees dist erf erfc exp exp2 expm1 fabs
  factorial floor fma fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log1p
  log10 log2 modf pow radians remainder sin sinh sqrt tan tanh sumprod trunc prod perm comb nextafter ulp pi e tau inf nan
`;

/** The module `math`. Source: the library reference of 3.13. */
export const mathModule: LibraryModule = {
  kind: 'native',
  doc: 'This module provides access to the mathematical functions defined by the C standard.',
  contents: () =>
    inOrder(ORDER, [
      ...named(...functions),
      ['pi', new PyFloat(Math.PI)],
      ['e', new PyFloat(Math.E)],
      ['tau', new PyFloat(2 * Math.PI)],
      ['inf', new PyFloat(Number.POSITIVE_INFINITY)],
      ['nan', new PyFloat(Number.NaN)],
    ]),
};
