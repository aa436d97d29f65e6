import type { Choice, Predict } from '../../lesson/lesson.ts';
import { cut, printable, span, widthOf, wrap } from '../../view/columns.ts';
import { plainText } from '../../view/prose.ts';
import type { Row } from '../../view/row.ts';
import * as words from '../../words/en-teacher.ts';
import { answered, type Vote } from '../room-state.ts';
import type { Desk } from './desk.ts';
import type { AskedQuestion } from './focus.ts';

/** The question that the room is at, and its split over the ideas behind the choices. */
export function questionPane(desk: Desk, asked: AskedQuestion, columns: number): readonly Row[] {
  const { predict, votes, state, lesson } = asked;
  const { have, of } = answered(desk.room, lesson.slug, predict.id);
  const sure = words.wereSure(votes.filter((vote) => vote.sure).length);
  const count = words.haveAnswered(have, of);
  const both = ` ${count}      ${sure}`;
  const rows: Row[] = [
    ...wrap(plainText(predict.question), columns - 2).map((line): Row => [span(` ${line}`, 'strong')]),
    ...(widthOf(both) < columns
      ? [[span(both, 'kind')]]
      : [[span(` ${count}`, 'kind')], [span(` ${sure}`, 'kind')]]),
    [],
  ];
  const choices = choicesOf(predict, votes);
  const most = Math.max(1, ...choices.map((choice) => chosenBy(votes, choice)));
  for (const choice of choices) rows.push(...choiceRows(choice, chosenBy(votes, choice), most, columns));
  if (state === 'held') {
    const told = `${words.UNTIL_REVEAL} ${words.theySee(have, of)}`;
    rows.push([], ...wrap(told, columns - 2).map((line): Row => [span(` ${line}`, 'faint')]));
  }
  return rows;
}

/** What can be chosen; of an output that is typed, what was. */
function choicesOf({ choices, lines }: Predict, votes: readonly Vote[]): readonly Chosen[] {
  if (!lines) return choices;
  return [...new Map(votes.map(({ choice, right }) => [choice, { is: choice, right, idea: '' }])).values()];
}

type Chosen = Pick<Choice, 'is' | 'right' | 'idea'>;

/** A choice and the idea behind it; below, a bar as long as the share of the room. */
function choiceRows(choice: Chosen, count: number, most: number, columns: number): readonly Row[] {
  const text = printable(choice.is.replaceAll('\n', ' '));
  const shown = cut(text, Math.min(16, columns - 12));
  const idea = choice.right ? words.RIGHT : choice.idea;
  const longest = columns - 12;
  const bar = '■'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * Math.min(longest, most))));
  return [
    [
      span(` ${shown}`, 'value'),
      span(`  ${cut(idea, columns - 4 - widthOf(shown))}`, choice.right ? 'good' : 'plain'),
    ],
    [
      span(`      ${bar}${' '.repeat(Math.max(1, longest - widthOf(bar)))}`, 'marker'),
      span(String(count), 'kind'),
    ],
  ];
}

function chosenBy(votes: readonly Vote[], { is }: Chosen): number {
  return votes.filter(({ choice }) => choice === is).length;
}
