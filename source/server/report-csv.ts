import type { Report } from './report.ts';

const HEAD = [
  'learner',
  'kind',
  'lesson',
  'item',
  'value',
  'right',
  'sure',
  'hints',
  'seconds',
  'at',
] as const;

type Row = Partial<Record<(typeof HEAD)[number], string | number | boolean>>;

/**
A report as one table of facts, a row for each, for a spreadsheet: `page` (value: how often help was asked for there), `answer`
(value: the choice), `exercise` (value: goals met, as `2/3`; right: solved).

@param called how a learner is named
*/
export function reportCsv(report: Report, called: (learner: string) => string): string {
  const rows: Row[] = [
    ...report.stays.map(({ learner, lesson, page, seconds, stuck }) => ({
      learner: called(learner),
      kind: 'page',
      lesson,
      item: page + 1,
      value: stuck,
      seconds,
    })),
    ...report.answers.map(({ learner, lesson, question, choice, right, sure, at }) => ({
      learner: called(learner),
      kind: 'answer',
      lesson,
      item: question,
      value: choice,
      right,
      sure,
      at,
    })),
    ...report.tries.map(({ learner, lesson, exercise, goals, solved, hints }) => ({
      learner: called(learner),
      kind: 'exercise',
      lesson,
      item: exercise,
      value: `${goals.filter(Boolean).length} of ${goals.length}`,
      right: solved,
      hints,
    })),
  ];
  const lines = rows.map((row) => HEAD.map((column) => cell(row[column])).join(','));
  return `${[HEAD.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A cell as RFC 4180 wants it; a text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
