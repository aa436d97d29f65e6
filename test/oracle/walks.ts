import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import type { Step } from '../../source/timeline/step.ts';
import type { Timeline } from '../../source/timeline/timeline.ts';
import type { Random } from './random.ts';

/** Long runs are stopped here, as a budget stops them. */
const MOST_STEPS = 400;
/** So many jumps are made to and fro; going back costs a run of the program. */
const JUMPS = 30;
/** So many steps are made on a timeline of their own. */
const FRESH = 4;

/** All of a step as one text. */
export function textOfStep(step: Step): string {
  return JSON.stringify({ ...step, objects: [...step.objects] });
}

/** The numbers below `length` in a random order. */
export function shuffled(random: Random, length: number): number[] {
  const order = Array.from({ length }, (_, k) => k);
  for (let i = length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
Whether a program's timeline shows the same states forwards, backwards and by jumps, and whether the program does the same
while it is recorded. No CPython is asked.

@returns the first difference, or undefined
*/
export function compareWalks(source: string, random: Random): string | undefined {
  const pieces = [{ name: 'program.py', source, echo: false }];
  const quiet = runToEnd({ pieces, budget: BUDGETS.keystroke, record: false });
  const recorded = runToEnd({ pieces, budget: BUDGETS.keystroke, record: true });
  for (const part of ['output', 'stderr', 'outcome'] as const) {
    const [a, b] = [JSON.stringify(quiet[part]), JSON.stringify(recorded[part])];
    if (a !== b) return `${part}\n  unrecorded: ${a}\n  recorded:   ${b}`;
  }
  if (quiet.outcome?.kind === 'syntax-error') return undefined;
  const budget = { ...BUDGETS.keystroke, steps: MOST_STEPS };
  const timeline = (): Timeline => runToEnd({ pieces, budget, record: true }).timeline();
  const walked = timeline();
  const texts = Array.from({ length: walked.length }, (_, k) => textOfStep(walked.at(k)));
  const jumps = shuffled(random, texts.length).slice(0, JUMPS);
  const ways = { backwards: texts.map((_, k) => texts.length - 1 - k), 'by jumps': jumps };
  for (const [way, order] of Object.entries(ways)) {
    const other = timeline();
    for (const k of order) {
      const text = textOfStep(other.at(k));
      if (text !== texts[k]) return `step ${k} ${way}\n  forwards: ${texts[k]}\n  there:    ${text}`;
    }
  }
  for (const k of jumps.slice(0, FRESH)) {
    const text = textOfStep(timeline().at(k));
    if (text !== texts[k]) return `step ${k} by itself\n  forwards: ${texts[k]}\n  there:    ${text}`;
  }
  return undefined;
}
