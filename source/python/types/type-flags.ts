import type { PyType } from '../object/type-object.ts';

/** Types whose subtypes have a flag of their own, with its place. */
const FAMILIES: readonly (readonly [string, number])[] = [
  ['int', 24],
  ['list', 25],
  ['tuple', 26],
  ['bytes', 27],
  ['str', 28],
  ['dict', 29],
  ['BaseException', 30],
];

/** Built-in types that a class pattern with one place matches by themselves. */
const MATCH_SELF = new Set('bool bytearray bytes dict float frozenset int list set str tuple'.split(' '));

/** Types whose values hold nothing that could lead back to them: the collector does not see them. */
const PLAIN = new Set('object int bool str bytes bytearray float complex range NoneType ellipsis'.split(' '));

/**
`type.__flags__`, as far as it says something here: whether a class is abstract, made by the program, can be a base, has a
`__dict__` …

Source: Include/object.h, Py_TPFLAGS_…
*/
export function typeFlags(type: PyType): number {
  const lines = new Set(type.mro.filter((each) => !each.heap).map(({ name }) => name));
  const places = [12];
  const add = (has: boolean, ...more: number[]): void => {
    if (has) places.push(...more);
  };
  const base = type.base;
  add(type.heap, 9);
  add(!type.heap, 1, 8);
  add(!type.final, 10);
  add(type.instancesAreNotMade, 7);
  add(type.heap || !PLAIN.has(type.name), 14);
  add(type.heap && type.hasDict && !lines.has('type') && !lines.has('BaseException'), 4);
  add(type.heap && type.hasDict && type.mro.every((each) => each.heap || each.name === 'object'), 2);
  add(type.heap && type.hasWeakref && (base?.heap === true ? base.hasWeakref : !lines.has('type')), 3);
  add(type.pattern === 'sequence', 5);
  add(type.pattern === 'mapping', 6);
  add(lines.has('function') || lines.has('method_descriptor') || lines.has('wrapper_descriptor'), 17);
  add(type.abstract, 20);
  add(
    [...MATCH_SELF].some((name) => lines.has(name)),
    22,
  );
  add(lines.has('type'), 11, 23, 31);
  for (const [name, place] of FAMILIES) add(lines.has(name), place);
  return places.reduce((flags, place) => flags + 2 ** place, 0);
}

/** What each further item of a value takes, in bytes; 0 where all values of a type are of one size. */
export function itemSize(type: PyType): number {
  const built = type.mro.find((each) => !each.heap && ITEM_SIZES.has(each.name));
  return built === undefined ? 0 : ITEM_SIZES.get(built.name)!;
}

const ITEM_SIZES: ReadonlyMap<string, number> = new Map([
  ['int', 4],
  ['tuple', 8],
  ['bytes', 1],
  ['type', 40],
]);
