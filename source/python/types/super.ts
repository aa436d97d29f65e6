import { Cell } from '../object/cell.ts';
import { superType, typeOf } from '../object/core-types.ts';
import { type PyRaise, runtimeError, typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { defineType, method } from '../object/native.ts';
import { adopt } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { findAttribute, noAttribute } from '../vm/attributes.ts';
import { call } from '../vm/calls.ts';
import type { Frame } from '../vm/frame.ts';
import { PySuper, superAttribute } from '../vm/super.ts';
import type { VM } from '../vm/vm.ts';
import { attributeName } from './object.ts';

/** `super()` without arguments: the class is in the cell `__class__`, the object is the first argument. */
function fromFrame(vm: VM, frame: Frame | undefined): [PyType, Value] {
  if (frame?.fn === undefined) throw runtimeError('super(): no arguments');
  const { code } = frame.code;
  if (code.argcount === 0) throw runtimeError('super(): no arguments');
  const held = vm.stack[frame.base];
  const self = held instanceof Cell && frame.code.kindOf(0) === 'cell' ? held.contents : held;
  if (self === undefined) throw runtimeError('super(): arg[0] deleted');
  const place = code.freevars.indexOf('__class__');
  if (place < 0) throw runtimeError('super(): __class__ cell not found');
  const cls = frame.fn.closure[place]?.contents;
  if (cls === undefined) throw runtimeError('super(): empty __class__ cell');
  if (!(cls instanceof PyType))
    throw runtimeError(`super(): __class__ is not a type (${typeOf(cls).tpName})`);
  return [cls, self];
}

/** The class whose order of resolution is searched. Errors: TypeError where the object is none of the type's. */
function startOf(vm: VM, type: PyType, self: Value): Result {
  if (self instanceof PyType && self.isSubtypeOf(type)) return self;
  if (typeOf(self).isSubtypeOf(type)) return typeOf(self);
  // A proxy may say that it is of another class.
  return vm.andThen(findAttribute(vm, self, '__class__'), (claimed) => {
    if (claimed instanceof PyType && claimed !== typeOf(self) && claimed.isSubtypeOf(type)) return claimed;
    throw noInstance(type, self);
  });
}

function noInstance(type: PyType, self: Value): PyRaise {
  const what = self instanceof PyType ? `type ${self.name}` : `instance of ${typeOf(self).tpName}`;
  return typeError(`super(type, obj): obj (${what}) is not an instance or subtype of type (${type.name}).`);
}

function initialise(vm: VM, self: PySuper, type: Value | undefined, object: Value | undefined): Result {
  let cls = type;
  let start = object;
  if (cls === undefined) [cls, start] = fromFrame(vm, vm.pythonFrame());
  if (!(cls instanceof PyType))
    throw typeError(`super() argument 1 must be a type, not ${typeOf(cls).tpName}`);
  self.type = cls;
  if (start !== undefined && start !== null) {
    return vm.andThen(startOf(vm, cls, start), (found) => {
      self.self = start;
      self.start = found as PyType;
      return null;
    });
  }
  return null;
}

const of = (value: Value): PySuper => value as PySuper;

defineType(superType, {
  doc: `super() -> same as super(__class__, <first argument>)
super(type) -> unbound super object
super(type, obj) -> bound super object; requires isinstance(obj, type)
super(type, type2) -> bound super object; requires issubclass(type2, type)
Typical use to call a cooperative superclass method:
class C(B):
    def meth(self, arg):
        super().meth(arg)
This works for class methods too:
class C(B):
    @classmethod
    def cmeth(cls, arg):
        super().cmeth(arg)
`,
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType) => adopt(new PySuper(cls), cls)),
  },
  methods: {
    __init__: method(
      '(self, type=absent, object=absent, /)',
      (vm, self: PySuper, type: Value | undefined, object: Value | undefined) =>
        initialise(vm, self, type, object),
    ),
    __getattribute__: method('(self, name, /)', (vm, self: PySuper, name: Value) => {
      const text = attributeName(name);
      return vm.andThen(superAttribute(vm, self, text), (found) => {
        if (found === MISSING) throw noAttribute(self, text);
        return found;
      });
    }),
    __get__: method('(self, instance, owner=None, /)', (vm, self: PySuper, instance: Value) => {
      if (instance === null || self.self !== undefined) return self;
      return call(vm, self.cls, [self.type!, instance]);
    }),
    __repr__: method('(self, /)', (_, self: PySuper) => {
      const end = self.start === undefined ? 'NULL' : `<${self.start.name} object>`;
      return `<super: <class '${self.type?.name ?? 'NULL'}'>, ${end}>`;
    }),
  },
  members: {
    __thisclass__: { get: (_, self) => of(self).type ?? null },
    __self__: { get: (_, self) => of(self).self ?? null },
    __self_class__: { get: (_, self) => of(self).start ?? null },
  },
});
