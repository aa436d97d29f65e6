/**
The code of a module of the library as `marshal.dump` wrote it, if there is one. Here there is none: the build puts in what finds the
code that it has made (scripts/bundle.mjs), so that what is imported has not to be compiled first. Without it a module is compiled
from its text, to the same code.
*/
export function compiledModule(_name: string): string | undefined {
  return undefined;
}
