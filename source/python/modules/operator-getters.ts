import { builtinType, objectType } from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, PyTuple, textOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call, callMethod, type Keywords } from '../vm/calls.ts';
import { libraryAttribute } from '../vm/library-attribute.ts';
import { getItem } from '../vm/operators.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';

export const itemGetterType = builtinType('itemgetter', objectType, { module: 'operator' });
export const attributeGetterType = builtinType('attrgetter', objectType, { module: 'operator' });
export const methodCallerType = builtinType('methodcaller', objectType, { module: 'operator' });

/** operator.itemgetter and attrgetter: what they get, in order; several give a tuple. */
class PyGetter extends PyObject {
  constructor(
    cls: PyType,
    readonly wanted: readonly Value[],
  ) {
    super(cls);
  }
}

function* getItems(vm: VM, self: PyGetter, object: Value): Steps {
  const items: Value[] = [];
  for (const key of self.wanted) items.push(yield getItem(vm, object, key));
  return items.length === 1 ? items[0]! : new PyTuple(items);
}

/** Gets attributes by names that may have dots. */
function* getAttributes(vm: VM, self: PyGetter, object: Value): Steps {
  const items: Value[] = [];
  for (const path of self.wanted) {
    let item = object;
    for (const name of textOf(path)!.split('.')) item = yield getAttribute(vm, item, name);
    items.push(item);
  }
  return items.length === 1 ? items[0]! : new PyTuple(items);
}

function* showCall(vm: VM, name: string, args: readonly Value[], keywords: Keywords): Steps {
  const parts: Text[] = [];
  for (const arg of args) parts.push((yield repr(vm, arg)) as Text);
  for (const [key, value] of keywords) parts.push(joinTexts([key, '=', (yield repr(vm, value)) as Text]));
  return joinTexts([`operator.${name}(`, joinTexts(parts, ', '), ')']);
}

const none: Keywords = new Map();

const reduceGetter = method(
  '(self, /)',
  (_, { cls, wanted }: PyGetter) => new PyTuple([cls, new PyTuple(wanted)]),
);

defineType(itemGetterType, {
  doc: `Return a callable object that fetches the given item(s) from its operand.
After f = itemgetter(2), the call f(r) returns r[2].
After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])`,
  staticMethods: {
    __new__: method('(cls, /, *items)', (_, cls: PyType, items: readonly Value[]) => {
      if (items.length === 0) throw typeError('itemgetter expected 1 argument, got 0');
      return adopt(new PyGetter(cls, items), cls);
    }),
  },
  methods: {
    __call__: method('(self, obj, /)', (vm, self: PyGetter, object: Value) =>
      self.wanted.length === 1 ? getItem(vm, object, self.wanted[0]!) : vm.defer(getItems(vm, self, object)),
    ),
    __repr__: method('(self, /)', (vm, self: PyGetter) =>
      vm.defer(showCall(vm, 'itemgetter', self.wanted, none)),
    ),
    __reduce__: reduceGetter,
  },
});

defineType(attributeGetterType, {
  doc: `Return a callable object that fetches the given attribute(s) from its operand.
After f = attrgetter('name'), the call f(r) returns r.name.
After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).
After h = attrgetter('name.first', 'name.last'), the call h(r) returns
(r.name.first, r.name.last).`,
  staticMethods: {
    __new__: method('(cls, /, *attrs)', (_, cls: PyType, names: readonly Value[]) => {
      if (names.length === 0) throw typeError('attrgetter expected 1 argument, got 0');
      if (names.some((name) => textOf(name) === undefined))
        throw typeError('attribute name must be a string');
      return adopt(new PyGetter(cls, names), cls);
    }),
  },
  methods: {
    __call__: method('(self, obj, /)', getAttributes),
    __repr__: method('(self, /)', (vm, self: PyGetter) =>
      vm.defer(showCall(vm, 'attrgetter', self.wanted, none)),
    ),
    __reduce__: reduceGetter,
  },
});

class PyMethodCaller extends PyObject {
  constructor(
    cls: PyType,
    readonly name: string,
    readonly args: readonly Value[],
    readonly keywords: Keywords,
  ) {
    super(cls);
  }
}

function makeMethodCaller(_: VM, cls: PyType, args: readonly Value[], keywords: Keywords): Result {
  if (args.length === 0) throw typeError('methodcaller needs at least one argument, the method name');
  const name = textOf(args[0]!);
  if (name === undefined) throw typeError('method name must be a string');
  return adopt(new PyMethodCaller(cls, name, args.slice(1), keywords), cls);
}

defineType(methodCallerType, {
  doc: `Return a callable object that calls the given method on its operand.
After f = methodcaller('name'), the call f(r) returns r.name().
After g = methodcaller('name', 'date', foo=1), the call g(r) returns
r.name('date', foo=1).`,
  staticMethods: { __new__: method('(cls, /, *args, **kwargs)', makeMethodCaller) },
  methods: {
    __call__: method('(self, obj, /)', (vm, self: PyMethodCaller, object: Value) =>
      callMethod(vm, object, self.name, self.args, self.keywords),
    ),
    __repr__: method('(self, /)', (vm, self: PyMethodCaller) =>
      vm.defer(showCall(vm, 'methodcaller', [self.name, ...self.args], self.keywords)),
    ),
    __reduce__: method('(self, /)', function* (vm, { cls, name, args, keywords }: PyMethodCaller) {
      if (keywords.size === 0) return new PyTuple([cls, new PyTuple([name, ...args])]);
      // Keywords have no place in what __reduce__ gives: a partial holds them.
      const partial = yield* libraryAttribute(vm, 'functools', 'partial');
      return new PyTuple([yield call(vm, partial, [cls, name], keywords), new PyTuple(args)]);
    }),
  },
});
