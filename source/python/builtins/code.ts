import { PythonSyntaxError } from '../compiler/code.ts';
import type { CompileOptions } from '../compiler/compiler.ts';
import type { CompileWarning } from '../compiler/compiler-unit.ts';
import { Cell } from '../object/cell.ts';
import { type Closure, PyCode } from '../object/code-object.ts';
import { typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { isRaised, type PyRaise, raise, typeError } from '../object/exception.ts';
import { MemoryError, SyntaxWarning } from '../object/exception-types.ts';
import { builtin, type PyNative, type Steps } from '../object/native.ts';
import { PyTuple } from '../object/object.ts';
import { PyObject, type Result, type Value } from '../object/value.ts';
import { type ParseMode, TOO_COMPLEX } from '../syntax/parser.ts';
import { compileText } from '../vm/compile-text.ts';
import { builtinsOf, runCode } from '../vm/run-code.ts';
import type { VM } from '../vm/vm.ts';
import { warnAt } from '../vm/warn.ts';
import { compileOptions, filenameOf, inheritsAnnotations, modeOf, nullBytes } from './compile-arguments.ts';
import { callerOf, namespaceHere } from './namespaces.ts';
import { sourceText } from './source-text.ts';
import { syntaxErrorOf } from './syntax-error.ts';

/** Code or the SyntaxError, as the program sees it; and the warnings that are to be given before it runs, or is raised. */
type Compiled = { readonly code: PyCode | PyRaise; readonly warnings: readonly CompileWarning[] };

/** Text to code object. Errors: those that are raised before a text is read. */
function compileSource(
  vm: VM,
  source: string,
  filename: string,
  mode: ParseMode,
  options: CompileOptions = { futureAnnotations: inheritsAnnotations(vm) },
): Compiled {
  vm.charge(source.length);
  vm.chargeBytes(source.length * 16);
  if (source.includes('\0')) throw nullBytes();
  const warnings: CompileWarning[] = [];
  try {
    const code = compileText(source, filename, mode, {
      ...options,
      warn: (warning) => warnings.push(warning),
    });
    return { code, warnings };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    if (error.message === TOO_COMPLEX) return { code: raise(MemoryError, TOO_COMPLEX), warnings };
    return {
      code: syntaxErrorOf(error, filename, source, vm.sources.get(filename), mode === 'exec'),
      warnings,
    };
  }
}

/** Gives the warnings first. Errors: SyntaxError. */
function madeOf(vm: VM, { code, warnings }: Compiled, source: string, filename: string): Result {
  const made = () => {
    if (code instanceof PyCode) return code;
    throw code;
  };
  return warnings.length === 0 ? made() : vm.andThen(vm.defer(tell(vm, warnings, source, filename)), made);
}

/** Gives the warnings of a text. Errors: SyntaxError for one that the program's filters make an error. */
function* tell(vm: VM, warnings: readonly CompileWarning[], source: string, filename: string): Steps {
  for (const { message, span } of warnings) {
    try {
      yield vm.defer(warnAt(vm, SyntaxWarning, message, filename, span.lineno));
    } catch (error) {
      if (!isRaised(error, SyntaxWarning)) throw error;
      throw syntaxErrorOf(new PythonSyntaxError(message, span), filename, source, undefined);
    }
  }
  return null;
}

/** The cells of exec's `closure`, which must be as many as the code has free variables. Errors: TypeError. */
function closureOf(source: Value, closure: Value): Closure {
  if (!(source instanceof PyCode)) {
    if (closure === null) return [];
    throw typeError('closure can only be used when source is a code object');
  }
  const needed = source.code.freevars.length;
  if (needed === 0) {
    if (closure === null) return [];
    throw typeError('cannot use a closure with this code object');
  }
  const cells = closure instanceof PyTuple ? closure.items.filter((cell) => cell instanceof Cell) : [];
  if (!(closure instanceof PyTuple) || closure.items.length !== needed || cells.length !== needed)
    throw typeError(`code object requires a closure of exactly length ${needed}`);
  return cells;
}

/** The code in the first argument of exec or eval, compiled where it is text. */
function codeOf(vm: VM, who: 'exec' | 'eval', value: Value): Compiled {
  if (value instanceof PyCode) {
    if (who === 'eval' && value.code.freevars.length > 0)
      throw typeError('code object passed to eval() may not contain free variables');
    return { code: value, warnings: [] };
  }
  const source = sourceText(value, '<string>');
  if (source === undefined) throw typeError(`${who}() arg 1 must be a string, bytes or code object`);
  return compileSource(vm, who === 'eval' ? source.replace(/^[ \t]+/, '') : source, '<string>', who);
}

const REFUSALS = {
  exec: ['exec() globals must be a dict, not ', 'locals must be a mapping or None, not '],
  eval: ['globals must be a dict, not ', 'locals must be a mapping, not '],
} as const;

/** Runs code in the given namespaces, or in the caller's. */
function run(
  vm: VM,
  who: 'exec' | 'eval',
  source: Value,
  globals: Value,
  locals: Value,
  closure: Closure = [],
): Result {
  const [badGlobals, badLocals] = REFUSALS[who];
  if (globals !== null && !(globals instanceof PyDict)) {
    if (who === 'eval' && typeOf(globals).lookup('__getitem__') !== undefined) {
      throw typeError('globals must be a real dict; try eval(expr, {}, mapping)');
    }
    throw typeError(who === 'eval' ? 'globals must be a dict' : `${badGlobals}${typeOf(globals).tpName}`);
  }
  if (
    locals !== null &&
    (!(locals instanceof PyObject) || typeOf(locals).lookup('__getitem__') === undefined)
  ) {
    throw typeError(who === 'eval' ? 'locals must be a mapping' : `${badLocals}${typeOf(locals).tpName}`);
  }
  const own = globals ?? callerOf(vm).globals;
  const namespace = locals ?? globals ?? namespaceHere(vm);
  if (own.getString('__builtins__') === undefined) own.setString('__builtins__', callerOf(vm).builtins);
  const builtins = builtinsOf(vm, own);
  return vm.andThen(
    madeOf(vm, codeOf(vm, who, source), sourceText(source, '<string>') ?? '', '<string>'),
    (code) => {
      const result: Result = runCode(vm, code as PyCode, own, namespace as PyObject, closure);
      vm.frame.builtins = builtins;
      return result;
    },
  );
}

function* compiled(vm: VM, ...given: (Value | undefined)[]): Steps {
  const [source, filename, mode, flags, dontInherit, optimize] = given as Value[];
  const name = yield* filenameOf(vm, filename!);
  const kind = modeOf(mode!, 'compile');
  const options = yield* compileOptions(vm, flags!, dontInherit!, optimize!);
  const text = sourceText(source!, name);
  if (text === undefined) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  return yield madeOf(vm, compileSource(vm, text, name, kind, options), text, name);
}

/** Builtin functions that compile and run text. */
export const codeBuiltins: readonly PyNative[] = [
  builtin(
    'exec',
    '(source, /, globals=None, locals=None, *, closure=None)',
    (vm, source: Value, globals: Value, locals: Value, closure: Value) =>
      vm.andThen(run(vm, 'exec', source, globals, locals, closureOf(source, closure)), () => null),
    `Execute the given source in the context of globals and locals.

The source may be a string representing one or more Python statements
or a code object as returned by compile().
The globals must be a dictionary and locals can be any mapping,
defaulting to the current globals and locals.
If only globals is given, locals defaults to it.
The closure must be a tuple of cellvars, and can only be used
when source is a code object requiring exactly that many cellvars.`,
  ),
  builtin(
    'eval',
    '(source, /, globals=None, locals=None)',
    (vm, source: Value, globals: Value, locals: Value) => run(vm, 'eval', source, globals, locals),
    `Evaluate the given source in the context of globals and locals.

The source may be a string representing a Python expression
or a code object as returned by compile().
The globals must be a dictionary and locals can be any mapping,
defaulting to the current globals and locals.
If only globals is given, locals defaults to it.`,
  ),
  builtin(
    'compile',
    '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    compiled,
    `Compile source into a code object that can be executed by exec() or eval().

The source code may represent a Python module, statement or expression.
The filename will be used for run-time error messages.
The mode must be 'exec' to compile a module, 'single' to compile a
single (interactive) statement, or 'eval' to compile an expression.`,
  ),
];
