import { cut, pad, span, widthOf } from '../../view/columns.ts';
import type { Row } from '../../view/row.ts';
import * as words from '../../words/en-teacher.ts';
import { keyOf, type Seat } from '../room-state.ts';
import type { Desk } from './desk.ts';
import { learnersHere, lessonNumber } from './focus.ts';

const STATUS = 14; // columns
const MINUTES = 7;
const LONGEST_NAME = 10;

/** Without a sign for so long, a learner counts as away: milliseconds. */
const AWAY = 180_000;

/** A row for each learner who is here, as many as fit; the chosen one is always among them. */
export function learnersPane(desk: Desk, columns: number, rows: number): readonly Row[] {
  const here = learnersHere(desk);
  if (here.length === 0) return invitation(desk);
  const chosen = Math.max(
    0,
    here.findIndex(({ learner }) => learner === desk.chosen),
  );
  const fits = here.length <= rows ? rows : rows - 1;
  const top = Math.max(0, Math.min(chosen - fits + 1, here.length - fits));
  const shown = here.slice(top, top + fits);
  const name = Math.min(LONGEST_NAME, Math.max(...here.map((seat) => widthOf(seat.name))));
  const lines = shown.map((seat) => learnerRow(desk, seat, name, columns));
  const below = here.length - top - shown.length;
  if (here.length > fits) lines.push([span(`   ${below > 0 ? words.andMore(below) : ''}`, 'faint')]);
  return lines;
}

function learnerRow(desk: Desk, seat: Seat, name: number, columns: number): Row {
  const isChosen = seat.learner === desk.chosen;
  const where = columns - 3 - name - 1 - MINUTES - 2 - STATUS;
  const minutes = words.minutes(minutesBetween(seat.since, desk.now));
  return [
    span(isChosen ? ' ► ' : '   ', 'marker'),
    span(`${pad(cut(seat.name, name), name)} `, isChosen ? 'chosen' : 'plain'),
    span(pad(cut(placeOf(desk, seat), where), where)),
    span(minutes.padStart(MINUTES), 'kind'),
    span('  '),
    span(cut(statusOf(desk, seat), STATUS), seat.stuck === undefined ? 'status' : 'label'),
  ];
}

/** Where a learner is: the lesson's number, and its page in a word. */
function placeOf(desk: Desk, { where }: Seat): string {
  if (!where) return '';
  const number = lessonNumber(desk, where.lesson);
  const lesson = desk.course.lessons[number - 1];
  const page = where.question === undefined ? where.title : words.AT_QUESTION;
  return `${number || ''} ${lesson && where.page >= lesson.pages.length ? words.AT_END : page}`.trim();
}

/** What there is to know of a learner in a word; asking for help comes before all else. */
function statusOf({ room, now }: Desk, { learner, stuck, own, hints, seen, where }: Seat): string {
  if (stuck !== undefined) return words.ASKS;
  const { held } = room;
  if (held && room.votes.get(keyOf(held.lesson, held.question))?.has(learner)) return words.ANSWERED;
  if (
    where?.exercise !== undefined &&
    room.tries.get(keyOf(where.lesson, where.exercise))?.get(learner)?.solved
  )
    return words.SOLVED;
  if (hints > 0) return words.hintTaken(hints);
  if (own) return words.OWN_PACE;
  return Date.parse(now) - Date.parse(seen) > AWAY ? words.AWAY : '';
}

function invitation({ command, code }: Desk): readonly Row[] {
  const lines: Row[] = [[span(` ${words.NOBODY}`)], [], [span(`   ${command}`, 'code')]];
  return code === undefined ? lines : [...lines, [span(`   ${words.codeIs(code)}`)]];
}

/** Whole minutes from one time to another, never below 0. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
