import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { rowText } from '../../source/view/columns.ts';
import type { Row } from '../../source/view/row.ts';

/**
Compares rows with the file `golden/NAME.txt`, blanks at the ends of rows apart. `UPDATE_GOLDEN=1 npx vitest run test/view` writes
the files instead: look at the difference before you keep it.
*/
export function expectGolden(name: string, rows: readonly Row[]): void {
  const path = fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url));
  const shown = `${rows
    .map((row) => rowText(row).trimEnd())
    .join('\n')
    .trimEnd()}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, shown);
  else expect(shown).toBe(readFileSync(path, 'utf8'));
}
