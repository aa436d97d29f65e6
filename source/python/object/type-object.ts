import { PyObject, type Value } from './value.ts';

/** How a key of this type is compared in a dict or set: see dict-key.ts. */
export type Keying = 'identity' | 'value' | 'ask';

let versions = 0;

/**
A type. Built-in ones are made once, are the same for every run and are never changed; heap types are made by class
statements and belong to their run.

- `attributes` is the class's own namespace, in order; what Python sees of it is a mappingproxy.
- `version` is a number that no other type, and no earlier state of this type or its bases, has: inline caches compare it.

Source: https://docs.python.org/3.13/c-api/typeobj.html
*/
export class PyType extends PyObject {
  attributes = new Map<string, Value>();
  bases: readonly PyType[];
  mro: readonly PyType[] = [];
  base: PyType | undefined; // the base whose layout the instances have
  qualname: string;
  module = 'builtins';
  doc: Value = null;
  heap = false; // made by a class statement or a call of type()
  final = false; // cannot be a base
  immutable = false; // made by the library, which has it for one of C's: its attributes cannot be set
  abstract = false; // has abstract methods: cannot be called
  pattern: 'sequence' | 'mapping' | undefined = undefined; // what `match` takes its instances for
  hasDict = false; // instances take any attribute
  hasWeakref = false;
  instancesAreNotMade = false; // calling it is a TypeError
  members = 0; // how many values of __slots__ an instance has
  slotNames: readonly string[] = []; // those that this type adds
  version = ++versions;
  subclasses: PyType[] = []; // of a built-in type, which all runs share, only the built-in ones: VM.subclasses has the others
  private found = new Map<string, Value | undefined>();
  private foundKeying: Keying | undefined;
  private foundFinalizer: boolean | undefined;

  constructor(
    public name: string,
    bases: readonly PyType[],
    cls: PyType,
  ) {
    super(cls);
    this.qualname = name;
    this.bases = bases;
    this.base = bases[0];
  }

  /** The attribute of this type or of the nearest base that has it; undefined: none has. Calls no descriptor. */
  lookup(name: string): Value | undefined {
    const { found } = this;
    const hit = found.get(name);
    if (hit !== undefined || found.has(name)) return hit;
    let value: Value | undefined;
    for (const type of this.mro) {
      value = type.attributes.get(name);
      if (value !== undefined) break;
    }
    found.set(name, value);
    return value;
  }

  /** The type in the order of resolution that has this attribute itself. */
  whereIs(name: string): PyType | undefined {
    return this.mro.find((type) => type.attributes.has(name));
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** To be called after every change of `attributes`, `bases` or `mro`. */
  changed(): void {
    this.version = ++versions;
    if (this.found.size > 0) this.found.clear(); // an empty one would get new memory too
    this.foundKeying = undefined;
    this.foundFinalizer = undefined;
    for (const subclass of this.subclasses) subclass.changed();
  }

  /** Sets an attribute of the type itself. */
  set(name: string, value: Value): void {
    this.attributes.set(name, value);
    this.changed();
  }

  /** `tp_name`, which stands in messages: a type of C's has its module in front, a class its `__name__` alone. */
  get tpName(): string {
    return this.heap || this.module === 'builtins' ? this.name : `${this.module}.${this.name}`;
  }

  /** Whether instances have a `__del__`. */
  get hasFinalizer(): boolean {
    return (this.foundFinalizer ??= this.heap && this.lookup('__del__') !== undefined);
  }

  /** How instances of this type are compared as keys, worked out once for each state of the type. */
  keying(work: (type: PyType) => Keying): Keying {
    return (this.foundKeying ??= work(this));
  }
}
