import { builtinType, objectType } from '../object/core-types.ts';
import { isRaised, type PyException, raise, runtimeError } from '../object/exception.ts';
import { GeneratorExit, StopAsyncIteration, StopIteration } from '../object/exception-types.ts';
import { type PyGenerator, WrappedValue } from '../object/generator.ts';
import type { Steps } from '../object/native.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { call } from './calls.ts';
import { send, throwThrough } from './generator-run.ts';
import { isAwaitedAtOnce } from './unawaited.ts';
import type { VM } from './vm.ts';

export const asyncStepType = builtinType('async_generator_asend', objectType, {
  final: true,
  uncallable: true,
});
export const asyncThrowType = builtinType('async_generator_athrow', objectType, {
  final: true,
  uncallable: true,
});

/** How an asynchronous generator is to be gone on with, once it is awaited. */
export type AsyncRequest =
  | { readonly kind: 'send'; readonly value: Value }
  | { readonly kind: 'throw'; readonly exception: PyException }
  | { readonly kind: 'close'; readonly exception: PyException };

/**
What `__anext__`, `asend`, `athrow` and `aclose` of an asynchronous generator give: awaited, it lets the generator go on to its
next yield. What the generator awaits passes through to the event loop; what it yields ends the step, as the value of a
StopIteration. Source: PEP 525.
*/
export class PyAsyncStep extends PyObject {
  state: 'waiting' | 'stepping' | 'closed' = 'waiting';

  constructor(
    readonly generator: PyGenerator,
    readonly request: AsyncRequest,
  ) {
    super(request.kind === 'send' ? asyncStepType : asyncThrowType);
  }

  /** The method that made it, in messages. */
  get name(): string {
    return this.request.kind === 'send' ? 'asend' : this.method;
  }

  /** The same where it is already running. */
  get method(): string {
    return this.request.kind === 'send' ? 'anext' : this.request.kind === 'close' ? 'aclose' : 'athrow';
  }
}

/** What sys.set_asyncgen_hooks() has set; null: nothing. */
export type AsyncHooks = { firstiter: Value; finalizer: Value };

/** The hooks of a run. */
export function asyncHooks(vm: VM): AsyncHooks {
  let hooks = vm.states.get('asyncgen hooks') as AsyncHooks | undefined;
  if (hooks === undefined) vm.states.set('asyncgen hooks', (hooks = { firstiter: null, finalizer: null }));
  return hooks;
}

/** A new step; the first of a generator tells the hooks of it. */
export function beginStep(vm: VM, generator: PyGenerator, request: AsyncRequest): Result {
  const step = new PyAsyncStep(generator, request);
  if (generator.hooked) return begun(vm, step);
  generator.hooked = true;
  const { firstiter, finalizer } = asyncHooks(vm);
  generator.finalizer = finalizer;
  return firstiter === null
    ? begun(vm, step)
    : vm.andThen(call(vm, firstiter, [generator]), () => begun(vm, step));
}

/** From now on the step has to be awaited: if it dies before, a warning says so. */
function begun(vm: VM, step: PyAsyncStep): PyAsyncStep {
  if (!isAwaitedAtOnce(vm.frame)) vm.watching().watch(step);
  return step;
}

/** `step.send(value)`. Errors: StopIteration with what was yielded, StopAsyncIteration at the end, RuntimeError. */
export function* sendStep(vm: VM, step: PyAsyncStep, value: Value): Steps {
  vm.lifetimes?.begun(step);
  refuseClosed(step);
  const { generator, request } = step;
  if (step.state === 'stepping') return yield* advance(step, () => send(vm, generator, value));
  if (request.kind !== 'send' && generator.state === 'closed') {
    step.state = 'closed';
    throw raise(StopIteration);
  }
  refuseBusy(step);
  if (request.kind !== 'send') {
    if (generator.ended) {
      step.state = 'closed';
      throw raise(StopAsyncIteration);
    }
    if (value !== null) throw runtimeError("can't send non-None value to a just-started coroutine");
    if (request.kind === 'close') generator.ended = true;
  }
  step.state = 'stepping';
  generator.stepping = true;
  if (request.kind !== 'send') {
    return yield* advance(step, () => vm.defer(throwThrough(vm, generator, request.exception)));
  }
  if (generator.state === 'closed') return yield* advance(step, atEnd);
  return yield* advance(step, () => send(vm, generator, value ?? request.value));
}

/** What a generator does that has come to its end. */
function atEnd(): Result {
  throw raise(StopIteration);
}

/** `step.throw(exception)`. Errors: as sendStep. */
export function* throwStep(vm: VM, step: PyAsyncStep, exception: PyException): Steps {
  vm.lifetimes?.begun(step);
  refuseClosed(step);
  if (step.state === 'waiting') {
    refuseBusy(step);
    step.state = 'stepping';
    step.generator.stepping = true;
  }
  return yield* advance(step, () => vm.defer(throwThrough(vm, step.generator, exception)));
}

/** `step.close()`. Errors: RuntimeError where the generator goes on all the same. */
export function* closeStep(vm: VM, step: PyAsyncStep, exit: PyException): Steps {
  if (step.state === 'closed') return null;
  if (step.state === 'waiting') {
    step.state = 'closed';
    vm.lifetimes?.begun(step);
    return null;
  }
  try {
    yield vm.defer(throwStep(vm, step, exit));
  } catch (error) {
    if (isRaised(error, StopIteration) || isRaised(error, StopAsyncIteration)) return null;
    if (isRaised(error, GeneratorExit)) return null;
    throw error;
  }
  throw runtimeError('coroutine ignored GeneratorExit');
}

function refuseClosed(step: PyAsyncStep): void {
  if (step.state !== 'closed') return;
  const what = step.request.kind === 'send' ? '__anext__()/asend()' : 'aclose()/athrow()';
  throw runtimeError(`cannot reuse already awaited ${what}`);
}

function refuseBusy(step: PyAsyncStep): void {
  if (!step.generator.stepping) return;
  step.state = 'closed';
  throw runtimeError(`${step.method}(): asynchronous generator is already running`);
}

/** What becomes of what the generator did: its yields end the step, what it awaits goes out, its return is its end. */
function* advance(step: PyAsyncStep, go: () => Result): Steps {
  const { generator, request } = step;
  let result: Value;
  try {
    result = yield go();
  } catch (error) {
    generator.stepping = false;
    step.state = 'closed';
    const over = isRaised(error, StopIteration) || isRaised(error, StopAsyncIteration);
    if (over || isRaised(error, GeneratorExit)) {
      generator.ended = true;
      if (request.kind === 'close') throw raise(StopIteration);
    }
    throw isRaised(error, StopIteration) ? raise(StopAsyncIteration) : error;
  }
  if (!(result instanceof WrappedValue)) return result;
  generator.stepping = false;
  step.state = 'closed';
  if (request.kind === 'close') throw runtimeError('async generator ignored GeneratorExit');
  throw raise(StopIteration, result.value);
}
