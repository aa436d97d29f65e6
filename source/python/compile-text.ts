import { PyCode } from './code-object.ts';
import { type CompileOptions, compile } from './compiler.ts';
import { type ParseMode, parse } from './parser.ts';
import { buildSymtable } from './symtable.ts';

/** Text to code object, all stages. Errors: PythonSyntaxError. */
export function compileText(
  source: string,
  filename: string,
  mode: ParseMode = 'exec',
  options: CompileOptions = {},
): PyCode {
  const tree = parse(source, mode);
  return new PyCode(compile(tree, buildSymtable(tree, filename), filename, options));
}
