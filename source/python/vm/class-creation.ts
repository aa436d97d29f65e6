import { Cell } from '../object/cell.ts';
import { addMembers, dictDescriptor, readSlots, weakrefDescriptor } from '../object/class-slots.ts';
import { classMethodType, objectType, staticMethodType, typeOf, typeType } from '../object/core-types.ts';
import { PyClassMethod, PyStaticMethod } from '../object/descriptor.ts';
import { PyDict } from '../object/dict.ts';
import { PyRaise, runtimeError, typeError } from '../object/exception.ts';
import { addNote } from '../object/exception-note.ts';
import { BaseException, RuntimeWarning } from '../object/exception-types.ts';
import { PyFunction } from '../object/function.ts';
import { ClassNamespace } from '../object/mapping-proxy.ts';
import { MISSING } from '../object/markers.ts';
import { linearize } from '../object/mro.ts';
import type { Steps } from '../object/native.ts';
import { type PyList, PyTuple, textOf } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { PyObject, Result, Value } from '../object/value.ts';
import { bindDescriptor, callSpecial, findAttribute, getAttribute } from './attributes.ts';
import { call, type Keywords } from './calls.ts';
import { collect } from './iteration.ts';
import { setItem } from './operators.ts';
import { repr } from './repr.ts';
import { runBody } from './run-code.ts';
import { lookupAfter } from './super.ts';
import { checkEncodable, checkTypeName, fullName } from './type-text.ts';
import type { VM } from './vm.ts';
import { warn } from './warn.ts';

/**
`__build_class__`: what a class statement calls. The body runs in the namespace that the metaclass prepares, and the metaclass
makes the class of it.

Source: https://docs.python.org/3.13/reference/datamodel.html#customizing-class-creation
*/
export function* buildClass(
  vm: VM,
  body: PyFunction,
  name: string,
  given: readonly Value[],
  kwargs: Keywords,
): Steps {
  const bases = yield* resolveBases(vm, given);
  const rest = new Map(kwargs);
  let meta: Value = rest.get('metaclass') ?? (bases.length > 0 ? typeOf(bases[0]!) : typeType);
  rest.delete('metaclass');
  if (meta instanceof PyType) meta = mostDerived(meta, bases);
  const keywords = rest.size > 0 ? rest : undefined;
  const prepare = yield findAttribute(vm, meta, '__prepare__');
  const namespace =
    prepare === MISSING ? new PyDict() : yield call(vm, prepare, [name, new PyTuple(bases)], keywords);
  if (!(namespace instanceof PyDict) && typeOf(namespace).lookup('__getitem__') === undefined) {
    const who = meta instanceof PyType ? meta.name : '<metaclass>';
    throw typeError(`${who}.__prepare__() must return a mapping, not ${typeOf(namespace).tpName}`);
  }
  const cell = yield runBody(vm, body, namespace as PyObject);
  if (bases !== given) yield setItem(vm, namespace, '__orig_bases__', new PyTuple(given));
  const cls = yield call(vm, meta, [name, new PyTuple(bases), namespace], keywords);
  if (cls instanceof PyType && cell instanceof Cell && cell.contents !== cls) {
    const shown = textOf(yield repr(vm, name)) ?? name;
    const made = textOf(yield repr(vm, cls)) ?? cls.name;
    throw cell.contents === undefined
      ? runtimeError(
          `__class__ not set defining ${shown} as ${made}. Was __classcell__ propagated to type.__new__?`,
        )
      : typeError(
          `__class__ set to ${textOf(yield repr(vm, cell.contents)) ?? ''} defining ${shown} as ${made}`,
        );
  }
  return cls;
}

/** The bases, what is no class replaced by what its `__mro_entries__` gives. */
export function* resolveBases(vm: VM, given: readonly Value[]): Generator<Result, readonly Value[], Value> {
  if (given.every((base) => base instanceof PyType)) return given;
  const bases: Value[] = [];
  let changed = false;
  for (const base of given) {
    const method = base instanceof PyType ? MISSING : yield findAttribute(vm, base, '__mro_entries__');
    if (method === MISSING) {
      bases.push(base);
      continue;
    }
    const entries = yield call(vm, method, [new PyTuple(given)]);
    if (!(entries instanceof PyTuple)) throw typeError('__mro_entries__ must return a tuple');
    bases.push(...entries.items);
    changed = true;
  }
  return changed ? bases : given;
}

/** The metaclass that is a subclass of all the others. Errors: TypeError where there is none. */
export function mostDerived(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const other = typeOf(base);
    if (winner.isSubtypeOf(other)) continue;
    if (!other.isSubtypeOf(winner)) {
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = other;
  }
  return winner;
}

/** type.__new__(meta, name, bases, namespace, **kwargs). */
export function* makeType(
  vm: VM,
  meta: PyType,
  name: string,
  given: readonly Value[],
  namespace: PyDict,
  kwargs: Keywords,
): Steps {
  checkTypeName(name);
  if (given.some((base) => typeOf(base).lookup('__mro_entries__') !== undefined && !(base instanceof PyType)))
    throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
  const winner = mostDerived(meta, given);
  const bases = checkBases(given);
  if (winner !== meta && winner.lookup('__new__') !== typeType.lookup('__new__')) {
    return yield call(
      vm,
      yield getAttribute(vm, winner, '__new__'),
      [winner, name, new PyTuple(given), namespace],
      kwargs,
    );
  }
  vm.chargeBytes(1000);
  const type = new PyType(name, bases, winner);
  type.heap = true;
  type.base = bestBase(bases);
  let others = false;
  for (const entry of namespace.entries())
    if (typeof entry.key === 'string') type.attributes.set(entry.key, entry.value!);
    else others = true;
  if (others) yield* warn(vm, RuntimeWarning, `non-string key in the __dict__ of class ${name}`);
  const { attributes } = type;
  nameType(vm, type);
  const cell = attributes.get('__classcell__');
  attributes.delete('__classcell__');
  const names = attributes.get('__classdictcell__');
  attributes.delete('__classdictcell__');
  if (names instanceof Cell) names.contents = new ClassNamespace(type);
  wrap(attributes, '__new__', PyStaticMethod);
  wrap(attributes, '__init_subclass__', PyClassMethod);
  wrap(attributes, '__class_getitem__', PyClassMethod);
  yield* addStorage(vm, type);
  if (!attributes.has('__doc__')) attributes.set('__doc__', null);
  checkEncodable(textOf(attributes.get('__doc__')!) ?? '');
  if (attributes.has('__eq__') && !attributes.has('__hash__')) attributes.set('__hash__', null);
  if (cell !== undefined) {
    if (!(cell instanceof Cell))
      throw typeError(`__classcell__ must be a nonlocal cell, not ${describeType(cell)}`);
    const before = cell.contents;
    cell.contents = type;
    const frame = vm.pythonFrame();
    if (frame !== undefined) vm.recorder?.cellWritten(cell, '__class__', before, frame, true);
  }
  yield* setMro(vm, type);
  for (const base of bases) addSubclass(vm, base, type);
  yield* setNames(vm, type);
  if (!type.mro.includes(type))
    throw typeError('super(type, obj): obj must be an instance or subtype of type');
  const hook = lookupAfter(type, type, '__init_subclass__');
  if (hook !== undefined) {
    yield call(vm, yield bindDescriptor(vm, hook, type, type), [], kwargs.size > 0 ? kwargs : undefined);
  }
  return type;
}

function describeType(value: Value): string {
  const cls = typeOf(value);
  return `<class '${cls.module === 'builtins' ? '' : `${cls.module}.`}${cls.qualname}'>`;
}

/** The bases as types. Errors: TypeError for what cannot be one. */
function checkBases(given: readonly Value[]): PyType[] {
  const bases: PyType[] = [];
  for (const base of given) {
    if (!(base instanceof PyType)) throw typeError('bases must be types');
    if (base.mro.length === 0) throw typeError(`Cannot extend an incomplete type '${base.name}'`);
    if (base.final) throw typeError(`type '${fullName(base)}' is not an acceptable base type`);
    bases.push(base);
  }
  return bases.length > 0 ? bases : [objectType];
}

/** Exception types that keep fields of their own, so that two of them cannot be bases of one class. */
const withFields = new Set([
  'OSError',
  'StopIteration',
  'SystemExit',
  'ImportError',
  'NameError',
  'AttributeError',
  'SyntaxError',
  'UnicodeDecodeError',
  'UnicodeEncodeError',
  'UnicodeTranslateError',
  'BaseExceptionGroup',
]);

/** The nearest type whose layout is its own. */
export function layoutOf(type: PyType): PyType {
  if (type.heap) return type.members > type.base!.members ? type : layoutOf(type.base!);
  if (type === objectType || type === BaseException) return type;
  if (type.isSubtypeOf(BaseException) && !withFields.has(type.name)) return layoutOf(type.base!);
  return type;
}

/** The base whose layout includes those of all the others. Errors: TypeError. */
export function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0]!;
  for (const base of bases.slice(1)) {
    const layout = layoutOf(base);
    if (layoutOf(best).isSubtypeOf(layout)) continue;
    if (!layout.isSubtypeOf(layoutOf(best))) throw typeError('multiple bases have instance lay-out conflict');
    best = base;
  }
  return best;
}

/** `__module__` from where the class is made, `__qualname__` from its body. */
function nameType(vm: VM, type: PyType): void {
  const { attributes } = type;
  const module = attributes.get('__module__') ?? vm.pythonFrame()?.globals.getString('__name__');
  if (module !== undefined) attributes.set('__module__', module);
  type.module = typeof module === 'string' ? module : 'builtins';
  const qualname = attributes.get('__qualname__');
  if (qualname === undefined) return;
  const text = textOf(qualname);
  if (text === undefined) throw typeError(`type __qualname__ must be a str, not ${typeOf(qualname).tpName}`);
  type.qualname = text;
  attributes.delete('__qualname__');
}

/** A function under a name that is always a static or class method becomes one. */
function wrap(
  attributes: Map<string, Value>,
  name: string,
  Wrapper: typeof PyStaticMethod | typeof PyClassMethod,
): void {
  const fn = attributes.get(name);
  if (!(fn instanceof PyFunction)) return;
  const wrapper = new Wrapper(Wrapper === PyStaticMethod ? staticMethodType : classMethodType);
  wrapper.fn = fn;
  attributes.set(name, wrapper);
}

/** What instances have: a `__dict__` unless `__slots__` says otherwise, and a place for each slot. */
function* addStorage(vm: VM, type: PyType): Generator<Result, void, Value> {
  const { attributes, bases } = type;
  const base = type.base!;
  const declared = attributes.get('__slots__');
  const inherited = bases.some((b) => b.hasDict);
  type.members = base.members;
  type.hasWeakref = bases.some((b) => b.hasWeakref);
  if (declared === undefined) {
    if (!inherited && !attributes.has('__dict__')) attributes.set('__dict__', dictDescriptor(type));
    if (!type.hasWeakref && !isVarSized(base) && !attributes.has('__weakref__'))
      attributes.set('__weakref__', weakrefDescriptor(type));
    type.hasDict = true;
    type.hasWeakref = true;
    return;
  }
  const slots = yield* readSlots(vm, declared, type, attributes);
  if ((slots.names.length > 0 || slots.dict || slots.weakref) && isVarSized(base)) {
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  addMembers(type, slots.names);
  if (slots.dict) attributes.set('__dict__', dictDescriptor(type));
  if (slots.weakref) attributes.set('__weakref__', weakrefDescriptor(type));
  type.hasDict = inherited || slots.dict;
  type.hasWeakref ||= slots.weakref;
}

function isVarSized(base: PyType): boolean {
  return base.mro.some((type) => ['int', 'tuple', 'bytes', 'type'].includes(type.name) && !type.heap);
}

/** Works out the order of resolution of a class, as its metaclass says. Errors: TypeError. */
export function* setMro(vm: VM, type: PyType): Generator<Result, void, Value> {
  const own = type.cls.lookup('mro');
  // All that is asked of the class later goes along this order.
  let length = 0;
  for (const base of type.bases) length += base.mro.length;
  vm.chargeItems(2 * length * type.bases.length);
  vm.chargeBytes(8 * length);
  if (own === typeType.lookup('mro')) {
    type.mro = linearize(type, type.bases);
    return;
  }
  const order = (yield collect(vm, yield callSpecial(vm, type, 'mro', []))) as PyList;
  if (order.items.length === 0) throw typeError('type MRO must not be empty');
  type.mro = order.items.map((item) => {
    if (!(item instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeOf(item).tpName}')`);
    if (!basesInLine(layoutOf(type)).includes(layoutOf(item)))
      throw typeError(`mro() returned base with unsuitable layout ('${item.name}')`);
    return item;
  });
}

/** The types whose layout that of a type goes on, one upon another. */
function basesInLine(type: PyType): PyType[] {
  return type.base === undefined ? [type] : [type, ...basesInLine(type.base)];
}

/** Tells a class of a new subclass. */
export function addSubclass(vm: VM, base: PyType, type: PyType): void {
  if (base.heap) {
    base.subclasses.push(type);
    return;
  }
  const known = vm.subclasses.get(base);
  if (known === undefined) vm.subclasses.set(base, [type]);
  else known.push(type);
}

/** The direct subclasses of a class, in order of making. */
export function subclassesOf(vm: VM, type: PyType): readonly PyType[] {
  return type.heap ? type.subclasses : [...type.subclasses, ...(vm.subclasses.get(type) ?? [])];
}

/** Calls `__set_name__` of every attribute that has it. */
function* setNames(vm: VM, type: PyType): Generator<Result, void, Value> {
  for (const [name, value] of [...type.attributes]) {
    if (typeOf(value).lookup('__set_name__') === undefined) continue;
    try {
      yield callSpecial(vm, value, '__set_name__', [type, name]);
    } catch (error) {
      if (error instanceof PyRaise) {
        const what = `Error calling __set_name__ on '${typeOf(value).tpName}' instance '${name}' in '${type.name}'`;
        addNote(error.exception, what);
      }
      throw error;
    }
  }
}
