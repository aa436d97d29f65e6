import { typeOf } from '../object/core-types.ts';
import type { NativeBody, Steps } from '../object/native.ts';
import type { NativeArgument } from '../object/signature.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { askDouble, doubleOf } from './float-convert.ts';

/** A native whose first `count` arguments are asked for as doubles, through `__float__` where they are no numbers. */
export function withDoubles(count: number, body: (vm: VM, ...doubles: number[]) => Value): NativeBody {
  return (vm: VM, ...args: NativeArgument[]) => {
    const doubles: number[] = [];
    for (let i = 0; i < count; i++) {
      const double = doubleOf(args[i] as Value);
      if (double === undefined) return vm.defer(askDoubles(vm, (args as Value[]).slice(0, count), body));
      doubles.push(double);
    }
    return body(vm, ...doubles);
  };
}

function* askDoubles(vm: VM, args: readonly Value[], body: (vm: VM, ...doubles: number[]) => Value): Steps {
  const doubles: number[] = [];
  for (const arg of args) {
    doubles.push(
      doubleOf(arg) ?? (yield* askDouble(vm, arg, `must be real number, not ${typeOf(arg).tpName}`)),
    );
  }
  return body(vm, ...doubles);
}
