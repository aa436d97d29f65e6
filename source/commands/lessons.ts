import { existsSync } from 'node:fs';
import { parses } from '../check/tree.ts';
import { builtInLessons } from '../lesson/built-in.ts';
import { readCourse } from '../lesson/course.ts';
import type { Course } from '../lesson/lesson.ts';
import { UsageError } from './usage.ts';

/**
The lessons of a path, a folder or an article; of none, those that come with the program.

@throws UsageError when there is nothing, or nothing to learn
*/
export function lessonsOf(path: string | undefined): Course {
  if (path !== undefined && !existsSync(path))
    throw new UsageError(`cannot read '${path}': there is no such file`);
  const course = readCourse(path ?? builtInLessons(), parses);
  const lessons = course.lessons.filter((lesson) => lesson.pages.length > 0);
  if (lessons.length === 0)
    throw new UsageError(`'${path}' holds no lesson: Markdown with Python in it is needed`);
  return { ...course, lessons };
}
