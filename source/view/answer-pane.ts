import type { Choice, Predict } from '../lesson/lesson.ts';
import { pageOf, questionOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { seeStep } from '../session/next.ts';
import { choiceSaying, rightAnswerOf } from '../session/panel-question.ts';
import * as words from '../words/en-app.ts';
import { cut, pad, printable, rowWidth, span, wrap } from './columns.ts';
import { plainText, styledRows } from './prose.ts';
import type { Role, Row, Span } from './row.ts';

/** The open question, in the place of the picture: that is the cover. */
export function questionRows(model: Model, width: number): readonly Row[] {
  const { question, choices } = questionOf(model)!;
  const chosen = model.page.prediction?.chosen;
  return [
    [],
    ...styledRows(question, width - 2).map(indent(1)),
    [],
    ...choices.flatMap((choice, index) => choiceRows(choice, index, index === chosen, width)),
    ...lineRows(model, width),
    [],
    ...wrap(words.COVERED, width - 2).map((text): Row => [span(` ${text}`, 'faint')]),
    [],
    ...wrap(model.review ? words.OLD_QUESTION_WORDS : words.NOBODY_COUNTS, width - 2).map(
      (text): Row => [span(` ${text}`, 'faint')],
    ),
  ];
}

/** The lines of an output that is typed: those that are given, and which one is asked for. */
function lineRows(model: Model, width: number): readonly Row[] {
  const { lines } = questionOf(model)!;
  const { done } = model.page.prediction?.typed ?? { done: [] };
  return (lines ?? []).map((_, index) => [
    span(index === done.length ? ' ► ' : '   ', 'marker'),
    span(`${index + 1}   `, 'key'),
    span(cut(printable(done[index] ?? ''), width - 9), 'chosen'),
  ]);
}

function choiceRows(choice: Choice, index: number, isChosen: boolean, width: number): readonly Row[] {
  const lines = choice.say.split('\n');
  return lines.map((text, line) => [
    span(isChosen && line === 0 ? ' ► ' : '   ', 'marker'),
    span(line === 0 ? `${index + 1}   ` : '    ', 'key'),
    span(cut(text, width - 9), isChosen ? 'chosen' : 'plain'),
  ]);
}

/** The answer: what was said and what is so, the idea behind the choice, when that idea would be right, where to see it. */
export function answerRows(model: Model, width: number): readonly Row[] {
  const predict = questionOf(model)!;
  const { answer, others } = model.page.prediction!;
  if (others) return otherIdeas(predict, width);
  const is = rightAnswerOf(model) ?? '';
  const right =
    predict.of.kind === 'holders' ? is : (predict.choices[choiceSaying(predict, is, true) ?? -1]?.say ?? is);
  const said = predict.choices[answer?.choice ?? -1];
  const label = predict.of.kind === 'output' ? doesWhat(model, is) : words.THE_ANSWER_IS;
  const column = Math.max(words.YOU_SAID.length, label.length) + 2;
  const sureness = answer?.sure ? words.SURE : words.GUESSED;
  const rows: Row[] = [];
  if (answer?.said !== undefined) {
    const text = predict.of.kind === 'holders' ? answer.said : (said?.say ?? answer.said);
    rows.push(...labelled(words.YOU_SAID, text, 'strong', span(sureness, 'faint'), column, width));
  }
  const remark = answer?.right ? span(words.RIGHT, 'good') : undefined;
  rows.push(...labelled(label, right, 'good', remark, column, width), []);
  if (said && !answer?.right) rows.push(...ideaRows(said, width), []);
  // Who only looked at the answer sees the ideas that it is held against.
  if (answer?.said === undefined && predict.choices.length > 0)
    rows.push([span(` ${words.OTHER_IDEAS}`, 'heading')], [], ...otherIdeas(predict, width));
  const step = seeStep(model);
  if (step !== undefined)
    rows.push(
      ...wrap(said?.see ? words.seeItAt(step) : words.seeStep(step), width - 2).map(
        (text): Row => [span(` ${text}`)],
      ),
    );
  return rows;
}

/** What a program does that answers with this: a row that only names the error it ends in was never printed. */
function doesWhat(model: Model, is: string): string {
  const page = pageOf(model);
  const raises = page?.kind === 'snippet' && page.snippet.expectError && !is.includes('\n');
  return raises ? words.IT_RAISES : words.IT_PRINTS;
}

/** Lines with a label before them, and a remark behind the last one, or below it where they do not fit. */
function labelled(
  label: string,
  text: string,
  role: Role,
  remark: Span | undefined,
  column: number,
  width: number,
): readonly Row[] {
  const rows = text
    .split('\n')
    .map((line, k): Row => [span(` ${pad(k === 0 ? label : '', column)}`), span(line, role)]);
  if (!remark) return rows;
  const both: Row = [...rows.at(-1)!, span('   '), remark];
  return rowWidth(both) <= width
    ? [...rows.slice(0, -1), both]
    : [...rows, [span(' '.repeat(column + 1)), remark]];
}

/** The belief in plain words: an idea is said, so code in it needs no marks. */
function ideaText({ idea }: Choice): string {
  return idea.replace(/^"|"$/g, '').replaceAll('`', '');
}

function ideaRows(choice: Choice, width: number): readonly Row[] {
  const idea = choice.idea === '' ? [] : wrap(`"${ideaText(choice)}"`, width - 4);
  return [
    [span(` ${cut(words.ideaBehind(choice.say.replaceAll('\n', ' ')), width - 2)}`, 'heading')],
    ...idea.map((text): Row => [span(`   ${text}`)]),
    ...(idea.length > 0 ? [[]] : []),
    ...styledRows(choice.because, width - 2).map(indent(1)),
  ];
}

/** `i`: the ideas behind all choices. */
function otherIdeas(predict: Predict, width: number): readonly Row[] {
  return predict.choices
    .filter((choice) => !choice.right)
    .flatMap((choice) => {
      const text = choice.idea === '' ? plainText(choice.because) : ideaText(choice);
      return [
        [span(` ${cut(choice.say.replaceAll('\n', ' '), width - 2)}`, 'strong')],
        ...wrap(text, width - 4).map((line): Row => [span(`   ${line}`)]),
      ] as readonly Row[];
    });
}

function indent(columns: number): (row: Row) => Row {
  return (row) => [span(' '.repeat(columns)), ...row];
}
