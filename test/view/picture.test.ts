import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../source/timeline/timeline.ts';
import { rowText, rowWidth, wrap } from '../../source/view/columns.ts';
import { type PictureOptions, picture, rowOfCells } from '../../source/view/picture.ts';
import { sceneAt } from '../../source/view/scene.ts';
import { speech } from '../../source/view/speech.ts';
import { voice } from '../../source/view/voice.ts';
import { why } from '../../source/view/why.ts';
import {
  DECORATOR,
  GENERATOR,
  LOOP_IN_FUNCTION,
  PROGRAMS,
  RECURSION,
  runOf,
  SHARED_CELL,
  TWO_COUNTERS,
} from './programs.ts';

const textOf = (timeline: Timeline, k: number, options: PictureOptions = {}, width = 37, rows = 16) =>
  picture({ timeline, k, width, rows, options }).rows.map((row) => rowText(row).trimEnd());

const steps = (timeline: Timeline) => Array.from({ length: timeline.length }, (_, k) => k);

/** The first step after which a line has just run. */
const afterLine = (timeline: Timeline, line: number, time = 1) => timeline.find(0, line, time)!;

it('says that no cell is left once nobody holds one', () => {
  const timeline = runOf('def outer():\n    n = 1\n    return lambda: n\nprint(outer()())\nx = 1\n');
  expect(textOf(timeline, 1).join('\n')).toContain('none yet');
  expect(textOf(timeline, timeline.length - 1).join('\n')).toContain('none any more');
});

it('cells that only what is given back holds are not said to be gone', () => {
  const timeline = runOf(
    'def build():\n    return [make(1)]\ndef make(i):\n    return lambda: i\nfs = build()\n',
  );
  const text = textOf(timeline, timeline.length - 2).join('\n');
  expect(text).toContain('none here: what was given back');
});

describe('every picture of every program', () => {
  for (const [name, source] of Object.entries(PROGRAMS)) {
    it(`${name}: has exactly its rows and columns, and CELLS where it always is`, () => {
      const timeline = runOf(source);
      for (const [width, rows] of [
        [37, 16],
        [33, 16],
        [49, 32],
        [28, 10],
      ] as const) {
        const places = new Set<number>();
        for (const k of steps(timeline)) {
          const drawn = picture({ timeline, k, width, rows });
          expect(drawn.rows.length).toBe(rows);
          for (const row of drawn.rows) expect(rowWidth(row)).toBe(width);
          places.add(drawn.rows.findIndex((row) => rowText(row).trim() === 'CELLS'));
          expect(rowText(drawn.rows[drawn.cellsRow]!).trim()).toBe('CELLS');
        }
        expect(places.size).toBe(1);
      }
    });

    it(`${name}: never leaves out the running call, what the step changed, or a cell that it uses`, () => {
      const timeline = runOf(source);
      for (const k of steps(timeline)) {
        const scene = sceneAt(timeline, k)!;
        const shown = textOf(timeline, k).join('\n');
        const { frame } = scene.lookup.running;
        expect(shown).toContain(scene.titleOf(frame).short.replace(/\(.*/, ''));
        for (const { cell } of frame.variables) {
          if (cell !== undefined && scene.cells.has(cell)) expect(shown).toContain(`cell ${cell}  `);
        }
      }
    });

    it(`${name}: the whole of it says at least what the pane says`, () => {
      const timeline = runOf(source);
      for (const k of steps(timeline)) {
        const whole = textOf(timeline, k, { whole: true }).join('\n');
        expect(whole).not.toMatch(/\+\d+ (more|function)/);
        expect(whole).toContain('CELLS');
      }
    });

    it(`${name}: WHY is one to three thoughts in at most three rows, in the words of the lessons`, () => {
      const timeline = runOf(source);
      for (const k of steps(timeline)) {
        const thoughts = why(timeline, k);
        expect(thoughts.length).toBeGreaterThan(0);
        expect(wrap(thoughts[0]!, 73).length).toBeLessThanOrEqual(3);
        const said = voice([{ label: 'WHY', thoughts }], 80, 3)
          .map(rowText)
          .join(' ');
        expect(said).not.toMatch(
          /\b(scopes?|bound|bindings?|dereference|closed over|kept by|undefined|NaN)\b/,
        );
        expect(said).not.toMatch(/\bfree\b(?! variable)/);
        expect(thoughts.join(' ')).toMatch(/[.?!]$/);
      }
    });

    it(`${name}: what is drawn is also said`, () => {
      const timeline = runOf(source);
      for (const k of steps(timeline)) {
        const said = speech(timeline, k).join(' ');
        const { cells } = sceneAt(timeline, k)!;
        for (const { cell, name: variable, value } of cells.values()) {
          expect(said).toContain(`Cell ${cell}, ${variable}, ${value ? 'has' : 'is empty'}`);
        }
        expect(said).not.toMatch(/[│→●►─\u00a0]|undefined/);
      }
    });
  }
});

describe('CELLS', () => {
  it('draws two closures that share a cell as two holders of one box', () => {
    const timeline = runOf(SHARED_CELL);
    const k = afterLine(timeline, 10);
    expect(textOf(timeline, k).slice(11, 14)).toEqual([
      ' CELLS',
      '  cell 1  total │ 0 │',
      '     held by add and show',
    ]);
    expect(textOf(timeline, k, {}, 49, 32).slice(16, 20)).toEqual([
      '   ┌─ cell 1 ────── total ─┐',
      '   │  0                    ├─ held by add',
      '   │                       ├─ held by show',
      '   └───────────────────────┘',
    ]);
  });

  it('a cell is gone from the picture when nobody holds it, and the others keep their places', () => {
    const timeline = runOf(`${TWO_COUNTERS}a = None\n`);
    const before = textOf(timeline, afterLine(timeline, 13));
    const now = textOf(timeline, timeline.length - 1);
    expect(before[12]).toBe('  cell 1  count │ 2 │  was 0, 1');
    expect(now.join('\n')).not.toContain('cell 1');
    expect(now.slice(12, 16)).toEqual(['', '', '  cell 2  count │ 1 │  was 0', '     held by b']);
    expect(why(timeline, timeline.length - 1).join(' ')).toContain(
      'Nobody holds cell 1 any more, so it is gone, and the 2 in it.',
    );
  });

  it('names holders under the hood as they can be typed', () => {
    const timeline = runOf(TWO_COUNTERS);
    const shown = textOf(timeline, timeline.length - 1, { under: true });
    expect(shown[13]).toBe('     held by a.__closure__[0]');
  });

  it('says empty, not None', () => {
    const timeline = runOf(TWO_COUNTERS);
    const shown = textOf(timeline, afterLine(timeline, 1) + 1);
    expect(shown[12]).toBe('● cell 1  count │ empty │');
    expect(shown[13]).toBe('     nothing assigned yet');
  });

  it('names a function with two names once, with both', () => {
    const timeline = runOf(TWO_COUNTERS.replace('b = make_counter()', 'b = a'));
    const shown = textOf(timeline, timeline.length - 1);
    expect(shown).toContain('   b          the same function as a');
    expect(shown).toContain('     held by a, also called b');
  });

  it('counts the holders that there is no room for', () => {
    const timeline = runOf(LOOP_IN_FUNCTION.replace('range(3)', 'range(12)'));
    const shown = textOf(timeline, timeline.length - 1).join('\n');
    expect(shown).toMatch(/held by fs\[0\], fs\[1\],.*\n.*\d+ more/);
  });

  it('says of which cells there are too many', () => {
    const calls = Array.from({ length: 12 }, (_, index) => `c${index} = make_counter()`).join('\n');
    const timeline = runOf(`${TWO_COUNTERS}${calls}\n`);
    const shown = textOf(timeline, timeline.length - 1);
    expect(shown.at(-1)).toMatch(/\+\d+ more cells/);
    expect(shown.join('\n')).toContain('● ');
  });
});

describe('NAMES', () => {
  it('says of waiting calls what fits beside them', () => {
    const timeline = runOf(RECURSION);
    const deepest = steps(timeline).find((k) => timeline.eventAt(k).depth === 7)!;
    const shown = textOf(timeline, deepest);
    expect(shown[1]).toBe(' fact(n - 1)                 running');
    expect(shown).toContain(' fact(6)  n 6                waiting');
  });

  it('counts the calls that wait when there are more than rows', () => {
    const timeline = runOf(RECURSION.replace('fact(6)', 'fact(40)'));
    const deepest = steps(timeline).find((k) => timeline.eventAt(k).depth === 41)!;
    expect(textOf(timeline, deepest)).toContain(' 39 calls wait');
  });

  it('opens containers of functions, and says when two names share one object', () => {
    const timeline = runOf(`${LOOP_IN_FUNCTION}gs = fs\n`);
    const shown = textOf(timeline, timeline.length - 1).join('\n');
    expect(shown).toContain('     [2]             lambda → cell 1');
    expect(shown).toContain('●  gs            the same list as fs');
  });

  it('names the call by the text that made it', () => {
    const timeline = runOf(DECORATOR);
    const inside = steps(timeline).find((k) => timeline.eventAt(k).function === 'square')!;
    const shown = textOf(timeline, inside, { whole: true, spelled: true }, 60).join('\n');
    expect(shown).toContain('square()   called as func(*args), line 6');
    expect(shown).toContain('wrapper()   called as square(4), line 13');
  });

  it('says at the step after a return what of the call is gone, where there is room to spell it out', () => {
    const timeline = runOf(SHARED_CELL);
    const shown = textOf(timeline, afterLine(timeline, 10), {}, 49, 32);
    expect(
      shown.find((row) => row.startsWith('   add  ') && row.endsWith('local variable, gone')),
    ).toBeDefined();
    expect(shown.find((row) => row.startsWith('   total  '))).toMatch(/cell variable → cell 1$/);
    expect(textOf(timeline, afterLine(timeline, 11), {}, 49, 32).join('\n')).not.toContain('gone');
  });

  it('says that a generator is paused', () => {
    const timeline = runOf(GENERATOR);
    expect(textOf(timeline, afterLine(timeline, 11)).join('\n')).toMatch(/gen\(.*paused/);
  });

  it('marks a change of an object where the object is shown', () => {
    const timeline = runOf('xs = [1, 2]\nys = xs\nys.append(3)\n');
    const shown = textOf(timeline, timeline.length - 1);
    expect(shown).toContain('●  xs                      [1, 2, 3]');
    expect(shown).toContain('   ys            the same list as xs');
  });
});

it('leaves NAMES some rows in a small picture that an error ends', () => {
  const timeline = runOf('def f(x):\n    total += x\n\nf(1)\n');
  const rows = textOf(timeline, timeline.length - 1, {}, 37, 9);
  const [names, cells] = [
    rows.findIndex((row) => row.includes('NAMES')),
    rows.findIndex((row) => row.includes('CELLS')),
  ];
  expect(cells - names).toBeGreaterThan(2);
  expect(rows.join('\n')).toContain('UnboundLocalError');
});

describe('the row of CELLS', () => {
  it('is 11 at 80x24 and 15 at 120x40, where both parts fit', () => {
    expect(rowOfCells({ names: 8, cells: 3 }, 0, 16)).toBe(11);
    expect(rowOfCells({ names: 9, cells: 5 }, 0, 32)).toBe(15);
  });

  it('goes up as far as the cells need it and the names allow it', () => {
    expect(rowOfCells({ names: 6, cells: 8 }, 0, 16)).toBe(8);
    expect(rowOfCells({ names: 10, cells: 12 }, 0, 16)).toBe(10);
  });

  it('follows the names closely in a run that an error ended', () => {
    expect(rowOfCells({ names: 7, cells: 3 }, 5, 16)).toBe(8);
  });
});

it('the variable of a comprehension is not the name of the class or module that it stands beside', () => {
  const body = runOf("class C:\n    v = 'kept'\n    a = [v for v in [1, 2]]\n");
  const inClass = textOf(body, afterLine(body, 3));
  expect(inClass.find((row) => row.includes("'kept'"))).toMatch(/^ {3}v +class var {2}'kept'$/);
  expect(inClass.find((row) => / 1$/.test(row))).toMatch(/^● {2}v +local var {2}1$/);
  const module = runOf("v = 'kept'\na = [v for v in [1, 2]]\n");
  const top = textOf(module, afterLine(module, 2));
  expect(top.find((row) => row.includes("'kept'"))).toMatch(/^ {3}v/);
  expect(top.find((row) => row.includes('local var'))).toMatch(/^● {2}v +local var {2}1$/);
});

it('a generator of a function inside another one is named as its def names it', () => {
  const timeline = runOf('def outer():\n    def step():\n        yield 1\n    return step()\na = outer()\n');
  expect(textOf(timeline, timeline.length - 1).find((row) => /^. {2}a /.test(row))).toMatch(
    /generator step$/,
  );
});

it('says why there is no cell', () => {
  const why = (source: string) => {
    const timeline = runOf(source);
    return textOf(timeline, timeline.length - 1)
      .slice(-5)
      .join(' ')
      .replace(/\s+/g, ' ');
  };
  const outer = 'def outer(n):\n    def inner():\n        return n\n    return inner\n';
  expect(why(outer)).toContain('none: outer was not called, and made nothing');
  expect(why(`${outer.replace('return n', 'return 1')}outer(1)\n`)).toContain('no function uses a name of');
  expect(why('def f():\n    return 1\nf()\n')).toContain('no function is made inside another one');
});
