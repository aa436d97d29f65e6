import type { PyType } from './type-object.ts';

/** Operators with a special method that is reflected and one that is in place. */
const operators: { readonly [name: string]: string } = {
  add: '+',
  sub: '-',
  mul: '*',
  mod: '%',
  lshift: '<<',
  rshift: '>>',
  and: '&',
  xor: '^',
  or: '|',
  floordiv: '//',
  truediv: '/',
  matmul: '@',
};

const comparisons: { readonly [name: string]: string } = {
  lt: '<',
  le: '<=',
  eq: '==',
  ne: '!=',
  gt: '>',
  ge: '>=',
};

/** The special methods that CPython's types have as slots, and what the slot's wrapper says of itself. */
const slots = new Map<string, string>([
  ['__repr__', 'Return repr(self).'],
  ['__hash__', 'Return hash(self).'],
  ['__call__', 'Call self as a function.'],
  ['__str__', 'Return str(self).'],
  ['__getattribute__', 'Return getattr(self, name).'],
  ['__getattr__', ''],
  ['__setattr__', 'Implement setattr(self, name, value).'],
  ['__delattr__', 'Implement delattr(self, name).'],
  ['__iter__', 'Implement iter(self).'],
  ['__next__', 'Implement next(self).'],
  ['__get__', 'Return an attribute of instance, which is of type owner.'],
  ['__set__', 'Set an attribute of instance to value.'],
  ['__delete__', 'Delete an attribute of instance.'],
  ['__init__', 'Initialize self.  See help(type(self)) for accurate signature.'],
  ['__del__', 'Called when the instance is about to be destroyed.'],
  ['__divmod__', 'Return divmod(self, value).'],
  ['__rdivmod__', 'Return divmod(value, self).'],
  ['__pow__', 'Return pow(self, value, mod).'],
  ['__rpow__', 'Return pow(value, self, mod).'],
  ['__ipow__', 'Return self**=value.'],
  ['__neg__', '-self'],
  ['__pos__', '+self'],
  ['__abs__', 'abs(self)'],
  ['__bool__', 'True if self else False'],
  ['__invert__', '~self'],
  ['__int__', 'int(self)'],
  ['__float__', 'float(self)'],
  ['__index__', 'Return self converted to an integer, if self is suitable for use as an index into a list.'],
  ['__len__', 'Return len(self).'],
  ['__getitem__', 'Return self[key].'],
  ['__setitem__', 'Set self[key] to value.'],
  ['__delitem__', 'Delete self[key].'],
  ['__contains__', 'Return bool(key in self).'],
  ['__await__', 'Return an iterator to be used in await expression.'],
  ['__aiter__', 'Return an awaitable, that resolves in asynchronous iterator.'],
  ['__anext__', 'Return a value or raise StopAsyncIteration.'],
  ['__buffer__', 'Return a buffer object that exposes the underlying memory of the object.'],
  ['__release_buffer__', 'Release the buffer object that exposes the underlying memory of the object.'],
  ...Object.entries(comparisons).map(([name, sign]): [string, string] => [
    `__${name}__`,
    `Return self${sign}value.`,
  ]),
  ...Object.entries(operators).flatMap(([name, sign]): [string, string][] => [
    [`__${name}__`, `Return self${sign}value.`],
    [`__r${name}__`, `Return value${sign}self.`],
    [`__i${name}__`, `Return self${sign}=value.`],
  ]),
]);

/** Special methods that CPython's types define as methods of their own, beside the slot. */
const methods = new Set([
  'list.__getitem__',
  'dict.__getitem__',
  'dict.__contains__',
  'set.__contains__',
  'frozenset.__contains__',
]);

/** Whether a built-in type's method is a slot wrapper (`<slot wrapper '__add__' of 'int' objects>`). */
export function isSlotName(type: PyType, name: string): boolean {
  return slots.has(name) && !methods.has(`${type.name}.${name}`);
}

/** What `__doc__` of a slot wrapper is. */
export function slotDoc(type: PyType, name: string): string | undefined {
  const doc = slots.get(name);
  if (doc === undefined || doc === '') return undefined;
  const isSequence = type.name === 'list' || type.name === 'bytearray' || type.name === 'deque';
  return isSequence && /^__i(add|mul)__$/.test(name) ? doc.replace('Return', 'Implement') : doc;
}
