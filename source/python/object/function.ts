import type { Closure, PyCode } from './code-object.ts';
import { functionType, methodType } from './core-types.ts';
import type { PyDict } from './dict.ts';
import { EMPTY_TUPLE, type PyTuple } from './object.ts';
import { type Attributed, rootShape, type Shape } from './shape.ts';
import { PyObject, type Value } from './value.ts';

/**
A function of the program: a code object with the globals it was made under, its defaults, and its closure, which holds
the cells of the free variables, the same objects that the enclosing call made.
*/
export class PyFunction extends PyObject implements Attributed {
  shape: Shape = rootShape;
  slots: (Value | undefined)[] = [];
  dict: PyDict | undefined = undefined;
  name: Value;
  qualname: Value;
  defaults: PyTuple | null = null;
  kwdefaults: PyDict | null = null;
  closure: Closure = [];
  doc: Value = null;
  module: Value = null;
  annotations: PyDict | null = null;
  typeParams: Value = EMPTY_TUPLE;
  number = 0; // when made, counted while a run is recorded
  madeBy = 0; // the number of the frame that made it

  constructor(
    public code: PyCode,
    readonly globals: PyDict,
    readonly builtins: PyDict,
  ) {
    super(functionType);
    this.name = code.code.name;
    this.qualname = code.code.qualname;
  }
}

/** A method bound to its object: calling it puts `self` before the arguments. */
export class PyMethod extends PyObject {
  constructor(
    readonly fn: Value,
    readonly self: Value,
  ) {
    super(methodType);
  }
}
