import { bytesType, floatType, intType, objectType, strType, tupleType } from './core-types.ts';
import { PyBoxed, PyBytes, PyFloat, PyTuple, WideStr } from './object.ts';
import type { Keying, PyType } from './type-object.ts';
import type { PyObject, Value } from './value.ts';

/** What stands for a key in a JavaScript Map: two keys are equal in Python where these are the same. */
export type Key = string | number | null | PyObject;

/** Whom the writing of a Key is charged to, in instructions: the machine. Not given: it is a small one, or has been paid. */
export type Payer = { charge(work: number): void };

/** A Key that would be longer, in characters, is not written: values of that size are asked for their hash. */
const LONGEST = 4096;

/** Nor is that of a tuple nested deeper. */
const DEEPEST = 100;

/** An int with a longer Key. */
const BIG = 1n << BigInt(5 * LONGEST);

/** Begins the Key of what is no plain str; no plain str has a surrogate in it. */
const MARK = '\ud800';

/**
The Key of a value whose equality JavaScript can tell, or undefined: only Python's `__hash__` and `__eq__` can.

- 1, 1.0 and True are one Key. A NaN is only itself.
- Objects that compare by identity are their own Key.
- Tuples of such values are written out as a text, so that `grid[x, y]` costs no call.
- What would be written at great length has none: `x = (x, x)`, thirty times, would be a text of a thousand million characters.
*/
export function keyOf(value: Value, payer?: Payer): Key | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
      return value;
    case 'bigint':
      return keyOfBig(value, payer);
    case 'boolean':
      return value ? 1 : 0;
    default:
      return value === null ? null : keyOfObject(value, payer);
  }
}

/** How the values of an object's type are told apart. */
export function keyingOf(value: PyObject): Keying {
  return value.cls.keying(keyingOfType);
}

function keyOfObject(value: PyObject, payer: Payer | undefined, depth = 0): Key | undefined {
  switch (keyingOf(value)) {
    case 'identity':
      return value;
    case 'ask':
      return undefined;
    case 'value':
      if (value instanceof PyTuple) return keyOfTuple(value, payer, depth);
      if (value instanceof PyFloat) return keyOfFloat(value);
      if (value instanceof PyBytes)
        return value.value.length > LONGEST ? undefined : `${MARK}b${value.value}`;
      if (value instanceof PyBoxed) return keyOf(value.value, payer);
      if (value instanceof WideStr) return keyOfWide(value);
      return undefined;
  }
}

function keyOfFloat(float: PyFloat): Key | undefined {
  const { value } = float;
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) return float;
  return Number.isInteger(value) ? keyOfBig(BigInt(value)) : value;
}

/** A Map of V8 puts bigints into its table by their lowest 64 bits alone: `{i << 64 for i in x}` would be one long row. */
function keyOfBig(value: bigint, payer?: Payer): Key | undefined {
  if (value >= BIG || value <= -BIG) return undefined;
  const digits = value.toString(32);
  payer?.charge(digits.length >> 5);
  return `${MARK}i${digits}`;
}

/** Two UTF-16 units for each code point: no two texts share them. */
function keyOfWide({ codes }: WideStr): Key | undefined {
  if (codes.length > LONGEST / 2) return undefined;
  const units = new Uint16Array(codes.buffer, codes.byteOffset, 2 * codes.length);
  return `${MARK}w${String.fromCharCode(...units)}`;
}

const serials = new WeakMap<PyObject, number>();
let serial = 0;

function keyOfTuple({ items }: PyTuple, payer: Payer | undefined, depth: number): Key | undefined {
  if (items.length > LONGEST / 2 || depth > DEEPEST) return undefined;
  payer?.charge(2 * items.length);
  let text = `${MARK}t`;
  for (const item of items) {
    const key = item instanceof PyTuple ? keyOfObject(item, payer, depth + 1) : keyOf(item, payer);
    switch (typeof key) {
      case 'undefined':
        return undefined;
      case 'number':
        text += `n${key},`;
        break;
      case 'string':
        if (key.length > LONGEST) return undefined;
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
    if (text.length > LONGEST) return undefined;
  }
  return text;
}

const valueTypes: readonly PyType[] = [tupleType, floatType, strType, bytesType, intType];

function keyingOfType(type: PyType): Keying {
  const hash = type.whereIs('__hash__');
  const eq = type.whereIs('__eq__');
  if (hash === eq && hash !== undefined && valueTypes.includes(hash)) return 'value';
  return (hash === objectType || hash === undefined) && (eq === objectType || eq === undefined)
    ? 'identity'
    : 'ask';
}
