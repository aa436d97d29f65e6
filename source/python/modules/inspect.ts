import { builtin } from '../object/native.ts';
import { textOf } from '../object/object.ts';
import type { Value } from '../object/value.ts';
import type { Token } from '../syntax/token.ts';
import { tokenizeTolerantly } from '../syntax/tokenizer.ts';
import { type LibraryModule, named } from './native-module.ts';

/**
How many lines the block has that begins in the first line of a text: a def or class with its decorators and body, the
statement that a lambda is in, or one line. Comments as far in as the body belong to it.
*/
export function blockEnd(text: string): number {
  let depth = 0;
  let bodyColumn = -1;
  let last = 1;
  let kind: 'unknown' | 'decorator' | 'lambda' | 'definition' = 'unknown';
  let isBody = false;
  for (const token of tokenizeTolerantly(text)) {
    if (kind === 'unknown' || kind === 'decorator') {
      if (token.text === '@' && kind === 'unknown') kind = 'decorator';
      else if (token.text === 'def' || token.text === 'class') kind = 'definition';
      else if (token.text === 'lambda' && kind === 'unknown') kind = 'lambda';
    }
    switch (token.kind) {
      case 'NEWLINE':
        last = token.lineno;
        if (kind === 'lambda' || kind === 'unknown') return last;
        if (kind === 'definition' && !isBody && depth === 0 && hasBodyOnLine(text, token)) return last;
        break;
      case 'INDENT':
        if (kind !== 'definition') break;
        if (depth === 0) {
          isBody = true;
          bodyColumn = token.endColOffset;
        }
        depth++;
        break;
      case 'DEDENT':
        depth--;
        if (isBody && depth <= 0) return last;
        break;
      case 'COMMENT':
        if (bodyColumn >= 0 && token.colOffset >= bodyColumn) last = token.lineno;
        break;
      case 'ENDMARKER':
        return last;
    }
  }
  return last;
}

/** Whether the line of a NEWLINE goes on after its colon: the body is there, and no block follows. */
function hasBodyOnLine(text: string, newline: Token): boolean {
  const before = text
    .slice(0, newline.start)
    .replace(/#[^\n]*$/, '')
    .trimEnd();
  return !before.endsWith(':');
}

/** The native part of `inspect`. */
export const nativeInspect: LibraryModule = {
  kind: 'native',
  contents: () =>
    named(
      builtin(
        'block_end',
        '(text, /)',
        (vm, text: Value) => {
          const source = textOf(text) ?? '';
          vm.charge(source.length);
          return blockEnd(source);
        },
        'How many lines the first block of a text has.',
        '_inspect',
      ),
    ),
};
