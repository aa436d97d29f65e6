import { isCovered, pageOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { lineJustRan, lineNext, SPOKEN_CODE, SPOKEN_KEYS } from '../words/en-app.ts';
import { codeSide } from './code-side.ts';
import { rowText } from './columns.ts';
import { type Frame, frameOf } from './frame.ts';
import { instructionRows, listingOf } from './instruction-rows.ts';
import { pictureOptions, pictureSide } from './picture-side.ts';
import type { Row } from './row.ts';
import { leftHeading, rightHeading } from './run-words.ts';
import { sceneAt } from './scene.ts';
import { screen } from './screen.ts';
import { speech } from './speech.ts';

/** Long lines are the screen reader's own business. */
const WIDE = { columns: 98, rows: 60 } as const;
const ONE_BY_ONE = { columns: 70, rows: 200 } as const;

/**
The screen for ears: the same facts as lines one after the other, with no drawing and nothing beside anything else. What is
new comes first: where the run is and what happened; then the code, the picture in sentences, the prompt and the keys.
*/
export function spokenScreen(model: Model): readonly string[] {
  // Two runs side by side would be heard as one.
  const size = model.over?.kind === 'what-if' ? ONE_BY_ONE : WIDE;
  const spoken: Model = { ...model, size, ascii: true };
  const page = pageOf(spoken);
  const drawn = screen(spoken);
  const texts = drawn.rows.map(plain);
  if (spoken.over || spoken.crash !== undefined || !page || page.kind === 'prose')
    return texts.filter((text) => text !== '');
  const frame: Frame = { ...frameOf(WIDE, 0), left: WIDE.columns, right: WIDE.columns };
  const below = texts.slice(2 + frame.pane + 1);
  const voice = below.slice(0, frame.voice);
  const [prompt = '', keys = ''] = below.slice(frame.voice);
  return [
    texts[0]!,
    leftHeading(spoken, WIDE.columns),
    ...voice,
    SPOKEN_CODE,
    ...codeLines(spoken, frame),
    ...pictureLines(spoken, frame),
    prompt,
    `${SPOKEN_KEYS} ${keys}`,
  ].filter((text) => text !== '');
}

function codeLines(model: Model, frame: Frame): readonly string[] {
  return codeSide(model, frame).rows.map(plain).map(signed);
}

/** A row with its sign in words. */
function signed(text: string): string {
  const [, sign, rest] = /^([·►])\s*(.*)$/.exec(text) ?? [];
  if (sign === undefined) return text;
  return sign === '·' ? lineJustRan(rest!) : lineNext(rest!);
}

function pictureLines(model: Model, frame: Frame): readonly string[] {
  const { shown, walked, prediction, noteOpen } = model.page;
  const isPicture = shown && walked && !isCovered(model) && !prediction?.open && !noteOpen;
  if (isPicture && pageOf(model)?.kind !== 'exercise')
    return [
      rightHeading(model),
      ...speech(shown.timeline, shown.step, pictureOptions(model).under),
      ...instructionLines(model),
    ];
  return pictureSide(model, frame).rows.map(plain);
}

/** Under the hood: the instructions of the running code. */
export function instructionLines(model: Model): readonly string[] {
  const { shown } = model.page;
  const { listings } = pictureOptions(model);
  const scene = listings && sceneAt(shown!.timeline, shown!.step);
  const { frame } = scene?.lookup.running ?? {};
  const listing = frame && listingOf(frame, listings![frame.piece] ?? []);
  return listing ? instructionRows(scene!, listing, WIDE.columns, WIDE.rows).map(plain).map(signed) : [];
}

function plain(row: Row): string {
  return rowText(row).trim();
}
