import * as core from '../object/core-types.ts';
import { memoryviewType } from '../object/memoryview.ts';
import type { PyType } from '../object/type-object.ts';
import { enumerateType } from '../types/enumerate.ts';
import { filterType } from '../types/filter.ts';
import { mapType } from '../types/map.ts';
import { zipType } from '../types/zip.ts';
import { reversedType } from '../vm/iterators.ts';

/** The types that are builtins under their own names, without the exceptions. */
export const builtinTypes: readonly PyType[] = [
  core.boolType,
  core.bytearrayType,
  core.bytesType,
  core.classMethodType,
  core.complexType,
  core.dictType,
  core.floatType,
  core.frozensetType,
  core.intType,
  core.listType,
  memoryviewType,
  core.objectType,
  core.propertyType,
  core.rangeType,
  core.setType,
  core.sliceType,
  core.staticMethodType,
  core.strType,
  core.superType,
  core.tupleType,
  core.typeType,
  enumerateType,
  filterType,
  mapType,
  reversedType,
  zipType,
];
