import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../source/progress/decode.ts';
import {
  type Answer,
  lessonProgress,
  noProgress,
  questionsDue,
  withAnswer,
  withExercise,
  withLesson,
} from '../../source/progress/progress.ts';
import { memoryStore } from '../../source/progress/store.ts';

const monday = '2026-03-02T10:00:00.000Z';
const tuesday = '2026-03-03T08:00:00.000Z';
const answer = (right: boolean, sure: boolean, when = monday): Answer => ({
  choice: '3 4',
  right,
  sure,
  when,
});

const full = withAnswer(
  withExercise(
    withLesson(noProgress, 'two', {
      page: 3,
      changes: ['change-1'],
      snippets: { '<snippet 1>': { text: 'a = 1\n', original: 'a = 0\n' } },
      entries: { '<snippet 1>': ['a', 'a + 1'] },
      skipped: ['predict-2'],
    }),
    'two',
    'leave-a-at-3',
    { hints: 2, text: 'b = a\n' },
  ),
  'two',
  'predict-1',
  answer(false, true),
);

describe('progress', () => {
  test('a lesson never opened is at its beginning', () => {
    expect(lessonProgress(noProgress, 'two')).toMatchObject({ page: 0, done: false, exercises: {} });
    expect(lessonProgress(noProgress, 'constructor').page).toBe(0);
  });

  test('what changes in a lesson leaves the others and the old progress alone', () => {
    const next = withLesson(full, 'three', { page: 1 });
    expect(next.lessons.two).toBe(full.lessons.two);
    expect(next.last).toBe('three');
    expect(full.last).toBe('two');
  });

  test('an exercise once solved stays solved', () => {
    const solved = withExercise(full, 'two', 'leave-a-at-3', { solved: true });
    const reset = withExercise(solved, 'two', 'leave-a-at-3', { solved: false, hints: 0 });
    expect(lessonProgress(reset, 'two').exercises['leave-a-at-3']).toMatchObject({ solved: true, hints: 0 });
  });

  test('an answer takes its question from the skipped ones', () => {
    const answered = withAnswer(full, 'two', 'predict-2', answer(true, false));
    expect(lessonProgress(answered, 'two').skipped).toEqual([]);
  });

  test('a sure and wrong answer comes back on a later day, until it is right', () => {
    expect(questionsDue(full, monday)).toEqual([]);
    expect(questionsDue(full, tuesday)).toEqual([{ slug: 'two', id: 'predict-1' }]);
    const guessed = withAnswer(noProgress, 'two', 'predict-1', answer(false, false));
    expect(questionsDue(guessed, tuesday)).toEqual([]);
    const mended = withAnswer(full, 'two', 'predict-1', answer(true, true, tuesday));
    expect(questionsDue(mended, '2026-03-09T08:00:00.000Z')).toEqual([]);
  });

  test('the memory store gives back what it was given', () => {
    const store = memoryStore();
    expect(store.save(full)).toBeUndefined();
    expect(store.load()).toEqual({ progress: full });
  });
});

describe('the file’s form', () => {
  test('what was written is read again', () => {
    expect(decode(encode(full))).toEqual({ kind: 'progress', progress: full, whole: true });
  });

  test.each([
    ['', 'corrupt'],
    ['{"version": 1, "less', 'corrupt'],
    ['[]', 'corrupt'],
    ['null', 'corrupt'],
    ['{}', 'corrupt'],
  ])('%j is %s', (text, kind) => expect(decode(text)).toEqual({ kind }));

  test('a newer version is not read', () => {
    expect(decode('{"version": 99, "lessons": 5}')).toEqual({ kind: 'newer', version: 99 });
  });

  test('one broken value costs itself alone', () => {
    const json = JSON.parse(encode(full));
    json.lessons.two.page = 'three';
    json.lessons.two.predictions['predict-9'] = [{ choice: 3 }];
    json.lessons.three = 7;
    const decoded = decode(JSON.stringify(json));
    expect(decoded).toEqual({
      kind: 'progress',
      whole: false,
      progress: withLesson(full, 'two', { page: 0 }),
    });
  });

  test('cutting or changing any one character of the file is never an exception', () => {
    const text = encode(full);
    for (let k = 0; k < text.length; k++) {
      decode(text.slice(0, k));
      decode(`${text.slice(0, k)}"${text.slice(k + 1)}`);
      decode(`${text.slice(0, k)}5${text.slice(k + 1)}`);
    }
  });
});
