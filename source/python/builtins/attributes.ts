import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { MISSING } from '../object/markers.ts';
import { builtin, type PyNative, type Steps } from '../object/native.ts';
import { type PyList, textOf } from '../object/object.ts';
import { DEFERRED, type Result, type Value } from '../object/value.ts';
import { sortList } from '../types/list-sort.ts';
import { attributeContext } from '../vm/attribute-context.ts';
import { callSpecial, deleteAttribute, findAttribute, getAttribute, setAttribute } from '../vm/attributes.ts';
import { callMethod, isCallable } from '../vm/calls.ts';
import { hash } from '../vm/compare.ts';
import { collect } from '../vm/iteration.ts';
import { isInstanceOf, isSubclassOf } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { namespaceHere } from './namespaces.ts';

/** The name of an attribute. Errors: TypeError. */
function nameOf(value: Value): string {
  const name = textOf(value);
  if (name === undefined) throw typeError(`attribute name must be string, not '${typeOf(value).tpName}'`);
  return name;
}

function get(vm: VM, object: Value, name: Value, otherwise: Value | undefined): Result {
  if (otherwise === undefined) {
    const found = getAttribute(vm, object, nameOf(name));
    return found === DEFERRED ? vm.attach(attributeContext(nameOf(name)), object) : found;
  }
  return vm.andThen(findAttribute(vm, object, nameOf(name)), (value) =>
    value === MISSING ? otherwise : value,
  );
}

/** dir(): the local names, or what the object's `__dir__` lists, sorted. */
function* list(vm: VM, object: Value | undefined): Steps {
  let names: Value;
  if (object !== undefined) names = yield callSpecial(vm, object, '__dir__', []);
  else {
    const namespace = namespaceHere(vm);
    const plain = namespace instanceof PyDict && !namespace.cls.heap;
    names = plain ? namespace : yield callMethod(vm, namespace, 'keys', []);
  }
  if (names === MISSING) throw typeError('object does not provide __dir__');
  names = yield collect(vm, names);
  yield* sortList(vm, names as PyList, null, false);
  return names;
}

/** vars(): locals(), or an object's `__dict__`. */
function* vars(vm: VM, object: Value | undefined): Steps {
  if (object === undefined) return namespaceHere(vm);
  const dict = yield findAttribute(vm, object, '__dict__');
  if (dict === MISSING) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

/** Builtin functions about objects, their types and attributes. */
export const attributeBuiltins: readonly PyNative[] = [
  builtin(
    'getattr',
    '(object, name, default=absent, /)',
    get,
    `getattr(object, name[, default]) -> value

Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.
When a default argument is given, it is returned when the attribute doesn't
exist; without it, an exception is raised in that case.`,
  ),
  builtin(
    'setattr',
    '(obj, name, value, /)',
    (vm, object: Value, name: Value, value: Value) =>
      vm.andThen(setAttribute(vm, object, nameOf(name), value), () => null),
    `Sets the named attribute on the given object to the specified value.

setattr(x, 'y', v) is equivalent to \`\`x.y = v\`\``,
  ),
  builtin(
    'delattr',
    '(obj, name, /)',
    (vm, object: Value, name: Value) => vm.andThen(deleteAttribute(vm, object, nameOf(name)), () => null),
    `Deletes the named attribute from the given object.

delattr(x, 'y') is equivalent to \`\`del x.y\`\``,
  ),
  builtin(
    'hasattr',
    '(obj, name, /)',
    (vm, object: Value, name: Value) =>
      vm.andThen(findAttribute(vm, object, nameOf(name)), (value) => value !== MISSING),
    `Return whether the object has an attribute with the given name.

This is done by calling getattr(obj, name) and catching AttributeError.`,
  ),
  builtin(
    'callable',
    '(obj, /)',
    (_, object: Value) => isCallable(object),
    `Return whether the object is callable (i.e., some kind of function).

Note that classes are callable, as are instances of classes with a
__call__() method.`,
  ),
  builtin(
    'isinstance',
    '(obj, class_or_tuple, /)',
    (vm, object: Value, classes: Value) => isInstanceOf(vm, object, classes),
    `Return whether an object is an instance of a class or of a subclass thereof.

A tuple, as in \`\`isinstance(x, (A, B, ...))\`\`, may be given as the target to
check against. This is equivalent to \`\`isinstance(x, A) or isinstance(x, B)
or ...\`\` etc.`,
  ),
  builtin(
    'issubclass',
    '(cls, class_or_tuple, /)',
    (vm, cls: Value, classes: Value) => isSubclassOf(vm, cls, classes),
    `Return whether 'cls' is derived from another class or is the same class.

A tuple, as in \`\`issubclass(x, (A, B, ...))\`\`, may be given as the target to
check against. This is equivalent to \`\`issubclass(x, A) or issubclass(x, B)
or ...\`\`.`,
  ),
  builtin(
    'hash',
    '(obj, /)',
    (vm, object: Value) => hash(vm, object),
    `Return the hash value for the given object.

Two objects that compare equal must also have the same hash value, but the
reverse is not necessarily true.`,
  ),
  builtin(
    'id',
    '(obj, /)',
    (vm, object: Value) => vm.identities.of(object),
    `Return the identity of an object.

This is guaranteed to be unique among simultaneously existing objects.
(CPython uses the object's memory address.)`,
  ),
  builtin(
    'dir',
    '(object=absent, /)',
    list,
    `dir([object]) -> list of strings

If called without an argument, return the names in the current scope.
Else, return an alphabetized list of names comprising (some of) the attributes
of the given object, and of attributes reachable from it.`,
  ),
  builtin(
    'vars',
    '(object=absent, /)',
    vars,
    `vars([object]) -> dictionary

Without arguments, equivalent to locals().
With an argument, equivalent to object.__dict__.`,
  ),
];
