import { numberedLessons } from '../session/course-place.ts';
import type { Model, Over } from '../session/model.ts';
import { resultOf } from '../session/results.ts';
import { type Again, toLookAtAgain } from '../session/summary.ts';
import { doneOf, PRODUCT } from '../words/en-app.ts';
import * as words from '../words/en-summary.ts';
import { cut, fitRow, fitRows, span, wrap } from './columns.ts';
import { besides, ends, frameOf, headingRule, type Screen } from './frame.ts';
import { keyRow } from './key-row.ts';
import { plainText, styledRows } from './prose.ts';
import type { Row } from './row.ts';

type SummaryState = Extract<Over, { kind: 'summary' }>;

/** The end of the course, or how far one has come: what was learned, lesson by lesson, and what is worth another look. */
export function summaryScreen(model: Model, over: SummaryState): Screen {
  const { columns, rows } = model.size;
  const frame = frameOf(model.size, 0);
  const again = toLookAtAgain(model);
  const right = frame.right === 0 ? columns : frame.right;
  const list = again.flatMap((one, index) => againRows(one, index === over.chosen, right));
  const none = wrap(words.NOTHING_AGAIN, right - 2).map((text): Row => [span(` ${text}`, 'faint')]);
  const height = frame.right === 0 ? frame.pane >> 1 : frame.pane;
  // The chosen one stays in sight.
  const from = Math.max(0, Math.min(over.chosen * 2 - (height >> 1), list.length - height));
  const shown = again.length === 0 ? [[], ...none] : list.slice(from, from + height);
  const known = knownRows(model, frame.left);
  const top = Math.min(over.top, Math.max(0, known.length - (frame.right === 0 ? height : frame.pane)));
  const left = known.slice(top);
  const body =
    frame.right === 0
      ? fitRows([...fitRows(left, columns, height), ...shown], columns, frame.pane)
      : besides(frame, left, shown);
  const voice = wrap(voiceText(model), columns - 2).map((text): Row => [span(` ${text}`)]);
  return {
    scrolled: top,
    rows: fitRows(
      [
        titleRow(model, columns),
        headingRule(frame, words.ALL_YOU_KNOW, words.LOOK_AGAIN),
        ...body,
        [span('─'.repeat(columns), 'rule')],
        ...fitRows(voice, columns, frame.voice + 1),
        keyRow(model),
      ],
      columns,
      rows,
    ).map((row) => fitRow(row, columns)),
  };
}

function titleRow(model: Model, columns: number): Row {
  const done = numberedLessons(model.course).filter((_, index) => resultOf(model, index).done).length;
  const left: Row = [span(` ${PRODUCT}   `, 'faint'), span(words.COURSE, 'title')];
  return ends(left, [span(doneOf(done, numberedLessons(model.course).length), 'status')], columns);
}

function knownRows(model: Model, width: number): readonly Row[] {
  const rows = numberedLessons(model.course).flatMap(({ title, learned }, index): readonly Row[] => {
    if (!resultOf(model, index).done) return [];
    const [first] = learned;
    return [
      [span(` ${String(index + 1).padStart(2)}  `, 'line-number'), span(cut(title, width - 6), 'strong')],
      ...(first ? styledRows(first, width - 6).map((row): Row => [span('     '), ...row]) : []),
    ];
  });
  return rows.length > 0 ? [[], ...rows] : [[], [span(` ${words.NOTHING_YET}`, 'faint')]];
}

function againRows({ place, what }: Again, isChosen: boolean, width: number): readonly Row[] {
  const text = what.kind === 'question' ? plainText(what.question) : what.name;
  return [
    [
      span(isChosen ? ' ► ' : '   ', 'marker'),
      span(words.whereAgain(place.lesson + 1, place.page + 1, what.kind), isChosen ? 'chosen' : 'plain'),
    ],
    [span(`     ${cut(text, width - 6)}`, 'faint')],
  ];
}

function voiceText(model: Model): string {
  const results = numberedLessons(model.course).map((_, index) => resultOf(model, index));
  const predictions = results.flatMap((result) => result.predictions);
  return words.summaryWords({
    done: results.filter((result) => result.done).length,
    lessons: results.length,
    right: predictions.filter((one) => one.went === 'right').length,
    questions: predictions.length,
    solved: results.flatMap((result) => result.exercises).filter((one) => one.solved).length,
    exercises: results.flatMap((result) => result.exercises).length,
  });
}
