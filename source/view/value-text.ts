import type { ItemView, ObjectView, ValueView } from '../timeline/step.ts';
import { cellList, objectOf, sameAs, sizeOf, withoutCell } from '../words/en-picture.ts';
import { functionName } from './call-title.ts';
import { span } from './columns.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';

/** What is said of a value, the fullest wording first: the first one that fits is taken. */
export type Wordings = readonly Row[];

/**
A value in words: `7`, `[1, 2]`, `function counter → cell 1`, `list of 3`, `Counter object`, `the same list as xs`.

`path` is the name under which it stands. A plain function of the module that stands under its own name is only called
`function`, except where there is room to spell it out.
*/
export function valueWordings(value: ValueView, path: string, scene: Scene, spelled: boolean): Wordings {
  const first = scene.firstName(value);
  const shared = first !== undefined && first !== path;
  if (value.fn !== undefined)
    return functionWordings(value.fn, path, shared ? first : undefined, scene, spelled);
  const object = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  if (!object) return [[span(value.repr, 'value')]];
  if (shared && canBeChanged(object)) {
    return [[span(sameAs(kindOfObject(object), first), 'kind')], [span(sameAs('object', first), 'kind')]];
  }
  return objectWordings(value, object, path, scene);
}

/** What is in a cell, in the same words; its contents are written out even where a name shows them too. */
export function cellValueWordings(value: ValueView, scene: Scene, spelled: boolean): Wordings {
  if (value.fn !== undefined) return functionWordings(value.fn, '', undefined, scene, spelled);
  const object = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  return object ? objectWordings(value, object, '', scene) : [[span(value.repr, 'value')]];
}

function functionWordings(
  fn: number,
  path: string,
  first: string | undefined,
  scene: Scene,
  spelled: boolean,
): Wordings {
  const view = scene.functions.get(fn);
  if (!view) return [[span('function', 'kind')]];
  const name = functionName(view.name);
  const isLambda = view.name === '<lambda>';
  const inModule = !view.function.includes('.');
  if (first !== undefined && !(inModule && first === view.name))
    return [[span(sameAs('function', first), 'kind')]];
  const long = isLambda ? 'lambda' : `function ${name}`;
  const short = isLambda ? 'lambda' : 'function';
  if (view.cells.length === 0) {
    if (inModule && !isLambda)
      return path === view.name && !spelled ? [kind(short)] : [kind(long), kind(short)];
    return [kind(withoutCell(long)), kind(withoutCell(short)), kind(short)];
  }
  const cells = [...new Set(view.cells.map((each) => each.cell))].sort((one, other) => one - other);
  const lives = span(` → ${cellList(cells)}`, 'cell');
  return [
    [span(long, 'kind'), lives],
    [span(short, 'kind'), lives],
  ];
}

function objectWordings(value: ValueView, object: ObjectView, path: string, scene: Scene): Wordings {
  switch (object.kind) {
    case 'list':
    case 'tuple':
    case 'dict':
    case 'set':
      if (!hasPicture(object, scene, 3))
        return [[span(value.repr, 'value')], kind(sizeOf(object.type, object.size))];
      return [kind(sizeOf(object.type, object.size))];
    case 'instance':
      // An exception, a weakref and the like say more of themselves than their type.
      return value.repr.startsWith('<')
        ? [kind(objectOf(object.type))]
        : [[span(value.repr, 'value')], kind(objectOf(object.type))];
    case 'class': {
      const name = /'(?:.*\.)?([^'.]+)'/.exec(value.repr)?.[1] ?? '';
      return name === path || name === '' ? [kind('class')] : [kind(`class ${name}`), kind('class')];
    }
    case 'method': {
      const name = /method (\S+)/.exec(value.repr)?.[1] ?? '';
      return [kind(`method ${name}`), kind('method')];
    }
    case 'generator': {
      const name = /generator object (\S+)>/.exec(value.repr)?.[1] ?? '';
      return [kind(`generator ${functionName(name.slice(name.lastIndexOf('.') + 1))}`), kind('generator')];
    }
    default:
      return [[span(value.repr, 'value')]];
  }
}

function kind(text: string): Row {
  return [span(text, 'kind')];
}

function kindOfObject(object: ObjectView): string {
  return object.kind === 'instance' ? objectOf(object.type) : object.type;
}

function canBeChanged(object: ObjectView): boolean {
  return (
    object.kind !== 'tuple' && object.kind !== 'module' && object.kind !== 'class' && object.kind !== 'other'
  );
}

/** Whether a container is more than its repr says: a function, an instance, an object with cells is somewhere in it. */
export function hasPicture(object: ObjectView, scene: Scene, depth: number): boolean {
  return object.items.some(({ value }) => {
    if (value.fn !== undefined) return true;
    const inner = value.object === undefined ? undefined : scene.step.objects.get(value.object);
    if (!inner) return false;
    if (inner.kind === 'instance' || inner.kind === 'method' || inner.kind === 'generator') return true;
    return isContainer(inner) && depth > 0 && hasPicture(inner, scene, depth - 1);
  });
}

/** The items that the picture opens under a value: none where its repr, or another name, already shows them. */
export function openedItems(value: ValueView, path: string, scene: Scene): readonly ItemView[] {
  const object = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  if (!object) return [];
  const first = scene.firstName(value);
  if (first !== undefined && first !== path) return [];
  if (object.kind === 'instance') return object.items;
  return isContainer(object) && hasPicture(object, scene, 3) ? object.items : [];
}

function isContainer(object: ObjectView): boolean {
  return object.kind === 'list' || object.kind === 'tuple' || object.kind === 'dict' || object.kind === 'set';
}
