import { classMethodDescriptorType, wrapperDescriptorType } from '../object/core-types.ts';
import type { PyNative } from '../object/native.ts';
import { NATIVE_SIGNATURES } from './native-signatures.ts';

/**
`__text_signature__` of a native, as `inspect` reads it: the first parameter is marked, `$self`, `$type` or `$module`. null: it has none.

Source: Objects/typeobject.c and the files that Argument Clinic writes
*/
export function textSignature(native: PyNative): string | null {
  const { name, owner, cls } = native;
  if (name === '__new__') return '($type, *args, **kwargs)';
  if (cls === wrapperDescriptorType && (name === '__init__' || name === '__call__'))
    return '($self, /, *args, **kwargs)';
  const known = NATIVE_SIGNATURES.get(owner === undefined ? native.fullName : `${owner.name}.${name}`);
  if (known !== undefined) return known;
  const { text } = native.signature;
  if (text.includes('absent')) return null;
  if (owner === undefined) return text === '()' ? '($module, /)' : `($module, ${withSlash(text.slice(1))}`;
  const mark = cls === classMethodDescriptorType ? '$type' : '$self';
  return text.replace(/^\((self|cls)\b/, `(${mark}`);
}

/** The marked parameter is positional-only; where others are, it is one of them. */
function withSlash(rest: string): string {
  return /(^|, )\/[,)]/.test(rest) ? rest : `/, ${rest}`;
}
