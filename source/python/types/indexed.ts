import type { Int } from '../number/int-arithmetic.ts';
import { typeError } from '../object/exception.ts';
import type { NativeBody, Steps } from '../object/native.ts';
import { intOf } from '../object/object.ts';
import type { NativeArgument } from '../object/signature.ts';
import type { Value } from '../object/value.ts';
import { index } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { hasIndex } from './subscript.ts';

/**
A native's body whose arguments at `places` (self is 0) are asked for as ints, through `__index__` where they are none. Where
nothing was given, nothing is asked. The usual case, plain ints, costs no generator.
*/
export function withInts(places: readonly number[], body: NativeBody): NativeBody {
  return (vm: VM, ...args: NativeArgument[]) => {
    for (const place of places) {
      const given = args[place] as Value | undefined;
      if (typeof given === 'number' || given === undefined) continue;
      const int = intOf(given);
      if (int === undefined) return vm.defer(askInts(vm, args, places, body));
      args[place] = int;
    }
    return body(vm, ...args) as Value;
  };
}

function* askInts(vm: VM, args: NativeArgument[], places: readonly number[], body: NativeBody): Steps {
  const asked = [...args];
  for (const place of places) {
    const given = args[place] as Value | undefined;
    if (given !== undefined) asked[place] = intOf(yield index(vm, given))!;
  }
  return yield body(vm, ...asked) as Value;
}

/** The same where None counts as not given. */
export function withOptionalInts(places: readonly number[], body: NativeBody): NativeBody {
  const asked = withInts(places, body);
  return (vm: VM, ...args: NativeArgument[]) => {
    for (const place of places) if (args[place] === null) args[place] = undefined;
    return asked(vm, ...args) as Value;
  };
}

/**
The same for the bounds of a range, as `str.find(sub, start, end)` has them: None counts as not given, and the TypeError is
that of a slice.
*/
export function withBounds(places: readonly number[], body: NativeBody): NativeBody {
  const asked = withInts(places, body);
  return (vm: VM, ...args: NativeArgument[]) => {
    let plain = true;
    for (const place of places) {
      const given = args[place] as Value | undefined;
      if (given === null) args[place] = undefined;
      else if (given !== undefined && typeof given !== 'number') {
        if (!hasIndex(given))
          throw typeError('slice indices must be integers or None or have an __index__ method');
        plain = false;
      }
    }
    return (plain ? body(vm, ...args) : asked(vm, ...args)) as Value;
  };
}

/** A bound counted from the end where negative, and moved into 0 … length; a start may stay beyond the end. */
export function clipStart(bound: Int | undefined, length: number): number {
  if (bound === undefined) return 0;
  const place = Number(bound);
  return place < 0 ? Math.max(0, place + length) : place;
}

/** The stop of a range, within 0 … length. */
export function clipStop(bound: Int | undefined, length: number): number {
  if (bound === undefined) return length;
  const place = Number(bound);
  return place < 0 ? Math.max(0, place + length) : Math.min(place, length);
}
