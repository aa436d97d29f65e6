import { dictType, isInstance, typeOf } from '../object/core-types.ts';
import { PyException, setField, typeError, valueError } from '../object/exception.ts';
import { exceptionsOf, groupType, split } from '../object/exception-group.ts';
import { BaseException, BaseExceptionGroup, Exception, ExceptionGroup } from '../object/exception-types.ts';
import { defineType, method, type Steps } from '../object/native.ts';
import { adopt, makeStr, type PyList, PyTuple, textOf } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { getAttribute } from '../vm/attributes.ts';
import { call, isCallable } from '../vm/calls.ts';
import { exceptionMatches } from '../vm/exception-match.ts';
import { collect } from '../vm/iteration.ts';
import { truth } from '../vm/operators.ts';
import type { VM } from '../vm/vm.ts';
import { field } from './exceptions.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { argumentType } from './text-kind.ts';

function* make(vm: VM, cls: PyType, message: Value, given: Value): Steps {
  if (textOf(message) === undefined) {
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentType(message)}`);
  }
  const source = typeOf(given);
  if (
    source.lookup('__getitem__') === undefined ||
    source.lookup('__len__') === undefined ||
    isInstance(given, dictType)
  ) {
    throw typeError('second argument (exceptions) must be a sequence');
  }
  const { items } = (yield collect(vm, given)) as PyList;
  if (items.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  items.forEach((item, i) => {
    if (!(item instanceof PyException)) {
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
    }
  });
  let type = cls;
  const plain = groupType(items) === ExceptionGroup;
  if (cls === BaseExceptionGroup && plain) type = ExceptionGroup;
  else if (!plain && cls === ExceptionGroup)
    throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  else if (!plain && cls.isSubtypeOf(Exception))
    throw typeError(`Cannot nest BaseExceptions in '${cls.name}'`);
  const group = adopt(new PyException(type, new PyTuple([message, given])), type);
  setField(group, 'message', message);
  setField(group, 'exceptions', new PyTuple(items));
  return group;
}

/** A condition of split() and subgroup(): a type, a tuple of types, or a function. */
function chooser(condition: Value): (vm: VM, exception: PyException) => Result {
  const isClass = condition instanceof PyType && condition.isSubtypeOf(BaseException);
  const classes =
    condition instanceof PyTuple &&
    condition.items.every((c) => c instanceof PyType && c.isSubtypeOf(BaseException));
  if (isClass || classes) return (_, exception) => exceptionMatches(exception, condition);
  if (!(condition instanceof PyType) && isCallable(condition)) {
    return (vm, exception) => vm.andThen(call(vm, condition, [exception]), (answer) => truth(vm, answer));
  }
  throw typeError(
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  );
}

defineType(BaseExceptionGroup, {
  doc: 'A combination of multiple unrelated exceptions.',
  staticMethods: {
    __new__: method('(cls, /, *args)', (vm, cls: PyType, args: readonly Value[]) => {
      if (args.length === 2) return vm.defer(make(vm, cls, args[0]!, args[1]!));
      throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
    }),
  },
  methods: {
    __init__: method('(self, /, *args, **kwargs)', () => null),
    __str__: method('(self, /)', (_, self: PyException) => {
      const count = exceptionsOf(self).length;
      const message = textOf(self.fields?.get('message') ?? '');
      return makeStr(`${message} (${count} sub-exception${count === 1 ? '' : 's'})`);
    }),
    split: method('(self, matcher_value, /)', (vm, self: PyException, condition: Value) =>
      vm.defer(split(vm, self, chooser(condition))),
    ),
    subgroup: method('(self, matcher_value, /)', (vm, self: PyException, condition: Value) =>
      vm.andThen(vm.defer(split(vm, self, chooser(condition))), (pair) => (pair as PyTuple).items[0]!),
    ),
    derive: method('(self, excs, /)', (vm, self: PyException, exceptions: Value) =>
      vm.andThen(getAttribute(vm, self, 'message'), (message) =>
        call(vm, BaseExceptionGroup, [message, exceptions]),
      ),
    ),
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
  members: {
    message: { get: field('message').get },
    exceptions: { get: field('exceptions').get },
  },
});
