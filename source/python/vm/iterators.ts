import { builtinType, objectType } from '../object/core-types.ts';
import type { Entry, PyDict } from '../object/dict.ts';
import { runtimeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import type { PyList, PyRange, PyTuple, WideStr } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { isAscii, textOfCode } from '../text/text.ts';

/** A built-in iterator that never calls Python: `advance` gives its next item, or END, again and again. */
export abstract class PyIterator extends PyObject {
  abstract advance(): Value;
}

const traits = { final: true, uncallable: true };
export const listIteratorType = builtinType('list_iterator', objectType, traits);
export const tupleIteratorType = builtinType('tuple_iterator', objectType, traits);
export const rangeIteratorType = builtinType('range_iterator', objectType, traits);
export const longRangeIteratorType = builtinType('longrange_iterator', objectType, traits);
export const strIteratorType = builtinType('str_iterator', objectType, traits);
export const strAsciiIteratorType = builtinType('str_ascii_iterator', objectType, traits);
export const dictKeyIteratorType = builtinType('dict_keyiterator', objectType, traits);
export const dictValueIteratorType = builtinType('dict_valueiterator', objectType, traits);
export const dictItemIteratorType = builtinType('dict_itemiterator', objectType, traits);
export const sequenceIteratorType = builtinType('iterator', objectType, traits);
export const reversedType = builtinType('reversed');

/** Over a list: sees items that are appended meanwhile. */
export class PyListIterator extends PyIterator {
  index = 0;

  constructor(public list: PyList | undefined) {
    super(listIteratorType);
  }

  advance(): Value {
    const { list } = this;
    if (list === undefined) return END;
    const { items } = list;
    if (this.index < items.length) return items[this.index++]!;
    this.list = undefined;
    return END;
  }
}

/** Over a tuple. */
export class PyTupleIterator extends PyIterator {
  index = 0;

  constructor(public tuple: PyTuple | undefined) {
    super(tupleIteratorType);
  }

  advance(): Value {
    const { tuple } = this;
    if (tuple === undefined) return END;
    if (this.index < tuple.items.length) return tuple.items[this.index++]!;
    this.tuple = undefined;
    return END;
  }
}

/** Over a range whose numbers are all safe integers. */
export class PyRangeIterator extends PyIterator {
  constructor(
    public next: number,
    readonly step: number,
    public left: number, // items still to come
  ) {
    super(rangeIteratorType);
  }

  advance(): Value {
    if (this.left <= 0) return END;
    const { next } = this;
    this.left--;
    this.next = next + this.step;
    return next;
  }
}

/** Over a range with a number outside ±(2^53−1). */
export class PyLongRangeIterator extends PyIterator {
  constructor(
    public next: bigint,
    readonly step: bigint,
    public left: bigint, // items still to come
  ) {
    super(longRangeIteratorType);
  }

  advance(): Value {
    if (this.left <= 0n) return END;
    const { next } = this;
    this.left--;
    this.next = next + this.step;
    return BigInt.asIntN(54, next) === next && next !== -(2n ** 53n) ? Number(next) : next;
  }
}

/** The iterator of a range. */
export function rangeIterator(range: PyRange): PyIterator {
  const { start, stop, step } = range;
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    return new PyRangeIterator(start, step, Math.max(0, Math.ceil((stop - start) / step)));
  }
  const [from, to, by] = [BigInt(start), BigInt(stop), BigInt(step)];
  const left = by > 0n ? (to - from + by - 1n) / by : (from - to - by - 1n) / -by;
  return new PyLongRangeIterator(from, by, left > 0n ? left : 0n);
}

/** Over the characters of a str. */
export class PyStrIterator extends PyIterator {
  index = 0;

  constructor(public text: string | WideStr | undefined) {
    super(typeof text === 'string' && isAscii(text) ? strAsciiIteratorType : strIteratorType);
  }

  advance(): Value {
    const { text } = this;
    if (typeof text === 'string') {
      if (this.index < text.length) return text[this.index++]!;
    } else if (text !== undefined && this.index < text.codes.length)
      return textOfCode(text.codes[this.index++]!);
    this.text = undefined;
    return END;
  }
}

/** Over the keys of a dict; `dict.values()` and `dict.items()` make something else of the entries. */
export class PyDictIterator extends PyIterator {
  private readonly entries: IterableIterator<Entry>;
  private readonly size: number;
  left: number; // for __length_hint__

  constructor(
    public dict: PyDict | undefined,
    private readonly view: (entry: Entry) => Value = (entry) => entry.key,
    cls: PyType = dictKeyIteratorType,
  ) {
    super(cls);
    this.entries = dict!.entries();
    this.size = this.left = dict!.size;
  }

  advance(): Value {
    const { dict } = this;
    if (dict === undefined) return END;
    if (dict.size !== this.size) {
      this.dict = undefined;
      throw runtimeError('dictionary changed size during iteration');
    }
    const step = this.entries.next();
    if (step.done) {
      this.dict = undefined;
      return END;
    }
    if (this.left-- <= 0) {
      this.dict = undefined;
      throw runtimeError('dictionary keys changed during iteration');
    }
    return this.view(step.value);
  }

  /** What is still to come. Errors: RuntimeError. */
  remaining(): Value[] {
    const { dict } = this;
    if (dict === undefined) return [];
    if (dict.size !== this.size) throw runtimeError('dictionary changed size during iteration');
    return [...dict.entries()].slice(dict.size - this.left).map((entry) => this.view(entry));
  }
}

/** What iter() gives for an object that has `__getitem__` and no `__iter__`. */
export class PySequenceIterator extends PyObject {
  index = 0;

  constructor(public sequence: Value | undefined) {
    super(sequenceIteratorType);
  }
}
