import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleFinder, named } from '../../source/python/modules/native-module.ts';
import { builtin } from '../../source/python/object/native.ts';
import { PyTuple, textOf } from '../../source/python/object/object.ts';
import type { Value } from '../../source/python/object/value.ts';
import { startRun } from '../../source/python/run.ts';
import type { VM } from '../../source/python/vm/vm.ts';
import { clock } from './one.ts';

/** What a call took, and what it was charged. */
export type Price = { readonly call: string; readonly milliseconds: number; readonly instructions: number };

/** Modules whose functions are called; of the types, what `prices.py` makes objects of. */
const MODULES = `
  builtins math cmath itertools operator functools re json random collections statistics heapq bisect string
  textwrap copy pickle fractions decimal datetime gc sys weakref inspect dis symtable traceback types pprint
  keyword linecache reprlib io _collections_abc abc enum dataclasses typing contextlib warnings
`
  .trim()
  .split(/\s+/);

/** How large what is called is. */
const WIDTH = 50_000;

/** Instructions that one call may take. */
const INSTRUCTIONS = 20_000_000;

/** A time that says nothing, in milliseconds: what the garbage collector does is not less. */
export const LEAST = 3;

/** A call that takes this long for its price is measured again: it may be the machine's doing. */
const AGAIN = 10;

/** So often one is called that takes too little to be measured. */
const MANY = 100;

const budget = {
  instructions: Number.MAX_SAFE_INTEGER,
  steps: Number.POSITIVE_INFINITY,
  output: Number.POSITIVE_INFINITY,
  bytes: 2 ** 30,
};

/** Calls every native with large arguments. @param prefix of the name of what is called */
export function prices(prefix: string, tell: (price: Price) => void): void {
  const source = readFileSync(join(import.meta.dirname, '../../test/torture/prices.py'), 'utf8');
  let seen = 0;
  for (let ended = false; !ended; ) {
    const begun = seen;
    let [call, number, times, milliseconds, since, charged] = ['', 0, 0, Infinity, 0, 0];
    const stop = (vm: VM): void => {
      milliseconds = milliseconds < LEAST ? clock() - since : Math.min(milliseconds, clock() - since);
      charged = INSTRUCTIONS - left(vm);
    };
    const price = (): void => tell({ call, milliseconds, instructions: charged });
    const functions = named(
      builtin('wanted', '(label, /)', (_, label: Value) => {
        call = textOf(label)!;
        milliseconds = Infinity;
        times = 0;
        return ++number > begun;
      }),
      builtin('begin', '()', (vm) => {
        seen = number;
        setLeft(vm, INSTRUCTIONS);
        since = clock();
        return null;
      }),
      builtin('end', '()', (vm) => {
        stop(vm);
        setLeft(vm, budget.instructions);
        const dear = milliseconds * 1e6 > 50 * charged;
        if (dear && milliseconds > LEAST / MANY && ++times < AGAIN) return milliseconds < LEAST ? MANY : 1;
        price();
        return 0;
      }),
    );
    const contents: readonly [string, Value][] = [
      ...functions,
      ['MODULES', new PyTuple(MODULES)],
      ['WIDTH', WIDTH],
      ['PREFIX', prefix],
    ];
    const finder: ModuleFinder = (name) =>
      name === 'prices' ? { kind: 'native', contents: () => contents } : undefined;
    const run = startRun({
      pieces: [{ name: 'prices.py', source, echo: false }],
      budget,
      record: false,
      finder,
    });
    while (!run.advance(Number.MAX_SAFE_INTEGER));
    const { kind } = run.outcome!;
    ended = kind === 'done';
    if (kind === 'limit') {
      milliseconds = clock() - since;
      charged = INSTRUCTIONS;
      price();
    } else if (!ended) {
      console.log(call, run.outcome);
      seen = number;
    }
  }
}

/** Instructions left in the whole run, which the machine tells nobody. */
function left(vm: VM): number {
  return vm.left + (Reflect.get(vm, 'reserve') as number);
}

function setLeft(vm: VM, instructions: number): void {
  vm.left = instructions;
  Reflect.set(vm, 'reserve', 0);
}
