import type { FrameView, ValueView } from '../timeline/step.ts';
import {
  A_RETURNED_FUNCTION,
  ANOTHER_FUNCTION,
  called,
  cellsStay,
  classBodyBegins,
  classMade,
  foundInCells,
  generatorBegins,
  goesOn,
  isOver,
  leftByError,
  namesGone,
  newCall,
  newCells,
  parameters,
  paused,
  pieceEnded,
  programEnded,
  programStopped,
  readAndReturned,
  returned,
  stillHeld,
  stillHeldBySeveral,
  THE_RETURNED_FUNCTION,
  thisCallOf,
} from '../words/en-why-calls.ts';
import { notTheCallers } from '../words/en-why-cells.ts';
import { isPrompt, lineText } from './lookup.ts';
import { nextStep } from './scene.ts';
import { callerWithSameName } from './why-cells.ts';
import { lineSentences } from './why-lines.ts';
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
  const sentences: string[] = [];
  if (frame.kind === 'generator') sentences.push(generatorBegins(who));
  else if (title.line !== undefined) sentences.push(called(title.line, text, own));
  const made = frame.variables.filter((variable) => variable.kind === 'cell' && variable.cell !== undefined);
  const found = frame.variables.filter((variable) => variable.kind === 'free' && variable.cell !== undefined);
  const given = frame.variables.filter((variable) => variable.kind === 'local' && variable.value);
  if (given.length > 0 && given.length <= 3) {
    sentences.push(
      parameters(given.map((each) => ({ name: each.name, value: valueWord(each.value!, scene) }))),
    );
  }
  if (made.length > 0) sentences.push(newCells(made.map((each) => ({ name: each.name, cell: each.cell! }))));
  if (made.length + found.length + given.length === 0) sentences.push(newCall());
  if (found.length > 0) {
    sentences.push(
      foundInCells(
        found.map((each) => ({
          name: each.name,
          cell: each.cell!,
          value: each.value && valueWord(each.value, scene),
        })),
      ),
    );
  }
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
  const did = lineSentences(teller);
  if (yielded) return [...did, paused(who, word)];
  const reads = factsOf(teller, 'cell-read');
  const [read] = reads;
  if (
    read?.value &&
    did.length <= 2 &&
    reads.length === 1 &&
    factsOf(teller, 'cell-written').length === 0 &&
    frame.kind === 'function' &&
    valueWord(read.value, scene) === word
  ) {
    const caller = callerWithSameName(teller, read.name);
    return [
      readAndReturned(who, read.name, read.cell, word, plainPath(teller, frame.fn)),
      ...(caller ? [notTheCallers(whoIs(caller), read.name, who)] : []),
      isOver(who),
      ...ending(teller, frame),
    ];
  }
  if (did.length > 0 && frame.kind === 'lambda') return did;
  const isDeep = scene.step.stack.some((each) => each !== frame && each.function === frame.function);
  const call = isDeep ? thisCallOf(who) : who;
  const over = word === 'None' && !returnsInText(teller) ? isOver(call) : returned(call, word);
  return [...did, over, ...ending(teller, frame)];
}

/** Whether the line that ran says `return`: else the call has come to the end of its lines. */
function returnsInText({ scene }: Teller): boolean {
  const { ran } = scene.step;
  return ran !== undefined && /\breturn\b/.test(lineText(scene.timeline.pieces, ran.piece, ran.line));
}

/** What stays of a call that has ended, and what is gone. */
function ending(teller: Teller, frame: FrameView): readonly string[] {
  const { scene } = teller;
  const sentences: string[] = [];
  const value = scene.step.value;
  const returnedCells = value?.fn === undefined ? [] : (scene.functions.get(value.fn)?.cells ?? []);
  const next = nextStep(scene);
  const staying = new Map<string, { names: string[]; cells: number[] }>();
  for (const { name, cell, kind } of frame.variables) {
    if (kind !== 'cell' || cell === undefined) continue;
    const isThere = next?.cells.some((each) => each.cell === cell);
    const holder = returnedCells.some((each) => each.cell === cell)
      ? THE_RETURNED_FUNCTION
      : value && leadsToCell(teller, value, cell)
        ? A_RETURNED_FUNCTION
        : isThere
          ? ANOTHER_FUNCTION
          : undefined;
    if (holder === undefined) continue;
    const group = staying.get(holder) ?? { names: [], cells: [] };
    staying.set(holder, { names: [...group.names, name], cells: [...group.cells, cell] });
  }
  for (const [holder, { names, cells }] of staying) sentences.push(cellsStay(names, cells, holder));
  const gone = frame.variables
    .filter((variable) => variable.kind === 'local' && variable.value)
    .map((each) => each.name);
  if (gone.length > 0 && gone.length <= 3) sentences.push(namesGone(gone));
  return sentences.slice(0, 2);
}

/** Whether a function with this cell is among the items of what is returned: `return add, show`. */
function leadsToCell({ scene }: Teller, value: ValueView, cell: number): boolean {
  const object = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  return (
    object?.items.some(({ value: item }) =>
      item.fn === undefined ? false : scene.functions.get(item.fn)?.cells.some((each) => each.cell === cell),
    ) ?? false
  );
}

function moduleEnded(teller: Teller): readonly string[] {
  const { scene, paths } = teller;
  const held: { name: string; cell: number; holder: string }[] = [];
  for (const cell of scene.cells.values()) {
    const holder = cell.holders.find((each) => each.kind === 'function');
    const path = holder?.kind === 'function' ? paths.path(holder.fn) : undefined;
    const maker = frameOf(teller, cell.frame);
    if (path !== undefined && maker) held.push({ name: cell.name, cell: cell.cell, holder: path });
  }
  const holders = new Set(held.map((each) => each.holder));
  const [holder] = holders;
  const still =
    holder === undefined || held.length > 3
      ? []
      : holders.size === 1
        ? [
            stillHeld(
              held.map((each) => each.name),
              held.map((each) => each.cell),
              holder,
            ),
          ]
        : [stillHeldBySeveral(held)];
  const { timeline, step, k } = scene;
  if (k > 0 && timeline.eventAt(k - 1).kind === 'exception') return [programStopped()];
  const ended =
    timeline.pieces.length === 1 ? programEnded() : pieceEnded(isPrompt(timeline, step.event.piece));
  return [...lineSentences(teller), ended, ...still];
}
