import { PyDict } from './dict.ts';
import type { PyObject, Value } from './value.ts';

/**
Which attributes an instance has, and at which place of its `slots` each is. Instances that got the same attributes in the
same order share one Shape, so an inline cache that saw the shape knows the place.
*/
export class Shape {
  private readonly places = new Map<string, number>();
  private readonly next = new Map<string, Shape>();

  constructor(readonly names: readonly string[]) {
    for (let i = 0; i < names.length; i++) this.places.set(names[i]!, i);
  }

  /** The place of an attribute in `slots`, or undefined. */
  placeOf(name: string): number | undefined {
    return this.places.get(name);
  }

  /** The shape with one attribute more, at the end. */
  with(name: string): Shape {
    let shape = this.next.get(name);
    if (shape === undefined) {
      shape = new Shape([...this.names, name]);
      this.next.set(name, shape);
      if (++made > MOST_SHAPES) forgetShapes();
    }
    return shape;
  }

  /** Instances that come later get shapes of their own, beside those of the ones there are. */
  forget(): void {
    this.next.clear();
  }
}

/** So many shapes are shared. With more all are forgotten that no instance has: programs make up names without end. */
const MOST_SHAPES = 4000;
let made = 0;

function forgetShapes(): void {
  made = 0;
  rootShape.forget();
}

/** The shape of an instance that has no attributes yet. Shapes hold names only, so all runs may share them. */
export const rootShape = new Shape([]);

/** The shape of an instance whose attributes are in `dict`: its `__dict__` was asked for, or an attribute was deleted. */
export const dictShape = new Shape([]);

/**
An object with attributes of its own. `slots[shape.placeOf(name)]` is an attribute's value until the object's `__dict__` is
asked for or an attribute is deleted; from then on `shape` is dictShape and they are in `dict`. A class may forbid them
(`__slots__`): then `members` alone holds values.
*/
export interface Attributed extends PyObject {
  shape: Shape;
  slots: (Value | undefined)[];
  dict: PyDict | undefined;
}

/** An object's own attribute, or undefined. */
export function getOwn(object: Attributed, name: string): Value | undefined {
  if (object.shape === dictShape) return object.dict!.getString(name);
  const place = object.shape.placeOf(name);
  return place === undefined ? undefined : object.slots[place];
}

/** More attributes than this are kept in a dict, so that shapes stay few. */
const MOST_SLOTS = 64;

/** Sets an object's own attribute. */
export function setOwn(object: Attributed, name: string, value: Value): void {
  if (object.shape === dictShape) {
    object.dict!.setString(name, value);
    return;
  }
  const place = object.shape.placeOf(name);
  if (place !== undefined) object.slots[place] = value;
  else if (object.slots.length >= MOST_SLOTS) dictOf(object).setString(name, value);
  else {
    object.shape = object.shape.with(name);
    object.slots.push(value);
  }
}

/** Deletes an object's own attribute; false: there was none. */
export function deleteOwn(object: Attributed, name: string): boolean {
  if (getOwn(object, name) === undefined) return false;
  dictOf(object).deleteString(name);
  return true;
}

/** An object's `__dict__`, which from now on is where its attributes are. */
export function dictOf(object: Attributed): PyDict {
  if (object.shape !== dictShape || object.dict === undefined) {
    const dict = new PyDict();
    const { names } = object.shape;
    for (let i = 0; i < names.length; i++) dict.setString(names[i]!, object.slots[i]!);
    object.dict = dict;
    object.slots = [];
    object.shape = dictShape;
  }
  return object.dict!;
}

/** Puts another dict in the place of an object's `__dict__`. */
export function replaceDict(object: Attributed, dict: PyDict): void {
  object.slots = [];
  object.shape = dictShape;
  object.dict = dict;
}

/** An object's own attributes in order, without making a dict of them. */
export function* ownAttributes(object: Attributed): Generator<[name: string, value: Value]> {
  if (object.shape === dictShape) {
    for (const entry of object.dict!.entries())
      if (typeof entry.key === 'string') yield [entry.key, entry.value!];
    return;
  }
  const { names } = object.shape;
  for (let i = 0; i < names.length; i++) yield [names[i]!, object.slots[i]!];
}
