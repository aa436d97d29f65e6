import { isOurs, purposeOf } from './fences.ts';
import { readFront } from './front-matter.ts';
import { textOf } from './inline.ts';
import type { Lesson, Parses, Reading } from './lesson.ts';
import { LessonError } from './lesson-error.ts';
import { LessonReader } from './lesson-reader.ts';
import { readMarkdown } from './markdown.ts';
import { slugOf, slugOfFile } from './slug.ts';
import type { Report } from './yaml-tree.ts';

/**
One Markdown file → a lesson. Both kinds come this way: those written for this program and anybody's article. It never
throws: what the author has to mend is beside what could be read.
*/
export function readLesson(source: string, file: string, parses: Parses): Reading {
  const errors: LessonError[] = [];
  const report: Report = (line, message) => void errors.push(new LessonError(file, line, message));
  const { front: matter, blocks } = readMarkdown(source);
  const written =
    blocks.some((block) => block.kind === 'fence' && isOurs(purposeOf(block))) ||
    /^minutes:/m.test(matter?.text ?? '');
  const front = readFront(matter, written, report);
  const reader = new LessonReader(written, parses, report);
  const first = blocks.find((block) => block.kind === 'heading');
  for (const block of blocks) if (block !== first || first.depth > 1) reader.read(block);
  const { pages, closing } = reader.finish();
  if (written && (reader.learned.length < 2 || reader.learned.length > 4)) {
    report(source.split('\n').length, 'a lesson ends with ```yaml learned and two to four sentences in it');
  }
  if (pages.length === 0) report(1, 'nothing to read or to run in this file');
  const title = front.title ?? (first && first.depth === 1 ? textOf(first.text) : undefined);
  const lesson: Lesson = {
    slug: slugOfFile(file),
    file,
    title: title ?? slugOfFile(file),
    ...(front.section ? { section: front.section } : {}),
    ...(front.minutes ? { minutes: front.minutes } : {}),
    needs: front.needs.map(slugOf),
    written,
    pages,
    snippets: reader.snippets,
    learned: reader.learned,
    closing,
  };
  errors.sort((one, other) => one.line - other.line);
  return { lesson, errors };
}
