import { type CompileOptions, compile } from '../compiler/compiler.ts';
import { PyCode } from '../object/code-object.ts';
import { buildSymtable } from '../symtable/symtable.ts';
import { type ParseMode, parseWarning } from '../syntax/parser.ts';

/** Text to code object, all stages. Errors: PythonSyntaxError. */
export function compileText(
  source: string,
  filename: string,
  mode: ParseMode = 'exec',
  options: CompileOptions = {},
): PyCode {
  const tree = parseWarning(source, mode, options.warn ?? (() => {}));
  return new PyCode(compile(tree, buildSymtable(tree, filename, options), filename, { ...options, source }));
}
