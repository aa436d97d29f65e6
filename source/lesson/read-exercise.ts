import type { Purpose } from './fences.ts';
import type { Exercise, Goal, Hint, ParsonsLine, Wrong } from './lesson.ts';
import { type Fence, lineOf } from './markdown.ts';
import { itemsOf, readCodes, say } from './read-predict.ts';
import { slugOf } from './slug.ts';
import { Fields, type Report, type YamlNode } from './yaml-tree.ts';

function readGoals(node: YamlNode, report: Report): readonly Goal[] {
  return itemsOf(node, 'goals', report).map((item) => {
    const fields = new Fields(item, 'a goal', report);
    const task = say(fields, 'say');
    const check = fields.text('check');
    const forbid = fields.texts('forbid');
    if (!check && forbid.length === 0) report(fields.line, 'a goal needs `check:` or `forbid:`');
    fields.done();
    return {
      say: task,
      ...(check ? { check: { code: check.text, line: check.line } } : {}),
      forbid,
      line: fields.line,
    };
  });
}

function parsonsOf(text: string): readonly ParsonsLine[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const marked = /^(.*?)\s*#\s*distractor:\s*(.*)$/.exec(line);
    return marked ? [{ text: marked[1]!, distractor: marked[2]! }] : [{ text: line }];
  });
}

/**
An exercise while its blocks are read: the starter opens it, goals, hints, solution and wrong answers are added in any
order, `finish` tells what is missing.
*/
export class ExerciseDraft {
  readonly #fence: Fence;
  readonly #opening: Extract<Purpose, { kind: 'exercise' }>;
  readonly #report: Report;
  readonly #goals: Goal[] = [];
  readonly #hints: Hint[] = [];
  readonly #wrongs: Wrong[] = [];
  #solution: Exercise['solution'] | undefined;

  constructor(fence: Fence, opening: Extract<Purpose, { kind: 'exercise' }>, report: Report) {
    this.#fence = fence;
    this.#opening = opening;
    this.#report = report;
  }

  goals(node: YamlNode): void {
    this.#goals.push(...readGoals(node, this.#report));
  }

  hint(fence: Fence): void {
    if (fence.text.trim() === '') this.#report(fence.opens, 'the hint is empty: write it or leave it out');
    else this.#hints.push({ text: lineOf(fence.text), line: fence.line });
  }

  solution(fence: Fence): void {
    if (this.#solution) this.#report(fence.opens, 'the exercise has a second solution: keep one');
    this.#solution = { code: fence.text, line: fence.line };
  }

  wrong(fence: Fence, why: string): void {
    const { codes, rest } = readCodes(why);
    if (rest === '')
      this.#report(fence.opens, 'the wrong answer does not say why: put it after the word `wrong`');
    this.#wrongs.push({ codes, why: lineOf(rest), code: fence.text, line: fence.line });
  }

  finish(): Exercise {
    const { opens, text, line } = this.#fence;
    const { name, afterSnippets } = this.#opening;
    const missing = [
      name === '' ? 'a name after the word `exercise`' : '',
      this.#goals.length === 0 ? 'goals (```yaml goals)' : '',
      this.#hints.length === 0 || this.#hints.length > 3 ? 'one to three hints (```hint)' : '',
      this.#solution ? '' : 'a solution (```python solution)',
    ].filter((part) => part !== '');
    if (missing.length > 0) this.#report(opens, `the exercise needs ${missing.join(', ')}`);
    const parsons = this.#opening.parsons ? parsonsOf(text) : undefined;
    return {
      id: slugOf(name),
      name,
      starter: parsons ? parsons.map((one) => `${one.text}\n`).join('') : text,
      ...(parsons ? { parsons } : {}),
      afterSnippets,
      goals: this.#goals,
      hints: this.#hints,
      solution: this.#solution ?? { code: '', line: opens },
      wrongs: this.#wrongs,
      line,
    };
  }
}
