import { Cell } from '../object/cell.ts';
import {
  bytearrayType,
  complexType,
  dictType,
  frozensetType,
  listType,
  rangeType,
  setType,
  sliceType,
  tupleType,
  typeOf,
} from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { PyException } from '../object/exception.ts';
import { PyFrame } from '../object/frame-object.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { PyGenerator } from '../object/generator.ts';
import { ClassNamespace } from '../object/mapping-proxy.ts';
import { PyModule } from '../object/module.ts';
import { PyNative } from '../object/native.ts';
import { PyList, PyTuple, textOf } from '../object/object.ts';
import { PySet } from '../object/set.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import type { Frame } from '../vm/frame.ts';
import { plainRepr, repr } from '../vm/repr.ts';
import { fullName, moduleOf } from '../vm/type-text.ts';
import { nativeText } from './native-text.ts';

/** Types whose values are plain as numbers are, and whose texts come from their own repr. */
const PLAIN: ReadonlySet<PyType> = new Set([complexType, bytearrayType, rangeType, sliceType]);

/**
Classes of the library that are Python here and C in CPython: of a class in Python with a `__repr__` of its own the script shows
no more than the name.
*/
const NATIVE_IN_CPYTHON: ReadonlySet<string> = new Set([
  '_asyncio.Future',
  '_asyncio.Task',
  '_contextvars.Context',
  '_contextvars.ContextVar',
  '_contextvars.Token',
  'collections.OrderedDict',
  'datetime.IsoCalendarDate',
  'datetime.date',
  'datetime.datetime',
  'datetime.time',
  'datetime.timedelta',
  'datetime.timezone',
  'decimal.Context',
  'decimal.Decimal',
  'typing.NoDefaultType',
  'typing.ParamSpec',
  'typing.ParamSpecArgs',
  'typing.ParamSpecKwargs',
  'typing.TypeAliasType',
  'typing.TypeVar',
  'typing.TypeVarTuple',
]);

/** Containers in containers are written out so deep. */
const DEPTH = 3;
/** So many items of a container are written out. */
const ITEMS = 50;
/** So many characters of one number, text or other plain value. */
const LENGTH = 300;

/**
Reprs without addresses, and without running the program's own code: what the trace and the picture show of values. One is
made for each state, since it remembers the texts of containers.

Their form is a contract: the oracle's script makes the same of CPython's objects.
*/
export class SafeRepr {
  private readonly texts: Map<Value, string>[] = [];

  of(value: Value, depth = DEPTH): string {
    const plain = plainRepr(value);
    if (plain !== undefined) return cut(textOf(plain)!);
    if (
      value instanceof PyList ||
      value instanceof PyTuple ||
      value instanceof PySet ||
      value instanceof PyDict
    ) {
      const known = (this.texts[depth] ??= new Map());
      let text = known.get(value);
      if (text === undefined) known.set(value, (text = this.container(value, depth) ?? otherRepr(value)));
      return text;
    }
    if (value instanceof ClassNamespace) return this.of(value.mapping, depth);
    if (value instanceof PyMethod)
      return `<bound method ${qualnameOf(value.fn)} of ${this.of(value.self, 1)}>`;
    if (value instanceof PyException && !definesRepr(value.cls)) {
      return `${value.cls.name}(${value.args.items.map((item) => this.of(item, 1)).join(', ')})`;
    }
    return otherRepr(value);
  }

  /** Undefined: an instance of a subclass, which may have a repr of its own. */
  private container(value: PyList | PyTuple | PySet | PyDict, depth: number): string | undefined {
    switch (value.cls) {
      case listType:
        return this.sequence('[', (value as PyList).items, ']', depth);
      case tupleType: {
        const { items } = value as PyTuple;
        return this.sequence('(', items, items.length === 1 ? ',)' : ')', depth);
      }
      case setType:
      case frozensetType: {
        const items = [...(value as PySet).values()];
        if (depth > 0 && items.length === 0) return `${value.cls.name}()`;
        const body = this.sequence('{', items, '}', depth);
        return value.cls === setType || depth === 0 ? body : `frozenset(${body})`;
      }
      case dictType:
        return this.mapping(value as PyDict, depth);
      default:
        return undefined;
    }
  }

  private sequence(open: string, items: readonly Value[], close: string, depth: number): string {
    if (depth === 0) return '...';
    const texts: string[] = [];
    for (let i = 0; i < Math.min(items.length, ITEMS); i++) texts.push(this.of(items[i]!, depth - 1));
    if (items.length > ITEMS) texts.push('...');
    return `${open}${texts.join(', ')}${close}`;
  }

  private mapping(dict: PyDict, depth: number): string {
    if (depth === 0) return '{...}';
    const texts: string[] = [];
    for (const entry of dict.entries()) {
      if (texts.length === ITEMS) {
        texts.push('...');
        break;
      }
      texts.push(`${this.of(entry.key, depth - 1)}: ${this.of(entry.value!, depth - 1)}`);
    }
    return `{${texts.join(', ')}}`;
  }
}

/** Whether a value is of an exact type whose text never runs code of the program. */
export function isPlain(value: Value): boolean {
  return plainRepr(value) !== undefined || PLAIN.has(typeOf(value));
}

/** One repr by itself. */
export function safeRepr(value: Value): string {
  return new SafeRepr().of(value);
}

/** Cut by code points, as CPython counts. */
function cut(text: string): string {
  if (text.length <= LENGTH) return text;
  const points = [...text.slice(0, 2 * (LENGTH + 1))];
  return points.length <= LENGTH ? text : `${points.slice(0, LENGTH - 3).join('')}...`;
}

function otherRepr(value: Value): string {
  const type = typeOf(value);
  if (value instanceof PyFunction) return `<function ${textOf(value.qualname)}>`;
  if (value instanceof PyModule) return `<module ${safeRepr(value.name)}>`;
  if (value instanceof PyGenerator) return `<${type.name} object ${textOf(value.qualname)}>`;
  if (value instanceof Cell) {
    return value.contents === undefined ? '<cell: empty>' : `<cell: ${typeOf(value.contents).name} object>`;
  }
  if (value instanceof PyType) return classRepr(value);
  if (value instanceof PyFrame && value.frame.line > 0) return frameRepr(value.frame);
  return libraryRepr(value, type) ?? `<${fullName(type)} object>`;
}

/** What the type's `__repr__` gives where it is not the program's; undefined where its text is not for the trace. */
function libraryRepr(value: Value, type: PyType): string | undefined {
  if (moduleOf(type) === '__main__') return undefined;
  if (type.attributes.get('__repr__') instanceof PyFunction && !NATIVE_IN_CPYTHON.has(fullName(type)))
    return undefined;
  const text = nativeText(repr, value);
  if (text === undefined || PLAIN.has(type)) return text && cut(text);
  return text.length <= LENGTH ? text : [...text].slice(0, LENGTH).join('');
}

function qualnameOf(fn: Value): string {
  if (fn instanceof PyFunction) return textOf(fn.qualname)!;
  return fn instanceof PyNative ? fn.qualname : '?';
}

/** A frame's line is that of its last event: its instruction has not run yet where that is a `line`. */
function frameRepr({ code, line }: Frame): string {
  return `<frame, file '${code.code.filename}', line ${line}, code ${code.code.name}>`;
}

/** `type.__repr__`, whatever the metaclass says. */
function classRepr(type: PyType): string {
  return `<class '${fullName(type)}'>`;
}

/** Whether a class or one of its bases has a `__repr__` that the program (or a library in Python) wrote. */
function definesRepr(type: PyType): boolean {
  return type.lookup('__repr__') instanceof PyFunction;
}
