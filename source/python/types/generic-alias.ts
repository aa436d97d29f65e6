import { foldHash, type Hash, hashFrozenset } from '../hash/hash.ts';
import { toInt } from '../number/int-arithmetic.ts';
import {
  builtinType,
  coroutineType,
  Ellipsis,
  generatorType,
  mappingProxyType,
  NotImplemented,
  noneType,
  objectType,
  tupleType,
  typeOf,
} from '../object/core-types.ts';
import { isRaised, typeError } from '../object/exception.ts';
import { AttributeError, BaseExceptionGroup, TypeError as TypeErrorType } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { adopt, EMPTY_TUPLE, PyList, PyTuple } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { hostText, joinTexts, type Text } from '../text/text.ts';
import {
  callSpecial,
  findAttribute,
  genericAttribute,
  getAttribute,
  noAttribute,
  setAttribute,
} from '../vm/attributes.ts';
import { call, callMethod, type Keywords } from '../vm/calls.ts';
import { hash, same } from '../vm/compare.ts';
import { collect, iterate } from '../vm/iteration.ts';
import { binary } from '../vm/operators.ts';
import { repr, str } from '../vm/repr.ts';
import { fullName } from '../vm/type-text.ts';
import { isInstanceOf, isSubclassOf } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { enumerateType } from './enumerate.ts';

export const genericAliasType = builtinType('GenericAlias', objectType, {
  module: 'types',
  hasWeakref: true,
});

/** `list[int]`: a type with the types of what is in it, which nobody checks. */
export class PyGenericAlias extends PyObject {
  constructor(
    readonly origin: Value,
    readonly args: PyTuple,
    readonly starred = false, // `*tuple[int, str]`: several arguments
  ) {
    super(genericAliasType);
  }
}

/** What is an alias's own; other attributes are those of its class. */
const OWN: ReadonlySet<string> = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
]);

/** What an alias does not have although its class has. */
const NONE: ReadonlySet<string> = new Set(['__bases__', '__copy__', '__deepcopy__']);

/** The alias `origin[argument]`; a tuple is several arguments. */
export function genericAlias(origin: Value, argument: Value): PyGenericAlias {
  return new PyGenericAlias(origin, argument instanceof PyTuple ? argument : new PyTuple([argument]));
}

/** `__class_getitem__` of the built-in containers. */
export const CLASS_GETITEM: NativeSpec = method('(cls, item, /)', (_, cls: Value, item: Value) =>
  genericAlias(cls, item),
);

export const unionType = builtinType('UnionType', objectType, {
  module: 'types',
  final: true,
  uncallable: true,
});

/** `int | str`. */
export class PyUnion extends PyObject {
  constructor(readonly args: PyTuple) {
    super(unionType);
  }
}

/** `a | b` for types, None, aliases and unions; NotImplemented for anything else. Equal ones are one. */
export function unionOf(vm: VM, a: Value, b: Value): Result {
  const parts: Value[] = [];
  for (const side of [a, b]) {
    if (side instanceof PyUnion) parts.push(...side.args.items);
    else if (side === null) parts.push(noneType);
    else if (
      side instanceof PyType ||
      side instanceof PyGenericAlias ||
      typeOf(side).name === 'typing.TypeAliasType'
    ) {
      parts.push(side);
    } else return NotImplemented;
  }
  if (parts.filter((part) => part instanceof PyGenericAlias).length > 1)
    return vm.defer(distinctUnion(vm, parts));
  return union([...new Set(parts)]);
}

function union(distinct: readonly Value[]): Value {
  return distinct.length === 1 ? distinct[0]! : new PyUnion(new PyTuple(distinct));
}

/** The union of some types, of which those are one that are the same, or equal aliases. */
function* distinctUnion(vm: VM, parts: readonly Value[]): Steps {
  const distinct: Value[] = [];
  next: for (const part of parts) {
    for (const other of distinct) {
      if (part === other) continue next;
      if (!(part instanceof PyGenericAlias && other instanceof PyGenericAlias)) continue;
      if ((yield same(vm, part, other)) === true) continue next;
    }
    distinct.push(part);
  }
  return union(distinct);
}

/** Whether two unions have the same members, in any order. */
function* sameMembers(vm: VM, a: PyUnion, b: Value): Steps {
  if (!(b instanceof PyUnion)) return NotImplemented;
  if (a.args.items.length !== b.args.items.length) return false;
  next: for (const arg of a.args.items) {
    for (const other of b.args.items) if ((yield same(vm, arg, other)) === true) continue next;
    return false;
  }
  return true;
}

/** The members of a union for isinstance. Errors: TypeError if one cannot be checked. */
function checkable(union: PyUnion, who: string): PyTuple {
  if (union.args.items.some((arg) => arg instanceof PyGenericAlias)) {
    throw typeError(`${who}() argument 2 cannot be a parameterized generic`);
  }
  return union.args;
}

/** How a type is written inside of the brackets: `int`, `...`, `mod.Class`. */
export function* typeText(vm: VM, value: Value): Generator<Result, Text, Value> {
  if (value === Ellipsis) return '...';
  if (value === null || value === noneType) return 'None';
  if (value instanceof PyType) {
    return fullName(value);
  }
  if (value instanceof PyList || (value instanceof PyTuple && value.cls === tupleType)) {
    const parts: Text[] = [];
    for (const item of value.items) parts.push(yield* typeText(vm, item));
    return joinTexts(['[', joinTexts(parts, ', '), ']']);
  }
  // An alias has the names of what it is an alias of, and is more.
  const isAlias =
    (yield findAttribute(vm, value, '__origin__')) !== MISSING &&
    (yield findAttribute(vm, value, '__args__')) !== MISSING;
  const qualname = isAlias ? MISSING : yield findAttribute(vm, value, '__qualname__');
  const module = qualname === MISSING ? MISSING : yield findAttribute(vm, value, '__module__');
  if (module === MISSING || module === null) return (yield repr(vm, value)) as Text;
  return module === 'builtins'
    ? ((yield str(vm, qualname)) as Text)
    : joinTexts([(yield str(vm, module)) as Text, '.', (yield str(vm, qualname)) as Text]);
}

function* reprOf(vm: VM, self: PyGenericAlias): Steps {
  const parts: Text[] = [];
  for (const arg of self.args.items) parts.push((yield vm.defer(typeText(vm, arg))) as Text);
  const origin = yield* typeText(vm, self.origin);
  return joinTexts([
    self.starred ? '*' : '',
    origin,
    '[',
    parts.length === 0 ? '()' : joinTexts(parts, ', '),
    ']',
  ]);
}

function* hashOf(vm: VM, self: PyGenericAlias): Steps {
  const origin = BigInt((yield hash(vm, self.origin)) as Hash);
  const args = BigInt((yield hash(vm, self.args)) as Hash);
  return foldHash(toInt(BigInt.asIntN(64, origin ^ args)));
}

function* isEqual(vm: VM, self: PyGenericAlias, other: Value): Steps {
  if (!(other instanceof PyGenericAlias) || self.starred !== other.starred) return NotImplemented;
  return (
    (yield same(vm, self.origin, other.origin)) === true && (yield same(vm, self.args, other.args)) === true
  );
}

/** The type parameters among some arguments, each once. */
function* parametersOf(vm: VM, args: readonly Value[]): Generator<Result, Set<Value>, Value> {
  const found = new Set<Value>();
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    let more: Iterable<Value> = [];
    if (arg instanceof PyTuple || arg instanceof PyList) more = yield* parametersOf(vm, arg.items);
    else if (typeOf(arg).lookup('__typing_subst__') !== undefined) more = [arg];
    else {
      const inner: Value = yield findAttribute(vm, arg, '__parameters__');
      if (inner instanceof PyTuple) more = inner.items;
    }
    for (const parameter of more) found.add(parameter);
  }
  return found;
}

function* parameterTuple(vm: VM, args: PyTuple): Steps {
  const found = yield* parametersOf(vm, args.items);
  return found.size === 0 ? EMPTY_TUPLE : new PyTuple([...found]);
}

/** `alias[…]`: the parameters among the arguments get their types: `typing` knows how. Errors: TypeError. */
function* substitute(vm: VM, self: PyGenericAlias | PyUnion, given: Value): Steps {
  const parameters = (yield vm.defer(parameterTuple(vm, self.args))) as PyTuple;
  if (parameters.items.length === 0) {
    throw typeError(`${hostText((yield repr(vm, self)) as Text)} is not a generic class`);
  }
  const typing = vm.modules.getString('_typing') ?? null; // there, as there are parameters
  const args = yield callMethod(vm, typing, 'alias_args', [self, given]);
  if (self instanceof PyGenericAlias) return new PyGenericAlias(self.origin, args as PyTuple, self.starred);
  let union: Value = (args as PyTuple).items[0] ?? null;
  for (const arg of (args as PyTuple).items.slice(1)) union = yield binary(vm, '|', union, arg);
  return union;
}

/** Calls the class, and tells the object with which arguments of the alias, where it can be told. */
function* construct(vm: VM, self: PyGenericAlias, args: readonly Value[], named: Keywords): Steps {
  const made = yield call(vm, self.origin!, [...args], named.size > 0 ? named : undefined);
  try {
    yield setAttribute(vm, made, '__orig_class__', self);
  } catch (error) {
    if (!isRaised(error, AttributeError) && !isRaised(error, TypeErrorType)) throw error;
  }
  return made;
}

/** `*alias`: once, the alias that stands for its arguments. */
function* unpack(vm: VM, self: PyGenericAlias): Steps {
  return yield iterate(vm, new PyTuple([new PyGenericAlias(self.origin, self.args, true)]));
}

defineType(genericAliasType, {
  doc: `Represent a PEP 585 generic type

E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).`,
  staticMethods: {
    __new__: method('(cls, origin, args, /)', (_, cls: PyType, origin: Value, args: Value) =>
      adopt(genericAlias(origin, args), cls),
    ),
  },
  methods: {
    __repr__: method('(self, /)', reprOf),
    __hash__: method('(self, /)', hashOf),
    __eq__: method('(self, value, /)', isEqual),
    __call__: method('(self, *args, **kwargs)', construct),
    __iter__: method('(self, /)', unpack),
    __getitem__: method('(self, key, /)', substitute),
    __getattribute__: method('(self, name, /)', (vm, self: PyGenericAlias, name: string) => {
      if (!OWN.has(name) && !NONE.has(name)) return getAttribute(vm, self.origin, name);
      const found = NONE.has(name) ? MISSING : genericAttribute(vm, self, typeOf(self), name);
      if (found === MISSING) throw noAttribute(self, name);
      return found;
    }),
    __dir__: method('(self, /)', function* (vm, self: PyGenericAlias) {
      const names = (yield collect(vm, yield callSpecial(vm, self.origin, '__dir__', []))) as PyList;
      return new PyList([...new Set([...names.items, ...OWN])]);
    }),
    __or__: method('(self, value, /)', unionOf),
    __ror__: method('(self, value, /)', (vm, self: Value, other: Value) => unionOf(vm, other, self)),
    __mro_entries__: method('(self, bases, /)', (_, self: PyGenericAlias) => new PyTuple([self.origin])),
    __instancecheck__: method('(self, instance, /)', () => {
      throw typeError('isinstance() argument 2 cannot be a parameterized generic');
    }),
    __subclasscheck__: method('(self, cls, /)', () => {
      throw typeError('issubclass() argument 2 cannot be a parameterized generic');
    }),
  },
  members: {
    __origin__: { get: (_, self) => (self as PyGenericAlias).origin },
    __args__: { get: (_, self) => (self as PyGenericAlias).args },
  },
  getset: {
    __parameters__: { get: (vm, self) => vm.defer(parameterTuple(vm, (self as PyGenericAlias).args)) },
    __unpacked__: { get: (_, self) => (self as PyGenericAlias).starred },
    __typing_unpacked_tuple_args__: {
      get: (_, self) => {
        const alias = self as PyGenericAlias;
        return alias.starred && alias.origin === tupleType ? alias.args : null;
      },
    },
  },
});

defineType(unionType, {
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  methods: {
    __repr__: method('(self, /)', function* (vm, self: PyUnion) {
      const parts: Text[] = [];
      for (const arg of self.args.items) parts.push(yield* typeText(vm, arg));
      return joinTexts(parts, ' | ');
    }),
    __hash__: method('(self, /)', function* (vm, self: PyUnion) {
      const hashes: Hash[] = [];
      for (const arg of self.args.items) hashes.push((yield hash(vm, arg)) as Hash);
      return hashFrozenset(hashes);
    }),
    __eq__: method('(self, value, /)', sameMembers),
    __or__: method('(self, value, /)', unionOf),
    __ror__: method('(self, value, /)', (vm, self: Value, other: Value) => unionOf(vm, other, self)),
    __getitem__: method('(self, key, /)', substitute),
    __instancecheck__: method('(self, instance, /)', (vm, self: PyUnion, instance: Value) =>
      isInstanceOf(vm, instance, checkable(self, 'isinstance')),
    ),
    __subclasscheck__: method('(self, cls, /)', (vm, self: PyUnion, cls: Value) =>
      isSubclassOf(vm, cls, checkable(self, 'issubclass')),
    ),
  },
  members: { __args__: { get: (_, self) => (self as PyUnion).args } },
  getset: { __parameters__: { get: (vm, self) => vm.defer(parameterTuple(vm, (self as PyUnion).args)) } },
});

for (const type of [coroutineType, generatorType, mappingProxyType, enumerateType, BaseExceptionGroup])
  defineType(type, { classMethods: { __class_getitem__: CLASS_GETITEM } });
