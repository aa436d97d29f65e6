import { parseArgs } from 'node:util';
import type { Page } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { folderStore } from '../../source/server/folder-store.ts';
import { hostKey } from '../../source/server/host-key.ts';
import { Room } from '../../source/server/room.ts';
import { Workshop } from '../../source/server/workshop.ts';

/**
A workshop with a mistake built in, for a process of its own: the second page throws the first time that anyone looks at it, in
the way that the first word says.
*/
const { values, positionals } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string', default: '' } },
  allowPositionals: true,
});
process.setMaxListeners(0);

const broken = () => {
  throw new Error('broken on purpose');
};

const WAYS: Readonly<Record<string, () => void>> = {
  view: broken,
  timer: () => void setTimeout(broken, 0),
  promise: () => void Promise.reject(new Error('broken on purpose')),
  'two timers': () => void [0, 100].map((later) => setTimeout(broken, later)),
};

const text = '# Broken\n\nOne.\n\n```python\na = 1\n```\n\nTwo.\n\n```python\nb = 2\n```\n';
const { lesson } = readLesson(text, '01-broken.md', () => true);
const [first, second] = lesson.pages as [Page, Page];
let times = 0;
const prose = {
  get: () => {
    if (times++ === 0) WAYS[positionals[0]!]!();
    return second.kind === 'snippet' ? second.prose : [];
  },
};
const pages = [first, Object.defineProperty({ ...second }, 'prose', prose)];

const report = (line: string) => console.log(line);
const store = await folderStore(values.data);
const workshop = await Workshop.open({
  course: { path: 'broken', lessons: [{ ...lesson, pages }], errors: [] },
  store,
  room: await Room.open({ store, run: 'broken', now: () => new Date().toISOString(), report }),
  admission: {},
  hostKey: await hostKey(values.data, store),
  host: '127.0.0.1',
  port: Number(values.port),
  maxSessions: 2,
  idleMinutes: 1,
  motd: [],
  report,
});
console.log(`ssh -p ${workshop.port} NAME@127.0.0.1\nKey of this host`);
