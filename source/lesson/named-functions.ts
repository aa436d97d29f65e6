import type { Step } from '../timeline/step.ts';

/** A function that a learner can point at, and the shortest way to it: `a`, `fs[0]`. */
export type NamedFunction = { readonly fn: number; readonly name: string };

/** As many as there are digits to point with. */
const MOST = 9;

/**
The functions of a step that names lead to, each once: names of the running call first, then outward to the module's, each
call's in their order, then the items of what is named so.
*/
export function namedFunctions({ stack, objects }: Step): readonly NamedFunction[] {
  const variables = [...stack].reverse().flatMap((frame) => frame.variables);
  const direct = variables.flatMap(({ name, value }) =>
    value?.fn === undefined ? [] : [{ fn: value.fn, name }],
  );
  const items = variables.flatMap(({ name, value }) =>
    (value?.object === undefined ? [] : (objects.get(value.object)?.items ?? [])).flatMap((item) =>
      item.value.fn === undefined || item.access === ''
        ? []
        : [{ fn: item.value.fn, name: name + item.access }],
    ),
  );
  const found = new Map<number, NamedFunction>();
  for (const one of [...direct, ...items]) if (!found.has(one.fn)) found.set(one.fn, one);
  return [...found.values()].slice(0, MOST);
}
