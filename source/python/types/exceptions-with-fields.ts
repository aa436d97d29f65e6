import { intType, isInstance, typeOf } from '../object/core-types.ts';
import {
  PyException as ExceptionObject,
  type PyException,
  setField,
  typeError,
} from '../object/exception.ts';
import { exceptionTypes, OSError, SyntaxErrorType } from '../object/exception-types.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, EMPTY_TUPLE, makeStr, PyTuple, textOf } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import type { Keywords } from '../vm/calls.ts';
import { repr } from '../vm/repr.ts';
import type { VM } from '../vm/vm.ts';
import { field, textOfException } from './exceptions.ts';

type Arguments = readonly Value[];

/** Which subclass OSError makes for an errno. */
const byErrno = new Map([
  [1, 'PermissionError'],
  [2, 'FileNotFoundError'],
  [3, 'ProcessLookupError'],
  [4, 'InterruptedError'],
  [10, 'ChildProcessError'],
  [11, 'BlockingIOError'],
  [13, 'PermissionError'],
  [17, 'FileExistsError'],
  [20, 'NotADirectoryError'],
  [21, 'IsADirectoryError'],
  [32, 'BrokenPipeError'],
  [103, 'ConnectionAbortedError'],
  [104, 'ConnectionResetError'],
  [110, 'TimeoutError'],
  [111, 'ConnectionRefusedError'],
]);

function fillOSError(self: PyException, args: Arguments): void {
  self.args = new PyTuple(args);
  if (args.length < 2 || args.length > 5) return;
  setField(self, 'errno', args[0]!);
  setField(self, 'strerror', args[1]!);
  if (args.length > 2) {
    setField(self, 'filename', args[2]!);
    if (args.length > 4) setField(self, 'filename2', args[4]!);
    self.args = new PyTuple(args.slice(0, 2));
  }
}

function* textOfOSError(vm: VM, self: PyException): Steps {
  const { fields } = self;
  const errno = fields?.get('errno');
  const strerror = fields?.get('strerror');
  if (errno === undefined || strerror === undefined) return yield textOfException(vm, self);
  const filename = fields?.get('filename');
  const start = `[Errno ${textOf(yield repr(vm, errno))}] ${textOf(strerror) ?? textOf(yield repr(vm, strerror))}`;
  if (filename === undefined || filename === null) return makeStr(start);
  return makeStr(`${start}: ${textOf(yield repr(vm, filename))}`);
}

function noKeywords(cls: PyType, kwargs: Keywords): void {
  if (kwargs.size > 0) throw typeError(`${cls.name}() takes no keyword arguments`);
}

/** Whether `__init__` takes the arguments of an OSError, and not `__new__`: where a subclass has its own of the first alone. */
function filledByInit(cls: PyType): boolean {
  return ownOf(cls, '__init__') && !ownOf(cls, '__new__');
}

function ownOf(cls: PyType, name: string): boolean {
  return cls.lookup(name) !== OSError.attributes.get(name);
}

defineType(OSError, {
  doc: 'Base class for I/O related errors.',
  staticMethods: {
    __new__: method('(cls, *args, **kwargs)', (_, cls: PyType, args: Arguments, kwargs: Keywords) => {
      if (filledByInit(cls)) return adopt(new ExceptionObject(cls, EMPTY_TUPLE), cls);
      if (!ownOf(cls, '__init__')) noKeywords(cls, kwargs);
      const errno = args.length >= 2 && typeof args[0] === 'number' ? byErrno.get(args[0]) : undefined;
      const type = cls === OSError && errno !== undefined ? exceptionTypes.get(errno)! : cls;
      const made = adopt(new ExceptionObject(type, new PyTuple(args)), type);
      fillOSError(made, args);
      return made;
    }),
  },
  methods: {
    __init__: method(
      '(self, /, *args, **kwargs)',
      (_, self: PyException, args: Arguments, kwargs: Keywords) => {
        if (!ownOf(self.cls, '__new__')) noKeywords(self.cls, kwargs);
        if (filledByInit(self.cls)) fillOSError(self, args);
        return null;
      },
    ),
    __str__: method('(self, /)', (vm, self: PyException) => vm.defer(textOfOSError(vm, self))),
  },
  members: {
    errno: field('errno'),
    strerror: field('strerror'),
    filename: field('filename'),
    filename2: field('filename2'),
  },
});

const places = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];

defineType(SyntaxErrorType, {
  doc: 'Invalid syntax.',
  methods: {
    __init__: method(
      '(self, /, *args, **kwargs)',
      (_, self: PyException, args: Arguments, kwargs: Keywords) => {
        noKeywords(self.cls, kwargs);
        self.args = new PyTuple(args);
        if (args.length > 0) setField(self, 'msg', args[0]!);
        if (args.length !== 2) return null;
        const details = args[1]!;
        if (!(details instanceof PyTuple))
          throw typeError(`'${typeOf(details).tpName}' object is not iterable`);
        const count = details.items.length;
        if (count < 4) throw typeError(`function takes at least 4 arguments (${count} given)`);
        if (count > 6) throw typeError(`function takes at most 6 arguments (${count} given)`);
        if (count === 5) throw typeError('end_offset must be provided when end_lineno is provided');
        details.items.forEach((value, i) => {
          setField(self, places[i]!, value);
        });
        return null;
      },
    ),
    __str__: method('(self, /)', (vm, self: PyException) => {
      const message = self.fields?.get('msg') ?? null;
      const text = textOf(message) ?? 'None';
      const filename = textOf(self.fields?.get('filename') ?? null);
      const line = self.fields?.get('lineno');
      const hasLine = line !== undefined && isInstance(line, intType);
      vm.charge(1);
      if (filename !== undefined && hasLine) return `${text} (${filename.split('/').at(-1)}, line ${line})`;
      if (filename !== undefined) return `${text} (${filename.split('/').at(-1)})`;
      return hasLine ? `${text} (line ${line})` : text;
    }),
  },
  members: {
    msg: field('msg'),
    ...Object.fromEntries(places.map((name) => [name, field(name)])),
    print_file_and_line: field('print_file_and_line'),
  },
});
