import type { CodeName } from './code-pane.ts';

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

// A comment, a string on one line (with its prefix), a number, a word.
const TOKEN =
  /(#.*)|((?:\b[rbfuRBFU]{1,2})?(?:"""|'''|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))|(\b\d[\w.]*)|([\p{L}_][\p{L}\p{Nd}_]*)/gu;

/**
Keywords, strings, numbers and comments of one line, as far as that line tells them: what the interpreter does not name. It
never parses, so a half-typed text has its colours too.
*/
export function syntaxRoles(text: string, line: number): readonly CodeName[] {
  return [...text.matchAll(TOKEN)].flatMap((match): CodeName[] => {
    const [whole, comment, string, number, word] = match;
    const role = comment
      ? 'comment'
      : string
        ? 'string'
        : number
          ? 'number'
          : word && KEYWORDS.has(word)
            ? 'keyword'
            : undefined;
    if (!role) return [];
    return [{ line, column: match.index, endColumn: match.index + whole.length, role }];
  });
}
