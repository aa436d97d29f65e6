import type { Model } from '../session/model.ts';
import { besides, frameOf, headingRule, type Screen, titledRule } from './frame.ts';
import { assemble } from './lesson-screen.ts';
import { picture } from './picture.ts';
import { pictureOptions } from './picture-side.ts';
import { proseRowsOf } from './prose-rows.ts';
import { rightHeading } from './run-words.ts';

/** A page of prose, over the whole width; once something was run at its prompt, beside the picture of that. */
export function proseScreen(model: Model): Screen {
  const frame = frameOf(model.size, 0);
  const { shown, prompt, scroll } = model.page;
  const isRun =
    shown !== undefined && (prompt.entries.length > 0 || model.focus === 'prompt') && frame.right > 0;
  const all = proseRowsOf(model, frame, isRun ? frame.left : frame.columns);
  const scrolled = Math.min(scroll ?? 0, Math.max(0, all.length - frame.pane));
  const rows = all.slice(scrolled);
  if (!isRun)
    return assemble(model, {
      heading: titledRule('', frame.columns),
      rows,
      joint: 0,
      isWalk: false,
      scrolled,
    });
  const options = pictureOptions(model);
  const drawn = picture({
    timeline: shown.timeline,
    k: shown.step,
    width: frame.right,
    rows: frame.pane,
    options,
  });
  return assemble(model, {
    heading: headingRule(frame, '', rightHeading(model)),
    rows: besides(frame, rows, drawn.rows),
    joint: frame.left,
    isWalk: true,
    scrolled,
  });
}
