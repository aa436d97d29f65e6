import type { CharSet } from './charset.ts';
import type { CaseRule } from './letter-case.ts';

/**
What an instruction of the matcher does. Each goes on with the next instruction unless it says otherwise, or fails: then the
matcher goes back to the last choice. `a`, `b`, `c` are its operands; `[r]` is a register.
*/
export enum Op {
  Character, // takes the code point a
  Set, // takes one of the set
  Greedy, // takes as many of the set as there are, a to b, and gives them back one by one
  Lazy, // takes a of the set, and up to b as more are asked for
  Possessive, // takes as many of the set as there are, a to b, and keeps them
  Start, // at the start of the text
  StartOfLine,
  End, // at the end, or before a last newline
  EndOfLine,
  EndOfText,
  Boundary, // between a word (the set) and what is none; a = 1: not there
  Mark, // [a] = place
  Close, // [a] = place; [b] = c, the last group closed
  Split, // goes on at a, if that fails at b
  Jump, // goes on at a
  Loop, // begins a repetition: [a] = its count = -1, [a+1] = where its last round began = nowhere
  RoundGreedy, // another round of loop a, at least b, at most c, if that fails at `exit`
  RoundLazy, // goes on at `exit`; if that fails another round
  RoundPossessive, // as RoundGreedy; [a+2] = the height of the stack, for Cut
  Reference, // takes what group a took, by the rule for case
  IfGroup, // goes on at b where group a took nothing
  Hold, // [a] = height of the stack
  Cut, // forgets the choices since [a] was set
  Look, // [a] = height, [a+1] = place; goes back b characters
  Looked, // as Cut a, and the place is [a+1] again
  LookNot, // as Look; if what follows fails goes on at `exit`
  LookedNot, // undoes all since [a] was set, and fails
  Fail,
  Success,
}

/** One instruction. */
export type Instruction = {
  readonly op: Op;
  a: number;
  b: number;
  readonly c: number;
  readonly set: CharSet | undefined;
  exit: number;
};

/** A compiled pattern: what the matcher runs. */
export type Program = {
  readonly code: readonly Instruction[];
  readonly groups: number;
  /** The registers: the two ends of each group (0 is the whole), the last group closed, then those of loops and looks. */
  readonly registers: number;
  /** What a match begins with, where that is one character of a set. */
  readonly first: CharSet | undefined;
  /** What a match begins with, where that is one code point. */
  readonly firstCode: number | undefined;
  readonly rules: readonly CaseRule[]; // of references, by their operand b
};
