import type { FrameView, ItemView, ValueView, VariableView } from '../timeline/step.ts';
import { cellList, kindWord, moreItems, noValue } from '../words/en-picture.ts';
import type { Changes } from './changes.ts';
import { cut, rowText, rowWidth, span, spread } from './columns.ts';
import type { Fold, NameLine } from './name-fold.ts';
import type { Row, Span } from './row.ts';
import type { Scene } from './scene.ts';
import { openedItems, valueWordings, type Wordings } from './value-text.ts';

/** How NAMES is written: its width, and whether kinds are spelled out. */
export type NamesStyle = { readonly width: number; readonly spelled: boolean };

/** What the rows of names are made from. */
export type NamesInput = {
  readonly scene: Scene;
  readonly changes: Changes;
  readonly style: NamesStyle;
  readonly fold: Fold;
};

export const INDENT = 3; // of a name; a heading stands at 1, `●` at 0
const DEEPEST = 3; // levels of opened containers

/** One variable of a call, and the items of a container under it. */
export function variableLines(
  input: NamesInput,
  frame: FrameView,
  variable: VariableView,
): readonly NameLine[] {
  const { scene, changes, style } = input;
  const { name, cell, value } = variable;
  const changed = changes.name(frame, variable);
  const left = span(name, variable.kind);
  const kind = kindOf(frame, variable, style.spelled);
  if (cell !== undefined) {
    const lives: Row = [span(kind, 'kind'), span(` → ${cellList([cell])}`, 'cell')];
    return [nameLine(style.width, changed, INDENT, left, [lives])];
  }
  if (!value) {
    const state = noValue(variable.deleted ? 'deleted' : 'not yet');
    return [nameLine(style.width, changed, INDENT, left, [[span(`${kind}, ${state}`, 'kind')]])];
  }
  const wordings = valueWordings(value, name, scene, style.spelled);
  const withKind = wordings.map((wording) => [span(`${kind}  `, 'kind'), ...wording]);
  const items = itemLines(input, value, name, INDENT + 2, 1);
  const touched = changed || (isChanged(input, value, name) && !items.some((line) => line.rank === 0));
  return [
    nameLine(style.width, touched, INDENT, left, kind === '' ? wordings : [...withKind, ...wordings]),
    ...items,
  ];
}

/** A variable of a call that has just returned, and that nothing holds: it is gone. */
export function goneLine({ style }: NamesInput, frame: FrameView, variable: VariableView): NameLine {
  const gone = `${kindOf(frame, variable, style.spelled)}, ${noValue('gone')}`;
  return nameLine(style.width, false, INDENT, span(variable.name, 'faint'), [[span(gone, 'faint')]]);
}

function kindOf(frame: FrameView, variable: VariableView, spelled: boolean): string {
  const word = kindWord(variable.kind, spelled);
  const isOfClass = frame.kind === 'class' && variable.kind === 'local' && !variable.ofComprehension;
  return isOfClass ? word.replace('local', 'class') : word;
}

/** A change of an object is marked where the object is shown, not at its other names. */
function isChanged({ scene, changes }: NamesInput, value: ValueView, path: string): boolean {
  if (value.object === undefined || !changes.objects.has(value.object)) return false;
  const first = scene.firstName(value);
  return first === undefined || first === path;
}

/** The items that are opened under a value, the changed one with its mark. */
function itemLines(
  input: NamesInput,
  value: ValueView,
  path: string,
  indent: number,
  level: number,
): readonly NameLine[] {
  const items = level > DEEPEST ? [] : openedItems(value, path, input.scene);
  const shown = items.slice(0, input.fold.items);
  const change = isChanged(input, value, path) ? input.changes.objects.get(value.object!) : undefined;
  const lines = shown.flatMap((item) => itemLine(input, item, path, indent, level, item === change?.item));
  if (shown.length === 0 || shown.length === items.length) return lines;
  const more = span(moreItems(items.length - shown.length), 'faint');
  return [...lines, { row: [span(' '.repeat(indent)), more], rank: 2 }];
}

function itemLine(
  input: NamesInput,
  item: ItemView,
  path: string,
  indent: number,
  level: number,
  changed: boolean,
): readonly NameLine[] {
  const { scene, style } = input;
  const itemPath = path + item.access;
  const wordings = valueWordings(item.value, itemPath, scene, style.spelled);
  const line = nameLine(style.width, changed, indent, span(item.label || '·', 'attribute'), wordings);
  return [line, ...itemLines(input, item.value, itemPath, indent + 2, level + 1)];
}

/** A row with a name at the left and, at the right edge, the first wording of what it is that fits. */
export function nameLine(
  width: number,
  changed: boolean,
  indent: number,
  name: Span,
  wordings: Wordings,
): NameLine {
  const room = width - indent - 1;
  const shortest = Math.min(room >> 1, rowWidth(wordings.at(-1) ?? []) + 1);
  const left: Row = [
    changed ? span('●', 'changed') : span(' '),
    span(' '.repeat(indent - 1)),
    { ...name, text: cut(name.text, room - shortest) },
  ];
  return { row: between(width, left, wordings), rank: changed ? 0 : 2 };
}

/** Left text, and at the right edge the first wording that fits; the last one is cut where none does. */
export function between(width: number, left: Row, wordings: Wordings): Row {
  const room = width - 1 - rowWidth(left) - 1;
  const right =
    wordings.find((wording) => rowWidth(wording) <= room) ?? cutWording(wordings.at(-1) ?? [], room);
  return spread(left, [...right, span(' ')], width);
}

function cutWording(wording: Row, columns: number): Row {
  return columns < 1 ? [] : [span(cut(rowText(wording), columns), wording[0]?.role ?? 'plain')];
}
