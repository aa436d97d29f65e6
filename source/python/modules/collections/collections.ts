import { addInts } from '../../number/int-arithmetic.ts';
import { builtinType, dictType, objectType, typeOf } from '../../object/core-types.ts';
import { PyDict } from '../../object/dict.ts';
import { attributeError, indexError, typeError } from '../../object/exception.ts';
import { END, MISSING } from '../../object/markers.ts';
import { builtin, defineType, method, type Steps } from '../../object/native.ts';
import { PyTuple } from '../../object/object.ts';
import { DEFERRED, PyObject, type Value } from '../../object/value.ts';
import { joinTexts, type Text } from '../../text/text.ts';
import { callMethod } from '../../vm/calls.ts';
import { dictGet, dictSet } from '../../vm/dict-protocol.ts';
import { iterate, next } from '../../vm/iteration.ts';
import { binary, setItem } from '../../vm/operators.ts';
import { repr } from '../../vm/repr.ts';
import { ITEM_WORK, type VM } from '../../vm/vm.ts';
import { type LibraryModule, named } from '../native-module.ts';
import { defaultDictType } from './defaultdict.ts';
import { dequeType } from './deque.ts';
import { dequeIteratorType, dequeReverseIteratorType } from './deque-type.ts';
import { orderedFunctions } from './ordered-views.ts';

const tupleGetterType = builtinType('_tuplegetter', objectType, { module: 'collections', final: true });

/** A field of a named tuple: a descriptor that gives one item. */
class PyTupleGetter extends PyObject {
  constructor(
    readonly index: number,
    public doc: Value,
  ) {
    super(tupleGetterType);
  }
}

function getField(_: VM, self: PyTupleGetter, instance: Value): Value {
  if (instance === null) return self;
  if (!(instance instanceof PyTuple)) {
    const type = typeOf(instance).tpName;
    throw typeError(
      `descriptor for index '${self.index}' for tuple subclasses doesn't apply to '${type}' object`,
    );
  }
  const item = instance.items[self.index];
  if (item === undefined) throw indexError('tuple index out of range');
  return item;
}

defineType(tupleGetterType, {
  staticMethods: {
    __new__: method(
      '(cls, index, doc, /)',
      (_, __, index: number, doc: Value) => new PyTupleGetter(index, doc),
    ),
  },
  methods: {
    __get__: method('(self, instance, owner=None, /)', getField),
    __set__: method('(self, instance, value, /)', (_, __, instance: Value) => {
      throw attributeError("can't set attribute", '', instance);
    }),
    __delete__: method('(self, instance, /)', (_, __, instance: Value) => {
      throw attributeError("can't delete attribute", '', instance);
    }),
    __reduce__: method(
      '(self, /)',
      (_, self: PyTupleGetter) => new PyTuple([self.cls, new PyTuple([self.index, self.doc])]),
    ),
    __repr__: method('(self, /)', function* (vm, self: PyTupleGetter) {
      return joinTexts([`_tuplegetter(${self.index}, `, (yield repr(vm, self.doc)) as Text, ')']);
    }),
  },
  members: {
    __doc__: {
      get: (_, self) => (self as PyTupleGetter).doc,
      set: (_, self, value) => {
        (self as PyTupleGetter).doc = value;
        return null;
      },
    },
  },
});

/** Adds the items of an iterable to a mapping's counts. */
function* countElements(vm: VM, mapping: Value, iterable: Value): Steps {
  const plain = isPlainCounter(mapping) ? mapping : undefined;
  const iterator = yield iterate(vm, iterable);
  for (;;) {
    vm.charge(ITEM_WORK);
    let item = next(vm, iterator);
    if (item === DEFERRED) item = yield item;
    if (item === END) return null;
    if (plain === undefined) {
      const before = yield callMethod(vm, mapping, 'get', [item, 0]);
      yield setItem(vm, mapping, item, yield binary(vm, '+', before, 1));
      continue;
    }
    let before = dictGet(vm, plain, item);
    if (before === DEFERRED) before = yield before;
    if (before === MISSING) before = 0;
    const after = typeof before === 'number' ? addInts(before, 1) : yield binary(vm, '+', before, 1);
    const done = dictSet(vm, plain, item, after);
    if (done === DEFERRED) yield done;
  }
}

/** Whether a mapping gets and sets its items as a dict does. */
function isPlainCounter(mapping: Value): mapping is PyDict {
  return (
    mapping instanceof PyDict &&
    ['get', '__setitem__'].every((name) => mapping.cls.lookup(name) === dictType.attributes.get(name))
  );
}

/** The native part of `collections`. */
export const nativeCollections: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      dequeType,
      dequeIteratorType,
      dequeReverseIteratorType,
      defaultDictType,
      tupleGetterType,
      ...orderedFunctions,
      builtin(
        '_count_elements',
        '(mapping, iterable, /)',
        countElements,
        'Count elements in the iterable.',
        '_collections',
      ),
    ),
};
