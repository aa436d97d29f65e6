import { ASYNC_GENERATOR, COROUTINE } from '../../compiler/code.ts';
import { INTRINSICS_1, INTRINSICS_2 } from '../../compiler/opcodes.ts';
import { makeException, type PyException, runtimeError } from '../../object/exception.ts';
import { prepareReraiseStar } from '../../object/exception-group.ts';
import { RuntimeError, StopAsyncIteration, StopIteration } from '../../object/exception-types.ts';
import type { Steps } from '../../object/native.ts';
import { type PyList, PyTuple } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { getAttribute, setAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import type { Frame } from '../frame.ts';
import { importModule, importStar } from '../import.ts';
import { positive } from '../operators.ts';
import type { VM } from '../vm.ts';
import { wrap } from './async.ts';

/** CALL_INTRINSIC_1, by its argument. */
export function intrinsic1(vm: VM, frame: Frame, arg: number, value: Value): Result {
  switch (INTRINSICS_1[arg]) {
    case 'INTRINSIC_PRINT':
      return vm.andThen(displayHook(vm), (hook) => call(vm, hook, [value]));
    case 'INTRINSIC_IMPORT_STAR':
      return importStar(vm, frame, value);
    case 'INTRINSIC_STOPITERATION_ERROR':
      return stopIterationError(vm, frame, value as PyException);
    case 'INTRINSIC_ASYNC_GEN_WRAP':
      return wrap(value);
    case 'INTRINSIC_UNARY_POSITIVE':
      return positive(vm, value);
    case 'INTRINSIC_LIST_TO_TUPLE':
      return new PyTuple((value as PyList).items);
    case 'INTRINSIC_TYPEVAR':
      return typing(vm, 'make_typevar', [value]);
    case 'INTRINSIC_PARAMSPEC':
      return typing(vm, 'make_paramspec', [value]);
    case 'INTRINSIC_TYPEVARTUPLE':
      return typing(vm, 'make_typevartuple', [value]);
    case 'INTRINSIC_SUBSCRIPT_GENERIC':
      return typing(vm, 'subscript_generic', [value]);
    case 'INTRINSIC_TYPEALIAS':
      return typing(vm, 'make_typealias', [value]);
    default:
      throw new Error(`internal error: no intrinsic ${INTRINSICS_1[arg]}`);
  }
}

/** CALL_INTRINSIC_2, by its argument. */
export function intrinsic2(vm: VM, arg: number, first: Value, second: Value): Result {
  switch (INTRINSICS_2[arg]) {
    case 'INTRINSIC_PREP_RERAISE_STAR':
      return prepareReraiseStar(vm, first as PyException, second as PyList);
    case 'INTRINSIC_TYPEVAR_WITH_BOUND':
      return typing(vm, 'make_typevar_with_bound', [first, second]);
    case 'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS':
      return typing(vm, 'make_typevar_with_constraints', [first, second]);
    case 'INTRINSIC_SET_FUNCTION_TYPE_PARAMS':
      return vm.andThen(setAttribute(vm, first, '__type_params__', second), () => first);
    case 'INTRINSIC_SET_TYPEPARAM_DEFAULT':
      return typing(vm, 'set_typeparam_default', [first, second]);
    default:
      throw new Error(`internal error: no intrinsic ${INTRINSICS_2[arg]}`);
  }
}

/** Calls a function of the module `_typing`, which makes type parameters and aliases. */
function typing(vm: VM, name: string, args: Value[]): Result {
  return vm.defer(callTyping(vm, name, args));
}

function* callTyping(vm: VM, name: string, args: Value[]): Steps {
  const module = yield vm.defer(importModule(vm, '_typing', null));
  return yield call(vm, yield getAttribute(vm, module, name), args);
}

/** sys.displayhook: what shows the value of an expression statement. */
function displayHook(vm: VM): Result {
  const sys = vm.modules.getString('sys');
  if (sys === undefined) throw runtimeError('lost sys.displayhook');
  return getAttribute(vm, sys, 'displayhook');
}

/** A StopIteration that leaves a generator is a RuntimeError: else it would silently end a loop outside. */
function stopIterationError(vm: VM, frame: Frame, exception: PyException): Value {
  const { flags } = frame.code.code;
  const asynchronous = (flags & ASYNC_GENERATOR) !== 0;
  let message: string | undefined;
  if (exception.cls.isSubtypeOf(StopIteration)) {
    const kind = asynchronous ? 'async generator' : (flags & COROUTINE) !== 0 ? 'coroutine' : 'generator';
    message = `${kind} raised StopIteration`;
  } else if (asynchronous && exception.cls.isSubtypeOf(StopAsyncIteration)) {
    message = 'async generator raised StopAsyncIteration';
  }
  if (message === undefined) return exception;
  const error = makeException(RuntimeError, message);
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  vm.charge(1);
  return error;
}
