import { describe, expect, test } from 'vitest';
import { capabilityOf } from '../../source/ui/capability.ts';
import { paintRow } from '../../source/ui/paint.ts';
import type { Row } from '../../source/view/row.ts';

const row: Row = [
  { text: '● ', role: 'changed' },
  { text: 'count', role: 'cell' },
  { text: ' → ', role: 'plain' },
  { text: '2', role: 'value', dimmed: true },
];

const withTrue = { colors: 'true', background: 'dark', ascii: false, spoken: false } as const;

describe('a painted row', () => {
  test('has the same text in every terminal', () => {
    for (const colors of ['none', '16', '256', 'true'] as const) {
      for (const background of ['dark', 'light'] as const) {
        const painted = paintRow(row, { colors, background, ascii: false, spoken: false });
        expect(painted.replace(/\u001b\[[\d;]*m/g, '')).toBe('● count → 2');
      }
    }
  });

  test('has no colour where none is wanted, and weight all the same', () => {
    const painted = paintRow(row, { colors: 'none', background: 'dark', ascii: false, spoken: false });
    expect(painted).not.toMatch(/\u001b\[[34]\d/);
    expect(painted).toContain('\u001b[1m');
  });

  test('differs between dark and light', () => {
    expect(paintRow(row, withTrue)).not.toBe(paintRow(row, { ...withTrue, background: 'light' }));
  });

  test('is as wide in ASCII', () => {
    const painted = paintRow(row, { ...withTrue, ascii: true });
    expect(painted.replace(/\u001b\[[\d;]*m/g, '')).toBe('* count > 2');
  });

  test('ends every style that it begins', () => {
    const painted = paintRow(row, withTrue);
    const count = (pattern: RegExp) => painted.match(pattern)?.length ?? 0;
    expect(count(/\u001b\[38;/g)).toBe(count(/\u001b\[39m/g));
    expect(count(/\u001b\[1m/g)).toBe(count(/\u001b\[22m/g));
  });
});

describe('what a terminal can show', () => {
  test('is read from the variables that terminals set', () => {
    expect(capabilityOf({ TERM: 'xterm-256color' }).colors).toBe('256');
    expect(capabilityOf({ TERM: 'xterm-256color', COLORTERM: 'truecolor' }).colors).toBe('true');
    expect(capabilityOf({ TERM: 'xterm' }).colors).toBe('16');
    expect(capabilityOf({ TERM: 'dumb' }).colors).toBe('none');
    expect(capabilityOf({ TERM: 'xterm', COLORFGBG: '0;15' }).background).toBe('light');
  });
  test('has no colour with NO_COLOR or the flag, but with an empty NO_COLOR', () => {
    expect(capabilityOf({ TERM: 'xterm', NO_COLOR: '1' }).colors).toBe('none');
    expect(capabilityOf({ TERM: 'xterm', NO_COLOR: '' }).colors).toBe('16');
    expect(capabilityOf({ TERM: 'xterm' }, { noColor: true }).colors).toBe('none');
  });
});
