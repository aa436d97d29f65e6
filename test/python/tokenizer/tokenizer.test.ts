import { describe, expect, test } from 'vitest';
import { dumpTokens } from '../../../source/python/syntax/dump-tokens.ts';
import { tokenize, tokenizeTolerantly } from '../../../source/python/syntax/tokenizer.ts';
import { readCases } from '../parser/cases.ts';

describe('the tokens of a text', () => {
  const cases = readCases(new URL('./tokens.txt', import.meta.url));
  test.each(cases)('$title', ({ source, wanted }) => {
    expect(dumpTokens(tokenize(source))).toBe(wanted);
  });
});

describe('the tokens of a text that is being typed', () => {
  const cases = readCases(new URL('./tolerant.txt', import.meta.url));
  test.each(cases)('$title', ({ source, wanted }) => {
    expect(dumpTokens(tokenizeTolerantly(source))).toBe(wanted);
  });

  test('every character but white space belongs to a token', () => {
    for (const { source } of cases) {
      let rest = source;
      for (const { start, end } of tokenizeTolerantly(source)) {
        rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
      }
      expect(rest.trim()).toBe('');
    }
  });
});
