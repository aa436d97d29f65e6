import { foldHash } from '../hash/hash.ts';
import { identityHash, plainHash } from '../hash/plain-hash.ts';
import { bitLength } from '../number/int-arithmetic.ts';
import { NotImplemented, objectType, typeOf } from '../object/core-types.ts';
import { keyOf } from '../object/dict-key.ts';
import { type PyRaise, typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { intOf, PyBytes, WideStr } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { callAsMethod, callSpecial } from './attributes.ts';
import { Note } from './note.ts';
import { truth } from './operators.ts';
import type { VM } from './vm.ts';

/** The comparison operators, in the order of COMPARE_OP's argument. */
export type Comparison = '<' | '<=' | '==' | '!=' | '>' | '>=';

/** The method of each comparison, and that of its mirror image. */
const METHODS: { readonly [operator in Comparison]: readonly [method: string, mirrored: string] } = {
  '<': ['__lt__', '__gt__'],
  '<=': ['__le__', '__ge__'],
  '==': ['__eq__', '__eq__'],
  '!=': ['__ne__', '__ne__'],
  '>': ['__gt__', '__lt__'],
  '>=': ['__ge__', '__le__'],
};

/** A method to be tried with self and one argument; NotImplemented: the next one. */
export type Attempt = { readonly method: Value; readonly self: Value; readonly other: Value };

/** Tries methods in order until one does not answer NotImplemented; `otherwise` where all do. */
export function attempt(vm: VM, attempts: readonly Attempt[], from: number, otherwise: () => Result): Result {
  for (let i = from; i < attempts.length; i++) {
    const { method, self, other } = attempts[i]!;
    const result = callAsMethod(vm, method, self, [other]);
    if (result === DEFERRED) {
      return vm.attach(
        new Note((_, __, value) =>
          value === NotImplemented ? attempt(vm, attempts, i + 1, otherwise) : value,
        ),
        null,
      );
    }
    if (result !== NotImplemented) return result;
  }
  return otherwise();
}

/** What is longer is charged for its length. */
const LONG = 256;

function chargeTexts(vm: VM, a: string, b: string): void {
  const length = Math.min(a.length, b.length);
  if (length > LONG) vm.charge(length >> 5);
}

/** `a < b` and its sisters; the answer of a rich comparison need not be a bool. Errors: TypeError. */
export function compare(vm: VM, operator: Comparison, a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(operator, a, b);
  if (typeof a === 'string' && typeof b === 'string') {
    chargeTexts(vm, a, b);
    return operator === '==' ? a === b : operator === '!=' ? a !== b : compareStrings(operator, a, b);
  }
  vm.checkDepth(' in comparison');
  const [name, mirrored] = METHODS[operator];
  const left = typeOf(a);
  const right = typeOf(b);
  const attempts: Attempt[] = [];
  const method = left.lookup(name);
  const mirror = right.lookup(mirrored);
  if (method !== undefined) attempts.push({ method, self: a, other: b });
  if (mirror !== undefined) {
    const other = { method: mirror, self: b, other: a };
    if (left !== right && right.isSubtypeOf(left)) attempts.unshift(other);
    else attempts.push(other);
  }
  return attempt(vm, attempts, 0, () => {
    if (operator === '==') return a === b;
    if (operator === '!=') return a !== b;
    throw typeError(
      `'${operator}' not supported between instances of '${left.tpName}' and '${right.tpName}'`,
    );
  });
}

/** What a comparison of two floats gives. */
export function compareNumbers(operator: Comparison, a: number, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function compareStrings(operator: '<' | '<=' | '>' | '>=', a: string, b: string): boolean {
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

const TRUTH = new Note((vm, _, value) => truth(vm, value));

/** bool of a Result, which may have to come first. */
export function truthOf(vm: VM, result: Result): Result {
  return result === DEFERRED ? vm.attach(TRUTH, null) : truth(vm, result);
}

/** Whether two values are one, or `==`: what containers compare with. Gives a bool. */
export function same(vm: VM, a: Value, b: Value): Result {
  if (typeof a === 'string' && typeof b === 'string') {
    chargeTexts(vm, a, b);
    return a === b;
  }
  if (a === b) return true;
  const left = keyOf(a, vm);
  if (left !== undefined) {
    const right = keyOf(b, vm);
    if (right !== undefined) return Object.is(left, right);
  }
  return truthOf(vm, compare(vm, '==', a, b));
}

/** bool(a < b): what sorting asks. */
export function less(vm: VM, a: Value, b: Value): Result {
  return truthOf(vm, compare(vm, '<', a, b));
}

/** hash(value). Errors: TypeError where it has none. */
export function hash(vm: VM, value: Value): Result {
  chargeHash(vm, value);
  const plain = plainHash(value, vm);
  if (plain !== undefined) return plain;
  const result = hashBySpecial(vm, value);
  return result === DEFERRED ? vm.attach(CHECKED_HASH, null) : CHECKED_HASH.done(vm, null, result);
}

/** Takes the work of hashing a long text or number from the budget. */
export function chargeHash(vm: VM, value: Value): void {
  const length = lengthOf(value);
  if (length > LONG) vm.charge(length >> 1);
}

/** How many characters or bytes are hashed. */
function lengthOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'bigint') return bitLength(value) >> 6;
  if (value instanceof PyBytes) return value.value.length;
  return value instanceof WideStr ? value.codes.length : 0;
}

function hashBySpecial(vm: VM, value: Value): Result {
  const method = typeOf(value).lookup('__hash__');
  if (method === null) throw unhashable(value);
  if (method === objectType.attributes.get('__hash__')) return identityHash(vm, value);
  const result = callSpecial(vm, value, '__hash__', []);
  if (result === MISSING) throw unhashable(value);
  return result;
}

/** TypeError of a value without a hash. */
export function unhashable(value: Value): PyRaise {
  return typeError(`unhashable type: '${typeOf(value).tpName}'`);
}

const CHECKED_HASH = new Note((_, __, value) => {
  const hash = intOf(value);
  if (hash === undefined) throw typeError('__hash__ method should return an integer');
  return foldHash(hash);
});
