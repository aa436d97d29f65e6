import { pageOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { span } from './columns.ts';
import { type Frame, frameOf } from './frame.ts';
import { paragraphRows } from './prose.ts';
import type { Row } from './row.ts';

/** Prose is not read well in lines longer than this. */
const WIDEST = 76;

/** All rows of a page of prose, or of its note while that is open, at the width that it has beside the picture or alone. */
export function proseRowsOf(model: Model, frame: Frame, columns: number): readonly Row[] {
  const page = pageOf(model)!;
  const prose = model.page.noteOpen ? page.notes.flatMap((note) => note.prose) : page.prose;
  const heading: readonly Row[] = page.heading ? [[], [span(`  ${page.heading}`, 'title')]] : [];
  const wide = Math.min(WIDEST, columns - 4, frame.columns - 4);
  return [...heading, [], ...paragraphRows(prose, wide).map((row): Row => [span('  '), ...row])];
}

/** Whether a page of prose is longer than the screen. */
export function isLongProse(model: Model): boolean {
  const frame = frameOf(model.size, 0);
  return pageOf(model)?.kind === 'prose' && proseRowsOf(model, frame, frame.columns).length > frame.pane;
}
