/** Parts of sentences that all files of words share: lists, numbers of cells, values that a repr does not name. */

/** A sentence begins with a capital letter, except where its first word is Python's or a number. */
export function capital(text: string): string {
  return /^(the|a|an|this|four|five|six|seven|eight|nine|ten) /.test(text)
    ? text[0]!.toUpperCase() + text.slice(1)
    : text;
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export function numbers(cells: readonly number[]): string {
  return cells.length === 1 ? `cell ${cells[0]}` : `cells ${listed(cells.map(String))}`;
}

export function countWord(count: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ??
    String(count)
  );
}

export function aFunctionNamed(name: string): string {
  return `the function ${name}`;
}

export function aFunction(isLambda: boolean): string {
  return isLambda ? 'a lambda' : 'a function';
}

export function anObject(type: string, name: string | undefined): string {
  return name === undefined ? `${withArticle(type)} object` : `the ${type} object that ${name} names`;
}

export function aClass(name: string): string {
  return `the class ${name}`;
}

export function aContainer(type: string, size: number): string {
  return `a ${type} of ${size}`;
}

export function aValue(type: string): string {
  return `a ${type}`;
}

function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

export function theException(type: string): string {
  return `the ${type}`;
}

export function theModule(name: string): string {
  return `the module ${name}`;
}

export function aCell(): string {
  return 'a cell, as an object';
}
