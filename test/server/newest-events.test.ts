import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewestEvents } from '../../source/server/newest-events.ts';
import type { LearnerEvent } from '../../source/server/room-event.ts';

let told: LearnerEvent[];
let events: NewestEvents;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  events = new NewestEvents((event) => told.push(event));
});

afterEach(() => vi.useRealTimers());

const moved = (page: number): LearnerEvent => ({
  kind: 'moved',
  learner: 'mira',
  where: { lesson: 'one', page, title: 'One' },
});
const answered = (question: string): LearnerEvent => ({
  kind: 'answered',
  learner: 'mira',
  lesson: 'one',
  question,
  choice: '1',
  right: true,
  sure: true,
});

test('the first thing is told at once, and of a flood of them the last, a few times a second', () => {
  events.add(moved(0));
  expect(told).toEqual([moved(0)]);
  for (let page = 1; page <= 1000; page++) {
    events.add(moved(page));
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(1000);
  expect(told.length).toBeLessThan(8);
  expect(told.at(-1)).toEqual(moved(1000));
});

test('every answer is told, and what became of each exercise', () => {
  for (const question of ['a', 'b', 'c']) events.add(answered(question));
  expect(told).toHaveLength(3);
  for (const exercise of ['x', 'y', 'y'])
    events.add({ kind: 'tried', learner: 'mira', lesson: 'one', exercise, goals: [true], solved: true });
  vi.advanceTimersByTime(1000);
  expect(told.slice(3).map((event) => 'exercise' in event && event.exercise)).toEqual(['x', 'y']);
});

test('what waits is told when the learner leaves', () => {
  events.add(moved(0));
  events.add(moved(1));
  events.flush();
  expect(told).toEqual([moved(0), moved(1)]);
});
