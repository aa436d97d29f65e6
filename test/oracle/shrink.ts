import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.ts';
import type { Judge, Question } from './judge.ts';

/** The shortest program found that still differs: drops runs of lines, long runs first, as long as a difference is left. */
export async function shrink(
  judge: Judge,
  source: string,
  question: Question,
  folder: string,
): Promise<string> {
  const path = join(folder, 'shrink.py');
  const differs = async (lines: readonly string[]) => {
    const text = `${lines.join('\n')}\n`;
    writeFileSync(path, text);
    return (await compare(judge, path, text, question)) !== undefined;
  };
  let lines = source.trimEnd().split('\n');
  for (let size = Math.ceil(lines.length / 2); size >= 1; ) {
    let dropped = false;
    for (let start = 0; start < lines.length; ) {
      const shorter = [...lines.slice(0, start), ...lines.slice(start + size)];
      if (shorter.length && (await differs(shorter))) {
        lines = shorter;
        dropped = true;
      } else start += size;
    }
    if (!dropped || size > 1) size = size === 1 ? (dropped ? 1 : 0) : Math.floor(size / 2);
  }
  return lines.join('\n');
}
