import type { Int } from '../number/int-arithmetic.ts';
import { PyByteArray } from '../object/bytearray.ts';
import { Ellipsis, NotImplemented, typeOf } from '../object/core-types.ts';
import { indexError, raise, typeError, valueError } from '../object/exception.ts';
import { NotImplementedError } from '../object/exception-types.ts';
import {
  isContiguous,
  isFortranContiguous,
  type MemoryLayout,
  memoryviewType,
  PyMemoryView,
  viewOf,
} from '../object/memoryview.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { PyBytes, PyList, PySlice, PyTuple, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { callSpecial } from '../vm/attributes.ts';
import { hash } from '../vm/compare.ts';
import { addressOf } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { releaseView } from './bytearray-exports.ts';
import { hexOfBytes } from './bytes-methods.ts';
import { withInts } from './indexed.ts';
import { askItem, checkFormat, itemAt, writeAt } from './memory-items.ts';
import { castView } from './memoryview-cast.ts';
import { equalViews } from './memoryview-compare.ts';
import { PyMemoryIterator } from './memoryview-iterator.ts';
import { askSubscript, hasIndex, type PlainSlice } from './subscript.ts';

const of = (value: Value): PyMemoryView => value as PyMemoryView;

memoryviewType.pattern = 'sequence';
memoryviewType.hasWeakref = true;

/** memoryview(object). Errors: TypeError. */
function* makeView(vm: VM, object: Value): Generator<Result, PyMemoryView, Value> {
  if (object instanceof PyMemoryView) {
    return new PyMemoryView(object.source, object.check(), object.owner);
  }
  if (object instanceof PyBytes || object instanceof PyByteArray) return viewOf(object);
  if (typeOf(object).lookup('__buffer__') === undefined) {
    throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).tpName}'`);
  }
  const made = yield callSpecial(vm, object, '__buffer__', [FULL_READ_ONLY]);
  if (!(made instanceof PyMemoryView)) throw typeError('__buffer__ returned non-memoryview object');
  return new PyMemoryView(made.source, made.check(), object);
}

/** What memoryview() asks of `__buffer__`. Source: PyBUF_FULL_RO */
const FULL_READ_ONLY = 284;

/** The place of an item along one axis. Errors: IndexError. */
function placeAlong({ shape, strides }: MemoryLayout, axis: number, index: Int): number {
  const length = shape[axis]!;
  const at = index < 0 ? Number(index) + length : Number(index);
  if (at >= 0 && at < length) return at * strides[axis]!;
  if (typeof index === 'bigint') throw indexError("cannot fit 'int' into an index-sized integer");
  throw indexError(`index out of bounds on dimension ${axis + 1}`);
}

/** The indexes in a tuple; undefined: there is something else in it. */
function* askIndexes(vm: VM, key: PyTuple): Generator<Result, Int[] | undefined, Value> {
  if (!key.items.every(hasIndex)) return undefined;
  const indexes: Int[] = [];
  for (const item of key.items) indexes.push((yield* askSubscript(vm, item, '')) as Int);
  return indexes;
}

function isMultiSlice(key: Value): boolean {
  return key instanceof PyTuple && key.items.length > 0 && key.items.every((item) => item instanceof PySlice);
}

function placeOfItem(layout: MemoryLayout, indexes: readonly Int[], less: string): number {
  const { shape, offset } = layout;
  if (indexes.length < shape.length) throw raise(NotImplementedError, less);
  if (indexes.length > shape.length) {
    throw typeError(`cannot index ${shape.length}-dimension view with ${indexes.length}-element tuple`);
  }
  return indexes.reduce<number>((at, index, axis) => at + placeAlong(layout, axis, index), offset);
}

/** A view of the items of a slice. Errors: ValueError. */
function sliceOf(view: PyMemoryView, slice: PlainSlice): PyMemoryView {
  const { layout } = view;
  const { start, step, count } = slice.of(layout.shape[0]!);
  const stride = layout.strides[0]!;
  const offset = layout.offset + start * stride;
  return new PyMemoryView(
    view.source,
    {
      ...layout,
      offset,
      shape: [count, ...layout.shape.slice(1)],
      strides: [stride * step, ...layout.strides.slice(1)],
    },
    view.owner,
  );
}

function* getItem(vm: VM, self: PyMemoryView, key: Value): Steps {
  const layout = self.check();
  const dimensions = layout.shape.length;
  if (dimensions === 0) {
    if (key instanceof PyTuple && key.items.length === 0) return itemAt(self, layout.offset);
    if (key === Ellipsis) return new PyMemoryView(self.source, layout, self.owner);
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    const index = (yield* askSubscript(vm, key, '')) as Int;
    self.check();
    return itemAt(self, placeOfItem(layout, [index], 'multi-dimensional sub-views are not implemented'));
  }
  if (key instanceof PySlice) {
    const slice = (yield* askSubscript(vm, key, '')) as PlainSlice;
    self.check();
    return sliceOf(self, slice);
  }
  const indexes = key instanceof PyTuple ? yield* askIndexes(vm, key) : undefined;
  if (indexes !== undefined)
    return itemAt(self, placeOfItem(layout, indexes, 'sub-views are not implemented'));
  if (isMultiSlice(key)) throw raise(NotImplementedError, 'multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

function* setItem(vm: VM, self: PyMemoryView, key: Value, value: Value): Steps {
  const layout = self.check();
  checkFormat(layout);
  if (layout.readonly) throw typeError('cannot modify read-only memory');
  const dimensions = layout.shape.length;
  const single = function* (place: number): Steps {
    const bytes = yield* askItem(vm, layout.format, value);
    self.check();
    writeAt(self, place, bytes);
    return null;
  };
  if (dimensions === 0) {
    if (key === Ellipsis || (key instanceof PyTuple && key.items.length === 0))
      return yield* single(layout.offset);
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    const index = (yield* askSubscript(vm, key, '')) as Int;
    return yield* single(placeOfItem(layout, [index], 'sub-views are not implemented'));
  }
  if (key instanceof PySlice && dimensions === 1) {
    const slice = (yield* askSubscript(vm, key, '')) as PlainSlice;
    return setSlice(vm, self, slice, yield* givenView(vm, value));
  }
  const indexes = key instanceof PyTuple ? yield* askIndexes(vm, key) : undefined;
  if (indexes !== undefined)
    return yield* single(placeOfItem(layout, indexes, 'sub-views are not implemented'));
  if (key instanceof PySlice || isMultiSlice(key)) {
    throw raise(NotImplementedError, 'memoryview slice assignments are currently restricted to ndim = 1');
  }
  throw typeError('memoryview: invalid slice key');
}

function* givenView(vm: VM, value: Value): Generator<Result, PyMemoryView, Value> {
  if (typeOf(value).lookup('__buffer__') === undefined)
    throw typeError(`a bytes-like object is required, not '${typeOf(value).tpName}'`);
  return yield* makeView(vm, value);
}

function setSlice(vm: VM, self: PyMemoryView, slice: PlainSlice, given: PyMemoryView): null {
  self.check();
  const target = sliceOf(self, slice);
  const source = given.check();
  const same =
    source.format.replace('@', '') === target.layout.format.replace('@', '') &&
    source.shape.length === 1 &&
    source.shape[0] === target.layout.shape[0];
  if (!same) throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  vm.charge(target.size >> 3);
  const bytes = given.bytes(); // before anything is written: they may overlap
  const { itemsize } = target.layout;
  let from = 0;
  for (const at of target.places()) {
    for (let i = 0; i < itemsize; i++)
      (target.source as PyByteArray).bytes[at + i] = bytes.charCodeAt(from++);
  }
  releaseView(target);
  return null;
}

function listOf(view: PyMemoryView, axis: number, at: number): Value {
  const { shape, strides } = view.layout;
  if (axis === shape.length) return itemAt(view, at);
  return new PyList(
    Array.from({ length: shape[axis]! }, (_, i) => listOf(view, axis + 1, at + i * strides[axis]!)),
  );
}

function hashOf(vm: VM, self: PyMemoryView): Result {
  if (self.knownHash !== undefined) return self.knownHash;
  const { readonly, format } = self.check();
  if (!readonly) throw valueError('cannot hash writable memoryview object');
  if (!['B', 'b', 'c'].includes(format.replace('@', '')))
    throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  vm.charge(self.size >> 3);
  return vm.andThen(hash(vm, new PyBytes(self.bytes())), (value) => (self.knownHash = value));
}

function bytesInOrder(vm: VM, self: PyMemoryView, order: Value): PyBytes {
  const layout = self.check();
  const letter = order === null ? 'C' : strOf(order);
  if (letter === undefined) {
    throw typeError(`tobytes() argument 'order' must be str or None, not ${typeOf(order).tpName}`);
  }
  if (letter !== 'C' && letter !== 'F' && letter !== 'A') throw valueError("order must be 'C', 'F' or 'A'");
  vm.charge(self.size >> 3);
  vm.chargeBytes(self.size);
  const fortran = letter === 'F' || (letter === 'A' && isFortranContiguous(layout) && !isContiguous(layout));
  if (!fortran || layout.shape.length < 2) return new PyBytes(self.bytes());
  const turned = {
    ...layout,
    shape: [...layout.shape].reverse(),
    strides: [...layout.strides].reverse(),
  };
  const view = new PyMemoryView(self.source, turned);
  const bytes = view.bytes();
  releaseView(view);
  return new PyBytes(bytes);
}

const attribute = (work: (layout: MemoryLayout, view: PyMemoryView) => Value) => ({
  get: (_: VM, self: Value) => work(of(self).check(), of(self)),
});
const ints = (values: readonly number[]) => new PyTuple([...values]);

defineType(memoryviewType, {
  doc: 'Create a new memoryview object which references the given object.',
  staticMethods: {
    __new__: method('(cls, /, object)', (vm, _cls: Value, object: Value) => vm.defer(makeView(vm, object))),
  },
  getset: {
    obj: attribute((_, view) => view.owner),
    nbytes: attribute((_, view) => view.size),
    readonly: attribute(({ readonly }) => readonly),
    itemsize: attribute(({ itemsize }) => itemsize),
    format: attribute(({ format }) => format),
    ndim: attribute(({ shape }) => shape.length),
    shape: attribute(({ shape }) => ints(shape)),
    strides: attribute(({ strides }) => ints(strides)),
    suboffsets: attribute(() => ints([])),
    c_contiguous: attribute(isContiguous),
    f_contiguous: attribute(isFortranContiguous),
    contiguous: attribute((layout) => isContiguous(layout) || isFortranContiguous(layout)),
  },
  methods: {
    __repr__: method(
      '(self, /)',
      (vm, self: PyMemoryView) => `<${self.released ? 'released ' : ''}memory at ${addressOf(vm, self)}>`,
    ),
    __hash__: method('(self, /)', hashOf),
    __eq__: method('(self, value, /)', (vm, self: PyMemoryView, value: Value) => equalViews(vm, self, value)),
    __ne__: method('(self, value, /)', (vm, self: PyMemoryView, value: Value) => {
      const equal = equalViews(vm, self, value);
      return equal === NotImplemented ? equal : equal !== true;
    }),
    __lt__: method('(self, value, /)', () => NotImplemented),
    __le__: method('(self, value, /)', () => NotImplemented),
    __gt__: method('(self, value, /)', () => NotImplemented),
    __ge__: method('(self, value, /)', () => NotImplemented),
    __len__: method('(self, /)', (_, self: PyMemoryView) => {
      const { shape } = self.check();
      if (shape.length === 0) throw typeError('0-dim memory has no length');
      return shape[0]!;
    }),
    __getitem__: method('(self, key, /)', getItem),
    __setitem__: method('(self, key, value, /)', setItem),
    __delitem__: method('(self, key, /)', (_, self: PyMemoryView) => {
      throw typeError(self.check().readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
    }),
    __iter__: method('(self, /)', (_, self: PyMemoryView) => {
      const layout = self.check();
      checkFormat(layout);
      if (layout.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
      if (layout.shape.length > 1)
        throw raise(NotImplementedError, 'multi-dimensional sub-views are not implemented');
      return new PyMemoryIterator(self);
    }),
    __buffer__: method('(self, flags, /)', (vm, self: Value) => vm.defer(makeView(vm, self))),
    __release_buffer__: method('(self, buffer, /)', (_, _self, buffer: Value) => releaseView(buffer)),
    __enter__: method('(self, /)', (_, self: PyMemoryView) => {
      self.check();
      return self;
    }),
    __exit__: method('(self, /, *args)', (_, self: PyMemoryView) => releaseView(self)),
    release: method('(self, /)', (_, self: PyMemoryView) => releaseView(self)),
    tobytes: method("(self, /, order='C')", bytesInOrder),
    hex: method(
      '(self, /, sep=absent, bytes_per_sep=1)',
      withInts([2], (vm: VM, self: PyMemoryView, sep: Value | undefined, group: Int) =>
        hexOfBytes(vm, self.bytes(), sep, group),
      ),
    ),
    tolist: method('(self, /)', (vm, self: PyMemoryView) => {
      const layout = self.check();
      vm.charge(self.size);
      vm.chargeBytes((self.size / layout.itemsize) * 8);
      return listOf(self, 0, layout.offset);
    }),
    toreadonly: method(
      '(self, /)',
      (_, self: PyMemoryView) =>
        new PyMemoryView(self.source, { ...self.check(), readonly: true }, self.owner),
    ),
    cast: method('(self, /, format, shape=absent)', castView),
  },
  classMethods: {
    _from_flags: method('(cls, /, object, flags)', (vm, _cls: Value, object: Value, _flags: Value) =>
      vm.defer(makeView(vm, object)),
    ),
  },
});
