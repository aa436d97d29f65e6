import { typeOf } from '../object/core-types.ts';
import { raise, valueError } from '../object/exception.ts';
import { UnicodeEncodeError } from '../object/exception-types.ts';
import { makeStr } from '../object/object.ts';
import type { PyType } from '../object/type-object.ts';
import type { Value } from '../object/value.ts';
import type { VM } from './vm.ts';

/** A type's `__module__`, which a program may set to anything. */
export function moduleOf(type: PyType): Value {
  return type.attributes.get('__module__') ?? type.module;
}

/** A type's name with its module in front, unless it is a builtin: `__main__.Counter`, `int`. */
export function fullName(type: PyType): string {
  const module = moduleOf(type);
  return typeof module === 'string' && module !== 'builtins' ? `${module}.${type.qualname}` : type.qualname;
}

/** The same, but for the classes of the program itself, which go without `__main__`. */
export function qualifiedName(type: PyType): string {
  return moduleOf(type) === '__main__' ? type.qualname : fullName(type);
}

/** Errors: ValueError, UnicodeEncodeError for a text that cannot be the name of a type. */
export function checkTypeName(name: string): void {
  if (name.includes('\0')) throw valueError('type name must not contain null characters');
  checkEncodable(name);
}

/** Errors: UnicodeEncodeError for a text with a surrogate, which a C string cannot hold. */
export function checkEncodable(text: string): void {
  const unit = text.search(/[\ud800-\udfff]/u);
  if (unit < 0) return;
  const at = [...text.slice(0, unit)].length;
  throw raise(UnicodeEncodeError, 'utf-8', makeStr(text), at, at + 1, 'surrogates not allowed');
}

/** The address that a default repr shows: the object's id. */
export function addressOf(vm: VM, value: Value): string {
  return `0x${vm.identities.of(value).toString(16)}`;
}

/** `<__main__.Counter object at 0x…>` */
export function defaultRepr(vm: VM, value: Value): string {
  return `<${fullName(typeOf(value))} object at ${addressOf(vm, value)}>`;
}
