import { builtinType, tupleType } from '../object/core-types.ts';
import { defineType, method } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { repr } from '../vm/repr.ts';

/** A type of tuples whose items have names too: `sys.version_info`. `fields`: the names, in order. */
export function structSequenceType(name: string, module: string, fields: readonly string[]): PyType {
  const type = builtinType(name, tupleType, { module, final: true, uncallable: true });
  defineType(type, {
    methods: {
      __repr__: method('(self, /)', function* (vm, self: PyTuple) {
        const parts: Text[] = [];
        for (const [i, field] of fields.entries()) {
          parts.push(joinTexts([field, '=', (yield repr(vm, self.items[i]!)) as Text]));
        }
        return joinTexts([`${module}.${name}(`, joinTexts(parts, ', '), ')']);
      }),
    },
    members: Object.fromEntries(
      fields.map((field, i) => [field, { get: (_: unknown, self: Value) => (self as PyTuple).items[i]! }]),
    ),
    constants: { n_fields: fields.length, n_sequence_fields: fields.length, n_unnamed_fields: 0 },
  });
  return type;
}

/** A tuple of such a type. */
export function structSequence(type: PyType, items: readonly Value[]): PyTuple {
  return new PyTuple(items, type);
}
