import { PythonSyntaxError } from '../python/compiler/code.ts';
import { parse } from '../python/syntax/parser.ts';

/** Whether a text is Python. */
export function parses(text: string): boolean {
  return treeOf(text) !== undefined;
}

/** The names of the tree nodes of a text, as `ast` has them; none where it is not Python. */
export function nodeNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ('kind' in node && typeof node.kind === 'string') names.add(node.kind);
      Object.values(node).forEach(visit);
    }
  };
  visit(treeOf(text));
  return names;
}

function treeOf(text: string) {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return undefined;
    throw error;
  }
}
