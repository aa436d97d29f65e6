import type { Fact } from '../timeline/fact.ts';
import type { FrameView, Step, ValueView } from '../timeline/step.ts';
import {
  aCell,
  aClass,
  aContainer,
  aFunction,
  aFunctionNamed,
  anObject,
  aValue,
  theException,
  theModule,
} from '../words/en-phrase.ts';
import { functionName } from './call-title.ts';
import { cut } from './columns.ts';
import { holderName, type Paths } from './holders.ts';
import type { Scene } from './scene.ts';
import { hasPicture } from './value-text.ts';

/** What the sentences of WHY are made from: the step, the way to each function, and the step before. */
export type Teller = {
  readonly scene: Scene;
  readonly paths: Paths;
  readonly before: Step | undefined;
};

/** The facts of one kind. */
export function factsOf<Kind extends Fact['kind']>(
  teller: Teller,
  kind: Kind,
): readonly Extract<Fact, { kind: Kind }>[] {
  const facts: Extract<Fact, { kind: Kind }>[] = [];
  for (const fact of teller.scene.step.facts) {
    if (fact.kind === kind) facts.push(fact as Extract<Fact, { kind: Kind }>);
  }
  return facts;
}

/** A call by its number, in this step or, where it has just ended, in the one before. */
export function frameOf(teller: Teller, id: number): FrameView | undefined {
  const { step } = teller.scene;
  for (const frames of [step.stack, step.paused, step.returned, teller.before?.stack ?? []]) {
    const frame = frames.find((each) => each.id === id);
    if (frame) return frame;
  }
  return undefined;
}

/** Who runs, as a sentence names it: `counter()`, `the lambda`, `the module`. */
export function whoIs(frame: Pick<FrameView, 'kind' | 'name'> | undefined): string {
  if (!frame) return 'the call';
  switch (frame.kind) {
    case 'module':
      return 'the module';
    case 'class':
      return `the body of class ${frame.name}`;
    case 'lambda':
      return 'the lambda';
    case 'comprehension':
      return `the ${functionName(frame.name)}`;
    default:
      return `${frame.name}()`;
  }
}

const LONGEST_VALUE = 30;

/** A value as a sentence names it: its repr, or what it is where the repr says less. `before`: the step in which it was still known. */
export function valueWord(value: ValueView, scene: Scene, before?: Step): string {
  if (value.fn !== undefined) {
    const view = scene.functions.get(value.fn) ?? before?.functions.find((each) => each.fn === value.fn);
    return view && view.name !== '<lambda>'
      ? aFunctionNamed(view.name)
      : aFunction(view?.name === '<lambda>');
  }
  const object = value.object === undefined ? undefined : scene.step.objects.get(value.object);
  const named = namedValue(value);
  if (named !== undefined) return named;
  if (object?.kind === 'instance') return anObject(object.type, scene.moduleName(value));
  if (object?.kind === 'class') return aClass(/'(?:.*\.)?([^'.]+)'/.exec(value.repr)?.[1] ?? value.repr);
  if (object && /^(list|dict|set|tuple)$/.test(object.kind) && hasPicture(object, scene, 3)) {
    return aContainer(object.type, object.size);
  }
  if (!object && value.object !== undefined && value.repr.includes('<')) return aValue(value.type);
  return cut(value.repr, LONGEST_VALUE);
}

/** The name of a function that a learner could type, or undefined. */
export function plainPath(teller: Teller, fn: number | undefined): string | undefined {
  return fn === undefined ? undefined : teller.paths.path(fn);
}

/** A value of which the repr says no more than its name. */
function namedValue({ type, repr }: ValueView): string | undefined {
  if (type === 'module') return theModule(/'([^']+)'/.exec(repr)?.[1] ?? repr);
  if (type === 'cell') return aCell();
  if (repr.startsWith("<class '")) return aClass(/'(?:.*\.)?([^'.]+)'/.exec(repr)?.[1] ?? repr);
  return EXCEPTION.test(type) && repr.startsWith(`${type}(`) ? theException(type) : undefined;
}

const EXCEPTION = /(Error|Exception|Warning|StopIteration|Interrupt|Exit)$/;

/** A function that holds a cell, other than the one that runs, in words. */
export function holderWord(teller: Teller, fn: number): string {
  return holderName(fn, teller.scene, teller.paths);
}
