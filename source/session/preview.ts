import type { Timeline } from '../timeline/timeline.ts';
import type { Model, Preview } from './model.ts';
import { piecesOf, promptPiece } from './pieces.ts';
import { isHalfWord } from './trouble.ts';
import { only, onPage, type Updated } from './updated.ts';

/** The entry at the prompt as far as it is typed: the lines that were entered already, and the one being typed. */
export function entryText(model: Model): string {
  const { open, editor } = model.page.prompt;
  return [...open, editor.buffer.lines[0]!].join('\n');
}

/** Asks what the line at the prompt would do: the page's run once more, with one piece more. */
export function askPreview(model: Model): Updated {
  const { prompt } = model.page;
  const text = entryText(model);
  if (text.trim() === '' || prompt.search !== undefined || model.page.asked !== undefined) {
    return [
      onPage(model, { prompt: { ...prompt, preview: undefined } }),
      [{ kind: 'cancel', slot: 'preview' }],
    ];
  }
  const id = model.runs + 1;
  const { pieces } = piecesOf(model);
  const piece = promptPiece(model, `${text}\n`);
  return [
    { ...model, runs: id },
    [{ kind: 'run', slot: 'preview', id, pieces: [...pieces, piece], answers: model.page.answers }],
  ];
}

/**
Takes in what the line at the prompt would do: the difference between the end of the shown run and the end of the same
run with the line. Nothing has to be undone, since nothing was done.
*/
export function previewRan(model: Model, id: number, timeline: Timeline, printed: string): Updated {
  if (id !== model.runs || model.focus !== 'prompt') return only(model);
  return only(
    onPage(model, { prompt: { ...model.page.prompt, preview: previewOf(model, timeline, printed) } }),
  );
}

function previewOf(model: Model, timeline: Timeline, printed: string): Preview {
  const { outcome } = timeline;
  const piece = timeline.pieces.length - 1;
  const { buffer } = model.page.prompt.editor;
  switch (outcome.kind) {
    case 'syntax-error':
    case 'error': {
      if (outcome.piece !== piece) return { kind: 'unfinished' };
      const half =
        outcome.kind === 'syntax-error' || (outcome.name !== undefined && isHalfWord(buffer, outcome.name));
      return half ? { kind: 'unfinished' } : { kind: 'error', type: outcome.type, message: outcome.message };
    }
    case 'limit':
    case 'internal-error':
      return { kind: 'stopped', message: outcome.message };
    case 'exit':
      return { kind: 'error', type: 'SystemExit', message: outcome.message };
    case 'input':
      return { kind: 'asks', prompt: outcome.prompt };
    case 'done':
      return would(model, timeline, piece, printed);
  }
}

function would(model: Model, timeline: Timeline, piece: number, printed: string): Preview {
  const before = model.page.shown?.timeline;
  const output = printed.slice(outputBefore(timeline, piece).length);
  const value = timeline.output.slice(printed.length).trimEnd() || undefined;
  const last = timeline.at(timeline.length - 1);
  const held = new Map(
    before && before.length > 0
      ? before.at(before.length - 1).cells.map((cell) => [cell.cell, cell.value?.repr])
      : [],
  );
  const cells = new Map<number, string>();
  for (const cell of last.cells) {
    const value = cell.value?.repr;
    if (value !== undefined && held.get(cell.cell) !== value) cells.set(cell.cell, value);
  }
  return { kind: 'would', value, output, cells, timeline };
}

/** What was printed before a piece began. */
function outputBefore(timeline: Timeline, piece: number): string {
  const start = timeline.startOf(piece);
  return start < timeline.length ? timeline.at(start).output : timeline.output;
}
