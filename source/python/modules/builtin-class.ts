import { typeError } from '../object/exception.ts';
import { builtin } from '../object/native.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { type LibraryModule, named } from './native-module.ts';

/**
`_builtin_class`: for classes that are Python here and C in CPython. sealed(cls) lets nobody set its attributes or inherit from it;
named(cls) lets messages name the class with its
module, as they name C's: `unsupported operand type(s) for +: 'datetime.date' and 'int'`.
*/
export const builtinClassModule: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin('named', '(cls, /)', (_, cls: Value) => {
        if (!(cls instanceof PyType) || !cls.heap) throw typeError('a class is needed');
        cls.name = `${cls.module}.${cls.qualname}`;
        return cls;
      }),
      builtin('sealed', '(cls, /)', (_, cls: Value) => {
        if (!(cls instanceof PyType) || !cls.heap) throw typeError('a class is needed');
        cls.final = true;
        cls.immutable = true;
        return cls;
      }),
    ),
};
