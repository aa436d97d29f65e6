import { builtinType, objectType } from './core-types.ts';
import type { PyType } from './type-object.ts';

/** The built-in exception types by name. Source: https://docs.python.org/3.13/library/exceptions.html#exception-hierarchy */
export const exceptionTypes = new Map<string, PyType>();

function make(name: string, base: PyType): PyType {
  const type = builtinType(name, base, { hasDict: true });
  exceptionTypes.set(name, type);
  return type;
}

export const BaseException = make('BaseException', objectType);
export const Exception = make('Exception', BaseException);
export const GeneratorExit = make('GeneratorExit', BaseException);
export const KeyboardInterrupt = make('KeyboardInterrupt', BaseException);
export const SystemExit = make('SystemExit', BaseException);
export const BaseExceptionGroup = make('BaseExceptionGroup', BaseException);

export const ArithmeticError = make('ArithmeticError', Exception);
export const FloatingPointError = make('FloatingPointError', ArithmeticError);
export const OverflowError = make('OverflowError', ArithmeticError);
export const ZeroDivisionError = make('ZeroDivisionError', ArithmeticError);
export const AssertionError = make('AssertionError', Exception);
export const AttributeError = make('AttributeError', Exception);
export const BufferError = make('BufferError', Exception);
export const EOFError = make('EOFError', Exception);
export const ImportError = make('ImportError', Exception);
export const ModuleNotFoundError = make('ModuleNotFoundError', ImportError);
export const LookupError = make('LookupError', Exception);
export const IndexError = make('IndexError', LookupError);
export const KeyError = make('KeyError', LookupError);
export const MemoryError = make('MemoryError', Exception);
export const NameError = make('NameError', Exception);
export const UnboundLocalError = make('UnboundLocalError', NameError);
export const OSError = make('OSError', Exception);
export const BlockingIOError = make('BlockingIOError', OSError);
export const ChildProcessError = make('ChildProcessError', OSError);
export const ConnectionError = make('ConnectionError', OSError);
make('BrokenPipeError', ConnectionError);
make('ConnectionAbortedError', ConnectionError);
make('ConnectionRefusedError', ConnectionError);
make('ConnectionResetError', ConnectionError);
make('FileExistsError', OSError);
export const FileNotFoundError = make('FileNotFoundError', OSError);
make('InterruptedError', OSError);
make('IsADirectoryError', OSError);
make('NotADirectoryError', OSError);
make('PermissionError', OSError);
make('ProcessLookupError', OSError);
export const TimeoutError = make('TimeoutError', OSError);
// biome-ignore lint/suspicious/noShadowRestrictedNames: Python's name for it; nobody here throws JavaScript's
export const ReferenceError = make('ReferenceError', Exception);
export const RuntimeError = make('RuntimeError', Exception);
export const NotImplementedError = make('NotImplementedError', RuntimeError);
export const PythonFinalizationError = make('PythonFinalizationError', RuntimeError);
export const RecursionError = make('RecursionError', RuntimeError);
export const StopAsyncIteration = make('StopAsyncIteration', Exception);
export const StopIteration = make('StopIteration', Exception);
export const SyntaxErrorType = make('SyntaxError', Exception);
export const IndentationError = make('IndentationError', SyntaxErrorType);
make('TabError', IndentationError);
export const SystemError = make('SystemError', Exception);
// biome-ignore lint/suspicious/noShadowRestrictedNames: Python's name for it; nobody here throws JavaScript's
export const TypeError = make('TypeError', Exception);
export const ValueError = make('ValueError', Exception);
export const UnicodeError = make('UnicodeError', ValueError);
export const UnicodeDecodeError = make('UnicodeDecodeError', UnicodeError);
export const UnicodeEncodeError = make('UnicodeEncodeError', UnicodeError);
export const UnicodeTranslateError = make('UnicodeTranslateError', UnicodeError);
export const Warning = make('Warning', Exception);
make('BytesWarning', Warning);
export const DeprecationWarning = make('DeprecationWarning', Warning);
make('EncodingWarning', Warning);
export const FutureWarning = make('FutureWarning', Warning);
export const ImportWarning = make('ImportWarning', Warning);
export const PendingDeprecationWarning = make('PendingDeprecationWarning', Warning);
export const ResourceWarning = make('ResourceWarning', Warning);
export const RuntimeWarning = make('RuntimeWarning', Warning);
export const SyntaxWarning = make('SyntaxWarning', Warning);
make('UnicodeWarning', Warning);
export const UserWarning = make('UserWarning', Warning);

/** ExceptionGroup has two bases. */
export const ExceptionGroup = make('ExceptionGroup', BaseExceptionGroup);
ExceptionGroup.bases = [BaseExceptionGroup, Exception];
ExceptionGroup.mro = [ExceptionGroup, BaseExceptionGroup, Exception, BaseException, objectType];
