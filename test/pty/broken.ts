import { readLesson } from '../../source/lesson/read-lesson.ts';
import { memoryStore } from '../../source/progress/store.ts';
import { start } from '../../source/start.tsx';

/**
The program with one mistake built in, to be run in a pty: in a timer, in a promise that nobody waits for, in what the view reads, in
an effect, or (`component`) in Ink's own tree.
*/
const where = process.argv[2];
const broken = () => {
  throw new Error('broken on purpose');
};

const text = '# Broken\n\nOne.\n\n```python\na = 1\n```\n\nTwo.\n\n```python\nb = 2\n```\n';
const { lesson } = readLesson(text, '01-broken.md', () => true);
const second = lesson.pages[1]!;
let times = 0;
// The second page breaks the first time that it is looked at; later it is whole.
const once = <T>(value: T): T => {
  if (times++ === 0) {
    if (where === 'view') broken();
    if (where === 'timer') setTimeout(broken, 0);
    if (where === 'promise') void Promise.reject(new Error('broken on purpose'));
  }
  return value;
};
const page = Object.defineProperty({ ...second }, 'prose', { get: () => once(second.prose) });
const store = memoryStore();
const output = process.stdout;
if (where === 'component') Object.defineProperty(output, 'rows', { get: broken });

process.exitCode = await start({
  input: process.stdin,
  output,
  course: { path: 'broken', lessons: [{ ...lesson, pages: [lesson.pages[0]!, page] }], errors: [] },
  playground: false,
  progress: {
    load: () => store.load(),
    save: (progress) => {
      if (where === 'effect' && progress.lessons.broken?.page === 1 && times++ === 1) broken();
      return store.save(progress);
    },
  },
  capability: { colors: 'true', background: 'dark', ascii: false, spoken: false },
  local: true,
}).catch((error: unknown) => {
  process.stderr.write(`internal error: ${error instanceof Error ? error.message : error}\n`);
  return 1;
});
