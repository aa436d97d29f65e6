import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'source');

/** Which rooms each room of source/ may enter. `commands` may enter all but other commands; see below. */
const DOORS: Record<string, readonly string[]> = {
  timeline: [],
  python: ['timeline'],
  editor: [],
  lesson: ['timeline'],
  check: ['lesson', 'python', 'timeline'],
  progress: [],
  words: ['timeline'],
  session: ['editor', 'lesson', 'timeline', 'progress'],
  view: ['session', 'editor', 'lesson', 'timeline', 'words'],
  ui: ['view', 'session', 'editor'],
  server: ['start.tsx', 'session', 'view', 'ui', 'lesson', 'progress', 'words', 'editor', 'timeline'],
  'start.tsx': ['session', 'ui', 'view', 'lesson', 'progress', 'timeline', 'editor', 'words'],
  'cli.ts': ['commands'],
};

/** Files that may go where the rest of their room may not. */
const KEYS: Record<string, readonly string[]> = {
  'session/effects.ts': ['python', 'check'],
};

/** Commands share these; they are no commands themselves. */
const SHARED_BY_COMMANDS = [
  'commands/usage.ts',
  'commands/print-dump.ts',
  'commands/show-svg.ts',
  'commands/terminal.ts',
  'commands/plain.ts',
  'commands/lessons.ts',
];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'));

const room = (file: string) => file.split('/')[0]!;

function imports(file: string): { to: string; dynamic: boolean }[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  );
  return [...found].map((match) => ({ to: match[1] ?? match[2]!, dynamic: match[1] === undefined }));
}

function target(file: string, to: string): string {
  return relative(source, normalize(join(source, dirname(file), to.replace(/\?.*$/, ''))))
    .split(sep)
    .join('/');
}

describe('the doors between the rooms of source/', () => {
  for (const [name, may] of Object.entries(DOORS)) {
    it(`${name} enters only ${may.join(', ') || 'nothing'}`, () => {
      const wrong = files
        .filter((file) => room(file) === name)
        .flatMap((file) =>
          imports(file)
            .filter(({ to }) => to.startsWith('.'))
            .map(({ to }) => target(file, to))
            .filter((to) => room(to) !== name && !may.includes(room(to)) && !KEYS[file]?.includes(room(to)))
            .map((to) => `${file} → ${to}`),
        );
      expect(wrong).toEqual([]);
    });
  }

  it('commands do not import other commands', () => {
    const wrong = files
      .filter((file) => room(file) === 'commands')
      .flatMap((file) =>
        imports(file)
          .map(({ to }) => (to.startsWith('.') ? target(file, to) : to))
          .filter((to) => to.startsWith('commands/') && !SHARED_BY_COMMANDS.includes(to))
          .map((to) => `${file} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('the interpreter, the timeline, the editor, the words and the views use no part of Node', () => {
    const pure = ['python', 'timeline', 'editor', 'words', 'view'];
    const wrong = files
      .filter((file) => pure.includes(room(file)))
      .flatMap((file) => imports(file).map(({ to }) => ({ file, to })))
      .filter(({ to }) => to.startsWith('node:'))
      .map(({ file, to }) => `${file} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('the interpreter has no clock and no randomness of its own', () => {
    const wrong = files
      .filter((file) => room(file) === 'python')
      .filter((file) =>
        /\bDate\b|\bperformance\.|Math\.random|\bprocess\.|setTimeout|\bcrypto\./.test(codeOf(file)),
      );
    expect(wrong).toEqual([]);
  });

  it('every relative import names a file that is there', () => {
    const wrong = files.flatMap((file) =>
      imports(file)
        .filter(({ to }) => to.startsWith('.') && !existsSync(join(source, target(file, to))))
        .map(({ to }) => `${file} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every path that the map names exists', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8');
    const named = [...map.matchAll(/`([\w./-]+(?:\/|\.tsx?))`/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(source, path)))).toEqual([]);
  });
});

/** The file without its comments and its strings, which may name anything. */
function codeOf(file: string): string {
  return readFileSync(join(source, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''");
}
