import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { rowText } from '../source/view/columns.ts';
import type { Row } from '../source/view/row.ts';

/**
Compares rows with the file `golden/NAME.txt` in a folder of tests, blanks at the ends of rows apart. `UPDATE_GOLDEN=1 npx vitest
run FOLDER` writes the files instead: look at the difference before you keep it.
*/
export function expectGolden(folder: string, name: string, rows: readonly Row[]): void {
  const path = join(folder, 'golden', `${name}.txt`);
  const shown = `${rows
    .map((row) => rowText(row).trimEnd())
    .join('\n')
    .trimEnd()}\n`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, shown);
  } else expect(shown).toBe(readFileSync(path, 'utf8'));
}
