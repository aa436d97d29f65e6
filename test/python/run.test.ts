import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import type { Outcome } from '../../source/timeline/timeline.ts';

// Each program says beside its lines what they print (`# expect:`), which exception ends it (`# raises:`, beside the line it
// comes from) or why it is no Python (`# rejects:`). CPython 3.13 is held to the same comments by `npm run oracle`.
const folder = join(import.meta.dirname, 'run');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.py'),
);

/** The comments of one kind, in order, each with its line; one on a line of its own belongs to the line above. */
function comments(source: string, kind: string): { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
  let line = 0;
  for (const [i, text] of source.split('\n').entries()) {
    const match = new RegExp(`# ${kind}: ?(.*)$`).exec(text);
    if (!match || text.slice(0, match.index).trim() !== '') line = i + 1;
    if (match) found.push({ text: match[1]!.trimEnd(), line });
  }
  return found;
}

function ending(outcome: Outcome): string[] {
  if (outcome.kind === 'done' || (outcome.kind === 'exit' && outcome.code === 0)) return [];
  if (outcome.kind === 'error') {
    const text = outcome.message === '' ? outcome.type : `${outcome.type}: ${outcome.message}`;
    return [`raises ${text} in line ${outcome.line}`];
  }
  if (outcome.kind === 'syntax-error')
    return [`rejects ${outcome.type}: ${outcome.message} in line ${outcome.line}`];
  return [JSON.stringify(outcome)];
}

describe.each([
  { record: false, how: 'runs' },
  { record: true, how: 'runs, recorded,' },
])('a program $how as its comments say', ({ record }) => {
  it.each(files)('%s', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const run = runToEnd({
      pieces: [{ name: file, source, echo: false }],
      budget: BUDGETS.keystroke,
      record,
    });
    const printed = run.output.split('\n').slice(0, -1);
    expect(printed.map((line) => line.trimEnd())).toEqual(comments(source, 'expect').map(({ text }) => text));
    expect(ending(run.outcome!)).toEqual(
      ['raises', 'rejects'].flatMap((kind) =>
        comments(source, kind).map(({ text, line }) => `${kind} ${text} in line ${line}`),
      ),
    );
  });
});
