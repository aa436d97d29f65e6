import type { Lesson } from '../source/lesson/lesson.ts';

/** Between these two lines of `lessons/README.md` stands the table. */
const BEGIN = '<!-- misconceptions: `npm run misconceptions` writes the last column -->';
const END = '<!-- end of misconceptions -->';

/** One row: a code, what is believed, and where a lesson meets it, '' where none does. */
export type MisconceptionRow = { readonly code: string; readonly belief: string; readonly met: string };

/** `M4` → the lessons that meet it, each with its questions and exercises: `[2](02-….md) questions 2, 4, exercise`. */
function meetings(lessons: readonly Lesson[]): ReadonlyMap<string, string> {
  const met = new Map<string, string[]>();
  lessons.forEach((lesson, index) => {
    const file = lesson.file.replace(/^.*[\\/]/, '');
    for (const [code, places] of placesOf(lesson)) {
      met.set(code, [...(met.get(code) ?? []), `[${index + 1}](${file}) ${places}`]);
    }
  });
  return new Map([...met].map(([code, places]) => [code, places.join(' · ')]));
}

/** Of one lesson: a code → the questions whose choices stand for it, and the exercises whose wrong answers do. */
function placesOf(lesson: Lesson): ReadonlyMap<string, string> {
  const questions = new Map<string, Set<number>>();
  const exercises = new Map<string, Set<number>>();
  let question = 0;
  let exercise = 0;
  const note = (found: Map<string, Set<number>>, codes: readonly string[], number: number) => {
    for (const code of codes) found.set(code, (found.get(code) ?? new Set()).add(number));
  };
  for (const page of lesson.pages) {
    if (page.kind === 'exercise') {
      exercise++;
      for (const { codes } of page.exercise.wrongs) note(exercises, codes, exercise);
    } else if (page.kind === 'snippet' && page.predict) {
      question++;
      for (const { codes } of page.predict.choices) note(questions, codes, question);
    }
  }
  return new Map(
    [...new Set([...questions.keys(), ...exercises.keys()])].map((code) => {
      const asked = questions.get(code);
      const written = exercises.get(code);
      const parts = [
        ...(asked ? [`question${asked.size > 1 ? 's' : ''} ${[...asked].join(', ')}`] : []),
        ...(written ? [exercise > 1 ? `exercise ${[...written].join(', ')}` : 'exercise'] : []),
      ];
      return [code, parts.join(', ')];
    }),
  );
}

/**
The table of a README, its last column made anew from the lessons. The beliefs are the README's own.

@throws Error where the two lines around the table are missing, or a lesson names a code that has no row
*/
export function withTable(
  readme: string,
  lessons: readonly Lesson[],
): { readonly text: string; readonly rows: readonly MisconceptionRow[] } {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the README needs the lines ${BEGIN} and ${END}`);
  const met = meetings(lessons);
  const rows = readme
    .slice(begin, end)
    .split('\n')
    .flatMap((line): MisconceptionRow[] => {
      const [, code, belief] = /^\| (M\d+) \| (.*?) \|/.exec(line) ?? [];
      return code && belief ? [{ code, belief, met: met.get(code) ?? '' }] : [];
    });
  const unknown = [...met.keys()].filter((code) => !rows.some((row) => row.code === code));
  if (unknown.length > 0) throw new Error(`no row of the table is for ${unknown.join(', ')}`);
  const lines = [
    BEGIN,
    '',
    '| | what is believed | where it is met |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.code} | ${row.belief} | ${row.met} |`),
    '',
  ];
  return { text: `${readme.slice(0, begin)}${lines.join('\n')}\n${readme.slice(end)}`, rows };
}
