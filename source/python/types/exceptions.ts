import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { PyException, type PyRaise, setField, typeError } from '../object/exception.ts';
import { addNote } from '../object/exception-note.ts';
import {
  AttributeError,
  BaseException,
  exceptionTypes,
  ImportError,
  KeyError,
  NameError,
  StopIteration,
  SystemExit,
} from '../object/exception-types.ts';
import { type Deleter, defineType, type Getter, method, type Setter, type Steps } from '../object/native.ts';
import { adopt, type PyList, PyTuple, textOf } from '../object/object.ts';
import { dictOf, replaceDict } from '../object/shape.ts';
import { PyTraceback } from '../object/traceback.ts';
import type { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { suggest } from '../text/suggest.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { collect } from '../vm/iteration.ts';
import { repr, str } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';

const of = (value: Value): PyException => value as PyException;

type Arguments = readonly Value[];
type Named = ReadonlyMap<string, Value>;

function* reprOf(vm: VM, self: PyException): Steps {
  const { items } = self.args;
  const shown: Text[] = [];
  for (const item of items) shown.push((yield repr(vm, item)) as Text);
  return joinTexts([self.cls.name, '(', joinTexts(shown, ', '), ')']);
}

/** The text of an exception: its one argument, or all of them as a tuple. */
export function textOfException(vm: VM, self: PyException): Result {
  const { items } = self.args;
  return items.length === 0 ? '' : items.length === 1 ? str(vm, items[0]!) : repr(vm, self.args);
}

function setTraceback(_: VM, self: Value, value: Value): Result {
  if (value !== null && !(value instanceof PyTraceback))
    throw typeError('__traceback__ must be a traceback or None');
  of(self).traceback = value;
  return null;
}

/** An attribute that holds an exception or None. */
function link(name: 'cause' | 'context'): { get: Getter; set: Setter; delete: Deleter } {
  return {
    get: (_, self) => of(self)[name],
    set: (_, self, value) => {
      if (value !== null && !(value instanceof PyException)) {
        throw typeError(`exception ${name} must be None or derive from BaseException`);
      }
      of(self)[name] = value;
      if (name === 'cause') of(self).suppressContext = true;
      return null;
    },
    delete: notDeleted(`__${name}__`),
  };
}

function notDeleted(name: string): Deleter {
  return () => {
    throw typeError(`${name} may not be deleted`);
  };
}

defineType(BaseException, {
  doc: 'Common base class for all exceptions.',
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType, args: Arguments) =>
      adopt(new PyException(cls, new PyTuple(args)), cls),
    ),
  },
  methods: {
    __init__: method('(self, /, *args, **kwargs)', (_, self: PyException, args: Arguments, kwargs: Named) => {
      if (kwargs.size > 0) throw typeError(`${self.cls.name}() takes no keyword arguments`);
      self.args = new PyTuple(args);
      return null;
    }),
    __repr__: method('(self, /)', (vm, self: PyException) => vm.defer(reprOf(vm, self))),
    __str__: method('(self, /)', (vm, self: PyException) => textOfException(vm, self)),
    with_traceback: method('(self, object, /)', (vm, self: PyException, traceback: Value) => {
      setTraceback(vm, self, traceback);
      return self;
    }),
    add_note: method('(self, object, /)', (_, self: PyException, note: Value) => {
      const text = textOf(note);
      if (text === undefined) throw typeError(`note must be a str, not '${typeOf(note).tpName}'`);
      addNote(self, text);
      return null;
    }),
  },
  getset: {
    args: {
      get: (_, self) => of(self).args,
      set: (vm, self, value) =>
        vm.andThen(collect(vm, value), (list) => {
          of(self).args = new PyTuple((list as PyList).items);
          return null;
        }),
      delete: notDeleted('args'),
    },
    __traceback__: {
      get: (_, self) => of(self).traceback,
      set: setTraceback,
      delete: notDeleted('__traceback__'),
    },
    __cause__: link('cause'),
    __context__: link('context'),
    __dict__: {
      get: (_, self) => dictOf(of(self)),
      set: (_, self, value) => {
        if (!(value instanceof PyDict)) {
          throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).tpName}'`);
        }
        replaceDict(of(self), value);
        return null;
      },
    },
  },
  members: {
    __suppress_context__: {
      get: (_, self) => of(self).suppressContext,
      set: (_, self, value) => {
        of(self).suppressContext = value === true;
        return null;
      },
    },
  },
});

/** A field that a built-in exception type keeps beside its arguments; None while nobody has set it. */
export function field(name: string): { get: Getter; set: Setter; delete: Deleter } {
  return {
    get: (_, self) => of(self).fields?.get(name) ?? null,
    set: (_, self, value) => {
      setField(of(self), name, value);
      return null;
    },
    delete: (_, self) => {
      of(self).fields?.delete(name);
      return null;
    },
  };
}

/** `__init__` of an exception that takes some fields by name only. */
function withNamed(type: PyType, names: readonly string[], more?: (self: PyException) => void) {
  return method('(self, /, *args, **kwargs)', (_, self: PyException, args: Arguments, kwargs: Named) => {
    for (const name of names) self.fields?.delete(name);
    for (const [name, value] of kwargs) {
      if (!names.includes(name)) throw wrongKeyword(type, name, names, kwargs.size);
      setField(self, name, value);
    }
    self.args = new PyTuple(args);
    more?.(self);
    return null;
  });
}

function init(body: (self: PyException, args: Arguments) => void) {
  return method('(self, /, *args, **kwargs)', (_, self: PyException, args: Arguments, kwargs: Named) => {
    if (kwargs.size > 0) throw typeError(`${self.cls.name}() takes no keyword arguments`);
    self.args = new PyTuple(args);
    body(self, args);
    return null;
  });
}

defineType(StopIteration, {
  doc: 'Signal the end from iterator.__next__().',
  methods: { __init__: init((self, args) => setField(self, 'value', args[0] ?? null)) },
  members: { value: field('value') },
});

defineType(SystemExit, {
  doc: 'Request to exit from the interpreter.',
  methods: {
    __init__: init((self, args) =>
      setField(self, 'code', args.length === 0 ? null : args.length === 1 ? args[0]! : new PyTuple(args)),
    ),
  },
  members: { code: field('code') },
});

defineType(NameError, {
  doc: 'Name not found globally.',
  methods: { __init__: withNamed(NameError, ['name']) },
  members: { name: field('name') },
});

defineType(AttributeError, {
  doc: 'Attribute not found.',
  methods: { __init__: withNamed(AttributeError, ['name', 'obj']) },
  members: { name: field('name'), obj: field('obj') },
});

defineType(ImportError, {
  doc: "Import can't find module, or can't find name in module.",
  methods: {
    __init__: withNamed(ImportError, ['name', 'path', 'name_from'], (self) => {
      setField(self, 'msg', self.args.items.length === 1 ? self.args.items[0]! : null);
    }),
    __str__: method('(self, /)', (vm, self: PyException) => {
      const message = self.fields?.get('msg');
      return textOf(message ?? null) !== undefined ? message! : textOfException(vm, self);
    }),
  },
  members: { name: field('name'), path: field('path'), msg: field('msg'), name_from: field('name_from') },
});

defineType(KeyError, {
  doc: 'Mapping key not found.',
  methods: {
    // The repr, so that an empty or blank key can be seen.
    __str__: method('(self, /)', (vm, self: PyException) =>
      self.args.items.length === 1 ? repr(vm, self.args.items[0]!) : textOfException(vm, self),
    ),
  },
});

const docs: readonly (readonly [string, string])[] = [
  ['Exception', 'Common base class for all non-exit exceptions.'],
  ['ArithmeticError', 'Base class for arithmetic errors.'],
  ['AssertionError', 'Assertion failed.'],
  ['EOFError', 'Read beyond end of file.'],
  ['GeneratorExit', 'Request that a generator exit.'],
  ['IndexError', 'Sequence index out of range.'],
  ['KeyboardInterrupt', 'Program interrupted by user.'],
  ['LookupError', 'Base class for lookup errors.'],
  ['NotImplementedError', "Method or function hasn't been implemented yet."],
  ['OverflowError', 'Result too large to be represented.'],
  ['RecursionError', 'Recursion limit exceeded.'],
  ['RuntimeError', 'Unspecified run-time error.'],
  ['StopAsyncIteration', 'Signal the end from iterator.__anext__().'],
  ['TypeError', 'Inappropriate argument type.'],
  ['UnboundLocalError', 'Local name referenced but not bound to a value.'],
  ['ValueError', 'Inappropriate argument value (of correct type).'],
  ['ZeroDivisionError', 'Second argument to a division or modulo operation was zero.'],
];
for (const [name, doc] of docs) defineType(exceptionTypes.get(name)!, { doc });

/** TypeError for a keyword that an exception type does not take. */
function wrongKeyword(type: PyType, name: string, names: readonly string[], given: number): PyRaise {
  if (given > names.length) {
    const plural = names.length === 1 ? '' : 's';
    return typeError(
      `${type.name}() takes at most ${names.length} keyword argument${plural} (${given} given)`,
    );
  }
  const meant = suggest(name, names);
  const hint = meant === undefined ? '' : `. Did you mean '${meant}'?`;
  return typeError(`${type.name}() got an unexpected keyword argument '${name}'${hint}`);
}
