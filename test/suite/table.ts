import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './run-file.ts';

const README = join(process.cwd(), 'test/suite/README.md');
const BEGIN = '<!-- made by npm run suite -- --table -->';

/** Writes how the files' tests ended into the README, below the mark: a row for each file, what failed, and why others were skipped. */
export function writeTable(files: readonly (readonly [file: string, ended: readonly Ended[]])[]): void {
  const text = readFileSync(README, 'utf8');
  const kept = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
  const all = files.flatMap(([, ended]) => ended);
  const rows = files.map(([file, ended]) => row(file, ended));
  const failures = files.flatMap(([file, ended]) => failedOf(file, ended));
  const lines = [
    kept,
    '',
    '| file | passed | failed | skipped | share of those run |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    row('**all**', all),
    '',
    'Skipped, and why:',
    '',
    ...reasons(all).map(([reason, count]) => `- ${count} × ${reason}`),
    '',
    'Failed:',
    '',
    ...failures,
    '',
  ];
  writeFileSync(README, lines.join('\n'));
}

const count = (ended: readonly Ended[], ...statuses: readonly Ended['status'][]): number =>
  ended.filter(({ status }) => statuses.includes(status)).length;

function row(name: string, ended: readonly Ended[]): string {
  const passed = count(ended, 'passed');
  const skipped = count(ended, 'skipped');
  const run = ended.length - skipped;
  const share = run === 0 ? '' : `${((100 * passed) / run).toFixed(1)} %`;
  return `| ${name} | ${passed} | ${run - passed} | ${skipped} | ${share} |`;
}

function failedOf(file: string, ended: readonly Ended[]): string[] {
  const names = ended
    .filter(({ status }) => status !== 'passed' && status !== 'skipped')
    .map(({ id }) => `\`${id.replace(`${file.replaceAll('/', '.')}.`, '')}\``);
  return names.length === 0 ? [] : [`- ${file}: ${names.join(', ')}`];
}

/** Why tests were skipped, the most frequent reason first; reasons of one test alone are put together. */
function reasons(ended: readonly Ended[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { status, text } of ended) {
    const reason = text.trim().split('\n').at(-1)!.slice(0, 100);
    if (status === 'skipped') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const single = [...counts.values()].filter((n) => n === 1).length;
  const frequent = [...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]);
  return single === 0 ? frequent : [...frequent, ['something else', single]];
}
