import { type Int, toInt } from '../number/int-arithmetic.ts';
import { typeError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { intOf, textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The decimal digits of an int that is not negative: as many as there are, paid for before they are made. */
function digitsOf(vm: VM, value: Value): string {
  const int: Int | undefined = intOf(value);
  if (int === undefined) throw typeError('an int is needed');
  if (typeof int === 'number') return String(int);
  const size = int.toString(16).length;
  vm.charge((size * size) >> 12);
  vm.chargeBytes(size * 2);
  return int.toString();
}

/** `_digits`: ints and their decimal digits, for `decimal`, without the limit that str() and int() have. */
export const digitsModule: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin('count', '(number, /)', (vm, number: Value) => digitsOf(vm, number).length),
      builtin('text', '(number, /)', (vm, number: Value) => digitsOf(vm, number)),
      builtin('number', '(digits, /)', (vm, digits: Value) => {
        const text = textOf(digits);
        if (text === undefined || !/^[0-9]+$/.test(text)) throw typeError('digits are needed');
        vm.charge((text.length * text.length) >> 12);
        vm.chargeBytes(text.length);
        return text.length < 16 ? Number(text) : toInt(BigInt(text));
      }),
    ),
};
