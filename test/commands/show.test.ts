import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main, shown } from '../../source/commands/show.ts';
import { UsageError } from '../../source/commands/usage.ts';
import { runOf, TWO_COUNTERS, WITHOUT_NONLOCAL } from '../view/programs.ts';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function fileOf(source: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'show-')), 'program.py');
  writeFileSync(path, source);
  return path;
}

describe('show', () => {
  it('prints the picture of a step, why it is so, and the output', () => {
    expect(main([fileOf(TWO_COUNTERS), '--step', '27'])).toBe(0);
    expect(printed).toContain(' step 27 of 29, line 5 ran, line 6 is next\n');
    expect(printed).toContain('┌─ cell 1 ────── count ─┐');
    expect(printed).toContain('● │  2                    ├─ held by a\n');
    expect(printed).toContain('Cell 2 belongs to b, so b did not notice.');
    expect(printed).toMatch(/ Output\n 1\n 1\n$/);
    expect(printed).not.toMatch(/ \n/);
  });

  it('finds a line, the last time that it ran or the one that is asked for', () => {
    const path = fileOf(TWO_COUNTERS);
    main([path, '--line', '5']);
    expect(printed).toContain('step 27 of 29');
    printed = '';
    main([path, '--line', '5', '--time', '1']);
    expect(printed).toContain('step 17 of 29');
  });

  it('shows of a program that an error ended the step at which it was raised', () => {
    expect(main([fileOf(WITHOUT_NONLOCAL)])).toBe(1);
    expect(printed).toContain('ERROR in line 5, count += 1');
    expect(printed).toContain('stopped');
  });

  it('after a = None its cell is gone', () => {
    main([fileOf(`${TWO_COUNTERS}a = None\n`)]);
    expect(printed).not.toContain('─ cell 1 ─');
    expect(printed).toContain('─ cell 2 ─');
    expect(printed).toContain('Nobody holds cell 1 any more');
  });

  it('says the same facts as sentences, as JSON and as a picture', () => {
    const timeline = runOf(TWO_COUNTERS);
    expect(shown(timeline, 27, 'speech')).toContain(
      'Cell 1, count, has 2 in it. It was 0 and 1. It is held by a and this call.',
    );
    const json = JSON.parse(shown(timeline, 27, 'json'));
    expect(json.index).toBe(27);
    expect(json.cells[0].value.repr).toBe('2');
    expect(json.why[0]).toContain('Line 5 ran');
    const svg = shown(timeline, 27, 'svg');
    expect(svg).toMatch(/^<svg [^>]*>\n/);
    expect(svg).toContain('>held by a<');
    expect(svg.match(/<text /g)!.length).toBe(svg.match(/<\/text>/g)!.length);
    const marked = runOf('print("<a & b>")\n');
    expect(shown(marked, marked.length - 1, 'svg')).toContain('&lt;a &amp; b&gt;');
  });

  it('is wrong usage where the run never comes there', () => {
    const path = fileOf(TWO_COUNTERS);
    expect(() => main([path, '--step', '30'])).toThrow(new UsageError('--step 30: the last step is 29'));
    expect(() => main([path, '--line', '8'])).toThrow(UsageError);
    expect(() => main([path, '--format', 'png'])).toThrow(UsageError);
  });
});
