import { Cell } from '../cell.ts';
import { PyCode } from '../code-object.ts';
import {
  dictType,
  frozensetType,
  functionType,
  listType,
  setType,
  tupleType,
  typeOf,
} from '../core-types.ts';
import type { PyDict } from '../dict.ts';
import { PyException } from '../exception.ts';
import { PyFunction, PyMethod } from '../function.ts';
import { PyGenerator } from '../generator.ts';
import { PyModule } from '../module.ts';
import { PyBoundNative, PyNative } from '../native.ts';
import { type PyList, type PyTuple, textOf } from '../object.ts';
import { plainRepr } from '../repr.ts';
import type { PySet } from '../set.ts';
import { PyType } from '../type-object.ts';
import type { Value } from '../value.ts';

/** Containers in containers are written out so deep. */
const DEPTH = 3;
/** So many items of a container are written out. */
const ITEMS = 50;
/** So many characters of one number, text or other plain value. */
const LENGTH = 300;

/**
A repr without addresses, and without running the program's own code: what the trace and the picture show of a value.

Its form is a contract: the oracle's script makes the same of CPython's objects.
*/
export function safeRepr(value: Value, depth = DEPTH): string {
  const plain = plainRepr(value);
  if (plain !== undefined) return cut(textOf(plain)!);
  const type = typeOf(value);
  switch (type) {
    case listType:
      return sequence('[', (value as PyList).items, ']', depth);
    case tupleType: {
      const { items } = value as PyTuple;
      return sequence('(', items, items.length === 1 ? ',)' : ')', depth);
    }
    case setType:
    case frozensetType: {
      const items = [...(value as PySet).values()];
      if (depth > 0 && items.length === 0) return `${type.name}()`;
      const body = sequence('{', items, '}', depth);
      return type === setType || depth === 0 ? body : `frozenset(${body})`;
    }
    case dictType:
      return mapping(value as PyDict, depth);
    case functionType:
      return `<function ${textOf((value as PyFunction).qualname)}>`;
  }
  if (value instanceof PyModule) return `<module ${safeRepr(value.name)}>`;
  if (value instanceof PyMethod)
    return `<bound method ${qualnameOf(value.fn)} of ${safeRepr(value.self, 1)}>`;
  if (value instanceof PyGenerator) return `<${type.name} object ${textOf(value.qualname)}>`;
  if (value instanceof Cell) {
    return value.contents === undefined ? '<cell: empty>' : `<cell: ${typeOf(value.contents).name} object>`;
  }
  if (value instanceof PyType) return classRepr(value);
  if (value instanceof PyException && !definesRepr(type)) {
    return `${type.name}(${value.args.items.map((item) => safeRepr(item, 1)).join(', ')})`;
  }
  if (value instanceof PyCode)
    return `<code object ${value.code.name}, file "${value.code.filename}", line ${value.code.firstlineno}>`;
  if (value instanceof PyNative) return nativeRepr(value);
  if (value instanceof PyBoundNative) {
    const { native, self } = value;
    return `<built-in method ${native.name} of ${self instanceof PyType ? 'type' : typeOf(self).name} object>`;
  }
  return `<${type.module === 'builtins' ? '' : `${type.module}.`}${type.qualname} object>`;
}

/** Cut by code points, as CPython counts. */
function cut(text: string): string {
  if (text.length <= LENGTH) return text;
  const points = [...text];
  return points.length <= LENGTH ? text : `${points.slice(0, LENGTH - 3).join('')}...`;
}

function sequence(open: string, items: readonly Value[], close: string, depth: number): string {
  if (depth === 0) return '...';
  const texts: string[] = [];
  for (let i = 0; i < Math.min(items.length, ITEMS); i++) texts.push(safeRepr(items[i]!, depth - 1));
  if (items.length > ITEMS) texts.push('...');
  return `${open}${texts.join(', ')}${close}`;
}

function mapping(dict: PyDict, depth: number): string {
  if (depth === 0) return '{...}';
  const texts: string[] = [];
  for (const entry of dict.entries()) {
    if (texts.length === ITEMS) {
      texts.push('...');
      break;
    }
    texts.push(`${safeRepr(entry.key, depth - 1)}: ${safeRepr(entry.value!, depth - 1)}`);
  }
  return `{${texts.join(', ')}}`;
}

function qualnameOf(fn: Value): string {
  if (fn instanceof PyFunction) return textOf(fn.qualname)!;
  return fn instanceof PyNative ? fn.qualname : '?';
}

/** `type.__repr__`, whatever the metaclass says. */
function classRepr(type: PyType): string {
  return `<class '${type.module === 'builtins' ? '' : `${type.module}.`}${type.qualname}'>`;
}

function nativeRepr(native: PyNative): string {
  return native.owner === undefined
    ? `<built-in function ${native.name}>`
    : `<method '${native.name}' of '${native.owner.name}' objects>`;
}

/** Whether a class or one of its bases has a `__repr__` that the program (or a library in Python) wrote. */
function definesRepr(type: PyType): boolean {
  return type.lookup('__repr__') instanceof PyFunction;
}
