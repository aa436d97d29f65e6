import { textOf } from '../editor/buffer.ts';
import { judgeOutput } from '../lesson/judge-snippet.ts';
import { exerciseOf, isCovered, lessonOf, pageOf, snippetOf } from '../session/course-place.ts';
import type { Model, OrderBlock, PageState } from '../session/model.ts';
import { panelQuestion } from '../session/panel-question.ts';
import {
  ASIDE,
  articleDiffers,
  ERROR,
  lastLines,
  NONE,
  NONE_YET,
  NOT_FINISHED,
  OUTPUT,
  OUTPUT_OF_LAST,
} from '../words/en-app.ts';
import { type CodeName, codePane } from './code-pane.ts';
import { cut, dim, span, widthOf } from './columns.ts';
import { type Frame, frameOf } from './frame.ts';
import { isStopped } from './lookup.ts';
import { outputPane } from './output-pane.ts';
import { paragraphRows } from './prose.ts';
import type { Row } from './row.ts';
import { isElsewhere } from './run-words.ts';

/** What the left pane shows, and where in it the cursor stands, from 0. */
export type Side = {
  readonly rows: readonly Row[];
  readonly cursor?: { readonly row: number; readonly column: number };
  readonly scrolled?: number; // the first line of the code that is shown, from 0
};

const MOST_OUTPUT = 3; // lines at 80x24; taller screens show more
const LEAST_OUTPUT = 2; // rows: the heading and a line

/** The left pane: on wide screens the page's prose, then the code, then its output. */
export function codeSide(model: Model, frame: Frame): Side {
  const prose = proseAbove(model, frame);
  const shown = shownOutput(model);
  const outputRows = shown ? outputHeight(model, frame, prose.length) : 0;
  const most = frame.pane - prose.length - outputRows;
  const order = model.page.order && model.focus !== 'editor' ? orderRows(model, frame) : undefined;
  const code = order ? { rows: order, cursor: undefined, first: 1 } : codeRows(model, frame, most);
  const rows: Row[] = [...prose, ...code.rows];
  if (shown) {
    if (rows.length + outputRows < frame.pane) rows.push([]);
    rows.push(...outputPart(model, frame, frame.pane - rows.length));
  }
  return {
    rows,
    scrolled: code.first - 1,
    ...(code.cursor && model.focus === 'editor'
      ? { cursor: { row: code.cursor.row + prose.length, column: code.cursor.column } }
      : {}),
  };
}

/** How wide the code of the page is, the text that the learner makes of it too. */
export function codeWidth(model: Model): number {
  const { lines } = model.page.editor.buffer;
  let widest = widths.get(lines);
  if (widest === undefined) {
    widest = lines.reduce((most, line) => Math.max(most, 2 * line.length > most ? widthOf(line) : 0), 0);
    widths.set(lines, widest);
  }
  return widest;
}

const widths = new WeakMap<readonly string[], number>();

/** Prose above the code, where the screen has room for both. */
function proseAbove(model: Model, frame: Frame): readonly Row[] {
  const page = pageOf(model);
  if (!page || model.size.columns < 100 || model.size.rows < 28) return [];
  const rows = paragraphRows(page.prose, frame.left - 3).map((row): Row => [span(' '), ...row]);
  const room = frame.pane - Math.min(model.page.editor.buffer.lines.length, 16) - 6;
  return rows.length === 0 || rows.length > room ? [] : [[], ...rows, []];
}

/** Whether the page's prose stands above the code; otherwise the voice says it. */
export function hasProseAbove(model: Model): boolean {
  return proseAbove(model, frameOf(model.size, codeWidth(model))).length > 0;
}

function codeRows(model: Model, frame: Frame, most: number) {
  const { page } = model;
  const { shown, trouble, walked, editor } = page;
  const asked = isCovered(model) ? panelQuestion(model) : undefined;
  const at = asked?.step ?? shown?.step;
  const step =
    shown && at !== undefined && (walked || asked) && !shown.kept ? shown.timeline.at(at) : undefined;
  const isOwn = !step || !shown || model.focus === 'editor' || !isElsewhere(shown, step);
  const source = isOwn
    ? textOf(editor.buffer)
    : shown.timeline.pieces[step.event.piece]!.source.replace(/\n$/, '');
  const piece = isOwn ? shown?.piece : step.event.piece;
  const typing = model.focus === 'editor';
  // Where the learner has scrolled to, a line out of sight does not draw the code back to it.
  const isInSight = (line: number) =>
    page.scroll === undefined || (line > page.scroll && line < page.scroll + most);
  const here = (line: { readonly piece: number; readonly line: number } | undefined) =>
    line && line.piece === piece && isInSight(line.line) ? line.line : undefined;
  const marks =
    typing || !step || (isCovered(model) && !asked) ? {} : { ran: here(step.ran), next: here(step.next) };
  const { cursor } = editor.buffer;
  return codePane({
    source,
    width: frame.left,
    rows: Math.max(1, most),
    names: isOwn ? names(model) : [],
    first: (page.scroll ?? 0) + 1,
    ...marks,
    ...(typing ? { cursor: { line: cursor.line + 1, column: cursor.column } } : {}),
    ...(trouble && isOwn && !isCovered(model)
      ? {
          carets: {
            line: trouble.line,
            column: trouble.column,
            endColumn: trouble.endColumn,
            words: trouble.message,
            shortWords: trouble.finished ? ERROR : NOT_FINISHED,
          },
        }
      : {}),
    ...(page.held !== undefined && isOwn ? { openUnder: page.held } : {}),
  });
}

const rolesOfNames = new WeakMap<PageState['names'], readonly CodeName[]>();

/** The names of the editor's text, each in the role of what it is: made once for each text. */
function names(model: Model): readonly CodeName[] {
  const spans = model.page.names;
  let roles = rolesOfNames.get(spans);
  if (!roles) {
    roles = spans.map(({ line, column, endColumn, kind }) => ({ line, column, endColumn, role: kind }));
    rolesOfNames.set(spans, roles);
  }
  return roles;
}

/** The lines of an exercise of ordering lines, those that are laid aside under a rule of their own. */
function orderRows(model: Model, frame: Frame): readonly Row[] {
  const { blocks, used, chosen, taken } = model.page.order!;
  let number = 0;
  const rowsOf = (block: OrderBlock, index: number): readonly Row[] =>
    block.map((text, line) => {
      const isChosen = model.focus === 'order' && index === chosen;
      const sign = !isChosen ? ' ' : taken ? '►' : '·';
      return [
        span(` ${sign}`, 'marker'),
        span((index < used ? String(++number) : '').padStart(2), 'line-number'),
        // Lines that move as one are held together.
        span(block.length === 1 ? '  ' : line === 0 ? '┌ ' : line === block.length - 1 ? '└ ' : '│ ', 'rule'),
        span(cut(text, frame.left - 7), isChosen ? 'chosen' : 'plain'),
      ];
    });
  const rows = blocks.map(rowsOf);
  const shown = rows.slice(0, used).flat();
  if (used === blocks.length) return shown;
  const rule = `── ${ASIDE} `;
  const border: Row = [
    span('  '),
    span(rule + '─'.repeat(Math.max(0, frame.left - 6 - widthOf(rule))), 'rule'),
  ];
  return [...shown, border, ...rows.slice(used).flat()];
}

function shownOutput(model: Model): boolean {
  const { shown, walked } = model.page;
  return (
    shown !== undefined &&
    walked &&
    !isCovered(model) &&
    (snippetOf(model) ?? exerciseOf(model)) !== undefined
  );
}

/**
How many rows the output has for a whole run, its heading among them: fixed, so that nothing moves as lines come. The code
comes first: where not both have room, the last lines of the output are shown.
*/
function outputHeight(model: Model, frame: Frame, above: number): number {
  const text = presentOutput(model, Number.POSITIVE_INFINITY);
  const lines = text === '' ? 1 : text.replace(/\n$/, '').split('\n').length;
  const wanted = 1 + Math.min(lines + (difference(model) ? 2 : 0), Math.max(MOST_OUTPUT, frame.pane - 20));
  const code = model.page.editor.buffer.lines.length + (model.page.trouble || model.page.held ? 1 : 0);
  return Math.max(LEAST_OUTPUT, Math.min(wanted, frame.pane - above - code));
}

function outputPart(model: Model, frame: Frame, rows: number): readonly Row[] {
  const { shown } = model.page;
  const text = presentOutput(model, shown!.step);
  const { timeline, step } = shown!;
  const ended = step === timeline.length - 1 || isStopped(timeline, step);
  const note = ended && !shown!.kept ? difference(model) : undefined;
  const drawn = outputPane({
    text,
    heading: shown!.kept ? OUTPUT_OF_LAST : OUTPUT,
    none: ended ? NONE : NONE_YET,
    width: frame.left,
    rows: Math.max(2, rows),
    more: lastLines,
    ...(note ? { note: { text: note, role: 'error' } as const } : {}),
  });
  return shown!.kept ? drawn.map(dim) : drawn;
}

/** What the code in the editor and the entries after it printed up to a step: not what earlier snippets did. */
function presentOutput(model: Model, step: number): string {
  const { timeline, piece } = model.page.shown!;
  const start = timeline.startOf(Math.max(0, piece));
  if (start >= timeline.length) return '';
  const before = timeline.at(start).output.length;
  if (step >= timeline.length - 1) return timeline.output.slice(before);
  return timeline.at(step).output.slice(before);
}

/** Where an article prints an output of its own that the run does not give. */
function difference(model: Model): string | undefined {
  const snippet = snippetOf(model);
  const { shown } = model.page;
  if (!snippet?.expected || !shown || lessonOf(model).written) return undefined;
  if (
    textOf(model.page.editor.buffer) !== snippet.code.replace(/\n$/, '') ||
    model.page.prompt.entries.length > 0
  )
    return undefined;
  const output = presentOutput(model, Number.POSITIVE_INFINITY);
  const differs = judgeOutput(snippet.expected, { outcome: shown.timeline.outcome, output });
  return differs && articleDiffers(differs.says, differs.gives);
}
