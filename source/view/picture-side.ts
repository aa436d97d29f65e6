import { isCovered, isWaiting, pageOf, questionOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { isTooLong } from '../session/page-run.ts';
import { panelQuestion } from '../session/panel-question.ts';
import {
  A_NOTE,
  askedAt,
  FIRST_PICTURE,
  NOTHING_TO_RUN,
  PICTURE_TO_COME,
  THE_PICTURE,
  TOO_LONG,
  WHEN_IT_IS_WHOLE,
  YOUR_ANSWER,
  YOUR_TURN,
} from '../words/en-app.ts';
import { answerRows, questionRows } from './answer-pane.ts';
import { askedOf, askedRows } from './asked-picture.ts';
import { span } from './columns.ts';
import type { Frame } from './frame.ts';
import { goalRows } from './goals-pane.ts';
import { type PictureOptions, picture, proseRows } from './picture.ts';
import { paragraphRows } from './prose.ts';
import { splitRows, waitingRows } from './room-pane.ts';
import type { Row } from './row.ts';
import { rightHeading } from './run-words.ts';

/** What the right pane shows, with its name for the rule above it. */
export type PictureSide = { readonly heading: string; readonly rows: readonly Row[] };

/** The right pane: the picture, or what stands in its place while a question or a note is open. */
export function pictureSide(model: Model, frame: Frame): PictureSide {
  const { page } = model;
  if (isWaiting(model)) return { heading: YOUR_ANSWER, rows: waitingRows(model, frame.right) };
  if (isCovered(model)) {
    const panel = panelQuestion(model);
    if (!panel) return { heading: YOUR_TURN, rows: questionRows(model, frame.right) };
    const asked = askedOf(panel, questionOf(model)!, page.prediction);
    return {
      heading: askedAt(panel.step, panel.timeline.length - 1),
      rows: askedRows(asked, frame.right, frame.pane),
    };
  }
  if (page.prediction?.open && questionOf(model))
    return {
      heading: YOUR_ANSWER,
      rows: [...answerRows(model, frame.right), ...splitRows(model, frame.right)],
    };
  if (page.noteOpen) return { heading: A_NOTE, rows: noteRows(model, frame) };
  const asksForGoals = page.task !== undefined && pageOf(model)?.kind === 'exercise';
  const goals = asksForGoals ? goalRows(model, frame.right, frame.pane) : [];
  if (!page.shown || !page.walked) {
    const rows = [...goals, ...proseRows(comingWords(model), frame.right, frame.pane - goals.length)];
    return { heading: THE_PICTURE, rows };
  }
  const { timeline, step } = page.shown;
  const drawn = picture({
    timeline,
    k: step,
    width: frame.right,
    rows: frame.pane - goals.length,
    options: pictureOptions(model),
  });
  return { heading: rightHeading(model), rows: [...goals, ...drawn.rows] };
}

/** How the picture is drawn for this learner: what the prompt would change, dimmed while it is of an older text. */
export function pictureOptions(model: Model): PictureOptions {
  const { shown, prompt, run, listings } = model.page;
  const { preview } = prompt;
  const would = model.focus === 'prompt' && preview?.kind === 'would' ? preview.timeline : undefined;
  return {
    under: model.hood || (model.cameFrom ?? model.place).lesson >= UNDER_FROM,
    dimmed: shown?.kept === true || (run.kind === 'running' && run.slow),
    ...(model.hood && listings?.pieces === shown?.timeline.pieces ? { listings: listings!.of } : {}),
    ...(would ? { preview: { timeline: would, k: would.length - 1 } } : {}),
  };
}

/** The lesson, from 0, from which on the panes say `a.__closure__[0]`: it teaches that. */
const UNDER_FROM = 3;

function comingWords(model: Model): readonly string[] {
  if (isTooLong(model)) return TOO_LONG;
  if (!model.page.shown) return model.page.trouble ? WHEN_IT_IS_WHOLE : NOTHING_TO_RUN;
  const first = model.place.lesson === 0 && model.place.page === 0;
  return first ? FIRST_PICTURE : PICTURE_TO_COME;
}

function noteRows(model: Model, frame: Frame): readonly Row[] {
  const notes = pageOf(model)?.notes ?? [];
  const rows: Row[] = [[]];
  for (const note of notes) {
    if (rows.length > 1) rows.push([]);
    if (note.title) rows.push([span(` ${note.title}`, 'strong')]);
    for (const row of paragraphRows(note.prose, frame.right - 2)) rows.push([span(' '), ...row]);
  }
  return rows;
}
