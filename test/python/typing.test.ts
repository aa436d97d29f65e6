import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import { classifyNames } from '../../source/python/symtable/names.ts';
import { completeness } from '../../source/python/syntax/completeness.ts';
import type { Piece } from '../../source/timeline/timeline.ts';

// A snippet on its way: every prefix of it, and itself with one character missing, is run at some keystroke.
const root = join(import.meta.dirname, '..', '..');
const texts = [
  join(root, 'test', 'lesson', 'article.md'),
  ...readdirSync(join(root, 'lessons'))
    .filter((file) => /^\d.*\.md$/.test(file))
    .sort()
    .map((file) => join(root, 'lessons', file)),
];

/** What a run is given while somebody types. A broken loop may be endless: it need not go far to be stopped. */
const budget = { ...BUDGETS.preview, instructions: 100_000, steps: 2_000 };

/** A text that is typed, after the snippets that run before it. */
type Typed = { readonly snippet: string; readonly before: readonly string[] };

/** Of a file's snippets and starters of exercises; answers to these are not typed from scratch. */
function typedIn(text: string): Typed[] {
  const typed: Typed[] = [];
  let before: readonly string[] = [];
  for (const [, words, snippet] of text.matchAll(/^```python\b([^\n]*)\n(.*?)^```$/gms)) {
    if (/^ (solution|wrong)\b/.test(words!)) continue;
    if (/^ exercise\b/.test(words!)) {
      typed.push({ snippet: snippet!, before: /\bafter: snippets\b/.test(words!) ? before : [] });
      continue;
    }
    if (/\bfresh\b/.test(words!)) before = [];
    typed.push({ snippet: snippet!, before });
    before = [...before, snippet!];
  }
  return typed;
}

function broken(snippet: string): string[] {
  const places = Array.from({ length: snippet.length }, (_, i) => i);
  return [
    ...places.map((i) => snippet.slice(0, i)),
    ...places.map((i) => snippet.slice(0, i) + snippet.slice(i + 1)),
  ];
}

/** What went wrong with a text that is being typed, after the snippets before it; undefined: nothing. */
function wrong(before: readonly string[], typed: string): string | undefined {
  const pieces = [...before, typed].map(
    (source, i): Piece => ({ name: `<snippet ${i + 1}>`, source, echo: true, goesOn: true }),
  );
  try {
    const run = runToEnd({ pieces, budget, record: true });
    const timeline = run.timeline();
    if (timeline.length > 0) timeline.at(timeline.length - 1);
    classifyNames(typed);
    completeness(typed);
    return run.outcome!.kind === 'internal-error' ? JSON.stringify(run.outcome) : undefined;
  } catch (error) {
    return String(error);
  }
}

describe.each(texts.map((path) => ({ file: basename(path), snippets: typedIn(readFileSync(path, 'utf8')) })))(
  'while a snippet of $file is typed',
  ({ snippets }) => {
    it.each(snippets.map((typed, i) => ({ ...typed, i })))(
      'each state of snippet $i has an outcome',
      ({ snippet, before }) => {
        const failures = broken(snippet).flatMap((typed) => {
          const failure = wrong(before, typed);
          return failure === undefined ? [] : [{ typed, failure }];
        });
        expect(failures).toEqual([]);
      },
    );
  },
);
