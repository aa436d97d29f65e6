import { isCovered } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { panelQuestion } from '../session/panel-question.ts';
import { codeSide, codeWidth } from './code-side.ts';
import { fitRow, fitRows } from './columns.ts';
import { besides, frameOf, headingRule, type Screen } from './frame.ts';
import { keyRow } from './key-row.ts';
import { voiceRows } from './page-voice.ts';
import { pictureSide } from './picture-side.ts';
import { promptRow } from './prompt-row.ts';
import type { Row } from './row.ts';
import { leftHeading } from './run-words.ts';
import { timeLine } from './time-line.ts';
import { titleRow } from './title-row.ts';

/** The rows of a page above its prompt. */
export type Body = {
  readonly heading: Row;
  readonly rows: readonly Row[];
  readonly cursor?: { readonly row: number; readonly column: number };
  readonly joint: number; // the column of the line between two panes; 0: none
  readonly isWalk: boolean; // the run can be walked here
  readonly scrolled?: number; // as `Screen.scrolled`
};

/** A page with code: code and output at the left, the picture at the right, and below them the run, the voice, the prompt, the keys. */
export function lessonScreen(model: Model): Screen {
  const frame = frameOf(model.size, codeWidth(model));
  const left = codeSide(model, frame);
  // Where there is no room for two panes an open question stands alone; the code is a key away.
  const right = pictureSide(model, frame.right === 0 ? { ...frame, right: frame.columns } : frame);
  const alone =
    frame.right === 0 && (isCovered(model) || model.page.prediction?.open === true || model.page.noteOpen);
  const heading = alone ? right.heading : leftHeading(model, frame.left);
  return assemble(model, {
    heading: headingRule(frame, heading, right.heading),
    rows: alone ? fitRows(right.rows, frame.columns, frame.pane) : besides(frame, left.rows, right.rows),
    ...(left.cursor ? { cursor: left.cursor } : {}),
    joint: frame.right > 0 ? frame.left : 0,
    isWalk: true,
    ...(left.scrolled === undefined || alone ? {} : { scrolled: left.scrolled }),
  });
}

/** A page's rows, whatever its body: title, heading, body, time line, voice, prompt, keys. */
export function assemble(model: Model, body: Body): Screen {
  const { columns } = model.size;
  const frame = frameOf(model.size, codeWidth(model));
  const prompt = promptRow(model);
  const top = [
    titleRow(model),
    body.heading,
    ...fitRows(body.rows, columns, frame.pane),
    runRow(model, body),
  ];
  const voice = fitRows(voiceRows(model, frame.voice), columns, frame.voice);
  const rows = [...top, ...voice, prompt.row, keyRow(model)].map((row) => fitRow(row, columns));
  const cursor =
    prompt.column !== undefined
      ? { row: rows.length - 2, column: prompt.column }
      : body.cursor && { row: body.cursor.row + 2, column: body.cursor.column };
  const { scrolled } = body;
  return { rows, ...(cursor ? { cursor } : {}), ...(scrolled === undefined ? {} : { scrolled }) };
}

/** No cell has this number: where its writes are would tell too much. */
const NO_CELL = -1;

/** The run as one row; a plain rule where there is none to walk. */
function runRow(model: Model, { joint, isWalk }: Body): Row {
  const { shown, walked } = model.page;
  const asked = isCovered(model) ? panelQuestion(model) : undefined;
  if (asked && isWalk) {
    const { timeline, step } = asked;
    const from = timeline.startOf(Math.max(0, shown!.piece));
    return timeLine({
      timeline,
      k: step,
      from,
      cell: NO_CELL,
      width: model.size.columns,
      ...(joint ? { joint } : {}),
    });
  }
  const line =
    isWalk && shown && walked && !shown.kept && !isCovered(model) ? { timeline: shown.timeline } : {};
  const first = shown ? shown.timeline.startOf(Math.max(0, shown.piece)) : 0;
  const k = shown?.step ?? 0;
  // A step of an earlier snippet lies before what is shown: then the whole run is.
  return timeLine({
    k,
    from: k < first ? 0 : first,
    width: model.size.columns,
    ...(joint ? { joint } : {}),
    ...line,
  });
}
