import type { FrameView, Place, ValueView } from '../timeline/step.ts';
import type { Piece } from '../timeline/timeline.ts';
import { calledAs, calledBy, GLOBAL } from '../words/en-picture.ts';
import { linesOf } from './lookup.ts';

/**
How a call is spoken of: by the text of the call itself where that begins with the function's name (`power(2)`,
`c.add(5)`), else by the function's name and how it was called (`counter()`, `called as a()`).
*/
export type CallTitle = {
  readonly title: string;
  readonly short: string; // without the arguments
  readonly how?: string; // `called as a()`
  readonly line?: number; // where the call stands
};

/** The title of a call. `values`: what a name means where the call was made, innermost first; it tells `a()` from `sorted(…)`. */
export function callTitle(
  frame: FrameView,
  pieces: readonly Piece[],
  values: (name: string) => ValueView | undefined,
): CallTitle {
  const plain = plainTitle(frame);
  if (frame.kind === 'module' || frame.kind === 'class' || !frame.call) return { title: plain, short: plain };
  const { line } = frame.call;
  const text = placeText(pieces[frame.call.piece], frame.call);
  if (isDecorator(pieces, frame.call)) return { title: plain, short: plain, how: calledAs(`@${text}`), line };
  const callee = calleeOf(text);
  if (callee === undefined || frame.kind === 'comprehension') return { title: plain, short: plain, line };
  if (callee === frame.name || callee.endsWith(`.${frame.name}`)) {
    return { title: text, short: `${callee}(${text.endsWith('()') ? '' : '…'})`, line };
  }
  const how = callsItself(callee, frame, values) ? calledAs(text) : calledBy(`${callee}()`);
  return { title: plain, short: plain, how, line };
}

/** A function's name as the picture writes it: `lambda` for a lambda. */
export function functionName(name: string): string {
  return name === '<lambda>' ? 'lambda' : name === '<genexpr>' ? 'generator expression' : name;
}

function plainTitle(frame: FrameView): string {
  if (frame.kind === 'module') return GLOBAL;
  if (frame.kind === 'class') return `class ${frame.name}`;
  const name = functionName(frame.name);
  return name === frame.name ? `${name}()` : name;
}

/** The program's text at a place, on one line. */
export function placeText(piece: Piece | undefined, place: Place): string {
  const lines = linesOf(piece);
  if (place.line === place.endLine) return (lines[place.line - 1] ?? '').slice(place.column, place.endColumn);
  const parts = lines.slice(place.line - 1, place.endLine);
  parts[0] = (parts[0] ?? '').slice(place.column);
  parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, place.endColumn);
  return parts.map((part) => part.trim()).join(' ');
}

function isDecorator(pieces: readonly Piece[], call: Place): boolean {
  const line = linesOf(pieces[call.piece])[call.line - 1] ?? '';
  return line.slice(0, call.column).trim() === '@';
}

/** What stands before the last pair of parentheses, or undefined where the text is not a call. */
function calleeOf(text: string): string | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++;
    else if (text[index] === '(' && --depth === 0) return text.slice(0, index).trim();
  }
  return undefined;
}

/** Whether the callee is the function that runs, and not something that was given it: `sorted(names, key=f)`. */
function callsItself(
  callee: string,
  frame: FrameView,
  values: (name: string) => ValueView | undefined,
): boolean {
  const root = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(callee)?.[0];
  if (root === undefined) return true;
  const value = values(root);
  if (!value) return false;
  if (root === callee) return value.fn === frame.fn || value.object !== undefined;
  return !/^(list|dict|set|tuple|str|module)$/.test(value.type) || !callee.slice(root.length).startsWith('.');
}
