import type { Timeline } from '../timeline/timeline.ts';
import { lineRan, nothingChanged, programBegins } from '../words/en-why.ts';
import { widthOf } from './columns.ts';
import { pathsFrom } from './holders.ts';
import { lineText } from './lookup.ts';
import { type Scene, sceneAt } from './scene.ts';
import { callSentences, returnSentences } from './why-calls.ts';
import { errorSentences } from './why-errors.ts';
import { lineSentences } from './why-lines.ts';
import type { Teller } from './why-teller.ts';

const LONGEST_CODE = 40; // columns of a line's text that are quoted

/**
WHY: one to three thoughts on the step just taken, the most telling first, made from the facts that the interpreter noted. A
thought is one or two sentences that belong together; the voice lays them out and leaves out the last ones where
room is short. Empty where the run has no step.
*/
export function why(timeline: Timeline, k: number): readonly string[] {
  const scene = sceneAt(timeline, k);
  if (!scene) return [];
  const { step } = scene;
  if (step.event.kind === 'call' && scene.lookup.running.frame.kind === 'module' && k === 0)
    return [programBegins()];
  const teller: Teller = { scene, paths: pathsFrom(scene), before: k > 0 ? timeline.at(k - 1) : undefined };
  const thoughts = sentencesOf(teller);
  const opening = openingOf(scene);
  if (opening === undefined) return thoughts;
  if (thoughts.length === 0) return [`${opening} ${nothingChanged()}`];
  return [`${opening} ${thoughts[0]}`, ...thoughts.slice(1)];
}

function sentencesOf(teller: Teller): readonly string[] {
  switch (teller.scene.step.event.kind) {
    case 'call':
      return callSentences(teller);
    case 'return':
      return returnSentences(teller);
    case 'exception':
      return errorSentences(teller);
    case 'line':
      return lineSentences(teller);
  }
}

/** `Line 5 ran: count += 1.`, where a line of a call or of the module has run. A lambda is only a part of its line. */
function openingOf(scene: Scene): string | undefined {
  const { step, timeline } = scene;
  const { kind } = step.event;
  const { frame } = scene.lookup.running;
  if (!step.ran || kind === 'call' || kind === 'exception') return undefined;
  if (kind === 'return' && (frame.kind === 'lambda' || frame.kind === 'comprehension' || isEnding(scene)))
    return undefined;
  const code = plainCode(lineText(timeline.pieces, step.ran.piece, step.ran.line));
  return lineRan(step.ran.line, code !== '' && widthOf(code) <= LONGEST_CODE ? code : undefined);
}

/** A module, a class body, or a call that an error leaves: they end, no line of theirs gives back a value. */
function isEnding(scene: Scene): boolean {
  const { kind } = scene.lookup.running.frame;
  if (kind === 'module' || kind === 'class') return true;
  return scene.k > 0 && scene.timeline.eventAt(scene.k - 1).kind === 'exception';
}

/** A line's text as it is quoted in a sentence: without its comment, and without a colon at its end. */
function plainCode(text: string): string {
  const bare = /^[^'"#]*#/.test(text) ? text.slice(0, text.indexOf('#')) : text;
  return bare.trim().replace(/:$/, '');
}
