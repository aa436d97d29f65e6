import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { main } from '../../source/commands/check.ts';
import { UsageError } from '../../source/commands/usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
const article = readFileSync(new URL('../lesson/article.md', import.meta.url), 'utf8');
const good = join(folder, 'good.md');
const bad = join(folder, 'bad.md');
writeFileSync(good, article);
writeFileSync(bad, article.replace("('coins',)", "('coin',)"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** What the command prints and its exit code. */
function check(...args: string[]): { code: number; printed: string } {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = main(args);
  return { code, printed: write.mock.calls.map(([text]) => text).join('') };
}

test('what holds is counted, and the exit code is 0', () => {
  expect(check(good)).toEqual({ code: 0, printed: '6 passed, 0 failed\n' });
});

test('what does not is a line with file and line, and the exit code is 1', () => {
  const line = article.split('\n').indexOf("('coins',)") + 1;
  expect(check(good, bad)).toEqual({
    code: 1,
    printed: `${bad}:${line}: the article says '('coin',)', the run gives '('coins',)'\n11 passed, 1 failed\n`,
  });
});

test('a path that is not there, an option that is not known and a Python that is none are wrong usage', () => {
  expect(() => main([join(folder, 'none.md')])).toThrow(UsageError);
  expect(() => main([join(folder, 'none.md')])).toThrow(/none\.md': there is no such file/);
  expect(() => main(['--pyton', good])).toThrow(UsageError);
  expect(() => main(['--python', '/no/such/python', good])).toThrow(UsageError);
});
