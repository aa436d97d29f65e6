import {
  bytesType,
  complexType,
  floatType,
  listType,
  objectType,
  rangeType,
  sliceType,
  strType,
  tupleType,
} from './core-types.ts';
import type { PyDict } from './dict.ts';
import type { Shape } from './shape.ts';
import { type Attributed, rootShape } from './shape.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/** An instance of a class that has no built-in base but `object`. */
export class PyInstance extends PyObject implements Attributed {
  shape: Shape = rootShape;
  slots: (Value | undefined)[] = [];
  dict: PyDict | undefined = undefined;
}

/** An instance without attributes of its own: a plain `object()`. */
export class PyBare extends PyObject {}

/** An object whose class has `__slots__`: their values, by the place that the class gave each. */
export interface Slotted extends PyObject {
  members: (Value | undefined)[];
}

/** An instance of a subclass of int or str: the number or text, and a type of its own. */
export class PyBoxed extends PyObject {
  constructor(
    cls: PyType,
    readonly value: number | bigint | string | WideStr,
  ) {
    super(cls);
  }
}

/** A float, or an instance of a subclass of float. Boxed, because a JavaScript number is an int. */
export class PyFloat extends PyObject {
  constructor(
    readonly value: number,
    cls: PyType = floatType,
  ) {
    super(cls);
  }
}

/** A str that a JavaScript string cannot hold unit by unit: it has a code point above U+FFFF or a lone surrogate. */
export class WideStr extends PyObject {
  constructor(readonly codes: Uint32Array) {
    super(strType);
  }
}

/** bytes, one character below U+0100 for each byte. */
export class PyBytes extends PyObject {
  constructor(
    readonly value: string,
    cls: PyType = bytesType,
  ) {
    super(cls);
  }
}

/** A tuple, or an instance of a subclass (a named tuple). The items are never changed. */
export class PyTuple extends PyObject {
  constructor(
    readonly items: readonly Value[],
    cls: PyType = tupleType,
  ) {
    super(cls);
  }
}

export const EMPTY_TUPLE = new PyTuple([]);

/** A list, or an instance of a subclass. */
export class PyList extends PyObject {
  constructor(
    public items: Value[],
    cls: PyType = listType,
  ) {
    super(cls);
  }
}

/** A slice object. */
export class PySlice extends PyObject {
  constructor(
    readonly start: Value,
    readonly stop: Value,
    readonly step: Value,
  ) {
    super(sliceType);
  }
}

/**
Makes a new object of a built-in class one of `cls`, a subclass: `adopt(new PyList([]), cls)`. If the subclass gives its
instances a `__dict__`, the object gets a place for attributes.
*/
export function adopt<T extends PyObject>(object: T, cls: PyType): T {
  object.cls = cls;
  if (cls.hasDict && !isAttributed(object)) {
    Object.assign(object, { shape: rootShape, slots: [], dict: undefined });
  }
  if (cls.members > 0) Object.assign(object, { members: new Array(cls.members).fill(undefined) });
  return object;
}

/** Whether an object can have attributes of its own (its class does not forbid them by `__slots__`). */
export function isAttributed(object: object): object is Attributed {
  return (object as Partial<Attributed>).shape !== undefined;
}

/** A new instance of a class whose layout is `object`'s. */
export function makeInstance(cls: PyType): PyObject {
  const instance = cls.hasDict ? new PyInstance(cls) : new PyBare(cls);
  return cls.members > 0 ? adopt(instance, cls) : instance;
}

/** The int in a value: an int, a bool, an instance of a subclass; else undefined. */
export function intOf(value: Value): number | bigint | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      if (value instanceof PyBoxed && (typeof value.value === 'number' || typeof value.value === 'bigint')) {
        return value.value;
      }
  }
  return undefined;
}

/** The text in a value: a str or an instance of a subclass; else undefined. */
export function strOf(value: Value): string | WideStr | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof WideStr) return value;
  if (value instanceof PyBoxed && (typeof value.value === 'string' || value.value instanceof WideStr))
    return value.value;
  return undefined;
}

/** The text of a str for a message or for output, lone surrogates included; undefined: it is no str. */
export function textOf(value: Value): string | undefined {
  const text = strOf(value);
  if (text === undefined || typeof text === 'string') return text;
  let out = '';
  for (const code of text.codes) out += String.fromCodePoint(code);
  return out;
}

/** The str of a JavaScript text, which may have surrogates: pairs are one code point. */
export function makeStr(text: string): string | WideStr {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff)
      return new WideStr(Uint32Array.from(text, (c) => c.codePointAt(0)!));
  }
  return text;
}

/** A plain `object()`. */
export function makeBare(): PyObject {
  return new PyBare(objectType);
}

/** A range. The three are ints of any size; `step` is never 0. */
export class PyRange extends PyObject {
  constructor(
    readonly start: number | bigint,
    readonly stop: number | bigint,
    readonly step: number | bigint,
  ) {
    super(rangeType);
  }
}

/** A complex number, or an instance of a subclass. */
export class PyComplex extends PyObject {
  constructor(
    readonly real: number,
    readonly imaginary: number,
    cls: PyType = complexType,
  ) {
    super(cls);
  }
}
