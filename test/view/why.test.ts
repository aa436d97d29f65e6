import { describe, expect, it } from 'vitest';
import { errorStep } from '../../source/timeline/error-step.ts';
import type { Timeline } from '../../source/timeline/timeline.ts';
import { why } from '../../source/view/why.ts';
import {
  CLASS,
  DECORATOR,
  EMPTY_CELL,
  FACTORY,
  GENERATOR,
  LOOP_IN_FUNCTION,
  NAMES_OF_ALL_KINDS,
  ONE_COUNTER,
  runOf,
  SHARED_CELL,
  TWO_COUNTERS,
  WITHOUT_NONLOCAL,
} from './programs.ts';

/** WHY of the first step after which a line has just run. */
const afterLine = (timeline: Timeline, line: number, time = 1) =>
  why(timeline, timeline.find(0, line, time)!).join(' ');

/** WHY of the n-th event of a kind in a function. */
function atEvent(timeline: Timeline, kind: string, name: string, time = 1): string {
  let seen = 0;
  for (let k = 0; k < timeline.length; k++) {
    const event = timeline.eventAt(k);
    if (event.kind === kind && event.function === name && ++seen === time) return why(timeline, k).join(' ');
  }
  throw new Error(`${name} has no ${kind} number ${time}`);
}

describe('WHY', () => {
  it('an empty program has no line that ran', () => {
    const timeline = runOf('# only a comment\n');
    for (let k = 1; k < timeline.length; k++) expect(why(timeline, k).join(' ')).not.toMatch(/[Ll]ine 0/);
  });

  it('what is on its way back to the caller is not gone, and a comprehension gives no name a cell', () => {
    const timeline = runOf('def build():\n    return [lambda: i for i in range(2)]\nfs = build()\n');
    expect(atEvent(timeline, 'return', 'build')).toBe(
      'Line 2 ran: return [lambda: i for i in range(2)]. build() is over and gives back a list of 2.',
    );
  });

  it('an error in a comprehension is told where it was raised, though its line is come to once more', () => {
    const timeline = runOf('class C:\n    n = 10\n    a = [v * n for v in [1]]\n');
    expect(timeline.eventAt(errorStep(timeline)!)).toMatchObject({ kind: 'exception', function: 'C' });
  });

  it('a function that holds its own cell is not gone with its name', () => {
    const text = (body: string) =>
      `def make():\n    def f(n):\n        return ${body}\n    return f\nf = make()\ndel f\n`;
    expect(afterLine(runOf(text('n and f(n - 1)')), 6)).toMatch(/It and the function in it hold each other/);
    const inside = 'def make(f):\n    return lambda: f\nf = make(lambda: 1)\ndel f\n';
    expect(afterLine(runOf(inside), 4)).toContain(
      'Nobody holds cell 1 any more, so it is gone, and the function in it.',
    );
  });

  it('what the library makes takes no numbers', () => {
    const timeline = runOf('import weakref, enum\ndef make(n):\n    return lambda: n\nf = make(1)\n');
    expect(timeline.at(timeline.length - 1).cells).toMatchObject([{ cell: 1 }]);
    expect(timeline.at(timeline.length - 1).functions).toMatchObject([{ fn: 1 }, { fn: 2 }]);
  });

  it('a call gets a cell of its own', () => {
    expect(atEvent(runOf(TWO_COUNTERS), 'call', 'make_counter', 2)).toBe(
      'Line 10 calls make_counter(). It gets a cell of its own for count, cell 2, since an inner function uses count too.',
    );
  });

  it('a variable that an inner function uses is in its cell, one that none uses needs no cell', () => {
    const timeline = runOf(
      'def f():\n    a = 1\n    b = 2\n    def g():\n        return a\n    return g\n\ng = f()\n',
    );
    expect(afterLine(timeline, 2)).toBe(
      'Line 2 ran: a = 1. f() has its a in cell 1, since an inner function uses it too: 1 went in there.',
    );
    expect(afterLine(timeline, 3)).toBe(
      'Line 3 ran: b = 2. b is now 2, a local variable of f(): no inner function uses it, so it needs no cell.',
    );
  });

  it('a def makes a function that holds cells, and does not run it', () => {
    expect(afterLine(runOf(ONE_COUNTER), 3)).toBe(
      'Line 3 ran: def counter(). The function counter is made, not run. It holds cell 1, where it will find count when it runs.',
    );
  });

  it('a second def of one call holds the same cell', () => {
    expect(afterLine(runOf(SHARED_CELL), 6)).toContain('add holds that cell too: they share it.');
    expect(afterLine(runOf(SHARED_CELL), 10)).toBe(
      'Line 10 ran: add, show = pair(). add and show are functions that one call made: both hold cell 1, so they share one total.',
    );
  });

  it('a return says what stays and what is gone', () => {
    expect(atEvent(runOf(ONE_COUNTER), 'return', 'make_counter')).toBe(
      'Line 7 ran: return counter. make_counter() is over and gives back the function counter. ' +
        'count stays, in cell 1: the function it returned holds it. Its name counter is gone.',
    );
    expect(afterLine(runOf(ONE_COUNTER), 9)).toBe(
      'Line 9 ran: counter = make_counter(). counter is now the function that make_counter() returned. ' +
        'The call is over, but count stays: the function holds cell 1.',
    );
  });

  it('a free variable is read and written in its cell, and other cells do not notice', () => {
    expect(afterLine(runOf(TWO_COUNTERS), 5, 3)).toBe(
      'Line 5 ran: count += 1. counter() has no count of its own. It uses cell 1, the cell that a holds: ' +
        'it read 1 there and wrote 2 back. Cell 2 belongs to b, so b did not notice.',
    );
  });

  it('a shared cell is seen by all who hold it', () => {
    expect(atEvent(runOf(SHARED_CELL), 'return', 'pair.<locals>.add')).toContain(
      'show holds cell 1 too, and will find 5 there.',
    );
  });

  it('a second name is not a second function', () => {
    expect(afterLine(runOf(TWO_COUNTERS.replace('b = make_counter()', 'b = a')), 10)).toBe(
      'Line 10 ran: b = a. b is a second name for the function that a names: one function, so no new cell.',
    );
  });

  it('a cell is gone when nobody holds it, and stays while somebody does', () => {
    const timeline = runOf(SHARED_CELL);
    expect(afterLine(timeline, 13)).toContain('Cell 1 is still there: show holds it.');
    expect(afterLine(timeline, 14)).toContain(
      'Nobody holds cell 1 any more, so it is gone, and the 5 in it.',
    );
  });

  it('an empty cell is no value', () => {
    const timeline = runOf(EMPTY_CELL);
    expect(afterLine(timeline, 2)).toContain('The cell is empty so far');
    expect(atEvent(timeline, 'exception', 'outer.<locals>.inner')).toBe(
      'Line 3 raised NameError. inner() looked for late in cell 1, and found it empty: nothing has been assigned to late yet.',
    );
    expect(atEvent(timeline, 'exception', 'outer')).toBe(
      'The NameError was not caught in the call, so it comes up to line 5.',
    );
  });

  it('an assignment makes a name local: what to say instead', () => {
    const timeline = runOf(WITHOUT_NONLOCAL);
    expect(why(timeline, errorStep(timeline)!).join(' ')).toBe(
      'Line 5 raised UnboundLocalError. counter() assigns to count (line 5), so count is its own local variable ' +
        'in every line of it, and has no value yet. To use the count of make_counter(), say nonlocal count first.',
    );
    const global = runOf('n = 1\ndef f():\n    n += 1\n\nf()\n');
    expect(why(global, errorStep(global)!).join(' ')).toContain('To use the global n, say global n first.');
  });

  it('a loop leaves its last value to all functions that it made', () => {
    const timeline = runOf(LOOP_IN_FUNCTION);
    expect(afterLine(timeline, 3, 2)).toContain(
      'i of build() lives in cell 1: it was 0 there, and is 1 now.',
    );
    expect(atEvent(timeline, 'return', 'build.<locals>.<lambda>')).toBe(
      'The lambda kept the variable i, not the value it had in its turn of the loop. It looks in cell 1 now: ' +
        'the loop has ended, and left 2 there. One call of build, one cell: all three functions hold it.',
    );
  });

  it('the name of a caller is not looked at', () => {
    const timeline = runOf(
      "def make():\n    word = 'made'\n    def show():\n        return word\n    return show\n\n" +
        "def caller():\n    word = 'called'\n    return show()\n\nshow = make()\ncaller()\n",
    );
    expect(atEvent(timeline, 'return', 'make.<locals>.show')).toContain(
      'caller() has a word too, but show() was only called there, not written there.',
    );
  });

  it('a default is worked out at the def, a global when it is used', () => {
    const timeline = runOf(NAMES_OF_ALL_KINDS);
    expect(afterLine(timeline, 2)).toContain(
      'Its default y=5 was worked out now, once, and is stored in the function.',
    );
    expect(afterLine(timeline, 4)).toContain(
      'show() says global x: it used the x of the module, and made 5 into 10.',
    );
  });

  it('a class body keeps its names to itself', () => {
    expect(afterLine(runOf(CLASS), 2)).toBe(
      'Line 2 ran: step = 2. step is now 2, in the class body: methods do not look there, they say self.step.',
    );
    const wrong = runOf(CLASS.replace('Counter.step', 'step'));
    expect(why(wrong, errorStep(wrong)!).join(' ')).toBe(
      'Line 6 raised NameError. step is a name of class Counter, and functions do not look into the class round them: say self.step or Counter.step.',
    );
  });

  it('an attribute is neither a name nor a cell', () => {
    expect(afterLine(runOf(CLASS), 6)).toContain(
      'c.count was 0, and is now 2: an attribute of the Counter object',
    );
    expect(afterLine(runOf(CLASS), 10)).toContain('d is a second name for the Counter object that c names');
  });

  it('a decorator is called at the def, with the function', () => {
    expect(atEvent(runOf(DECORATOR), 'call', 'logged')).toContain('Line 9 calls @logged, so logged() runs.');
  });

  it('a generator begins late, pauses, and goes on', () => {
    const timeline = runOf(GENERATOR);
    expect(afterLine(timeline, 10)).toContain('g is now a generator: no line of gen() has run yet.');
    expect(atEvent(timeline, 'call', 'gen')).toContain('begins to run only now that a value is asked for');
    expect(atEvent(timeline, 'return', 'gen')).toContain('gen() pauses and gives out the function peek.');
    expect(afterLine(timeline, 11)).toBe(
      'Line 11 ran: p = next(g). p is now the function that gen() gave out. It holds cell 1.',
    );
    expect(atEvent(timeline, 'call', 'gen', 2)).toBe(
      'gen() goes on where it paused; its names are as it left them.',
    );
  });

  it('a list in a cell can be changed without a write to the cell', () => {
    const timeline = runOf(
      'def make():\n    log = []\n    def add(item):\n        log.append(item)\n        return log\n    return add\n\nadd = make()\nadd(1)\n',
    );
    expect(afterLine(timeline, 4)).toContain(
      'The list in cell 1 was changed in place: the cell itself has the same list as before.',
    );
  });

  it('says of earlier pieces and of the prompt what they are', () => {
    const timeline = runOf(FACTORY, 'c = make_counter()\nc()\n');
    expect(why(timeline, timeline.startOf(1)).join(' ')).toContain('The next snippet begins');
    expect(why(timeline, timeline.length - 1).join(' ')).toContain('The snippet has ended.');
  });
});
