import type { Shape } from './shape.ts';
import type { Value } from './value.ts';

/**
What an instruction that reads or writes an attribute found the last time: valid for instances whose class has this version
and whose own attributes have this shape.
*/
export type AttributeCache = {
  readonly version: number; // of the class
  readonly shape: Shape | undefined; // undefined: instances have no attributes of their own, or these do not matter
  readonly place: number; // in `slots`; −1: the value is the class's `found`
  readonly next: Shape | undefined; // storing: the shape after the attribute was added
  readonly found: Value | undefined;
  readonly kind: 'own' | 'method' | 'constant';
};
