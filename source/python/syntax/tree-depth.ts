import type { Mod } from './ast.ts';

/**
Is this tree deeper than `limit` nodes? Counted without calling itself, so any tree can be asked. It is a question for
trees of long chains in nested brackets: the parser bounds chains and nesting each for itself, not their product.
*/
export function isDeeperThan(tree: Mod, limit: number): boolean {
  const open: { readonly node: object; readonly depth: number }[] = [{ node: tree, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > limit) return true;
    const inner = Array.isArray(node) ? depth : depth + 1;
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null && !(child instanceof Uint8Array)) {
        open.push({ node: child, depth: inner });
      }
    }
  }
  return false;
}
