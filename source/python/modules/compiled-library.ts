/**
The library's Python modules as `marshal.dump` wrote their code, by name. Empty here: the build fills it (scripts/bundle.mjs), so
that what is imported has not to be compiled first. A module that is missing is compiled from its text, to the same code.
*/
export const compiledLibrary: ReadonlyMap<string, () => string> = new Map();
