import type { FrameView } from '../timeline/step.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { alsoCalled } from '../words/en-picture.ts';
import * as words from '../words/en-speech.ts';
import type { Changes } from './changes.ts';
import { printable, rowText } from './columns.ts';
import { holdersOf, pathsFrom } from './holders.ts';
import { type Call, lineText, variablesOf } from './lookup.ts';
import { whyNone } from './picture-cells.ts';
import { type Scene, sceneAt, sceneChanges } from './scene.ts';
import { outcomeLine, reasonForNoCells } from './survey.ts';
import { cellValueWordings, openedItems, valueWordings } from './value-text.ts';
import { why } from './why.ts';

/**
The picture that speaks: everything that the rows of one step say, as sentences, in the same order. WHY comes first, since it is
what a listener asks for; then names, cells, error and output.
*/
export function speech(timeline: Timeline, k: number, under = false): readonly string[] {
  const scene = sceneAt(timeline, k);
  if (!scene) return [];
  const changes = sceneChanges(scene);
  const { step, lookup } = scene;
  const said: string[] = [words.stepOf(k, timeline.length - 1), ...why(timeline, k)];
  if (step.next && step.next.line > 0)
    said.push(words.lineNext(step.next.line, lineText(timeline.pieces, step.next.piece, step.next.line)));
  said.push(words.NAMES_FOLLOW);
  if (lookup.running.frame !== lookup.module.frame) said.push(callSpeech(lookup.running, scene, changes));
  for (const call of lookup.around) said.push(callSpeech(call, scene, changes));
  said.push([words.GLOBAL_NAMES, ...variableSpeech(lookup.module.frame, scene, changes)].join(' '));
  for (const call of lookup.waiting) said.push(callSpeech(call, scene, changes));
  if (lookup.elsewhere.length > 0) said.push(words.ELSEWHERE_FOLLOWS);
  for (const call of lookup.elsewhere) said.push(callSpeech(call, scene, changes));
  said.push(words.CELLS_FOLLOW, ...cellSpeech(scene, changes, under));
  const { outcome } = timeline;
  const where = scene.stopped ? outcomeLine(timeline) : undefined;
  if (where && outcome.kind === 'error') {
    said.push(
      words.errorIs(
        where.line,
        outcome.message === '' ? outcome.type : `${outcome.type}: ${outcome.message}`,
      ),
    );
  } else if (where && outcome.kind === 'limit') said.push(outcome.message);
  const lines = step.output.split('\n').filter((line) => line !== '');
  said.push(lines.length === 0 ? words.NOTHING_PRINTED : words.printedSoFar(lines.map(printable)));
  return said;
}

function callSpeech({ frame, state }: Call, scene: Scene, changes: Changes): string {
  const { title, short, how } = scene.titleOf(frame);
  const isOver = state === 'returned';
  const head = words.callState(
    isOver ? `${short} #${frame.callNumber}` : title,
    isOver ? undefined : how,
    state,
  );
  const variables = isOver
    ? { ...frame, variables: frame.variables.filter((each) => each.cell !== undefined) }
    : frame;
  const names = variableSpeech(variables, scene, changes);
  return [head, ...(names.length === 0 ? [words.NO_NAMES_YET] : names)].join(' ');
}

function variableSpeech(frame: FrameView, scene: Scene, changes: Changes): readonly string[] {
  const said: string[] = [];
  for (const variable of variablesOf(frame)) {
    const { name, kind, cell, value, deleted } = variable;
    if (cell !== undefined) said.push(words.variableInCell(name, kind, cell));
    else if (!value) said.push(words.variableWithout(name, kind, deleted ? 'deleted' : 'no value yet'));
    else {
      const text = rowText(valueWordings(value, name, scene, true)[0] ?? []);
      said.push(words.variableIs(name, kind, words.spokenValue(text)));
      for (const item of openedItems(value, name, scene)) {
        const path = name + item.access;
        const itemText = rowText(valueWordings(item.value, path, scene, true)[0] ?? []);
        said.push(words.itemIs(item.access === '' ? item.label : path, words.spokenValue(itemText)));
      }
    }
    if (changes.name(frame, variable)) said.push(words.CHANGED);
  }
  return said;
}

function cellSpeech(scene: Scene, changes: Changes, under: boolean): readonly string[] {
  if (scene.cells.size === 0) {
    const reason = whyNone(scene, reasonForNoCells(scene.timeline));
    return [words.noCellsBecause(reason.replace('\u00a0', ' '))];
  }
  const paths = pathsFrom(scene);
  return [...scene.cells.values()].map((cell) => {
    const value = cell.value && rowText(cellValueWordings(cell.value, scene, true)[0] ?? []);
    const { functions, calls } = holdersOf(cell, scene, paths, under);
    const sentences = [words.cellIs(cell.cell, cell.name, value && words.spokenValue(value))];
    if (cell.was.length > 0) sentences.push(words.cellWas(cell.was, cell.wasMore));
    sentences.push(
      words.cellHeldBy([...functions.map((each) => alsoCalled(each.name, each.aliases)), ...calls]),
    );
    if (changes.cells.has(cell.cell)) sentences.push(words.CHANGED);
    return sentences.join(' ');
  });
}
