import type { FrameView, VariableView } from '../timeline/step.ts';
import {
  callsWait,
  cellList,
  inLine,
  lookedUp,
  moreFunctions,
  moreNames,
  moreReturned,
  NAMES,
  NO_NAMES,
  NOT_LOOKED_AT,
  PAUSED,
  STOPPED,
  shortly,
  WOULD_BE_GONE,
  WOULD_BE_NEW,
  wouldBe,
} from '../words/en-picture.ts';
import { cut, rowText, span, spread, widthOf } from './columns.ts';
import { type Call, variablesOf } from './lookup.ts';
import { type NameLine, WHOLE } from './name-fold.ts';
import { between, goneLine, INDENT, type NamesInput, nameLine, variableLines } from './name-lines.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';
import { valueWordings } from './value-text.ts';

/**
The rows of NAMES, heading first: the running call, the calls round it in the text, the module; then calls that wait, and
those that are not looked at. `preview`: the state that a line not yet kept would make.
*/
export function nameLines(input: NamesInput, preview: Scene | undefined): readonly NameLine[] {
  const { scene, style } = input;
  const { running, around, module, waiting, elsewhere } = scene.lookup;
  const heading: Row = between(
    style.width,
    [span(` ${NAMES}`, 'heading')],
    [[span(lookedUp(style.spelled), 'faint')], []],
  );
  const lines: NameLine[] = [{ row: heading, rank: 0 }];
  if (style.spelled) lines.push(faint(''));
  if (running.frame !== module.frame) lines.push(...runningLines(input, running));
  for (const call of around) lines.push(...callLines(input, call).map((line) => ranked(line, 1)));
  lines.push(...moduleLines(input, module, preview));
  lines.push(...waitingLines(input, waiting));
  lines.push(...elsewhereLines(input, elsewhere));
  return lines;
}

function faint(text: string): NameLine {
  return { row: [span(text, 'faint')], rank: 2 };
}

function ranked(line: NameLine, rank: 0 | 1): NameLine {
  return line.rank <= rank ? line : { ...line, rank };
}

/** The running call: its row and its cells are never left out, its other names last. */
function runningLines(input: NamesInput, call: Call): readonly NameLine[] {
  const cells = new Set(
    variablesOf(call.frame)
      .filter((each) => each.cell !== undefined)
      .map((each) => each.name),
  );
  const lines: NameLine[] = [{ row: headerRow(input, call, false), rank: 0 }];
  for (const variable of variablesOf(call.frame)) {
    const rank = cells.has(variable.name) ? 0 : 1;
    lines.push(...variableLines(input, call.frame, variable).map((line) => ranked(line, rank)));
  }
  return lines.length > 1 ? lines : [...lines, faint(`   ${NO_NAMES}`)];
}

function callLines(input: NamesInput, call: Call): readonly NameLine[] {
  const { scene, changes, style, fold } = input;
  const { frame, state } = call;
  const lines: NameLine[] = [{ row: headerRow(input, call, false), rank: 2 }];
  const used = new Set(scene.lookup.running.frame.variables.map((each) => each.cell));
  // Of a call that has just returned the step before still has the names that are gone.
  const last = changes.returned === frame.id ? scene.before?.stack.at(-1) : undefined;
  for (const variable of variablesOf(last?.id === frame.id ? last : frame)) {
    const isLeft = variable.kind === 'cell' && variable.cell !== undefined && scene.cells.has(variable.cell);
    if (fold.around && !(variable.cell !== undefined && used.has(variable.cell))) continue;
    if (state !== 'returned' || isLeft) lines.push(...variableLines(input, frame, variable));
    else if (variable.kind !== 'free' && style.spelled && last) {
      lines.push(goneLine(input, frame, variable));
    }
  }
  return lines;
}

/** A call's own row: its title, how it was called, its state. `brief`: its simple variables in the same row. */
function headerRow({ scene, style }: NamesInput, { frame, state }: Call, brief: boolean): Row {
  const { title, short, how, line } = scene.titleOf(frame);
  const isOver = state === 'returned';
  const titles = isOver ? [numbered(title, frame), numbered(short, frame)] : [title, short];
  const endings = isOver ? [''] : brief ? [briefly(frame), ''] : headerEndings(how, line, style.spelled);
  const room = style.width - 3 - widthOf(state);
  const all = titles.flatMap((head) => endings.map((ending) => ({ head, ending })));
  const fitting = all.find(({ head, ending }) => 1 + widthOf(head + ending) <= room);
  const { head, ending } = fitting ?? { head: cut(short, room - 1), ending: '' };
  const left = [span(' '), span(head, 'strong'), span(ending, 'faint')];
  return spread(left, [span(state, 'status'), span(' ')], style.width);
}

/** What stands behind the title, the fullest first: `called as a(), line 13`. */
function headerEndings(
  how: string | undefined,
  line: number | undefined,
  spelled: boolean,
): readonly string[] {
  const gap = spelled ? '   ' : '  ';
  const parts = [how, spelled && line !== undefined ? inLine(line) : undefined].filter(
    (part) => part !== undefined,
  );
  if (parts.length === 0) return [''];
  return [gap + parts.join(', '), gap + parts[0]!, ...(how === undefined ? [] : [gap + shortly(how)]), ''];
}

function numbered(title: string, frame: FrameView): string {
  return `${title} #${frame.callNumber}`;
}

/** The variables of a call that fit beside its title: `  n 3`. */
function briefly(frame: FrameView): string {
  const simple = frame.variables.filter(
    ({ value, cell }) => value && cell === undefined && value.fn === undefined,
  );
  return simple.length === 0
    ? ''
    : `  ${simple.map(({ name, value }) => `${name} ${value!.repr}`).join(', ')}`;
}

function moduleLines(
  input: NamesInput,
  { frame, state }: Call,
  preview: Scene | undefined,
): readonly NameLine[] {
  const { scene, style, fold } = input;
  const status = state === 'stopped' ? [span(STOPPED, 'status'), span(' ')] : [];
  const title = span(scene.titleOf(frame).title, 'strong');
  const lines: NameLine[] = [{ row: spread([span(' '), title], status, style.width), rank: 1 }];
  let functions = 0;
  let names = 0;
  const variables = variablesOf(frame);
  // No pane has room for so many: they are counted, and none is drawn to see whether it fits.
  const countsNames = fold.names || (variables.length > MOST_NAMES && fold !== WHOLE);
  for (const variable of variables) {
    if (countsNames && isPlainAndSame(input, frame, variable, preview)) {
      names++;
      continue;
    }
    const would = preview && wouldLine(input, variable, preview);
    const shown = would ? [would] : variableLines(input, frame, variable);
    const changed = shown.some((line) => line.rank === 0);
    if (!changed && fold.functions && isPlainFunction(variable, scene)) functions++;
    else if (!changed && countsNames && !hasCells(variable, scene)) names++;
    else lines.push(...shown);
  }
  for (const { name, kind } of preview?.lookup.module.frame.variables ?? []) {
    if (frame.variables.some((each) => each.name === name)) continue;
    // A name that has no value afterwards either, such as that of a comprehension's loop, stays away.
    const would = wouldLine(input, { name, kind }, preview!);
    if (would) lines.push(would);
  }
  if (countsNames && functions + names > 0) return [...lines, faint(`   ${moreNames(functions + names)}`)];
  return functions > 0 ? [...lines, faint(`   ${moreFunctions(functions)}`)] : lines;
}

const MOST_NAMES = 100;

/** Whether a name of the module stands for a value that nobody can change, and this step leaves it alone. */
function isPlainAndSame(
  { changes }: NamesInput,
  frame: FrameView,
  variable: VariableView,
  preview: Scene | undefined,
): boolean {
  const { value } = variable;
  return (
    value !== undefined &&
    value.fn === undefined &&
    value.object === undefined &&
    preview === undefined &&
    !changes.name(frame, variable)
  );
}

/** A name of the module that a line not yet kept would change, or undefined where it would stay as it is. */
function wouldLine(
  { scene, style }: NamesInput,
  variable: VariableView,
  preview: Scene,
): NameLine | undefined {
  const { name, value } = variable;
  const after = preview.lookup.module.frame.variables.find((each) => each.name === name)?.value;
  if (after?.repr === value?.repr && after?.fn === value?.fn) return undefined;
  const would = after
    ? valueWordings(after, name, preview, style.spelled).map((wording) => wouldBe(rowText(wording)))
    : [WOULD_BE_GONE];
  const now = value ? rowText(valueWordings(value, name, scene, style.spelled).at(-1) ?? []) : '';
  const wordings = [...would, WOULD_BE_NEW].flatMap((text) => [
    ...(now === '' ? [] : [[span(`${now}   `, 'value'), span(text, 'strong')]]),
    [span(text, 'strong')],
  ]);
  return nameLine(style.width, true, INDENT, span(name, variable.kind), wordings);
}

function isPlainFunction(variable: VariableView, scene: Scene): boolean {
  const view = variable.value?.fn === undefined ? undefined : scene.functions.get(variable.value.fn);
  return view !== undefined && view.cells.length === 0 && view.name === variable.name;
}

function hasCells(variable: VariableView, scene: Scene): boolean {
  const view = variable.value?.fn === undefined ? undefined : scene.functions.get(variable.value.fn);
  return view !== undefined && view.cells.length > 0;
}

const MOST_WAITING = 50; // no pane has room for more: they are only counted

function waitingLines(input: NamesInput, calls: readonly Call[]): readonly NameLine[] {
  const { fold } = input;
  switch (calls.length > MOST_WAITING && fold !== WHOLE ? 'count' : fold.waiting) {
    case 'count':
      return calls.length === 0 ? [] : [faint(` ${callsWait(calls.length)}`)];
    case 'row':
      return calls.map((call) => ({ row: headerRow(input, call, true), rank: 2 }));
    case 'rows':
      return calls.flatMap((call) => callLines(input, call));
  }
}

function elsewhereLines(input: NamesInput, calls: readonly Call[]): readonly NameLine[] {
  if (calls.length === 0) return [];
  const { returned } = input.fold;
  const kept = typeof returned === 'number' ? calls.slice(0, returned) : calls;
  const more = calls.length - kept.length;
  if (kept.length === 0) return [faint(` ${moreReturned(more)}`)];
  const lines: NameLine[] = input.style.spelled ? [faint('')] : [];
  lines.push(faint(` ${NOT_LOOKED_AT}`));
  for (const call of kept) lines.push(...heldCallLines(input, call, returned !== 'rows'));
  return more > 0 ? [...lines, faint(`   ${moreReturned(more)}`)] : lines;
}

/** A call that is not looked at: one row where all of it fits there and kinds are not spelled out. */
function heldCallLines(input: NamesInput, call: Call, oneRow: boolean): readonly NameLine[] {
  const { frame, state } = call;
  const { width, spelled } = input.style;
  const { short } = input.scene.titleOf(frame);
  const isPaused = state === 'paused';
  const name = isPaused ? short : numbered(short, frame);
  const cells = frame.variables.filter((each) => each.cell !== undefined && each.kind === 'cell');
  const where = cells.map((each) => `${each.name} → ${cellList([each.cell!])}`).join(', ');
  const status = isPaused ? `${PAUSED}  ` : '';
  const isAll = !isPaused || cells.length === frame.variables.length;
  const fits = INDENT + widthOf(name) + 2 + widthOf(status + where) + 1 <= width;
  if (!oneRow && (spelled || !fits || !isAll)) return callLines(input, call);
  const wordings = [where, `→ ${cellList(cells.map((each) => each.cell!))}`, ''].map((text) => [
    span(status, 'status'),
    span(text, 'cell'),
  ]);
  return [nameLine(width, false, INDENT, span(name), wordings)];
}
