import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOM_LOG, readRoomLog } from '../server/folder-store.ts';
import { type Report, reportOf } from '../server/report.ts';
import { reportCsv } from '../server/report-csv.ts';
import { reportMarkdown } from '../server/report-markdown.ts';
import { lessonsOf } from './lessons.ts';
import { readArguments, UsageError } from './usage.ts';

const FORMATS = ['markdown', 'csv'] as const;

/**
`closure-tutor report DIR`: what happened in a workshop whose `--data` was DIR, as Markdown or as a table for a spreadsheet. Learners
are numbered in the order in which they came, unless `--names`.
*/
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    'report',
    args,
    {
      format: { type: 'string', default: 'markdown' },
      names: { type: 'boolean', default: false },
      lessons: { type: 'string' },
    },
    { least: 1, most: 1, are: 'one DIR, the --data of a workshop' },
  );
  const folder = positionals[0]!;
  const format = FORMATS.find((one) => one === values.format);
  if (!format) throw new UsageError(`--format takes ${FORMATS.join(' or ')}, not '${values.format}'`);
  if (!existsSync(join(folder, ROOM_LOG)))
    throw new UsageError(`no workshop has kept anything in '${folder}' (there is no ${ROOM_LOG})`);
  const { lessons } = lessonsOf(values.lessons);
  const report = reportOf(await readRoomLog(folder), lessons);
  const print = format === 'csv' ? reportCsv : reportMarkdown;
  process.stdout.write(print(report, naming(report, values.names)));
  return 0;
}

function naming({ learners }: Report, names: boolean): (learner: string) => string {
  const called = new Map(
    learners.map(({ learner, name }, i) => [learner, names ? name : `learner ${i + 1}`]),
  );
  return (learner) => called.get(learner) ?? 'somebody';
}
