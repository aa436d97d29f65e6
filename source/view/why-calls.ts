import type { FrameView } from '../timeline/step.ts';
import {
  ANOTHER_FUNCTION,
  called,
  cellStays,
  classBodyBegins,
  classMade,
  foundInCells,
  goesOn,
  leftByError,
  namesGone,
  newCells,
  parameters,
  paused,
  programEnded,
  readAndReturned,
  returned,
  stillHeld,
  THE_RETURNED_FUNCTION,
} from '../words/en-why.ts';
import { cellSentences } from './why-cells.ts';
import { globalSentences, printedSentences } from './why-lines.ts';
import { factsOf, frameOf, plainPath, type Teller, valueWord, whoIs } from './why-teller.ts';

/** A call begins, or a generator goes on: who called it, and which cells it gets and finds. */
export function callSentences(teller: Teller): readonly string[] {
  const { scene } = teller;
  const { frame } = scene.lookup.running;
  const who = whoIs(frame);
  if (frame.kind === 'class') return [classBodyBegins(frame.name)];
  if (scene.step.resumed) return [goesOn(who)];
  const title = scene.titleOf(frame);
  const text = title.how === undefined ? undefined : title.how.replace(/^called (as|by) /, '');
  const own = title.how === undefined ? title.title : who;
  const sentences = title.line === undefined ? [] : [called(title.line, text, own)];
  const made = frame.variables.filter((variable) => variable.kind === 'cell' && variable.cell !== undefined);
  const found = frame.variables.filter((variable) => variable.kind === 'free' && variable.cell !== undefined);
  const given = frame.variables.filter((variable) => variable.kind === 'local' && variable.value);
  if (given.length > 0 && given.length <= 3) {
    sentences.push(parameters(given.map((each) => `${each.name} ${valueWord(each.value!, scene)}`)));
  }
  if (made.length > 0) sentences.push(newCells(made.map((each) => ({ name: each.name, cell: each.cell! }))));
  if (found.length > 0)
    sentences.push(foundInCells(found.map((each) => ({ name: each.name, cell: each.cell! }))));
  return sentences;
}

/** A call ends, pauses, or is left by an error: what it gives back, what of it stays. */
export function returnSentences(teller: Teller): readonly string[] {
  const { scene } = teller;
  const { frame } = scene.lookup.running;
  const who = whoIs(frame);
  const { value } = scene.step;
  if (frame.kind === 'module') return moduleEnded(teller);
  if (scene.k > 0 && scene.timeline.eventAt(scene.k - 1).kind === 'exception') return [leftByError(who)];
  if (frame.kind === 'class') return [classMade(frame.name)];
  const yielded = factsOf(teller, 'returned').some((fact) => fact.frame === frame.id && fact.yielded);
  const word = value ? valueWord(value, scene) : 'None';
  const used = [...cellSentences(teller), ...globalSentences(teller)];
  if (yielded) return [...used, paused(who, word)];
  const reads = factsOf(teller, 'cell-read');
  const [read] = reads;
  if (
    read?.value &&
    reads.length === 1 &&
    used.length === 1 &&
    valueWord(read.value, scene) === word &&
    frame.kind !== 'lambda'
  ) {
    return [
      readAndReturned(who, read.name, read.cell, word, plainPath(teller, frame.fn)),
      ...ending(teller, frame),
    ];
  }
  if (used.length > 0 && frame.kind === 'lambda') return used;
  return [...used.slice(0, 1), returned(who, word), ...ending(teller, frame), ...used.slice(1)];
}

/** What stays of a call that has ended, and what is gone. */
function ending(teller: Teller, frame: FrameView): readonly string[] {
  const { scene } = teller;
  const sentences: string[] = [];
  const value = scene.step.value;
  const returnedCells = value?.fn === undefined ? [] : (scene.functions.get(value.fn)?.cells ?? []);
  const next = scene.k + 1 < scene.timeline.length ? scene.timeline.at(scene.k + 1) : undefined;
  for (const { name, cell, kind } of frame.variables) {
    if (kind !== 'cell' || cell === undefined) continue;
    if (returnedCells.some((each) => each.cell === cell))
      sentences.push(cellStays(name, cell, THE_RETURNED_FUNCTION));
    else if (next?.cells.some((each) => each.cell === cell))
      sentences.push(cellStays(name, cell, ANOTHER_FUNCTION));
  }
  const gone = frame.variables
    .filter((variable) => variable.kind === 'local' && variable.value)
    .map((each) => each.name);
  if (gone.length > 0 && gone.length <= 3) sentences.push(namesGone(gone));
  return sentences.slice(0, 2);
}

function moduleEnded(teller: Teller): readonly string[] {
  const { scene, paths } = teller;
  const sentences = [...printedSentences(teller), programEnded()];
  for (const cell of scene.cells.values()) {
    const holder = cell.holders.find((each) => each.kind === 'function');
    const path = holder?.kind === 'function' ? paths.path(holder.fn) : undefined;
    const maker = frameOf(teller, cell.frame);
    if (path !== undefined && maker && sentences.length < 3)
      sentences.push(stillHeld(cell.cell, cell.name, path));
  }
  return sentences;
}
