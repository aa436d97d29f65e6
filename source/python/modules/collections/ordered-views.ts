import { builtinType, objectType } from '../../object/core-types.ts';
import { type Entry, PyDict } from '../../object/dict.ts';
import { runtimeError, typeError, valueError } from '../../object/exception.ts';
import { END } from '../../object/markers.ts';
import { builtin, defineType, method } from '../../object/native.ts';
import { PyList } from '../../object/object.ts';
import type { PyType } from '../../object/type-object.ts';
import type { Value } from '../../object/value.ts';
import { dictItemsType, dictKeysType, dictValuesType, kinds, PyDictView } from '../../types/dict-view.ts';
import { defineIterator } from '../../types/iterator-methods.ts';
import { reducedTo } from '../../types/reduce-iterators.ts';
import { PyIterator } from '../../vm/iterators.ts';

const traits = { uncallable: true };
const orderedIteratorType = builtinType('odict_iterator', objectType, { ...traits, final: true });

/** Over an OrderedDict, forth or back: it sees every change of the keys, even to the same number of them. */
class PyOrderedIterator extends PyIterator {
  private readonly entries: Iterator<Entry>;
  private readonly changes: number;
  left: number;

  constructor(
    public dict: PyDict | undefined, // undefined: exhausted
    private readonly show: (entry: Entry) => Value,
    private readonly back: boolean,
  ) {
    super(orderedIteratorType);
    this.entries = back ? [...dict!.entries()].reverse().values() : dict!.entries();
    this.changes = dict!.changes;
    this.left = dict!.size;
  }

  advance(): Value {
    const { dict } = this;
    if (dict === undefined) return END;
    // The key that comes next is known when one is given: after the last one, changes are not looked for.
    if (this.left === 0) {
      this.dict = undefined;
      return END;
    }
    if (dict.changes !== this.changes) {
      this.dict = undefined;
      throw runtimeError('OrderedDict mutated during iteration');
    }
    this.left--;
    return this.show(this.entries.next().value!);
  }

  /** What is still to come. */
  remaining(): Value[] {
    const entries = [...(this.dict?.entries() ?? [])];
    if (this.back) entries.reverse();
    return entries.slice(entries.length - this.left).map(this.show);
  }
}

defineIterator(orderedIteratorType, (self: PyOrderedIterator) => (self.dict === undefined ? 0 : self.left));
defineType(orderedIteratorType, {
  methods: {
    __reduce__: method('(self, /)', (vm, self: PyOrderedIterator) => {
      const items = self.remaining();
      vm.charge(items.length);
      return reducedTo(vm, 'iter', [new PyList(items)]);
    }),
  },
});

/** The views of an OrderedDict, by the name of the method that gives one. */
const views = new Map<string, PyType>();
for (const base of [dictKeysType, dictValuesType, dictItemsType]) {
  const type = builtinType(`o${base.name}`, base, traits);
  views.set(base.name.slice('dict_'.length), type);
  kinds.set(type, {
    ...kinds.get(base)!,
    walk: (dict, show, back) => new PyOrderedIterator(dict, show, back),
  });
}

function dictOf(value: Value): PyDict {
  if (!(value instanceof PyDict)) throw typeError('an OrderedDict is needed');
  return value;
}

/** The native part of OrderedDict: its views, and its iterator. */
export const orderedFunctions = [
  builtin('_ordered_view', '(dict, name, /)', (_, dict: Value, name: Value) => {
    const type = typeof name === 'string' ? views.get(name) : undefined;
    if (type === undefined) throw valueError('no such view of an OrderedDict');
    return new PyDictView(type, dictOf(dict));
  }),
  builtin('_ordered_iterator', '(dict, back, /)', (_, dict: Value, back: Value) => {
    return new PyOrderedIterator(dictOf(dict), ({ key }) => key, back === true);
  }),
];
