import { checkLessons } from '../check/check-lessons.ts';
import { ownPython } from '../check/own-python.ts';
import { NoPythonError, realPython } from '../check/real-python.ts';
import { parses } from '../check/tree.ts';
import { builtInLessons } from '../lesson/built-in.ts';
import { readCourse } from '../lesson/course.ts';
import type { Course } from '../lesson/lesson.ts';
import { readArguments, UsageError } from './usage.ts';

/**
`check [PATH…]`: holds lessons and articles to their claims, prints one line a problem and the count. Without a path it
checks the lessons that come with the program. `--python PATH` holds them to a real CPython too.

Exit codes: 0 all hold, 1 some do not, 2 a path that cannot be read.
*/
export function main(args: readonly string[]): number {
  const { values, positionals } = readArguments(
    'check',
    args,
    { python: { type: 'string' } },
    { least: 0, most: Number.POSITIVE_INFINITY, are: 'files or folders' },
  );
  const courses = (positionals.length > 0 ? positionals : [builtInLessons()]).map(courseAt);
  const real = values.python === undefined ? [] : [realPython(values.python)];
  const { problems, passed, failed } = check(courses, [ownPython, ...real]);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function check(courses: readonly Course[], runners: Parameters<typeof checkLessons>[2]) {
  const lessons = courses.flatMap((course) => course.lessons);
  const errors = courses.flatMap((course) => course.errors);
  try {
    return checkLessons(lessons, errors, runners);
  } catch (error) {
    if (error instanceof NoPythonError) throw new UsageError(error.message);
    throw error;
  }
}

function courseAt(path: string): Course {
  try {
    return readCourse(path, parses);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    throw new UsageError(
      `cannot read '${path}': ${code === 'ENOENT' ? 'there is no such file or folder' : code}`,
    );
  }
}
