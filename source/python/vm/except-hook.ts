import { type PyException, PyRaise } from '../object/exception.ts';
import { PyModule } from '../object/module.ts';
import type { Result, Value } from '../object/value.ts';
import { call } from './calls.ts';
import { printException } from './traceback-text.ts';
import type { VM } from './vm.ts';

/**
What stands on stderr of an exception that nobody caught: the traceback, unless the program has put a `sys.excepthook` of its own,
which is called instead. One that raises is told of as well.

@param traceback what would stand there without a hook
*/
export function* toldByHook(
  vm: VM,
  exception: PyException,
  traceback: string,
): Generator<Result, string, Value> {
  const sys = vm.modules.getString('sys');
  if (!(sys instanceof PyModule)) return traceback;
  const hook = sys.dict.getString('excepthook');
  if (hook === undefined) return `sys.excepthook is missing\n${traceback}`;
  if (hook === sys.dict.getString('__excepthook__')) return traceback;
  try {
    yield call(vm, hook, [exception.cls, exception, exception.traceback]);
    return '';
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
    const own = yield* printException(vm, error.exception);
    return `Error in sys.excepthook:\n${own}\nOriginal exception was:\n${traceback}`;
  }
}
