import { type Cursor, type Buffer as TextBuffer, textOf } from '../../editor/buffer.ts';
import {
  cut,
  fitRow,
  fitRows,
  printable,
  rowWidth,
  sliceColumns,
  span,
  spread,
  widthOf,
} from '../../view/columns.ts';
import { titledRule } from '../../view/frame.ts';
import type { Row } from '../../view/row.ts';
import * as words from '../../words/en-teacher.ts';
import { present } from '../room-state.ts';
import type { Desk } from './desk.ts';
import { chosenPane, exercisePane } from './exercise-pane.ts';
import { learnersHere, questionAsked } from './focus.ts';
import { learnersPane, minutesBetween } from './learners-pane.ts';
import { questionPane } from './question-pane.ts';

/** A row of spans, or one that a learner's terminal has been sent: styled already. */
export type DeskRow = Row | string;

/** The teacher's screen: exactly as many rows as the terminal has, and where its cursor stands. */
export type DeskScreen = {
  readonly rows: readonly DeskRow[];
  readonly cursor?: { readonly row: number; readonly column: number };
};

/** Below so many columns the panes stand one above the other. */
const SIDE_BY_SIDE = 72;

/** Rows below the panes: a rule, a line, the keys. */
const BELOW = 4;

/** What the teacher sees. A pure function of the desk. */
export function deskScreen(desk: Desk): DeskScreen {
  const { over } = desk;
  if (over?.kind === 'look') return lookScreen(desk, over);
  const { columns, rows } = desk.size;
  const pane = Math.max(1, rows - 2 - BELOW);
  const [heading, panes] = columns < SIDE_BY_SIDE ? onePane(desk, pane) : twoPanes(desk, pane);
  const written =
    over?.kind === 'message' || over?.kind === 'snippet' ? writing(desk, over, rows - 3) : undefined;
  const shown =
    over?.kind === 'keys'
      ? fitRows(
          words.KEYS_PAGE.map((line): Row => [span(` ${line}`)]),
          columns,
          pane,
        )
      : over?.kind === 'snippet'
        ? snippetRows(over.editor.buffer, columns, pane)
        : panes;
  const title =
    over?.kind === 'keys' ? words.KEYS : over?.kind === 'snippet' ? words.SNIPPET_TO_ALL : undefined;
  const rule = title === undefined ? heading : titledRule(title, columns);
  const drawn = [topRow(desk), rule, ...shown, ...below(desk, written?.row)];
  const cursor = over?.kind === 'snippet' ? snippetCursor(over.editor.buffer, pane) : written?.cursor;
  return { rows: drawn.slice(0, rows).map((row) => fitRow(row, columns)), ...(cursor ? { cursor } : {}) };
}

function topRow({ size, command, code, room, opened, now }: Desk): Row {
  const here = present(room);
  const asking = here.filter(({ stuck }) => stuck !== undefined).length;
  const minutes = minutesBetween(opened, now);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const right: Row = [
    span(words.here(here.length), 'value'),
    ...(asking > 0 ? [span('   '), span(words.askingForHelp(asking), 'label')] : []),
    span(`   ${clock} `, 'kind'),
  ];
  const left = [words.WORKSHOP, command, ...(code === undefined ? [] : [words.codeIs(code)])];
  const room_ = size.columns - rowWidth(right) - 2;
  return spread([span(` ${cut(left.join('   '), Math.max(8, room_))}`, 'title')], right, size.columns);
}

function twoPanes(desk: Desk, rows: number): readonly [Row, readonly Row[]] {
  const { columns } = desk.size;
  const left = Math.round(columns * 0.57);
  const right = columns - left - 1;
  const asked = questionAsked(desk);
  const title = asked ? words.questionHeading(asked.number, asked.state) : words.NO_QUESTION_YET;
  const heading: Row = [...titledRule(words.LEARNERS, left), span('┬', 'rule'), ...titledRule(title, right)];
  const goals = exercisePane(desk, left);
  const learners = learnersPane(desk, left, goals.length === 0 ? rows : Math.max(3, rows - goals.length - 1));
  const leftRows =
    goals.length === 0 ? learners : [...fitRows(learners, left, rows - goals.length - 1), [], ...goals];
  const question = asked ? questionPane(desk, asked, right) : [];
  const chosen = chosenPane(desk, right);
  const rightRows = chosen.length === 0 ? question : [...question, [], ...chosen];
  const fittedRight = fitRows(rightRows, right, rows);
  return [
    heading,
    fitRows(leftRows, left, rows).map((row, k) => [...row, span('│', 'rule'), ...fittedRight[k]!]),
  ];
}

/** In a narrow terminal: the learners, below them the split or the goals as far as there is room. */
function onePane(desk: Desk, rows: number): readonly [Row, readonly Row[]] {
  const { columns } = desk.size;
  const asked = questionAsked(desk);
  const more = asked ? questionPane(desk, asked, columns) : exercisePane(desk, columns);
  const wanted = Math.min(more.length, rows >> 1);
  const learners = learnersPane(desk, columns, wanted === 0 ? rows : rows - wanted - 1);
  const all =
    wanted === 0
      ? learners
      : [...fitRows(learners, columns, rows - wanted - 1), [], ...more.slice(0, wanted)];
  return [titledRule(words.LEARNERS_SHORT, columns), fitRows(all, columns, rows)];
}

/** The rule, what was done or is asked, and the keys; `written` takes the place of the line. */
function below(desk: Desk, written: Row | undefined): readonly Row[] {
  const { columns } = desk.size;
  const count = learnersHere(desk).length;
  const line: Row = desk.asked
    ? [span(` ${words.quitQuestion(desk.local, count)}`, 'label')]
    : desk.notice === undefined
      ? [span(` ${words.WHO_IS_ACTED_ON}`, 'faint')]
      : [span(` ${desk.notice}`, 'label')];
  const ruled = columns < SIDE_BY_SIDE || desk.over?.kind === 'keys' || desk.over?.kind === 'snippet';
  const left = Math.round(columns * 0.57);
  const rule = ruled ? '─'.repeat(columns) : `${'─'.repeat(left)}┴${'─'.repeat(columns - left - 1)}`;
  return [[span(rule, 'rule')], written ?? line, ...keyRows(keysOf(desk), columns)];
}

function keysOf({ over }: Desk): readonly (readonly [string, string])[] {
  switch (over?.kind) {
    case 'message':
      return words.MESSAGE_KEYS;
    case 'snippet':
      return words.SNIPPET_KEYS;
    case 'keys':
      return words.KEYS_KEYS;
    case 'look':
      return words.LOOK_KEYS;
    case undefined:
      return words.ROOM_KEYS;
  }
}

/** The keys in two rows, as many as fit. */
function keyRows(keys: readonly (readonly [string, string])[], columns: number): readonly Row[] {
  const rows: Row[] = [[span(' ')], [span(' ')]];
  let at = 0;
  for (const [k, [key, does]] of keys.entries()) {
    const parts: Row = [
      k === 0 ? span(`[${key}]`, 'key-next') : span(key, 'key'),
      span(` ${does}`),
      span('   '),
    ];
    if (rowWidth(rows[at]!) + rowWidth(parts) - 3 > columns - 1) at++;
    if (at > 1) break;
    rows[at] = [...rows[at]!, ...parts];
  }
  return rows;
}

/** A message as it is written, in one row that goes along with the cursor. */
function writing(
  desk: Desk,
  over: Extract<Desk['over'], { kind: 'message' | 'snippet' }>,
  row: number,
): { readonly row: Row; readonly cursor?: { readonly row: number; readonly column: number } } {
  if (over.kind === 'snippet')
    return {
      row: [span(` ${desk.notice ?? words.SNIPPET_HINT}`, desk.notice === undefined ? 'faint' : 'label')],
    };
  const name = over.to === undefined ? undefined : desk.room.seats.get(over.to)?.name;
  const label = ` ${name === undefined ? words.MESSAGE_TO_ALL : words.messageTo(name)}: `;
  const text = textOf(over.editor.buffer);
  const before = widthOf(text.slice(0, over.editor.buffer.cursor.column));
  const room = desk.size.columns - widthOf(label) - 2;
  const from = Math.max(0, before - room);
  return {
    row: [span(label, 'label'), span(sliceColumns(text, from, from + room))],
    cursor: { row, column: widthOf(label) + before - from },
  };
}

/** The program that is written, from a line that shows the cursor. */
function snippetRows({ lines, cursor }: TextBuffer, columns: number, rows: number): readonly Row[] {
  const top = snippetTop(cursor, rows);
  return fitRows(
    lines
      .slice(top, top + rows)
      .map(
        (line, k): Row => [
          span(` ${String(top + k + 1).padStart(3)}  `, 'line-number'),
          span(printable(line)),
        ],
      ),
    columns,
    rows,
  );
}

function snippetTop({ line }: Cursor, rows: number): number {
  return Math.max(0, line - rows + 1);
}

function snippetCursor({ lines, cursor }: TextBuffer, rows: number): { row: number; column: number } {
  const before = printable(lines[cursor.line]!.slice(0, cursor.column));
  return { row: 2 + cursor.line - snippetTop(cursor, rows), column: 6 + widthOf(before) };
}

/** A learner's screen as it is, as far as the teacher's terminal is as large. */
function lookScreen(desk: Desk, over: Extract<Desk['over'], { kind: 'look' }>): DeskScreen {
  const { columns, rows } = desk.size;
  const name = desk.room.seats.get(over.learner)?.name ?? '';
  const height = Math.max(1, rows - 3);
  const screen = over.screen?.rows ?? [];
  const shown: DeskRow[] = screen.slice(0, height).map((row) => sliceColumns(row, 0, columns));
  const waiting: Row[] = screen.length === 0 ? [[span(` ${words.WAITING_FOR_SCREEN}`, 'faint')]] : [];
  const blank = Array.from({ length: height - shown.length - waiting.length }, (): Row => []);
  const line: Row = desk.notice === undefined ? [] : [span(` ${desk.notice}`, 'label')];
  return {
    rows: [
      titledRule(words.looksAt(name), columns),
      ...shown,
      ...[...waiting, ...blank].map((row) => fitRow(row, columns)),
      ...[line.length > 0 ? line : keyRows(keysOf(desk), columns)[0]!, [span('')]].map((row) =>
        fitRow(row, columns),
      ),
    ].slice(0, rows),
  };
}
