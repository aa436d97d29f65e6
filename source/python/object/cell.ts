import { cellType } from './core-types.ts';
import { PyObject, type Value } from './value.ts';

/**
A cell: the box in which an outer call keeps a variable that inner functions use too.

- `MAKE_CELL` makes a fresh cell for each cell variable each time the block is entered. Two calls share nothing.
- Making a function puts the same Cell, not a copy, into its closure. That is why two inner functions see each
  other's assignments, and why a loop variable is seen late.
- Empty is `undefined`; None is a value like any other.

Source: https://docs.python.org/3.13/c-api/cell.html
*/
export class Cell extends PyObject {
  constructor(
    public contents: Value | undefined,
    readonly number = 0, // when made, counted while a run is recorded
    readonly frame = 0, // the number of the frame that made it
    readonly name = '', // the variable that it was made for
  ) {
    super(cellType);
  }
}
