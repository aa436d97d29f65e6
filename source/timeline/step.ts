import type { Fact } from './fact.ts';

/** What `sys.settrace` would have been told. `line`: the line has not run yet. */
export type EventKind = 'call' | 'line' | 'return' | 'exception';

/** The scopes of a variable as the trace names them: CPython's fast locals, cells, free variables; module names. */
export type VariableKind = 'local' | 'cell' | 'free' | 'global';

export type FrameKind = 'module' | 'class' | 'function' | 'generator' | 'lambda' | 'comprehension';

/** A place in the text of one piece of the run. Lines count from 1, columns UTF-16 units from 0. */
export type Place = {
  readonly piece: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** One event, as cheap as it can be kept: a run of a million steps has a million of these. */
export type StepEvent = {
  readonly kind: EventKind;
  readonly piece: number; // index into the timeline's pieces
  readonly line: number; // 0: the call of a module
  readonly function: string; // qualname of the running code
  readonly frame: number; // its frame's number
  readonly depth: number; // frames on the stack, 1: the module alone
};

/**
A value as the picture needs it: its text, and the object behind it where that one can be shared or opened.

- `fn` numbers a function of the program, `object` a list, dict, set, tuple, instance, class … in `Step.objects`.
- Numbers, strings, None and other values that nobody can change have neither.
*/
export type ValueView = {
  readonly repr: string; // no addresses, never the program's own __repr__
  readonly type: string; // the name of its type
  readonly fn?: number;
  readonly object?: number;
};

export type VariableView = {
  readonly name: string;
  readonly kind: VariableKind;
  readonly value?: ValueView; // absent: no value yet (or no more)
  readonly cell?: number; // its value lives in this cell
  readonly ofComprehension?: true; // only an inlined comprehension assigns to it: drawn while it has a value
  readonly deleted?: true; // it had a value, and `del` (or the end of `except … as`) took it away
};

/** A call under way, set aside (a generator), or returned with cells that are still held. */
export type FrameView = {
  readonly id: number; // when made, by the VM's counter
  readonly function: string; // qualname
  readonly name: string;
  readonly kind: FrameKind;
  readonly piece: number;
  readonly line: number; // where it stands now
  readonly firstLine: number; // of the def, or of its first decorator
  readonly fn?: number; // the function object it runs; none for modules and classes
  readonly call?: Place; // the text of the call that made it, where the program made it
  readonly callNumber: number; // which call of this function's code it is, from 1: "make_counter() #2"
  readonly parent?: number; // the frame whose call made the function it runs: where its free variables come from
  readonly variables: readonly VariableView[]; // in the trace's order; unbound ones are here too, without a value
  readonly instruction: number; // index of the next instruction in its code object
};

/** Who keeps a cell: a frame on the stack, a function's `__closure__`, a suspended generator's frame. */
export type Holder =
  | { readonly kind: 'frame'; readonly frame: number; readonly function: string; readonly variable: string }
  | { readonly kind: 'function'; readonly fn: number; readonly function: string; readonly variable: string }
  | {
      readonly kind: 'generator';
      readonly frame: number;
      readonly function: string;
      readonly variable: string;
    };

/** A cell: one box, for the whole run, with the number it got when it was made. */
export type CellView = {
  readonly cell: number;
  readonly name: string; // the variable it was made for
  readonly frame: number; // the frame that made it
  readonly value?: ValueView; // absent: empty, not None
  readonly was: readonly string[]; // what it held before, as reprs, oldest first; the last eight at most
  readonly wasMore: number; // how many older ones are left out
  readonly holders: readonly Holder[]; // in the order in which they are reached
  readonly ofComprehension?: true; // the empty cell that a function keeps for the variable of an inlined comprehension: never drawn
};

export type FunctionView = {
  readonly fn: number;
  readonly function: string; // qualname
  readonly name: string;
  readonly piece: number;
  readonly line: number; // of the def, or of its first decorator
  readonly cells: readonly { readonly variable: string; readonly cell: number }[]; // its __closure__, in order
  readonly defaults: readonly { readonly variable: string; readonly value: ValueView }[];
};

/** An object whose contents can be shown: a container, an instance, a class, a bound method, a suspended generator. */
export type ObjectView = {
  readonly object: number;
  readonly type: string;
  readonly kind:
    | 'list'
    | 'tuple'
    | 'dict'
    | 'set'
    | 'instance'
    | 'class'
    | 'method'
    | 'generator'
    | 'cell'
    | 'module'
    | 'other';
  readonly size: number; // how many items it has; `items` may be cut
  readonly items: readonly ItemView[];
};

/** One item of an object, with what a learner would type after the object's name to reach it: `[0]`, `['k']`, `.name`. */
export type ItemView = {
  readonly access: string; // '' where no expression reaches it (an item of a set)
  readonly label: string; // as the picture writes it
  readonly value: ValueView;
};

/** In which order the walk from the stack met cells, frames and functions: `trace` numbers them by first appearance. */
export type Met = {
  readonly cells: readonly number[];
  readonly frames: readonly number[];
  readonly functions: readonly number[];
};

/**
The whole state at one event, with the event's number: the same one that `trace` and `show --step` give, from 0. Plain,
immutable, complete: it can be drawn without a look at its neighbours.

Only what can be reached from the stack is here, as in `trace` (see the command line's contract), so a cell that nobody
can reach any more is gone.
*/
export type Step = {
  readonly index: number;
  readonly event: StepEvent;
  readonly value?: ValueView; // of a return (a generator's yield too)
  readonly error?: string; // of an exception: `Type: text`
  readonly resumed: boolean; // the call event of a generator under way
  readonly dropped?: true; // that goes on only to be closed: nothing reaches it any more
  readonly lineless?: true; // of a return: its instruction has no line, so the event's is the last one that the frame had
  readonly ran?: { readonly piece: number; readonly line: number }; // the line that has just run: `·`
  readonly next?: { readonly piece: number; readonly line: number }; // the line that runs next: `►`; after a return, the caller's
  readonly stack: readonly FrameView[]; // outermost first
  readonly returned: readonly FrameView[]; // calls that are over and whose cells are still held, in order of making
  readonly paused: readonly FrameView[]; // suspended generators' frames that can be reached, in order of making
  readonly cells: readonly CellView[]; // in order of making
  readonly functions: readonly FunctionView[]; // in order of making
  readonly objects: ReadonlyMap<number, ObjectView>;
  readonly facts: readonly Fact[]; // what happened since the step before, in order
  readonly met: Met;
  readonly output: string; // everything printed so far
};
