import { isCovered, questionOf } from '../session/course-place.ts';
import type { Model, Preview } from '../session/model.ts';
import { panelQuestion } from '../session/panel-question.ts';
import { found } from '../session/prompt-keys.ts';
import * as words from '../words/en-app.ts';
import { askedChoices, askedOf } from './asked-picture.ts';
import { cut, printable, sliceColumns, span, widthOf } from './columns.ts';
import { ends } from './frame.ts';
import type { Row } from './row.ts';

/** The prompt's row, and the column of the cursor where keys go into it. */
export function promptRow(model: Model): { readonly row: Row; readonly column?: number } {
  const { columns } = model.size;
  const { prompt, asked } = model.page;
  if (model.focus === 'answer') return lineRow(model);
  if (isCovered(model)) {
    const panel = panelQuestion(model);
    const asked = panel && askedOf(panel, questionOf(model)!, model.page.prediction);
    return { row: asked ? askedChoices(asked, columns) : [] };
  }
  if (model.focus !== 'prompt') {
    const typed = [...prompt.open, prompt.editor.buffer.lines[0]!].join(' ').trim();
    const rest =
      typed === ''
        ? span(cut(words.PROMPT_OFFER, columns - 7), 'faint')
        : span(cut(printable(typed), columns - 7), 'faint');
    return { row: [span(' >>> ', 'faint'), rest] };
  }
  if (prompt.search !== undefined) {
    const left = cut(` ${words.SEARCH_BACK}${printable(prompt.search)}`, columns - 1);
    return {
      row: [span(left, 'label'), span(`   ${printable(found(model) ?? '')}`, 'faint')],
      column: widthOf(left),
    };
  }
  const sign =
    asked !== undefined ? ` ${cut(printable(asked), 40)}` : prompt.open.length > 0 ? ' ... ' : ' >>> ';
  const tail = prompt.preview ? tailOf(prompt.preview) : '';
  const room = columns - widthOf(sign) - 2 - (tail === '' ? 0 : Math.min(widthOf(tail), columns >> 1) + 2);
  const { text, column } = inSight(prompt.editor.buffer.lines[0]!, prompt.editor.buffer.cursor.column, room);
  return {
    row: ends([span(sign, 'key'), span(text)], [span(cut(tail, columns >> 1), 'faint')], columns),
    column: widthOf(sign) + column,
  };
}

/** The line of an output that is being typed. */
function lineRow(model: Model): { readonly row: Row; readonly column: number } {
  const { done, editor } = model.page.prediction!.typed!;
  const sign = ` ${words.lineOf(done.length + 1, questionOf(model)!.lines!.length)}  `;
  const { lines, cursor } = editor.buffer;
  const { text, column } = inSight(lines[0]!, cursor.column, model.size.columns - widthOf(sign) - 2);
  return { row: [span(sign, 'key'), span(text)], column: widthOf(sign) + column };
}

/** At the right of the line: what it would give, in a word. */
function tailOf(preview: Preview): string {
  switch (preview.kind) {
    case 'unfinished':
      return words.NOT_FINISHED;
    case 'error':
      return words.wouldRaise(preview.type);
    case 'stopped':
    case 'asks':
      return '';
    case 'would':
      if (preview.value !== undefined) return words.wouldGive(printable(preview.value));
      return preview.output.trimEnd() === ''
        ? ''
        : words.wouldPrint(printable(preview.output.trimEnd().split('\n').at(-1)!));
  }
}

/** The part of a line that the cursor is in, and the cursor's column in it. */
function inSight(
  line: string,
  cursor: number,
  room: number,
): { readonly text: string; readonly column: number } {
  const before = widthOf(printable(line.slice(0, cursor)));
  const from = before < room ? 0 : before - room + 1;
  return { text: sliceColumns(printable(line), from, from + room), column: before - from };
}
