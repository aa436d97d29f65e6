import { findExercise, findPredict } from '../lesson/find.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { plainText } from '../view/prose.ts';
import type { AnswerRow, Report, StayRow, TryRow } from './report.ts';

/**
A report as a Markdown page: what the room believed at each question, how far it came with each exercise, where time went, and
what each learner did.

@param called how a learner is named
*/
export function reportMarkdown(report: Report, called: (learner: string) => string): string {
  const { from, to, learners } = report;
  const here = learners.length === 1 ? '1 learner' : `${learners.length} learners`;
  const parts = [
    '# Workshop',
    learners.length === 0 ? 'Nobody came.' : `${here}, ${minuteOf(from)} to ${minuteOf(to)} UTC.`,
    ...section('Predictions', questions(report)),
    ...section('Exercises', exercises(report)),
    ...section('Where time went', [pages(report)]),
    ...section('Learners', [learnerTable(report, called)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, parts: readonly string[]): string[] {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? [] : [`## ${title}`, ...filled];
}

function questions({ answers, lessons }: Report): string[] {
  return grouped(answers, ({ lesson, question }) => `${lesson}/${question}`).map((rows) => {
    const { lesson: slug, question: id } = rows[0]!;
    const lesson = lessons.find((one) => one.slug === slug);
    const predict = lesson && findPredict(lesson, id);
    const choices = predict?.choices.map(({ is }) => is) ?? [];
    const others = rows.map(({ choice }) => choice).filter((choice) => !choices.includes(choice));
    const lines = [...choices, ...new Set(others)].map((is) => {
      const chosen = rows.filter(({ choice }) => choice === is);
      const choice = predict?.choices.find((one) => one.is === is);
      const idea =
        choice?.right || chosen[0]?.right
          ? 'right'
          : [...(choice?.codes ?? []), choice?.idea ?? ''].join(' ');
      return [code(is), idea, String(chosen.length), String(chosen.filter(({ sure }) => sure).length)];
    });
    const head = `### ${titleOf(lesson, slug)}: ${predict ? plainText(predict.question) : id}`;
    return `${head}\n\n${table(['answer', 'the idea behind it', 'learners', 'sure'], lines)}`;
  });
}

function exercises({ tries, lessons }: Report): string[] {
  return grouped(tries, ({ lesson, exercise }) => `${lesson}/${exercise}`).map((rows) => {
    const { lesson: slug, exercise: id } = rows[0]!;
    const lesson = lessons.find((one) => one.slug === slug);
    const exercise = lesson && findExercise(lesson, id);
    const count = (test: (row: TryRow) => boolean): number => rows.filter(test).length;
    const goals = Math.max(...rows.map((row) => row.goals.length));
    const met = Array.from({ length: goals }, (_, k) => [
      exercise?.goals[k] ? plainText(exercise.goals[k].say) : `goal ${k + 1}`,
      String(count((row) => row.goals[k] === true)),
    ]);
    const wrong = (exercise?.wrongs ?? []).flatMap((one, k): string[][] => {
      const wrote = count((row) => row.foreseen.includes(k));
      return wrote === 0 ? [] : [[`wrong: ${plainText(one.why)}`, String(wrote)]];
    });
    const told = [
      `tried by ${rows.length}`,
      `solved by ${count((row) => row.solved)}`,
      `hints taken by ${count((row) => row.hints > 0)}`,
      `solution looked at by ${count((row) => row.solution)}`,
    ];
    const head = `### ${titleOf(lesson, slug)}: ${exercise?.name ?? id}`;
    return [head, `${told.join(', ')}.`, table(['goal', 'met by'], [...met, ...wrong])].join('\n\n');
  });
}

function pages({ stays, lessons }: Report): string {
  const rows = grouped(stays, ({ lesson, page }) => `${lesson}/${page}`).map((visits) => {
    const { lesson: slug, page, title } = visits[0]!;
    const lesson = lessons.find((one) => one.slug === slug);
    const seconds = visits.map((visit) => visit.seconds).sort((a, b) => a - b);
    return [
      `${titleOf(lesson, slug)}, page ${page + 1}${lesson?.title === title || title === '' ? '' : `: ${title}`}`,
      String(visits.length),
      duration(seconds[Math.floor((seconds.length - 1) / 2)]!),
      duration(seconds.at(-1)!),
      String(visits.filter(({ stuck }) => stuck > 0).length),
    ];
  });
  return table(['page', 'learners', 'median', 'longest', 'asked for help'], rows);
}

function learnerTable(
  { learners, answers, tries, stays }: Report,
  called: (learner: string) => string,
): string {
  const rows = learners.map(({ learner }) => {
    const mine = <T extends AnswerRow | TryRow | StayRow>(all: readonly T[]): T[] =>
      all.filter((row) => row.learner === learner);
    const answered = mine(answers);
    const visited = mine(stays);
    return [
      called(learner),
      String(visited.length),
      duration(visited.reduce((sum, { seconds }) => sum + seconds, 0)),
      `${answered.filter(({ right }) => right).length} of ${answered.length}`,
      String(answered.filter(({ right, sure }) => sure && !right).length),
      String(mine(tries).filter(({ solved }) => solved).length),
      String(visited.reduce((sum, { stuck }) => sum + stuck, 0)),
    ];
  });
  const head = ['learner', 'pages', 'time', 'right', 'sure and wrong', 'solved', 'asked for help'];
  return table(head, rows);
}

/** Rows that belong together, in the order in which the first of each came. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function titleOf(lesson: Lesson | undefined, slug: string): string {
  return lesson?.title ?? slug;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function escaped(cell: string): string {
  return cell
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** An answer, which may be several lines of output, as code in one line. */
function code(text: string): string {
  const line = text.replaceAll('\n', ' ⏎ ').replaceAll('`', 'ˋ');
  return `\`${line}\``;
}

function minuteOf(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

/** Seconds as `m:ss`. */
function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
