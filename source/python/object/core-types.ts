import { PyType } from './type-object.ts';
import { type PyObject, PySingleton, type Value } from './value.ts';

/** Everything that has a type of its own before any type exists: its `cls` is filled in below. */
const noType = undefined as unknown as PyType;

/** `object`, the base of every type. */
export const objectType = new PyType('object', [], noType);
/** `type`, the type of every type that has no other metaclass. */
export const typeType = new PyType('type', [objectType], noType);
objectType.cls = typeType;
typeType.cls = typeType;
objectType.mro = [objectType];
typeType.mro = [typeType, objectType];
typeType.hasDict = true;

type Traits = {
  final?: boolean;
  uncallable?: boolean;
  hasDict?: boolean;
  hasWeakref?: boolean;
  module?: string;
};

/** A built-in type without its methods; the files of `types/` give them. */
export function builtinType(name: string, base: PyType = objectType, traits: Traits = {}): PyType {
  const type = new PyType(name, [base], typeType);
  type.mro = [type, ...base.mro];
  type.final = traits.final ?? false;
  type.instancesAreNotMade = traits.uncallable ?? false;
  type.hasDict = traits.hasDict ?? base.hasDict;
  type.hasWeakref = traits.hasWeakref ?? base.hasWeakref;
  type.module = traits.module ?? 'builtins';
  base.subclasses.push(type);
  return type;
}

const hidden = { final: true, uncallable: true };

export const intType = builtinType('int');
export const boolType = builtinType('bool', intType, { final: true });
export const floatType = builtinType('float');
export const complexType = builtinType('complex');
export const strType = builtinType('str');
export const bytesType = builtinType('bytes');
export const bytearrayType = builtinType('bytearray');
export const noneType = builtinType('NoneType', objectType, { final: true });
export const ellipsisType = builtinType('ellipsis', objectType, { final: true });
export const notImplementedType = builtinType('NotImplementedType', objectType, { final: true });

export const tupleType = builtinType('tuple');
export const listType = builtinType('list');
export const dictType = builtinType('dict');
export const setType = builtinType('set');
export const frozensetType = builtinType('frozenset');
export const rangeType = builtinType('range', objectType, { final: true });
export const sliceType = builtinType('slice', objectType, { final: true });
export const mappingProxyType = builtinType('mappingproxy', objectType, { final: true });

export const functionType = builtinType('function', objectType, { final: true, hasDict: true });
export const codeType = builtinType('code', objectType, { final: true });
export const cellType = builtinType('cell', objectType, { final: true });
export const methodType = builtinType('method', objectType, { final: true });
export const builtinFunctionType = builtinType('builtin_function_or_method', objectType, hidden);
export const methodDescriptorType = builtinType('method_descriptor', objectType, hidden);
export const wrapperDescriptorType = builtinType('wrapper_descriptor', objectType, hidden);
export const methodWrapperType = builtinType('method-wrapper', objectType, hidden);
export const classMethodDescriptorType = builtinType('classmethod_descriptor', objectType, hidden);
export const getSetDescriptorType = builtinType('getset_descriptor', objectType, hidden);
export const memberDescriptorType = builtinType('member_descriptor', objectType, hidden);
export const propertyType = builtinType('property');
export const classMethodType = builtinType('classmethod', objectType, { hasDict: true });
export const staticMethodType = builtinType('staticmethod', objectType, { hasDict: true });
export const superType = builtinType('super');

export const generatorType = builtinType('generator', objectType, hidden);
export const coroutineType = builtinType('coroutine', objectType, hidden);
export const coroutineWrapperType = builtinType('coroutine_wrapper', objectType, hidden);
export const asyncGeneratorWrappedValueType = builtinType(
  'async_generator_wrapped_value',
  objectType,
  hidden,
);
export const asyncGeneratorType = builtinType('async_generator', objectType, hidden);
export const moduleType = builtinType('module', objectType, { hasDict: true });
export const frameType = builtinType('frame', objectType, hidden);
export const tracebackType = builtinType('traceback', objectType, { final: true });

export const NotImplemented = new PySingleton(notImplementedType, 'NotImplemented');
export const Ellipsis = new PySingleton(ellipsisType, 'Ellipsis');

/** type(value). */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'object':
      return value === null ? noneType : value.cls;
    case 'string':
      return strType;
    case 'number':
    case 'bigint':
      return intType;
    default:
      return boolType;
  }
}

/** isinstance(value, type) for a built-in type, without `__instancecheck__`. */
export function isInstance(value: Value, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type);
}

/** Whether a value is a PyObject and not one of JavaScript's primitives. */
export function isObject(value: Value): value is PyObject {
  return typeof value === 'object' && value !== null;
}
