import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Capability } from '../../source/ui/capability.ts';
import { query, readAnswers } from '../../source/ui/query.ts';

const known: Capability = { colors: '256', background: 'dark', ascii: false, spoken: false };

describe('the answers of a terminal', () => {
  test('a line that moves the cursor by two columns asks for ASCII', () => {
    expect(readAnswers('\u001b[5;1R\u001b[5;3R', known).ascii).toBe(true);
    expect(readAnswers('\u001b[5;1R\u001b[5;2R', known).ascii).toBe(false);
  });
  test('a light background is told by its colour', () => {
    expect(readAnswers('\u001b]11;rgb:ffff/ffff/eeee\u001b\\', known).background).toBe('light');
    expect(readAnswers('\u001b]11;rgb:1c/1c/1c\u0007', known).background).toBe('dark');
  });
  test('none change nothing', () => {
    expect(readAnswers('', known)).toEqual(known);
  });
});

test('keys that were typed while a terminal answers are there afterwards', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  output.once('data', () => input.write('\u001b[1;1Rab\u001b[1;2R'));
  // A stream that can be read and written is as much of a terminal as the query needs.
  await query(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream, known);
  expect(input.read()).toBe('ab');
});

test('a terminal that does not answer is taken as it was known', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  expect(
    await query(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream, known),
  ).toEqual(known);
});
