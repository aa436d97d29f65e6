import type { Timeline } from '../timeline/timeline.ts';
import {
  callDone,
  caught,
  errorGoesTo,
  gaveBack,
  lineRan,
  nextLine,
  noLines,
  nothingChanged,
  pieceBegins,
  programBegins,
} from '../words/en-why.ts';
import { widthOf } from './columns.ts';
import { pathsFrom } from './holders.ts';
import { isPrompt, lineText } from './lookup.ts';
import { type Scene, sceneAt } from './scene.ts';
import { callSentences, returnSentences } from './why-calls.ts';
import { errorSentences } from './why-errors.ts';
import { lineSentences } from './why-lines.ts';
import { factsOf, type Teller, valueWord, whoIs } from './why-teller.ts';

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
  if (step.event.kind === 'call' && scene.lookup.running.frame.kind === 'module') {
    return [k === 0 ? programBegins() : pieceBegins(isPrompt(timeline, step.event.piece))];
  }
  // Of a text without a line of code CPython tells of a line 0.
  if (step.event.line === 0) return [noLines(isPrompt(timeline, step.event.piece))];
  const teller: Teller = { scene, paths: pathsFrom(scene), before: scene.before };
  const thoughts = sentencesOf(teller).map((thought) => thought.replaceAll('….', '…'));
  const opening = openingOf(scene);
  if (opening === undefined)
    return thoughts.length === 0 && step.next
      ? [nextLine(step.next.line, quoted(scene, step.next))]
      : thoughts;
  if (thoughts.length === 0) return [`${opening} ${plainEnd(teller)}`];
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
      return afterError(teller.scene) ? errorEnds(teller) : lineSentences(teller);
  }
}

/** `Line 5 ran: count += 1.`, where a line of a call or of the module has run. A lambda is only a part of its line. */
function openingOf(scene: Scene): string | undefined {
  const { step } = scene;
  const { kind } = step.event;
  const { frame } = scene.lookup.running;
  if (kind === 'line' && (afterError(scene) || scene.before?.event.kind === 'call')) return undefined;
  if (!step.ran || kind === 'call' || kind === 'exception') return undefined;
  if (kind === 'return' && (frame.kind === 'lambda' || frame.kind === 'comprehension' || isEnding(scene)))
    return undefined;
  return lineRan(step.ran.line, quoted(scene, step.ran));
}

/** The text of a line where it is short enough to be quoted. */
function quoted(
  { timeline }: Scene,
  at: { readonly piece: number; readonly line: number },
): string | undefined {
  const code = plainCode(lineText(timeline.pieces, at.piece, at.line));
  return code !== '' && widthOf(code) <= LONGEST_CODE ? code : undefined;
}

/** What is said of a line that changed nothing: what a call that it made gave back, or which line is next. */
function plainEnd({ scene, before }: Teller): string {
  const { step } = scene;
  const ended =
    before?.event.kind === 'return' && before.stack.length === step.stack.length + 1 ? before : undefined;
  const value = ended?.value;
  if (!ended) return nothingChanged(step.next?.line);
  if (!value || value.repr === 'None') return callDone(step.next?.line);
  return gaveBack(whoIs(ended.stack.at(-1)), valueWord(value, scene, before));
}

/** A call that an error leaves: no line of it gives back a value. */
function isEnding(scene: Scene): boolean {
  return afterError(scene);
}

/** A line's text as it is quoted in a sentence: without its comment, and without a colon at its end. */
function plainCode(text: string): string {
  const bare = /^[^'"#]*#/.test(text) ? text.slice(0, text.indexOf('#')) : text;
  return bare.trim().replace(/:$/, '').replace(/ {2,}/g, ' ');
}

/** Whether the line before this one was left by an exception. */
function afterError(scene: Scene): boolean {
  return scene.k > 0 && scene.timeline.eventAt(scene.k - 1).kind === 'exception';
}

/** Where the run goes on after an exception: an `except` that catches it, or a `finally`. */
function errorEnds(teller: Teller): readonly string[] {
  const { step, timeline } = teller.scene;
  const { piece, line } = step.event;
  const [fact] = factsOf(teller, 'caught');
  const isExcept = lineText(timeline.pieces, piece, line).startsWith('except');
  if (fact && isExcept) return [caught(fact.type, line), ...lineSentences(teller).slice(0, 1)];
  const type = (teller.before?.error ?? '').split(':')[0]!;
  return [errorGoesTo(type, line)];
}
