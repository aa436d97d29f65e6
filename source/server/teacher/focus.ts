import { findExercise, findPredict } from '../../lesson/find.ts';
import type { Exercise, Lesson, Predict } from '../../lesson/lesson.ts';
import { keyOf, present, type RoomState, type Seat, type Try, type Vote } from '../room-state.ts';
import type { Desk } from './desk.ts';

/** The learners who are here, the longest on one page first. */
export function learnersHere({ room }: Desk): readonly Seat[] {
  return [...present(room)].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** A question with what the room has answered. */
export type AskedQuestion = {
  readonly lesson: Lesson;
  readonly number: number; // of the lesson, from 1
  readonly predict: Predict;
  readonly votes: readonly Vote[];
  readonly state: 'held' | 'revealed' | 'open';
};

/** The question that the room is about: the held one, else the one most learners are at, else the one answered last. */
export function questionAsked(desk: Desk): AskedQuestion | undefined {
  const { room } = desk;
  const { held } = room;
  const key =
    held !== undefined
      ? keyOf(held.lesson, held.question)
      : (most(room, ({ where }) => where?.question && keyOf(where.lesson, where.question)) ??
        [...room.votes.keys()].at(-1));
  const found = key === undefined ? undefined : questionAt(desk, key);
  if (key === undefined || found === undefined) return undefined;
  const state = held ? 'held' : room.revealed.has(key) ? 'revealed' : 'open';
  return { ...found, votes: [...(room.votes.get(key)?.values() ?? [])], state };
}

/** An exercise with how far the room is. */
export type TriedExercise = {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  readonly tries: readonly Try[];
};

/** The exercise that most learners are at, else the one tried last. */
export function exerciseTried(desk: Desk): TriedExercise | undefined {
  const { room } = desk;
  const key =
    most(room, ({ where }) => where?.exercise && keyOf(where.lesson, where.exercise)) ??
    [...room.tries.keys()].at(-1);
  const found = key === undefined ? undefined : exerciseAt(desk, key);
  return key === undefined || found === undefined
    ? undefined
    : { ...found, tries: [...(room.tries.get(key)?.values() ?? [])] };
}

/** The learner who is chosen, as long as they are here. */
export function chosenSeat(desk: Desk): Seat | undefined {
  return learnersHere(desk).find(({ learner }) => learner === desk.chosen);
}

/** The exercise that a learner is at, and how far they are. */
export function tryOf(
  desk: Desk,
  { learner, where }: Seat,
): { readonly exercise: Exercise; readonly tried?: Try } | undefined {
  if (where?.exercise === undefined) return undefined;
  const key = keyOf(where.lesson, where.exercise);
  const found = exerciseAt(desk, key);
  const tried = desk.room.tries.get(key)?.get(learner);
  return found && { exercise: found.exercise, ...(tried ? { tried } : {}) };
}

/** The number of a lesson in the course, from 1; 0: it is not there. */
export function lessonNumber({ course }: Desk, slug: string): number {
  return course.lessons.findIndex((lesson) => lesson.slug === slug) + 1;
}

/** What most learners who are here have in common; of two the one that was met first. */
function most(room: RoomState, of: (seat: Seat) => string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const seat of present(room)) {
    const key = of(seat);
    if (key !== undefined && key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A key of the room's tables as the course has it: the lesson, its number, and the id in it. */
function lookUp({ course }: Desk, key: string): { lesson: Lesson; number: number; id: string } | undefined {
  const at = course.lessons.findIndex(({ slug }) => key.startsWith(keyOf(slug, '')));
  const lesson = course.lessons[at];
  return lesson && { lesson, number: at + 1, id: key.slice(keyOf(lesson.slug, '').length) };
}

function questionAt(
  desk: Desk,
  key: string,
): Pick<AskedQuestion, 'lesson' | 'number' | 'predict'> | undefined {
  const found = lookUp(desk, key);
  const predict = found && findPredict(found.lesson, found.id);
  return predict && { lesson: found.lesson, number: found.number, predict };
}

function exerciseAt(desk: Desk, key: string): Pick<TriedExercise, 'lesson' | 'exercise'> | undefined {
  const found = lookUp(desk, key);
  const exercise = found && findExercise(found.lesson, found.id);
  return exercise && { lesson: found.lesson, exercise };
}
