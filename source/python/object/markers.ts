import { objectType } from './core-types.ts';
import { Marker } from './value.ts';

/** There is none: the answer of a look-up that has to be able to say so. Python never sees it. */
export const MISSING = new Marker('missing', objectType);

/** An iterator has no more items: what `next` answers, and what a native `__next__` returns. Python never sees it. */
export const END = new Marker('end', objectType);

/** What a native yields that waits for somebody outside of the machine: the loop stops, and goes on with it later. */
export const WAIT = new Marker('wait', objectType);
