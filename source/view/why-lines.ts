import type { Fact } from '../timeline/fact.ts';
import type { FrameView } from '../timeline/step.ts';
import { anObject } from '../words/en-phrase.ts';
import {
  anotherOfSameLine,
  attributeGiven,
  callOverCellsStay,
  changedInPlace,
  classNameGiven,
  contentsChanged,
  defaultsWorkedOut,
  emptySoFar,
  functionMade,
  generatorMade,
  globalUsed,
  globalUsedNow,
  globalWrittenFrom,
  heldToo,
  holdsCells,
  holdsNoCell,
  inCall,
  lineMadeIt,
  nameChanged,
  nameDeleted,
  namedFunction,
  nameGiven,
  namesClass,
  nothingFromLoop,
  printed,
  sameObject,
  secondName,
  sharedNamed,
  withCells,
} from '../words/en-why-lines.ts';
import { cut } from './columns.ts';
import { LONG_RUN, sceneChanges } from './scene.ts';
import { cellSentences, goneSentences } from './why-cells.ts';
import { factsOf, frameOf, holderWord, type Teller, valueWord, whoIs } from './why-teller.ts';

/** What a line did: functions made, cells, names, objects, output. */
export function lineSentences(teller: Teller): readonly string[] {
  return [
    ...functionSentences(teller),
    ...cellSentences(teller),
    ...globalSentences(teller),
    ...nameSentences(teller),
    ...goneSentences(teller),
    ...changeSentences(teller),
    ...printedSentences(teller),
  ];
}

/** Functions made: which cells they hold, and the defaults that were worked out. */
function functionSentences(teller: Teller): readonly string[] {
  const { scene } = teller;
  const [made] = factsOf(teller, 'function-made');
  if (!made) return [];
  const view = scene.functions.get(made.fn);
  const name = view?.name ?? made.function.slice(made.function.lastIndexOf('.') + 1);
  const frame = frameOf(teller, made.frame);
  const around = frame?.kind === 'function' || frame?.kind === 'lambda' || frame?.kind === 'generator';
  const sentences = [functionMade(name, name === '<lambda>')];
  if (made.cells.length > 0) {
    sentences[0] += ` ${holdsCells(made.cells.map((each) => ({ name: each.variable, cell: each.cell })))}`;
  } else if (around) sentences[0] += ` ${holdsNoCell(whoIs(frame))}`;
  for (const { variable, cell } of made.cells.slice(0, 1)) {
    const view = scene.cells.get(cell);
    const other = view?.holders.find((each) => each.kind === 'function' && each.fn !== made.fn);
    const isTwin = other?.kind === 'function' && scene.functions.get(other.fn)?.function === made.function;
    if (other?.kind === 'function' && !isTwin) sentences.push(heldToo(holderWord(teller, other.fn)));
    if (view && !view.value && variable !== name) sentences.push(emptySoFar(variable));
  }
  const twins = scene.step.functions.filter(
    (each) => each.function === made.function && each.line === view?.line,
  );
  if (twins.length > 1 && twins.at(-1)?.fn === made.fn) sentences.push(anotherOfSameLine(twins.length));
  const defaults = view?.defaults.map((each) => `${each.variable}=${valueWord(each.value, scene)}`) ?? [];
  if (defaults.length > 0) sentences.push(defaultsWorkedOut(defaults.slice(0, 2)));
  return sentences;
}

/** Globals that a call read: it has no such name of its own. Functions and builtins are left out, they are no news. */
export function globalSentences(teller: Teller): readonly string[] {
  const { scene } = teller;
  for (const fact of factsOf(teller, 'name-read')) {
    const frame = frameOf(teller, fact.frame);
    if (DUNDER.test(fact.name) || /^<(module|class|built-in)/.test(fact.value?.repr ?? '')) continue;
    if (
      fact.scope !== 'global' ||
      !fact.value ||
      fact.value.fn !== undefined ||
      !frame ||
      frame.kind === 'module'
    )
      continue;
    if (fact.value.object !== undefined && isClassOrModule(teller, fact.value.object)) continue;
    if (
      scene.step.facts.some(
        (each) => each.kind === 'name-written' && each.name === fact.name && each.scope === 'global',
      )
    ) {
      continue;
    }
    const alone = frame.parent === undefined || scene.lookup.around.length === 0;
    const line = fact.value.object === undefined ? lastWrite(teller, fact.name) : undefined; // it may have changed since
    const value = valueWord(fact.value, scene);
    if (line === undefined || !alone) return [globalUsed(whoIs(frame), fact.name, value, alone)];
    const loop = frame.fn !== undefined && hasTwins(teller, frame) ? ` ${nothingFromLoop()}` : '';
    return [`${globalUsedNow(whoIs(frame), fact.name)} ${lineMadeIt(line, value)}${loop}`];
  }
  return [];
}

function isClassOrModule(teller: Teller, object: number): boolean {
  const kind = teller.scene.step.objects.get(object)?.kind;
  return kind === 'class' || kind === 'module';
}

/** Whether the line that made the running function made others too. */
function hasTwins(teller: Teller, frame: FrameView): boolean {
  const { functions } = teller.scene.step;
  const view = teller.scene.functions.get(frame.fn!);
  return functions.filter((each) => each.line === view?.line && each.function === view.function).length > 1;
}

const FARTHEST_WRITE = 60; // steps back

/** The line that last gave a global its value, if that was not long ago. */
function lastWrite(teller: Teller, name: string): number | undefined {
  const { timeline, k } = teller.scene;
  if (timeline.length > LONG_RUN) return undefined;
  for (let earlier = k - 1; earlier > 0 && earlier > k - FARTHEST_WRITE; earlier--) {
    const step = timeline.at(earlier);
    for (const fact of step.facts) {
      if (fact.kind === 'name-written' && fact.scope === 'global' && fact.name === name)
        return step.ran?.line;
    }
  }
  return undefined;
}

/** Names that were given a value, or lost it. */
function nameSentences(teller: Teller): readonly string[] {
  const made = new Set(factsOf(teller, 'function-made').map((fact) => fact.fn));
  const last = new Map<string, NameWritten>();
  for (const fact of factsOf(teller, 'name-written')) {
    if (DUNDER.test(fact.name)) continue; // a class body's own: __module__, __qualname__
    if (fact.value.fn === undefined || !made.has(fact.value.fn)) last.set(`${fact.frame} ${fact.name}`, fact);
  }
  const written = [...last.values()];
  const shared = sharedNames(teller, written);
  const sentences = shared === undefined ? [] : [shared];
  for (const fact of written) {
    if (sentences.length === 3) break;
    if (shared === undefined || fact.value.fn === undefined) sentences.push(writtenSentence(teller, fact));
  }
  for (const fact of factsOf(teller, 'name-deleted').slice(0, 2)) sentences.push(nameDeleted(fact.name));
  return sentences;
}

const DUNDER = /^__\w+__$/;

type NameWritten = Extract<Fact, { kind: 'name-written' }>;

/** Several functions that are given names at once and hold one cell: `add, show = pair()`. */
function sharedNames(teller: Teller, written: readonly NameWritten[]): string | undefined {
  const { functions } = teller.scene;
  const named = written.filter((fact) => fact.value.fn !== undefined);
  const [first, second] = named;
  if (!first || !second || first.value.fn === second.value.fn) return undefined;
  const has = (fact: NameWritten, cell: number) =>
    functions.get(fact.value.fn!)?.cells.some((each) => each.cell === cell) ?? false;
  const common = functions
    .get(first.value.fn!)
    ?.cells.find((each) => named.every((fact) => has(fact, each.cell)));
  return (
    common &&
    sharedNamed(
      named.map((fact) => fact.name),
      common.cell,
      common.variable,
    )
  );
}

function writtenSentence(teller: Teller, fact: NameWritten): string {
  const { scene } = teller;
  const frame = frameOf(teller, fact.frame);
  const { value } = fact;
  const made = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  const isNew = made?.kind === 'instance' && scene.moduleName(value) === fact.name;
  const word = isNew ? anObject(made.type, undefined) : valueWord(value, scene);
  if (made?.kind === 'class') return namesClass(fact.name);
  if (fact.scope === 'global' && frame && frame.kind !== 'module') {
    return globalWrittenFrom(whoIs(frame), fact.name, fact.before && valueWord(fact.before, scene), word);
  }
  if (value.fn !== undefined) return functionNamed(teller, fact.name, value.fn);
  if (fact.scope === 'class') return classNameGiven(fact.name, word);
  const first = scene.firstName(value);
  const object = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  if (
    first !== undefined &&
    first !== fact.name &&
    object &&
    /^(list|dict|set|instance)$/.test(object.kind)
  ) {
    return sameObject(fact.name, first, object.kind === 'instance' ? `${object.type} object` : object.type);
  }
  if (object?.kind === 'generator') return generatorMade(fact.name, generatorName(value.repr));
  if (fact.before) return nameChanged(fact.name, valueWord(fact.before, scene, teller.before), word);
  return nameGiven(
    fact.name,
    word,
    fact.scope === 'local' && frame?.kind !== 'module' ? inCall(whoIs(frame), isAlone(frame, fact.name)) : '',
  );
}

/** Whether a call has cells for other variables, and none for this one. */
function isAlone(frame: FrameView | undefined, name: string): boolean {
  const kind = frame?.variables.find((each) => each.name === name)?.kind;
  return kind === 'local' && (frame?.variables.some((each) => each.kind === 'cell') ?? false);
}

/** `gen()` of `<generator object gen>`. */
function generatorName(repr: string): string {
  const name = /generator object (?:.*\.)?(.+)>$/.exec(repr)?.[1] ?? '';
  return name === '<genexpr>' ? 'the generator expression' : `${name}()`;
}

/** A name for a function: one that a call has just returned, with its cells, or a second name for one that had a name. */
function functionNamed(teller: Teller, name: string, fn: number): string {
  const { scene, before } = teller;
  const view = scene.functions.get(fn);
  const cells = [...new Set(view?.cells.map((each) => each.cell) ?? [])];
  const returning =
    before?.event.kind === 'return' && before.value?.fn === fn ? before.stack.at(-1) : undefined;
  const first = scene.firstName({ repr: '', type: 'function', fn });
  if (!returning && first !== undefined && first !== name) return secondName(name, first);
  const isPaused = scene.step.paused.some((frame) => frame.id === returning?.id);
  const given = namedFunction(name, returning && whoIs(returning), isPaused);
  if (isPaused) return `${given} ${withCells(cells)}`;
  const kept = (returning?.variables ?? []).filter(
    (variable) => variable.kind === 'cell' && variable.cell !== undefined && cells.includes(variable.cell),
  );
  const isKept = kept.length > 0;
  return `${given} ${
    isKept
      ? callOverCellsStay(
          kept.map((each) => each.name),
          kept.map((each) => each.cell!),
        )
      : withCells(cells)
  }`;
}

function changeSentences(teller: Teller): readonly string[] {
  const { scene } = teller;
  const changes = sceneChanges(scene).objects;
  for (const cell of scene.cells.values()) {
    if (cell.value?.object === undefined || !changes.has(cell.value.object)) continue;
    return [contentsChanged(cell.value.type, cell.cell)];
  }
  for (const [number, { item, before }] of changes) {
    const object = scene.step.objects.get(number);
    const name = scene.firstName({ repr: '', type: '', object: number });
    if (!object || name === undefined || !/^(list|dict|set|instance)$/.test(object.kind)) continue;
    if (object.kind !== 'instance' || !item) return [changedInPlace(object.type, name)];
    const value = valueWord(item.value, scene);
    return [
      attributeGiven(
        `${name}${item.access}`,
        object.type,
        value,
        before && valueWord(before, scene, teller.before),
      ),
    ];
  }
  return [];
}

const LONGEST_OUTPUT = 30;

/** What was printed, on one line. */
export function printedSentences(teller: Teller): readonly string[] {
  const text = factsOf(teller, 'printed')
    .map((fact) => fact.text)
    .join('')
    .trimEnd();
  return text === '' ? [] : [printed(cut(text.replaceAll('\n', ', then '), LONGEST_OUTPUT))];
}
