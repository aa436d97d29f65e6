import { builtinType, objectType } from '../object/core-types.ts';
import { runtimeError } from '../object/exception.ts';
import { END } from '../object/markers.ts';
import { defineType, method, type NativeSpec, type Steps } from '../object/native.ts';
import { adopt } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { ITER_IS_SELF } from '../types/iterator-methods.ts';

/** An item that an iterator's body gives, as against an operation that it waits for. */
export class Produced {
  constructor(readonly item: Value) {}
}

/**
The body of a native iterator written as a generator: `yield operation(vm, …)` waits for an operation as in every native,
`yield new Produced(item)` gives an item. When it returns, the iterator is exhausted.
*/
export type Producing = Generator<Result | Produced, void, Value>;

/** An iterator whose `__next__` runs its body to the next item. */
export class PyProducer extends PyObject {
  private running = false;

  constructor(
    cls: PyType,
    private readonly body: Producing,
  ) {
    super(cls);
  }

  *next(): Steps {
    if (this.running) throw runtimeError(`${this.cls.name} object is already running`);
    this.running = true;
    try {
      let step = this.body.next(null);
      while (!step.done) {
        if (step.value instanceof Produced) return step.value.item;
        let value: Value;
        try {
          value = yield step.value;
        } catch (error) {
          step = this.body.throw(error);
          continue;
        }
        step = this.body.next(value);
      }
      return END;
    } finally {
      this.running = false;
    }
  }
}

/** Gives an iterator type its methods; `make` is the constructor after `cls`, and answers with the object. */
export function defineProducer(type: PyType, doc: string, make: NativeSpec): void {
  defineType(type, {
    doc,
    staticMethods: { __new__: make },
    methods: {
      __iter__: ITER_IS_SELF,
      __next__: method('(self, /)', (vm, self: PyProducer) => vm.defer(self.next())),
    },
  });
}

/** A type of the module itertools. */
export function itertoolsType(name: string): PyType {
  return builtinType(name, objectType, { module: 'itertools' });
}

/** The iterator with this body. */
export function producer(cls: PyType, body: Producing): PyProducer {
  return adopt(new PyProducer(cls, body), cls);
}
