import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodWrapperType,
  NotImplemented,
  typeOf,
  wrapperDescriptorType,
} from '../object/core-types.ts';
import { typeError } from '../object/exception.ts';
import {
  defineType,
  method,
  PyBoundNative,
  type PyGetSet,
  PyNative,
  type TypeDefinition,
} from '../object/native.ts';
import { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import { bindDescriptor, setGetSet } from '../vm/attributes.ts';
import { call, type Keywords } from '../vm/calls.ts';
import { addressOf } from '../vm/type-text.ts';
import type { VM } from '../vm/vm.ts';
import { textSignature } from './text-signature.ts';

const nativeOf = (value: Value): PyNative =>
  value instanceof PyBoundNative ? value.native : (value as PyNative);

function describe(vm: VM, value: Value): string {
  const native = nativeOf(value);
  if (value instanceof PyBoundNative) {
    const { self } = value;
    if (native.cls === wrapperDescriptorType) {
      return `<method-wrapper '${native.name}' of ${typeOf(self).tpName} object at ${addressOf(vm, self)}>`;
    }
    const kind = self instanceof PyType ? 'type' : typeOf(self).tpName;
    return `<built-in method ${native.name} of ${kind} object at ${addressOf(vm, self)}>`;
  }
  const owner = native.owner?.tpName;
  switch (native.cls) {
    case methodDescriptorType:
    case classMethodDescriptorType:
      return `<method '${native.name}' of '${owner}' objects>`;
    case wrapperDescriptorType:
      return `<slot wrapper '${native.name}' of '${owner}' objects>`;
    default:
      return native.owner === undefined
        ? `<built-in function ${native.name}>`
        : `<built-in method ${native.name} of type object at ${addressOf(vm, native.owner)}>`;
  }
}

const common: TypeDefinition = {
  methods: {
    __call__: method('(self, *args, **kwargs)', (vm, self: Value, args: readonly Value[], kwargs: Keywords) =>
      call(vm, self, args, kwargs.size > 0 ? kwargs : undefined),
    ),
    __repr__: method('(self, /)', describe),
  },
  getset: {
    __name__: { get: (_, self) => nativeOf(self).name },
    __qualname__: { get: (_, self) => (self as PyNative | PyBoundNative).qualname },
    __doc__: { get: (_, self) => nativeOf(self).doc ?? null },
    __text_signature__: { get: (_, self) => textSignature(nativeOf(self)) },
  },
};

/** Errors: TypeError where a method is bound to what is no instance (or, a class method, no subclass) of its type. */
function checkBinding({ cls, name, owner: type }: PyNative, instance: Value, owner: Value): void {
  if (type === undefined) return;
  if (cls === classMethodDescriptorType) {
    const to = owner ?? typeOf(instance);
    if (!(to instanceof PyType))
      throw typeError(
        `descriptor '${name}' for type '${type.name}' needs a type, not a '${typeOf(to).tpName}' as arg 2`,
      );
    if (!to.isSubtypeOf(type))
      throw typeError(`descriptor '${name}' requires a subtype of '${type.name}' but received '${to.name}'`);
  } else if (instance !== null && !typeOf(instance).isSubtypeOf(type)) {
    throw typeError(
      `descriptor '${name}' for '${type.name}' objects doesn't apply to a '${typeOf(instance).tpName}' object`,
    );
  }
}

const bindable: TypeDefinition = {
  ...common,
  methods: {
    ...common.methods,
    __get__: method('(self, instance, owner=None, /)', (vm, self: Value, instance: Value, owner: Value) => {
      if (instance === null) nothingToBind(owner);
      checkBinding(self as PyNative, instance, owner);
      return bindDescriptor(
        vm,
        self,
        instance ?? undefined,
        owner instanceof PyType ? owner : typeOf(instance),
      );
    }),
  },
  members: { __objclass__: { get: (_, self) => nativeOf(self).owner ?? null } },
};

const boundOnes: TypeDefinition = {
  ...common,
  methods: {
    ...common.methods,
    __eq__: method('(self, value, /)', (_, self: Value, other: Value) => {
      if (self instanceof PyBoundNative && other instanceof PyBoundNative) {
        return self.native === other.native && self.self === other.self;
      }
      return self === other ? true : NotImplemented;
    }),
    __hash__: method('(self, /)', (vm, self: Value) => vm.identities.of(nativeOf(self)) % 1_000_003),
  },
  getset: {
    ...common.getset,
    __self__: {
      get: (vm, self) => (self instanceof PyBoundNative ? self.self : moduleOf(vm, self as PyNative)),
    },
    __module__: { get: (_, self) => (self instanceof PyNative ? (self.module ?? null) : null) },
  },
};

/** A builtin function's `__self__` is its module; that of a type's `__new__` the type. */
function moduleOf(vm: VM, native: PyNative): Value {
  return native.owner ?? vm.modules.getString(native.module ?? '') ?? null;
}

defineType(builtinFunctionType, boundOnes);
defineType(methodWrapperType, { ...boundOnes, members: { __objclass__: bindable.members!.__objclass__! } });
defineType(methodDescriptorType, bindable);
defineType(wrapperDescriptorType, bindable);
defineType(classMethodDescriptorType, bindable);

/** An attribute's descriptor, if it is one of the object's class. Errors: TypeError. */
function checked(self: PyGetSet, instance: Value): PyGetSet {
  if (typeOf(instance).isSubtypeOf(self.owner)) return self;
  throw typeError(
    `descriptor '${self.name}' for '${self.owner.name}' objects doesn't apply to a '${typeOf(instance).tpName}' object`,
  );
}

/** `__get__` of neither an instance nor a class. Errors: TypeError. */
function nothingToBind(owner: Value): undefined {
  if (owner === null) throw typeError('__get__(None, None) is invalid');
}

const accessor: TypeDefinition = {
  methods: {
    __get__: method(
      '(self, instance, owner=None, /)',
      (vm, self: PyGetSet, instance: Value, owner: Value) => {
        if (instance === null) return nothingToBind(owner) ?? self;
        return checked(self, instance).get(vm, instance);
      },
    ),
    __set__: method('(self, instance, value, /)', (vm, self: PyGetSet, instance: Value, value: Value) =>
      setGetSet(vm, checked(self, instance), instance, value),
    ),
    __delete__: method('(self, instance, /)', (vm, self: PyGetSet, instance: Value) =>
      setGetSet(vm, checked(self, instance), instance, undefined),
    ),
    __repr__: method(
      '(self, /)',
      (_, self: PyGetSet) =>
        `<${self.isMember ? 'member' : 'attribute'} '${self.name}' of '${self.owner.name}' objects>`,
    ),
  },
  getset: {
    __name__: { get: (_, self) => (self as PyGetSet).name },
    __qualname__: { get: (_, self) => `${(self as PyGetSet).owner.qualname}.${(self as PyGetSet).name}` },
    __doc__: { get: (_, self) => (self as PyGetSet).doc },
  },
  members: { __objclass__: { get: (_, self) => (self as PyGetSet).owner } },
};

defineType(getSetDescriptorType, accessor);
defineType(memberDescriptorType, accessor);
