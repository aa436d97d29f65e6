import { raise } from '../../object/exception.ts';
import { StopIteration } from '../../object/exception-types.ts';
import { PyFunction, PyMethod } from '../../object/function.ts';
import { END } from '../../object/markers.ts';
import type { PyNative } from '../../object/native.ts';
import { PyTuple } from '../../object/object.ts';
import { DEFERRED, type Result, type Value } from '../../object/value.ts';
import { call, callNative } from '../calls.ts';
import type { VM } from '../vm.ts';

/** Some operands, in order. */
function take(vm: VM, first: number, count: number): Value[] {
  const { stack } = vm;
  if (count === 1) return [stack[first]!];
  return stack.slice(first, first + count) as Value[];
}

/** Calls anything with positional arguments that are on the stack. */
export function callFromStack(vm: VM, callable: Value, first: number, count: number): Result {
  if (callable instanceof PyFunction) {
    const { code } = callable;
    if (!code.plain || code.argcount !== count) return callWithDefaults(vm, callable, first, count);
    vm.enter(code, callable, callable.globals, first, count);
    return DEFERRED;
  }
  if (callable instanceof PyMethod && callable.fn instanceof PyFunction) {
    vm.stack[first - 1] = callable.self; // in the place of its callable, or of no self
    return callFromStack(vm, callable.fn, first - 1, count + 1);
  }
  return raiseAtEnd(call(vm, callable, take(vm, first, count)));
}

/** A function of the program, called with other arguments than it has parameters: defaults are filled in where they are, or the
rest becomes `*args`. */
export function callWithDefaults(vm: VM, fn: PyFunction, first: number, count: number): Result {
  const { code } = fn;
  const items = fn.defaults?.items;
  if (code.takesRest && count >= code.argcount) {
    const { stack } = vm;
    const rest = new PyTuple(take(vm, first + code.argcount, count - code.argcount));
    while (stack.length <= first + code.argcount) stack.push(undefined);
    stack[first + code.argcount] = rest;
    vm.enter(code, fn, fn.globals, first, code.argcount + 1);
    return DEFERRED;
  }
  if (!code.plain || items === undefined || count > code.argcount || count + items.length < code.argcount) {
    return call(vm, fn, take(vm, first, count));
  }
  const { stack } = vm;
  while (stack.length <= first + code.argcount) stack.push(undefined);
  const skipped = code.argcount - items.length;
  for (let i = count; i < code.argcount; i++) stack[first + i] = items[i - skipped]!;
  vm.enter(code, fn, fn.globals, first, code.argcount);
  return DEFERRED;
}

/** Calls a native that is no function*; `trusted`: its self was looked up on the self's own type. */
export function callNativeFromStack(
  vm: VM,
  native: PyNative,
  first: number,
  count: number,
  trusted: boolean,
): Result {
  const { signature } = native;
  if (signature.plain && count === signature.most && (trusted || native.owner === undefined)) {
    const { stack } = vm;
    if (vm.lifetimes !== undefined) return raiseAtEnd(callNative(vm, native, take(vm, first, count)));
    switch (count) {
      case 0:
        return raiseAtEnd(native.body(vm) as Result);
      case 1:
        return raiseAtEnd(native.body(vm, stack[first]) as Result);
      case 2:
        return raiseAtEnd(native.body(vm, stack[first], stack[first + 1]) as Result);
      case 3:
        return raiseAtEnd(native.body(vm, stack[first], stack[first + 1], stack[first + 2]) as Result);
    }
  }
  return raiseAtEnd(callNative(vm, native, take(vm, first, count)));
}

/** A `__next__` that Python has called by its name tells its end by StopIteration. */
function raiseAtEnd(result: Result): Result {
  if (result === END) throw raise(StopIteration);
  return result;
}

/** CALL_KW: the callable is at `at`, then self or nothing, then the arguments, the last of which have names. */
export function callKeywordsFromStack(vm: VM, at: number, count: number, names: PyTuple): Result {
  const { stack } = vm;
  const callable = stack[at]!;
  const positional = count - names.items.length;
  const self = stack[at + 1];
  const args = self === undefined ? [] : [self];
  for (let i = 0; i < positional; i++) args.push(stack[at + 2 + i]!);
  const kwargs = new Map<string, Value>();
  for (let i = 0; i < names.items.length; i++)
    kwargs.set(names.items[i] as string, stack[at + 2 + positional + i]!);
  return raiseAtEnd(call(vm, callable, args, kwargs));
}
