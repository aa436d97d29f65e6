import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parses } from '../check/tree.ts';
import { readCourse } from '../lesson/course.ts';
import { openTerminal, playCourse, readTerminalArguments } from './terminal.ts';
import { readProgram, UsageError } from './usage.ts';

/** `closure-tutor [PATH]`: the built-in lessons, a folder of lessons, an article; a `.py` file opens in the playground. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, path } = readTerminalArguments('closure-tutor', args, 'at most one PATH');
  const command = path === undefined ? 'closure-tutor' : `closure-tutor ${path}`;
  if (path?.endsWith('.py')) return openTerminal(playCourse(path, readProgram(path)), true, values, command);
  if (path !== undefined && !existsSync(path))
    throw new UsageError(`cannot read '${path}': there is no such file`);
  const course = readCourse(path ?? builtInLessons(), parses);
  const lessons = course.lessons.filter((lesson) => lesson.pages.length > 0);
  if (lessons.length === 0)
    throw new UsageError(`'${path}' holds no lesson: Markdown with Python in it is needed`);
  return openTerminal({ ...course, lessons }, false, values, command);
}

/** The lessons that come with the program, beside its bundled files. */
function builtInLessons(): string {
  return fileURLToPath(new URL('../lessons', import.meta.url));
}
