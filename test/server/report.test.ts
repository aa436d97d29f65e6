import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parses } from '../../source/check/tree.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import { reportOf } from '../../source/server/report.ts';
import { reportCsv } from '../../source/server/report-csv.ts';
import { reportMarkdown } from '../../source/server/report-markdown.ts';
import type { LearnerEvent, RoomEvent } from '../../source/server/room-event.ts';

const file = join(import.meta.dirname, '../lesson/whole-lesson.md');
const { lesson } = readLesson(readFileSync(file, 'utf8'), file, parses);
const exercise = lesson.pages.flatMap((page) => (page.kind === 'exercise' ? [page.exercise] : []))[0]!;
const predict = lesson.pages.flatMap((page) =>
  page.kind === 'snippet' && page.predict ? [page.predict] : [],
)[0]!;
const wrongChoice = predict.choices.find(({ right }) => !right)!;

/** Events with a time of their own: minutes after ten o'clock. */
function log(...events: readonly (LearnerEvent & { readonly minute: number })[]): RoomEvent[] {
  return events.map(({ minute, ...event }) => ({
    ...event,
    at: `2026-05-04T10:${String(minute).padStart(2, '0')}:00.000Z`,
  }));
}

const page = (number: number) => ({ lesson: lesson.slug, page: number, title: lesson.title });
const answer = (learner: string, choice: string, sure: boolean, minute: number) => ({
  kind: 'answered' as const,
  learner,
  lesson: lesson.slug,
  question: predict.id,
  choice,
  right: choice !== wrongChoice.is,
  sure,
  minute,
});

const events = log(
  { kind: 'arrived', learner: 'mira-1', login: 'a-1', name: '=mira|x', minute: 0 },
  { kind: 'moved', learner: 'mira-1', where: page(0), minute: 0 },
  { kind: 'arrived', learner: 'tom-2', login: 'a-2', name: 'tom', minute: 1 },
  { kind: 'moved', learner: 'tom-2', where: page(0), minute: 1 },
  answer('mira-1', wrongChoice.is, true, 3),
  answer('mira-1', 'asked again later', false, 4),
  answer('tom-2', predict.choices.find(({ right }) => right)!.is, false, 4),
  { kind: 'stuck', learner: 'tom-2', on: true, minute: 4 },
  { kind: 'moved', learner: 'mira-1', where: page(1), minute: 5 },
  {
    kind: 'tried',
    learner: 'mira-1',
    lesson: lesson.slug,
    exercise: exercise.id,
    goals: exercise.goals.map((_, k) => k === 0),
    solved: false,
    foreseen: 0,
    minute: 6,
  },
  {
    kind: 'helped',
    learner: 'mira-1',
    lesson: lesson.slug,
    exercise: exercise.id,
    hints: 2,
    solution: false,
    minute: 7,
  },
  { kind: 'left', learner: 'mira-1', login: 'a-1', minute: 9 },
  { kind: 'left', learner: 'tom-2', login: 'a-2', minute: 11 },
);
const report = reportOf(events, [lesson]);
const numbered = (learner: string) =>
  `learner ${report.learners.findIndex((row) => row.learner === learner) + 1}`;

describe('the report of a workshop', () => {
  it('counts how long each learner was on each page, and where they asked for help', () => {
    expect(report.stays.map(({ learner, page, seconds, stuck }) => [learner, page, seconds, stuck])).toEqual([
      ['mira-1', 0, 300, 0],
      ['tom-2', 0, 600, 1],
      ['mira-1', 1, 240, 0],
    ]);
  });

  it('takes the first answer to a question, not what was answered when it came back', () => {
    expect(report.answers.map(({ choice }) => choice)).toEqual([
      wrongChoice.is,
      predict.choices.find(({ right }) => right)!.is,
    ]);
  });

  it('shows the split of the room over the ideas, the goals met, and foreseen wrong answers', () => {
    const text = reportMarkdown(report, numbered);
    expect(text).toContain('2 learners, 2026-05-04 10:00 to 2026-05-04 10:11 UTC.');
    expect(text).toContain(
      `| \`${wrongChoice.is}\` | ${[...wrongChoice.codes, wrongChoice.idea].join(' ')} | 1 | 1 |`,
    );
    expect(text).toContain('tried by 1, solved by 0, hints taken by 1, solution looked at by 0.');
    expect(text).toMatch(/\| wrong: .+ \| 1 \|/);
    expect(text).toMatch(/page 1 \| 2 \| 5:00 \| 10:00 \| 1 \|/);
  });

  it('says no names unless it is asked to', () => {
    expect(reportMarkdown(report, numbered)).not.toContain('mira');
    expect(reportCsv(report, numbered)).not.toContain('mira');
  });

  it('keeps a name from being a column of the page or a formula of the table', () => {
    const named = (learner: string) => report.learners.find((row) => row.learner === learner)!.name;
    expect(reportMarkdown(report, named)).toContain('| =mira\\|x |');
    expect(reportCsv(report, named)).toContain("'=mira|x,page,");
  });

  it('has a row for each page, answer and exercise of a learner, as RFC 4180 wants it', () => {
    const [head, ...rows] = reportCsv(report, numbered).trimEnd().split('\r\n');
    expect(head).toBe('learner,kind,lesson,item,value,right,sure,hints,seconds,at');
    expect(rows).toHaveLength(6);
    expect(rows[0]).toBe(`learner 1,page,${lesson.slug},1,0,,,,300,`);
    expect(rows[5]).toBe(
      `learner 1,exercise,${lesson.slug},${exercise.id},1 of ${exercise.goals.length},false,,2,,`,
    );
  });

  it('is short when nobody came', () => {
    expect(reportMarkdown(reportOf([], []), numbered)).toBe('# Workshop\n\nNobody came.\n');
  });
});
