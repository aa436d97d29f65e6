import { builtinType, objectType } from '../object/core-types.ts';
import type { Entry, PyDict } from '../object/dict.ts';
import { runtimeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import type { PyList } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { PyIterator } from '../vm/iterators.ts';
import { defineIterator } from './iterator-methods.ts';

const traits = { final: true, uncallable: true };
export const listReverseIteratorType = builtinType('list_reverseiterator', objectType, traits);
export const dictReverseKeyIteratorType = builtinType('dict_reversekeyiterator', objectType, traits);
export const dictReverseValueIteratorType = builtinType('dict_reversevalueiterator', objectType, traits);
export const dictReverseItemIteratorType = builtinType('dict_reverseitemiterator', objectType, traits);

/** reversed(list): from the last item that there was in the beginning. */
export class PyListReverseIterator extends PyIterator {
  list: PyList | undefined; // undefined: exhausted
  index: number;

  constructor(list: PyList) {
    super(listReverseIteratorType);
    this.list = list;
    this.index = list.items.length - 1;
  }

  advance(): Value {
    const { list, index } = this;
    if (list !== undefined && index >= 0 && index < list.items.length) {
      this.index--;
      return list.items[index]!;
    }
    this.list = undefined;
    this.index = -1;
    return END;
  }

  get rest(): number {
    return this.list === undefined || this.index >= this.list.items.length ? 0 : this.index + 1;
  }
}

/** reversed() of a dict or of one of its views. */
export class PyDictReverseIterator extends PyIterator {
  private readonly entries: Entry[];
  private readonly size: number;
  private dict: PyDict | undefined; // undefined: exhausted

  constructor(
    dict: PyDict,
    private readonly view: (entry: Entry) => Value,
    cls: PyType,
  ) {
    super(cls);
    this.dict = dict;
    this.entries = [...dict.entries()];
    this.size = dict.size;
  }

  advance(): Value {
    const { dict, entries } = this;
    if (dict === undefined) return END;
    if (dict.size !== this.size) {
      this.dict = undefined;
      throw runtimeError('dictionary changed size during iteration');
    }
    const entry = entries.pop();
    if (entry === undefined || entry.value === undefined) {
      this.dict = undefined;
      return END;
    }
    return this.view(entry);
  }

  get rest(): number {
    return this.dict === undefined ? 0 : this.entries.length;
  }

  /** What is still to come. Errors: RuntimeError. */
  remaining(): Value[] {
    if (this.dict === undefined) return [];
    if (this.dict.size !== this.size) throw runtimeError('dictionary changed size during iteration');
    return this.entries.toReversed().map((entry) => this.view(entry));
  }
}

defineIterator(listReverseIteratorType, (self: PyListReverseIterator) => self.rest);
for (const type of [dictReverseKeyIteratorType, dictReverseValueIteratorType, dictReverseItemIteratorType]) {
  defineIterator(type, (self: PyDictReverseIterator) => self.rest);
}
