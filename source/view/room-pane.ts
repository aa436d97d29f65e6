import { isSameOutput } from '../lesson/asked-lines.ts';
import { lessonOf, questionOf } from '../session/course-place.ts';
import { unheard } from '../session/in-room.ts';
import type { Model } from '../session/model.ts';
import { rightAnswerOf } from '../session/panel-question.ts';
import * as words from '../words/en-room.ts';
import { cut, pad, span, widthOf, wrap } from './columns.ts';
import { styledRows } from './prose.ts';
import type { Row } from './row.ts';
import type { Saying } from './voice.ts';

/** The question while the room has not answered it: what was asked, what was chosen, and how many are still missing. */
export function waitingRows(model: Model, width: number): readonly Row[] {
  const { question, choices } = questionOf(model)!;
  const { answer } = model.page.prediction!;
  const said = choices.length === 0 ? (answer?.said ?? '').split('\n') : [];
  const { have, of } = model.room!.answered ?? { have: 0, of: 0 };
  return [
    [],
    ...styledRows(question, width - 2).map((row): Row => [span(' '), ...row]),
    [],
    ...choices.map(
      ({ say }, index): Row => [
        span(index === answer?.choice ? ' ► ' : '   ', 'marker'),
        span(cut(say.replaceAll('\n', ' '), width - 5), index === answer?.choice ? 'chosen' : 'faint'),
      ],
    ),
    ...said.map((line): Row => [span(`   ${cut(line, width - 5)}`, 'chosen')]),
    [],
    [span(` ${words.waitingForRoom(have, of)}`, 'strong')],
    [],
    ...wrap(words.MEANWHILE, width - 2).map((text): Row => [span(` ${text}`, 'faint')]),
  ];
}

/** How the room answered the open question, once it was shown to all: a bar for each choice. */
export function splitRows(model: Model, width: number): readonly Row[] {
  const question = questionOf(model)!;
  const { slug } = lessonOf(model);
  const split = model.room?.splits.find((one) => one.lesson === slug && one.question === question.id);
  if (!split) return [];
  // Of an output that is typed there are no choices but those that were made.
  const typed = Object.keys(split.counts).map((is) => ({ is, say: is, right: isRightLine(model, is) }));
  const choices = question.lines ? typed : question.choices;
  const said = choices.map(({ say }) => say.replaceAll('\n', ' '));
  const column = Math.min(Math.max(1, ...said.map(widthOf)), width >> 1);
  const counts = choices.map(({ is }) => split.counts[is] ?? 0);
  const most = Math.max(1, ...counts);
  const widest = Math.max(1, width - column - 22);
  const rows = choices.map(({ right }, index): Row => {
    const bar = '■'.repeat(Math.round((widest * counts[index]!) / most));
    return [
      span(`   ${pad(cut(said[index]!, column), column)}  `, right ? 'good' : 'plain'),
      span(bar, right ? 'good' : 'plain'),
      span(`${bar === '' ? '' : ' '}${words.chose(counts[index]!)}`, 'faint'),
    ];
  });
  return [[], [span(` ${words.THE_ROOM}`, 'heading')], ...rows];
}

function isRightLine(model: Model, typed: string): boolean {
  return isSameOutput(typed, rightAnswerOf(model) ?? '');
}

/** What the teacher said, until enter. */
export function teacherSaying(model: Model): Saying | undefined {
  const text = unheard(model);
  return text === undefined ? undefined : { label: words.TEACHER, thoughts: [text] };
}

/** What a learner must know at any time: that someone looks at their screen; and that they asked for help. */
export function roomMarks(model: Model): Row {
  const marks = [
    ...(model.room?.watched ? [words.WATCHED] : []),
    ...(model.page.stuck ? [words.ASKED_FOR_HELP] : []),
  ];
  return marks.length === 0 ? [] : [span(`${marks.join(', ')}   `, 'marker')];
}
