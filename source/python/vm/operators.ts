import { typeOf, typeType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { isRaised, overflowError, type PyRaise, typeError, valueError } from '../object/exception.ts';
import { DeprecationWarning, TypeError as PyTypeError } from '../object/exception-types.ts';
import { END, MISSING } from '../object/markers.ts';
import { PyNative, type Steps } from '../object/native.ts';
import { intOf, PyList, PyTuple, WideStr } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { genericAlias } from '../types/generic-alias.ts';
import { callSpecial, findAttribute } from './attributes.ts';
import { call } from './calls.ts';
import { type Attempt, attempt, same, truthOf } from './compare.ts';
import { dictSet } from './dict-protocol.ts';
import { iterate, next } from './iteration.ts';
import { Note } from './note.ts';
import { hasSequenceSlots, isSequence, sequenceError, sequencesLast } from './sequence-operands.ts';
import type { VM } from './vm.ts';
import { warn } from './warn.ts';

/** The binary operators. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^';

const NAMES: { readonly [operator in BinaryOperator]: string } = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '<<': 'lshift',
  '>>': 'rshift',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
};

type Methods = { readonly plain: string; readonly reflected: string; readonly inPlace: string };

const METHODS = new Map<string, Methods>(
  Object.entries(NAMES).map(([operator, name]) => [
    operator,
    { plain: `__${name}__`, reflected: `__r${name}__`, inPlace: `__i${name}__` },
  ]),
);

/** The methods to try for `a op b`, in order. */
export function binaryAttempts(a: Value, b: Value, plain: string, reflected: string): Attempt[] {
  const left = typeOf(a);
  const right = typeOf(b);
  const attempts: Attempt[] = [];
  const method = left.lookup(plain);
  if (method !== undefined) attempts.push({ method, self: a, other: b });
  if (left !== right) {
    const mirror = right.lookup(reflected);
    if (mirror !== undefined) {
      const other = { method: mirror, self: b, other: a };
      // A subclass that has a reflected method of its own speaks first.
      if (right.isSubtypeOf(left) && mirror !== left.lookup(reflected)) attempts.unshift(other);
      else attempts.push(other);
    }
  }
  return attempts;
}

/** `a op b`. Errors: TypeError where neither operand can. */
export function binary(vm: VM, operator: BinaryOperator, a: Value, b: Value): Result {
  const { plain, reflected } = METHODS.get(operator)!;
  return attempt(vm, sequencesLast(operator, binaryAttempts(a, b, plain, reflected)), 0, () => {
    if (operator === '>>' && a instanceof PyNative && a.fullName === 'print') throw printedTo(b);
    throw sequenceError(operator, a, b) ?? unsupported(operator === '**' ? '** or pow()' : operator, a, b);
  });
}

/** `a op= b`: the in-place method if there is one, else the plain operator. */
export function inPlace(vm: VM, operator: BinaryOperator, a: Value, b: Value): Result {
  const { plain, reflected, inPlace: own } = METHODS.get(operator)!;
  const attempts = binaryAttempts(a, b, plain, reflected).filter(
    // The sequence on the right is not repeated in place of a left operand that is one in some way.
    ({ self }) => operator !== '*' || self === a || !isSequence(b) || !hasSequenceSlots(typeOf(a)),
  );
  const method = typeOf(a).lookup(own);
  if (method !== undefined) attempts.unshift({ method, self: a, other: b });
  return attempt(vm, sequencesLast(operator, attempts), 0, () => {
    throw sequenceError(`${operator}=`, a, b) ?? unsupported(`${operator}=`, a, b);
  });
}

/** TypeError of `print >> file`, as Python 2 wrote it. */
function printedTo(file: Value): PyRaise {
  const types = `'builtin_function_or_method' and '${typeOf(file).tpName}'`;
  const meant = 'Did you mean "print(<message>, file=<output_stream>)"?';
  return typeError(`unsupported operand type(s) for >>: ${types}. ${meant}`);
}

/** TypeError of operands that an operator cannot take. */
export function unsupported(operator: string, a: Value, b: Value): PyRaise {
  return typeError(
    `unsupported operand type(s) for ${operator}: '${typeOf(a).tpName}' and '${typeOf(b).tpName}'`,
  );
}

function unary(vm: VM, name: string, operator: string, value: Value): Result {
  const result = callSpecial(vm, value, name, []);
  if (result === MISSING)
    throw typeError(`bad operand type for unary ${operator}: '${typeOf(value).tpName}'`);
  return result;
}

export function negative(vm: VM, value: Value): Result {
  return unary(vm, '__neg__', '-', value);
}

export function positive(vm: VM, value: Value): Result {
  return unary(vm, '__pos__', '+', value);
}

export function invert(vm: VM, value: Value): Result {
  return unary(vm, '__invert__', '~', value);
}

const CHECKED_BOOL = new Note((_, __, value) => {
  if (typeof value !== 'boolean')
    throw typeError(`__bool__ should return bool, returned ${typeOf(value).tpName}`);
  return value;
});

const LENGTH_IS_NOT_ZERO = new Note((_, __, value) => value !== 0);

/** bool(value). */
export function truth(vm: VM, value: Value): Result {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value !== '';
    case 'bigint':
      return true;
  }
  if (value === null) return false;
  const result = callSpecial(vm, value, '__bool__', []);
  if (result === MISSING) {
    if (value.cls.lookup('__len__') === undefined) return true;
    const size = length(vm, value);
    return size === DEFERRED ? vm.attach(LENGTH_IS_NOT_ZERO, null) : size !== 0;
  }
  return result === DEFERRED ? vm.attach(CHECKED_BOOL, null) : CHECKED_BOOL.done(vm, null, result);
}

const CHECKED_LENGTH = new Note((vm, _, value) => {
  const size = intOf(value);
  if (size === undefined) {
    const made = index(vm, value);
    return made === DEFERRED ? vm.attach(CHECKED_LENGTH, null) : made;
  }
  if (size < 0) throw valueError('__len__() should return >= 0');
  if (size >= 2 ** 63) throw overflowError("cannot fit 'int' into an index-sized integer");
  return size;
});

/** len(value). Errors: TypeError. */
export function length(vm: VM, value: Value): Result {
  if (typeof value === 'string') return value.length;
  if (value instanceof WideStr) return value.codes.length;
  const result = callSpecial(vm, value, '__len__', []);
  if (result === MISSING) throw typeError(`object of type '${typeOf(value).tpName}' has no len()`);
  return result === DEFERRED ? vm.attach(CHECKED_LENGTH, null) : CHECKED_LENGTH.done(vm, null, result);
}

/** `value in container`. Gives a bool. Errors: TypeError. */
export function contains(vm: VM, container: Value, value: Value): Result {
  const cls = typeOf(container);
  const method = cls.lookup('__contains__');
  if (method === null) throw typeError(`'${cls.tpName}' object is not a container`);
  if (method !== undefined) return truthOf(vm, callSpecial(vm, container, '__contains__', [value]));
  return vm.defer(search(vm, container, value));
}

/** An iterator for a search. Errors: TypeError in other words than iter()'s, whatever it was about. */
export function* searchedBy(vm: VM, container: Value): Generator<Result, Value, Value> {
  try {
    return yield iterate(vm, container);
  } catch (error) {
    if (!isRaised(error, PyTypeError)) throw error;
    throw typeError(`argument of type '${typeOf(container).tpName}' is not iterable`);
  }
}

function* search(vm: VM, container: Value, value: Value): Steps {
  const iterator = yield* searchedBy(vm, container);
  for (;;) {
    const item = yield next(vm, iterator);
    if (item === END) return false;
    if ((yield same(vm, item, value)) === true) return true;
  }
}

/** `container[key]`. Errors: TypeError, and what the container raises. */
export function getItem(vm: VM, container: Value, key: Value): Result {
  const result = callSpecial(vm, container, '__getitem__', [key]);
  if (result !== MISSING) return result;
  if (container instanceof PyType) return classItem(vm, container, key);
  throw typeError(`'${typeOf(container).tpName}' object is not subscriptable`);
}

function classItem(vm: VM, cls: PyType, key: Value): Result {
  if (cls === typeType) return genericAlias(cls, key); // str[int] is none: only type's own
  if ((cls.lookup('__class_getitem__') ?? null) === null)
    throw typeError(`type '${cls.qualname}' is not subscriptable`);
  return vm.defer(
    (function* (): Steps {
      return yield call(vm, yield findAttribute(vm, cls, '__class_getitem__'), [key]);
    })(),
  );
}

const NONE = new Note(() => null);

/** `container[key] = value`. Gives None. */
export function setItem(vm: VM, container: Value, key: Value, value: Value): Result {
  if (container instanceof PyDict && !container.cls.heap) return dictSet(vm, container, key, value);
  const result = callSpecial(vm, container, '__setitem__', [key, value]);
  if (result === MISSING)
    throw typeError(`'${typeOf(container).tpName}' object does not support item assignment`);
  return result === DEFERRED ? vm.attach(NONE, null) : null;
}

/** `del container[key]`. Gives None. */
export function deleteItem(vm: VM, container: Value, key: Value): Result {
  const result = callSpecial(vm, container, '__delitem__', [key]);
  if (result === MISSING) {
    const type = typeOf(container);
    const asked = typeOf(key).lookup('__index__') !== undefined && hasSequenceSlots(type);
    throw typeError(`'${type.tpName}' object ${asked ? "doesn't" : 'does not'} support item deletion`);
  }
  return result === DEFERRED ? vm.attach(NONE, null) : null;
}

const CHECKED_INDEX = new Note((vm, __, value) => {
  const int = intOf(value);
  if (int === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(value).tpName})`);
  return value === int ? int : warnStrict(vm, '__index__', 'int', value, int);
});

/** Warns that a conversion gave an instance of a subclass, and goes on with what it stands for. */
export function warnStrict(vm: VM, name: string, wanted: string, given: Value, meant: Value): Result {
  const message = `${name} returned non-${wanted} (type ${typeOf(given).tpName}).  The ability to return an instance of a strict subclass of ${wanted} is deprecated, and may be removed in a future version of Python.`;
  return vm.andThen(vm.defer(warn(vm, DeprecationWarning, message)), () => meant);
}

/** operator.index(value): the int that a value stands for. Errors: TypeError. */
export function index(vm: VM, value: Value): Result {
  const int = intOf(value);
  if (int !== undefined) return int;
  const result = callSpecial(vm, value, '__index__', []);
  if (result === MISSING)
    throw typeError(`'${typeOf(value).tpName}' object cannot be interpreted as an integer`);
  return result === DEFERRED ? vm.attach(CHECKED_INDEX, null) : CHECKED_INDEX.done(vm, null, result);
}

/** The items of a list or tuple, which iterate as they are; undefined for subclasses with ways of their own. */
export function plainItems(value: Value): readonly Value[] | undefined {
  if ((value instanceof PyList || value instanceof PyTuple) && !value.cls.heap) return value.items;
  return undefined;
}
