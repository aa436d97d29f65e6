import { ASYNC_GENERATOR, COROUTINE } from '../compiler/code.ts';
import type { Frame } from '../vm/frame.ts';
import {
  asyncGeneratorType,
  asyncGeneratorWrappedValueType,
  coroutineType,
  coroutineWrapperType,
  generatorType,
} from './core-types.ts';
import type { PyException } from './exception.ts';
import { PyObject, type Value } from './value.ts';

/**
The exceptions being handled, innermost first: what `raise` alone raises again, and what becomes `__context__`. The main
program has one, and every generator its own, linked in front while it runs.
*/
export class Handled {
  previous: Handled | undefined = undefined;
  exception: PyException | null = null;

  /** The innermost exception being handled, through the generators under way. */
  get innermost(): PyException | null {
    for (let row: Handled | undefined = this; row !== undefined; row = row.previous) {
      if (row.exception !== null) return row.exception;
    }
    return null;
  }
}

/**
A generator, coroutine or asynchronous generator: a frame set aside. While it is suspended its variables and operands are in
`slice`; while it runs they are on the VM's stack as any frame's.
*/
export class PyGenerator extends PyObject {
  state: 'created' | 'suspended' | 'running' | 'closed' = 'created';
  slice: (Value | undefined)[] = [];
  readonly handled = new Handled();
  name: Value;
  qualname: Value;
  // Of coroutines:
  origin: Value = null; // `cr_origin`: rows of the stack where it was made
  told = false; // a warning has said that it was never awaited
  // Of asynchronous generators:
  stepping = false; // a step is under way
  ended = false; // it was closed, or has come to its end
  hooked = false; // the hooks have been told of it
  finalizer: Value = null; // what is called with it at its end; null: nothing

  constructor(readonly frame: Frame) {
    const { code } = frame.code;
    super(
      (code.flags & ASYNC_GENERATOR) !== 0
        ? asyncGeneratorType
        : (code.flags & COROUTINE) !== 0
          ? coroutineType
          : generatorType,
    );
    this.name = frame.fn?.name ?? code.name;
    this.qualname = frame.fn?.qualname ?? code.qualname;
  }
}

/** What a coroutine's `__await__` gives: an iterator over what the coroutine awaits. */
export class PyCoroutineWrapper extends PyObject {
  constructor(readonly coroutine: PyGenerator) {
    super(coroutineWrapperType);
  }
}

/** What an asynchronous generator yields to its consumer, in a wrapping that no program sees. */
export class WrappedValue extends PyObject {
  constructor(readonly value: Value) {
    super(asyncGeneratorWrappedValueType);
  }
}
