import type { LibraryModule } from '../modules/native-module.ts';
import { texts } from './texts.ts';

/** The modules whose text is in several files, in a folder of their name, and the order in which they make one text. */
const PIECES: Readonly<Record<string, string>> = {
  _collections_abc: 'asking sets containers',
  _pydatetime: 'span date zone clock moment',
  _typing: 'parameters making',
  asyncio: 'handles futures task event_loop tasks groups locks queues submodules',
  collections: 'ordered counter user',
  contextlib: 'synchronous asynchronous',
  dataclasses: 'fields annotations methods making',
  decimal: 'context number text arithmetic rounding functions choosing format methods',
  dis: 'instructions printing',
  enum: 'namespace metaclass classes flag',
  fractions: 'fraction text',
  inspect: 'objects sources live classes signature callables',
  io: 'base text bytes',
  pickle: 'saving types frames loading functions',
  pprint: 'collections printer',
  statistics: 'averages relation density',
  traceback: 'rows exception functions',
  typing: 'arguments forms forward aliases alias_kinds generic classes functions',
  weakref: 'references collections set',
};

/** The modules of the package `asyncio`, each by its name in it: all have the names that the package has. */
const ASYNCIO =
  'base_events coroutines events exceptions futures locks queues runners taskgroups tasks timeouts';

/** The modules that are written in Python, by name: `NAME.py`, or the pieces that are in the folder NAME. */
export const pythonModules: readonly (readonly [string, LibraryModule])[] = [
  ...Object.keys(texts).flatMap((path) => {
    const name = /^\.\/([^/]+)\.py$/.exec(path)?.[1];
    return name === undefined ? [] : [python(name, texts[path]!)];
  }),
  ...Object.entries(PIECES).map(([name, pieces]) => {
    return python(
      name,
      pieces
        .split(' ')
        .map((piece) => texts[`./${name}/${piece}.py`]!)
        .join('\n\n'),
    );
  }),
  ...ASYNCIO.split(' ').map((name) => {
    return python(`asyncio.${name}`, 'import asyncio\nglobals().update({**vars(asyncio), **globals()})\n');
  }),
];

function python(name: string, source: string): [string, LibraryModule] {
  return [name, { kind: 'python', source }];
}
