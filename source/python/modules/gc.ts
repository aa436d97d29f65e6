import { builtin } from '../native.ts';
import { PyTuple } from '../object.ts';
import type { VM } from '../vm.ts';
import { type LibraryModule, named } from './native-module.ts';

function setEnabled(enabled: boolean) {
  return (vm: VM) => {
    vm.states.set('gc.enabled', enabled);
    return null;
  };
}

/** The module `gc`. Memory is the host's; what programs can see of it is answered as CPython would. */
export const gcModule: LibraryModule = {
  kind: 'native',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  contents: () =>
    named(
      builtin('enable', '()', setEnabled(true), 'Enable automatic garbage collection.', 'gc'),
      builtin('disable', '()', setEnabled(false), 'Disable automatic garbage collection.', 'gc'),
      builtin(
        'isenabled',
        '()',
        (vm) => vm.states.get('gc.enabled') !== false,
        'Is collection automatic?',
        'gc',
      ),
      builtin('collect', '(generation=2)', () => 0, 'Run the garbage collector.', 'gc'),
      builtin('get_threshold', '()', () => new PyTuple([2000, 10, 0]), 'The collection thresholds.', 'gc'),
      builtin('get_count', '()', () => new PyTuple([0, 0, 0]), 'The current collection counts.', 'gc'),
    ),
};
