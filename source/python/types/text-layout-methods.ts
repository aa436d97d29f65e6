import type { Int } from '../number/int-arithmetic.ts';
import { overflowError } from '../object/exception.ts';
import { method, type NativeSpec } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import { type Text, textLength } from '../text/text.ts';
import { expandedLength, expandTabs, padText, zeroFill } from '../text/text-layout.ts';
import type { VM } from '../vm/vm.ts';
import { withInts } from './indexed.ts';
import { asSize } from './indexes.ts';
import type { TextKind } from './text-kind.ts';

/** center, ljust, rjust, zfill, expandtabs. */
export function layoutMethods(kind: TextKind): { readonly [name: string]: NativeSpec } {
  return {
    center: pad('center', '^'),
    ljust: pad('ljust', '<'),
    rjust: pad('rjust', '>'),
    zfill: method(
      '(self, width, /)',
      withInts([1], (vm: VM, self: Value, width: Int) => {
        const text = kind.own(self);
        const size = Number(asSize(width));
        chargeLength(vm, text, size);
        return kind.make(zeroFill(text, size));
      }),
    ),
    expandtabs: method(
      '(self, /, tabsize=8)',
      withInts([1], (vm: VM, self: Value, tabsize: Int) => {
        if (tabsize >= 2 ** 31 || tabsize < -(2 ** 31)) {
          throw overflowError('Python int too large to convert to C int');
        }
        const text = kind.own(self);
        chargeLength(vm, text, expandedLength(text, Number(tabsize)));
        return kind.make(expandTabs(text, Number(tabsize)));
      }),
    ),
  };

  function pad(name: string, align: '<' | '>' | '^'): NativeSpec {
    const fallback = kind.name === 'str' ? "' '" : 'absent';
    return method(
      `(self, width, fillchar=${fallback}, /)`,
      withInts([1], (vm: VM, self: Value, width: Int, fillchar: Value | undefined) => {
        const text = kind.own(self);
        const size = Number(asSize(width));
        const fill = fillchar === undefined ? ' ' : kind.fill(fillchar, name);
        chargeLength(vm, text, size);
        return kind.make(padText(text, size, fill, align));
      }),
    );
  }
}

function chargeLength(vm: VM, text: Text, length: number): void {
  const most = Math.max(textLength(text), length);
  vm.charge(most >> 2);
  vm.chargeBytes(most);
}
