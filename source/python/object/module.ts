import { moduleType } from './core-types.ts';
import { PyDict } from './dict.ts';
import { attributeError, type PyRaise } from './exception.ts';
import { type Attributed, dictShape, type Shape } from './shape.ts';
import { PyObject, type Value } from './value.ts';

/** A module: its attributes are its `dict`, which is the globals of its functions. */
export class PyModule extends PyObject implements Attributed {
  shape: Shape = dictShape;
  slots: (Value | undefined)[] = [];

  constructor(
    name: Value | undefined, // undefined: it has none yet, and nothing else
    public dict: PyDict = new PyDict(),
  ) {
    super(moduleType);
    if (name === undefined) return;
    for (const key of ['__name__', '__doc__', '__package__', '__loader__', '__spec__']) {
      if (dict.getString(key) === undefined) dict.setString(key, key === '__name__' ? name : null);
    }
  }

  /** What `ModuleType.__new__` makes: `__init__` gives it its name. */
  static unnamed(): PyModule {
    return new PyModule(undefined);
  }

  /** Its `__name__`, whatever the program has put there. */
  get name(): Value {
    return this.dict.getString('__name__') ?? null;
  }

  /** AttributeError in the words for a module. */
  noAttribute(name: string): PyRaise {
    const own = this.dict.getString('__name__');
    const message =
      typeof own === 'string'
        ? `module '${own}' has no attribute '${name}'`
        : `module has no attribute '${name}'`;
    return attributeError(message, name, this);
  }
}
