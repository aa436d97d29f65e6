import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkLessons } from '../../source/check/check-lessons.ts';
import { ownPython } from '../../source/check/own-python.ts';
import { parses } from '../../source/check/tree.ts';
import { main } from '../../source/commands/new-lesson.ts';
import { readCourse } from '../../source/lesson/course.ts';

let folder: string;
let said: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closure-tutor-new-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('a new lesson has one of each block and passes check', () => {
  expect(main(['first-steps', folder])).toBe(0);
  expect(said.split('\n')[0]).toBe(join(folder, '01-first-steps.md'));
  const { lessons, errors } = readCourse(folder, parses);
  expect(checkLessons(lessons, errors, [ownPython])).toEqual({
    problems: [],
    passed: expect.any(Number),
    failed: 0,
  });
  const text = readFileSync(join(folder, '01-first-steps.md'), 'utf8');
  expect(text).toContain('title: First steps');
  for (const block of [
    'yaml look',
    'yaml predict',
    'yaml change',
    'python exercise',
    'yaml goals',
    'hint',
    'python solution',
    'python wrong',
    'yaml learned',
    'note',
    'output',
  ])
    expect(text).toContain(`\`\`\`${block}`);
});

test('it is the next one of its folder', () => {
  writeFileSync(join(folder, '07-old.md'), '# Old\n');
  writeFileSync(join(folder, 'README.md'), '# Read me\n');
  main(['new', folder]);
  expect(readdirSync(folder)).toContain('08-new.md');
});

test('a title that is too long for a page is cut at a word', () => {
  main(['a-name-that-is-longer-than-a-title-can-be', folder]);
  expect(readFileSync(join(folder, '01-a-name-that-is-longer-than-a-title-can-be.md'), 'utf8')).toContain(
    'title: A name that is longer than a\n',
  );
});

test.each([
  [['Not A Slug'], /'Not A Slug' is no slug.*not-a-slug/],
  [['ä/b'], /is no slug/],
  [[], /needs a SLUG/],
  [['one', 'two', 'three'], /'three' is one too many/],
  [['fine', '/no/such/folder'], /cannot read '\/no\/such\/folder'/],
])('%j is wrong usage, and says why', (args, why) => {
  expect(() => main(args)).toThrow(why);
});

test('a slug that is taken is named with its file, and nothing is written over', () => {
  main(['taken', folder]);
  expect(() => main(['taken', folder])).toThrow(/the slug 'taken' is that of .*01-taken\.md already/);
  expect(readdirSync(folder)).toEqual(['01-taken.md']);
});
