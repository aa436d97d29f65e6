import { cut, span, spread, wrap } from '../../view/columns.ts';
import { plainText } from '../../view/prose.ts';
import type { Row } from '../../view/row.ts';
import * as words from '../../words/en-teacher.ts';
import type { Desk } from './desk.ts';
import { chosenSeat, exerciseTried, tryOf } from './focus.ts';

/** How far the room is with the exercise that most are at: each goal, and which foreseen wrong answers were written. */
export function exercisePane(desk: Desk, columns: number): readonly Row[] {
  const found = exerciseTried(desk);
  if (!found || found.tries.length === 0) return [];
  const { exercise, tries } = found;
  const tried = words.triedBy(tries.length);
  const rows: Row[] = [
    spread(
      [span(` ${cut(words.goalsOf(exercise.name), columns - tried.length - 4)}`, 'heading')],
      [span(`${tried} `, 'kind')],
      columns,
    ),
  ];
  for (const [k, goal] of exercise.goals.entries()) {
    const met = String(tries.filter(({ goals }) => goals[k] === true).length);
    rows.push(
      spread([span(`   ${cut(plainText(goal.say), columns - 10)}`)], [span(`${met} `, 'value')], columns),
    );
  }
  for (const [k, wrong] of exercise.wrongs.entries()) {
    const count = tries.filter(({ foreseen }) => foreseen === k).length;
    if (count > 0)
      rows.push([
        span(`   ${cut(words.wrote(count, tries.length, plainText(wrong.why)), columns - 4)}`, 'faint'),
      ]);
  }
  return rows;
}

/** What the chosen learner's code does: the goals that it meets, and why it is wrong where that was foreseen. */
export function chosenPane(desk: Desk, columns: number): readonly Row[] {
  const seat = chosenSeat(desk);
  const at = seat && tryOf(desk, seat);
  if (!seat || !at?.tried) return [];
  const { exercise, tried } = at;
  const wrong = tried.foreseen === undefined ? undefined : exercise.wrongs[tried.foreseen];
  return [
    [span(` ${cut(`${seat.name}: ${exercise.name}`, columns - 2)}`, 'heading')],
    ...exercise.goals.map((goal, k): Row => {
      const met = tried.goals[k] === true;
      return [
        span(met ? ' [x] ' : ' [ ] ', met ? 'good' : 'plain'),
        span(cut(plainText(goal.say), columns - 6)),
      ];
    }),
    ...(wrong ? wrap(plainText(wrong.why), columns - 2).map((line): Row => [span(` ${line}`, 'faint')]) : []),
  ];
}
