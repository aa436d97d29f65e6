import { builtin } from '../object/native.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { type LibraryModule, named } from './native-module.ts';

/** The native part of `abc`: which classes `match` takes for sequences and mappings. Source: PEP 634. */
export const nativeAbc: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin(
        'set_pattern',
        '(cls, kind, /)',
        (_, cls: Value, kind: Value) => {
          if (cls instanceof PyType && (kind === 'sequence' || kind === 'mapping')) cls.pattern = kind;
          return null;
        },
        'The instances of a class, and of its subclasses, match as sequences or as mappings.',
        '_abc',
      ),
      builtin(
        'pass_pattern',
        '(cls, subclass, /)',
        (_, cls: Value, subclass: Value) => {
          if (!(cls instanceof PyType && subclass instanceof PyType) || !subclass.heap) return null;
          const pattern = cls.mro.find((type) => type.pattern !== undefined)?.pattern;
          if (pattern !== undefined) subclass.pattern = pattern;
          return null;
        },
        'A registered class, if it is not built in, matches as what it is registered with.',
        '_abc',
      ),
    ),
};
