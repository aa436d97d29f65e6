/** One instruction of a code object, as it is shown under the hood. */
export type ListedInstruction = {
  readonly name: string; // as `dis` prints it
  readonly detail: string; // what its argument stands for, '' where it has none
  readonly line?: number; // of the text, where another line begins with it
  /** The variables whose cells it makes, copies, reads or writes; absent where it touches none. */
  readonly cells?: readonly string[];
};

/** The instructions of one code object, by what a frame knows of the code that it runs. `FrameView.instruction` is an index into them. */
export type Listing = {
  readonly function: string; // qualname
  readonly firstLine: number;
  readonly variables: readonly string[]; // tells two lambdas of one line apart
  readonly instructions: readonly ListedInstruction[];
};
