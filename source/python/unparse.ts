import type { Expression } from './ast.ts';
import { constRepr } from './const-repr.ts';

/** The text of an annotation, as `from __future__ import annotations` keeps it. */
export function unparse(e: Expression): string {
  return e.kind === 'Constant' ? constRepr(e.value) : '';
}
