import { ignore } from '../lifetimes/bury.ts';
import { builtin, type Steps } from '../object/native.ts';
import { PyTuple, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import { call, type Keywords } from '../vm/calls.ts';
import { same } from '../vm/compare.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

/** A function to be called when the program ends, with its arguments. */
type Registered = { readonly fn: Value; readonly args: PyTuple; readonly kwargs: Keywords };

const STATE = 'atexit';

/** What is registered, first one first. */
type State = { readonly rows: Registered[] };

function stateOf(vm: VM): State {
  const state = (vm.states.get(STATE) as State | undefined) ?? { rows: [] };
  vm.states.set(STATE, state);
  return state;
}

/** Calls what `atexit` has registered, last one first; an exception is told and ends only its own call. */
export function* runAtExit(vm: VM): Steps {
  const { rows } = stateOf(vm);
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
    try {
      yield call(vm, row.fn, row.args.items, row.kwargs);
    } catch (error) {
      const shown = textOf(yield repr(vm, row.fn)) ?? '';
      yield vm.defer(ignore(vm, error, null, `Exception ignored in atexit callback ${shown}`));
    }
  }
  return null;
}

function* unregister(vm: VM, fn: Value): Steps {
  const { rows } = stateOf(vm);
  for (let i = rows.length - 1; i >= 0; i--) {
    if ((yield same(vm, rows[i]!.fn, fn)) === true) rows.splice(i, 1);
  }
  return null;
}

/** The module `atexit`. */
export const atexitModule: LibraryModule = {
  kind: 'native',
  doc: 'allow programmer to define multiple exit functions to be executed upon normal program termination.',
  contents: () =>
    named(
      builtin(
        'register',
        '(func, /, *args, **kwargs)',
        (vm, fn: Value, args: readonly Value[], kwargs: Keywords) => {
          stateOf(vm).rows.push({ fn, args: new PyTuple(args), kwargs });
          return fn;
        },
        'Register a function to be executed upon normal program termination.',
        'atexit',
      ),
      builtin('unregister', '(func, /)', unregister, 'Unregister an exit function.', 'atexit'),
    ),
};
