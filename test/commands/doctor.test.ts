import { describe, expect, it } from 'vitest';
import { type Examined, findings, report } from '../../source/commands/doctor.ts';

const WELL: Examined = {
  node: 'v20.20.2',
  terminal: true,
  term: 'xterm-256color',
  columns: 100,
  rows: 30,
  capability: { colors: '256', background: 'dark', ascii: false, spoken: false },
  locale: 'en_US.UTF-8',
  folder: '/home/ada/progress',
  trouble: undefined,
};

const advised = (change: Partial<Examined>) =>
  findings({ ...WELL, ...change }).flatMap(({ what, advice }) =>
    advice === undefined ? [] : [[what, advice]],
  );

describe('doctor', () => {
  it('finds nothing to do where all is well', () => {
    expect(report(findings(WELL))).toBe(
      [
        'ok   Node        v20.20.2',
        'ok   terminal    xterm-256color',
        'ok   size        100x30',
        'ok   colours     256',
        'ok   background  dark, or not told',
        'ok   Unicode     en_US.UTF-8',
        'ok   progress    /home/ada/progress',
        '',
      ].join('\n'),
    );
  });

  it('says what to do about each thing that is not as it should be', () => {
    expect(advised({ node: 'v18.1.0' })).toEqual([['Node', 'install Node 20 or later']]);
    expect(advised({ terminal: false })).toEqual([
      ['terminal', 'start it in a terminal, or use --plain, which needs none'],
    ]);
    expect(advised({ term: 'dumb' })).toEqual([['terminal', expect.stringContaining('set TERM')]]);
    expect(advised({ columns: 30 })).toEqual([['size', expect.stringContaining('make the window larger')]]);
    expect(advised({ rows: 20 })).toEqual([['size', expect.stringContaining('it works')]]);
    expect(advised({ locale: 'C' })).toEqual([['Unicode', expect.stringContaining('--ascii')]]);
    expect(advised({ trouble: 'it may not be written' })).toEqual([
      ['progress', expect.stringContaining('it may not be written; make the folder writable')],
    ]);
  });

  it('asks for no UTF-8 where ASCII is drawn', () => {
    expect(advised({ locale: 'C', capability: { ...WELL.capability, ascii: true } })).toEqual([]);
  });
});
