import { pageOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { THE_PICTURE } from '../words/en-app.ts';
import { span } from './columns.ts';
import { besides, frameOf, headingRule, type Screen, titledRule } from './frame.ts';
import { assemble } from './lesson-screen.ts';
import { picture } from './picture.ts';
import { pictureOptions } from './picture-side.ts';
import { paragraphRows } from './prose.ts';
import type { Row } from './row.ts';
import { rightHeading } from './run-words.ts';

/** Prose is not read well in lines longer than this. */
const WIDEST = 76;

/** A page of prose, over the whole width; once something was run at its prompt, beside the picture of that. */
export function proseScreen(model: Model): Screen {
  const frame = frameOf(model.size, 0);
  const { shown, prompt, noteOpen, scroll } = model.page;
  const page = pageOf(model)!;
  const isRun =
    shown !== undefined && (prompt.entries.length > 0 || model.focus === 'prompt') && frame.right > 0;
  const columns = Math.min(WIDEST, (isRun ? frame.left : frame.columns) - 4);
  const prose = noteOpen ? page.notes.flatMap((note) => note.prose) : page.prose;
  const heading: readonly Row[] = page.heading ? [[], [span(`  ${page.heading}`, 'title')]] : [];
  const text: readonly Row[] = paragraphRows(prose, columns).map((row): Row => [span('  '), ...row]);
  const all = [...heading, [], ...text];
  const rows = all.slice(Math.min(scroll, Math.max(0, all.length - frame.pane)));
  if (!isRun)
    return assemble(model, { heading: titledRule('', frame.columns), rows, joint: 0, isWalk: false });
  const drawn = picture({
    timeline: shown.timeline,
    k: shown.step,
    width: frame.right,
    rows: frame.pane,
    options: pictureOptions(model),
  });
  return assemble(model, {
    heading: headingRule(frame, '', rightHeading(model) || THE_PICTURE),
    rows: besides(frame, rows, drawn.rows),
    joint: frame.left,
    isWalk: true,
  });
}
