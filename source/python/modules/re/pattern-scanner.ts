import { builtinType, objectType } from '../../object/core-types.ts';
import { defineType, method } from '../../object/native.ts';
import { PyObject } from '../../object/value.ts';
import type { VM } from '../../vm/vm.ts';
import type { Matches } from './pattern.ts';

const scannerType = builtinType('SRE_Scanner', objectType, { final: true, uncallable: true, module: '_sre' });

/** What `Pattern.scanner()` gives: it takes one match after another, each right where the last one ended if it must. */
export class PyScanner extends PyObject {
  constructor(readonly matches: Matches) {
    super(scannerType);
  }
}

/** What a search costs to begin, in instructions. */
const SEARCH_WORK = 30;

defineType(scannerType, {
  methods: {
    match: method('(self, /)', (vm: VM, { matches }: PyScanner) => {
      vm.charge(SEARCH_WORK);
      return matches.nextHere();
    }),
    search: method('(self, /)', (vm: VM, { matches }: PyScanner) => {
      vm.charge(SEARCH_WORK);
      return matches.next();
    }),
  },
  members: { pattern: { get: (_, self) => (self as PyScanner).matches.pattern } },
});
