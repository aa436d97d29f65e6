import { typeError } from './exception.ts';
import type { PyType } from './type-object.ts';

/**
The order in which a class and its bases are looked at: each class before its bases, the bases of a class in their order
(C3). Errors: TypeError where no order keeps all of these.

Source: https://docs.python.org/3/howto/mro.html
*/
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] {
  for (let i = 0; i < bases.length; i++) {
    if (bases.indexOf(bases[i]!) !== i) throw typeError(`duplicate base class ${bases[i]!.name}`);
  }
  if (bases.length === 1) return [type, ...bases[0]!.mro];
  const rows = [...bases.map((base) => [...base.mro]), [...bases]];
  const order = [type];
  for (;;) {
    const open = rows.filter((row) => row.length > 0);
    if (open.length === 0) return order;
    const next = open.map((row) => row[0]!).find((head) => open.every((row) => row.indexOf(head) <= 0));
    if (next === undefined) {
      const heads = [...new Set(open.map((row) => row[0]!.name))];
      throw typeError(
        `Cannot create a consistent method resolution order (MRO) for bases ${heads.join(', ')}`,
      );
    }
    order.push(next);
    for (const row of open) if (row[0] === next) row.shift();
  }
}
