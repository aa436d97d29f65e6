import type { VM } from '../vm/vm.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodWrapperType,
  typeOf,
  wrapperDescriptorType,
} from './core-types.ts';
import { type NativeArgument, Signature } from './signature.ts';
import { isSlotName, slotDoc } from './slot-names.ts';
import { PyType } from './type-object.ts';
import { PyObject, type Result, type Value } from './value.ts';

/**
A native that may call Python, under way: it yields an operation's Result and is given its value.

# Natives: functions and methods written in TypeScript

A built-in type is a PyType from `core-types.ts` (or `builtinType(…)`), filled by one file of `types/`:

```ts
defineType(listType, {
  doc: 'Built-in mutable sequence.',
  methods: {
    // Plain: cannot call Python. The signature is read as Python's; `/` decides CPython's wording of errors.
    append: method('(self, object, /)', (vm, self: PyList, object: Value) => {
      vm.chargeBytes(8);
      self.items.push(object);
      return null; // None; never undefined
    }),
    // May call Python: a function*. `yield operation(vm, …)` is its `await`; the result comes back from the yield.
    count: method('(self, value, /)', function* (vm, self: PyList, value: Value) {
      let count = 0;
      for (const item of self.items) if ((yield same(vm, item, value)) === true) count++;
      return count;
    }),
    // Plain with a way out: an operation's Result may be returned as one's own, DEFERRED or not.
    __len__: method('(self, /)', (_, self: PyList) => self.items.length),
    __contains__: method('(self, key, /)', (vm, self: PyList, key: Value) =>
      typeof key === 'string' ? self.items.includes(key) || vm.defer(search(vm, self, key)) : vm.defer(search(vm, self, key))),
  },
  getset: { real: { get: (_, self) => self, set: … } }, // attributes; without `set` they are read-only
  classMethods: { fromkeys: method('(cls, iterable, value=None, /)', …) },
  staticMethods: { maketrans: method('(x, y=absent, z=absent, /)', …) }, // __new__ too: it is given (vm, cls, …)
  constants: { __hash__: null },
});
```

- Rules: no native calls the loop; no `yield*` of another native's body where it might nest without bound; a DEFERRED Result
  is returned or yielded at once, never dropped, and no second operation is begun before it is settled.
- `yield` gives back what the operation gave: Python exceptions are thrown into the function* there, as `PyRaise`
  (`isRaised(error, KeyError)` in a catch). Anything else that is caught must be thrown on: limits are not Python's.
- Work that grows with its input is charged before it is done: `vm.charge(items)`, `vm.chargeBytes(bytes)`.
- `*args` arrives as an array, `**kwargs` as a Map, `x=absent` as undefined.
- Functions of a module: `builtin('len', '(obj, /)', (vm, obj) => …)`, in a `readonly PyNative[]`.
*/
export type Steps = Generator<Result, Result, Value>;

/** The JavaScript function of a native. (Declared as a method so that a native may name the classes of its arguments.) */
export type NativeBody = { body(vm: VM, ...args: NativeArgument[]): Result | Steps }['body'];

/** A native without its name: what `method` makes. */
export type NativeSpec = { readonly signature: string; readonly body: NativeBody };

const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor as FunctionConstructor;

/**
A native function or method as Python sees it, not bound to anything. Its `cls` tells which kind: builtin function,
method_descriptor, wrapper_descriptor (the special methods), classmethod_descriptor.
*/
export class PyNative extends PyObject {
  readonly stepwise: boolean; // its body is a function*
  readonly body: NativeBody;
  private readonly parameters: string;
  private parsed: Signature | undefined = undefined;

  constructor(
    cls: PyType,
    readonly name: string,
    spec: NativeSpec,
    readonly owner: PyType | undefined, // the type whose method it is
    readonly module: string | undefined,
    readonly doc: string | undefined = undefined,
  ) {
    super(cls);
    this.parameters = spec.signature;
    this.body = spec.body;
    this.stepwise = spec.body instanceof GeneratorFunction;
  }

  /** Read when it is first called: a program calls few of a thousand natives. */
  get signature(): Signature {
    return (this.parsed ??= signatureOf(this.parameters));
  }

  /** The name in error messages: `list.append`, `len`, `math.sqrt`. */
  get fullName(): string {
    if (this.owner !== undefined) return `${this.owner.name}.${this.name}`;
    return this.module === undefined || this.module === 'builtins'
      ? this.name
      : `${this.module}.${this.name}`;
  }

  get qualname(): string {
    return this.owner === undefined ? this.name : `${this.owner.name}.${this.name}`;
  }
}

/** A native method with its self (or class): `[].append`, `''.__len__`, `dict.fromkeys`. */
export class PyBoundNative extends PyObject {
  constructor(
    readonly native: PyNative,
    readonly self: Value,
  ) {
    super(native.cls === wrapperDescriptorType ? methodWrapperType : builtinFunctionType);
  }

  /** A method bound to an object goes by the object's own class. */
  get qualname(): string {
    const { native, self } = this;
    if (native.owner === undefined) return native.qualname;
    return `${(self instanceof PyType ? self : typeOf(self)).qualname}.${native.name}`;
  }
}

export type Getter = { get(vm: VM, self: Value): Result }['get'];
export type Setter = { set(vm: VM, self: Value, value: Value): Result }['set'];
export type Deleter = { delete(vm: VM, self: Value): Result }['delete'];

/** An attribute of a built-in type that is worked out: getset_descriptor, or member_descriptor by its `cls`. */
export class PyGetSet extends PyObject {
  constructor(
    readonly name: string,
    readonly owner: PyType,
    readonly get: Getter,
    readonly set: Setter | undefined,
    readonly remove: Deleter | undefined,
    readonly doc: Value = null,
    cls: PyType = getSetDescriptorType,
  ) {
    super(cls);
  }

  /** A member_descriptor: a plain value of the object, and no function. */
  get isMember(): boolean {
    return this.cls === memberDescriptorType;
  }
}

const signatures = new Map<string, Signature>();

function signatureOf(text: string): Signature {
  let signature = signatures.get(text);
  if (signature === undefined) signatures.set(text, (signature = new Signature(text)));
  return signature;
}

/** A native method: Python's form of its parameters, self (or cls) first, and its body. */
export function method(signature: string, body: NativeBody): NativeSpec {
  return { signature, body };
}

/** A function of a module. */
export function builtin(
  name: string,
  signature: string,
  body: NativeBody,
  doc?: string,
  module = 'builtins',
): PyNative {
  return new PyNative(builtinFunctionType, name, { signature, body }, undefined, module, doc);
}

/** What a file of `types/` says of its type. */
export type TypeDefinition = {
  readonly doc?: string;
  readonly methods?: { readonly [name: string]: NativeSpec };
  readonly getset?: {
    readonly [name: string]: { get: Getter; set?: Setter; delete?: Deleter; doc?: string };
  };
  readonly members?: {
    readonly [name: string]: { get: Getter; set?: Setter; delete?: Deleter; doc?: string };
  };
  readonly classMethods?: { readonly [name: string]: NativeSpec };
  readonly staticMethods?: { readonly [name: string]: NativeSpec };
  readonly constants?: { readonly [name: string]: Value };
};

/** Fills a built-in type. The types are the same for all runs, so nothing here may keep what a run does. */
export function defineType(type: PyType, definition: TypeDefinition): void {
  const { attributes } = type;
  for (const [name, spec] of Object.entries(definition.methods ?? {})) {
    const cls = isSlotName(type, name) ? wrapperDescriptorType : methodDescriptorType;
    const doc = cls === wrapperDescriptorType ? slotDoc(type, name) : undefined;
    attributes.set(name, new PyNative(cls, name, spec, type, undefined, doc));
  }
  for (const [name, spec] of Object.entries(definition.staticMethods ?? {})) {
    attributes.set(name, new PyNative(builtinFunctionType, name, spec, type, undefined));
  }
  for (const [name, spec] of Object.entries(definition.classMethods ?? {})) {
    attributes.set(name, new PyNative(classMethodDescriptorType, name, spec, type, undefined));
  }
  for (const [name, { get, set, delete: remove, doc }] of Object.entries(definition.getset ?? {})) {
    attributes.set(name, new PyGetSet(name, type, get, set, remove, doc ?? null));
  }
  for (const [name, { get, set, delete: remove, doc }] of Object.entries(definition.members ?? {})) {
    attributes.set(name, new PyGetSet(name, type, get, set, remove, doc ?? null, memberDescriptorType));
  }
  for (const [name, value] of Object.entries(definition.constants ?? {})) attributes.set(name, value);
  if (definition.doc !== undefined) {
    type.doc = definition.doc;
    if (!attributes.has('__doc__')) attributes.set('__doc__', definition.doc);
  }
  type.changed();
}
