import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFolder, fileStore } from '../../source/progress/file-store.ts';
import { lessonProgress, noProgress, withLesson } from '../../source/progress/progress.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'progress-'));
  folder = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true }));

const path = () => join(folder, 'progress.json');
const put = (text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path(), text);
};
const here = withLesson(noProgress, 'two', { page: 2 });

describe('the file store', () => {
  test('a second program finds what the first one kept', () => {
    expect(fileStore(folder).load()).toEqual({ progress: noProgress });
    expect(fileStore(folder).save(here)).toBeUndefined();
    expect(fileStore(folder).load()).toEqual({ progress: here });
  });

  test('a folder that takes no other is a reason, and nothing to wait for', () => {
    const store = fileStore('/proc/closure-tutor/progress');
    expect(store.load()).toEqual({ progress: noProgress });
    expect(store.save(here)).toMatch(/ENOENT|EACCES|EPERM|EROFS/);
  });

  test('only the owner can read it', () => {
    fileStore(folder).save(here);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('nothing but the file is left in the folder', () => {
    const store = fileStore(folder);
    for (let page = 0; page < 5; page++) store.save(withLesson(here, 'two', { page }));
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  test.each(['{"version": 1, "lessons": {"two"', '', 'not JSON'])(
    '%j is kept as a copy before it is written over',
    (text) => {
      put(text);
      const store = fileStore(folder);
      const { progress, notice } = store.load();
      expect(progress).toEqual(noProgress);
      expect(notice).toEqual({ kind: 'corrupt', kept: join(folder, 'progress.corrupt.json') });
      expect(store.save(here)).toBeUndefined();
      expect(readFileSync(notice!.kept, 'utf8')).toBe(text);
      expect(fileStore(folder).load()).toEqual({ progress: here });
    },
  );

  test('a file with one broken value gives the rest, and is kept as a copy', () => {
    put('{"version": 1, "lessons": {"two": {"page": 2}}, "last": "two"}');
    const { progress, notice } = fileStore(folder).load();
    expect(lessonProgress(progress, 'two').page).toBe(2);
    expect(notice?.kind).toBe('corrupt');
  });

  test('a newer file is kept as a copy, and a second one beside it', () => {
    put('{"version": 2}');
    expect(fileStore(folder).load().notice).toEqual({
      kind: 'newer',
      kept: join(folder, 'progress.newer.json'),
    });
    put('{"version": 3}');
    expect(fileStore(folder).load().notice).toEqual({
      kind: 'newer',
      kept: join(folder, 'progress.newer-2.json'),
    });
    expect(fileStore(folder).load().notice).toEqual({
      kind: 'newer',
      kept: join(folder, 'progress.newer-2.json'),
    });
    expect(readFileSync(join(folder, 'progress.newer.json'), 'utf8')).toBe('{"version": 2}');
  });

  test('two programs at once do not undo each other’s lessons', () => {
    const one = fileStore(folder);
    const two = fileStore(folder);
    one.save(here);
    two.load();
    two.save(withLesson(here, 'three', { page: 3 }));
    one.save(withLesson(here, 'two', { page: 5 }));
    one.save(withLesson(here, 'two', { page: 6 }));
    const { progress } = fileStore(folder).load();
    expect(lessonProgress(progress, 'two').page).toBe(6);
    expect(lessonProgress(progress, 'three').page).toBe(3);
  });

  test('a folder that cannot be written gives the reason, and no exception', () => {
    writeFileSync(join(root, 'file'), '');
    const store = fileStore(join(root, 'file', 'data'));
    expect(store.load()).toEqual({ progress: noProgress });
    expect(store.save(here)).toMatch(/ENOTDIR|EEXIST/);
  });

  test('a file that was readable for all is for its owner only after a save', () => {
    put('{"version": 1, "lessons": {}}');
    chmodSync(path(), 0o644);
    fileStore(folder).save(here);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });
});

test('the data folder is the option, else the variable, else the platform’s', () => {
  expect(dataFolder('/a', '/b')).toBe('/a');
  expect(dataFolder(undefined, '/b')).toBe('/b');
  expect(dataFolder(undefined, '')).toMatch(/closure-tutor/);
});
