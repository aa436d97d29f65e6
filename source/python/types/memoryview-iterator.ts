import { builtinType, objectType } from '../object/core-types.ts';
import { END } from '../object/markers.ts';
import type { PyMemoryView } from '../object/memoryview.ts';
import type { Value } from '../object/value.ts';
import { PyIterator } from '../vm/iterators.ts';
import { defineIterator } from './iterator-methods.ts';
import { itemAt } from './memory-items.ts';

const memoryIteratorType = builtinType('memory_iterator', objectType, { final: true, uncallable: true });

/** Over the items of a view of one dimension. */
export class PyMemoryIterator extends PyIterator {
  private index = 0;

  constructor(private view: PyMemoryView | undefined) {
    super(memoryIteratorType);
  }

  advance(): Value {
    const { view } = this;
    if (view !== undefined && this.index < view.layout.shape[0]!) {
      const { offset, strides } = view.check();
      return itemAt(view, offset + this.index++ * strides[0]!);
    }
    this.view = undefined;
    return END;
  }
}

defineIterator(memoryIteratorType);
