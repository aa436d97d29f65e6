import type { FrameView } from '../timeline/step.ts';
import {
  classSkipped,
  emptyCell,
  localElsewhere,
  notDefined,
  passedOn,
  raised,
  sayGlobal,
  sayNonlocal,
  unboundLocal,
  whatItSays,
} from '../words/en-why-errors.ts';
import { linesOf } from './lookup.ts';
import { type Teller, whoIs } from './why-teller.ts';

/** An exception was raised: why, for those about names and cells, and what to write instead. */
export function errorSentences(teller: Teller): readonly string[] {
  const { scene, before } = teller;
  const { frame } = scene.lookup.running;
  const error = scene.step.error ?? '';
  const colon = error.indexOf(':');
  const type = colon < 0 ? error : error.slice(0, colon);
  const message = colon < 0 ? '' : error.slice(colon + 2);
  const line = scene.step.event.line;
  if (before?.event.kind === 'return' && before.stack.length === scene.step.stack.length + 1)
    return [passedOn(type, line)];
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (message.startsWith('cannot access local variable'))
    return [raised(line, type), ...unbound(teller, frame, name)];
  if (message.startsWith('cannot access free variable')) {
    const cell = frame.variables.find((variable) => variable.name === name)?.cell;
    return [raised(line, type), emptyCell(whoIs(frame), name, cell)];
  }
  if (type === 'NameError' && message.includes('is not defined'))
    return [raised(line, type), undefinedName(teller, frame, name)];
  return [raised(line, type), whatItSays(type, message)];
}

function unbound(teller: Teller, frame: FrameView, name: string): readonly string[] {
  const { scene } = teller;
  const assigned = lineThatAssigns(teller, frame, name);
  const sentences = [unboundLocal(whoIs(frame), name, assigned)];
  const owner = scene.lookup.around.find((call) =>
    call.frame.variables.some((variable) => variable.name === name),
  );
  const enclosing = owner ? whoIs(owner.frame) : functionAround(teller, frame, name);
  if (enclosing !== undefined) sentences.push(sayNonlocal(name, enclosing));
  else if (scene.lookup.module.frame.variables.some((variable) => variable.name === name))
    sentences.push(sayGlobal(name));
  return sentences;
}

/** The first line of the running function that assigns to a name, as far as its text tells. */
function lineThatAssigns(teller: Teller, frame: FrameView, name: string): number | undefined {
  const lines = linesOf(teller.scene.timeline.pieces[frame.piece]);
  const indent = indentOf(lines[frame.firstLine - 1]);
  for (let line = frame.firstLine + 1; line <= lines.length; line++) {
    const text = lines[line - 1] ?? '';
    if (text.trim() !== '' && indentOf(text) <= indent) break;
    if (assigns(text, name)) return line;
  }
  return undefined;
}

/** A function round a call that has ended, whose text assigns to a name: `make_counter()`. */
function functionAround(teller: Teller, frame: FrameView, name: string): string | undefined {
  const owner = /(?:^|\.)([^.<>]+)\.<locals>\.[^.]+$/.exec(frame.function)?.[1];
  if (owner === undefined) return undefined;
  const lines = linesOf(teller.scene.timeline.pieces[frame.piece]);
  const inner = indentOf(lines[frame.firstLine - 1]);
  for (let line = frame.firstLine - 1; line > 0; line--) {
    const text = lines[line - 1] ?? '';
    if (text.trim() !== '' && indentOf(text) < inner) {
      return new RegExp(`\\b${name}\\b`).test(text) ? `${owner}()` : undefined;
    }
    if (indentOf(text) === inner && assigns(text, name)) return `${owner}()`;
  }
  return undefined;
}

function assigns(text: string, name: string): boolean {
  const target = `\\b${name}\\b`;
  return (
    new RegExp(`^\\s*(?:[^=#'"(]*,\\s*)?${target}[^=#'"(]*?(?:[-+*/%@&|^]|//|\\*\\*|<<|>>)?=(?!=)`).test(
      text,
    ) ||
    new RegExp(
      `\\bfor\\b[^'"#]*${target}[^'"#]*\\bin\\b|\\bas\\s+${target}|\\b(?:def|class|import|del)\\s+${target}`,
    ).test(text)
  );
}

function indentOf(text: string | undefined): number {
  return text === undefined ? 0 : text.length - text.trimStart().length;
}

/** A name that is nowhere on the way: it may be a name of the class round the function, or of another call. */
function undefinedName(teller: Teller, frame: FrameView, name: string): string {
  const { scene } = teller;
  const owner = /(?:^|\.)([^.<>]+)\.[^.<>]+$/.exec(frame.function)?.[1];
  if (owner !== undefined) {
    const value = scene.lookup.module.frame.variables.find((variable) => variable.name === owner)?.value;
    const object = value?.object === undefined ? undefined : scene.step.objects.get(value.object);
    if (object?.kind === 'class' && object.items.some((item) => item.access === `.${name}`))
      return classSkipped(name, owner);
  }
  const elsewhere = scene.lookup.waiting.find((call) =>
    call.frame.variables.some((variable) => variable.name === name),
  );
  return elsewhere ? localElsewhere(name, whoIs(elsewhere.frame)) : notDefined(name);
}
