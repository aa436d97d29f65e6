import { Op } from '../compiler/opcodes.ts';
import { PyGenerator } from '../object/generator.ts';
import { PyNative } from '../object/native.ts';
import { PyInstance } from '../object/object.ts';
import { PyObject, type Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { PyRangeIterator } from '../vm/iterators.ts';
import type { VM } from '../vm/vm.ts';
import { type Referents, referents } from './referents.ts';

/** A native iterator that an instruction asks for its next item. */
type Asked = { readonly iterator: PyObject; readonly held: Referents };

/** What native iterators let go of while a frame's instruction asks them for an item: at their end, most let go of all. */
export class Exhausted {
  private readonly asked = new Map<Frame, Asked>();

  /** Before an instruction: notes what the iterator holds that it asks, if it asks one. */
  begin(vm: VM, frame: Frame, op: Op, arg: number): void {
    const iterator = iteratorAsked(vm, frame, op, arg);
    if (!(iterator instanceof PyObject) || !mayLetGo(iterator)) return;
    const held: Referents = [];
    referents(iterator, held);
    if (held.length > 0) this.asked.set(frame, { iterator, held });
  }

  /** The instruction is done: adds what its iterator has let go of. */
  end(frame: Frame, out: Referents): void {
    if (this.asked.size === 0) return;
    const asked = this.asked.get(frame);
    if (asked === undefined) return;
    this.asked.delete(frame);
    const still: Referents = [];
    referents(asked.iterator, still);
    for (const object of asked.held) {
      const at = still.indexOf(object);
      if (at < 0) out.push(object);
      else still.splice(at, 1);
    }
  }
}

function iteratorAsked({ stack }: VM, { sp }: Frame, op: Op, arg: number): Value | undefined {
  if (op === Op.FOR_ITER) return stack[sp - 1];
  if (op !== Op.CALL || arg === 0) return undefined;
  const callable = stack[sp - arg - 2];
  return callable instanceof PyNative && callable.name === 'next' ? stack[sp - arg] : undefined;
}

/** Whether an iterator is one of C's that may hold something. */
function mayLetGo(iterator: PyObject): boolean {
  return !(
    iterator instanceof PyGenerator ||
    iterator instanceof PyInstance ||
    iterator instanceof PyRangeIterator
  );
}
