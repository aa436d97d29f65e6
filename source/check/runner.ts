import type { Ran, Want } from '../lesson/want.ts';

/** Something that runs what lessons want: the interpreter in here, or a real Python. */
export type Runner = {
  readonly name: string; // as messages call it: `the run`'s Python
  /** One `Ran` for each want, in order. Never throws on account of the program that is run. */
  run(wants: readonly Want[]): readonly Ran[];
};
