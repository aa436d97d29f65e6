import { describe, expect, it } from 'vitest';
import {
  cut,
  fitRow,
  fitRows,
  pad,
  printable,
  rowText,
  rowWidth,
  sliceColumns,
  span,
  spread,
  widthOf,
  wrap,
} from '../../source/view/columns.ts';

describe('columns', () => {
  it('count two for a wide character and one for every sign that the picture draws with', () => {
    expect(widthOf('计数器')).toBe(6);
    expect(widthOf('👩‍👩‍👧')).toBe(2);
    expect(widthOf('● cell 1 │ 2 │ → ► · ─ ┌ ┐ └ ┘ ├ ┬ ┴ ■ …')).toBe(40);
  });

  it('cut a text with … and never in the middle of a wide character', () => {
    expect(cut('count += 1', 10)).toBe('count += 1');
    expect(cut('count += 1', 9)).toBe('count +=…');
    expect(cut('计数器', 4)).toBe('计…');
    expect(cut('计数器', 5)).toBe('计数…');
    expect(cut('count', 0)).toBe('');
  });

  it('slice by columns', () => {
    expect(sliceColumns('a计数b', 1, 3)).toBe('计');
    expect(sliceColumns('a计数b', 1, 4)).toBe('计');
  });

  it('pad counts columns, not units', () => {
    expect(pad('计', 4)).toBe('计  ');
  });

  it('wrap breaks at blanks, breaks a word that is too long, and keeps no-break blanks together', () => {
    expect(wrap('it read 1 there and wrote 2 back', 12)).toEqual(['it read 1', 'there and', 'wrote 2 back']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('It uses cell\u00a01 now', 13)).toEqual(['It uses', 'cell 1 now']);
    expect(wrap('计数器计数器', 5)).toEqual(['计数', '器计', '数器']);
    expect(wrap('one\ntwo', 10)).toEqual(['one', 'two']);
  });

  it('printable lets no program move the cursor: tabs become blanks, other control characters are written out', () => {
    expect(printable('a\tb')).toBe('a       b');
    expect(printable('\x1b[31mred\r')).toBe('\\x1b[31mred\\x0d');
  });

  it('fitRow gives a row exactly its columns, keeping the roles', () => {
    const row = [span('cell 1', 'cell'), span(' count', 'plain')];
    expect(fitRow(row, 14).map((part) => part.text)).toEqual(['cell 1', ' count', '  ']);
    expect(rowText(fitRow(row, 9))).toBe('cell 1 c…');
    expect(fitRow(row, 9)[0]?.role).toBe('cell');
    expect(rowWidth(fitRow([span('计数器')], 4))).toBe(4);
  });

  it('fitRows gives exactly so many rows', () => {
    expect(fitRows([[span('a')]], 3, 2).map(rowText)).toEqual(['a  ', '   ']);
  });

  it('spread puts the right text against the edge', () => {
    expect(rowText(spread([span('a')], [span('b')], 5))).toBe('a   b');
  });
});
