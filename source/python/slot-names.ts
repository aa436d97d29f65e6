import type { PyType } from './type-object.ts';

const slots = new Set(
  `__repr__ __hash__ __call__ __str__ __getattribute__ __getattr__ __setattr__ __delattr__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__
  __iter__ __next__ __get__ __set__ __delete__ __init__ __del__ __add__ __radd__ __iadd__ __sub__ __rsub__ __isub__ __mul__
  __rmul__ __imul__ __mod__ __rmod__ __imod__ __divmod__ __rdivmod__ __pow__ __rpow__ __ipow__ __neg__ __pos__ __abs__ __bool__
  __invert__ __lshift__ __rlshift__ __ilshift__ __rshift__ __rrshift__ __irshift__ __and__ __rand__ __iand__ __xor__ __rxor__
  __ixor__ __or__ __ror__ __ior__ __int__ __float__ __floordiv__ __rfloordiv__ __ifloordiv__ __truediv__ __rtruediv__
  __itruediv__ __index__ __matmul__ __rmatmul__ __imatmul__ __len__ __getitem__ __setitem__ __delitem__ __contains__
  __await__ __aiter__ __anext__ __buffer__ __release_buffer__`.split(/\s+/),
);

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
