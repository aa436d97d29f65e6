import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parses } from '../check/tree.ts';
import { readCourse } from '../lesson/course.ts';
import type { Course } from '../lesson/lesson.ts';
import { openTerminal, playCourse, readTerminalArguments } from './terminal.ts';
import { readProgram, UsageError } from './usage.ts';

/** `closure-tutor [PATH]`: the built-in lessons, a folder of lessons, an article; a `.py` file opens in the playground. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, path } = readTerminalArguments('closure-tutor', args, 'at most one PATH');
  const command = path === undefined ? 'closure-tutor' : `closure-tutor ${path}`;
  if (path?.endsWith('.py')) return openTerminal(playCourse(path, readProgram(path)), true, values, command);
  if (path !== undefined && !existsSync(path))
    throw new UsageError(`cannot read '${path}': there is no such file`);
  const from = path ?? builtInLessons();
  const course = lessonsAt(from);
  if (!course) throw new UsageError(`'${path}' holds no lesson: Markdown with Python in it is needed`);
  return openTerminal(course, false, values, command, { path: from, read: () => lessonsAt(from) });
}

/** The lessons of a path that have something to show; undefined: there are none. */
function lessonsAt(path: string): Course | undefined {
  const course = readCourse(path, parses);
  const lessons = course.lessons.filter((lesson) => lesson.pages.length > 0);
  return lessons.length === 0 ? undefined : { ...course, lessons };
}

/** The lessons that come with the program, beside its bundled files. */
function builtInLessons(): string {
  return fileURLToPath(new URL('../lessons', import.meta.url));
}
