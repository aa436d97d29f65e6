import { answerIn, heldByNames, isSameAnswer } from '../lesson/judge-snippet.ts';
import type { Predict, Predicted } from '../lesson/lesson.ts';
import { type NamedFunction, namedFunctions } from '../lesson/named-functions.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { questionOf } from './course-place.ts';
import type { Model } from './model.ts';

/** A question that is asked on the picture itself: at which step of the run, and whom one can point at there. */
export type PanelQuestion = {
  readonly of: Exclude<Predicted, { kind: 'output' }>;
  readonly timeline: Timeline;
  readonly step: number;
  readonly functions: readonly NamedFunction[]; // that a digit points at, `holders` only
};

/** The open page's question, where it is about the picture and the run comes to the place that it asks about. */
export function panelQuestion(model: Model): PanelQuestion | undefined {
  const of = questionOf(model)?.of;
  const { shown } = model.page;
  if (!of || of.kind === 'output' || !shown) return undefined;
  const { timeline, piece } = shown;
  const step = of.spot ? timeline.find(piece, of.spot.at, of.spot.time) : timeline.length - 1;
  if (step === undefined) return undefined;
  const functions = of.kind === 'holders' ? namedFunctions(timeline.at(step)) : [];
  return { of, timeline, step, functions };
}

/** How many cells a learner can say there are. */
export const MOST_CELLS = 9;

/** The answer that a digit gives to a question about the picture, or undefined where the digit chooses among the choices. */
export function answerByDigit(
  panel: PanelQuestion,
  digit: number,
  given: string | undefined,
): string | undefined {
  if (panel.of.kind === 'cells') return String(digit);
  if (panel.of.kind === 'cell') return undefined;
  if (digit === 0) return heldByNames([]);
  const pointed = panel.functions[digit - 1];
  if (!pointed) return given;
  return heldByNames(panel.functions.filter((one) => isPointedAt(one, given) !== (one === pointed)));
}

/** The answer that ↑ and ↓ give: one cell more, one less. */
export function answerByArrow(
  panel: PanelQuestion,
  by: 1 | -1,
  given: string | undefined,
): string | undefined {
  if (panel.of.kind !== 'cells') return undefined;
  return given === undefined ? '1' : String(Math.max(0, Math.min(MOST_CELLS, Number(given) + by)));
}

/** Whether an answer names this function as a holder. */
export function isPointedAt({ name }: NamedFunction, given: string | undefined): boolean {
  return given?.split(', ').includes(name) ?? false;
}

/** What is right: judged by the run where the picture is asked about, or its output was to be typed, else what the author says, which `check` holds to the run. */
export function rightAnswerOf(model: Model): string | undefined {
  const panel = panelQuestion(model);
  if (panel) return answerIn(panel.of, panel.timeline.at(panel.step));
  const question = questionOf(model);
  if (question?.lines) return printedBy(model) ?? question.lines.join('\n');
  return question?.choices.find((choice) => choice.right)?.is;
}

/** What the code of the open page printed, without its last newline. */
function printedBy({ page: { shown } }: Model): string | undefined {
  if (!shown) return undefined;
  const { timeline, piece } = shown;
  const start = timeline.startOf(piece);
  const before = start < timeline.length ? timeline.at(start).output.length : 0;
  return timeline.output.slice(before).trimEnd();
}

/** The choice of a question that says this and is as right as it, by its index. */
export function choiceSaying({ of, choices }: Predict, said: string, right: boolean): number | undefined {
  const index = choices.findIndex((choice) => choice.right === right && isSameAnswer(of, choice.is, said));
  return index < 0 ? undefined : index;
}
