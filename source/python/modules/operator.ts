import { typeOf } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { END, MISSING } from '../object/markers.ts';
import { builtin, type NativeBody, type PyNative, type Steps } from '../object/native.ts';
import { intOf, PyList } from '../object/object.ts';
import { DEFERRED, type Value } from '../object/value.ts';
import { callSpecial } from '../vm/attributes.ts';
import { call, type Keywords } from '../vm/calls.ts';
import { type Comparison, compare, same } from '../vm/compare.ts';
import { next } from '../vm/iteration.ts';
import { askLengthHint } from '../vm/length-hint.ts';
import {
  type BinaryOperator,
  binary,
  contains,
  deleteItem,
  getItem,
  index,
  inPlace,
  invert,
  negative,
  positive,
  searchedBy,
  setItem,
  truth,
} from '../vm/operators.ts';
import { ITEM_WORK, type VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';
import { attributeGetterType, itemGetterType, methodCallerType } from './operator-getters.ts';

function fn(name: string, signature: string, doc: string, body: NativeBody): PyNative {
  return builtin(name, signature, body, doc, '_operator');
}

const comparisons: readonly [string, Comparison][] = [
  ['lt', '<'],
  ['le', '<='],
  ['eq', '=='],
  ['ne', '!='],
  ['gt', '>'],
  ['ge', '>='],
];

const binaries: readonly [string, BinaryOperator][] = [
  ['add', '+'],
  ['sub', '-'],
  ['mul', '*'],
  ['truediv', '/'],
  ['floordiv', '//'],
  ['mod', '%'],
  ['pow', '**'],
  ['matmul', '@'],
  ['lshift', '<<'],
  ['rshift', '>>'],
  ['and', '&'],
  ['or', '|'],
  ['xor', '^'],
];

/** Their names are keywords: and_, or_. */
const keywordNames = new Set(['and', 'or']);

/** countOf and indexOf: compares each item; `act` is told each place that is equal and answers whether to stop. */
function* search(vm: VM, sequence: Value, wanted: Value, act: (place: number) => boolean): Steps {
  const iterator = yield* searchedBy(vm, sequence);
  for (let place = 0; ; place++) {
    vm.charge(ITEM_WORK);
    const item = yield next(vm, iterator);
    if (item === END) return null;
    let equal = same(vm, item, wanted);
    if (equal === DEFERRED) equal = yield equal;
    if (equal === true && act(place)) return null;
  }
}

function* countOf(vm: VM, sequence: Value, wanted: Value): Steps {
  let count = 0;
  yield* search(vm, sequence, wanted, () => {
    count++;
    return false;
  });
  return count;
}

function* indexOf(vm: VM, sequence: Value, wanted: Value): Steps {
  let found = -1;
  yield* search(vm, sequence, wanted, (place) => {
    found = place;
    return true;
  });
  if (found < 0) throw valueError('sequence.index(x): x not in sequence');
  return found;
}

function concatenation(operator: typeof binary): NativeBody {
  return (vm, a: Value, b: Value) => {
    if (typeOf(a).lookup('__getitem__') === undefined) {
      throw typeError(`'${typeOf(a).tpName}' object can't be concatenated`);
    }
    return operator(vm, '+', a, b);
  };
}

function* lengthHint(vm: VM, object: Value, otherwise: Value): Steps {
  const known = intOf(otherwise);
  if (known === undefined)
    throw typeError(`'${typeOf(otherwise).tpName}' object cannot be interpreted as an integer`);
  return yield* askLengthHint(vm, object, known);
}

function absolute(vm: VM, value: Value) {
  return vm.andThen(callSpecial(vm, value, '__abs__', []), (answer) => {
    if (answer === MISSING) throw typeError(`bad operand type for abs(): '${typeOf(value).tpName}'`);
    return answer;
  });
}

const functions: readonly PyNative[] = [
  ...comparisons.map(([name, operator]) =>
    fn(name, '(a, b, /)', `Same as a ${operator} b.`, (vm, a: Value, b: Value) =>
      compare(vm, operator, a, b),
    ),
  ),
  ...binaries.map(([name, operator]) =>
    fn(
      keywordNames.has(name) ? `${name}_` : name,
      '(a, b, /)',
      `Same as a ${operator} b.`,
      (vm, a: Value, b: Value) => binary(vm, operator, a, b),
    ),
  ),
  ...binaries.map(([name, operator]) =>
    fn(`i${name}`, '(a, b, /)', `Same as a ${operator}= b.`, (vm, a: Value, b: Value) =>
      inPlace(vm, operator, a, b),
    ),
  ),
  fn('neg', '(a, /)', 'Same as -a.', negative),
  fn('pos', '(a, /)', 'Same as +a.', positive),
  fn('inv', '(a, /)', 'Same as ~a.', invert),
  fn('invert', '(a, /)', 'Same as ~a.', invert),
  fn('abs', '(a, /)', 'Same as abs(a).', absolute),
  fn('index', '(a, /)', 'Same as a.__index__()', index),
  fn('not_', '(a, /)', 'Same as not a.', (vm, a: Value) => vm.andThen(truth(vm, a), (good) => good !== true)),
  fn('truth', '(a, /)', 'Return True if a is true, False otherwise.', truth),
  fn('is_', '(a, b, /)', 'Same as a is b.', (_, a: Value, b: Value) => a === b),
  fn('is_not', '(a, b, /)', 'Same as a is not b.', (_, a: Value, b: Value) => a !== b),
  fn('contains', '(a, b, /)', 'Same as b in a (note reversed operands).', contains),
  fn('concat', '(a, b, /)', 'Same as a + b, for a and b sequences.', concatenation(binary)),
  fn('iconcat', '(a, b, /)', 'Same as a += b, for a and b sequences.', concatenation(inPlace)),
  fn('getitem', '(a, b, /)', 'Same as a[b].', getItem),
  fn('setitem', '(a, b, c, /)', 'Same as a[b] = c.', setItem),
  fn('delitem', '(a, b, /)', 'Same as del a[b].', deleteItem),
  fn('countOf', '(a, b, /)', 'Return the number of items in a which are, or which equal, b.', countOf),
  fn('indexOf', '(a, b, /)', 'Return the first index of b in a.', indexOf),
  fn('length_hint', '(obj, default=0, /)', 'Return an estimate of the number of items in obj.', lengthHint),
  fn(
    'call',
    '(obj, /, *args, **kwargs)',
    'Same as obj(*args, **kwargs).',
    (vm, object: Value, args: readonly Value[], keywords: Keywords) => call(vm, object, args, keywords),
  ),
];

/** Each function is there under the name of the special method too: `operator.__add__`. */
function underlined(): [string, PyNative][] {
  const without = new Set(['is_', 'is_not', 'truth', 'countOf', 'indexOf', 'length_hint']);
  return functions
    .filter(({ name }) => !without.has(name))
    .map((native) => [`__${native.name.replace(/_$/, '')}__`, native]);
}

/** The module `operator`. Source: the library reference of 3.13. */
export const operatorModule: LibraryModule = {
  kind: 'native',
  doc: 'Operators as functions.',
  contents: () => {
    const all = named(...functions, itemGetterType, attributeGetterType, methodCallerType);
    return [...all, ...underlined(), ['__all__', new PyList(all.map(([name]) => name).sort())]];
  },
};
