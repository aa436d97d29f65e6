import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, Lesson, Line, Page, Parses, Prose } from './lesson.ts';
import { LessonError } from './lesson-error.ts';
import { readLesson } from './read-lesson.ts';
import { slugOfFile } from './slug.ts';

/** The Markdown files of a path: the file itself, or those of a folder by name, without its README. */
export function lessonFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => join(path, name));
}

function prosesOf(page: Page): readonly Prose[] {
  return [page.prose, ...page.notes.map((note) => note.prose)];
}

/** The lines of a lesson that can hold a link, each with the line of the file where it stands. */
function linesOf(lesson: Lesson): readonly { text: Line; line: number }[] {
  return [...lesson.pages.flatMap(prosesOf), lesson.closing].flat();
}

/** Mistakes that only show when the lessons of a folder stand side by side: slugs, `needs`, links. */
function betweenLessons(lessons: readonly Lesson[]): readonly LessonError[] {
  const errors: LessonError[] = [];
  const bySlug = new Map<string, Lesson>();
  for (const lesson of lessons) {
    const other = bySlug.get(lesson.slug);
    if (other) {
      const message = `the slug \`${lesson.slug}\` is that of ${other.file} too: rename one of the files`;
      errors.push(new LessonError(lesson.file, 1, message));
    } else bySlug.set(lesson.slug, lesson);
  }
  for (const lesson of lessons.filter((one) => one.written)) {
    for (const slug of lesson.needs) {
      if (!bySlug.has(slug))
        errors.push(new LessonError(lesson.file, 2, `\`needs\` names no lesson: ${slug}`));
    }
    for (const { text, line } of linesOf(lesson)) {
      for (const { href } of text) {
        if (
          href === undefined ||
          !/^[^:#?]+\.md(?:#|$)/.test(href) ||
          bySlug.has(slugOfFile(href.split('#')[0]!))
        )
          continue;
        errors.push(new LessonError(lesson.file, line, `the link leads to no lesson: ${href}`));
      }
    }
  }
  return errors;
}

/**
A folder of lessons or one file → a course. Throws what the file system throws where the path cannot be read; an author's
mistakes are in `errors`.
*/
export function readCourse(path: string, parses: Parses): Course {
  const readings = lessonFiles(path).map((file) => readLesson(readFileSync(file, 'utf8'), file, parses));
  const lessons = readings.map((reading) => reading.lesson);
  const errors = [...readings.flatMap((reading) => reading.errors), ...betweenLessons(lessons)];
  return { path, lessons, errors };
}
