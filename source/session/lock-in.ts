import { isSameOutput } from '../lesson/asked-lines.ts';
import { isSameAnswer } from '../lesson/judge-snippet.ts';
import { asksNoMore, questionOf } from './course-place.ts';
import { keepAnswer } from './keep.ts';
import type { Answered, Model, Prediction } from './model.ts';
import { choiceSaying, panelQuestion, rightAnswerOf } from './panel-question.ts';
import { onPage, say, type Updated } from './updated.ts';

/** A question that nobody has answered yet. */
export const FRESH_PREDICTION: Prediction = { urged: false, open: false, others: false };

/** Locks the given answer in. With none given it says what to press; asked for once more, it shows the answer. */
export function lockIn(model: Model, sure: boolean): Updated {
  const { prediction = FRESH_PREDICTION } = model.page;
  const question = questionOf(model)!;
  const said = prediction.given ?? question.choices[prediction.chosen ?? -1]?.is;
  if (said !== undefined) {
    const is = rightAnswerOf(model) ?? '';
    const right = question.lines ? isSameOutput(said, is) : isSameAnswer(question.of, said, is);
    const choice = choiceSaying(question, said, right);
    return reveal(model, { said, ...(choice === undefined ? {} : { choice }), right, sure });
  }
  if (prediction.urged) return reveal(model, { right: false, sure: false });
  return say(onPage(model, { prediction: { ...prediction, urged: true } }), 'choose-first');
}

/** Uncovers the page: the answer stands where the picture will be, of the end of the run or of the step that was asked about. */
export function reveal(model: Model, answer: Answered): Updated {
  const { prediction = FRESH_PREDICTION, shown } = model.page;
  const step = panelQuestion(model)?.step;
  const end = shown && { ...shown, step: step ?? shown.timeline.length - 1 };
  const next = onPage(model, { prediction: { ...prediction, answer, open: true }, walked: true, shown: end });
  const kept = keepAnswer(next, answer);
  const { lesson, page } = kept.place;
  const isLast = answer.said === undefined && asksNoMore({ ...kept, place: { lesson, page: page + 1 } });
  return [isLast ? { ...kept, notice: 'asks-no-more' } : kept, [{ kind: 'save', progress: kept.progress }]];
}
