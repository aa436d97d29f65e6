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
