import type { ItemView, ObjectView, ValueView } from '../../timeline/step.ts';
import { Cell } from '../object/cell.ts';
import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { PyModule } from '../object/module.ts';
import { isAttributed, PyFloat, PyList, PyTuple, WideStr } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { ownAttributes } from '../object/shape.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Value } from '../object/value.ts';
import { SafeRepr } from './safe-repr.ts';

/** The picture opens so many items of an object; `size` says how many there are. */
const ITEMS = 50;

/**
Values of the running program → plain views of one step. Objects are numbered as this step meets them, so the numbers say
within a step which names share one object, and a step made by itself equals the one that was walked to.
*/
export class Viewer {
  private readonly repr = new SafeRepr();
  private readonly numbers = new Map<PyObject, number>();
  readonly objects = new Map<number, ObjectView>();

  /** @param isOurs whether a function is one of the program's own, and so has a number */
  constructor(private readonly isOurs: (fn: PyFunction) => boolean) {}

  value(value: Value): ValueView {
    const repr = this.repr.of(value);
    const type = typeOf(value).name;
    if (value instanceof PyFunction)
      return this.isOurs(value) ? { repr, type, fn: value.number } : { repr, type };
    return isShared(value) ? { repr, type, object: this.numberOf(value) } : { repr, type };
  }

  /** The number of an object in this step. */
  numberOf(object: PyObject): number {
    let number = this.numbers.get(object);
    if (number === undefined) this.numbers.set(object, (number = this.numbers.size + 1));
    return number;
  }

  /** Opens an object for the picture: its contents become views. Functions and plain values have none. */
  open(object: Value): void {
    if (object instanceof PyFunction || !isShared(object)) return;
    const number = this.numberOf(object);
    if (this.objects.has(number)) return;
    const type = typeOf(object).name;
    const view = (kind: ObjectView['kind'], size: number, items: ItemView[]) =>
      this.objects.set(number, { object: number, type, kind, size, items });
    if (object instanceof PyList || object instanceof PyTuple) {
      const items = object.items.slice(0, ITEMS).map((item, i) => this.item(`[${i}]`, `[${i}]`, item));
      view(object instanceof PyList ? 'list' : 'tuple', object.items.length, items);
    } else if (object instanceof PySet) {
      const items: ItemView[] = [];
      for (const item of object.values()) if (items.length < ITEMS) items.push(this.item('', '', item));
      view('set', object.size, items);
    } else if (object instanceof PyDict) {
      const items: ItemView[] = [];
      for (const { key, value } of object.entries()) {
        if (items.length === ITEMS) break;
        const name = this.repr.of(key, 1);
        items.push(this.item(`[${name}]`, `[${name}]`, value!));
      }
      view('dict', object.size, items);
    } else if (object instanceof PyMethod) {
      view('method', 2, [
        this.item('.__self__', '__self__', object.self),
        this.item('.__func__', '__func__', object.fn),
      ]);
    } else if (object instanceof PyGenerator) view('generator', 0, []);
    else if (object instanceof Cell) {
      const items =
        object.contents === undefined ? [] : [this.item('.cell_contents', 'cell_contents', object.contents)];
      view('cell', items.length, items);
    } else if (object instanceof PyType) {
      const items = this.attributes([...object.attributes].filter(([name]) => !/^__.*__$/.test(name)));
      view('class', items.length, items);
    } else if (isAttributed(object)) {
      const items = this.attributes([...ownAttributes(object)]);
      view('instance', items.length, items);
    } else view('other', 0, []);
  }

  private attributes(pairs: readonly (readonly [string, Value])[]): ItemView[] {
    return pairs.slice(0, ITEMS).map(([name, value]) => this.item(`.${name}`, `.${name}`, value));
  }

  private item(access: string, label: string, value: Value): ItemView {
    return { access, label, value: this.value(value) };
  }
}

/** Whether two names can be seen to share this object: it can change, or holds what can. */
function isShared(value: Value): value is PyObject {
  return value instanceof PyTuple ? holdsShared(value) : canChange(value);
}

/** Tuples in tuples may go deeper than JavaScript's calls do, and meet again and again. */
function holdsShared(tuple: PyTuple): boolean {
  const tuples = new Set([tuple]);
  for (const { items } of tuples) {
    for (const item of items) {
      if (item instanceof PyTuple) tuples.add(item);
      else if (item instanceof PyFunction || canChange(item)) return true;
    }
  }
  return false;
}

function canChange(value: Value): boolean {
  if (!(value instanceof PyObject) || value instanceof PyFloat || value instanceof WideStr) return false;
  return (
    value instanceof PyList ||
    value instanceof PyDict ||
    value instanceof PySet ||
    value instanceof PyMethod ||
    value instanceof PyGenerator ||
    value instanceof Cell ||
    (value instanceof PyType ? value.heap : !(value instanceof PyModule) && isAttributed(value))
  );
}
