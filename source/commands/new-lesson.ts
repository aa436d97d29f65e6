import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonTemplate } from '../lesson/lesson-template.ts';
import { slugOf, slugOfFile } from '../lesson/slug.ts';
import { readArguments, UsageError } from './usage.ts';

/** Columns: a longer title is not seen whole at 80x24. */
const LONGEST_TITLE = 32;

/**
`new-lesson SLUG [FOLDER]`: writes a lesson with one of each block, which passes `check`, as the next one of a folder: that of
the words, else `lessons` where there is one, else the present one. Never writes over a file.
*/
export function main(args: readonly string[]): number {
  const { positionals } = readArguments(
    'new-lesson',
    args,
    {},
    { least: 1, most: 2, are: 'a SLUG, and a folder if you like' },
  );
  const [slug = '', folder = existsSync('lessons') ? 'lessons' : '.'] = positionals;
  if (slug === '' || slugOf(slug) !== slug)
    throw new UsageError(
      `'${slug}' is no slug: small letters, digits and hyphens, such as ${suggestion(slug)}`,
    );
  const names = filesIn(folder);
  const taken = names.find((name) => slugOfFile(name) === slug);
  if (taken !== undefined)
    throw new UsageError(`the slug '${slug}' is that of ${join(folder, taken)} already`);
  const path = join(folder, `${nextNumber(names)}-${slug}.md`);
  try {
    writeFileSync(path, lessonTemplate(titleOf(slug)), { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`cannot write '${path}': ${error instanceof Error ? error.message : String(error)}`);
  }
  process.stdout.write(`${path}\n`);
  process.stdout.write(`closure-tutor check ${path}   holds it to what it says\n`);
  process.stdout.write(`closure-tutor ${path}   opens it, and follows each time that you save\n`);
  return 0;
}

function suggestion(slug: string): string {
  return slugOf(slug) || 'two-counters';
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name));
  } catch {
    throw new UsageError(`cannot read '${folder}': there is no such folder`);
  }
}

/** The number after the greatest one, with two digits at the least. */
function nextNumber(names: readonly string[]): string {
  const numbers = names.map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** `two-counters` → `Two counters`. */
function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return title.length > LONGEST_TITLE ? title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '') : title;
}
