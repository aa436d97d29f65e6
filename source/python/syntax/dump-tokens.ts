import type { Token } from './token.ts';

/** Tokens as text, one on each line, as `python -m tokenize` prints them: place, kind, and the text in JSON's quotes. */
export function dumpTokens(tokens: readonly Token[]): string {
  return tokens
    .map(
      (token) => `${`${placeOf(token)}:`.padEnd(20)}${token.kind.padEnd(15)}${JSON.stringify(token.text)}\n`,
    )
    .join('');
}

function placeOf({ lineno, colOffset, endLineno, endColOffset }: Token): string {
  return `${lineno},${colOffset}-${endLineno},${endColOffset}`;
}
