import { sha512 } from '../hash/sha512.ts';
import { type Int, toInt } from '../number/int-arithmetic.ts';
import { chargeInt } from '../number/int-operations.ts';
import { MersenneTwister } from '../number/mersenne-twister.ts';
import { builtinType, objectType } from '../object/core-types.ts';
import { typeError, valueError } from '../object/exception.ts';
import { builtin, defineType, method, type Steps } from '../object/native.ts';
import { adopt, intOf, PyBytes, PyFloat, PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { bytesArgument } from '../types/bytes-like.ts';
import { withInts } from '../types/indexed.ts';
import { hash } from '../vm/compare.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

const randomType = builtinType('Random', objectType, { module: '_random', hasDict: true });

/** The generator under a `random.Random`. */
class PyRandom extends PyObject {
  readonly twister = new MersenneTwister();

  constructor() {
    super(randomType);
    this.twister.seed(NO_SEED);
  }
}

/** What is taken where the program gives no seed: a run has no randomness of its own, it is the same each time. */
const NO_SEED = 20251231n;

function* seed(vm: VM, self: PyRandom, given: Value): Steps {
  const int = given === null ? NO_SEED : (intOf(given) ?? (intOf(yield hash(vm, given)) as Int));
  vm.charge(4000);
  self.twister.seed(BigInt(int));
  return null;
}

function bits(vm: VM, self: PyRandom, count: Int): Value {
  if (count < 0) throw valueError('number of bits must be non-negative');
  chargeInt(vm, Number(count), Number(count) / 4);
  return toInt(self.twister.bits(Number(count)));
}

function setState(self: PyRandom, state: Value): null {
  const items = state instanceof PyTuple ? state.items.map(intOf) : undefined;
  if (items === undefined) throw typeError('state vector must be a tuple');
  if (items.length !== 625) throw valueError('state vector is the wrong size');
  const index = items[624];
  if (index === undefined || index < 0 || index > 624) throw valueError('invalid state');
  self.twister.words.set(items.slice(0, 624).map(Number));
  self.twister.index = Number(index);
  return null;
}

defineType(randomType, {
  doc: 'The generator of random numbers under random.Random.',
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', function* (vm, cls: PyType, args: readonly Value[]) {
      const made = adopt(new PyRandom(), cls);
      if (args.length > 0) yield* seed(vm, made, args[0]!);
      return made;
    }),
  },
  methods: {
    seed: method('(self, n=None, /)', seed),
    random: method('(self, /)', (_, self: PyRandom) => new PyFloat(self.twister.random())),
    getrandbits: method('(self, k, /)', withInts([1], bits)),
    getstate: method(
      '(self, /)',
      (_, self: PyRandom) => new PyTuple([...self.twister.words, self.twister.index]),
    ),
    setstate: method('(self, state, /)', (_, self: PyRandom, state: Value) => setState(self, state)),
  },
});

/** `_random`: what the module `random`, written in Python, is built on. */
export const nativeRandom: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      randomType,
      builtin(
        'sha512',
        '(data, /)',
        (vm, data: Value) => {
          const bytes = bytesArgument(data);
          vm.charge(bytes.length * 100 + 10_000);
          return new PyBytes(sha512(bytes));
        },
        'The SHA-512 digest of bytes.',
        '_random',
      ),
    ),
};
