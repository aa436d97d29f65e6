import type { FrameView, ItemView, ValueView, VariableView } from '../timeline/step.ts';
import {
  callsWait,
  cellList,
  inLine,
  kindWord,
  lookedUp,
  moreFunctions,
  moreItems,
  moreNames,
  moreReturned,
  NAMES,
  NO_NAMES,
  NOT_LOOKED_AT,
  noValue,
  PAUSED,
  STOPPED,
  WOULD_BE_GONE,
  WOULD_BE_NEW,
  wouldBe,
} from '../words/en-picture.ts';
import type { Changes } from './changes.ts';
import { cut, rowWidth, span, spread, widthOf } from './columns.ts';
import type { Call } from './lookup.ts';
import type { Role, Row } from './row.ts';
import type { Scene } from './scene.ts';
import { openedItems, valueWordings, type Wordings } from './value-text.ts';

/** How NAMES is written: its width, and whether kinds are spelled out. */
export type NamesStyle = { readonly width: number; readonly spelled: boolean };

/**
How much of NAMES is folded, each stage with those before it: plain functions of the module, returned calls, calls that
wait, opened containers, the names of others. Never folded: the running call, what this step changed, a cell that it uses.
*/
export type Fold = {
  readonly functions: boolean;
  readonly returned: 'rows' | 'row' | number; // how many of them are left
  readonly waiting: 'rows' | 'row' | 'count';
  readonly items: number; // how many items of a container are shown
  readonly names: boolean;
};

/** Nothing is folded. */
export const WHOLE: Fold = {
  functions: false,
  returned: 'rows',
  waiting: 'rows',
  items: Number.POSITIVE_INFINITY,
  names: false,
};

/** The stages of folding for a step with `elsewhere` calls that are not looked at, mildest first. */
export function foldStages(elsewhere: number): readonly Fold[] {
  const stages: Fold[] = [{ ...WHOLE, items: 6 }];
  const add = (change: Partial<Fold>) => stages.push({ ...stages.at(-1)!, ...change });
  add({ functions: true });
  add({ returned: 'row' });
  for (let kept = elsewhere - 1; kept >= 0; kept--) add({ returned: kept });
  add({ waiting: 'row' });
  add({ waiting: 'count' });
  add({ items: 3 });
  add({ items: 0 });
  add({ names: true });
  return stages;
}

/** A row of NAMES, and whether it says something that this step changed. */
type Line = { readonly row: Row; readonly kept: boolean };

const INDENT = 3; // of a name; a heading stands at 1, `●` at 0

/** The rows of NAMES, heading first, without blank rows at the end. `preview`: the state that a line not yet kept would make. */
export function nameRows(
  scene: Scene,
  changes: Changes,
  style: NamesStyle,
  fold: Fold,
  preview: Scene | undefined,
): readonly Row[] {
  const writer = new NameWriter(scene, changes, style, fold, preview);
  return writer.write();
}

class NameWriter {
  readonly #scene: Scene;
  readonly #changes: Changes;
  readonly #style: NamesStyle;
  readonly #fold: Fold;
  readonly #preview: Scene | undefined;
  readonly #rows: Row[] = [];

  constructor(scene: Scene, changes: Changes, style: NamesStyle, fold: Fold, preview: Scene | undefined) {
    this.#scene = scene;
    this.#changes = changes;
    this.#style = style;
    this.#fold = fold;
    this.#preview = preview;
  }

  write(): readonly Row[] {
    const { lookup } = this.#scene;
    const { spelled } = this.#style;
    this.#rows.push(this.#between([span(` ${NAMES}`, 'heading')], [[span(lookedUp(spelled), 'faint')], []]));
    if (spelled) this.#rows.push([]);
    if (lookup.running !== lookup.module && lookup.running.frame !== lookup.module.frame)
      this.#call(lookup.running);
    for (const call of lookup.around) this.#call(call);
    this.#module(lookup.module);
    this.#waiting(lookup.waiting);
    this.#elsewhere(lookup.elsewhere);
    return this.#rows;
  }

  #call(call: Call): void {
    this.#header(call);
    const lines = this.#variables(call);
    if (lines.length === 0 && call.state !== 'returned')
      this.#rows.push([span('   '), span(NO_NAMES, 'faint')]);
    for (const line of lines) this.#rows.push(line.row);
  }

  /** A call's own row: its title, how it was called, its state. `brief`: its simple variables in the same row. */
  #header({ frame, state }: Call, brief = false): void {
    const { title, short, how, line } = this.#scene.titleOf(frame);
    const isOver = state === 'returned';
    const titles = isOver ? [numbered(title, frame), numbered(short, frame)] : [title, short];
    const endings = isOver ? [''] : brief ? [briefly(frame), ''] : this.#endings(how, line);
    const room = this.#style.width - 3 - widthOf(state);
    const all = titles.flatMap((head) => endings.map((ending) => [head, ending] as const));
    const [head, ending] = all.find((each) => 1 + widthOf(each[0] + each[1]) <= room) ?? [
      cut(short, room - 1),
      '',
    ];
    const left = [span(' '), span(head, 'strong'), span(ending, 'faint')];
    this.#rows.push(spread(left, [span(state, 'status'), span(' ')], this.#style.width));
  }

  /** What stands behind the title, the fullest first: `called as a(), line 13`. */
  #endings(how: string | undefined, line: number | undefined): readonly string[] {
    if (!this.#style.spelled) return how === undefined ? [''] : [`  ${how}`, ''];
    if (line === undefined) return how === undefined ? [''] : [`   ${how}`, ''];
    return how === undefined ? [`   ${inLine(line)}`, ''] : [`   ${how}, ${inLine(line)}`, `   ${how}`, ''];
  }

  /** The variables of a call that are shown: of a returned one its cell variables, and what went at this very step. */
  #variables({ frame, state }: Call): readonly Line[] {
    const lines: Line[] = [];
    for (const variable of frame.variables) {
      if (state !== 'returned') lines.push(...this.#variable(frame, variable));
      else if (
        variable.kind === 'cell' &&
        variable.cell !== undefined &&
        this.#scene.cells.has(variable.cell)
      ) {
        lines.push(...this.#variable(frame, variable));
      } else if (variable.kind !== 'free' && this.#style.spelled && this.#changes.returned === frame.id) {
        lines.push(
          this.#line(false, INDENT, span(variable.name, 'faint'), [
            [span(this.#kind(frame, variable, noValue('gone')), 'faint')],
          ]),
        );
      }
    }
    return lines;
  }

  #kind(frame: FrameView, variable: VariableView, after: string): string {
    const word = kindWord(variable.kind, this.#style.spelled);
    const kind = frame.kind === 'class' && variable.kind === 'local' ? word.replace('local', 'class') : word;
    return kind === '' || after === '' ? kind + after : `${kind}, ${after}`;
  }

  #variable(frame: FrameView, variable: VariableView): readonly Line[] {
    const changed = this.#changes.name(frame, variable.name);
    const name = span(variable.name, variable.kind);
    if (variable.cell !== undefined) {
      const lives: Wordings = [
        [span(this.#kind(frame, variable, ''), 'kind'), span(` → ${cellList([variable.cell])}`, 'cell')],
      ];
      return [this.#line(changed, INDENT, name, lives)];
    }
    if (!variable.value) {
      const state = variable.deleted ? 'deleted' : 'not yet';
      return [
        this.#line(changed, INDENT, name, [[span(this.#kind(frame, variable, noValue(state)), 'kind')]]),
      ];
    }
    const wordings = valueWordings(variable.value, variable.name, this.#scene, this.#style.spelled);
    const kind = this.#kind(frame, variable, '');
    const withKind: Wordings =
      kind === ''
        ? wordings
        : [...wordings.map((wording) => [span(`${kind}  `, 'kind'), ...wording]), ...wordings];
    const items = this.#items(variable.value, variable.name, INDENT + 2);
    const touched = changed || (items.length === 0 && this.#isChanged(variable.value, variable.name));
    return [this.#line(touched, INDENT, name, withKind), ...items];
  }

  /** A change of an object is marked where the object is shown, not at its other names. */
  #isChanged(value: ValueView, path: string): boolean {
    if (value.object === undefined || !this.#changes.objects.has(value.object)) return false;
    const first = this.#scene.firstName(value);
    return first === undefined || first === path;
  }

  #items(value: ValueView, path: string, indent: number): readonly Line[] {
    const items = openedItems(value, path, this.#scene);
    if (items.length === 0 || indent > INDENT + 4) return [];
    const changed = this.#isChanged(value, path);
    const room = Math.min(items.length, this.#fold.items);
    const lines: Line[] = [];
    for (const item of items.slice(0, room))
      lines.push(...this.#item(item, path, indent, changed && item === items.at(-1)));
    if (room > 0 && room < items.length) {
      lines.push({
        row: [span(' '.repeat(indent)), span(moreItems(items.length - room), 'faint')],
        kept: false,
      });
    }
    return lines;
  }

  #item(item: ItemView, path: string, indent: number, changed: boolean): readonly Line[] {
    const itemPath = path + item.access;
    const wordings = valueWordings(item.value, itemPath, this.#scene, this.#style.spelled);
    const inner = this.#items(item.value, itemPath, indent + 2);
    return [this.#line(changed, indent, span(item.label, 'attribute'), wordings), ...inner];
  }

  #module({ frame, state }: Call): void {
    const status = state === 'stopped' ? [span(STOPPED, 'status'), span(' ')] : [];
    this.#rows.push(
      spread([span(' '), span(this.#scene.titleOf(frame).title, 'strong')], status, this.#style.width),
    );
    let functions = 0;
    let names = 0;
    for (const variable of frame.variables) {
      const would = this.#would(variable);
      if (would) {
        this.#rows.push(would.row);
        continue;
      }
      const lines = this.#variable(frame, variable);
      const changed = this.#changes.name(frame, variable.name) || lines.some((line) => line.kept);
      if (!changed && this.#fold.functions && this.#isPlainFunction(variable)) functions++;
      else if (!changed && this.#fold.names && variable.value?.fn === undefined) names++;
      else for (const line of lines) this.#rows.push(line.row);
    }
    for (const variable of this.#preview?.lookup.module.frame.variables ?? []) {
      if (frame.variables.some((each) => each.name === variable.name)) continue;
      const value = variable.value ? wouldBe(variable.value.repr) : WOULD_BE_NEW;
      this.#rows.push(
        this.#line(true, INDENT, span(variable.name, 'global'), [
          [span(value, 'value')],
          [span(WOULD_BE_NEW, 'value')],
        ]).row,
      );
    }
    if (functions > 0) this.#rows.push([span('   '), span(moreFunctions(functions), 'faint')]);
    if (names > 0) this.#rows.push([span('   '), span(moreNames(names), 'faint')]);
  }

  /** A name of the module that a line not yet kept would change. */
  #would(variable: VariableView): Line | undefined {
    if (!this.#preview) return undefined;
    const after = this.#preview.lookup.module.frame.variables.find((each) => each.name === variable.name);
    const same = after?.value && variable.value && after.value.repr === variable.value.repr;
    if (same && after.value.fn === variable.value.fn && after.value.object === variable.value.object)
      return undefined;
    const would = after?.value ? wouldBe(after.value.repr) : WOULD_BE_GONE;
    const now = variable.value?.repr ?? '';
    const wordings: Wordings = [
      [span(`${now}   `, 'value'), span(would, 'value')],
      [span(would, 'value')],
      [span(WOULD_BE_NEW, 'value')],
    ];
    return this.#line(true, INDENT, span(variable.name, variable.kind), wordings);
  }

  #isPlainFunction(variable: VariableView): boolean {
    if (variable.value?.fn === undefined) return false;
    const view = this.#scene.functions.get(variable.value.fn);
    return view !== undefined && view.cells.length === 0 && view.name === variable.name;
  }

  #waiting(calls: readonly Call[]): void {
    if (calls.length === 0) return;
    if (this.#fold.waiting === 'count') {
      this.#rows.push([span(' '), span(callsWait(calls.length), 'faint')]);
      return;
    }
    for (const call of calls) {
      if (this.#fold.waiting === 'rows') this.#call(call);
      else this.#header(call, true);
    }
  }

  #elsewhere(calls: readonly Call[]): void {
    if (calls.length === 0) return;
    const { returned } = this.#fold;
    const kept = typeof returned === 'number' ? calls.slice(0, returned) : calls;
    if (kept.length > 0) {
      if (this.#style.spelled) this.#rows.push([]);
      this.#rows.push([span(' '), span(NOT_LOOKED_AT, 'faint')]);
    }
    for (const call of kept) this.#heldCall(call, returned !== 'rows');
    const more = calls.length - kept.length;
    if (more > 0) this.#rows.push([span(kept.length > 0 ? '   ' : ' '), span(moreReturned(more), 'faint')]);
  }

  /** A call that is not looked at: one row where all of it fits there and kinds are not spelled out. */
  #heldCall(call: Call, oneRow: boolean): void {
    const cells = call.frame.variables.filter((each) => each.cell !== undefined && each.kind === 'cell');
    const title = this.#scene.titleOf(call.frame);
    const isPaused = call.state === 'paused';
    const short = isPaused ? title.short : numbered(title.short, call.frame);
    const where = cells.map((each) => `${each.name} → ${cellList([each.cell!])}`).join(', ');
    const status = isPaused ? `${PAUSED}  ` : '';
    const fits = INDENT + widthOf(short) + 2 + widthOf(status + where) + 1 <= this.#style.width;
    if (
      oneRow ||
      (!this.#style.spelled && fits && (!isPaused || cells.length === call.frame.variables.length))
    ) {
      const wordings: Wordings = [
        [span(status, 'status'), span(where, 'cell')],
        [span(status, 'status'), span(`→ ${cellList(cells.map((each) => each.cell!))}`, 'cell')],
        [span(status, 'status')],
      ];
      this.#rows.push(this.#line(false, INDENT, span(short), wordings).row);
    } else this.#call(call);
  }

  #line(changed: boolean, indent: number, name: { text: string; role: Role }, right: Wordings): Line {
    const room = this.#style.width - indent - 1;
    const shortest = Math.min(room >> 1, rowWidth(right.at(-1) ?? []) + 1);
    const start: Row = [
      changed ? span('●', 'changed') : span(' '),
      span(' '.repeat(indent - 1)),
      span(cut(name.text, room - shortest), name.role),
    ];
    return { row: this.#between(start, right), kept: changed };
  }

  /** Left text, and at the right edge the first wording that fits; the last one is cut where none does. */
  #between(left: Row, wordings: Wordings): Row {
    const room = this.#style.width - 1 - rowWidth(left) - 1;
    const right =
      wordings.find((wording) => rowWidth(wording) <= room) ?? cutWording(wordings.at(-1) ?? [], room);
    return spread(left, [...right, span(' ')], this.#style.width);
  }
}

function cutWording(wording: Row, columns: number): Row {
  const text = wording.map((part) => part.text).join('');
  return columns < 1 ? [] : [span(cut(text, columns), wording[0]?.role ?? 'plain')];
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
