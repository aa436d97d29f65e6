import { bytesType, floatType, intType, objectType, strType, tupleType } from './core-types.ts';
import { PyBoxed, PyBytes, PyFloat, PyTuple, WideStr } from './object.ts';
import type { Keying, PyType } from './type-object.ts';
import type { PyObject, Value } from './value.ts';

/** What stands for a key in a JavaScript Map: two keys are equal in Python where these are the same. */
export type Key = string | number | null | PyObject;

/** Begins the Key of what is no plain str; no plain str has a surrogate in it. */
const MARK = '\ud800';

/**
The Key of a value whose equality JavaScript can tell, or undefined: only Python's `__hash__` and `__eq__` can.

- 1, 1.0 and True are one Key. A NaN is only itself.
- Objects that compare by identity are their own Key.
- Tuples of such values are written out as a text, so that `grid[x, y]` costs no call.
*/
export function keyOf(value: Value): Key | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
      return value;
    case 'bigint':
      return keyOfBig(value);
    case 'boolean':
      return value ? 1 : 0;
    default:
      return value === null ? null : keyOfObject(value);
  }
}

function keyOfObject(value: PyObject): Key | undefined {
  switch (value.cls.keying(keyingOf)) {
    case 'identity':
      return value;
    case 'ask':
      return undefined;
    case 'value':
      if (value instanceof PyTuple) return keyOfTuple(value);
      if (value instanceof PyFloat) return keyOfFloat(value);
      if (value instanceof PyBytes) return `${MARK}b${value.value}`;
      if (value instanceof PyBoxed) return keyOf(value.value);
      if (value instanceof WideStr) return `${MARK}w${value.codes.join()}`;
      return undefined;
  }
}

function keyOfFloat(float: PyFloat): Key {
  const { value } = float;
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) return float;
  return Number.isInteger(value) ? keyOfBig(BigInt(value)) : value;
}

/** A Map of V8 puts bigints into its table by their lowest 64 bits alone: `{i << 64 for i in x}` would be one long row. */
function keyOfBig(value: bigint): Key {
  return `${MARK}i${value.toString(32)}`;
}

const serials = new WeakMap<PyObject, number>();
let serial = 0;

function keyOfTuple(tuple: PyTuple): Key | undefined {
  let text = `${MARK}t`;
  for (const item of tuple.items) {
    const key = keyOf(item);
    switch (typeof key) {
      case 'undefined':
        return undefined;
      case 'number':
        text += `n${key},`;
        break;
      case 'string':
        text += `s${key.length}:${key}`;
        break;
      default: {
        if (key === null) {
          text += 'N';
          break;
        }
        let number = serials.get(key);
        if (number === undefined) serials.set(key, (number = ++serial));
        text += `o${number},`;
      }
    }
  }
  return text;
}

const valueTypes: readonly PyType[] = [tupleType, floatType, strType, bytesType, intType];

function keyingOf(type: PyType): Keying {
  const hash = type.whereIs('__hash__');
  const eq = type.whereIs('__eq__');
  if (hash === eq && hash !== undefined && valueTypes.includes(hash)) return 'value';
  return (hash === objectType || hash === undefined) && (eq === objectType || eq === undefined)
    ? 'identity'
    : 'ask';
}
