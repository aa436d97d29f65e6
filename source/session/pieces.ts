import { textOf } from '../editor/buffer.ts';
import type { Exercise, Snippet } from '../lesson/lesson.ts';
import { pieceOf, piecesBefore } from '../lesson/want.ts';
import type { Piece } from '../timeline/timeline.ts';
import { exerciseOf, lessonOf, pageOf, snippetOf } from './course-place.ts';
import { keptSnippet } from './keep.ts';
import type { Model } from './model.ts';

/** The pieces of a run, and which of them is the code in the editor: −1 where the page has none. */
export type Pieces = { readonly pieces: readonly Piece[]; readonly piece: number };

/**
What runs on the open page, in one namespace: the earlier snippets as the learner left them, the code in the editor, and
the entries that were kept at the prompt.
*/
export function piecesOf(model: Model): Pieces {
  const before = earlier(model);
  const present = presentPiece(model);
  const pieces = present ? [...before, present] : before;
  return { pieces: [...pieces, ...model.page.prompt.entries], piece: present ? before.length : -1 };
}

/** An entry of the prompt as a piece: its value is shown, and an error in it keeps no later entry from running. */
export function promptPiece(model: Model, source: string): Piece {
  return { name: `<prompt ${model.page.prompt.entries.length + 1}>`, source, echo: true, goesOn: true };
}

function presentPiece(model: Model): Piece | undefined {
  const source = `${textOf(model.page.editor.buffer)}\n`;
  const snippet = snippetOf(model);
  if (snippet) return pieceOf(snippet, source);
  return exerciseOf(model) && { name: '<exercise>', source, echo: false, goesOn: true };
}

/** The snippets that run before the open page's code: on a page of prose, those of the pages above it. */
function earlier(model: Model): readonly Piece[] {
  const lesson = lessonOf(model);
  const page = pageOf(model);
  if (page?.kind === 'exercise' && !page.exercise.afterSnippets) return [];
  const pieces = piecesBefore(lesson, nextBlock(model));
  return pieces.map((piece) => {
    const text = model.review ? undefined : keptSnippet(model.progress, lesson.slug, piece.name);
    return text === undefined ? piece : { ...piece, source: `${text}\n` };
  });
}

/** The first code at or after the open page: only the snippets above it have run. */
function nextBlock(model: Model): Snippet | Exercise | undefined {
  for (const page of lessonOf(model).pages.slice(model.place.page)) {
    if (page.kind === 'snippet') return page.snippet;
    if (page.kind === 'exercise') return page.exercise;
  }
  return undefined;
}
