import { lessonOf, numberedLessons } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { type PredictionResult, resultOf, solvedExercise } from '../session/results.ts';
import * as words from '../words/en-app.ts';
import { cut, span, wrap } from './columns.ts';
import { besides, ends, frameOf, headingRule, type Screen } from './frame.ts';
import { assemble } from './lesson-screen.ts';
import { styledRows } from './prose.ts';
import type { Row } from './row.ts';

/** The end of a lesson: what you know now, and how it went. It never moves on by itself. */
export function endScreen(model: Model): Screen {
  const frame = frameOf(model.size, 0);
  const right = frame.right === 0 ? [] : wentRows(model, frame.right);
  const left =
    frame.right === 0
      ? [...knownRows(model, frame.left), [], ...wentRows(model, frame.left)]
      : knownRows(model, frame.left);
  return assemble(model, {
    heading: headingRule(frame, words.WHAT_YOU_KNOW, words.HOW_IT_WENT),
    rows: besides(frame, left, right),
    joint: frame.right > 0 ? frame.left : 0,
    isWalk: false,
  });
}

/** The same, one part below the other. */
export function endLines(model: Model, width: number): readonly Row[] {
  return [...knownRows(model, width), ...wentRows(model, width)];
}

function knownRows(model: Model, width: number): readonly Row[] {
  const { learned, written } = lessonOf(model);
  if (learned.length === 0) return [[], [span(` ${written ? words.DONE : words.ARTICLE_END}`)]];
  return learned.flatMap((line) => [
    [],
    ...styledRows(line, width - 3).map((row): Row => [span(' '), ...row]),
  ]);
}

function wentRows(model: Model, width: number): readonly Row[] {
  const { predictions, exercises } = resultOf(model, model.place.lesson);
  const rows: Row[] = [[]];
  if (predictions.length + exercises.length === 0) rows.push([span(` ${words.NOTHING_ASKED}`, 'faint')]);
  for (const prediction of predictions) rows.push(...predictionRows(prediction, width));
  if (exercises.length > 0) rows.push([]);
  for (const { solved } of exercises) {
    rows.push(
      ends(
        [span(` ${words.EXERCISE}`)],
        [solved ? span(words.SOLVED_MARK, 'good') : span(words.OPEN_MARK)],
        width,
      ),
    );
  }
  if (solvedExercise(model) !== undefined)
    rows.push([span(`   ${cut(words.ANOTHER_WAY, width - 4)}`, 'faint')]);
  return [...rows, [], ...nextRows(model, width)];
}

function predictionRows(
  { number, went, said, is, comesBack }: PredictionResult,
  width: number,
): readonly Row[] {
  const word = {
    right: words.WENT_RIGHT,
    wrong: comesBack ? words.COMES_BACK : words.WENT_WRONG,
    skipped: words.WAS_SHOWN,
    open: words.NOT_ANSWERED,
  }[went];
  const row = ends(
    [span(` ${words.predictionNumber(number)}`)],
    [span(word, went === 'right' ? 'good' : 'plain')],
    width,
  );
  if (said === undefined) return [row];
  const text = words.saidAndIs(said.replaceAll('\n', ' '), is.replaceAll('\n', ' '));
  return [row, ...wrap(text, width - 4).map((line): Row => [span(`   ${line}`, 'faint')])];
}

function nextRows(model: Model, width: number): readonly Row[] {
  const number = model.place.lesson + 1;
  const lessons = numberedLessons(model.course);
  const next = lessons[number];
  if (!next) return lessons.length > 1 ? [[span(` ${words.THE_END}`)]] : [];
  const title = `${words.lessonTitle(number + 1, lessons.length, false)}  ${next.title}`;
  return [
    [span(` ${words.NEXT}`, 'heading')],
    [span(`   ${cut(title, width - 4)}`, 'title')],
    ...(next.minutes === undefined ? [] : [[span(`   ${words.minutes(next.minutes)}`, 'faint')]]),
  ];
}
