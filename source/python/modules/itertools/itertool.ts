import type { Int } from '../../number/int-arithmetic.ts';
import { builtinType, objectType } from '../../object/core-types.ts';
import { DeprecationWarning } from '../../object/exception-types.ts';
import { defineType, method, type NativeSpec, type Steps } from '../../object/native.ts';
import { intOf, PyTuple } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import type { PyObject, Result, Value } from '../../object/value.ts';
import { ITER_IS_SELF } from '../../types/iterator-methods.ts';
import type { VM } from '../../vm/vm.ts';
import { warn } from '../../vm/warn.ts';

/** A type of the module itertools. */
export function itertoolsType(name: string, hasWeakref = false): PyType {
  return builtinType(name, objectType, { module: 'itertools', hasWeakref });
}

type Tool<T> = {
  readonly doc?: string;
  /** `__new__`, which is given the class first. */
  readonly make?: NativeSpec;
  /** `__next__`: the next item, or END. */
  readonly next?: (vm: VM, self: T) => Result | Steps;
  /** `__reduce__`: what the constructor is to be given, and the state after that where there is one. */
  readonly reduce?: (vm: VM, self: T) => Reduced;
  /** `__setstate__`. */
  readonly setState?: (vm: VM, self: T, state: Value) => void;
  readonly methods?: { readonly [name: string]: NativeSpec };
};

/** What `__reduce__` tells: the callable (the object's type where it is not given), its arguments, the state. */
export type Reduced = { readonly by?: Value; readonly args: readonly Value[]; readonly state?: Value };

const DEPRECATED = 'Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.';

/** Gives a type of itertools its methods. Those for copying warn that 3.14 has them no more. */
export function defineTool<T extends PyObject>(type: PyType, tool: Tool<T>): void {
  const { doc, make, next, reduce, setState } = tool;
  const methods: Record<string, NativeSpec> = { ...tool.methods };
  if (next !== undefined) {
    methods.__iter__ = ITER_IS_SELF;
    methods.__next__ = method('(self, /)', next as NativeSpec['body']);
  }
  if (reduce !== undefined) {
    methods.__reduce__ = method('(self, /)', function* (vm, self: T) {
      yield* warn(vm, DeprecationWarning, DEPRECATED);
      const { by, args, state } = reduce(vm, self);
      return new PyTuple([by ?? self.cls, new PyTuple(args), ...(state === undefined ? [] : [state])]);
    });
  }
  if (setState !== undefined) {
    methods.__setstate__ = method('(self, state, /)', function* (vm, self: T, state: Value) {
      yield* warn(vm, DeprecationWarning, DEPRECATED);
      setState(vm, self, state);
      return null;
    });
  }
  defineType(type, {
    ...(doc === undefined ? {} : { doc }),
    ...(make === undefined ? {} : { staticMethods: { __new__: make } }),
    methods,
  });
}

/** A place in a state: an int, moved into its bounds. */
export function placeIn(state: Value, least: number, most: number): number {
  return Math.max(least, Math.min(Number(intOf(state) as Int | undefined), most));
}
