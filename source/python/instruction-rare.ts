import { findAttribute, findSpecial, getAttribute } from './attributes.ts';
import { call, callNative } from './calls.ts';
import { Cell } from './cell.ts';
import { AssertionError, StopAsyncIteration, StopIteration } from './exception-types.ts';
import { generatorType, listType, typeOf } from './core-types.ts';
import { PyDict } from './dict.ts';
import { dictSet, setAdd } from './dict-protocol.ts';
import { isRaised, PyException, type PyRaise, raise, raising, typeError } from './exception.ts';
import { matches } from './exception-match.ts';
import type { Frame } from './frame.ts';
import { PyFunction } from './function.ts';
import { Handled, PyGenerator } from './generator.ts';
import { importFrom, importName } from './import.ts';
import { callEx, dictMerge, dictUpdate, listExtend, setUpdate } from './instruction-collect.ts';
import { intrinsic1, intrinsic2 } from './instruction-intrinsics.ts';
import { matchClass, matchKeys, isMapping, isSequence } from './instruction-match.ts';
import {
  deleteDeref,
  deleteFast,
  deleteGlobal,
  deleteName,
  globalOrBuiltin,
  lookInNamespace,
  unbound,
} from './instruction-names.ts';
