import { describe, expect, it } from 'vitest';
import { type CodePaneInput, codePane } from '../../source/view/code-pane.ts';
import { rowText } from '../../source/view/columns.ts';

const source = `def make_counter():
    count = 0
    def counter():
        nonlocal cou
        count += 1
        return count
    return counter
`;

const shown = (input: Omit<CodePaneInput, 'source' | 'width' | 'rows'> & Partial<CodePaneInput>) =>
  codePane({ source, width: 42, rows: 13, ...input }).rows.map((row) => rowText(row).trimEnd());

describe('the code pane', () => {
  it('marks the line that ran and the line that runs next', () => {
    expect(shown({ ran: 5, next: 6 }).slice(4, 6)).toEqual([
      ' · 5          count += 1',
      ' ► 6          return count',
    ]);
  });

  it('marks a line that ran and runs next with both signs', () => {
    expect(shown({ ran: 5, next: 5 })[4]).toBe('·► 5          count += 1');
  });

  it('has no row for the newline at the end of the text, except when the cursor stands there', () => {
    expect(shown({}).length).toBe(7);
    const pane = codePane({ source, width: 42, rows: 13, cursor: { line: 8, column: 0 } });
    expect(pane.rows.length).toBe(8);
    expect(pane.cursor).toEqual({ row: 7, column: 6 });
  });

  it('puts carets under the line with CPython’s words where they fit, else with the short ones', () => {
    const carets = {
      line: 4,
      column: 8,
      endColumn: 20,
      words: "no binding for nonlocal 'cou' found",
      shortWords: 'not finished',
    };
    expect(shown({ carets })[4]).toBe('              ^^^^^^^^^^^^ not finished');
    expect(shown({ carets, width: 70 })[4]).toBe(
      "              ^^^^^^^^^^^^ no binding for nonlocal 'cou' found",
    );
    expect(shown({ carets })[5]).toContain(' 5 ');
  });

  it('keeps the row of the carets open while the word is typed, so that no line hops', () => {
    const open = shown({ openUnder: 4 });
    expect(open[4]).toBe('');
    expect(open[5]).toBe('   5          count += 1');
  });

  it('counts the columns of wide characters before the cursor and the carets', () => {
    const pane = codePane({
      source: "名字 = '计数器'",
      width: 42,
      rows: 4,
      cursor: { line: 1, column: 5 },
      carets: { line: 1, column: 5, endColumn: 10, words: 'x', shortWords: '' },
    });
    expect(pane.cursor).toEqual({ row: 0, column: 13 });
    expect(rowText(pane.rows[1]!).trimEnd()).toBe('             ^^^^^^^^ x');
  });

  it('cuts a long line with …', () => {
    expect(shown({ source: `x = ${'1'.repeat(50)}` })[0]).toBe(`   1  x = ${'1'.repeat(31)}…`);
  });

  it('shows the line of the marker whole, where there is room', () => {
    const long = `total = ${'abcdefghij'.repeat(5)}`;
    const source = `x = 1\n${long}\ny = 2\n`;
    expect(shown({ source, ran: 2 })).toEqual([
      '   1  x = 1',
      ` · 2  ${long.slice(0, 35)}…`,
      `      … ${long.slice(35)}`,
      '   3  y = 2',
    ]);
    expect(shown({ source, ran: 2, rows: 3 }).length).toBe(3);
    expect(shown({ source, ran: 1 })[1]).toBe(`   2  ${long.slice(0, 35)}…`);
  });

  it('slides the line of the cursor so that the cursor is in sight', () => {
    const long = `value = ${'abcdefghij'.repeat(6)}`;
    const pane = codePane({ source: long, width: 42, rows: 3, cursor: { line: 1, column: long.length } });
    expect(pane.cursor!.column).toBeLessThan(42);
    expect(rowText(pane.rows[0]!)).toContain('…');
    expect(rowText(pane.rows[0]!)).toContain('ghij ');
  });

  it('scrolls only as far as marker or cursor need it', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `x = ${index + 1}`).join('\n');
    const first = codePane({ source: lines, width: 42, rows: 10, ran: 1, next: 2 });
    expect(first.first).toBe(1);
    const later = codePane({ source: lines, width: 42, rows: 10, ran: 14, next: 15, first: first.first });
    expect(later.first).toBe(6);
    const still = codePane({ source: lines, width: 42, rows: 10, ran: 15, next: 15, first: later.first });
    expect(still.first).toBe(6);
    const last = codePane({ source: lines, width: 42, rows: 10, cursor: { line: 30, column: 0 }, first: 6 });
    expect(last.first).toBe(21);
    expect(last.cursor?.row).toBe(9);
  });

  it('widens the numbers of a text of a hundred lines', () => {
    const lines = Array.from({ length: 100 }, () => 'pass').join('\n');
    const pane = codePane({ source: lines, width: 42, rows: 10, cursor: { line: 100, column: 4 } });
    expect(rowText(pane.rows[9]!).trimEnd()).toBe('  100  pass');
    expect(pane.cursor).toEqual({ row: 9, column: 11 });
  });

  it('gives names their roles, and leaves out those of an older text', () => {
    const names = [
      { line: 2, column: 4, endColumn: 9, role: 'cell' as const },
      { line: 2, column: 40, endColumn: 45, role: 'cell' as const },
    ];
    const row = codePane({ source, width: 42, rows: 13, names }).rows[1]!;
    expect(row.find((part) => part.role === 'cell')?.text).toBe('count');
    expect(rowText(row).trimEnd()).toBe('   2      count = 0');
  });

  it('every row is exactly as wide as the pane', () => {
    for (const width of [20, 42, 70]) {
      const pane = codePane({
        source: `${source}# 计数器计数器计数器计数器计数器计数器计数器\n\tx\n`,
        width,
        rows: 13,
      });
      for (const row of pane.rows) expect(rowText(row).length).toBeGreaterThan(0);
      for (const row of pane.rows.slice(0, 7)) expect(rowText(row).length).toBe(width);
    }
  });
});
