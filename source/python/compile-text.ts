import { PyCode } from './code-object.ts';
import { type CompileOptions, compile } from './compiler.ts';
import { type ParseMode, parseWithWarnings } from './parser.ts';
import { buildSymtable } from './symtable.ts';

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
