import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
A command that the build has made one script of its own (scripts/script-command.mjs), with V8's compiled form of it beside it:
reading that takes a fifth of the time of compiling so much text. V8 takes it only if it is its own, of the same version and
flags; else the text is compiled as ever. The script shares no module with the rest of the program.
*/
export function scriptCommand<T>(name: string): T {
  const file = fileURLToPath(new URL(`./${name}.cjs`, import.meta.url));
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: compiledForm(file.replace(/cjs$/, 'cache')),
  });
  const exports: Partial<T> = {};
  const module = { exports };
  script.runInThisContext()(exports, createRequire(import.meta.url), module);
  return module.exports as T;
}

function compiledForm(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // not of use everywhere, so not shipped everywhere
  }
}
