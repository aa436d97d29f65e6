import { errorStep } from '../timeline/error-step.ts';
import type { Piece, Timeline } from '../timeline/timeline.ts';
import type { NoCells } from '../words/en-picture.ts';
import { pathsFrom } from './holders.ts';
import { linesOf, lineText } from './lookup.ts';
import { OPEN } from './name-fold.ts';
import { type CellsStyle, cellRowsNeeded } from './picture-cells.ts';
import { nameLines } from './picture-names.ts';
import { LONG_RUN, sceneAt, sceneChanges } from './scene.ts';

/** What the picture of a whole run needs: looked up once for each run and size, so that nothing moves while it is walked. */
export type Survey = {
  readonly names: number; // rows, the most that NAMES needs
  readonly cells: number; // rows, the most that CELLS needs
  readonly noCells: NoCells; // why there is no cell, where there is none
};

const MOST_LOOKED_AT = 12;

/**
Surveys a run. Names are most numerous where a call ends, so the last return of each function is looked at, the
last step, and where an error was raised: a dozen steps at most. A long run has the place of CELLS that a full picture has.
*/
export function survey(timeline: Timeline, style: CellsStyle): Survey {
  const noCells = reasonForNoCells(timeline);
  if (timeline.length > LONG_RUN) return { names: Number.POSITIVE_INFINITY, cells: 5, noCells };
  let names = 0;
  let cells = 0;
  for (const k of stepsToLookAt(timeline)) {
    const scene = sceneAt(timeline, k);
    if (!scene) continue;
    const changes = sceneChanges(scene);
    names = Math.max(names, nameLines({ scene, changes, style, fold: OPEN }, undefined).length);
    cells = Math.max(cells, cellRowsNeeded(scene, changes, pathsFrom(scene), style, noCells));
  }
  return { names, cells, noCells };
}

function stepsToLookAt(timeline: Timeline): readonly number[] {
  const last = new Map<string, number>();
  const from = timeline.length - 1;
  for (let k = from; k >= 0; k--) {
    const { kind, function: name, piece } = timeline.eventAt(k);
    const key = `${piece} ${name}`;
    if (kind === 'return' && !last.has(key)) last.set(key, k);
    if (last.size >= MOST_LOOKED_AT) break;
  }
  const error = errorStep(timeline);
  return [...last.values(), ...(error === undefined ? [] : [error]), from].sort((one, other) => one - other);
}

/** Why there is no cell: found in the reads of globals by inner functions, as far as the last steps show them. */
export function reasonForNoCells(timeline: Timeline): NoCells {
  if (timeline.cells.length > 0) return { kind: 'not-used' };
  let inner = false;
  const first = timeline.length > LONG_RUN ? timeline.length : Math.max(1, timeline.length - 60);
  for (let k = timeline.length - 1; k >= first; k--) {
    const event = timeline.eventAt(k);
    if (event.function.includes('<locals>')) inner = true;
    if (event.function !== '<lambda>') continue;
    for (const fact of timeline.at(k).facts) {
      if (
        fact.kind !== 'name-read' ||
        fact.scope !== 'global' ||
        fact.frame !== event.frame ||
        fact.value?.fn !== undefined
      )
        continue;
      return { kind: 'global', name: fact.name, by: 'a lambda' };
    }
  }
  if (inner) return { kind: 'not-used' };
  const makers = timeline.pieces.flatMap(functionsWithInner);
  const [maker] = makers;
  if (maker === undefined) return { kind: 'no-inner-function' };
  if (timeline.length > LONG_RUN) return { kind: 'not-used' };
  for (let k = 0; k < timeline.length; k++) {
    if (makers.includes(timeline.eventAt(k).function.replace(/^.*\./, ''))) return { kind: 'not-used' };
  }
  return { kind: 'not-called', name: maker };
}

/** The functions in the text that have a function inside, as far as its indentation tells. */
function functionsWithInner(piece: Piece): readonly string[] {
  const around: { indent: number; name: string }[] = []; // the functions round a line
  const found: string[] = [];
  for (const line of linesOf(piece)) {
    const text = line.trimStart();
    if (text === '' || text.startsWith('#')) continue;
    const indent = line.length - text.length;
    while (around.length > 0 && indent <= around.at(-1)!.indent) around.pop();
    const name = /^(?:async\s+)?def\s+(\w+)/.exec(text)?.[1];
    if (around.length > 0 && (name !== undefined || /\blambda\b/.test(text))) found.push(around.at(-1)!.name);
    if (name !== undefined) around.push({ indent, name });
  }
  return found;
}

/** The line that an outcome is about, with its text. */
export function outcomeLine({
  outcome,
  pieces,
}: Timeline): { readonly line: number; readonly code: string } | undefined {
  if (outcome.kind !== 'error' && outcome.kind !== 'limit') return undefined;
  return { line: outcome.line, code: lineText(pieces, outcome.piece, outcome.line) };
}
