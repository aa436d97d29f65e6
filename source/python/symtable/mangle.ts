/**
The name as it is stored: inside a class `__secret` becomes `_Class__secret`, so that a subclass may have its own.

`className` is undefined outside classes. Names that also end in two underscores, and dotted module names, stay.

Source: https://docs.python.org/3.13/reference/expressions.html#private-name-mangling
*/
export function mangle(className: string | undefined, name: string): string {
  if (className === undefined || !name.startsWith('__') || name.endsWith('__') || name.includes('.'))
    return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** The same in a block that may be of the kind where only some names are mangled: the type scope of a class. */
export function mangleIn(
  block: { readonly mangledNames: ReadonlySet<string> | undefined },
  className: string | undefined,
  name: string,
): string {
  const only = block.mangledNames;
  return only === undefined || only.has(name) ? mangle(className, name) : name;
}
