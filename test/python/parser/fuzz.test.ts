import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PythonSyntaxError } from '../../../source/python/compiler/code.ts';
import { completeness } from '../../../source/python/syntax/completeness.ts';
import { parse } from '../../../source/python/syntax/parser.ts';
import { tokenizeTolerantly } from '../../../source/python/syntax/tokenizer.ts';
import { caseFiles } from './cases.ts';

const pieces = fc.constantFrom(
  ...'def class if elif else for while try except finally with as lambda yield return import from async await'.split(
    ' ',
  ),
  ...'not in is and or match case type print None True a b x 1 0x 1.5j'.split(' '),
  ...'( ) [ ] { } : ; , . = == := -> + - * ** / @ ! != $ \\ # % ~'.split(' '),
  ...[
    '"',
    "'",
    '"""',
    "f'",
    'f"{',
    '}"',
    "b'",
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    ' ',
    '\r\n',
    '\f',
    '\0',
    'é',
    '😀',
    '\ud800',
  ],
);

/** Parses, and lets nothing through but the one error that a text may have, standing inside the text. */
function parseAnything(source: string): void {
  try {
    parse(source);
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    const { lineno, colOffset } = thrown.span;
    expect(lineno).toBeGreaterThan(0);
    expect(lineno).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length);
    expect(colOffset).toBeGreaterThanOrEqual(0);
  }
  expect(['complete', 'incomplete', 'error']).toContain(completeness(source));
}

function checkTolerantTokens(source: string): void {
  const tokens = tokenizeTolerantly(source);
  for (const [index, token] of tokens.entries()) {
    expect(token.end).toBeGreaterThanOrEqual(token.start);
    if (index > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]!.end);
  }
  expect(tokens.at(-1)?.kind).toBe('ENDMARKER');
}

const programs = caseFiles(new URL('./', import.meta.url)).flatMap(({ cases }) =>
  cases.map(({ source }) => source),
);

describe('while it is typed', () => {
  test('any text has a tree or an error, and tokens to colour', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        for (const source of [parts.join(''), parts.join(' ')]) {
          parseAnything(source);
          checkTolerantTokens(source);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('so has every beginning of a program, and every program with a character missing', () => {
    for (const program of programs) {
      for (let index = 0; index < program.length; index += 1) {
        for (const source of [program.slice(0, index), program.slice(0, index) + program.slice(index + 1)]) {
          parseAnything(source);
          checkTolerantTokens(source);
        }
      }
    }
  });

  test('a text that parses has the same tokens for colouring, but for comments', () => {
    for (const program of programs) {
      const kinds = tokenizeTolerantly(program).filter((token) => token.kind !== 'COMMENT');
      expect(kinds.every((token) => token.kind !== 'ERRORTOKEN')).toBe(true);
    }
  });
});
