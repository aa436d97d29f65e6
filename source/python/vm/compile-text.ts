import { type CompileOptions, compile } from '../compiler/compiler.ts';
import { PyCode } from '../object/code-object.ts';
import { buildSymtable } from '../symtable/symtable.ts';
import { type ParseMode, parseWithWarnings } from '../syntax/parser.ts';

/** Text to code object, all stages. Errors: PythonSyntaxError. */
export function compileText(
  source: string,
  filename: string,
  mode: ParseMode = 'exec',
  options: CompileOptions = {},
): PyCode {
  const { tree, warnings } = parseWithWarnings(source, mode);
  if (options.warn !== undefined) for (const warning of warnings) options.warn(warning);
  return new PyCode(compile(tree, buildSymtable(tree, filename), filename, options));
}
