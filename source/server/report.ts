import type { Lesson } from '../lesson/lesson.ts';
import type { LearnerEvent, RoomEvent, Where } from './room-event.ts';
import { keyOf } from './room-state.ts';

/** A learner's answer to a question: the first one, since a question is asked once and may come back. */
export type AnswerRow = {
  readonly learner: string;
  readonly lesson: string;
  readonly question: string;
  readonly choice: string;
  readonly right: boolean;
  readonly sure: boolean;
  readonly at: string;
};

/** How far a learner came with an exercise, and what help they took. */
export type TryRow = {
  readonly learner: string;
  readonly lesson: string;
  readonly exercise: string;
  readonly goals: readonly boolean[]; // at the end; in the lesson's order
  readonly solved: boolean;
  readonly foreseen: readonly number[]; // indexes of the exercise's `wrongs`, as they came
  readonly hints: number;
  readonly solution: boolean; // looked at it
};

/** A learner's stay on a page, all visits together. */
export type StayRow = {
  readonly learner: string;
  readonly lesson: string;
  readonly page: number; // from 0
  readonly title: string;
  readonly seconds: number;
  readonly stuck: number; // how often they asked for help there
};

export type LearnerRow = { readonly learner: string; readonly name: string };

/** What a workshop's log adds up to. Rows stand in the order in which the learners came, then in that of what happened. */
export type Report = {
  readonly from: string; // ISO 8601; '' of an empty log
  readonly to: string;
  readonly learners: readonly LearnerRow[];
  readonly answers: readonly AnswerRow[];
  readonly tries: readonly TryRow[];
  readonly stays: readonly StayRow[];
  readonly lessons: readonly Lesson[]; // for their words: a lesson that is not there is named by its slug
};

type Open = { where: Where; since: string };

/** Adds up the events of a room's log. */
export function reportOf(events: readonly RoomEvent[], lessons: readonly Lesson[]): Report {
  const learners = new Map<string, LearnerRow>();
  const answers = new Map<string, AnswerRow>();
  const tries = new Map<string, TryRow>();
  const stays = new Map<string, StayRow>();
  const open = new Map<string, Open>(); // the page that a learner is on
  const logins = new Map<string, Set<string>>();

  const stay = (learner: string, { where, since }: Open, until: string): void => {
    const { lesson, page, title } = where;
    const key = `${learner} ${lesson} ${page}`;
    const row = stays.get(key) ?? { learner, lesson, page, title, seconds: 0, stuck: 0 };
    const seconds = Math.max(0, Math.round((Date.parse(until) - Date.parse(since)) / 1000));
    stays.set(key, { ...row, seconds: row.seconds + seconds });
  };
  const leavePage = (learner: string, at: string): void => {
    const before = open.get(learner);
    if (before) stay(learner, before, at);
    open.delete(learner);
  };
  const tryOf = ({
    learner,
    lesson,
    exercise,
  }: {
    learner: string;
    lesson: string;
    exercise: string;
  }): TryRow =>
    tries.get(`${learner} ${keyOf(lesson, exercise)}`) ?? {
      learner,
      lesson,
      exercise,
      goals: [],
      solved: false,
      foreseen: [],
      hints: 0,
      solution: false,
    };
  const keepTry = (row: TryRow): void => {
    tries.set(`${row.learner} ${keyOf(row.lesson, row.exercise)}`, row);
  };

  const take = (event: LearnerEvent & { readonly at: string }): void => {
    const { learner, at } = event;
    switch (event.kind) {
      case 'arrived':
        if (!learners.has(learner)) learners.set(learner, { learner, name: event.name });
        logins.set(learner, (logins.get(learner) ?? new Set()).add(event.login));
        break;
      case 'left':
        logins.get(learner)?.delete(event.login);
        if (logins.get(learner)?.size === 0) leavePage(learner, at);
        break;
      case 'moved':
        leavePage(learner, at);
        open.set(learner, { where: event.where, since: at });
        stay(learner, { where: event.where, since: at }, at);
        break;
      case 'answered': {
        const { lesson, question, choice, right, sure } = event;
        const key = `${learner} ${keyOf(lesson, question)}`;
        if (!answers.has(key)) answers.set(key, { learner, lesson, question, choice, right, sure, at });
        break;
      }
      case 'tried': {
        const row = tryOf(event);
        const { foreseen } = event;
        const fresh = foreseen !== undefined && !row.foreseen.includes(foreseen);
        keepTry({
          ...row,
          goals: event.goals,
          solved: row.solved || event.solved,
          foreseen: fresh ? [...row.foreseen, foreseen] : row.foreseen,
        });
        break;
      }
      case 'helped': {
        const row = tryOf(event);
        const hints = Math.max(row.hints, event.hints);
        keepTry({ ...row, hints, solution: row.solution || event.solution });
        break;
      }
      case 'stuck': {
        const here = open.get(learner);
        if (!event.on || !here) break;
        const key = `${learner} ${here.where.lesson} ${here.where.page}`;
        const row = stays.get(key)!;
        stays.set(key, { ...row, stuck: row.stuck + 1 });
        break;
      }
      case 'pace':
        break;
    }
  };

  for (const event of events) if ('learner' in event) take(event);
  const to = events.at(-1)?.at ?? '';
  for (const learner of [...open.keys()]) leavePage(learner, to);
  return {
    from: events[0]?.at ?? '',
    to,
    learners: [...learners.values()],
    answers: [...answers.values()],
    tries: [...tries.values()],
    stays: [...stays.values()],
    lessons,
  };
}
